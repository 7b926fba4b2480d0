import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folderOfItsOwn, pntp } from "../calls";
import { builtCli } from "../../builtScripts";
import { start, type Ended } from "../output/startProcess";
import { faultsIn, filesOf, isOurs, laidOut, ORDERS, type Fault } from "./diskRuns";

const folder = folderOfItsOwn();
const work = path.join(folder, "trabajo");
const preload = path.join(__dirname, "faultyDisk.cjs");
const notes = path.join(folder, "llamadas.json");
let script = "";
beforeAll(() => {
  script = builtCli();
});

interface Run extends Ended {
  readonly calls: readonly string[];
  readonly hasFailed: boolean;
}

/** An order in a process of its own, over a disk that fails as told. */
async function runOver(args: readonly string[], fault?: Fault): Promise<Run> {
  rmSync(notes, { force: true });
  const env = { DISK_FOLDER: work, DISK_CALLS: notes, ...(fault && { DISK_FAULT: JSON.stringify(fault) }) };
  const ended = await start(script, args, { cwd: work, preload, env }).ended;
  return { ...ended, ...(JSON.parse(readFileSync(notes, "utf8")) as Pick<Run, "calls" | "hasFailed">) };
}

const saidOf = ({ code, out, err }: Ended) => ({ code: code ?? -1, out, err });

describe.each(["calcular sobre el libro"])("a disk that stops answering during %s", (name) => {
  test("from any call on: refused or done, the files whole, and what stays half-way is cleared and told by the next order", async () => {
    const args = ORDERS[name] ?? [];
    laidOut(work);
    const whole = await runOver(args);
    const after = filesOf(work);
    expect(whole.calls.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const at of whole.calls.keys()) {
      const before = laidOut(work);
      const run = await runOver(args, { at: at + 1, code: "EIO", how: "before", fromOn: true });
      const left = [...filesOf(work).keys()].filter(isOurs);
      const seen = new Map([...filesOf(work)].filter(([file]) => !isOurs(file)));
      for (const what of faultsIn({ said: saidOf(run), before, after: seen }, { said: saidOf(whole), after }))
        wrong.push(`${whole.calls[at]}: ${what}`);
      const next = await pntp(work, ["tablero", "matriz.xlsx", "--salida", "tablero.xlsx"]);
      const stays = [...filesOf(work).keys()].filter(isOurs);
      const isTold = left.every((file) => file.endsWith(".lock") || next.err.includes(file));
      if (next.code !== 0 || stays.length > 0 || !isTold)
        wrong.push(`${whole.calls[at]}: the next order ended with ${next.code}, left ${stays.join(", ")}: ${next.err}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** An order whose output goes to a file, as `pntp … > archivo`. */
async function redirected(args: readonly string[], target: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const out = openSync(target, "w");
  const child = spawn(process.execPath, ["--require", preload, script, ...args], {
    cwd: work,
    env: { ...process.env, npm_lifecycle_event: "", ...env },
    stdio: ["ignore", out, "pipe"],
  });
  let err = "";
  child.stderr?.on("data", (data: Buffer) => (err += data.toString()));
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.on("close", (...ended) => resolve(ended)),
  );
  closeSync(out);
  return { code, signal, err, out: target === "/dev/full" ? "" : readFileSync(target, "utf8") };
}

describe("what an order prints into a file", () => {
  const target = path.join(folder, "salida.txt");
  beforeEach(() => void laidOut(work));

  test.each(["calcular sin archivo", "revisar", "laboratorio", "explicar"])(
    "is written whole where the disk takes half of it at a time (%s)",
    async (name) => {
      const args = ORDERS[name] ?? [];
      const whole = await redirected(args, target);
      const env = { DISK_FOLDER: work, DISK_OUTPUT: "1", DISK_FAULT: JSON.stringify({ at: 1, code: "", how: "short", fromOn: true }) };
      const halves = await redirected(args, target, env);
      expect(whole.out.length).toBeGreaterThan(100);
      expect([halves.code, halves.out]).toEqual([whole.code, whole.out]);
    },
  );

  test.each(["calcular sin archivo", "calcular, copia nueva", "revisar", "laboratorio", "explicar"])(
    "on a full disk is told in a sentence, with 2 (%s)",
    async (name) => {
      const { code, err } = await redirected(ORDERS[name] ?? [], "/dev/full");
      expect([code, err]).toEqual([2, expect.stringMatching(/^No se pudo escribir lo que muestra la orden: el disco está lleno\.\n/)]);
      expect(err.trim().split("\n").length).toBeLessThanOrEqual(4);
    },
  );

  test("is no reason to say anything where its reader has enough", async () => {
    const child = spawn("/bin/sh", ["-c", `"${process.execPath}" "${script}" revisar matriz.xlsx --json | head -c 10 >/dev/null`], {
      cwd: work,
    });
    let err = "";
    child.stderr?.on("data", (data: Buffer) => (err += data.toString()));
    await new Promise((resolve) => child.on("close", resolve));
    expect(err).toBe("");
  });
});

test("errors that cannot be printed leave the exit code as it is", async () => {
  laidOut(work);
  writeFileSync(path.join(folder, "nada"), "");
  const child = spawn("/bin/sh", ["-c", `"${process.execPath}" "${script}" calcular falta.xlsx 2>/dev/full`], { cwd: work });
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(code).toBe(2);
});
