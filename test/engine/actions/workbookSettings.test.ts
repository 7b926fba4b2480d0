import * as fc from "fast-check";
import { buildSettingsSheet, readSettings } from "../../../src/engine/actions/settings/workbookSettings";
import type { ReportData } from "../../../src/engine/actions/settings/reportData";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";
import type { PutSheet } from "../../../src/engine/plan";
import type { ColumnRole, ReaderChoices } from "../../../src/engine/reader/matrix";
import { settingsTexts } from "../../../src/engine/words/sheets/settingsTexts";
import { gridOf, type TestCell } from "../gridOf";

const level = fc.constantFrom(null, 1 as const, 2 as const, 3 as const);
const weight = fc.double({ min: 0, max: 1000, noNaN: true });
/** Two numbers in order, not equal. */
const ordered = (min: number, max: number) =>
  fc
    .uniqueArray(fc.double({ min, max, noNaN: true }).map(Math.abs), { minLength: 2, maxLength: 2 })
    .map((pair) => pair.sort((a, b) => a - b) as [number, number]);

const profiles: fc.Arbitrary<Profile> = fc.record({
  ndInMean: fc.constantFrom("skip", "zero"),
  mean: fc.constantFrom("simple", "weighted"),
  relevanceMax: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 1000 })),
  clamp: fc.boolean(),
  thresholds: ordered(0.001, 1000).map(([medium, high]) => ({ medium, high })),
  bandOn: fc.constantFrom("unrounded", "rounded"),
  cumulative: fc.constantFrom("runningTotal", "yearlyFlows"),
  descending: fc.constantFrom("targetOverActual", "complement"),
  ndInCounts: fc.constantFrom("apart", "asLow"),
  ratingWeights: fc.record({ objectives: weight, services: weight, followUp: weight }),
  ratingCuts: ordered(1, 3).map(([intermediate, advanced]) => ({ intermediate, advanced })),
  ratingLevels: fc.record({ objectives: level, services: level, followUp: level }),
});

const roles = Object.keys(settingsTexts.roles) as ColumnRole[];
const period = fc.oneof(
  fc.record({ year: fc.integer({ min: 1990, max: 2050 }) }),
  fc
    .tuple(fc.integer({ min: 1990, max: 2050 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, a, b]) => ({ year, months: [Math.min(a, b), Math.max(a, b)] as const }))
    .filter(({ months: [first, last] }) => last - first < 11),
);
const correction = fc.oneof(fc.record({ role: fc.constantFrom(...roles) }), fc.record({ role: fc.constantFrom(...roles), period }));
const choices: fc.Arbitrary<ReaderChoices> = fc.record(
  {
    sheet: fc.oneof(
      fc.constantFrom("Matriz 2023", "2023", "Lo que se encuentre", "Hoja de la matriz"),
      fc.string({ minLength: 1, maxLength: 31 }),
    ),
    area: fc.record({
      row: fc.nat(1000),
      column: fc.nat(500),
      rows: fc.integer({ min: 1, max: 1000 }),
      columns: fc.integer({ min: 1, max: 500 }),
    }),
    columns: fc.dictionary(fc.nat(16_383).map(String), correction, { minKeys: 1, maxKeys: 8 }),
    decimal: fc.constantFrom(".", ","),
    cut: fc.oneof(fc.record({ year: fc.integer({ min: 1990, max: 2050 }) }), fc.constant({ year: 2025, not: 2026 })),
    parts: fc.constantFrom("parts", "indicators"),
    aggregation: fc.constantFrom("cumulative", "nonCumulative"),
    headerRows: fc.tuple(fc.nat(100), fc.nat(5)).map(([first, more]) => [first, first + more] as const),
  },
  { requiredKeys: [] },
);

const said = fc.constantFrom(
  "Decreto Supremo N.º 009-2021-IN",
  "Ministerio del Interior",
  "2023: El año cerró bien.\nSegunda línea",
  "=2+2",
  "7",
);
const rating = fc.record({
  year: fc.integer({ min: 1990, max: 2050 }),
  levels: fc.tuple(...([0, 1, 2] as const).map(() => fc.constantFrom(1 as const, 2 as const, 3 as const))) as fc.Arbitrary<[1, 2, 3]>,
});
const report: fc.Arbitrary<ReportData> = fc.record(
  { title: said, ministry: said, entity: said, problem: said, law: said, summary: said, rating },
  { requiredKeys: [] },
);

