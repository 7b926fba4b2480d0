import fc from "fast-check";
import type { CellValue } from "../../../src/engine/grid";
import { plainSpelling } from "../../../src/engine/formula/formulaTokens";
import type { FormulaMode } from "../../../src/engine/sheets/formulas/formulaMode";
import { shiftFormula } from "../../../src/hosts/xlsx/cells/sharedFormula";
import { movedFormula } from "../../../src/sandbox/excel/model/formula";
import { profileOf } from "../../vectors/readVectors";
import { gridOf, percentCell, type TestCell } from "../gridOf";
import { askOf, formulasOf, hersIn, withFormulas, withValues, type Standing } from "./standingFormulas";

const MODES: readonly FormulaMode[] = ["formulas", "functions"];
const PROFILES = ["", "complemento", "ponderado; ND como 0", "ponderado; Rmax 5", "cifras anuales", "ND como 0", "ponderado"];
const YEARS = [2022, 2023] as const;

/** Each direction, unit and way of typing; `gap`: blank columns before the Avance columns, whose headers name the year. */
function book({ at = "A1", gap = 0, year = 2023 }: { readonly at?: string; readonly gap?: number; readonly year?: number } = {}) {
  const row = (...cells: readonly TestCell[]): readonly TestCell[] => [...cells, ...Array.from({ length: gap }, () => null), null, null];
  return gridOf(
    [
      row(
        "Código",
        "Indicador",
        "Relevancia",
        "Sentido esperado",
        "Tipo de agregación",
        "Línea base",
        "",
        "Logros esperados",
        "",
        "Valores obtenidos",
        "",
      ).map((cell, index) => (index === 11 + gap ? `Avance Tipo 1 (%) ${year}` : index === 12 + gap ? `Avance Tipo 2 (%) ${year}` : cell)),
      row("", "", "", "", "", "Año", "Valor", 2022, 2023, 2022, 2023),
      row("OP.01", "Prevenir"),
      row("IOP.01.01", "Planes", 1, "ascendente", "acumulado", 2021, 10, 20, 40, 16, 30),
      row("IOP.01.02", "Casos", 2, "ascendente", "no acumulado", 2021, "50%", "60%", "85%", "55%", "62,2%"),
      row("IOP.01.03", "Espera", 3, "descendente", "no acumulado", 2021, 40, 35, 30, 36, 35),
      row("OP.02", "Atender"),
      row("IOP.02.01", "Faltas", 1, "máximo permisible", "no acumulado", 2021, 9, 8, 7, 8, 6),
      row("OP.03", "Servir"),
      row(
        "IOP.03.01",
        "Cobertura",
        1,
        "mínimo permisible",
        "no acumulado",
        2021,
        percentCell(0.2),
        percentCell(0.3),
        50,
        percentCell(0.25),
        percentCell(0.4),
      ),
      row("IOP.03.02", "Sin dato", 2, "ascendente", "no acumulado", 2021, 5, 10, 12, 8, "ND"),
      row("ISS.03.01.01.01", "Aparte", 1, "ascendente", "no acumulado", 2021, 5, 10, 12, 8, 9),
      row("IOP.03.03", "Otro", 3, "ascendente", "no acumulado", 2021, 5, 10, 12, 8, true),
    ],
    { at },
  );
}

/** All that the button writes in the book: any mode, choices and year; the header of the columns goes with the year. */
function everythingWritten(values: Readonly<Record<string, CellValue>> = {}, profiles = PROFILES): readonly Standing[] {
  return YEARS.flatMap((year) => {
    const sheet = withValues(book({ year }), values);
    return profiles.flatMap((options) => MODES.flatMap((mode) => formulasOf(sheet, { year, mode, profile: profileOf(options) })));
  });
}

/** Those that stand in the book and are told as hers; one of each cell at a time. */
function hersAmong(standing: readonly Standing[], grid = book()): readonly string[] {
  const ask = askOf(grid);
  const byCell = new Map<string, Standing[]>();
  for (const each of standing) {
    const key = `${each.row},${each.column}`;
    byCell.set(key, [...(byCell.get(key) ?? []), each]);
  }
  const most = Math.max(...[...byCell.values()].map(({ length }) => length));
  const hers = Array.from({ length: most }, (_, index) => ask([...byCell.values()].flatMap((cells) => cells[index] ?? [])));
  return [...new Set(hers.flat())];
}

