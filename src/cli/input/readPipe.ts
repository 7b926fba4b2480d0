import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** Nobody wrote into the pipe, or whoever does never stops. */
export class PipeFault extends Error {
  constructor(readonly why: "silent" | "endless") {
    super(`the pipe is ${why}`);
    this.name = "PipeFault";
  }
}

export interface PipeLimits {
  /** Milliseconds without a byte: long enough for another program to make its file, and no order waits for ever. */
  readonly silenceMs: number;
  /** … while nobody has it open to write. */
  readonly aloneMs: number;
  readonly bytes: number;
}

const LIMITS: PipeLimits = { silenceMs: 10_000, aloneMs: 3_000, bytes: 2 ** 27 };
const CHUNK = 2 ** 16;
const PAUSE_MS = 20;

/** All that comes through a named pipe (or «<(orden)» of the shell), without waiting for ever for somebody who writes. */
export async function readPipe(full: string, { silenceMs, aloneMs, bytes: most }: PipeLimits = LIMITS): Promise<Uint8Array> {
  const pipe = await open(full, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const chunks: Uint8Array[] = [];
    let [size, alone] = [0, 0];
    for (let silence = 0; silence <= silenceMs; silence += PAUSE_MS) {
      const chunk = await readSome(pipe);
      if (chunk && chunk.length > 0) {
        chunks.push(chunk);
        size += chunk.length;
        silence = -PAUSE_MS;
        if (size > most) throw new PipeFault("endless");
        continue;
      }
      // Without a writer a pipe ends at once; before the first byte it may be that none has come yet.
      if (chunk && size > 0) return new Uint8Array(Buffer.concat(chunks));
      alone = chunk ? alone + PAUSE_MS : 0;
      if (alone > aloneMs) break;
      await wait(PAUSE_MS);
    }
    throw new PipeFault("silent");
  } finally {
    await pipe.close();
  }
}

/** undefined: somebody has it open and has written nothing yet. */
async function readSome(pipe: FileHandle): Promise<Uint8Array | undefined> {
  try {
    const { bytesRead, buffer } = await pipe.read(new Uint8Array(CHUNK), 0, CHUNK, null);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return undefined;
    throw error;
  }
}
