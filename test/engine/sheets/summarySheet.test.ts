import { planSummary } from "../../../src/engine/actions/buildSummary";
import { planFill } from "../../../src/engine/actions/fillProgress";
import type { CellWrite } from "../../../src/engine/plan";
import { profileOf } from "../../vectors/readVectors";
import { smallMatrix } from "../../golden/smallMatrix";
import { MemoryHost } from "../../memoryHost";
import { fillFrom, fillOf, requestFor, summaryOf } from "../actions/fillRequest";

const whole = summaryOf(fillOf(planFill({ ...requestFor(smallMatrix()), stamp: { savedOn: "2024-03-31" } })).plan).content;

function texts(cells: readonly CellWrite[]): readonly unknown[] {
  return cells.map(({ value }) => value);
}

describe("The sheet «Resumen PNTP»", () => {
  test("gives each cell once, inside its print area, without merged cells", () => {
    const keys = whole.cells.map(({ row, column }) => `${row} ${column}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(whole.cells.every(({ row, column }) => row < whole.print.area.rows && column < whole.print.area.columns)).toBe(true);
  });

  test("takes every figure of the matrix from its cells by formula, with its result at hand", () => {
    const objectives = whole.cells.filter(({ row, column }) => (row === 12 || row === 13) && (column === 3 || column === 4));
    expect(objectives.map(({ formula }) => formula)).toEqual([
      "='Matriz 2023'!K5",
      "='Matriz 2023'!L5",
      "='Matriz 2023'!K11",
      "='Matriz 2023'!L11",
    ]);
    const loose = whole.cells.filter(
      ({ formula, value, style }) => formula === undefined && typeof value === "number" && style?.numberFormat === "#,##0.0",
    );
    expect(loose).toEqual([]);
  });

  test("writes a long name of the policy on as many rows as it needs, and the rest below", () => {
    const { matrix, ...request } = requestFor(smallMatrix());
    const title = `Política Nacional ${"de Prevención y Atención ".repeat(8)}al 2040`;
    const long = summaryOf(fillOf(planFill({ ...request, matrix: { ...matrix, policy: { ...matrix.policy, title } } })).plan).content;
    const lines = long.cells.filter(({ row, column, style }) => column === 1 && row < 5 && style?.bold).map(({ value }) => String(value));
    expect(lines.join(" ")).toBe(title);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect((long.names?.["PNTP_Promedio_Objetivos"]?.row ?? 0) - (whole.names?.["PNTP_Promedio_Objetivos"]?.row ?? 0)).toBe(
      lines.length - 1,
    );
  });

  test("calls objectives and actions of a PEI by their names", () => {
    const { matrix, ...request } = requestFor(smallMatrix());
    const nodes = matrix.policy.nodes.map((node) => ({ ...node, code: node.code.replace(/^OP/, "OEI") }));
    const pei = texts(
      summaryOf(fillOf(planFill({ ...request, matrix: { ...matrix, policy: { ...matrix.policy, nodes } } })).plan).content.cells,
    );
    expect(pei).toEqual(
      expect.arrayContaining(["Objetivo estratégico", "Acciones en alto", "De acción", "Avance de los objetivos estratégicos"]),
    );
    expect(pei.some((text) => /prioritario|^De servicio/.test(String(text)))).toBe(false);
    expect(texts(whole.cells)).toEqual(expect.arrayContaining(["Objetivo prioritario", "Servicios en alto", "De servicio"]));
  });

  test("compares with the year before, computed live, and only where that year has figures", () => {
    expect(texts(whole.cells)).toContain("Tipo 1 en 2022");
    const early = summaryOf(fillOf(planFill({ ...requestFor(smallMatrix()), year: 2022 })).plan).content;
    expect(texts(early.cells)).toContain("2021 no tiene valores obtenidos: no se compara.");
  });

  test("lists the indicators without data with their reason, which changes by itself when the figure arrives", () => {
    const reason = whole.cells.find(({ value }) => value === "Valor obtenido ND");
    expect(reason?.formula).toMatch(/^=IF\(ISNUMBER\(I\d+\),"Ya tiene dato: calcula de nuevo","Valor obtenido ND"\)$/);
  });

  test("counts both presentations of ND and names their rules; the profile says which comes first (B4, B5)", () => {
    const shown = (cells: readonly CellWrite[]): readonly unknown[] =>
      texts(cells).filter((text) => text === "ND aparte" || text === "ND dentro de bajo");
    expect(shown(whole.cells)).toEqual(["ND aparte", "ND dentro de bajo", "ND aparte", "ND dentro de bajo"]);
    const asLow = summaryOf(
      fillOf(planFill({ ...requestFor(smallMatrix()), profile: { ...profileOf(""), ndInCounts: "asLow" } })).plan,
    ).content;
    expect(shown(asLow.cells)).toEqual(["ND dentro de bajo", "ND aparte", "ND dentro de bajo", "ND aparte"]);
  });

  test("names the services in bajo, and what changed its level, the falls first", () => {
    const grid = smallMatrix();
    const withService = { ...grid, value: (row: number, column: number) => (row === 9 && column === 9 ? 1 : grid.value(row, column)) };
    const { cells } = summaryOf(fillOf(planFill(requestFor(withService))).plan).content;
    const listed = (title: string): readonly (readonly unknown[])[] => {
      const top = cells.find(({ value }) => value === title)?.row ?? NaN;
      const at = (row: number, column: number): unknown => cells.find((each) => each.row === row && each.column === column)?.value;
      const rows: number[] = [];
      for (let row = top + 2; at(row, 5) !== undefined; row++) rows.push(row);
      return rows.map((row) => [0, 5, 6].map((column) => at(row, column)));
    };
    expect(listed("Indicadores de servicio en bajo, del menor avance al mayor").map(([code, band]) => [code, band])).toEqual([
      ["ISS.01.01.01.01", "Bajo"],
    ]);
    expect(listed("Indicadores que cambiaron de nivel desde 2022").filter(([code]) => String(code).startsWith("IOP"))).toEqual([
      ["IOP.01.02", "Bajo", "Medio"],
      ["IOP.02.01", "Medio", "Alto"],
      ["IOP.02.02", "Alto", "Medio"],
    ]);
  });

  test("says no code of a rule outside the table of rules", () => {
    const rules = whole.cells.find(({ value }) => value === "Reglas de cálculo usadas")?.row ?? 0;
    const coded = whole.cells.filter(({ row, value }) => row < rules && /\([A-Z]\d+\)/.test(String(value)));
    expect(coded).toEqual([]);
  });

  test("joins the entities that are written in several ways", () => {
    const entity = whole.cells.filter(({ value }) => value === "Ministerio Público" || value === "Ministerio Publico");
    // As the matrix writes it in each list of indicators; once in the table of responsables.
    expect(entity.filter(({ column }) => column === 2).map(({ value }) => value)).toContain("Ministerio Publico");
    expect(entity.filter(({ column }) => column === 1).map(({ value }) => value)).toEqual(["Ministerio Público"]);
  });

  test("keeps level cells as formulas of the proposal until one is typed over (V6)", () => {
    const area = whole.names?.["PNTP_Nivel_Servicios"];
    expect(whole.cells.find(({ row, column }) => row === area?.row && column === area?.column)?.formula).toMatch(/^=D\d+$/);
  });

  test("names the choices of the profile that are not the default", () => {
    const changed = summaryOf(fillOf(planFill({ ...requestFor(smallMatrix()), profile: profileOf("ND como 0; sin tope") })).plan).content;
    expect(texts(changed.cells)).toContain("Contar los ND como 0 (cambiada)");
    expect(texts(changed.cells)).toContain("Sin tope (cambiada)");
  });

  test("writes the cut as the date of the data, and the day the book was saved apart from it", () => {
    expect(whole.cells.find(({ value }) => value === 45291)?.style?.numberFormat).toBe("dd/mm/yyyy");
    expect(whole.print.footer.left).toBe("Corte 2023 · datos al 31/12/2023 · libro guardado el 31/03/2024");
  });

  test("says whose the policy is, a row for each thing the sheet tells", () => {
    const { matrix, ...request } = requestFor(smallMatrix());
    const facts = { ministry: "Ministerio del Interior", entity: "007 - M. DEL INTERIOR", span: { from: 2023, to: 2026 } };
    const { cells } = summaryOf(fillOf(planFill({ ...request, matrix: { ...matrix, policy: { ...matrix.policy, facts } } })).plan).content;
    const at = (row: number): readonly unknown[] => cells.filter((cell) => cell.row === row && cell.column < 2).map(({ value }) => value);
    expect([2, 3, 4, 5].map(at)).toEqual([
      ["Ministerio rector", "Ministerio del Interior"],
      ["Pliego", "007 - M. DEL INTERIOR"],
      ["Período", "2023–2026"],
      ["Matriz", expect.stringContaining("indicadores")],
    ]);
  });

  test("alone over Avance cells that do not say what is computed, holds plain figures and says so", () => {
    const alone = summaryOf(fillOf(planSummary(requestFor(smallMatrix()))).plan).content;
    expect(alone.cells.some(({ formula }) => formula?.includes("'Matriz 2023'!K"))).toBe(false);
    expect(texts(alone.cells).some((text) => typeof text === "string" && text.startsWith("Las cifras son valores a la fecha"))).toBe(true);
  });

  test("alone after a fill, follows the matrix like the whole plan", async () => {
    const host = MemoryHost.of([smallMatrix()]);
    await host.apply((await fillFrom(host)).plan);
    const { grid, matrix } = requestFor(await host.readGrid("Matriz 2023"));
    const alone = summaryOf(fillOf(planSummary({ grid, matrix, stamp: { savedOn: "2024-03-31" } })).plan).content;
    expect(alone.cells).toEqual(whole.cells);
  });
});