describe("A formula in an Avance cell is ours", () => {
  test("whatever the mode, the choices and the year it was written for", () => {
    const written = everythingWritten();
    expect(written.length).toBeGreaterThan(400);
    expect(hersAmong(written)).toEqual([]);
    // A mean without tope reads as anybody would write it: it is ours while those are the rules.
    expect(
      hersIn(withFormulas(book(), formulasOf(book(), { profile: profileOf("sin tope") })), { profile: profileOf("sin tope") }),
    ).toEqual([]);
  });

  test("once its figures were corrected, given, taken away, or typed in another unit", () => {
    const before = everythingWritten();
    const edited = [
      withValues(book(), { "10,10": 11 }),
      withValues(book(), { "3,10": "ND", "5,8": "" }),
      withValues(book(), { "3,10": "30%", "4,10": 62.2 }),
      withValues(book(), { "3,10": 0.3 }, { "3,10": "0%" }),
      withValues(book(), { "3,3": "descendente", "4,3": "mínimo permisible", "5,4": "acumulado", "3,4": "no acumulado" }),
      withValues(book(), { "3,5": 2020 }),
    ];
    expect(edited.flatMap((grid) => hersAmong(before, grid))).toEqual([]);
  });

  test("after rows and columns were put in before it, and its references moved with them", () => {
    const down = formulasOf(book()).map(({ row, column, formula }) => ({
      row: row + 3,
      column: column + 1,
      formula: shiftFormula(formula, 3, 1),
    }));
    expect(hersIn(withFormulas(book({ at: "B4" }), down))).toEqual([]);

    const pushed = formulasOf(book()).map(({ row, column, formula }) => ({
      row,
      column: column + 2,
      formula: movedFormula(formula, "Matriz", "Matriz", (area) => (area.column >= 11 ? { ...area, column: area.column + 2 } : area)),
    }));
    expect(pushed).not.toHaveLength(0);
    expect(hersIn(withFormulas(book({ gap: 2 }), pushed))).toEqual([]);
  });

  test("in each of the ways that Excel and files tell of it, and as it was written before", () => {
    const [target = ""] = formulasOf(book(), { mode: "functions" }).flatMap(({ row, column, formula }) =>
      row === 3 && column === 11 ? formula : [],
    );
    expect(target).toBe('=PNTP.AVANCE1(IF(ISBLANK(K4),"",K4),IF(ISBLANK(I4),"",I4),"ascendente")');
    const call = target.slice("=PNTP.AVANCE1".length);
    const ways = [
      `=@PNTP.AVANCE1${call}`,
      `=_xldudf_PNTP_AVANCE1${call}`,
      `=@_xldudf_PNTP_AVANCE1${call}`,
      `=SINGLE(PNTP.AVANCE1${call})`,
      `=_xlfn.SINGLE(_xldudf_PNTP_AVANCE1${call})`,
      `= pntp.avance1( if(isblank(K4),"",K4), IF(ISBLANK(I4),"",I4), "ascendente" )`,
      '=PNTP.AVANCE1(K4,I4,"ascendente")',
      '=IF(COUNT(I4, K4)<2,"ND",IF(AND(I4>0,K4>=0),K4/I4*100,"ND"))',
    ];
    expect(hersIn(withFormulas(book(), [{ row: 3, column: 11, formula: target }]))).toEqual([]);
    expect(ways.flatMap((formula) => hersIn(withFormulas(book(), [{ row: 3, column: 11, formula }])))).toEqual([]);
    // A mean over one indicator, as the first days wrote it.
    const long = '=IF(COUNT(L8)=0,"ND",(IF(ISNUMBER(L8),MIN(100,MAX(0,L8)),0))/COUNT(L8))';
    expect(hersIn(withFormulas(book(), [{ row: 6, column: 11, formula: long }]))).toEqual([]);
  });
});

