import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { builtTestScript } from "../builtScripts";
import type { Outcome } from "./attack";
import { attacks } from "./attacks";

/** One command for each attack, another from attack to attack; `PNTP_ATAQUES=all` runs every command. */
const MANY = process.env["PNTP_ATAQUES"] === "all" ? "all" : "few";
const ROOT = path.join(__dirname, "../..");
const SCRIPT = "test/attacks/attackRun.script.ts";
/** Megabytes of heap that a process of attacks has; more is a death, and a death is a failure. */
const HEAP_MB = 400;
/** Silence for this long is a hang: the process is ended, and the attack has failed. */
const HANG_MS = 240_000;
/** CPU that an attack may cost: 5 seconds where the work below takes 0.28; on a slower or a busier machine as many times more. */
const MOST_CPU_MS = 5000;
const TIMES_WORK = 18;
let allowedMs = MOST_CPU_MS;
/** Attacks that each process carries out. */
const TURN = 100;

const folder = mkdtempSync(path.join(os.tmpdir(), "pntp-attacks-"));
const outcomes = new Map<string, Outcome[]>();

/** CPU milliseconds of a work that is always the same: what a second of this machine is worth now. */
function costOfFixedWork(): number {
  const before = process.cpuUsage();
  const words = Array.from({ length: 300_000 }, (_, at) => ((at * 2_654_435_761) % 4_294_967_296).toString(36));
  expect(
    [...words]
      .sort()
      .join(" ")
      .replace(/[a-f]+/g, "x").length,
  ).toBeGreaterThan(1_000_000);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

beforeAll(async () => {
  await run(0, attacks.length, "make");
  const costs = [costOfFixedWork()];
  for (let first = 0; first < attacks.length;) {
    first = await carryOut(first, Math.min(first + TURN, attacks.length));
    costs.push(costOfFixedWork());
  }
  allowedMs = Math.max(MOST_CPU_MS, TIMES_WORK * Math.max(...costs));
}, 14_400_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs some attacks; answers the number of the next one: that after the one in which the process died. */
async function carryOut(first: number, last: number): Promise<number> {
  let begun: { readonly begins: string; readonly command: string } | undefined;
  await run(first, last, MANY, (line) => {
    const said = JSON.parse(line) as Outcome | { readonly begins: string; readonly command: string };
    begun = "begins" in said ? said : undefined;
    if (!("begins" in said)) outcomes.set(said.attack, [...(outcomes.get(said.attack) ?? []), said]);
  });
  if (!begun) return last;
  const { begins, command } = begun;
  const died: Outcome = {
    attack: begins,
    command,
    code: -1,
    errLines: 0,
    err: "",
    control: undefined,
    leftovers: [],
    damage: undefined,
    cpuMs: 0,
    peakMb: 0,
  };
  outcomes.set(begins, [...(outcomes.get(begins) ?? []), died]);
  return attacks.findIndex(({ name }) => name === begins) + 1;
}

function run(first: number, last: number, many: string, tell: (line: string) => void = () => undefined): Promise<void> {
  const heap = many === "make" ? 2000 : HEAP_MB;
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, "--expose-gc", builtTestScript(SCRIPT), folder, String(first), String(last), many],
    { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"] },
  );
  let rest = "";
  let hang: NodeJS.Timeout | undefined;
  const watch = (): void => {
    clearTimeout(hang);
    hang = setTimeout(() => child.kill("SIGKILL"), HANG_MS);
  };
  watch();
  child.stdout.on("data", (chunk: Buffer) => {
    watch();
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(tell);
  });
  return new Promise((resolve) => child.on("close", () => resolve(clearTimeout(hang))));
}

it("has at least 120 attacks, each small and of its own name", () => {
  expect(attacks.length).toBeGreaterThanOrEqual(120);
  expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
  for (const [i, { name }] of attacks.entries()) {
    const place = path.join(folder, String(i));
    const size = readdirSync(place).reduce((total, file) => total + statSync(path.join(place, file)).size, 0);
    expect({ name, isSmall: size < 3_000_000 }).toEqual({ name, isSmall: true });
  }
});

describe.each(attacks.map(({ name }) => [name] as const))("%s", (name) => {
  it("ends with 0, 1 or 2, in at most four lines, 5 seconds and 400 MB; nothing half-written, damaged or obeyed by the terminal", () => {
    const found = outcomes.get(name) ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const { command, code, errLines, err, control, leftovers, damage, cpuMs, peakMb } of found) {
      expect({ command, ends: [0, 1, 2].includes(code), code, err: [0, 1, 2].includes(code) ? "" : err }).toEqual({
        command,
        ends: true,
        code,
        err: "",
      });
      expect({ command, isShort: errLines <= 4, err }).toEqual({ command, isShort: true, err });
      expect({ command, control, leftovers, damage }).toEqual({ command, control: undefined, leftovers: [], damage: undefined });
      expect({ command, isQuick: cpuMs <= allowedMs, cpuMs }).toEqual({ command, isQuick: true, cpuMs });
      expect({ command, isLight: peakMb <= 400, peakMb }).toEqual({ command, isLight: true, peakMb });
    }
  });
});
