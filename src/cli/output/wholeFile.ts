import { closeSync, openSync, renameSync } from "node:fs";
import { link, open, realpath, rename, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { stateOfBytes, stateOfFile, type FileState } from "./fileState";
import { isEmptyFile, isOneFile, takeAway } from "./takeAway";
import { endingWithProcess, isWithoutLinks, temporaryBeside } from "./temporaryFile";
import { inTurn } from "./writingTurn";

/** Somebody saved, made or took away the file since it was looked at. */
export class FileChanged extends Error {
  constructor(readonly isThere: boolean) {
    super("the file is not as it was when the work began");
    this.name = "FileChanged";
  }
}

/** The disk failed at the very moment of putting the file in its place, and does not tell what is there now. */
export class PlacingUnknown extends Error {
  constructor(override readonly cause: unknown) {
    super("whether the file was put in its place is not known");
    this.name = "PlacingUnknown";
  }
}

/**
 * Writes a file whole or not at all: to a temporary file in the same folder, flushed to disk, then put in the place of the old one if that
 * is still what it was (`before`). On any fault the old file stays and nothing is left behind; the system's error goes on to the caller.
 */
export async function writeWhole(target: string, bytes: Uint8Array, before: FileState): Promise<void> {
  // Through a link the file it leads to is replaced, not the link.
  const real = await realpath(target).catch((error: unknown) => ifMissing(error, target));
  const temporary = temporaryBeside(real);
  await endingWithProcess(temporary, async () => {
    try {
      const mode = await modeOf(real);
      // Made in one go: a signal that takes it away must not find it still being made.
      closeSync(openSync(temporary, "wx", mode ?? 0o666));
      await fill(await open(temporary, "r+"), bytes, mode);
      const state = stateOfBytes(bytes);
      await inTurn(real, before === undefined, (checkTurn) =>
        before === undefined ? putNew(temporary, real, state) : putOver(temporary, real, before, state, checkTurn),
      );
    } finally {
      takeAway(temporary);
    }
  });
  await flushFolder(path.dirname(real));
}

async function putOver(temporary: string, real: string, before: FileState, state: FileState, checkTurn: () => void): Promise<void> {
  const now = await stateOfFile(real);
  if (now !== before) throw new FileChanged(now !== undefined);
  checkTurn();
  await rename(temporary, real).catch((error: unknown) => unlessInPlace(error, async () => (await stateOfFile(real)) === state));
}

/** Never over a file that appeared meanwhile. */
async function putNew(temporary: string, real: string, state: FileState): Promise<void> {
  try {
    await link(temporary, real).catch((error: unknown) => unlessInPlace(error, () => isOneFile(temporary, real)));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new FileChanged(true);
    if (!isWithoutLinks(code)) throw error;
    await claimAndPut(temporary, real, state);
  }
}

/**
 * An empty file made exclusively keeps the place until ours is in it: in one go, so that no signal ends us between the two. The lock tells
 * the next order of the one that a kill leaves.
 */
async function claimAndPut(temporary: string, real: string, state: FileState): Promise<void> {
  try {
    closeSync(openSync(real, "wx"));
    renameSync(temporary, real);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new FileChanged(true);
    await unlessInPlace(error, async () => (await stateOfFile(real)) === state).catch((fault: unknown) => {
      if (isEmptyFile(real)) takeAway(real);
      throw fault;
    });
  }
}

/** A shared folder may do what it was asked and lose the answer: what stands there is looked up before it is called a failure. */
async function unlessInPlace(error: unknown, isInPlace: () => boolean | Promise<boolean>): Promise<void> {
  const found = await Promise.resolve()
    .then(isInPlace)
    .catch(() => {
      throw new PlacingUnknown(error);
    });
  if (!found) throw error;
}

async function fill(file: FileHandle, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Permissions of the file to be replaced, which the new one keeps. */
async function modeOf(target: string): Promise<number | undefined> {
  return stat(target).then(
    ({ mode }) => mode & 0o777,
    (error: unknown) => ifMissing(error, undefined),
  );
}

/** That a file is not there is an answer; that the disk does not say is a fault. */
function ifMissing<T>(error: unknown, answer: T): T {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return answer;
  throw error;
}

/** Makes the rename itself last; systems that cannot flush a folder (Windows) do it on their own. Nothing is lost: the file is in place. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
