import type { Attack } from "./attack";
import { book, files, pack, type Bytes, type Files } from "./plainBook";
import { report, reportFiles } from "./plainReport";

const MB = 2 ** 20;
const blanks = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MB).fill(0x20);
const END = 22;

/** Where a field of a directory entry, or of the header before the bytes themselves, stands. */
const DIRECTORY = { flags: 8, method: 10, crc: 16, packed: 20, size: 24, nameLength: 28, extraLength: 30, disk: 34, offset: 42 };
const HEADER = { flags: 6, method: 8, time: 10, crc: 14, packed: 18, size: 22, nameLength: 26, extraLength: 28, name: 30 };

interface Raw {
  readonly view: DataView;
  /** Of the entry that is read of each door: its place in the directory, and that of its header. */
  readonly entry: number;
  readonly header: number;
  readonly nameLength: number;
  readonly end: number;
}

/** A sound container with some of its bytes changed. */
function changed(sound: Bytes, change: (raw: Raw) => void): Uint8Array {
  const copy = sound.slice();
  const view = new DataView(copy.buffer);
  let at = view.getUint32(copy.length - END + 16, true);
  for (;;) {
    const nameLength = view.getUint16(at + DIRECTORY.nameLength, true);
    const name = new TextDecoder().decode(copy.slice(at + 46, at + 46 + nameLength));
    if (/sheet1\.xml$|document\.xml$/.test(name)) break;
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  change({
    view,
    entry: at,
    header: view.getUint32(at + DIRECTORY.offset, true),
    nameLength: view.getUint16(at + DIRECTORY.nameLength, true),
    end: copy.length - END,
  });
  return copy;
}

const with16 = (field: "entry" | "header" | "end", at: number, value: number) => (sound: Bytes) =>
  changed(sound, (raw) => raw.view.setUint16(raw[field] + at, value, true));
const with32 = (field: "entry" | "header" | "end", at: number, value: number) => (sound: Bytes) =>
  changed(sound, (raw) => raw.view.setUint32(raw[field] + at, value, true));

type Make = (sound: Bytes, parts: Files) => Uint8Array;

const KINDS: readonly (readonly [string, Make])[] = [
  ["a header that says another method than the directory", with16("header", HEADER.method, 0)],
  ["a header that says another size than the directory", with32("header", HEADER.size, 7)],
  ["a header that says it unpacks to 4 GB", with32("header", HEADER.size, 0xfffffff0)],
  ["a header that says another packed size", with32("header", HEADER.packed, 1)],
  ["a header that says another checksum", with32("header", HEADER.crc, 1)],
  ["a header that is marked as encrypted", with16("header", HEADER.flags, 1)],
  ["a header that leaves its sizes for later, and none come", with16("header", HEADER.flags, 8)],
  ["a header whose extra goes beyond the file", with16("header", HEADER.extraLength, 0xffff)],
  ["a header whose name is longer than the directory's", with16("header", HEADER.nameLength, 0x7fff)],
  [
    "a header with the name of another part",
    (sound) => changed(sound, ({ view, header, nameLength }) => view.setUint8(header + HEADER.name + nameLength - 5, 0x39)),
  ],
  ["a header with a day that does not exist", with32("header", HEADER.time, 0xffffffff)],
  ["a part that says it is stored and is packed", with16("entry", DIRECTORY.method, 0)],
  ["a part that begins in the middle of another", with32("entry", DIRECTORY.offset, 40)],
  [
    "a part whose header is its own directory entry",
    (sound) => changed(sound, ({ view, entry }) => view.setUint32(entry + 42, entry, true)),
  ],
  ["a part on another disk", with16("entry", DIRECTORY.disk, 7)],
  ["a part whose directory entry has 60,000 bytes of extra", with16("entry", DIRECTORY.extraLength, 60_000)],
  ["a part of no packed bytes", with32("entry", DIRECTORY.packed, 0)],
  ["a directory on another disk", with16("end", 6, 9)],
  ["a comment that is not there", with16("end", 20, 5000)],
  ["65,535 entries and no zip64", with16("end", 10, 0xffff)],
  ["a container in a container, five deep", (_, parts) => pack({ ...parts, "embeddings/libro.xlsx": nestedContainers(5) })],
  ["a part that unpacks to 120 MB", (_, parts) => pack({ ...parts, "customXml/item1.xml": blanks(120) })],
  ["forty parts that unpack to 12 MB each", (_, parts) => pack({ ...parts, ...many(40, () => blanks(12)) })],
  ["15,000 parts of one byte", (_, parts) => pack({ ...parts, ...many(15_000, () => "x") })],
  ["a main part that unpacks to 200 MB", (_, parts) => pack(withMain(parts, blanks(200)))],
  ["names that differ by case alone", (_, parts) => pack({ ...parts, ...upper(parts) })],
  ["a part without a name", (_, parts) => pack({ ...parts, "": "x" })],
  ["a part called as a folder", (_, parts) => pack({ ...parts, "xl/": "x", "word/": "x", "/": "" })],
  ["a part with a name of 60,000 letters", (_, parts) => pack({ ...parts, [`xl/${"n".repeat(60_000)}.xml`]: "<a/>" })],
  ["a folder where a part is looked for", (_, parts) => pack({ ...parts, "[Content_Types].xml/x": "x", "_rels/.rels/x": "x" })],
];

function nestedContainers(deep: number): Uint8Array {
  return deep === 0 ? pack({ "a.xml": blanks(12) }) : pack({ "a.zip": nestedContainers(deep - 1), "b.xml": blanks(4) });
}

function many(count: number, content: () => string | Uint8Array): Files {
  const one = content();
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`xl/media/m${i}.xml`, one]));
}

function withMain(parts: Files, content: Uint8Array): Files {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, /sheet1\.xml$|document\.xml$/.test(name) ? content : text]));
}

function upper(parts: Files): Files {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name.toUpperCase(), text]));
}

/** Each on one door: what opens them is one. */
export const zipAttacks: readonly Attack[] = KINDS.map(([name, make], i): Attack => {
  if (i % 3 === 1) return { name: `a template: ${name}`, door: "template", make: () => make(report(), reportFiles()) };
  return { name: `a book: ${name}`, door: "book", make: () => make(book(), files()) };
});
