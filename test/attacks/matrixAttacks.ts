import type { Attack } from "./attack";
import { book, columnName, MATRIX, manyRows, matrixWith, rowsOf, sheetTag, type Cell, type Pieces } from "./plainBook";

const ROWS = rowsOf(MATRIX);
const raw = (xml: string): { readonly xml: string } => ({ xml });
const times = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join("");

function of(name: string, make: () => Pieces): Attack {
  return { name: `a matrix with ${name}`, door: "book", make: () => book(make()) };
}

const cells = (name: string, changes: () => Readonly<Record<string, Cell>>): Attack =>
  of(name, () => ({ rows: rowsOf(matrixWith(changes())) }));
const indicators = (name: string, count: number, row: (i: number) => readonly Cell[]): Attack =>
  of(name, () => ({ rows: rowsOf(manyRows(count, row)) }));
const usual = (i: number): Cell[] => [
  `IOP.01.${String(i + 1).padStart(2, "0")}`,
  `Número de casos ${i}`,
  "Entidad A",
  "ascendente",
  2020,
  10,
  15,
  20,
  12,
  16,
];

const places: readonly Attack[] = [
  of("a cell in column ZZZ", () => ({ rows: `${ROWS}<row r="6"><c r="ZZZ6"><v>1</v></c></row>` })),
  of("a cell in a column of 20 letters", () => ({ rows: `${ROWS}<row r="6"><c r="ZZZZZZZZZZZZZZZZZZZZ6"><v>1</v></c></row>` })),
  of("a row 99999999", () => ({ rows: `${ROWS}<row r="99999999"><c r="A99999999"><v>1</v></c></row>` })),
  of("a row of 400 digits", () => ({ rows: `${ROWS}<row r="${"9".repeat(400)}"><c><v>1</v></c></row>` })),
  of("a row zero", () => ({ rows: `<row r="0"><c r="A0"><v>1</v></c></row>${ROWS}` })),
  of("its last cell in the last corner of Excel", () => ({ rows: `${ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` })),
  of("a cell at each end of every tenth row", () => ({
    rows:
      ROWS +
      times(20_000, (i) => `<row r="${(i + 1) * 50}"><c r="A${(i + 1) * 50}"><v>1</v></c><c r="XFD${(i + 1) * 50}"><v>1</v></c></row>`),
  })),
  of("addresses of other rows and columns", () => ({ rows: ROWS.replaceAll('<c r="C', '<c r="XFE') })),
  of("formats beyond the list", () => ({ rows: ROWS.replaceAll("<c ", '<c s="4294967295" ') })),
  of("texts beyond the table", () => ({
    rows: rowsOf(
      matrixWith({ C4: raw('<c t="s"><v>99999999</v></c>'), C5: raw('<c t="s"><v>-1</v></c>'), D5: raw('<c t="s"><v>0.5</v></c>') }),
    ),
  })),
  of("a date no calendar has", () => ({
    rows: rowsOf(matrixWith({ G2: raw('<c t="d"><v>99999-99-99T99:99:99</v></c>'), H2: raw('<c t="d"><v>-0001-01-01</v></c>') })),
  })),
  of("its window on a sheet of 16,384 columns", () => ({ rows: rowsOf([...MATRIX, Array.from({ length: 16_384 }, () => 1)]) })),
  of("cells between merges of ten thousand pieces", () => ({
    tail: `<mergeCells>${times(10_000, (i) => `<mergeCell ref="${columnName(i % 10)}${Math.floor(i / 10) + 1}"/>`)}</mergeCells>`,
  })),
];

const figures: readonly Attack[] = [
  cells("figures that no double holds", () => ({
    F4: raw("<c><v>1e999</v></c>"),
    G4: raw("<c><v>-1e308</v></c>"),
    I4: raw("<c><v>1e308</v></c>"),
    H4: raw("<c><v>5e-324</v></c>"),
    J4: raw("<c><v>NaN</v></c>"),
  })),
  cells("figures of 100,000 digits", () => ({
    F4: raw(`<c><v>${"9".repeat(100_000)}</v></c>`),
    J4: raw(`<c><v>0.${"1".repeat(100_000)}</v></c>`),
  })),
  cells("a text figure of 100,000 digits and points", () => ({ F4: "1.234.".repeat(17_000), J4: "1,1".repeat(30_000) })),
  cells("a text figure of 100,000 blanks", () => ({
    F4: `1${" ".repeat(100_000)}x`,
    J4: `${" ".repeat(100_000)}5${" ".repeat(100_000)}%`,
  })),
  cells("a text figure of 100,000 signs", () => ({
    F4: "-".repeat(100_000),
    G4: "(".repeat(100_000),
    H4: "%".repeat(100_000),
    J4: "+".repeat(100_000),
  })),
  cells("years of 100,000 digits", () => ({ G2: "2".repeat(100_000), H2: `2023${" ".repeat(100_000)}(meta)`, I2: "2022-".repeat(20_000) })),
  cells("years beyond any calendar", () => ({ G2: 9999, H2: 1e15, I2: -2023, J2: 0 })),
  cells("a base year of 1e308", () => ({ E4: 1e308, E5: -1e308 })),
  cells("names of the prototype as texts", () => ({
    A4: "__proto__",
    B4: "constructor",
    C4: "toString",
    D4: "hasOwnProperty",
    A5: "constructor",
    C5: "__proto__",
  })),
  cells("ND written in every way", () => ({ F4: "#N/A", G4: "N/D", H4: "s/d", I4: "—", J4: raw('<c t="e"><v>#DIV/0!</v></c>') })),
];

