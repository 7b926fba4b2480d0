import { concatenate } from "./bytes";
import { ZipFault, type ZipEntry } from "./zipEntry";

const MAX_ZIP32 = 0xffffffff;

/** The bytes of a container with these entries, in this order. Throws `ZipFault` above 4 GB. */
export function writeContainer(entries: readonly ZipEntry[]): Uint8Array {
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
