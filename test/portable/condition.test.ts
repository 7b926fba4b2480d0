import { defaultProfile } from "../../src/engine/domain/profile";
import type { Band } from "../../src/engine/domain/results";
import type { CellValue } from "../../src/engine/grid";
import { bandCondition, BANDS } from "../../src/engine/sheets/kit/bandStyles";
import { conditionHolds, conditionTokens } from "../../src/portable/sheet/condition";

const sheet: Readonly<Record<string, CellValue>> = {
  "0,0": 95,
  "1,0": 94.99999999999,
  "2,0": 75,
  "3,0": 0,
  "4,0": "ND",
  "5,0": null,
  "6,0": { error: "#N/A" },
};
const read = (row: number, column: number): CellValue => sheet[`${row},${column}`] ?? null;
const holds = (formula: string, row = 0) => conditionHolds(conditionTokens(formula), { row: 0, column: 0 }, { row, column: 0 }, read);

test("the bands of the Avance column are those of the rules, cell by cell, and an error or an empty cell has none", () => {
  const bandAt = (row: number): Band | undefined => BANDS.find((band) => holds(bandCondition(band, "A1", defaultProfile), row));
  expect([0, 1, 2, 3, 4, 5, 6].map(bandAt)).toEqual(["high", "high", "medium", "low", "noData", undefined, undefined]);
});

test.each([
  ['=AND(N("PNTP")=0,A1="nd")', 4, true],
  ["=A1>MAX(A$1:A$4)*1/3", 2, true],
  ["=A1>MAX(A$1:A$4)*1/3", 3, false],
  ["=$A1<>0", 5, false],
  ["=OR(ISBLANK(A1),A1-5<-4)", 3, true],
  ["=NOT(A1>=(70+5))", 2, false],
  ["=A1", 3, false],
  ['=A1>"x"', 0, false],
] as const)("%s in row %i is %s", (formula, row, expected) => {
  expect(holds(formula, row)).toBe(expected);
});

test.each(["=VLOOKUP(A1,B:C,2,0)>3", "=Hoja2!A1>3", "=AND(A1>3", "=A1 B1", "=A1&A2", "=SUM(A1:A1048576)>3", '="x"'])(
  "%s is not understood, and nothing is coloured by it",
  (formula) => {
    expect(holds(formula)).toBeUndefined();
  },
);
