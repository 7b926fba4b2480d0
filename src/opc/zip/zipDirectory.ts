import { BUDGET, BudgetFault } from "../budget";
import { ZipFault, type ZipEntry } from "./zipEntry";

const MAX_ZIP32 = 0xffffffff;
const UTF8_NAME = 0x800;

/**
 * The entries of a container, read from the directory at its end; nothing is unpacked. Throws `ZipFault`, and `BudgetFault` for what would
 * unpack to an absurd size. A file of which programs read one container or another (two joined, one in the comment of the other, a part
 * whose two names differ) is damaged: nobody knows which of its figures are meant.
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
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
    if (count === 0xffff || offset === MAX_ZIP32) return findDirectory64(view, at - 20);
    return closed({ count, offset }, view.getUint32(at + 12, true), at);
  }
  throw new ZipFault("truncated");
}

function findDirectory64(view: DataView, locator: number): { count: number; offset: number } {
  if (view.getUint32(locator, true) !== 0x07064b50) throw new ZipFault("damaged");
  const at = big(view, locator + 8);
  return closed({ count: big(view, at + 32), offset: big(view, at + 48) }, big(view, at + 40), at);
}

/** A directory ends where its end is told; where it does not, its places are counted from inside of another container. */
function closed<T extends { readonly offset: number }>(directory: T, size: number, end: number): T {
  if (directory.offset + size !== end) throw new ZipFault("damaged");
  return directory;
}

function readEntries(bytes: Uint8Array, view: DataView, directory: { count: number; offset: number }): ZipEntry[] {
  if (directory.count > BUDGET.parts) throw new BudgetFault("parts");
  const entries: ZipEntry[] = [];
  const mostExpanded = Math.min(BUDGET.expanded, Math.max(BUDGET.ratioCountsFrom, bytes.length * BUDGET.ratio));
  let packed = 0;
  let expanded = 0;
  let at = directory.offset;
  let first = Number.MAX_SAFE_INTEGER;
  for (let i = 0; i < directory.count; i++) {
    const { entry, next, offset } = readEntry(bytes, view, at);
    first = Math.min(first, offset);
    packed += entry.packed.length;
    expanded += entry.size;
    // More packed bytes than the file has: entries that share them, each of which would be unpacked.
    if (packed > bytes.length) throw new BudgetFault("overlap", entry.name);
    if (expanded > mostExpanded || isSuspect(entry)) throw new BudgetFault("expanded");
    entries.push(entry);
    at = next;
  }
  // Before its first entry there is nothing: what stands there would be the first of another container.
  if (entries.length > 0 && first !== 0) throw new ZipFault("damaged");
  return entries;
}

/** A part that is all repetition, whatever the rest of the file weighs. */
function isSuspect({ size, packed }: ZipEntry): boolean {
  return size > BUDGET.ratioCountsFrom && size > packed.length * BUDGET.ratio;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number; offset: number } {
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
  const localNameLength = view.getUint16(offset + 26, true);
  const start = offset + 30 + localNameLength + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new ZipFault("truncated");
  const otherNames = [bytes.subarray(offset + 30, offset + 30 + localNameLength), ...unicodeNames(bytes, view, extraStart, extraEnd)];
  if (otherNames.some((name) => !isSame(name, nameBytes))) throw new ZipFault("damaged");
  if (!agrees(view, offset, { method, crc: view.getUint32(at + 16, true), packedSize, size })) throw new ZipFault("damaged");
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
  return { entry, next: extraEnd + view.getUint16(at + 32, true), offset };
}

interface Told {
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

/** Programs that read from the beginning go by the header before the bytes; what it leaves for later, or at 0, it does not say. */
function agrees(view: DataView, header: number, { method, crc, packedSize, size }: Told): boolean {
  const flags = view.getUint16(header + 6, true);
  if (view.getUint16(header + 8, true) !== method || flags & 1) return false;
  const says = (at: number, wanted: number): boolean => [0, MAX_ZIP32, wanted].includes(view.getUint32(header + at, true));
  return (flags & 8) !== 0 || (says(14, crc) && says(18, packedSize) && says(22, size));
}

/** The name that some programs take in place of the entry's own: an extra field of a version, a checksum and a text. */
function unicodeNames(bytes: Uint8Array, view: DataView, extraStart: number, extraEnd: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true))
    if (view.getUint16(field, true) === 0x7075) found.push(bytes.subarray(field + 9, field + 4 + view.getUint16(field + 2, true)));
  return found;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
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
