import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * SHA-256, hexadecimal, of a text in UTF-8 or of bytes. A library and not Web Crypto: that one is absent in pages served by plain http in
 * an intranet, and answers later, in the middle of what is one step.
 */
export function sha256(content: string | Uint8Array): string {
  return bytesToHex(digest(typeof content === "string" ? utf8ToBytes(content) : content));
}
