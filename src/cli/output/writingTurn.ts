import { readFileSync } from "node:fs";
import { open, unlink, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { endingWithProcess, hostMark, isRunning } from "./temporaryFile";

/** Another order of ours is writing the same file. */
export class TurnTaken extends Error {
  constructor(readonly lock: string) {
    super("another process of ours is writing this file");
    this.name = "TurnTaken";
  }
}

const PATIENCE_MS = 5000;
const LOOK_AGAIN_MS = 50;

/** Compares and replaces while no other order of ours does: a lock beside the file, for that moment only. Throws `TurnTaken` when it does not come free. */
export async function inTurn<T>(target: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(path.dirname(target), `.~pntp-${path.basename(target).slice(0, 200)}.lock`);
  const givenUp = Date.now() + PATIENCE_MS;
  while (!(await take(lock))) {
    if (Date.now() > givenUp) throw new TurnTaken(lock);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return endingWithProcess(lock, async () => {
    try {
      return await work();
    } finally {
      await unlink(lock).catch(() => undefined);
    }
  });
}

async function take(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx", 0o666);
    await sign(file).catch(async (error: unknown) => {
      await unlink(lock).catch(() => undefined);
      throw error;
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (isAbandoned(lock)) await unlink(lock).catch(() => undefined);
    return false;
  }
}

async function sign(file: FileHandle): Promise<void> {
  try {
    await file.writeFile(`${hostMark()} ${process.pid}\n`);
  } finally {
    await file.close();
  }
}

/** Of a process of this computer that was killed. One still empty is being taken right now. */
function isAbandoned(lock: string): boolean {
  try {
    const [host = "", pid = ""] = readFileSync(lock, "utf8").trim().split(" ");
    return host === hostMark() && /^\d+$/.test(pid) && !isRunning(Number(pid));
  } catch {
    return false;
  }
}
