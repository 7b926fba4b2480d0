import { concatenate } from "./bytes";
import { portableCodec, type Codec } from "./codec";
import type { ZipEntry } from "./zipEntry";

const UTF8_NAME = 0x800;
const BLOCK_SIZE = 256 * 1024;
const FIRST_DOS_DATE = 0x21; // 1980-01-01, so that the same plan always writes the same bytes

/**
 * Packs a new content piece by piece, so that a huge sheet is never held twice. The same content gives the same bytes, however it was cut.
 */
export class EntryPacker {
  readonly #packed: Uint8Array[] = [];
  readonly #deflater;
  readonly #encoder = new TextEncoder();
  readonly #block = new Uint8Array(BLOCK_SIZE);
  #filled = 0;
  #crc = 0;
  #size = 0;

  constructor(private readonly codec: Codec = portableCodec) {
    this.#deflater = codec.deflater((chunk) => this.#packed.push(chunk));
  }

  pushBytes(bytes: Uint8Array, from = 0, to = bytes.length): void {
    for (let at = from; at < to;) {
      const taken = Math.min(to - at, BLOCK_SIZE - this.#filled);
      this.#block.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === BLOCK_SIZE) this.#flush();
    }
  }

  pushText(text: string): void {
    // Three bytes per UTF-16 unit is the most UTF-8 needs.
    if (text.length * 3 > BLOCK_SIZE - this.#filled) {
      this.pushBytes(this.#encoder.encode(text));
      return;
    }
    this.#filled += this.#encoder.encodeInto(text, this.#block.subarray(this.#filled)).written;
  }

  /** The packed entry; it keeps the name, date and attributes of the one it replaces. */
  finish(name: string, replaced?: ZipEntry): ZipEntry {
    this.#flush();
    this.#deflater.finish();
    return {
      name: replaced?.name ?? name,
      nameBytes: replaced?.nameBytes ?? this.#encoder.encode(name),
      method: 8,
      crc: this.#crc,
      size: this.#size,
      packed: concatenate(this.#packed),
      time: replaced?.time ?? 0,
      date: replaced?.date ?? FIRST_DOS_DATE,
      flags: replaced?.flags ?? UTF8_NAME,
      attributes: replaced?.attributes ?? 0,
    };
  }

  #flush(): void {
    const block = this.#block.subarray(0, this.#filled);
    this.#crc = this.codec.crc32(block, this.#crc);
    this.#size += block.length;
    this.#deflater.push(block);
    this.#filled = 0;
  }
}
