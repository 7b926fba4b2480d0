import { cutDay } from "../../../../src/engine/domain/cutDay";
import { cutYear } from "../../../../src/engine/domain/computePolicy";
import type { Matrix, ReaderChoices } from "../../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../../src/engine/reader/readWorkbook";
import { gridOf, type TestCell } from "../../gridOf";

const HEADER = [
  ["Código", "Indicador", "Sentido", "Línea base", null, "Logros esperados", null, null, "Valores obtenidos", null, null],
  [null, null, null, "Año", "Valor", 2024, 2025, 2026, 2024, 2025, 2026],
];
const DATE = { value: 46_022, format: "dd/mm/yyyy" };

/** Eight indicators with values of 2024 and 2025; of 2026 as many as asked. */
function rows(of2026: number, more: readonly TestCell[] = []): readonly (readonly TestCell[])[] {
  return Array.from({ length: 8 }, (_, index) => [
    `IOP.01.0${index + 1}`,
    `Porcentaje de hogares atendidos con el servicio ${index + 1}`,
    "Ascendente",
    2023,
    40,
    50,
    60,
    70,
    45,
    55,
    index < of2026 ? 20 : null,
    ...more,
  ]);
}

interface Book {
  readonly above?: readonly (readonly TestCell[])[];
  readonly below?: readonly (readonly TestCell[])[];
  readonly of2026?: number;
  readonly sheet?: string;
  readonly choices?: ReaderChoices;
}

function read({ above = [], below = [], of2026 = 0, sheet = "Matriz", choices }: Book): Matrix {
  const grid = gridOf([...above, ...HEADER, ...rows(of2026), ...below], { sheet });
  const [matrix] = readWorkbook([grid], choices).matrices;
  if (matrix === undefined) throw new Error("no matrix");
  return matrix;
}

function told({ findings }: Matrix): readonly string[] {
  return findings.map(({ rule }) => rule).filter((rule) => /corte|otro-anio/.test(rule));
}

function outcome(book: Book): string {
  const matrix = read(book);
  return [cutYear(matrix.policy), ...told(matrix).map((rule) => rule.slice("lectura.".length))].join(" ");
}

