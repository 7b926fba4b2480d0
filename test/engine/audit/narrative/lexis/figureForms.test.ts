import { figuresOf, type TextFigure } from "../../../../../src/engine/audit/narrative/lexis/figures";
import { figureForms } from "./figureForms";

const LIMITS = [75, 95];

function told({ kind, readings, unit, hedge, isInWords, spelled }: TextFigure): string {
  if (kind !== "number") return kind;
  return [
    hedge,
    readings[0]?.value,
    unit === "none" ? undefined : unit,
    isInWords && "w",
    spelled === undefined ? undefined : `(${spelled})`,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

describe.each(Object.entries(figureForms))("%s", (_, forms) => {
  test.each(forms)("«%s» → «%s»", (sentence, expected) => {
    expect(figuresOf(sentence, { limits: LIMITS }).map(told).join("; ")).toBe(expected);
  });

  test.each(forms)("«%s» within a longer sentence, where it says", (sentence) => {
    for (const { start, end, text } of figuresOf(sentence)) expect(sentence.slice(start, end)).toBe(text);
  });
});

test("the table has every way a figure is written", () => {
  expect(Object.values(figureForms).flat().length).toBeGreaterThan(200);
});

test("without limits in force their numbers are figures", () => {
  expect(figuresOf("cuatro superan el 95%").map(told)).toEqual(["4 w", "95 percent"]);
});

test("digits before «millones» are also read as they stand, for rows measured in millions", () => {
  expect(figuresOf("S/ 88.9 millones")[0]).toMatchObject({
    scale: 1e6,
    readings: [
      { value: 88.9e6, decimals: -5 },
      { value: 88.9, decimals: 1 },
    ],
  });
});

test("a share told round is marked as one: what it is a share of stands in no cell", () => {
  expect(figuresOf("la mitad de los 40, el 50 %").map(({ isShare }) => isShare)).toEqual([true, undefined, undefined]);
});

test("a name of the matrix takes its number away", () => {
  expect(figuresOf("Pensión 65 atendió a 40", { taken: [{ start: 0, end: 10 }] }).map(({ text }) => text)).toEqual(["40"]);
});

test("one endless sentence stays in proportion", () => {
  for (const piece of [
    "a las 12 de cada ",
    "de 6 a 35 ",
    "dos mil tres ",
    "por 100 000 ",
    "N° 12-",
    "1.",
    "9 ",
    "Resolución ",
    "treinta y ",
  ])
    expect(() => figuresOf(piece.repeat(5000), { limits: LIMITS })).not.toThrow();
});
