import { planFill } from "../../../src/engine/actions/fillProgress";
import { gridOf as gridRead, readMatrices } from "../../../src/engine/actions/readMatrices";
import { profileOf } from "../../vectors/readVectors";
import { fillOf, requestFor, summaryOf, writtenCells } from "../actions/fillRequest";
import { gridOf, percentCell, type TestCell } from "../gridOf";
import { openBook } from "./recalculated";
import { progressRows, publishedRows, SCATTERED, seriesRows, typedRows, vectorBook } from "./vectorBook";

/** Avance 1 and 2 of one row: sentido, línea base, logro esperado, valor obtenido in C to F… of row 3. */
function formulasOf(
  direction: string,
  baseline: TestCell,
  target: TestCell,
  actual: TestCell,
  profile = profileOf(""),
): readonly (string | undefined)[] {
  const grid = gridOf([
    [
      "Código",
      "Indicador",
      "Sentido esperado",
      "Línea base",
      "",
      "Logros esperados",
      "Valores obtenidos",
      "Avance Tipo 1 (%)",
      "Avance Tipo 2 (%)",
    ],
    ["", "", "", "Año", "Valor", 2023, 2023, 2023, 2023],
    ["ISS.01.01.01.01", "Prueba", direction, 2020, baseline, target, actual, null, null],
    ["ISS.01.01.01.02", "Otra", direction, 2020, 1, 2, 3, null, null],
  ]);
  return writtenCells(fillOf(planFill({ ...requestFor(grid), year: 2023, profile })).plan)
    .filter(({ row }) => row === 2)
    .map(({ formula }) => formula);
}

