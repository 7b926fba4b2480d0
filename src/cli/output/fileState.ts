import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/** What stood at a path when it was looked at: a fingerprint of its content, or undefined where there was nothing. */
export type FileState = string | undefined;

export function stateOfBytes(bytes: Uint8Array): FileState {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Reads the whole file: a saved file can keep its size, and clocks of shared folders are coarse. */
export async function stateOfFile(path: string): Promise<FileState> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return hash.digest("hex");
}
