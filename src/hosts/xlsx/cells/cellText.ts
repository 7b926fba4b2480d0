import { BudgetFault } from "../../../opc/budget";
import { XmlFault } from "../../../opc/xml/xmlFault";
import { hasForbidden, unescapeXml } from "../../../opc/xml/xmlTag";
import { TagWalker } from "../../../opc/xml/tagWalker";

const decoder = new TextDecoder();

/** What a cell of Excel admits; it calls a book damaged that has more. */
const LONGEST_TEXT = 32_767;

/** A text that a cell may have. Throws `BudgetFault` for a longer one, which every comparison would have to go through. */
export function checkedText(text: string): string {
  if (text.length > LONGEST_TEXT) throw new BudgetFault("text");
  return text;
}

/** Bytes → string; short plain texts (most of a sheet) are built without the decoder. */
export function decodeBytes(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 40) return decoder.decode(bytes.subarray(from, to));
  let text = "";
  for (let at = from; at < to; at++) {
    const code = bytes[at] as number;
    if (code > 127) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(code);
  }
  return text;
}

/** Content of an element as people see it. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  return soundText(decodeBytes(bytes, from, to));
}

/** No text of XML: whoever keeps to the format does not open the part, so neither do we. */
const UNSOUND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;

function soundText(xml: string): string {
  const text = unescapeXml(xml);
  if (hasForbidden(text) || (UNSOUND.test(xml) && !xml.includes("<![CDATA["))) throw new XmlFault("damaged");
  return text;
}

/** A number as files write it; the common short ones exactly, without making a string. Undefined when it is not a number. */
export function readNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  let at = from;
  const isNegative = bytes[at] === 45;
  if (isNegative) at++;
  let digits = 0;
  let scale = 0;
  let count = 0;
  let hasPoint = false;
  let hasDigit = false;
  for (; at < to; at++) {
    const code = bytes[at] as number;
    if (code >= 48 && code <= 57) {
      digits = digits * 10 + code - 48;
      hasDigit = true;
      if (digits > 0) count++;
      if (hasPoint) scale++;
    } else if (code === 46 && !hasPoint) hasPoint = true;
    else return slowNumber(bytes, from, to);
  }
  // Both are exact in a double, so that their quotient is the nearest one.
  if (count > 15 || scale > 22 || !hasDigit) return slowNumber(bytes, from, to);
  const number = digits / (POWERS[scale] as number);
  return isNegative && number !== 0 ? -number : number;
}

/**
 * Text of <si> or <is>: its <t> and those of its runs, without the phonetic ones. In one pass: texts can be nested, and as long as the
 * file.
 */
export function richText(xml: string): string {
  const walker = new TagWalker(xml);
  let text = "";
  let depth = 0;
  let phonetic = 0;
  let start = -1;
  let textDepth = 0;
  while (walker.next()) {
    const local = localName(walker.name());
    if (walker.kind === "selfClosed") continue;
    if (walker.kind === "open") {
      depth++;
      if (phonetic === 0 && local === "rPh") phonetic = depth;
      if (phonetic === 0 && start < 0 && local === "t") {
        start = walker.end;
        textDepth = depth;
      }
      continue;
    }
    if (start >= 0 && depth === textDepth) {
      text += unescapeXstring(soundText(xml.slice(start, walker.start)));
      start = -1;
    }
    if (phonetic === depth) phonetic = 0;
    depth--;
  }
  return text;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export function unescapeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The reverse: also for texts that look like such an escape. */
export function escapeXstring(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
      // eslint-disable-next-line no-control-regex -- exactly the characters XML cannot hold
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
  );
}

/** Days of an ISO date («2023-05-01T12:00:00») as a serial number; undefined when it is not one. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const serial = days + 25_569 - (date1904 ? 1462 : 0);
  // Excel counts a 29 February 1900 that never was.
  const counted = !date1904 && serial < 61 ? serial - 1 : serial;
  return counted + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

function slowNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  return writtenNumber(decodeBytes(bytes, from, to));
}

const DECIMAL = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** A number as the format writes it: 0x3F is none, whatever a programming language takes it for. */
export function writtenNumber(text: string): number | undefined {
  const number = DECIMAL.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(number)) return undefined;
  return number === 0 ? 0 : number;
}

export function decodePlainText(bytes: Uint8Array, from: number, to: number): string {
  return checkedText(unescapeXstring(decodeText(bytes, from, to)));
}

export function decodeRichText(bytes: Uint8Array, from: number, to: number): string {
  return checkedText(richText(decodeBytes(bytes, from, to)));
}
