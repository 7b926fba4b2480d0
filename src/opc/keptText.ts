import { Inflate, deflateSync } from "fflate";

/** A text as letters that any program carries: a custom XML part of a few KB instead of some hundred. */
export function packText(text: string): string {
  const packed = deflateSync(new TextEncoder().encode(text));
  let letters = "";
  for (let at = 0; at < packed.length; at += 8_192) letters += String.fromCharCode(...packed.subarray(at, at + 8_192));
  return btoa(letters);
}

/** The text again; undefined where the letters are no such text, or where it would be longer than `most` bytes. */
export function unpackText(letters: string, most: number): string | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length > most) throw new RangeError();
    pieces.push(piece);
  });
  try {
    const packed = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    // Little by little: deflate makes up to a thousand times as much of what it is given.
    for (let at = 0; at < packed.length; at += 4_096) stream.push(packed.subarray(at, at + 4_096), at + 4_096 >= packed.length);
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return new TextDecoder().decode(bytes);
}
