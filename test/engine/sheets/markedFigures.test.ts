import { planFill } from "../../../src/engine/actions/fillProgress";
import { cellAddress } from "../../../src/engine/address";
import { readFigure } from "../../../src/functions/argument";
import { readCsv } from "../../vectors/readVectors";
import { fillOf, requestFor, writtenCells } from "../actions/fillRequest";
import { gridOf, type TestCell } from "../gridOf";
import { bookOfGrid } from "./bookOfGrid";
import { disagreements, openBook, recalculated, withWrongCache } from "./recalculated";

const HEADS: readonly TestCell[] = [
  "Código",
  "Indicador",
  "Sentido",
  "Línea base",
  "LE 2023",
  "VO 2023",
  "Avance Tipo 1 (%) 2023",
  "Avance Tipo 2 (%) 2023",
];

/** Every spelling of the table as valor obtenido of a row of its own, whose other figures are near it and in its unit. */
function book(rows = readCsv("cifras_con_texto.csv")) {
  return gridOf([
    HEADS,
    ...rows.map(({ texto = "", cifra = "" }, index): readonly TestCell[] => {
      const figure = Number.parseFloat(cifra) || 10;
      const target: TestCell = cifra.endsWith("%") ? `${figure * 2} %` : figure * 2;
      const name = cifra.endsWith("%") ? "Porcentaje de avance" : "Avance de la intervención";
      return [`IOP.01.${index + 1}`, name, "ascendente", cifra.endsWith("%") ? "1 %" : 1, target, texto, null, null];
    }),
  ]);
}

describe("Avance of figures written with their unit, a note or a limit", () => {
  const grid = book();
  const fill = fillOf(planFill({ ...requestFor(grid), year: 2023 }));
  const cells = writtenCells(fill.plan);

  test("most of them have one, and those in doubt have none", () => {
    const figures = new Map(fill.results.indicators.map(({ indicator, progress1 }) => [indicator.row - 1, progress1.value]));
    readCsv("cifras_con_texto.csv").forEach(({ texto = "", lectura = "", cifra = "" }, row) => {
      const isKnown = lectura === "cifra" && texto !== "US$ 5.3 M";
      const expected = isKnown ? (Number.parseFloat(cifra) > 0 ? 50 : "ND") : "ND";
      expect([texto, figures.get(row)]).toEqual([texto, typeof expected === "number" ? expect.closeTo(expected, 6) : expected]);
    });
  });

  test("a spreadsheet gives the figures of the engine", async () => {
    const host = openBook(await bookOfGrid(grid));
    expect(await host.apply(withWrongCache(fill.plan))).toMatchObject({ ok: true });
    const saved = host.save();
    const [after] = await recalculated([saved]);
    const sheet = await after?.readGrid("Matriz");
    if (!sheet) throw new Error("no sheet");
    expect(cells.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(180);
    expect(disagreements(cells, sheet, ({ row, column }) => cellAddress(row, column))).toEqual([]);
  }, 120_000);

  test("the formula takes away what is written around the number, so that another number is read too", () => {
    const formula = cells.find(({ row, column }) => row === 1 && column === 6)?.formula;
    expect(formula).toContain('NUMBERVALUE(SUBSTITUTE(F2," casos",""),".",",")');
  });

  test("a formula of ours over «592 casos» is still known as ours once the cell holds 600", () => {
    const written = cells.find(({ row, column }) => row === 1 && column === 6);
    const rows = book().value;
    const edited = gridOf([
      HEADS,
      ["IOP.01.1", "Avance de la intervención", "ascendente", 1, 1184, 600, { value: 50, formula: written?.formula ?? "" }, null],
    ]);
    expect(rows(1, 5)).toBe("592 casos");
    expect(fillOf(planFill({ ...requestFor(edited), year: 2023 })).hers).toEqual([]);
  });

  test("our functions read them as the matrix does", () => {
    expect(readFigure("592 casos")).toMatchObject({ figure: 592 });
    expect(readFigure("12 mil")).toMatchObject({ figure: 12_000 });
    expect(readFigure("63.0 %(p)")).toMatchObject({ figure: 63, isPercentText: true });
    for (const text of ["45 de 60", "≥ 80 %", "US$ 5.3 M", "80-85"])
      expect(readFigure(text)).toMatchObject({ figure: "ND", kind: "malformed" });
  });
});
