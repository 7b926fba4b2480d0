const UTF8 = new TextDecoder("utf-8");

/** Text of an XML part, in whatever encoding it declares; the byte order mark is dropped. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return encoding === "utf-8" ? UTF8.decode(bytes) : decoderFor(encoding).decode(bytes);
}

/** The same part as UTF-8 bytes: itself, unless it was written otherwise. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  if (encodingOf(bytes) === "utf-8") return hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes;
  return encodeXml(decodeXml(bytes));
}

/** Bytes of an edited part: always UTF-8, and said so in its declaration. */
export function encodeXml(xml: string): Uint8Array {
  return new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])(?!utf-8["'])[^"']*\2/i, "$1$2UTF-8$2"));
}

function encodingOf(bytes: Uint8Array): string {
  if (hasUtf8Mark(bytes)) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const declaration = String.fromCharCode(...bytes.subarray(0, 100));
  return /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1]?.toLowerCase() ?? "utf-8";
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return UTF8; // an encoding nobody knows: what is readable in it is ASCII
  }
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