describe("general data of the report", () => {
  test("come back from the sheet with the rules and the reading beside them", () => {
    fc.assert(
      fc.property(profiles, choices, report, (profile, chosen, data) => {
        const read = readSettings(gridFrom(buildSettingsSheet(profile, chosen, data)));
        expect(read).toEqual({ profile, choices: chosen, refused: [], ...(Object.keys(data).length > 0 && { report: data }) });
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ["2023: intermedio; INICIAL; avanzado", { year: 2023, levels: [2, 1, 3] }],
    ["2023 - 2, 1 y 3", { year: 2023, levels: [2, 1, 3] }],
    ["2023: Intermedio, Inicial", undefined],
    ["Sí", undefined],
  ])("the valoración is confirmed by its year and three levels: «%s»", (typed, expected) => {
    const rows = rowsFrom(buildSettingsSheet(defaultProfile, {}));
    const at = rows.findIndex(([label]) => label === "Valoración confirmada");
    (rows[at] ?? [])[1] = typed;
    const read = readSettings(gridOf(rows));
    expect(read.report?.rating).toEqual(expected);
    expect(read.refused).toEqual(
      expected
        ? []
        : [`«Valoración confirmada» (B${at + 1}) dice «${typed}»: se puede, por ejemplo, «2023: Intermedio, Inicial, Avanzado».`],
    );
  });
});

describe("workbook settings", () => {
  test("every profile and every choice come back from the sheet that remembers them", () => {
    fc.assert(
      fc.property(profiles, choices, (profile, chosen) => {
        const read = readSettings(gridFrom(buildSettingsSheet(profile, chosen)));
        expect(read).toEqual({ profile, choices: chosen, refused: [] });
      }),
      { numRuns: 200 },
    );
  });

  test("an empty sheet, or a sheet of something else, reads as the defaults", () => {
    expect(readSettings(gridOf([]))).toEqual({ profile: defaultProfile, choices: {}, refused: [] });
    expect(
      readSettings(
        gridOf([
          ["Ventas", 3],
          [null, "x"],
        ]),
      ),
    ).toEqual({ profile: defaultProfile, choices: {}, refused: [] });
  });

  test("a rule left blank takes its default, and one that is not understood is named by its cell", () => {
    const sheet = buildSettingsSheet({ ...defaultProfile, ndInMean: "zero", clamp: false }, {});
    const rows = rowsFrom(sheet);
    const lineOf = (label: string) => rows.findIndex(([first]) => first === label);
    const wrong = lineOf("Tope en el promedio del objetivo");
    rows.splice(lineOf("ND en el promedio del objetivo"), 1, ["ND en el promedio del objetivo", null]);
    rows.splice(wrong, 1, ["Tope en el promedio del objetivo", "quizás"]);
    const read = readSettings(gridOf(rows));
    expect(read.profile).toEqual(defaultProfile);
    expect(read.refused).toEqual([
      `«Tope en el promedio del objetivo» (B${wrong + 1}) dice «quizás»: se puede «Con tope de 0 a 100», «Sin tope».`,
    ]);
  });

  test("words typed by a person are read without case or accents, and numbers with a comma", () => {
    const rows = rowsFrom(buildSettingsSheet(defaultProfile, {}));
    const set = (label: string, value: TestCell) => {
      const row = rows.find(([first]) => first === label);
      if (row) row[1] = value;
    };
    set("ND en el promedio del objetivo", "CONTAR LOS ND COMO 0");
    set("Límite inferior de medio (%)", "72,5");
    set("Decimales en los textos", "coma");
    const { profile, choices: read } = readSettings(gridOf(rows));
    expect(profile).toEqual({ ...defaultProfile, ndInMean: "zero", thresholds: { medium: 72.5, high: 95 } });
    expect(read).toEqual({ decimal: "," });
  });

  test("no text of the sheet can be taken for a formula, and every row names its default", () => {
    const { content } = buildSettingsSheet(defaultProfile, { sheet: "=2+2" });
    expect(content.cells.every(({ formula }) => formula === undefined)).toBe(true);
    const rules = rowsFrom(buildSettingsSheet(defaultProfile, {})).filter(
      (row) => row.length === 4 && typeof row[3] === "string" && row[3] !== "Qué decide",
    );
    expect(rules.length).toBeGreaterThanOrEqual(20);
    for (const row of rules) expect(row[2]).not.toBeNull();
  });
});

function gridFrom(sheet: PutSheet) {
  return gridOf(rowsFrom(sheet), { sheet: sheet.name });
}

function rowsFrom({ content }: PutSheet): TestCell[][] {
  const rows: TestCell[][] = [];
  for (const { row, column, value } of content.cells) (rows[row] ??= [])[column] = value ?? null;
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}
