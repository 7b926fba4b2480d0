import { crc32, inflateRawSync } from "node:zlib";

export interface ZipItem {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;

/**
 * The items of a zip as its central directory tells them, every one with its checksum proved. Written apart from src/opc, which it judges.
 */
export function readZip(file: Uint8Array): readonly ZipItem[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const { at: start, count } = findDirectory(bytes);
  const items: ZipItem[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Error("the directory of the zip is damaged");
    const nameLength = bytes.readUInt16LE(at + 28);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + bytes.readUInt16LE(at + 30));
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const [size, packedSize, offset] = sizesOf(extra, [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ]);
    const data = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const packed = bytes.subarray(data, data + packedSize);
    const content = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (content.length !== size) throw new Error(`${name} has ${content.length} bytes and tells ${size}`);
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`${name} has another checksum`);
    if (bytes.toString("utf8", offset + 30, offset + 30 + bytes.readUInt16LE(offset + 26)) !== name)
      throw new Error(`${name} has another name beside its content`);
    items.push({ name, bytes: content });
    at += 46 + nameLength + extra.length + bytes.readUInt16LE(at + 32);
  }
  return items;
}

function findDirectory(bytes: Buffer): { readonly at: number; readonly count: number } {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error("not a zip");
  if (end >= 20 && bytes.readUInt32LE(end - 20) === END_64_LOCATOR) {
    const large = Number(bytes.readBigUInt64LE(end - 12));
    return { at: Number(bytes.readBigUInt64LE(large + 48)), count: Number(bytes.readBigUInt64LE(large + 32)) };
  }
  return { at: bytes.readUInt32LE(end + 16), count: bytes.readUInt16LE(end + 10) };
}

/** Sizes and place; those written as 0xffffffff stand in the zip64 field. */
function sizesOf(extra: Buffer, told: readonly [number, number, number]): readonly [number, number, number] {
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1) field += 4 + extra.readUInt16LE(field + 2);
  let at = field + 4;
  const large = (value: number): number => {
    if (value !== 0xffffffff) return value;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  };
  return [large(told[0]), large(told[1]), large(told[2])];
}
