import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { BUDGET, BudgetFault } from "../../../src/opc/budget";
import { EntryPacker } from "../../../src/opc/zip/entryPacker";
import { Zip } from "../../../src/opc/zip/zip";
import { unpack, ZipFault } from "../../../src/opc/zip/zipEntry";

const date = { mtime: new Date(2020, 1, 1) };

function zipWith(content: Uint8Array): Zip {
  return Zip.open(zipSync({ "uno.bin": [content, date], "dos.txt": [new TextEncoder().encode("hola"), { ...date, level: 0 }] }));
}

test("parts that are each within bounds, and together are not, are refused before any is unpacked", () => {
  const parts = 100;
  const zip = zipSync(Object.fromEntries(Array.from({ length: parts }, (_, i) => [`${i}.bin`, [Uint8Array.of(1), { ...date, level: 0 }]])));
  const declare = (size: number): Uint8Array => {
    const bytes = zip.slice();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    let entries = 0;
    for (let at = 0; at < bytes.length - 28; at++) {
      // The header before the bytes says the same as the directory at the end.
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      view.setUint32(at + 24, size, true);
      entries++;
    }
    expect(entries).toBe(parts);
    return bytes;
  };
  expect(() => Zip.open(declare((BUDGET.ratioCountsFrom / parts) | 0))).not.toThrow();
  expect(() => Zip.open(declare(((BUDGET.ratioCountsFrom / parts) | 0) + 1))).toThrow(BudgetFault);
});

test("what is packed piece by piece unpacks the same, and the same bytes whatever the pieces", () => {
  const content = fc
    .uint8Array({ maxLength: 3000 })
    .map((bytes) => Uint8Array.from({ length: bytes.length * 200 }, (_, i) => bytes[i % (bytes.length || 1)] ?? 0));
  fc.assert(
    fc.property(content, fc.integer({ min: 1, max: 700_000 }), (bytes, size) => {
      const whole = new EntryPacker();
      whole.pushBytes(bytes);
      const pieces = new EntryPacker();
      for (let at = 0; at < bytes.length; at += size) pieces.pushBytes(bytes, at, Math.min(at + size, bytes.length));
      const entry = pieces.finish("x");
      expect(Buffer.from(entry.packed).equals(Buffer.from(whole.finish("x").packed))).toBe(true);
      expect(Buffer.from(unpack(entry)).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("text is packed as UTF-8, however long it is", () => {
  const text = "ñandú 日本 ".repeat(100_000);
  const packer = new EntryPacker();
  packer.pushText("a");
  packer.pushText(text);
  expect(new TextDecoder().decode(unpack(packer.finish("x")))).toBe(`a${text}`);
});

test("entries that are not replaced keep their packed bytes, date and place", () => {
  const zip = zipWith(new Uint8Array([1, 2, 3]));
  const packer = new EntryPacker();
  packer.pushText("nuevo");
  const after = Zip.open(zip.with(new Map([["dos.txt", packer.finish("dos.txt", zip.get("dos.txt"))]])).write());
  expect(after.entries.map(({ name }) => name)).toEqual(["uno.bin", "dos.txt"]);
  expect(after.get("UNO.BIN")).toEqual(zip.get("uno.bin"));
  expect(after.get("/dos.txt")).toMatchObject({ date: zip.get("dos.txt")?.date, time: zip.get("dos.txt")?.time });
  expect(new TextDecoder().decode(unzipSync(after.write())["dos.txt"])).toBe("nuevo");
});

test("names that are not UTF-8 come back as the bytes they were", () => {
  const bytes = zipSync({ "a.txt": [new Uint8Array(0), date] });
  const broken = Uint8Array.from(bytes, (byte) => (byte === 0x61 ? 0xa4 : byte));
  expect(Buffer.from(Zip.open(broken).write())).toEqual(Buffer.from(Zip.open(Zip.open(broken).write()).write()));
  expect(Zip.open(broken).entries[0]?.nameBytes[0]).toBe(0xa4);
});

test("sizes and offsets of 64 bits are read", () => {
  const zip = zip64Of(new TextEncoder().encode("sesenta y cuatro"));
  expect(new TextDecoder().decode(unpack(Zip.open(zip).entries[0] as never))).toBe("sesenta y cuatro");
});

test("contents that differ from their checksum are damage", () => {
  const entry = zipWith(new Uint8Array([1, 2, 3])).get("uno.bin");
  expect(() => unpack({ ...(entry as NonNullable<typeof entry>), crc: 1 })).toThrow(ZipFault);
  expect(() => unpack({ ...(entry as NonNullable<typeof entry>), size: 2 })).toThrow(ZipFault);
});

/** One stored entry whose sizes and offset stand in the zip64 extra field, as streaming writers leave them. */
function zip64Of(content: Uint8Array): Uint8Array {
  const plain = Zip.open(zipSync({ a: [content, { ...date, level: 0 }] })).write();
  const directory = plain.length - 22 - 47;
  const local = plain.subarray(0, directory);
  const header = Buffer.alloc(47 + 28);
  header.set(plain.subarray(directory, directory + 47));
  for (const at of [20, 24, 42]) header.writeUInt32LE(0xffffffff, at);
  header.writeUInt16LE(28, 30);
  header.writeUInt16LE(1, 47);
  header.writeUInt16LE(24, 49);
  header.writeBigUInt64LE(BigInt(content.length), 51);
  header.writeBigUInt64LE(BigInt(content.length), 59);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(header.length), 40);
  end64.writeBigUInt64LE(BigInt(directory), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directory + header.length), 8);
  const end = Buffer.from(plain.subarray(plain.length - 22));
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([local, header, end64, locator, end]));
}
