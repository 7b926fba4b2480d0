import { createHash } from "node:crypto";
import { linkSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isGone, LONGEST_ORDER_MS, OWNER_PATTERN, ownMark, readOwner } from "./owner";
import { isEmptyFile, isOneFile, takeAway } from "./takeAway";
import { isWithoutLinks, namesIn, temporaryBeside, temporaryFilesIn } from "./temporaryFile";

/** A file beside the one that is written, while it is put in its place. */
export interface Lock {
  readonly path: string;
  /** Whose it is, and the file that is made where none stood. */
  readonly content: string;
}

const NAME = { before: ".~pntp-", after: ".lock" } as const;
const CONTENT = new RegExp(String.raw`^(${OWNER_PATTERN})(?: ([\w-]+))?\n$`);
/** In bytes: with what we add to it, a name still fits on every disk. */
const LONGEST_NAME = 100;

export function lockFor(target: string, isNew: boolean): Lock {
  const name = path.basename(target);
  const short = Buffer.byteLength(name) > LONGEST_NAME ? createHash("sha256").update(name).digest("hex") : name;
  return {
    path: path.join(path.dirname(target), `${NAME.before}${short}${NAME.after}`),
    content: `${ownMark()}${isNew ? ` ${Buffer.from(name).toString("base64url")}` : ""}\n`,
  };
}

/**
 * Whether it is ours now. In one go, so that a signal finds either no lock or one that is known to be ours; and with its content, so that a
 * kill leaves none without owner.
 */
export function takeLock(lock: Lock): boolean {
  const signed = temporaryBeside(lock.path);
  try {
    writeFileSync(signed, lock.content, { flag: "wx" });
    return isLinked(signed, lock.path) || freed(lock.path, signed);
  } catch (error) {
    if (!isWithoutLinks((error as NodeJS.ErrnoException).code)) throw error;
    return takeWithoutLinks(lock) || freed(lock.path, signed);
  } finally {
    takeAway(signed);
  }
}

/** Of two orders that clear away the lock of a killed one, the slower may take that of the other: whoever writes looks once more. */
export function isStillOurs(lock: Lock): boolean {
  try {
    return readFileSync(lock.path, "utf8") === lock.content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** Locks in a folder that nobody holds any more, of whatever file, go; answers the files that they kept the place of, which go too. */
export function clearAbandonedLocks(folder: string): readonly string[] {
  const locks = namesIn(folder).filter((name) => name.startsWith(NAME.before) && name.endsWith(NAME.after));
  return locks
    .map((name) => path.join(folder, name))
    .filter((lock) => isAbandoned(lock, 0))
    .flatMap(clear);
}

function isLinked(signed: string, lock: string): boolean {
  try {
    linkSync(signed, lock);
    return true;
  } catch (error) {
    // A shared folder may make the link and lose the answer.
    if (isOneFile(signed, lock)) return true;
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function takeWithoutLinks({ path: lock, content }: Lock): boolean {
  try {
    writeFileSync(lock, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    // Half-written it would have no owner.
    takeAway(lock);
    throw error;
  }
}

/** Never the turn itself: whoever finds it free next may have it. Its age is told by the disk's own clock. */
function freed(lock: string, signed: string): false {
  const [made, now] = [lock, signed].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs);
  if (isAbandoned(lock, made === undefined || now === undefined ? 0 : now - made)) clear(lock);
  return false;
}

function isAbandoned(lock: string, ageMs: number): boolean {
  const content = contentOf(lock);
  if (content === undefined) return false;
  const owner = readOwner(CONTENT.exec(content)?.[1] ?? "");
  if (owner) return isGone(owner, ageMs);
  // Killed while it wrote this, or the machine went off. Whoever is at work on it has a temporary file beside it.
  const { inUse, others } = temporaryFilesIn(path.dirname(lock));
  return [...inUse, ...others].length === 0 || ageMs > LONGEST_ORDER_MS;
}

/** Also the empty file by which the killed order kept the place of a new one, on a disk without links. */
function clear(lock: string): readonly string[] {
  const name = CONTENT.exec(contentOf(lock) ?? "")?.[5];
  const kept = name === undefined ? undefined : path.join(path.dirname(lock), path.basename(Buffer.from(name, "base64url").toString()));
  const isKept = kept !== undefined && isEmptyFile(kept);
  if (isKept) takeAway(kept);
  takeAway(lock);
  return isKept ? [kept] : [];
}

function contentOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, "utf8");
  } catch {
    return undefined;
  }
}
