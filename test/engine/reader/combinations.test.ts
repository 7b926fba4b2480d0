import fc from "fast-check";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { readBase, YEARS, type BaseRow } from "../../matrices/corpusBase";
import {
  baselineColumns,
  codeColumn,
  directionColumn,
  figureCell,
  nameColumn,
  progressColumns,
  responsibleColumn,
  textColumn,
  yearColumns,
} from "../../matrices/corpusColumns";
import { layOut, type Column, type Typing } from "../../matrices/corpusSheet";
import { commaTexts, mixed, pointTexts, tidy } from "../../matrices/corpusTyping";
import { gridOf, type TestCell } from "../gridOf";
import { scoreBook } from "./corpusScore";

const TYPINGS: Readonly<Record<string, Typing>> = { tidy, mixed, pointTexts, commaTexts };
const TARGETS = [
  "Logros esperados",
  "LOGROS ESPERADOS",
  "Logro\nesperado",
  "Metas",
  "LE",
  "Meta programada",
  "Valores esperados (2019 - 2023)",
];
const ACTUALS = [
  "Valores obtenidos",
  "VALORES  OBTENIDOS",
  "Valor\nobtenido",
  "VO",
  "Resultados obtenidos",
  "Metas alcanzadas",
  "Logros obtenidos",
];
const YEAR_HEADERS: Readonly<Record<string, (year: number) => TestCell>> = {
  number: (year) => year,
  text: (year) => String(year),
  word: (year) => `Año ${year}`,
  date: (year) => ({ value: Date.UTC(year, 5, 30) / 86_400_000 + 25_569, format: "yyyy" }),
};
const EXTRAS: readonly Column[] = [
  textColumn("other", "Observaciones", () => "Sin novedad"),
  textColumn("other", "Medio de verificación", () => "Informe"),
  textColumn("other", "Presupuesto 2023", (_, index) => 1000 + index),
  textColumn("other", "Unidad de medida", (row) => (row.unit === "percent" ? "Porcentaje" : "Casos")),
  { role: "other", header: [null], cell: () => null },
];

/** How one planner keeps the matrix. */
const habits = fc.record({
  typing: fc.constantFrom(...Object.keys(TYPINGS)),
  targets: fc.constantFrom(...TARGETS),
  actuals: fc.constantFrom(...ACTUALS),
  year: fc.constantFrom(...Object.keys(YEAR_HEADERS)),
  isOneRow: fc.boolean(),
  actualsFirst: fc.boolean(),
  headerMerges: fc.boolean(),
  wrongSpan: fc.constantFrom(3, 4, 5),
  hasProgress: fc.boolean(),
  extras: fc.array(fc.record({ column: fc.constantFrom(...EXTRAS), at: fc.nat({ max: 4 }) }), { maxLength: 3 }),
  above: fc.nat({ max: 5 }),
  left: fc.nat({ max: 4 }),
  blanksEvery: fc.constantFrom(0, 6, 11),
  headerEvery: fc.constantFrom(0, 17),
});

type Habits = typeof habits extends fc.Arbitrary<infer Value> ? Value : never;

describe("planners' habits combine", () => {
  let base: readonly BaseRow[] = [];
  beforeAll(async () => {
    base = await readBase();
  });

  test("whatever the combination, cells are read right and no wrong column goes unflagged", () => {
    fc.assert(
      fc.property(habits, (chosen) => {
        const { sheet, expected } = matrixBy(chosen, base);
        const { rows, merges, name } = sheet;
        const score = scoreBook(readWorkbook([gridOf(rows, { sheet: name, merges })]), { about: "", matrices: [expected] });
        expect(score.differences).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function matrixBy(chosen: Habits, base: readonly BaseRow[]): ReturnType<typeof layOut> {
  const typing = TYPINGS[chosen.typing] ?? tidy;
  const header = YEAR_HEADERS[chosen.year] ?? ((year: number) => year);
  const block = (side: "target" | "actual", title: string, span?: number): Column[] =>
    chosen.isOneRow
      ? YEARS.map((year, at): Column => ({ role: `${side} ${year}`, header: [`${title} ${year}`], cell: figureCell(side, typing, at) }))
      : yearColumns(side, typing, title, header, span);
  const targets = block("target", chosen.isOneRow ? chosen.targets.replace(/ \(.*/, "") : chosen.targets);
  const actuals = block("actual", chosen.actuals, chosen.wrongSpan);
  const groups: Column[][] = [
    [codeColumn(), nameColumn(), responsibleColumn(), directionColumn()],
    baselineColumns(typing, "Línea base"),
    ...(chosen.actualsFirst ? [actuals, targets] : [targets, actuals]),
    chosen.hasProgress
      ? chosen.isOneRow
        ? [{ role: "progress1 2023", header: ["Avance Tipo 1 (%) 2023"], cell: () => null }]
        : progressColumns()
      : [],
  ];
  const isUsed = new Set<Column>();
  for (const { column, at } of chosen.extras) {
    if (isUsed.has(column)) continue;
    isUsed.add(column);
    groups[at]?.push(column);
  }
  return layOut({
    rows: base,
    columns: groups.flat(),
    typing,
    left: chosen.left,
    headerMerges: chosen.headerMerges,
    above: Array.from({ length: chosen.above }, (_, at): TestCell[] =>
      at === 0 ? ["Política Nacional X"] : at === 2 ? [null, "Nota: logros esperados según la política"] : [],
    ),
    before: (index, rows) => [
      ...(chosen.blanksEvery > 0 && index % chosen.blanksEvery === 4 ? [[]] : []),
      ...(chosen.headerEvery > 0 && index > 0 && index % chosen.headerEvery === 0 ? rows : []),
    ],
  });
}
