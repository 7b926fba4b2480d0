import { portableCodec, type Codec } from "./codec";
import { crc32 } from "./crc32";

/** Why a container cannot be opened or written; `openXlsx` turns it into the sentence a planner reads. */
export type ZipFaultReason = "notZip" | "truncated" | "damaged" | "bomb" | "encrypted" | "unsupported" | "tooLarge";

export class ZipFault extends Error {
  constructor(readonly reason: ZipFaultReason, detail = "") {
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

const MAX_ENTRIES = 20_000;
const MAX_TOTAL_SIZE = 1.5 * 2 ** 30;
/** Sheets seldom shrink beyond 60 times; deflate itself stops at 1032. */
const MAX_RATIO = 250;
const RATIO_COUNTS_FROM = 32 * 2 ** 20;
const MAX_ZIP32 = 0xffffffff;
const UTF8_NAME = 0x800;
const BLOCK_SIZE = 256 * 1024;
const FIRST_DOS_DATE = 0x21; // 1980-01-01, so that the same plan always writes the same bytes

/** The entries of a .zip file, in their order; looked up as OPC does (case and leading slash do not matter). */
export class Zip {
  readonly #byKey = new Map<string, ZipEntry>();

  constructor(readonly entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      const key = partKey(entry.name);
      if (!this.#byKey.has(key)) this.#byKey.set(key, entry);
    }
  }

  static open(bytes: Uint8Array): Zip {
    return new Zip(readDirectory(bytes));
  }

  get(name: string): ZipEntry | undefined {
    return this.#byKey.get(partKey(name));
  }

  /** The same container with some entries replaced in place, taken away (undefined) or added at the end. */
  with(changes: ReadonlyMap<string, ZipEntry | undefined>): Zip {
    const left = new Map(changes);
    const entries: ZipEntry[] = [];
    for (const entry of this.entries) {
      const key = partKey(entry.name);
      const isChanged = changes.has(key) && this.#byKey.get(key) === entry;
      const kept = isChanged ? changes.get(key) : entry;
      if (kept) entries.push(kept);
      if (isChanged) left.delete(key);
    }
    for (const entry of left.values()) if (entry) entries.push(entry);
    return new Zip(entries);
  }

  write(): Uint8Array {
    return writeContainer(this.entries);
  }
}

/** The name under which two spellings of a part are the same part. */
export function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** Unpacks an entry into exactly the size it declares, and checks it. */
export function unpack(entry: ZipEntry, codec: Codec = portableCodec): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry, codec);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new ZipFault("damaged", entry.name);
  return bytes;
}

/** Packs a new content piece by piece, so that a huge sheet is never held twice. The same content gives the same bytes, however it was cut. */
export class EntryPacker {
  readonly #packed: Uint8Array[] = [];
  readonly #deflater;
  readonly #encoder = new TextEncoder();
  readonly #block = new Uint8Array(BLOCK_SIZE);
  #filled = 0;
  #crc = 0;
  #size = 0;

  constructor(codec: Codec = portableCodec) {
    this.#deflater = codec.deflater((chunk) => this.#packed.push(chunk));
  }

  pushBytes(bytes: Uint8Array, from = 0, to = bytes.length): void {
    for (let at = from; at < to; ) {
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
    this.#crc = crc32(block, this.#crc);
    this.#size += block.length;
    this.#deflater.push(block);
    this.#filled = 0;
  }
}

export function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function inflate(entry: ZipEntry, codec: Codec): Uint8Array {
  try {
    return codec.inflate(entry.packed, entry.size);
  } catch {
    throw new ZipFault("damaged", entry.name);
  }
}

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ZipFault("notZip");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view, findDirectory(view));
  } catch (fault) {
    // Offsets that point outside the file: part of it is missing.
    if (fault instanceof RangeError) throw new ZipFault("truncated");
    throw fault;
  }
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === MAX_ZIP32 ? findDirectory64(view, at - 20) : { count, offset };
  }
  throw new ZipFault("truncated");
}

function findDirectory64(view: DataView, locator: number): { count: number; offset: number } {
  if (view.getUint32(locator, true) !== 0x07064b50) throw new ZipFault("damaged");
  const at = big(view, locator + 8);
  return { count: big(view, at + 32), offset: big(view, at + 48) };
}

function readEntries(bytes: Uint8Array, view: DataView, directory: { count: number; offset: number }): ZipEntry[] {
  if (directory.count > MAX_ENTRIES) throw new ZipFault("bomb");
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    const { entry, next } = readEntry(bytes, view, at);
    total += entry.size;
    const isSuspect = entry.size > RATIO_COUNTS_FROM && entry.size > entry.packed.length * MAX_RATIO;
    if (total > MAX_TOTAL_SIZE || isSuspect) throw new ZipFault("bomb", entry.name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== 0x02014b50) throw new ZipFault("damaged");
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if (flags & 1) throw new ZipFault("encrypted");
  if (method !== 0 && method !== 8) throw new ZipFault("unsupported");
  const nameLength = view.getUint16(at + 28, true);
  const extraStart = at + 46 + nameLength;
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const nameBytes = bytes.slice(at + 46, extraStart);
  const { size, packedSize, offset } = readSizes(view, at, extraStart, extraEnd);

  if (view.getUint32(offset, true) !== 0x04034b50) throw new ZipFault("damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new ZipFault("truncated");
  const entry: ZipEntry = {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    flags: flags & UTF8_NAME,
    attributes: view.getUint32(at + 38, true),
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

/** Sizes and offset of an entry; those too large for 32 bits stand in the zip64 extra field, in this order. */
function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const next = () => {
      value += 8;
      return big(view, value - 8);
    };
    if (size === MAX_ZIP32) size = next();
    if (packedSize === MAX_ZIP32) packedSize = next();
    if (offset === MAX_ZIP32) offset = next();
  }
  return { size, packedSize, offset };
}

function big(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function writeContainer(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    chunks.push(header, entry.packed);
    directory.push(directoryHeader(entry, at));
    at += header.length + entry.packed.length;
  }
  const directorySize = directory.reduce((total, header) => total + header.length, 0);
  if (at + directorySize >= MAX_ZIP32 || entries.length >= 0xffff) throw new ZipFault("tooLarge");
  return concatenate([...chunks, ...directory, endOfDirectory(entries.length, directorySize, at)]);
}

function localHeader(entry: ZipEntry): Uint8Array {
  const header = new Uint8Array(30 + entry.nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  writeCommonFields(view, 6, entry);
  header.set(entry.nameBytes, 30);
  return header;
}

function directoryHeader(entry: ZipEntry, offset: number): Uint8Array {
  const header = new Uint8Array(46 + entry.nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  writeCommonFields(view, 8, entry);
  view.setUint32(38, entry.attributes, true);
  view.setUint32(42, offset, true);
  header.set(entry.nameBytes, 46);
  return header;
}

/** From flags to name length, the same in both headers. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, entry.flags, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint16(at + 4, entry.time, true);
  view.setUint16(at + 6, entry.date, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.packed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.nameBytes.length, true);
}

function endOfDirectory(count: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}
