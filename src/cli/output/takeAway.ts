import { rmSync, statSync, unlinkSync } from "node:fs";
import path from "node:path";

const TRIES = 4;
const PAUSE_MS = 20;

/**
 * Takes a file of ours away, or a folder that was being made; a disk may refuse at first (an antivirus looks at what is new). What it refuses to the end is cleared by the
 * next order, which says so.
 */
export function takeAway(file: string): boolean {
  for (let tries = 0; tries < TRIES; tries++) {
    if (isTakenAway(file)) return true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
  return false;
}

/** Whether two paths lead to one file: what a link made that says it failed. */
export function isOneFile(a: string, b: string): boolean {
  const [first, second] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** What keeps the place of a file that is not in it yet. */
export function isEmptyFile(file: string): boolean {
  try {
    const found = statSync(file);
    return found.isFile() && found.size === 0;
  } catch {
    return false;
  }
}

function isTakenAway(file: string): boolean {
  try {
    unlinkSync(file);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" || isFolderTakenAway(file);
  }
}

/** A folder that was being made, with what is in it: told by its name, since no other folder is ours to take away. */
function isFolderTakenAway(file: string): boolean {
  if (!path.basename(file).startsWith(".~pntp-")) return false;
  try {
    if (statSync(file).isDirectory()) rmSync(file, { recursive: true });
    return statSync(file, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}
