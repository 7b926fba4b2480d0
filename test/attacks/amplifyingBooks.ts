import { book, link, MATRIX, rowsOf, sheetTag, worksheet, XF, type Bytes, type Cell, type Pieces } from "./plainBook";
import { paragraph, report } from "./plainReport";

/** A book that says little and may be made to write much: each of its rows costs some bytes, what is said of them may cost thousands. */
export interface AmplifyingBook {
  /** What it repeats, as the title of its test. */
  readonly name: string;
  readonly make: () => Bytes;
}

/** Letters that no compression shortens, always the same. */
export function noise(length: number, seed = 1): string {
  let state = seed;
  let text = "";
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += LETTERS[state >>> 26] ?? " ";
  }
  return text;
}

const LETTERS = "abcdefghijklmnñopqrstuvwxyzáéíóúABCDEFGHIJKLMNOPQRSTUVWXYZ 123 ";
/** The longest text that a cell of Excel holds. */
const LONGEST = 32_767;
/** Rows of indicators. */
const ROWS = 150;

/** The cell that takes a text of the table: some twenty bytes, whatever the text is long. */
const shared = (index: number): Cell => ({ xml: `<c t="s"><v>${index}</v></c>` });
const usual = (i: number): Cell[] => [
  `IOP.01.${String(i + 1).padStart(2, "0")}`,
  `Casos ${i}`,
  "Entidad A",
  "ascendente",
  2020,
  10,
  15,
  20,
  12,
  16,
];

/** Indicators with one text of the table in each of the columns named. */
function repeating(columns: readonly number[], count = ROWS): Cell[][] {
  const [top = [], years = []] = MATRIX;
  const rows = Array.from({ length: count }, (_, i) => usual(i).map((cell, j) => (columns.includes(j) ? shared(0) : cell)));
  return [[...top], [...years], ["OP.01", "Mejorar el servicio"], ...rows, usual(count)];
}

const long = (name: string, columns: readonly number[]): AmplifyingBook => ({
  name,
  make: () => book({ rows: rowsOf(repeating(columns)), strings: `<si><t>I${noise(LONGEST - 1)}</t></si>` }),
});

/** A sheet of findings is written for each of these rows, whatever stands in them. */
const faulty = (i: number): Cell[] => [`IOP.01.${i}`, "", "", "de lado", "antes", "diez", "ND", "uno", "x", i % 5 === 0 ? 16 : "16 casos"];

/** The first text of the table in every cell named, of a book with other shapes. */
function shaped(name: string, rows: () => Cell[][], pieces: () => Partial<Pieces> = () => ({})): AmplifyingBook {
  return { name, make: () => book({ rows: rowsOf(rows()), strings: longString(), ...pieces() }) };
}
const longString = (): string => `<si><t>I${noise(LONGEST - 1)}</t></si>`;
const headed = (rows: Cell[][]): Cell[][] => [[...(MATRIX[0] ?? [])], [...(MATRIX[1] ?? [])], ...rows];

