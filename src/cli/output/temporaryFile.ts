import { randomBytes } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { isGone, isOfThisComputer, OWNER_PATTERN, ownMark, readOwner, type Owner } from "./owner";
import { takeAway } from "./takeAway";

/** Signals that end a program, and what a shell expects of one that they ended. */
const ENDINGS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const NAME = new RegExp(String.raw`^\.~pntp-(${OWNER_PATTERN})-[0-9a-f]{12}\.tmp$`);

/** Files that must not outlive this process. */
const open = new Set<string>();
let isListening = false;

/** A path beside the target that says whose it is: this computer's, this process's. */
export function temporaryBeside(target: string): string {
  return path.join(path.dirname(target), `.~pntp-${ownMark()}-${randomBytes(6).toString("hex")}.tmp`);
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

/** The temporary files of a folder, by what became of whose they are. */
export interface TemporaryFiles {
  /** Left by a process that ended half-way. */
  readonly abandoned: readonly string[];
  /** Of another computer, where nobody can ask. */
  readonly others: readonly string[];
  /** Another process of this computer is at work with them. */
  readonly inUse: readonly string[];
}

export function temporaryFilesIn(folder: string): TemporaryFiles {
  const found: Record<keyof TemporaryFiles, string[]> = { abandoned: [], others: [], inUse: [] };
  const mine = ownMark();
  for (const name of namesIn(folder)) {
    const mark = NAME.exec(name)?.[1] ?? "";
    const owner = readOwner(mark);
    if (owner && mark !== mine) found[fateOf(owner, path.join(folder, name))].push(path.join(folder, name));
  }
  return found;
}

/** In order; none where the folder cannot be read: that is told by whoever writes into it. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

export function fateOf(owner: Owner, file: string): keyof TemporaryFiles {
  if (!isOfThisComputer(owner)) return "others";
  return isGone(owner, Date.now() - (madeAt(file) ?? Date.now())) ? "abandoned" : "inUse";
}

function madeAt(file: string): number | undefined {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}

/** File systems without hard links (memory sticks, some network folders) say so in these ways. */
const WITHOUT_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EACCES", "EMLINK", "EXDEV", "UNKNOWN"]);

export function isWithoutLinks(code: string | undefined): boolean {
  return code !== undefined && WITHOUT_LINKS.has(code);
}

function endNow(signal: NodeJS.Signals): void {
  for (const file of open) takeAway(file);
  process.exit(ENDINGS[signal as keyof typeof ENDINGS]);
}

function signals(): readonly (keyof typeof ENDINGS)[] {
  return Object.keys(ENDINGS) as (keyof typeof ENDINGS)[];
}
