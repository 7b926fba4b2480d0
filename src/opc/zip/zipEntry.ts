import { portableCodec, type Codec } from "./codec";

/** Why a container cannot be opened or written; `openXlsx` turns it into the sentence a planner reads. */
export type ZipFaultReason = "notZip" | "truncated" | "damaged" | "encrypted" | "unsupported" | "tooLarge";

export class ZipFault extends Error {
  constructor(
    readonly reason: ZipFaultReason,
    detail = "",
  ) {
    super(`${reason} ${detail}`.trim());
    this.name = "ZipFault";
  }
}

/** One file of the container, always in its packed form: what nobody edits is copied byte for byte. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly time: number;
  readonly date: number;
  readonly flags: number;
  readonly attributes: number;
}

/** Unpacks an entry into exactly the size it declares, and checks it. */
export function unpack(entry: ZipEntry, codec: Codec = portableCodec): Uint8Array {
  return checked(entry, entry.method === 0 ? entry.packed : inflate(entry, codec), codec);
}

/** What was unpacked of an entry, where it is what the entry declares. */
export function checked(entry: ZipEntry, bytes: Uint8Array, codec: Codec): Uint8Array {
  if (bytes.length !== entry.size || codec.crc32(bytes) !== entry.crc) throw new ZipFault("damaged", entry.name);
  return bytes;
}

function inflate(entry: ZipEntry, codec: Codec): Uint8Array {
  try {
    return codec.inflate(entry.packed, entry.size);
  } catch {
    throw new ZipFault("damaged", entry.name);
  }
}