export const longTexts: readonly AmplifyingBook[] = [
  long("a code", [0]),
  long("a name", [1]),
  long("a responsible", [2]),
  long("a sense", [3]),
  long("a base year", [4]),
  long("a base value", [5]),
  long("targets", [6, 7]),
  long("actuals", [8, 9]),
  long("every text", [0, 1, 2, 3]),
  long("every figure", [4, 5, 6, 7, 8, 9]),
  long("every cell but a code", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
  shaped("one objective's name over its indicators", () =>
    headed([["OP.01", shared(0)], ...Array.from({ length: ROWS }, (_, i) => usual(i))]),
  ),
  shaped("the name of each objective", () =>
    headed(Array.from({ length: ROWS }, (_, i) => (i % 2 ? [`IOP.${i}.01`, ...usual(i).slice(1)] : [`OP.${i + 1}`, shared(0)]))),
  ),
  shaped("the name of each service", () =>
    headed([
      ["OP.01", "Mejorar"],
      ...Array.from({ length: ROWS }, (_, i) =>
        i % 2 ? [`ISS.01.01.${i}.01`, ...usual(i).slice(1)] : [`SS.01.01.${i + 1}`, shared(0), shared(0)],
      ),
    ]),
  ),
  shaped(
    "headers",
    () => [
      [...(MATRIX[0] ?? [])].map((cell) => (cell === "Responsable de indicador" ? { xml: '<c t="s"><v>1</v></c>' } : cell)),
      [...(MATRIX[1] ?? [])],
      ...Array.from({ length: ROWS }, (_, i) => faulty(i)),
    ],
    () => ({ strings: `${longString()}<si><t>Responsable ${noise(LONGEST - 20)}</t></si>` }),
  ),
  shaped(
    "a text above the matrix",
    () => [[{ xml: '<c t="s"><v>1</v></c>' }], [], ...headed(Array.from({ length: ROWS }, (_, i) => usual(i)))],
    () => ({ strings: `${longString()}<si><t>Política nacional ${noise(LONGEST - 20)}</t></si>` }),
  ),
  shaped("blocks of other matrices below", () =>
    Array.from({ length: 200 }, () => [
      ...headed([
        ["OP.01", shared(0)],
        ["IOP.01.01", shared(0), shared(0), "ascendente", 2020, 10, 15, 20, 12, 16],
      ]),
      [],
    ]).flat(),
  ),
];

export const shapes: readonly AmplifyingBook[] = [
  shaped("rows with findings", () => headed(Array.from({ length: 300 }, (_, i) => faulty(i)))),
  shaped("one code", () => headed(Array.from({ length: 300 }, (_, i) => ["IOP.01.01", ...usual(i).slice(1)]))),
  shaped("one name", () => headed(Array.from({ length: 300 }, (_, i) => [`IOP.01.${i}`, "Número de casos", ...usual(i).slice(2)]))),
  shaped("reds that hide progress", () =>
    headed([
      ["OP.01", "Mejorar"],
      ...Array.from({ length: 600 }, (_, i) => [`IOP.01.${i}`, `Casos ${i}`, `E${i}`, "ascendente", 2020, 5, 15, 20, 10, 12]),
    ]),
  ),
  shaped("objectives", () => headed(Array.from({ length: 300 }, (_, i) => [`OP.${i + 1}`, "x"]))),
  shaped("objectives of one code", () => headed(Array.from({ length: 300 }, () => ["OP.01", "x"]))),
  shaped("codes alone", () => headed(Array.from({ length: 300 }, (_, i) => [`IOP.01.${i}`]))),
  shaped("short codes", () => headed(Array.from({ length: 300 }, () => ["I1", 1]))),
  shaped("responsibles", () => headed(Array.from({ length: 300 }, (_, i) => [...usual(i).slice(0, 2), `E${i}`, ...usual(i).slice(3)]))),
  shaped("responsibles in one cell", () =>
    headed(
      Array.from({ length: 400 }, (_, i) => [
        ...usual(i).slice(0, 2),
        Array.from({ length: 400 }, (_, j) => `E${i}-${j}`).join("; "),
        ...usual(i).slice(3),
      ]),
    ),
  ),
  shaped("years", () => wide(150, 20, (i) => 1900 + i)),
  shaped("years of one number", () => wide(150, 20, () => 2023)),
  shaped("years and one row", () => wide(800, 1, (i) => 1900 + i)),
  shaped("blocks", () => Array.from({ length: 100 }, () => [...headed([["OP.01", "a"], usual(0)]), []]).flat()),
  shaped(
    "letters that XML escapes",
    () => headed(Array.from({ length: 200 }, (_, i) => [`IOP.01.${i}`, shared(0), shared(0), ...usual(i).slice(3)])),
    () => ({ strings: `<si><t>${"&amp;".repeat(LONGEST)}</t></si>` }),
  ),
  shaped("an Avance column of one shared formula", () => avance("(I4-F4)/(G4-F4)*100+".repeat(380) + "0", 300, 300)),
  shaped("an Avance column of a shared formula beyond the matrix", () => avance("(I4-F4)/(G4-F4)*100+".repeat(380) + "0", 2, 300)),
  shaped("an Avance column of a short shared formula beyond the matrix", () => avance("$A$1048576+".repeat(180) + "0", 2, 600)),
  shaped("a shared formula beyond the last column", () => avance("XFD1048576+".repeat(700) + "0", 2, 300)),
  {
    name: "formats",
    make: () =>
      book({
        rows: rowsOf(
          headed(
            Array.from({ length: 300 }, (_, i) =>
              usual(i).map((cell, j) => (typeof cell === "number" ? { xml: `<c s="${(i * 7 + j) % 3_000}"><v>${cell}</v></c>` } : cell)),
            ),
          ),
        ),
        xfs: XF.repeat(3_000),
      }),
  },
  { name: "sheets", make: () => sheets(60, rowsOf(headed([["OP.01", "a"], usual(0)]))) },
  { name: "sheets on one part", make: () => book({ sheets: Array.from({ length: 300 }, (_, i) => sheetTag(i + 1, `H${i}`)).join("") }) },
];

function wide(years: number, rows: number, year: (i: number) => number): Cell[][] {
  const all = Array.from({ length: years }, (_, i) => year(i));
  const blank = Array.from({ length: years - 1 }, () => null);
  const row = (i: number): Cell[] => [
    `IOP.01.${i}`,
    `Casos ${i}`,
    "E",
    "ascendente",
    1890,
    10,
    ...all.map((_, j) => (j * 7 + i) % 10),
    ...all.map((_, j) => (j * 3 + i) % 10),
  ];
  return [
    [
      "Código",
      "Objetivo prioritario / Indicador",
      "Responsable de indicador",
      "Sentido esperado",
      "Línea base",
      null,
      "Logros esperados",
      ...blank,
      "Valores obtenidos",
      ...blank,
    ],
    [null, null, null, null, "Año", "Valor", ...all, ...all],
    ["OP.01", "Mejorar"],
    ...Array.from({ length: rows }, (_, i) => row(i)),
  ];
}

/** A matrix with an Avance column whose cells share one formula; as many more below it. */
function avance(formula: string, indicators: number, below: number): Cell[][] {
  const [top = [], years = []] = MATRIX;
  const last = indicators + below + 5;
  const cell = (i: number): Cell => ({
    xml: `<c><f t="shared" si="0"${i === 0 ? ` ref="K4:K${last}">${formula}` : ">"}</f><v>1</v></c>`.replace("></f>", "/>"),
  });
  const rows = Array.from({ length: indicators }, (_, i) => [...usual(i), cell(i), null]);
  const rest = Array.from({ length: below }, (_, i) => [...Array.from({ length: 10 }, () => null), cell(i + 1)]);
  return [[...top, "Avance Tipo 1 (%)", "Avance Tipo 2 (%)"], [...years, 2023, 2023], ["OP.01", "Mejorar"], ...rows, [], ...rest];
}

function sheets(count: number, rows: string): Bytes {
  const each = Array.from({ length: count }, (_, i) => i);
  return book({
    sheets: sheetTag(1, "Matriz") + each.map((i) => sheetTag(i + 2, `Hoja ${i}`, `s${i}`)).join(""),
    workbookLinks: each.map((i) => link(`s${i}`, "worksheet", `worksheets/h${i}.xml`)).join(""),
    types: each
      .map(
        (i) =>
          `<Override PartName="/xl/worksheets/h${i}.xml" ` +
          `ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      )
      .join(""),
    parts: Object.fromEntries(each.map((i) => [`xl/worksheets/h${i}.xml`, worksheet(rows)])),
  });
}

/** Documents that are filled: each mark becomes the title of the policy. */
export const templates: readonly AmplifyingBook[] = [
  { name: "1,000 marks of the policy", make: () => report(paragraph("{{politica}}").repeat(1000)) },
  { name: "100,000 marks of the policy in one paragraph", make: () => report(paragraph("{{politica}}".repeat(100_000))) },
  {
    name: "3,000 marks that nobody knows",
    make: () => report(Array.from({ length: 3000 }, (_, i) => paragraph(`{{marca${i}}}`)).join("")),
  },
  { name: "2,000 marks of the report", make: () => report(paragraph("{{informe}}").repeat(2000)) },
];
