/** Kinds of bytes: part of a name, beginning of one, blank, not allowed anywhere. */
export const IN_NAME = 1;
export const BEGINS_NAME = 2;
export const BLANK = 4;
export const FORBIDDEN = 8;
export const KINDS = kindsOfBytes();
/** 1 for the ASCII characters of names; for those that are only themselves between tags; and in values of attributes. */
export const ASCII_NAME = tableOf((code, kind) => code < 128 && (kind & IN_NAME) !== 0);
export const PLAIN_TEXT = tableOf((code, kind) => code < 128 && (kind & FORBIDDEN) === 0 && !"<&>".includes(String.fromCharCode(code)));
export const PLAIN_VALUE = tableOf((code, kind) => code < 128 && (kind & FORBIDDEN) === 0 && !"<&\"'".includes(String.fromCharCode(code)));

/** After the character of several bytes at a place, or −1 where it is not UTF-8 or none that XML allows. */
export function afterCharacter(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const size = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
  let code = first & (size === 4 ? 0x07 : size === 3 ? 0x0f : 0x1f);
  if (size === 0) return -1;
  for (let i = 1; i < size; i++) {
    const next = bytes[at + i] ?? 0;
    if ((next & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (next & 0x3f);
  }
  const smallest = size === 4 ? 0x10000 : size === 3 ? 0x800 : 0x80;
  return code < smallest || !isAllowed(code) ? -1 : at + size;
}

/** After the reference («&amp;», «&#10;») at a place, or −1 where it is none that XML knows by itself. */
export function afterReference(bytes: Uint8Array, at: number): number {
  const end = bytes.subarray(at, at + 12).indexOf(SEMICOLON);
  const text = end < 0 ? "" : String.fromCharCode(...bytes.subarray(at + 1, at + end));
  const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(text);
  const isKnown = number
    ? isAllowed(number[1] === undefined ? Number(number[2]) : parseInt(number[1], 16))
    : /^(?:amp|lt|gt|quot|apos)$/.test(text);
  return isKnown ? at + end + 1 : -1;
}

export function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

const SEMICOLON = 59;

function isAllowed(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

function tableOf(holds: (code: number, kind: number) => boolean): Uint8Array {
  return Uint8Array.from(KINDS, (kind, code) => (holds(code, kind) ? 1 : 0));
}

function kindsOfBytes(): Uint8Array {
  const kinds = new Uint8Array(256);
  for (let code = 0; code < 256; code++) {
    const character = String.fromCharCode(code);
    if (code >= 128 || /[A-Za-z_]/.test(character)) kinds[code] = IN_NAME | BEGINS_NAME;
    else if (/[0-9.-]/.test(character)) kinds[code] = IN_NAME;
    else if (/[\t\n\r ]/.test(character)) kinds[code] = BLANK;
    else if (code < 32) kinds[code] = FORBIDDEN;
  }
  return kinds;
}
