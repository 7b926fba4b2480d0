import { Zip } from "../../src/opc/zip/zip";
import type { Attack, Door } from "./attack";
import { book, files, pack, type Bytes } from "./plainBook";
import { report, reportFiles } from "./plainReport";

/** Attacks on the container itself, on every door that opens one. */
interface ContainerAttack {
  readonly name: string;
  /** From a sound file of the door. */
  readonly make: (sound: Bytes, parts: Readonly<Record<string, string | Uint8Array | undefined>>) => Uint8Array;
}

const SPACES = " ".repeat(15 * 2 ** 20);

const KINDS: readonly ContainerAttack[] = [
  {
    name: "entries whose names climb out of the package",
    make: (_, parts) => pack({ ...parts, "../../../fuera.txt": "x", "/tmp/fuera.txt": "x", "..\\..\\fuera.txt": "x" }),
  },
  {
    name: "entry names with NUL, ESC and right-to-left marks",
    make: (_, parts) => pack({ ...parts, "xl/\u0000a.xml": "<a/>", "\u001b[2Jx": "x", "\u202egnp.xml": "<a/>" }),
  },
  { name: "an entry that says it is smaller than it is", make: (sound) => patched(sound, 24, 10) },
  { name: "an entry that says it is larger than it is", make: (sound) => patched(sound, 24, 30 * 2 ** 20) },
  { name: "an entry that says it unpacks to 4 GB", make: (sound) => patched(sound, 24, 0xfffffffe) },
  { name: "an entry with zip64 sizes that are not there", make: (sound) => patched(sound, 24, 0xffffffff) },
  { name: "an entry whose checksum is wrong", make: (sound) => patched(sound, 16, 12345) },
  { name: "an entry that lies beyond the file", make: (sound) => patched(sound, 42, 0x7fffffff) },
  { name: "a method of compression nobody knows", make: (sound) => patched(sound, 10, 99, 2) },
  { name: "an entry marked as encrypted", make: (sound) => patched(sound, 8, 1, 2) },
  { name: "a container cut in the middle", make: (sound) => sound.slice(0, sound.length >> 1) },
  { name: "a container without its directory", make: (sound) => sound.slice(0, sound.length - 22) },
  { name: "a directory that says it has 60,000 entries", make: (sound) => withEnd(sound, 10, 60_000) },
  { name: "a directory that begins inside itself", make: (sound) => withEnd(sound, 16, sound.length - 30, 4) },
  { name: "a tail of 60,000 false ends of a directory", make: (sound) => joined(sound, falseEnds(60_000)) },
  { name: "5,000 entries over the same bytes", make: (sound) => overlapping(sound, 5000) },
  {
    name: "20,001 empty entries",
    make: (_, parts) => pack({ ...parts, ...Object.fromEntries(Array.from({ length: 20_001 }, (__, i) => [`x/${i}`, ""])) }),
  },
  {
    name: "3,000 entries that nothing names",
    make: (_, parts) => pack({ ...parts, ...Object.fromEntries(Array.from({ length: 3000 }, (__, i) => [`x/${i}.xml`, "<a/>"])) }),
  },
  {
    name: "nine parts of 15 MB of blanks",
    make: (_, parts) => pack({ ...parts, ...Object.fromEntries(Array.from({ length: 9 }, (__, i) => [`x/${i}.xml`, SPACES])) }),
  },
  { name: "content types of 15 MB of blanks", make: (_, parts) => pack({ ...parts, "[Content_Types].xml": `<Types>${SPACES}</Types>` }) },
  { name: "links of 15 MB of blanks", make: (_, parts) => pack({ ...parts, "_rels/.rels": `<Relationships>${SPACES}</Relationships>` }) },
  {
    name: "content types with 20,000 blanks in a tag",
    make: (_, parts) =>
      pack({
        ...parts,
        "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace("<Override ", `<Override${" ".repeat(20_000)}`),
      }),
  },
  { name: "links nested 10,000 deep", make: (_, parts) => pack({ ...parts, "_rels/.rels": "<a>".repeat(10_000) + "</a>".repeat(10_000) }) },
  {
    name: "links with 20,000 blanks in a tag",
    make: (_, parts) =>
      pack({ ...parts, "_rels/.rels": String(parts["_rels/.rels"]).replace("<Relationship ", `<Relationship${" ".repeat(20_000)}`) }),
  },
  {
    name: "links that climb 10,000 folders",
    make: (_, parts) =>
      pack({ ...parts, "_rels/.rels": String(parts["_rels/.rels"]).replace('Target="', `Target="${"../".repeat(10_000)}`) }),
  },
  {
    name: "links with wrong percent signs",
    make: (_, parts) => pack({ ...parts, "_rels/.rels": String(parts["_rels/.rels"]).replace('Target="', 'Target="%%%zz%ff') }),
  },
  {
    name: "links with a DTD",
    make: (_, parts) =>
      pack({ ...parts, "_rels/.rels": '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><Relationships>&c;</Relationships>' }),
  },
  { name: "content types of no bytes", make: (_, parts) => pack({ ...parts, "[Content_Types].xml": "" }) },
  { name: "links of no bytes", make: (_, parts) => pack({ ...parts, "_rels/.rels": "" }) },
  {
    name: "links to the outside only",
    make: (_, parts) => pack({ ...parts, "_rels/.rels": String(parts["_rels/.rels"]).replaceAll("/>", ' TargetMode="External"/>') }),
  },
  {
    name: "a main part that is its own folder of links",
    make: (_, parts) => pack({ ...parts, "_rels/.rels": String(parts["_rels/.rels"]).replace(/Target="[^"]*"/, 'Target="_rels/.rels"') }),
  },
];

export const containerAttacks: readonly Attack[] = KINDS.flatMap(({ name, make }) => [
  on("book", `a book: ${name}`, () => make(book(), files())),
  on("template", `a template: ${name}`, () => make(report(), reportFiles())),
  on("earlier", `an earlier report: ${name}`, () => make(report(), reportFiles())),
]);

function on(door: Door, name: string, make: () => Uint8Array): Attack {
  return { name, door, make };
}

/** The directory's field at an offset set in the last entry but one: a part that is read. */
function patched(bytes: Bytes, field: number, value: number, length: 2 | 4 = 4): Bytes {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = view.getUint32(copy.length - 22 + 16, true);
  const entries = view.getUint16(copy.length - 22 + 10, true);
  for (let i = 0; i < entries; i++) {
    const name = new TextDecoder().decode(copy.slice(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (/sheet1\.xml$|document\.xml$/.test(name)) {
      if (length === 2) view.setUint16(at + field, value, true);
      else view.setUint32(at + field, value, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

function withEnd(bytes: Bytes, field: number, value: number, length: 2 | 4 = 2): Bytes {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  if (length === 2) view.setUint16(copy.length - 22 + field, value, true);
  else view.setUint32(copy.length - 22 + field, value, true);
  return copy;
}

/** Marks of an end with nothing behind: the true one stands before them, as before a comment. */
function falseEnds(length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let i = 0; i + 4 <= length; i += 4) bytes.set([0x50, 0x4b, 5, 6], i);
  return bytes;
}

function joined(a: Bytes, b: Bytes): Bytes {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}

/** A directory that names the bytes of its largest part again and again. */
function overlapping(sound: Bytes, times: number): Bytes {
  const zip = Zip.open(sound);
  const large = pack({ "a.xml": `<a>${" ".repeat(2 ** 20)}</a>` });
  const [entry] = Zip.open(large).entries;
  if (!entry) throw new Error("the container has no entry");
  const joinedOnce = new Zip([...zip.entries, entry]).write() as Bytes;
  const view = new DataView(joinedOnce.buffer);
  const start = view.getUint32(joinedOnce.length - 6, true);
  const directory = joinedOnce.slice(start, joinedOnce.length - 22);
  const last = directory.slice(directory.length - 46 - entry.nameBytes.length);
  const out = new Uint8Array(start + directory.length + last.length * times + 22);
  out.set(joinedOnce.slice(0, start));
  out.set(directory, start);
  for (let i = 0; i < times; i++) out.set(last, start + directory.length + i * last.length);
  out.set(joinedOnce.slice(joinedOnce.length - 22), out.length - 22);
  const end = new DataView(out.buffer, out.length - 22);
  end.setUint16(8, zip.entries.length + 1 + times, true);
  end.setUint16(10, zip.entries.length + 1 + times, true);
  end.setUint32(12, directory.length + last.length * times, true);
  return out;
}
