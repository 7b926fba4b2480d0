import { unreadFigures } from "../../../src/engine/actions/unreadFigures";
import fc from "fast-check";
import { piecesOfYear } from "../../../src/engine/domain/period";
import type { MonthSpan } from "../../../src/engine/domain/policy";
import { timeInText } from "../../../src/engine/reader/period";
import { fold } from "../../../src/engine/reader/text/fold";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf } from "../gridOf";

/** Headers of published plans, follow-up reports and operational plans: what part of which year each speaks of. */
const WORDS: readonly (readonly [
  header: string,
  year: number | undefined,
  months: MonthSpan | undefined,
  whole?: "annual" | "accumulated",
])[] = [
  ["A junio 2025", 2025, [1, 6]],
  ["A diciembre 2025", 2025, undefined, "annual"],
  ["Al 30 de junio de 2025", 2025, [1, 6]],
  ["Al 31 de diciembre de 2025", 2025, undefined, "annual"],
  ["Al 30/06/2025", 2025, [1, 6]],
  ["Al 30/09", undefined, [1, 9]],
  ["Ejecutado a mayo", undefined, [1, 5]],
  ["Ejecutado acumulado a setiembre 2024", 2024, [1, 9]],
  ["Avance al mes de agosto", undefined, [1, 8]],
  ["Enero - Junio 2024", 2024, [1, 6]],
  ["Ene-Mar", undefined, [1, 3]],
  ["Del 1 de enero al 30 de septiembre de 2024", 2024, [1, 9]],
  ["Enero a diciembre 2024", 2024, undefined, "annual"],
  ["Ene", undefined, [1, 1]],
  ["SET.", undefined, [9, 9]],
  ["Septiembre 2024", 2024, [9, 9]],
  ["Ene-25", 2025, [1, 1]],
  ["Prog. Mar", undefined, [3, 3]],
  ["I Trim", undefined, [1, 3]],
  ["IV TRIMESTRE 2024", 2024, [10, 12]],
  ["3er Trimestre", undefined, [7, 9]],
  ["Trimestre II", undefined, [4, 6]],
  ["T1. PLANEADO 2025", 2025, [1, 3]],
  ["T.4 EJECUTADO 2025", 2025, [10, 12]],
  ["Ejecución acumulada al III trimestre", undefined, [1, 9]],
  ["Meta al II trimestre 2024", 2024, [1, 6]],
  ["I Cuatrimestre", undefined, [1, 4]],
  ["Bimestre 6", undefined, [11, 12]],
  ["II Sem 2025", 2025, [7, 12]],
  ["Sem.", undefined, [1, 6]],
  ["Anual", undefined, undefined, "annual"],
  ["TOTAL EJECUTADO 2025", 2025, undefined, "annual"],
  ["Meta anual 2025", 2025, undefined, "annual"],
  ["Acumulado", undefined, undefined, "accumulated"],
  ["Logro esperado 2025", 2025, undefined],
  ["Avance Tipo I", undefined, undefined],
  ["Unidad de medida", undefined, undefined],
  ["Mayor avance", undefined, undefined],
  ["Seguimiento", undefined, undefined],
];

test.each(WORDS.map(([header, year, months, whole]) => ({ header, year, months, whole })))(
  "«$header» speaks of $year $months $whole",
  ({ header, year, months, whole }) => {
    const time = timeInText(fold(header));
    expect([time.period?.year, time.period?.months, time.whole]).toEqual([year, months, whole]);
  },
);

test.each(["Meta cuatrienio", "Valor esperado 2024-2027", "Life of Program", "Meta al final del plan"])(
  "«%s» is several years together",
  (header) => {
    expect(timeInText(fold(header)).isSpan).toBe(true);
  },
);

