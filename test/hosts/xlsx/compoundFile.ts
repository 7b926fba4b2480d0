/** A compound file of old Office: its signature, and the names of its streams as UTF-16. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, i) => bytes.set(Buffer.from(name, "utf16le"), 1024 + i * 128));
  return bytes;
}
