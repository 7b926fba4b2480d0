import { DistinctTexts } from "../../../src/hosts/xlsx/cells/distinctTexts";

const decode = (bytes: Uint8Array, from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to));

describe("distinct texts of a sheet", () => {
  it("gives the same bytes the same number, and different bytes different ones, through every growth of its table", () => {
    const words = Array.from({ length: 10_000 }, (_, index) => `«Ítem» ${index % 4000}`);
    const { bytes, places } = laidOut(words);
    const texts = new DistinctTexts(bytes);

    const numbers = places.map(([from, to]) => texts.numberOf(from, to, decode));

    expect(numbers.map((number) => texts.texts[number])).toEqual(words);
    expect(texts.texts).toHaveLength(4000);
  });

  it("decodes a text once", () => {
    const { bytes, places } = laidOut(["ND", "85%", "ND", "ND", "85%"]);
    const texts = new DistinctTexts(bytes);
    const decoded: string[] = [];

    for (const [from, to] of places)
      texts.numberOf(from, to, (...at) => {
        decoded.push(decode(...at));
        return decode(...at);
      });

    expect(decoded).toEqual(["ND", "85%"]);
  });

  it("keeps texts that were not read from the bytes apart, each once", () => {
    const {
      bytes,
      places: [[from, to] = [0, 0]],
    } = laidOut(["#REF!"]);
    const texts = new DistinctTexts(bytes);
    const numbers = [texts.add("#REF!"), texts.add(""), texts.numberOf(from, to, decode), texts.numberOf(0, 0, decode), texts.add("#REF!")];

    expect(numbers.map((number) => texts.texts[number])).toEqual(["#REF!", "", "#REF!", "", "#REF!"]);
    expect(numbers[4]).toBe(numbers[0]);
  });
});

function laidOut(words: readonly string[]): { readonly bytes: Uint8Array; readonly places: readonly (readonly [number, number])[] } {
  const encoder = new TextEncoder();
  let at = 0;
  const places = words.map((word) => {
    const from = at;
    at += encoder.encode(word).length;
    return [from, at] as const;
  });
  return { bytes: encoder.encode(words.join("")), places };
}

it("holds no more letters than its budget: texts that all differ are refused, one that stands everywhere is held once", () => {
  const same = laidOut(Array.from({ length: 50 }, () => "un texto de veinte l"));
  const one = new DistinctTexts(same.bytes, 100);
  for (const [from, to] of same.places) one.numberOf(from, to, decode);
  expect(one.texts).toHaveLength(1);

  const others = laidOut(Array.from({ length: 50 }, (_, index) => `un texto distinto ${index}`));
  const many = new DistinctTexts(others.bytes, 100);
  expect(() => others.places.forEach(([from, to]) => many.numberOf(from, to, decode))).toThrow("textPart");
});
