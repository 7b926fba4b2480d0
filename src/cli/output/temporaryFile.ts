import { randomBytes } from "node:crypto";
import { unlinkSync } from "node:fs";
import { readdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** Signals that end a program, and what a shell expects of one that they ended. */
const ENDINGS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const MINE = hostMark();
const NAME = /^\.~pntp-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/;

/** Files that must not outlive this process. */
const open = new Set<string>();
let isListening = false;

/** A path beside the target that says whose it is: this computer's, this process's. */
export function temporaryBeside(target: string): string {
  return path.join(path.dirname(target), `.~pntp-${MINE}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
}

/** Takes the file away if the process is told to end while `work` goes on with it; otherwise `work` answers for it. */
export async function endingWithProcess<T>(file: string, work: () => Promise<T>): Promise<T> {
  // Writing comes last, so they stay: a signal that arrives while a handler is taken off is lost, and the order would go on.
  if (!isListening) for (const signal of signals()) process.on(signal, endNow);
  isListening = true;
  open.add(file);
  try {
    return await work();
  } finally {
    open.delete(file);
  }
}

/** Temporary files in a folder that were left by a process which was killed: `ours` of this computer, `others` of another one. */
export async function abandonedIn(folder: string): Promise<{ readonly ours: readonly string[]; readonly others: readonly string[] }> {
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => NAME.test(name)).sort();
  const isOurs = (name: string): boolean => NAME.exec(name)?.[1] === MINE;
  return {
    ours: names.filter((name) => isOurs(name) && !isRunning(Number(NAME.exec(name)?.[2]))).map((name) => path.join(folder, name)),
    others: names.filter((name) => !isOurs(name)).map((name) => path.join(folder, name)),
  };
}

/** Whether a process of this computer is there, also one of another user. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** File systems without hard links (memory sticks, some network folders) say so in these ways. */
const WITHOUT_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EACCES", "EMLINK", "EXDEV", "UNKNOWN"]);

export function isWithoutLinks(code: string | undefined): boolean {
  return code !== undefined && WITHOUT_LINKS.has(code);
}

/** This computer, without its name: files travel. */
export function hostMark(): string {
  let mark = 0x811c9dc5;
  for (const character of os.hostname()) mark = Math.imul(mark ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return mark.toString(16).padStart(8, "0");
}

function endNow(signal: NodeJS.Signals): void {
  for (const file of open) {
    try {
      unlinkSync(file);
    } catch {
      // It is not there yet, or no longer.
    }
  }
  process.exit(ENDINGS[signal as keyof typeof ENDINGS]);
}

function signals(): readonly (keyof typeof ENDINGS)[] {
  return Object.keys(ENDINGS) as (keyof typeof ENDINGS)[];
}