describe("A formula in an Avance cell is hers", () => {
  test.each([
    "=(SUM(K4:K6))/3",
    '=IF(ISNUMBER(K4),K4,"ND")',
    "=K4/I4*100",
    "=K4/I4",
    "=IFERROR(K4/I4,0)",
    '=IFERROR(K4/I4*100,"ND")',
    "=ROUND(K4/I4*100,1)",
    '=IF(COUNT(I4,K4)<2,"ND",K4/I4*100)',
    '=IF(COUNT(I4,K4)<2,"",IF(AND(I4>0,K4>=0),K4/I4*100,"ND"))',
    '=IF(COUNT(I5,K5)<2,"ND",IF(AND(I5>0,K5>=0),K5/I5*100,"ND"))',
    '=IF(COUNT(Otra!I4,Otra!K4)<2,"ND",IF(AND(Otra!I4>0,Otra!K4>=0),Otra!K4/Otra!I4*100,"ND"))',
    '=PNTP.AVANCE1(K4,I4,"ascendente")*0.9',
    "=PNTP.AVANCE1(K4,I4)+PNTP.AVANCE1(K5,I5)",
    "=IFERROR(PNTP.AVANCE1(K4,I4),0)",
    '=PNTP.AVANCE1(K4,J4,"ascendente")',
    "=OTRO.AVANCE1(K4,I4)",
    '=PNTP.AVANCE1(K4,"',
    "=PNTP.AVANCE1",
    "=AVERAGE(L4:L6)",
  ])("%s", (formula) => {
    expect(hersIn(withFormulas(book(), [{ row: 3, column: 11, formula }]))).toEqual([formula]);
  });

  test.each(["=AVERAGE(L4:L6)", "=(SUM(L4:L6))/3", '=IF(ISNUMBER(L4),L4,"ND")', "=PROMEDIO(L4:L6)", "=PNTP.PROMEDIO_OP(L4:L5)"])(
    "%s, as the mean of an objective",
    (formula) => {
      expect(hersIn(withFormulas(book(), [{ row: 2, column: 11, formula }]))).toEqual([formula]);
    },
  );

  test("where it differs in anything from what we would write there (property)", () => {
    const written = everythingWritten(
      {},
      PROFILES.filter((options) => !options.includes("Rmax")),
    );
    // The figures of a row may have been others: what is written over those is ours too.
    const lawful = new Set(
      OTHER_LIVES.flatMap((values) => everythingWritten(values)).map(
        ({ row, column, formula }) => `${row},${column}${plainSpelling(formula)}`,
      ),
    );
    const ask = askOf(book());
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...written), fc.array(mutation, { minLength: 1, maxLength: 2 }), (standing, mutations) => {
        const formula = mutations.reduce((text, change) => change(text), standing.formula);
        fc.pre(!lawful.has(`${standing.row},${standing.column}${plainSpelling(formula)}`));
        tried++;
        expect(ask([{ ...standing, formula }])).toEqual([formula]);
      }),
      { numRuns: 1200 },
    );
    expect(tried).toBe(1200);
  });

  test("where thousands are nearly ours, of which only so many are built to tell", () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`IOP.01.${index + 1}`, "Indicador", "ascendente", 2021, 5, 10, 8, null, null]);
    const grid = gridOf([
      [
        "Código",
        "Indicador",
        "Sentido esperado",
        "Línea base",
        "",
        "Logros esperados",
        "Valores obtenidos",
        "Avance Tipo 1",
        "Avance Tipo 2",
      ],
      ["", "", "", "Año", "Valor", 2023, 2023, 2023, 2023],
      ...rows,
    ]);
    const near = rows.map((_, index): Standing => {
      const [le, vo] = [`F${index + 3}`, `G${index + 3}`];
      return { row: index + 2, column: 7, formula: `=IFERROR(IF(TRIM(${le})="","ND",NUMBERVALUE(${vo},".",",")/${le}*100),"ND")` };
    });
    expect(hersIn(withFormulas(grid, near))).toHaveLength(3000);
  });
});

/** What else the figures may have been when a formula was written. */
const OTHER_LIVES: readonly Readonly<Record<string, CellValue>>[] = [
  {},
  ...["ascendente", "descendente", "máximo permisible", "mínimo permisible"].map((direction) =>
    Object.fromEntries([3, 4, 5, 7, 9, 10, 11, 12].map((row) => [`${row},3`, direction])),
  ),
];

/** One small change of a formula: another cell, operator, number or text, something added, something around it. */
const mutation: fc.Arbitrary<(formula: string) => string> = fc.oneof(
  pick(/\$?[A-Z]{1,2}\$?\d+/g, (cell, by) => shiftFormula(cell.replaceAll("$", ""), by % 2 === 0 ? 1 : 0, by % 2 === 0 ? 0 : 1)),
  pick(/[-+*/<>=]+(?=[A-Z(\d])/g, (sign, by) => ["+", "-", "*", "/", "<", ">="].filter((each) => each !== sign)[by % 5] ?? "^"),
  pick(/(?<![A-Z$\d])\d+(?![\d:])/g, (number, by) => String(Number(number) + 1 + by)),
  pick(/"[^"]*"/g, (text) => `${text.slice(0, -1)}x"`),
  pick(/\b(MIN|MAX|COUNT|SUM|AND|OR|AVANCE1|AVANCE2)\b/g, (name) => (name === "MIN" ? "MAX" : name === "COUNT" ? "COUNTA" : "MIN")),
  fc.constantFrom(
    (formula: string) => `${formula}*1`,
    (formula: string) => `${formula}+0`,
    (formula: string) => `=ROUND(${formula.slice(1)},1)`,
    (formula: string) => `=IFERROR(${formula.slice(1)},0)`,
    (formula: string) => `=(${formula.slice(1)})`,
    (formula: string) => `=-${formula.slice(1)}`,
    (formula: string) => `=100%*${formula.slice(1)}`,
  ),
);

/** Changes one of the pieces that a pattern finds; a formula without any stays as it is. */
function pick(pattern: RegExp, change: (piece: string, by: number) => string): fc.Arbitrary<(formula: string) => string> {
  return fc.tuple(fc.nat(30), fc.nat(20)).map(([which, by]) => (formula: string) => {
    const found = [...formula.matchAll(pattern)];
    const piece = found[which % Math.max(1, found.length)];
    if (piece === undefined) return formula;
    return formula.slice(0, piece.index) + change(piece[0], by) + formula.slice(piece.index + piece[0].length);
  });
}
