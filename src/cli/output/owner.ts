import { readFileSync } from "node:fs";
import os from "node:os";

/**
 * The process that a file of ours belongs to. `birth` tells it from another one that got its number later, soonest after a restart; only
 * Linux says it.
 */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  readonly birth?: string;
}

/** An owner as text, for names and contents of files. */
export const OWNER_PATTERN = String.raw`([0-9a-f]{8})-(\d{1,10})(?:-([0-9a-f]{8}))?`;
const OWNER = new RegExp(`^${OWNER_PATTERN}$`);

/** Longer than any order takes. */
export const LONGEST_ORDER_MS = 3_600_000;
const MINE = markOf(os.hostname());

/** This process, as text. */
export function ownMark(): string {
  return markOfProcess(process.pid);
}

export function markOfProcess(pid: number): string {
  const birth = lookedUp(pid)?.birth;
  return [MINE, pid, ...(birth === undefined ? [] : [birth])].join("-");
}

export function readOwner(text: string): Owner | undefined {
  const [found, host, pid, birth] = OWNER.exec(text) ?? [];
  if (found === undefined || host === undefined) return undefined;
  return { host, pid: Number(pid), ...(birth === undefined ? {} : { birth }) };
}

export function isOfThisComputer({ host }: Owner): boolean {
  return host === MINE;
}

/**
 * Whether the owner ended. `ageMs`, how long ago it made the file, decides only where nobody can say: for another computer, and where a
 * process has that number and its birth is not told.
 */
export function isGone(owner: Owner, ageMs: number): boolean {
  if (!isOfThisComputer(owner)) return ageMs > LONGEST_ORDER_MS;
  if (!isRunning(owner.pid)) return true;
  const now = lookedUp(owner.pid);
  if (now && owner.birth !== undefined) return now.hasEnded || now.birth !== owner.birth;
  return ageMs > Math.min(LONGEST_ORDER_MS, os.uptime() * 1000);
}

/** Whether a process of this computer has the number, also one of another user. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** What Linux says of a process: one that ended keeps its number until whoever started it asks how. */
function lookedUp(pid: number): { readonly birth: string; readonly hasEnded: boolean } | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1");
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The program's name stands in brackets, and may hold some.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state = "", started] = [fields[0], fields[19]];
    return started === undefined ? undefined : { birth: markOf(`${boot}${started}`), hasEnded: "ZXx".includes(state) };
  } catch {
    return undefined;
  }
}

/** Without the name itself: files travel. */
function markOf(text: string): string {
  let mark = 0x811c9dc5;
  for (const character of text) mark = Math.imul(mark ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return mark.toString(16).padStart(8, "0");
}
