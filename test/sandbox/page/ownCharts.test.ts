/** @jest-environment-options {"globalsCleanup": "off"} */
import type { ChartSpec, Plan } from "../../../src/engine/plan";
import { createExcelHost } from "../../../src/hosts/excel/excelHost";
import { ownCharts } from "../../../src/sandbox/book/ownCharts";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import { cardPlan, dashboardPlan } from "../../engine/sheets/planOnGrid";
import { trajectoryMatrix } from "../../engine/sheets/trajectoryMatrix";
import { loadOffice, type OfficeInNode } from "../excel/loadOffice";

const grid = trajectoryMatrix();
let office: OfficeInNode;

beforeAll(async () => {
  office = await loadOffice();
});

/** The charts a plan asks for, and those read back from the stand-in once the add-in has made them there. */
async function askedAndRead(plan: Plan): Promise<{ asked: readonly ChartSpec[]; read: readonly ChartSpec[] }> {
  const excel: StandIn = office.open({ sheets: [{ name: grid.sheet, cells: [] }] });
  const outcome = await createExcelHost().apply({ ...plan, sources: [] });
  expect(outcome.ok ? "done" : outcome.problem.message).toBe("done");
  await excel.idle();
  const put = plan.steps.find((step) => step.step === "putSheet");
  const sheet = put && excel.book.findSheet(put.name);
  return { asked: put?.content.charts ?? [], read: sheet ? ownCharts(sheet) : [] };
}

/** What a reader of the chart sees, with what is left unsaid filled in: two descriptions that draw the same are the same. */
function seen({
  id,
  kind,
  title,
  anchor,
  series,
  axis = {},
  categoryAxis = {},
  legend,
  labels,
  labelFormat = axis.numberFormat,
}: ChartSpec) {
  const { numberFormat, ...limits } = axis;
  const told = series.map((each) => each.labels ?? (labels && !each.asLine));
  return {
    id,
    kind,
    title,
    anchor,
    legend,
    axis: kind === "barStacked100" ? limits : { ...limits, numberFormat },
    categoryAxis,
    labelFormat: told.includes(true) ? labelFormat : undefined,
    series: series.map(
      (
        {
          name,
          categoriesRef,
          valuesRef,
          color,
          dashed = false,
          asLine = false,
          showMarkers = kind === "scatter" && !asLine,
          marker = "circle",
          labelColor,
          inLegend = true,
        },
        at,
      ) => ({
        name,
        categoriesRef,
        valuesRef,
        color: color.toUpperCase(),
        dashed,
        asLine,
        marker: showMarkers ? marker : "none",
        labels: told[at],
        labelColor: told[at] ? labelColor?.toUpperCase() : undefined,
        inLegend,
      }),
    ),
  };
}

test("reads the charts of «Tablero PNTP» back as the plan asked for them: anchors, axes, markers, labels, legend", async () => {
  const { asked, read } = await askedAndRead(dashboardPlan(grid));
  expect(asked).toHaveLength(3);
  expect(read.map(seen)).toEqual(asked.map(seen));
});

test("reads the chart of a card back as the plan asked for it", async () => {
  const { asked, read } = await askedAndRead(cardPlan(grid, "IOP.01.01"));
  expect(asked).toHaveLength(1);
  expect(read.map(seen)).toEqual(asked.map(seen));
});
