import { lstatSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { OWNER_PATTERN, readOwner } from "./owner";
import { fateOf, namesIn, temporaryBeside } from "./temporaryFile";
import { PlacingUnknown } from "./wholeFile";

/** What a folder held when it was looked at: the name, size and time of each thing in it. Undefined where nothing stands. */
export type FolderState = string | undefined;

export function stateOfFolder(full: string): FolderState {
  const there = lstatSync(full, { throwIfNoEntry: false });
  if (there === undefined) return undefined;
  if (!there.isDirectory()) return "no folder";
  const found = readdirSync(full)
    .sort()
    .map((name) => [name, lstatSync(path.join(full, name))] as const);
  return JSON.stringify(found.map(([name, { size, mtimeMs, ino }]) => [name, size, mtimeMs, ino]));
}

/** Gives a folder another name. A shared disk may do it and lose the answer: what stands there is looked up before it is called a failure. */
export function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isMoved(from, to, error)) throw error;
  }
}

function isMoved(from: string, to: string, error: unknown): boolean {
  try {
    return lstatSync(from, { throwIfNoEntry: false }) === undefined && lstatSync(to, { throwIfNoEntry: false }) !== undefined;
  } catch {
    throw new PlacingUnknown(error);
  }
}

const FORMER = new RegExp(String.raw`^\.~pntp-(?<mark>${OWNER_PATTERN})-[0-9a-f]{12}\.tmp-anterior-(?<stood>.+)$`);

/** Where a folder waits while the new one takes its place; the name says whose it is and where it stood. */
export function formerOf(full: string): string {
  return `${temporaryBeside(full)}-anterior-${path.basename(full)}`;
}

/** The folders that an order that was killed left waiting, and where each stood. */
export function formersLeft(folder: string): readonly { readonly waits: string; readonly stood: string }[] {
  return namesIn(folder).flatMap((name) => {
    const { mark = "", stood = "" } = FORMER.exec(name)?.groups ?? {};
    const owner = readOwner(mark);
    const waits = path.join(folder, name);
    return owner && fateOf(owner, waits) === "abandoned" ? [{ waits, stood: path.join(folder, stood) }] : [];
  });
}
