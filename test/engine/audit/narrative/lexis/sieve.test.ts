import fc from "fast-check";
import { neededBy } from "../../../../../src/engine/audit/narrative/lexis/needed";
import { Sieve } from "../../../../../src/engine/audit/narrative/lexis/sieve";

describe("what a text must hold for a pattern to match", () => {
  test.each<[RegExp, readonly string[] | undefined]>([
    [/\bsubio\b/g, ["subio"]],
    [/\b(?:subio|crecio) de/g, ["subio de", "crecio de"]],
    [/\bmetas? [a-z]+/g, ["meta ", "metas "]],
    [/\bno (?:se )?cumpl\w*/g, ["no cumpl", "no se cumpl"]],
    [/(?<!\d)\d{1,2}:\d{2}/g, ["0:00", "00:00"]],
    [/Resoluci[oó]n\s+\d/giu, ["Resolucion", "Resolución"]],
    [/(?=meta)[a-z]+ alto/g, [" alto"]],
    [/(?:alto|[a-z]+)/g, undefined],
    [/(?:alto)?(?:bajo)*/g, undefined],
  ])("%s", (pattern, needed) => {
    expect(neededBy(pattern)).toEqual(needed);
  });
});

const leaf = fc.constantFrom(..."aaabbe1é ·".split(""), "[ab]", "[eé]", "[^a]", "[a-e]", "\\d", "\\s", "\\w", "\\.", ".", "\\b", "^", "$");
const quantifier = fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,3}", "+?", "{2,}");
const { source } = fc.letrec<{ source: string; sequence: string; part: string }>((tie) => ({
  source: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((ways) => ways.join("|")),
  sequence: fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    leaf,
    fc.tuple(fc.constantFrom("(?:", "("), tie("source"), quantifier).map(([open, inside, times]) => `${open}${inside})${times}`),
    fc.tuple(fc.constantFrom("(?=", "(?!", "(?<=", "(?<!"), tie("source")).map(([open, inside]) => `${open}${inside})`),
  ),
}));
const texts = fc.string({ unit: fc.constantFrom(..."aaabbeéAÉ123 .·"), maxLength: 14 });

test("a sieve finds what its patterns find one by one, whatever they are", () => {
  fc.assert(
    fc.property(
      fc.array(source, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("g", "gi", "gu", "giu"),
      texts,
      (sources, flags, text) => {
        const patterns = sources.map((each) => new RegExp(each, flags));
        const places = ({ index, 0: found }: RegExpMatchArray, at: number): string => `${at}|${index ?? 0}|${found}`;
        const found = [...new Sieve(patterns).in(text)].map(({ match, at }) => places(match, at));
        expect(found).toEqual(patterns.flatMap((pattern, at) => [...text.matchAll(pattern)].map((match) => places(match, at))));
      },
    ),
    { numRuns: 500 },
  );
});

test("a pattern that the text lacks the words of is not asked", () => {
  const sieve = new Sieve([/\bsubio\b/g, /\b(?:bajo|cayo)\b/g, /\bRESOLUCIÓN/gi]);
  expect([sieve.maskOf("El valor CAYÓ en 2023"), sieve.maskOf("la resolucion subio"), sieve.maskOf("nada")]).toEqual([2, 5, 0]);
});