describe("the cut written beside a matrix (A8)", () => {
  test.each<[string, Book, string]>([
    ["h2: «Fecha de corte» 2025 with a few values of 2026", { above: [["Fecha de corte: 31/12/2025"]], of2026: 2 }, "2025 corte-distinto"],
    ["also with all of them", { above: [["Fecha de corte: 31/12/2025"]], of2026: 8 }, "2025 corte-distinto"],
    ["the same year is no doubt", { above: [["Fecha de corte: 31/12/2025"]] }, "2025"],
    ["a cut before a whole later year", { above: [["Al 31 de diciembre de 2024"]] }, "2024 corte-distinto"],
    ["a sheet called 2025", { sheet: "2025", of2026: 2 }, "2025 corte-distinto"],
    ["the title of a report", { above: [["Seguimiento del PEI 2025"]], of2026: 2 }, "2025 corte-distinto"],
    ["the year of a decree is none", { above: [["Aprobado por D.S. 009-2024-PCM el 12/03/2024"]] }, "2025"],
    ["the span of a plan is none", { above: [["PEI 2024-2026"]] }, "2025"],
    ["below the table", { below: [[], ["Fuente: registros. Información al 31/12/2025."]], of2026: 8 }, "2025 corte-distinto"],
    [
      "a footnote to one figure is no cut",
      { below: [["1/ Dato preliminar al 30/06/2026."], ["(*) Información al 31/12/2024"]], of2026: 8 },
      "2026",
    ],
    ["a note to one indicator neither", { below: [["Nota: el IOP.01.01 tiene su dato al 30/09/2024."]] }, "2025"],
    ["nor the day it was printed, a year later", { above: [["Actualizado al 15/01/2026"]] }, "2025 corte-distinto"],
    ["nor where that year has no columns", { above: [["Actualizado al 15/01/2027"]], of2026: 8 }, "2026"],
    [
      "a line of the source",
      { below: [["Fuente: entidades responsables. Datos al 31 de diciembre de 2025."]], of2026: 8 },
      "2025 corte-distinto",
    ],
    ["right of the header", { above: [], below: [], of2026: 0, sheet: "Matriz" }, "2025"],
    ["a cut without values: its year, without figures", { above: [["Fecha de corte: 31/12/2026"]] }, "2026 corte-distinto"],
    ["a report's title without values is not enough", { above: [["Seguimiento del PEI 2026"]] }, "2025 corte-distinto"],
    ["a cut without columns", { above: [["Fecha de corte: 31/12/2027"]] }, "2025 corte-sin-columna"],
    ["nothing written and hardly any value of the last year", { of2026: 2 }, "2026 corte-con-pocos-valores"],
    ["nothing written and enough of them", { of2026: 3 }, "2026"],
    ["a half", { above: [["Corte: I semestre 2025"]] }, "2025 corte-a-medio-anio"],
    ["a year named without saying of what", { above: [["Matriz del PEI 2024"]] }, "2025 otro-anio-escrito"],
    ["another year beside the cut", { above: [["Matriz del PEI 2024"], ["Fecha de corte: 31/12/2025"]] }, "2025 otro-anio-escrito"],
  ])("%s", (_about, book, expected) => expect(outcome(book)).toBe(expected));

  test("a column «Fecha de corte» with one date in all rows", () => {
    const grid = gridOf([[...(HEADER[0] ?? []), "Fecha de corte"], HEADER[1] ?? [], ...rows(2, [DATE])]);
    const [matrix] = readWorkbook([grid]).matrices;
    expect(matrix && [cutYear(matrix.policy), told(matrix)]).toEqual([2025, ["lectura.corte-distinto"]]);
  });

  test("beside the header, outside the table", () => {
    const [first = [], second = [], ...others] = [...HEADER, ...rows(2)];
    const grid = gridOf([[...first, null, null, "Fecha de corte"], [...second, null, null, DATE], ...others]);
    const [matrix] = readWorkbook([grid]).matrices;
    expect(matrix && [cutYear(matrix.policy), told(matrix)]).toEqual([2025, ["lectura.corte-distinto"]]);
  });

  test("its day is the day the data are of (A8)", () => {
    expect(cutDay(read({ above: [["Corte: I semestre 2025"]] }).policy, 2025)).toBe("2025-06-30");
    expect(cutDay(read({ above: [["Fecha de corte", DATE]] }).policy, 2025)).toBe("2025-12-31");
    expect(cutDay(read({ above: [["Corte: I semestre 2025"]] }).policy, 2024)).toBe("2024-12-31");
  });

  test("no values at all: the written year, where every figure is missing", () => {
    const empty = rows(0).map((row) => row.slice(0, 8));
    const [matrix] = readWorkbook([gridOf([["Fecha de corte: 31/12/2025"], ...HEADER, ...empty])]).matrices;
    expect(matrix && cutYear(matrix.policy)).toBe(2025);
  });

  test("no column of values at all: no cut", () => {
    const short = [...HEADER, ...rows(0)].map((row) => row.slice(0, 8));
    const [matrix] = readWorkbook([gridOf([["Fecha de corte: 31/12/2025"], ...short])]).matrices;
    expect(matrix && cutYear(matrix.policy)).toBeUndefined();
  });
});

describe("the answer to which year is the cut", () => {
  const above = [["Fecha de corte: 31/12/2025"]];

  test("either of the two ends the question", () => {
    for (const [year, not] of [
      [2025, 2026],
      [2026, 2025],
    ] as const)
      expect(outcome({ above, of2026: 2, choices: { cut: { year, not } } })).toBe(String(year));
  });

  test("it does not outlive the doubt: a year later it is asked anew", () => {
    expect(outcome({ above: [["Fecha de corte: 31/12/2026"]], of2026: 8, choices: { cut: { year: 2025, not: 2024 } } })).toBe("2026");
    expect(outcome({ above: [["Fecha de corte: 31/12/2024"]], of2026: 8, choices: { cut: { year: 2025, not: 2026 } } })).toBe(
      "2024 corte-distinto",
    );
  });

  test("a year asked for in the call holds, whatever is written", () => {
    expect(outcome({ above, of2026: 2, choices: { cut: { year: 2024 } } })).toBe("2024");
    expect(outcome({ above, of2026: 2, choices: { cut: { year: 1999 } } })).toBe("2025 corte-distinto");
  });
});
