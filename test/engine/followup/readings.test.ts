import fc from "fast-check";
import type { Indicator } from "../../../src/engine/domain/policy";
import type { KnownFigures } from "../../../src/engine/followup/judge/known";
import { readingOf } from "../../../src/engine/followup/judge/readings";
import { readAnswer } from "../../../src/engine/followup/returned/answer";
import { gridOf, type TestCell } from "../gridOf";

/** Every way in which somebody writes a percentage into a form or pastes it there. */
const PERCENT_WAYS: Readonly<Record<string, (value: number) => TestCell>> = {
  typed: (value) => ({ value: value / 100, format: "0.0##%" }),
  plain: (value) => value,
  pasted: (value) => ({ value, format: "0.0##%" }),
  ratio: (value) => value / 100,
  "ratio pasted": (value) => ({ value: value / 10_000, format: "0.0##%" }),
  drawn: (value) => ({ value, format: '0.0"%"' }),
  text: (value) => `${value}%`,
  "text with a comma": (value) => `${value} %`.replace(".", ","),
  "ratio as a text": (value) => String(value / 100),
};

const NUMBER_WAYS: Readonly<Record<string, (value: number) => TestCell>> = {
  plain: (value) => value,
  text: (value) => String(value),
  thousands: (value) => value.toLocaleString("en-US"),
  "thousands with a point": (value) => value.toLocaleString("de-DE"),
  "in thousands": (value) => value / 1000,
  unit: (value) => `${value} personas`,
};

/** A figure, and what is known of its row: near it, within three times. */
const rowWith = (value: fc.Arbitrary<number>) =>
  fc.tuple(value, fc.array(fc.double({ min: 1 / 3, max: 3, noNaN: true }), { minLength: 2, maxLength: 4 })).map(([figure, ratios]) => {
    const [target = figure, ...history] = ratios.map((ratio) => Number((figure * ratio).toPrecision(4)));
    return { figure, known: { target, history } };
  });

/** What is taken without asking; undefined where it is asked and the true figure is among the choices. */
function takenSilently(
  cell: TestCell,
  indicator: Pick<Indicator, "unit" | "measure">,
  known: KnownFigures,
  figure: number,
): number | undefined {
  const answer = readAnswer(gridOf([[cell]]), 0, 0, ".");
  if (answer.kind !== "number") return NaN;
  const reading = readingOf(answer, indicator, known);
  if (reading.kind === "sure") return reading.value;
  return reading.values.some((value) => Math.abs(value - figure) < 1e-9 * Math.max(1, figure)) ? undefined : NaN;
}

const percents = rowWith(fc.integer({ min: 5, max: 1000 }).map((tenths) => tenths / 10));
const counts = rowWith(fc.integer({ min: 1, max: 3_000_000 }));

test.each(Object.entries(PERCENT_WAYS))(
  "A percentage written so (%s) is taken as it is meant, or asked about with it among the choices",
  (_, write) => {
    for (const measure of ["share", "rate"] as const)
      fc.assert(
        fc.property(percents, ({ figure, known }) => {
          const taken = takenSilently(write(figure), { unit: "percent", measure }, known, figure);
          expect(taken === undefined || Math.abs(taken - figure) < 1e-9 * Math.max(1, figure)).toBe(true);
        }),
      );
  },
);

test.each(Object.entries(NUMBER_WAYS))(
  "A count written so (%s) is taken as it is meant, or asked about with it among the choices",
  (_, write) => {
    fc.assert(
      fc.property(counts, ({ figure, known }) => {
        const taken = takenSilently(write(figure), { unit: "number", measure: "count" }, known, figure);
        expect(taken === undefined || Math.abs(taken - figure) < 1e-9 * Math.max(1, figure)).toBe(true);
      }),
    );
  },
);

test("Where nothing is known of the row, what can be read in two ways is asked about", () => {
  const nothing: KnownFigures = { history: [] };
  for (const cell of [0.85, "0.85", { value: 85, format: "0%" }])
    expect(takenSilently(cell, { unit: "percent", measure: "share" }, nothing, 85)).toBeUndefined();
  expect(takenSilently("1,718", { unit: "number", measure: "count" }, nothing, 1718)).toBeUndefined();
});
