import { smallMatrix } from "../../golden/smallMatrix";
import { expectGolden } from "../../golden/golden";
import { planText } from "../../golden/planText";
import { profileOf } from "../../vectors/readVectors";
import { planDashboard } from "../../../src/engine/actions/buildDashboard";
import { cellAt, requestFor, summaryOf } from "../actions/fillRequest";
import { cellsAt, dashboardOf, dashboardPlan, staleSeries } from "./planOnGrid";
import { trajectoryMatrix } from "./trajectoryMatrix";

const step = dashboardOf(trajectoryMatrix(), { stamp: { savedOn: "2025-03-31" } });
const { content } = step;
const charts = content.charts ?? [];
const chart = (id: string) => {
  const found = charts.find((each) => each.id === id);
  if (!found) throw new Error(`no chart ${id}`);
  return found;
};

describe("The sheet «Tablero PNTP»", () => {
  test("is as accepted: cells, charts and colours", () => {
    expectGolden("tablero.txt", planText(dashboardPlan(smallMatrix(), { stamp: { savedOn: "2024-03-31" } })));
  });

  test("is one A4 landscape page; the data of its charts stand outside what is printed", () => {
    expect(content.print).toMatchObject({ orientation: "landscape", pagesTall: 1 });
    const { columns } = content.print.area;
    const keys = content.cells.map(({ row, column }) => `${row} ${column}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { anchor } of charts) expect(anchor.column + anchor.columns).toBeLessThanOrEqual(columns);
    for (const { series } of charts) for (const { valuesRef } of series) expect(valuesRef).toMatch(/!\$(O|P|Q|R|S|T|U|V|AE|AF|AG)\$/);
  });

  test("writes formulas that every Excel since 2013 takes", () => {
    const formulas = content.cells.flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(100);
    expect(
      formulas.filter(
        (formula) =>
          !/^=[^=]/.test(formula) || formula.length > 8000 || /\b(LET|LAMBDA|TEXTJOIN|XLOOKUP|FILTER|IFS|MAXIFS)\(/.test(formula),
      ),
    ).toEqual([]);
  });

  test("stores in its charts the figures of the cells they follow", () => {
    expect(staleSeries(step, charts)).toEqual([]);
    const small = dashboardOf(smallMatrix());
    expect(staleSeries(small, small.content.charts ?? [])).toEqual([]);
  });

  test("draws objectives by year with both limits, and leaves out the years that are ND instead of drawing 0", () => {
    const { series } = chart("objetivos");
    expect(series.map(({ name }) => name)).toEqual(["2020", "2021", "2022", "2023", "2024", "Medio desde 75", "Alto desde 95"]);
    const cut = series.find(({ name }) => name === "2024");
    expect(cut?.values[2]).toBeNull();
    expect(cellsAt(step, cut?.valuesRef ?? "")[2]).toEqual({ error: "#N/A" });
    expect(series.filter(({ asLine }) => asLine).map(({ values }) => values)).toEqual([
      [75, 75, 75],
      [95, 95, 95],
    ]);
  });

  test("draws fewer years where there are many objectives", () => {
    expect(
      dashboardOf(smallMatrix())
        .content.charts?.[0]?.series.filter(({ asLine }) => !asLine)
        .map(({ name }) => name),
    ).toEqual(["2022", "2023"]);
  });

  test("counts every indicator once by level, those without data apart (B4)", () => {
    const { series, kind } = chart("niveles");
    expect(kind).toBe("barStacked100");
    expect(series.map(({ name }) => name)).toEqual(["Bajo", "Medio", "Alto", "Sin dato"]);
    const totals = [0, 1].map((level) => series.reduce((sum, { values }) => sum + (values[level] ?? 0), 0));
    expect(totals).toEqual([7, 2]);
  });

  test("sets apart by shape the greens that hide a fall and the reds that hide progress, and names them", () => {
    const { series, description } = chart("avances");
    const [plain, green, red] = series;
    expect([plain?.marker, green?.marker, red?.marker]).toEqual(["circle", "triangle", "diamond"]);
    expect(description).toContain("(alto, con el valor obtenido peor que la línea base): IOP.01.03.");
    expect(red?.values.filter((value) => value !== null)).toEqual([62.5, 64]);
    expect(description).toContain("hecho): IOP.02.02, ISS.01.01.01.02.");
    const note = content.cells.find(({ value }) => value === "Rojo que oculta un avance: IOP.02.02, ISS.01.01.01.02");
    expect(note?.formula).toMatch(/^="Rojo que oculta un avance: "&IF\(AI\d+="","ninguno",AI\d+\)$/);
  });

  test("joins the entities that are written in several ways, and their counts add up to all", () => {
    const header = content.cells.find(({ value }) => value === "Indicadores por responsable");
    const rows = content.cells
      .filter(({ row, column }) => column === header?.column && row > (header?.row ?? 0))
      .map(({ row, value }) => ({ row, value }));
    expect(rows.map(({ value }) => value)).toEqual(expect.arrayContaining(["MIMP", "Todos"]));
    expect(rows.map(({ value }) => value)).not.toContain("Mimp");
    const total = rows.find(({ value }) => value === "Todos")?.row ?? 0;
    const counts = (row: number) => [9, 10, 11, 12].map((column) => Number(cellAt(content.cells, row, column)?.value));
    const sum = rows
      .filter(({ row }) => row < total)
      .reduce((all, { row }) => counts(row).map((count, index) => count + (all[index] ?? 0)), [0, 0, 0, 0]);
    expect(sum).toEqual(counts(total));
  });

  test("shows the line of years of each objective in blocks, a point for a year without figure", () => {
    const trends = content.cells.filter(({ column, formula }) => column === 12 && formula?.includes("UNICHAR"));
    expect(trends).toHaveLength(3);
    expect(trends[2]?.value).toBe("·····");
    expect(trends[0]?.value).toMatch(/^[▁-█]{5}$/);
  });

  test("calls objectives and actions of a PEI by their names, on the page and over its chart", () => {
    const grid = smallMatrix();
    const { matrix, ...request } = requestFor(grid);
    const nodes = matrix.policy.nodes.map((node) => ({ ...node, code: node.code.replace(/^OP/, "OEI") }));
    const planned = planDashboard({ ...request, matrix: { ...matrix, policy: { ...matrix.policy, nodes } } });
    if (!planned.ok) throw new Error(planned.problem.message);
    const { content: page } = summaryOf(planned.plan);
    const texts = [...page.cells.map(({ value }) => String(value)), ...(page.charts ?? []).map(({ title }) => title)];
    expect(texts).toEqual(
      expect.arrayContaining([
        "Tablero del plan",
        "Promedio de los objetivos estratégicos",
        "Avance Tipo 1 de los objetivos estratégicos por año (%)",
      ]),
    );
    expect(texts.filter((text) => /prioritario|política\b(?!.*Nacional)/i.test(text) && !text.startsWith("Política"))).toEqual([]);
  });

  test("follows the profile: limits, and what is outside them (B1, O3)", () => {
    const other = summaryOf(
      dashboardPlan(trajectoryMatrix(), { profile: { ...profileOf("ND como 0"), thresholds: { medium: 60, high: 90 } } }),
    ).content;
    const objectives = other.charts?.[0];
    expect(objectives?.series.filter(({ asLine }) => asLine).map(({ name }) => name)).toEqual(["Medio desde 60", "Alto desde 90"]);
    // The worst stands first.
    expect(objectives?.series.find(({ name }) => name === "2024")?.values[0]).toBe(0);
  });
});
