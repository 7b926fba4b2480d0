import { linkSync, readFileSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isOneFile, takeAway } from "./takeAway";
import { endingWithProcess, hostMark, isRunning, isWithoutLinks, temporaryBeside } from "./temporaryFile";

/** Another order of ours is writing the same file. */
export class TurnTaken extends Error {
  constructor(readonly lock: string) {
    super("another process of ours is writing this file");
    this.name = "TurnTaken";
  }
}

const LOCK = { before: ".~pntp-", after: ".lock" } as const;
const PATIENCE_MS = 5000;
const LOOK_AGAIN_MS = 50;

/**
 * Compares and replaces while no other order of ours does: a lock beside the file, for that moment only. Throws `TurnTaken` when it does
 * not come free.
 */
export async function inTurn<T>(target: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(path.dirname(target), `${LOCK.before}${path.basename(target).slice(0, 200)}${LOCK.after}`);
  const givenUp = Date.now() + PATIENCE_MS;
  while (!take(lock)) {
    if (Date.now() > givenUp) throw new TurnTaken(lock);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return endingWithProcess(lock, async () => {
    try {
      return await work();
    } finally {
      takeAway(lock);
    }
  });
}

/** Locks in a folder that nobody holds any more, of whatever file: they hold nothing of hers, and go without a word. */
export async function clearAbandonedLocks(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) if (name.startsWith(LOCK.before) && name.endsWith(LOCK.after)) clearAbandoned(path.join(folder, name));
}

/**
 * In one go, so that a signal finds either no lock or one that is known to be ours; and with its content, so that a kill leaves none
 * without owner.
 */
function take(lock: string): boolean {
  const signed = temporaryBeside(lock);
  const content = `${hostMark()} ${process.pid}\n`;
  try {
    writeFileSync(signed, content, { flag: "wx" });
    return isLinked(signed, lock);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return clearAbandoned(lock);
    if (!isWithoutLinks(code)) throw error;
    return takeWithoutLinks(lock, content);
  } finally {
    takeAway(signed);
  }
}

/** A shared folder may make the link and lose the answer. */
function isLinked(signed: string, lock: string): true {
  try {
    linkSync(signed, lock);
    return true;
  } catch (error) {
    if (isOneFile(signed, lock)) return true;
    throw error;
  }
}

function takeWithoutLinks(lock: string, content: string): boolean {
  try {
    writeFileSync(lock, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return clearAbandoned(lock);
    // Half-written it would have no owner, and nobody might clear it.
    takeAway(lock);
    throw error;
  }
}

/** Never the turn itself: whoever finds it free next may have it. */
function clearAbandoned(lock: string): false {
  if (isAbandoned(lock)) takeAway(lock);
  return false;
}

/** Of a process of this computer that was killed. */
function isAbandoned(lock: string): boolean {
  try {
    const [host = "", pid = ""] = readFileSync(lock, "utf8").trim().split(" ");
    return host === hostMark() && /^\d+$/.test(pid) && !isRunning(Number(pid));
  } catch {
    return false;
  }
}
