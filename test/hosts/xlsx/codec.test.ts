import { portableCodec, type Codec } from "../../../src/opc/zip/codec";
import { nodeCodec } from "../../../src/opc/zip/nodeCodec";

/** Nine million bytes: more than two segments of the Node codec, and not all alike. */
const content = Uint8Array.from({ length: 9_000_000 }, (_, i) => (i * i + (i >> 7)) & 0x3f);

function pack(codec: Codec, bytes: Uint8Array, block: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const deflater = codec.deflater((piece) => pieces.push(piece));
  const reused = new Uint8Array(block);
  for (let at = 0; at < bytes.length; at += block) {
    const part = bytes.subarray(at, at + block);
    reused.set(part);
    deflater.push(reused.subarray(0, part.length));
  }
  deflater.finish();
  return new Uint8Array(Buffer.concat(pieces));
}

describe.each([
  ["portable", portableCodec],
  ["Node", nodeCodec],
])("the %s codec", (_name, codec) => {
  it("writes what both codecs read back", () => {
    const packed = pack(codec, content, 262_144);
    expect(Buffer.from(nodeCodec.inflate(packed, content.length)).equals(content)).toBe(true);
    expect(Buffer.from(portableCodec.inflate(packed, content.length)).equals(content)).toBe(true);
  });

  it("packs nothing into a stream of nothing", () => {
    expect(portableCodec.inflate(pack(codec, new Uint8Array(0), 10), 0)).toHaveLength(0);
  });

  it("refuses a damaged stream", () => {
    const packed = pack(codec, content.subarray(0, 5000), 100);
    expect(() => codec.inflate(packed.fill(0xff, 10, 60), 5000)).toThrow();
  });
});

it("gives the same bytes however the content is cut (Node codec)", () => {
  expect(Buffer.from(pack(nodeCodec, content, 1_000_003)).equals(pack(nodeCodec, content, 262_144))).toBe(true);
});
