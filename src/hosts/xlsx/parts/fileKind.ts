import type { FileProblem } from "../problems";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** First bytes of JPEG, PNG, GIF, WebP, BMP, TIFF and of the photos of telephones (HEIC: «ftyp» behind its length). */
const IMAGES: readonly (readonly (number | undefined)[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  [0x42, 0x4d, undefined, undefined, undefined, undefined, 0, 0, 0, 0],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
  [0, 0, 0, undefined, 0x66, 0x74, 0x79, 0x70],
];

/** RAR, 7z and gzip. */
const ARCHIVES: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x1f, 0x8b, 0x08],
];

/** What readers of PDF look for: its mark somewhere in the first kilobyte, whatever bytes are around. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** What bytes that are not a zip container are instead. */
export function kindOfOtherFile(bytes: Uint8Array): FileProblem {
  if (bytes.length === 0) return "empty";
  if (OLE.every((byte, i) => bytes[i] === byte)) return kindOfCompoundFile(bytes);
  if (IMAGES.some((starts) => starts.every((byte, i) => byte === undefined || bytes[i] === byte))) return "image";
  if (ARCHIVES.some((starts) => starts.every((byte, i) => bytes[i] === byte))) return "archive";
  if (isPdf(bytes)) return "pdf";
  const start = textStart(bytes);
  if (start === undefined) return "unknown";
  if (/^<!doctype html|^<html|^<(?:head|body|table|meta)\b/i.test(start)) return "html";
  if (start.startsWith("<?xml") || start.startsWith("<")) return /<html/i.test(start) ? "html" : "xml";
  return "text";
}

/** Old Office files and encrypted new ones share a container: the names of its streams tell them apart. */
function kindOfCompoundFile(bytes: Uint8Array): FileProblem {
  if (includesUtf16(bytes, "EncryptedPackage")) return "password";
  if (includesUtf16(bytes, "Workbook") || includesUtf16(bytes, "Book")) return "oldExcel";
  return "otherOle";
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0;
    while (length < text.length && bytes[at + 2 * length] === text.charCodeAt(length) && bytes[at + 2 * length + 1] === 0) length++;
    if (length === text.length) return true;
  }
  return false;
}

/** First characters, when the bytes look like text at all. */
function textStart(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2048);
  const encoding =
    sample[0] === 0xff && sample[1] === 0xfe ? "utf-16le" : sample[0] === 0xfe && sample[1] === 0xff ? "utf-16be" : "windows-1252";
  const isBinary = encoding === "windows-1252" && sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  if (isBinary) return undefined;
  return new TextDecoder(encoding)
    .decode(sample)
    .replace(/^(?:\ufeff|ï»¿)/, "")
    .trimStart();
}
