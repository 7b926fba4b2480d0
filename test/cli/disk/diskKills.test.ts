import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { folderOfItsOwn } from "../calls";
import { builtCli } from "../../builtScripts";
import { start, type Ended } from "../output/startProcess";
import { filesOf, laidOutWithMade, ORDERS, READING, type Fault } from "./diskRuns";
import { faultsOfKilled, type Whole } from "./killed";

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
          for (const what of await faultsOfKilled(work, whole, { before, run, signal }))
            wrong.push(`${signal} ${how} ${index + 1} ${call}: ${what}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
