import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { folderOfItsOwn, pntp } from "../calls";
import { builtCli } from "../../builtScripts";
import { start, type Ended } from "../output/startProcess";
import { filesOf, isOurs, laidOutWithMade, ORDERS, READING, type Fault, type Files } from "./diskRuns";

const folder = folderOfItsOwn();
const work = path.join(folder, "trabajo");
const preload = path.join(__dirname, "faultyDisk.cjs");
const notes = path.join(folder, "llamadas.json");
let script = "";
beforeAll(() => {
  script = builtCli();
});

const isEvery = process.env["PNTP_DISCO"] === "all";
const WRITING = Object.keys(ORDERS).filter((name) => !READING.includes(name));
/** A new file in its place, and one over another; with PNTP_DISCO=all every order that writes. Without hard links new files go another way. */
const RUNS = (isEvery ? WRITING : ["calcular, copia nueva", "calcular sobre el libro", "exportar sobre la carpeta"]).flatMap((name) => [
  { name, links: true },
  ...(isEvery || name === "calcular, copia nueva" ? [{ name, links: false }] : []),
]);

const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
const TOLD = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/** A call of an order. */
interface Moment {
  readonly index: number;
  readonly call: string;
  /** It comes after the first one that writes: there is something for a process that is told to end to take away. */
  readonly isWriting: boolean;
  readonly isLast: boolean;
}

/** Every end that is tried at a call. What follows a call is what comes before the next one, so that few look at both. */
function endsAt({ index, call, isWriting, isLast }: Moment): readonly Fault[] {
  const at = { at: index + 1, code: "" };
  const told = TOLD.filter((_, each) => isEvery || each === index % TOLD.length);
  return [
    { ...at, how: "before", signal: "SIGKILL" },
    ...(isEvery || isLast ? [{ ...at, how: "after", signal: "SIGKILL" } as const] : []),
    ...(/^writeFile/.test(call) ? [{ ...at, how: "half", signal: "SIGKILL" } as const] : []),
    ...(isWriting ? told.map((signal): Fault => ({ ...at, how: index % 2 === 0 ? "before" : "after", signal })) : []),
  ];
}

function ended(args: readonly string[], links: boolean, fault?: Fault): Promise<Ended> {
  const env = {
    DISK_FOLDER: work,
    DISK_CALLS: notes,
    ...(links ? {} : { DISK_NO_LINKS: "1" }),
    ...(fault && { DISK_FAULT: JSON.stringify(fault) }),
  };
  return start(script, args, { cwd: work, preload, env }).ended;
}

interface Whole {
  readonly args: readonly string[];
  readonly code: number | null;
  readonly after: Files;
}

/** What stayed is told by its name, or, where it was put back, by the one it has again. */
function isNamed(file: string, told: string): boolean {
  const [top = file] = file.split(path.sep);
  return told.includes(top) || told.includes(`${top.split("-anterior-")[1] ?? top} volvió a su lugar`);
}

/** What is wrong with the files and the end of an order that was told to end, and with the same order given again; or nothing. */
async function faultsOf({ args, code, after }: Whole, before: Files, run: Ended, signal: NodeJS.Signals): Promise<readonly string[]> {
  const now = filesOf(work);
  const left = [...now.keys()].filter(isOurs);
  const torn = [...now].filter(([file, bytes]) => !isOurs(file) && ![before, after].some((state) => state.get(file)?.equals(bytes)));
  // On a disk without hard links an empty file keeps the place of a new one: the next order takes it away.
  const half = torn.filter(([file, bytes]) => bytes.length > 0 || before.has(file)).map(([file]) => file);
  // What gives way to a new folder waits under a name of ours until that one is in its place.
  const waits = [...now].filter(([file]) => isOurs(file) && file.includes("-anterior-"));
  const lost = [...before].filter(([file, bytes]) => {
    const apart = waits.find(([waiting]) => waiting.endsWith(`-anterior-${file}`));
    return !now.has(file) && !apart?.[1].equals(bytes);
  });
  const isTold = signal !== "SIGKILL";
  const isEnd = run.signal === signal || (isTold && [code, 128 + (NUMBERS[signal as keyof typeof NUMBERS] ?? 0)].includes(run.code));
  const again = await pntp(work, [...args, ...(args.includes("--reemplazar") ? [] : ["--reemplazar"])]);
  const stays = [...filesOf(work)].filter(([file, bytes]) => isOurs(file) || bytes.length === 0).map(([file]) => file);
  const unnamed = [...left, ...torn.map(([file]) => file)].filter((file) => !file.endsWith(".lock") && !isNamed(file, again.err));
  return [
    ...(isEnd ? [] : [`ended with ${run.code} ${run.signal}: ${run.err}`]),
    ...(half.length + lost.length > 0 ? [`half-way ${half.join(", ")}, lost ${lost.map(([file]) => file).join(", ")}`] : []),
    ...(isTold && left.length + torn.length > 0 ? [`left ${left.join(", ")} ${torn.map(([file]) => file).join(", ")}`] : []),
    ...(again.code === code ? [] : [`given again ends with ${again.code}: ${again.err}`]),
    ...(stays.length + unnamed.length > 0 ? [`still there ${stays.join(", ")}, not named ${unnamed.join(", ")}: ${again.err}`] : []),
  ];
}

/** Each walk in so many tests: none of them long enough to pass for a hang on a loaded machine. */
const SHARES = isEvery ? 40 : 6;

describe.each(RUNS)("a process that is told to end during $name (hard links: $links)", ({ name, links }) => {
  const args = ORDERS[name] ?? [];
  // One walk looks at what is read too: a disk that nothing was written to is as it was.
  const isWholeWalk = name === "calcular sobre el libro" && links;
  let whole: Whole;
  let calls: readonly string[] = [];
  let firstWriting = 0;

  beforeAll(async () => {
    await laidOutWithMade(work);
    rmSync(notes, { force: true });
    const { code } = await ended(args, links);
    whole = { args, code, after: filesOf(work) };
    ({ calls } = JSON.parse(readFileSync(notes, "utf8")) as { readonly calls: readonly string[] });
    firstWriting = calls.findIndex((call) => call.includes("(temporal)"));
  });

  test("is one that writes", () => {
    expect(whole.code).not.toBe(2);
    expect(calls.length - firstWriting).toBeGreaterThan(10);
  });

  test.each([...Array(SHARES).keys()])(
    `at any of its calls: every file is as it was or done, and the same order clears and names what stays, and is done (%i of ${SHARES})`,
    async (share) => {
      const wrong: string[] = [];
      for (const [index, call] of calls.entries()) {
        if (index % SHARES !== share || (!isWholeWalk && index < firstWriting)) continue;
        const moment = { index, call, isWriting: index >= firstWriting, isLast: index === calls.length - 1 };
        for (const fault of endsAt(moment)) {
          const before = await laidOutWithMade(work);
          const run = await ended(args, links, fault);
          const { signal = "SIGKILL", how } = fault;
          for (const what of await faultsOf(whole, before, run, signal)) wrong.push(`${signal} ${how} ${index + 1} ${call}: ${what}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
