/** @jest-environment-options {"globalsCleanup": "off"} */
import type { Plan } from "../../../src/engine/plan";
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import type { CellData } from "../../../src/sandbox/excel/model/book/workbookData";
import { cardPlan, dashboardPlan } from "../../engine/sheets/planOnGrid";
import { trajectoryMatrix } from "../../engine/sheets/trajectoryMatrix";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";

const grid = trajectoryMatrix();
let office: OfficeInNode;
let excel: StandIn;
let host: ExcelHost;

beforeAll(async () => {
  office = await loadOffice();
});

beforeEach(() => {
  const cells: CellData[] = [];
  for (let row = 0; row < grid.area.rows; row++) {
    for (let column = 0; column < grid.area.columns; column++) {
      const value = grid.value(row, column);
      if (value !== null && typeof value !== "object" && value !== "")
        cells.push({ row, column, value, numberFormat: grid.numberFormat(row, column) });
    }
  }
  excel = office.open({ sheets: [{ name: grid.sheet, cells }] });
  host = createExcelHost();
});

afterEach(async () => {
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

async function apply(plan: Plan): Promise<void> {
  const outcome = await host.apply({ ...plan, sources: [] });
  expect(outcome.ok ? "done" : outcome.problem.message).toBe("done");
}

describe.each(PLATFORM_NAMES)("Charts in Excel through Office.js (%s)", (platform) => {
  beforeAll(() => office.on(PLATFORMS[platform]));

  it("puts the three charts of «Tablero PNTP», with shapes, labels and limits as the plan says", async () => {
    await apply(dashboardPlan(grid));
    const charts = excel.book.findSheet("Tablero PNTP")?.charts ?? [];
    expect(charts.map(({ name, type }) => [name, type])).toEqual([
      ["objetivos", "ColumnClustered"],
      ["avances", "XYScatter"],
      ["niveles", "BarStacked100"],
    ]);
    const [objectives, scatter, levels] = charts;
    expect(
      objectives?.series
        .map(({ name, settings }) => [name, settings.get("chartType") ?? "own", settings.get("hasDataLabels") ?? false])
        .slice(-3),
    ).toEqual([
      ["2024", "own", true],
      ["Medio desde 75", "Line", false],
      ["Alto desde 95", "Line", false],
    ]);
    expect(scatter?.series.map(({ settings }) => settings.get("markerStyle")).slice(0, 3)).toEqual(["Circle", "Triangle", "Diamond"]);
    expect(scatter?.settings.get("legend.legendEntries.5.visible")).toBe(false);
    expect(levels?.settings.get("valueAxis.numberFormat")).toBe("0%");
    expect(levels?.series[0]?.settings.get("dataLabels.numberFormat")).toBe("0;;;");
  });

  it("keeps a series that she added to a chart of ours", async () => {
    await apply(dashboardPlan(grid));
    const [chart] = excel.book.findSheet("Tablero PNTP")?.charts ?? [];
    if (!chart) throw new Error("no chart");
    const ours = chart.series.length;
    chart.series.push({
      name: "Mi meta",
      values: `'${grid.sheet}'!$H$3:$H$5`,
      categories: `'${grid.sheet}'!$A$3:$A$5`,
      settings: new Map(),
    });
    await apply(dashboardPlan(grid));
    const [after] = excel.book.findSheet("Tablero PNTP")?.charts ?? [];
    expect(after?.series.map(({ name }) => name).slice(ours)).toEqual(["Mi meta"]);
  });

  it("refreshes them in place: what the user moved or coloured stays", async () => {
    await apply(dashboardPlan(grid));
    const [chart] = excel.book.findSheet("Tablero PNTP")?.charts ?? [];
    if (!chart) throw new Error("no chart");
    chart.left = 777;
    chart.series[0]?.settings.set("format.fill.color", "#7030A0");
    await apply(dashboardPlan(grid, { year: 2023 }));
    const [after, ...others] = excel.book.findSheet("Tablero PNTP")?.charts ?? [];
    expect([after?.left, others.length]).toEqual([777, 2]);
    expect(after?.series[0]?.settings.get("format.fill.color")).toBe("#7030A0");
  });

  it("puts the card of an indicator, its lines over years without figure", async () => {
    await apply(cardPlan(grid, "IOP.01.01"));
    const [chart] = excel.book.findSheet("Ficha IOP.01.01")?.charts ?? [];
    expect([chart?.type, chart?.settings.get("displayBlanksAs")]).toEqual(["LineMarkers", "Interplotted"]);
    expect(chart?.series.map(({ name }) => name)).toEqual([
      "Logro esperado",
      "Valor obtenido",
      "Proyección lineal",
      "Proyección compuesta",
    ]);
  });
});
