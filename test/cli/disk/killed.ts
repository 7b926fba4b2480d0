import path from "node:path";
import { pntp } from "../calls";
import type { Ended } from "../output/startProcess";
import { filesOf, isOurs, type Files } from "./diskRuns";

const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** An order as it ends where nobody ends it. */
export interface Whole {
  readonly args: readonly string[];
  readonly code: number | null;
  readonly after: Files;
}

export interface Killed {
  readonly before: Files;
  readonly run: Ended;
  readonly signal: NodeJS.Signals;
}

/** What stayed is told by its name, or, where it was put back, by the one it has again. */
function isNamed(file: string, told: string): boolean {
  const [top = file] = file.split(path.sep);
  return told.includes(top) || told.includes(`${top.split("-anterior-")[1] ?? top} volvió a su lugar`);
}

/**
 * What is wrong with the files and the end of an order that was told to end, and with the same order given again; or nothing.
 * Files are as they were or done, those of a new folder all or none; the same order then clears and names what stays, and is done.
 */
export async function faultsOfKilled(folder: string, whole: Whole, { before, run, signal }: Killed): Promise<readonly string[]> {
  const { args, code, after } = whole;
  const now = filesOf(folder);
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
  const again = await pntp(folder, [...args, ...(args.includes("--reemplazar") ? [] : ["--reemplazar"])]);
  const end = filesOf(folder);
  const stays = [...end].filter(([file, bytes]) => isOurs(file) || bytes.length === 0).map(([file]) => file);
  const unnamed = [...left, ...torn.map(([file]) => file)].filter((file) => !file.endsWith(".lock") && !isNamed(file, again.err));
  return [
    ...(isEnd ? [] : [`ended with ${run.code} ${run.signal}: ${run.err}`]),
    ...(half.length + lost.length > 0 ? [`half-way ${half.join(", ")}, lost ${lost.map(([file]) => file).join(", ")}`] : []),
    ...told("half a folder", halfFolders(before, after, now)),
    ...(isTold && left.length + torn.length > 0 ? [`left ${left.join(", ")} ${torn.map(([file]) => file).join(", ")}`] : []),
    ...(again.code === code ? [] : [`given again ends with ${again.code}: ${again.err}`]),
    ...told("given again, and not there", lostOf(after, end)),
    ...told("given again, and changed though it is not written", changedInputs(before, after, end)),
    ...(stays.length + unnamed.length > 0 ? [`still there ${stays.join(", ")}, not named ${unnamed.join(", ")}: ${again.err}`] : []),
  ];
}

function told(what: string, files: readonly string[]): readonly string[] {
  return files.length === 0 ? [] : [`${what}: ${files.join(", ")}`];
}

function lostOf(before: Files, now: Files): readonly string[] {
  return [...before.keys()].filter((file) => !now.has(file));
}

/** Files that the order only reads. */
function changedInputs(before: Files, after: Files, end: Files): readonly string[] {
  const inputs = [...before].filter(([file, bytes]) => after.get(file)?.equals(bytes));
  return inputs.filter(([file, bytes]) => !end.get(file)?.equals(bytes)).map(([file]) => file);
}

/** Folders that the order makes where none stood, with some of its files and not others. */
function halfFolders(before: Files, after: Files, now: Files): readonly string[] {
  const inside = (files: Files, folder: string): number => [...files.keys()].filter((file) => path.dirname(file) === folder).length;
  return [...new Set([...after.keys()].map((file) => path.dirname(file)))].filter((folder) => {
    const wanted = inside(after, folder);
    return folder !== "." && inside(before, folder) === 0 && inside(now, folder) > 0 && inside(now, folder) < wanted;
  });
}
