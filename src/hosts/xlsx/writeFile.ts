import { randomBytes } from "node:crypto";
import { open, realpath, rename, stat, unlink, type FileHandle } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a file whole or not at all: to a temporary file in the same folder, flushed to disk, then renamed over the old one.
 * On any fault the old file stays as it was and nothing is left behind; the system's error goes on to the caller.
 */
export async function writeXlsxFile(target: string, bytes: Uint8Array): Promise<void> {
  // Through a link the file it leads to is replaced, not the link.
  const real = await realpath(target).catch(() => target);
  const temporary = path.join(path.dirname(real), `.~${randomBytes(6).toString("hex")}.tmp`);
  const mode = await modeOf(real);
  const file = await open(temporary, "wx", mode ?? 0o666);
  try {
    await fill(file, bytes, mode);
    await rename(temporary, real);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await flushFolder(path.dirname(real));
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
  try {
    return (await stat(target)).mode & 0o777;
  } catch {
    return undefined;
  }
}

/** Makes the rename itself last; systems that cannot flush a folder (Windows) do it on their own. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  if (!handle) return;
  try {
    await handle.sync();
  } catch {
    // Nothing is lost: the file is already in place.
  } finally {
    await handle.close();
  }
}