describe("A native formula", () => {
  test("of plain numbers names its cells and guards ND, blank, zero and signs (P1, P6, P10, P11, P15, P16)", () => {
    expect(formulasOf("ascendente", 10, 20, 15)).toEqual([
      '=IF(COUNT(F3,G3)<2,"ND",IF(AND(F3>0,G3>=0),G3/F3*100,"ND"))',
      '=IF(COUNT(E3,F3,G3)<3,"ND",IF(F3=E3,"ND",(G3-E3)/(F3-E3)*100))',
    ]);
  });

  test.each([
    ["descendente", '=IF(COUNT(F3,G3)<2,"ND",IF(OR(F3<0,G3<0),"ND",IF(G3=0,100,F3/G3*100)))'],
    ["máximo permisible", '=IF(COUNT(F3,G3)<2,"ND",IF(OR(F3<0,G3<0),"ND",IF(G3<=F3,100,F3/G3*100)))'],
    ["mínimo permisible", '=IF(COUNT(F3,G3)<2,"ND",IF(OR(F3<0,G3<0),"ND",IF(G3>=F3,100,G3/F3*100)))'],
  ])("of a row %s follows its sentido (P2, P4, P5)", (direction, formula) => {
    expect(formulasOf(direction, 40, 30, 35)[0]).toBe(formula);
  });

  test("follows the descending variant of the profile (P3)", () => {
    expect(formulasOf("descendente", 40, 30, 35, profileOf("complemento"))[0]).toContain("(2*F3-G3)/F3*100");
  });

  test("of cells in one unit has no factors, and of cells in two units has them on the odd one", () => {
    expect(formulasOf("ascendente", percentCell(0.5), percentCell(0.8), percentCell(0.6))[0]).toContain("G3/F3*100");
    expect(formulasOf("ascendente", 50, 80, percentCell(0.6))[0]).toContain("(G3*100)/F3*100");
  });

  test("of figures typed as text reads them in any regional setting, and as they are when typed over", () => {
    const [type1 = ""] = formulasOf("ascendente", "50%", "85%", "62.2%");
    expect(type1).toContain('IF(ISNUMBER(G3),G3,NUMBERVALUE(G3,".",","))/IF(ISNUMBER(F3),F3,NUMBERVALUE(F3,".",","))*100');
    expect(type1).toMatch(/^=IFERROR\(IF\(OR\(TRIM\(F3\)="",TRIM\(G3\)=""\),"ND",.*,"ND"\)$/);
  });

  test("takes each text in the convention that gives its figure, even within one row", () => {
    const [type1 = ""] = formulasOf("ascendente", "1.5", "2.5", "62,25");
    expect(type1).toContain('NUMBERVALUE(F3,".",",")');
    expect(type1).toContain('NUMBERVALUE(G3,",",".")');
  });

  test("of a text that NUMBERVALUE cannot read holds its figure while the text stays as it is", () => {
    expect(formulasOf("ascendente", 10, 20, "(5)")[1]).toContain('IF(G3="(5)",-5,NUMBERVALUE(G3,".",","))');
  });

  test("does not take a logical value for a number, as LibreOffice would", () => {
    expect(formulasOf("ascendente", 10, 20, true)[0]).toBe('=IF(OR(COUNT(F3,G3)<2,ISLOGICAL(G3)),"ND",IF(AND(F3>0,G3>=0),G3/F3*100,"ND"))');
  });

  test("is not written where a column is missing: the cell says ND", () => {
    const grid = gridOf([
      ["Código", "Indicador", "Sentido esperado", "Logros esperados", "", "Valores obtenidos", ""],
      ["", "", "", 2022, 2023, 2022, 2023],
      ["ISS.01.01.01.01", "Prueba", "ascendente", 10, 20, 5, 15],
      ["ISS.01.01.01.02", "Prueba", "ascendente", 10, 20, 5, 15],
    ]);
    const cells = writtenCells(fillOf(planFill(requestFor(grid))).plan).filter(({ row, column }) => row === 2 && column === 8);
    expect(cells).toEqual([expect.objectContaining({ value: "ND" })]);
    expect(cells[0]?.formula).toBeUndefined();
  });

  test("of any vector, way of typing and profile keeps to what Excel 2016 and LibreOffice know, within Excel's length", async () => {
    const host = openBook(
      await vectorBook({
        Vectores: progressRows(),
        [SCATTERED]: progressRows(),
        Publicadas: publishedRows(),
        Series: seriesRows(),
        Textos: typedRows(),
      }),
    );
    for (const sheet of ["Vectores", SCATTERED, "Publicadas", "Series", "Textos"]) {
      const read = await readMatrices(host, { sheet });
      for (const options of ["", "complemento", "ponderado; ND como 0", "sin tope", "ponderado; Rmax 5", "cifras anuales"]) {
        const matrix = read.outcome.matrices[0];
        if (!matrix) throw new Error(`no matrix in ${sheet}`);
        const { plan } = fillOf(planFill({ grid: gridRead(read, matrix), matrix, year: 2023, profile: profileOf(options) }));
        const figures = writtenCells(plan).flatMap(({ formula }) => formula ?? []);
        const all = [...figures, ...summaryOf(plan).content.cells.flatMap(({ formula }) => formula ?? [])];
        expect(
          all.filter((formula) => FORBIDDEN.test(formula) || formula.length > 8192 || textsIn(formula).some((text) => /\d\.\d/.test(text))),
        ).toEqual([]);
      }
    }
  });
});

/** Newer than Excel 2016, absent from LibreOffice, or a known trap; a decimal number inside a text would follow the regional setting. */
const FORBIDDEN =
  /\b(LET|LAMBDA|FILTER|XLOOKUP|XMATCH|SORT|UNIQUE|SEQUENCE|IFS|SWITCH|TEXTJOIN|CONCAT|MAXIFS|MINIFS|AGGREGATE|INDIRECT|OFFSET)\(|--ISNUMBER|[#{}@]/;

/** The texts of a formula, but for those that a cell is compared with. */
function textsIn(formula: string): readonly string[] {
  return formula.replace(/IF\([A-Z]+\d+="(?:[^"]|"")*"/g, "").match(/"(?:[^"]|"")*"/g) ?? [];
}