const LONG = 300_000;
const texts: readonly Attack[] = [
  ...(
    [
      ["A", "code"],
      ["B", "name"],
      ["C", "responsible"],
      ["D", "sense"],
    ] as const
  ).flatMap(([column, what]) =>
    (
      [
        ["dots", "."],
        ["blanks", " "],
        ["closing brackets", ")"],
        ["opening brackets", "("],
        ["letters", "a"],
        ["figures", "1"],
        ["codes", "OP.01."],
        ["words", "número de casos "],
      ] as const
    ).map(([kind, piece]) => cells(`a ${what} of 300,000 ${kind}`, () => ({ [`${column}4`]: `I${piece.repeat(LONG / piece.length)}x` }))),
  ),
  cells("a text of 10 MB", () => ({ B4: "x".repeat(10_000_000) })),
  cells("a header of 300,000 letters", () => ({ C1: `Responsable ${"x".repeat(LONG)}` })),
  cells("a header of 300,000 blanks", () => ({
    C1: `Responsable${" ".repeat(LONG)}de indicador`,
    I1: `Valores${" ".repeat(LONG)}obtenidos`,
  })),
  cells("twelve names of closing brackets", () =>
    Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`B${i + 4}`, ")".repeat(30_000)])),
  ),
  cells("names of words that repeat", () => ({ B4: "de la ".repeat(5000), B5: "de la ".repeat(5001) })),
  indicators("3,000 names that differ by a letter", 3000, (i) => [
    `IOP.01.${i}`,
    `${"Número de casos atendidos por la entidad ".repeat(4)}${i}`,
    "Entidad",
    "ascendente",
    2020,
    10,
    15,
    20,
    12,
    16,
  ]),
];

const formulas: readonly Attack[] = [
  of("a shared formula over 20,000 rows", () => ({
    rows:
      ROWS +
      times(
        20_000,
        (i) =>
          `<row r="${i + 6}"><c r="L${i + 6}"><f t="shared" ` +
          `si="0"${i === 0 ? ' ref="L6:L20005">A1+B1*SUM(C1:D5)' : ">"}</f><v>1</v></c></row>`,
      ),
  })),
  of("a shared formula of 8,000 letters over 2,000 rows", () => ({ rows: sharedInFigures(2000, "A1+".repeat(2700) + "1") })),
  of("a shared formula of 300,000 letters over 2,000 rows", () => ({ rows: sharedInFigures(2000, "A1+".repeat(100_000) + "1") })),
  of("a shared formula of references beyond the last column", () => ({
    rows: sharedInFigures(2000, "ZZZ9999999+XFE1+".repeat(500) + "1"),
  })),
  of("a shared formula of quotes that nothing closes", () => ({ rows: sharedInFigures(500, `${"'".repeat(7999)}"`) })),
  of("a shared formula of 8,000 brackets", () => ({ rows: sharedInFigures(500, `${"[".repeat(4000)}${"(".repeat(4000)}`) })),
  of("a shared formula nothing defines", () => ({
    rows: rowsOf(matrixWith({ J4: raw('<c><f t="shared" si="7"/><v>16</v></c>'), J5: raw('<c><f t="shared"/><v>16</v></c>') })),
  })),
  of("10,000 array formulas over one another", () => ({
    rows: ROWS + times(10_000, (i) => `<row r="${i + 6}"><c r="L${i + 6}"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>`),
  })),
  of("an array formula over the whole matrix", () => ({
    rows: rowsOf(matrixWith({ A1: raw('<c t="str"><f t="array" ref="A1:J5">1</f><v>Código</v></c>') })),
  })),
  of("a formula of 300,000 letters", () => ({ rows: rowsOf(matrixWith({ J4: raw(`<c><f>${"SUM(".repeat(75_000)}</f><v>16</v></c>`) })) })),
  of("a formula of 100,000 references beyond the last column", () => ({
    rows: rowsOf(matrixWith({ J4: raw(`<c><f>${"AAAAAAAA1+".repeat(30_000)}</f><v>16</v></c>`) })),
  })),
  of("formulas that call the system", () => ({
    rows: rowsOf(
      matrixWith({
        J4: raw("<c><f>cmd|'/C calc'!A0</f><v>16</v></c>"),
        J5: raw('<c><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>1</v></c>'),
        I4: raw("<c><f>'http://127.0.0.1:9/[a.xlsx]H'!A1</f><v>12</v></c>"),
      }),
    ),
  })),
];