describe("the parts that make up a year (A3)", () => {
  const spans = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .map(([a, b]): MonthSpan => [Math.min(a, b), Math.max(a, b)]);
  const parts = fc.array(fc.record({ months: spans, isKnown: fc.boolean() }), { maxLength: 14 });

  test("every month is in one piece, whatever the parts", () => {
    fc.assert(
      fc.property(parts, (given) => {
        const months = piecesOfYear(given).flatMap(({ months: [first, last] }) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        );
        expect(months).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      }),
    );
  });

  test("the twelve months of one kind of part are the year, in any order and among others", () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4, 6), parts, (length, others) => {
        const own = Array.from({ length: 12 / length }, (_, at) => ({
          months: [at * length + 1, at * length + length] as const,
          isKnown: true,
        }));
        const all = [...others.map((each) => ({ ...each, isKnown: false })), ...own];
        expect(piecesOfYear(all).every(({ part }) => all[part]?.isKnown === true)).toBe(true);
      }),
    );
  });
});

/** Figures read of the one indicator of a matrix with these headers (two rows), its year by year reading told as text. */
function read(
  top: readonly (string | number | null)[],
  below: readonly (string | number | null)[],
  row: readonly (string | number | null)[],
) {
  const head = ["Código", "Indicador", "Tipo de agregación", "Línea base"];
  const grid = gridOf([
    [...head, ...top],
    [null, null, null, null, ...below],
    ["IOP.01.01", "Número de atenciones", "Acumulado", 10, ...row],
    ["IOP.01.02", "Número de visitas", "No acumulado", 10, ...row],
  ]);
  const [matrix] = readWorkbook([grid]).matrices;
  return matrix;
}

test("a part of the year is never the year: the whole is read where there is one, and both keep their column", () => {
  const matrix = read(
    ["Logros esperados", null, "Valores obtenidos", null, null, null],
    [2024, 2025, "Sem. 2024", "Anual 2024", "Sem. 2025", "Anual 2025"],
    [50, 60, 20, 45, 31, 57],
  );
  expect(matrix?.policy.periods).toEqual([{ year: 2024, months: [1, 6] }, { year: 2024 }, { year: 2025, months: [1, 6] }, { year: 2025 }]);
  expect(matrix?.columns.slice(-4).map(({ role }) => role)).toEqual(["actual", "actual", "actual", "actual"]);
  expect(matrix?.findings.map(({ rule }) => rule)).not.toContain("lectura.rol-disputado");
});

test("two columns for one year give no figure before the answer", () => {
  const matrix = read(
    ["Logro esperado 2025", "Valor obtenido 2025", "Valor obtenido 2025", null],
    [null, null, null, null],
    [60, 20, 45, null],
  );
  expect(matrix?.policy.indicators[0]?.actuals.kinds).toEqual(["noColumn"]);
  expect(matrix?.findings.map(({ rule }) => rule)).toContain("lectura.rol-disputado");
});

test("where the last year is disputed the year before is not given in its place, unless it is asked for", () => {
  const matrix = read(
    ["Logro esperado 2024", "Logro esperado 2025", "Valor obtenido 2024", "Valor obtenido 2025", "Valor obtenido 2025"],
    [null, null, null, null, null],
    [50, 60, 45, 20, 31],
  );
  if (matrix === undefined) throw new Error("no matrix was read");
  expect(unreadFigures(matrix)?.answers.map(({ candidates }) => candidates)).toEqual([[7], [8]]);
  expect(unreadFigures(matrix, 2024)).toBeUndefined();
  expect(unreadFigures(matrix, 2025)?.role).toBe("actual");
});

test("a row of any words under merged titles belongs to the header, and tells the columns of a dispute apart", () => {
  const rows = [
    ["Código", "Indicador", "Sentido", "Línea base", "Logro esperado 2024", null, "Valor obtenido 2024"],
    [null, null, null, null, "Mínimo", "Máximo", null],
    ["IOP.01.01", "Número de atenciones", "Ascendente", 40, 55, 56, 55],
  ];
  const [matrix] = readWorkbook([gridOf(rows, { merges: ["E1:F1"] })]).matrices;
  expect(matrix && unreadFigures(matrix)?.message).toContain("candidatas: Mínimo (E), Máximo (F)");
});