/** Shared formulas in the figures of the matrix, where every command asks for them. */
function sharedInFigures(count: number, text: string): string {
  return rowsOf(
    manyRows(count, (i) => [
      ...usual(i).slice(0, 9),
      raw(`<c><f t="shared" si="0"${i === 0 ? ` ref="J4:J${count + 3}">${text.replaceAll('"', "&quot;")}` : ">"}</f><v>16</v></c>`),
    ]),
  );
}

const shapes: readonly Attack[] = [
  indicators("5,000 indicators", 5000, usual),
  indicators("5,000 indicators, each with findings", 5000, (i) => [
    `IOP.01.${i}`,
    "",
    "",
    "de lado",
    "antes",
    "diez",
    "ND",
    "uno",
    "x",
    "16 casos",
  ]),
  indicators("5,000 indicators of one code", 5000, (i) => [
    "IOP.01.01",
    `Número de casos ${i}`,
    "Entidad",
    "ascendente",
    2020,
    10,
    15,
    20,
    12,
    16,
  ]),
  indicators("5,000 objectives", 5000, (i) => [`OP.${String(i + 2).padStart(2, "0")}`, `Objetivo ${i}`]),
  indicators("2,000 blank rows and codes that are none", 2000, (i) => (i % 2 ? [] : ["???", "¿?", "?", "?", "?", "?", "?", "?", "?", "?"])),
  of("2,000 years", () => ({ rows: wide(1000, (i) => 1900 + i) })),
  of("2,000 columns of one year", () => ({ rows: wide(1000, () => 2023) })),
  of("7,000 columns that are headers", () => ({
    rows: rowsOf([
      Array.from({ length: 7000 }, (_, i) => ["Código", "Línea base", "Logros esperados", "Valores obtenidos"][i % 4] as string),
      ...MATRIX.slice(1),
    ]),
  })),
  of("its headers again in each of 2,000 rows", () => ({ rows: rowsOf(Array.from({ length: 2000 }, (_, i) => MATRIX[i % 2] ?? [])) })),
  of("400 others below it", () => ({ rows: rowsOf(Array.from({ length: 400 }, () => [...MATRIX, []]).flat()) })),
  of("300 others beside it", () => ({
    rows: rowsOf(
      MATRIX.map((row) => Array.from({ length: 300 }, () => [...Array.from({ length: 10 }, (_, j) => row[j] ?? null), null]).flat()),
    ),
  })),
  of("only headers", () => ({ rows: rowsOf(MATRIX.slice(0, 2)) })),
  of("30,000 lines of notes above it", () => ({
    rows: times(30_000, (i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>Código de nota ${i}</t></is></c></row>`),
  })),
  of("its own name of 31 emoji", () => ({ sheets: sheetTag(1, "🙂".repeat(15)) })),
  of("a name of 300,000 letters for its sheet", () => ({ sheets: sheetTag(1, "M".repeat(LONG)) })),
  of("a sheet without a name", () => ({ sheets: sheetTag(1, "") })),
  of("a name that is a formula for its sheet", () => ({ sheets: sheetTag(1, "'!A1:XFD9'!") })),
];

function wide(count: number, year: (i: number) => number): string {
  const years = Array.from({ length: count }, (_, i) => year(i));
  const blank = Array.from({ length: count - 1 }, () => null);
  return rowsOf([
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
    [null, null, null, null, "Año", "Valor", ...years, ...years],
    ["OP.01", "Mejorar"],
    ["IOP.01.01", "Número de casos", "Entidad A", "ascendente", 1890, 10, ...years.map((_, i) => i + 15), ...years.map((_, i) => i + 12)],
  ]);
}

export const matrixAttacks: readonly Attack[] = [...places, ...figures, ...texts, ...formulas, ...shapes];
