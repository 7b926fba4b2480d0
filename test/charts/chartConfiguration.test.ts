import { chartConfiguration } from "../../src/charts/chartConfiguration";
import type { ChartSpec } from "../../src/engine/plan";
import { cardPlan, dashboardOf } from "../engine/sheets/planOnGrid";
import { summaryOf } from "../engine/actions/fillRequest";
import { trajectoryMatrix } from "../engine/sheets/trajectoryMatrix";

const look = { text: "#242424", grid: "#d1d1d1", fontFamily: "Segoe UI" };
const specs = dashboardOf(trajectoryMatrix()).content.charts ?? [];
const configurationOf = (id: string) => {
  const spec: ChartSpec | undefined = specs.find((each) => each.id === id);
  if (!spec) throw new Error(`no chart ${id}`);
  return chartConfiguration(spec, look);
};

describe("A chart of a plan as the pane draws it", () => {
  test("draws the limits as lines over the columns, and leaves out what is ND", () => {
    const { type, data } = configurationOf("objetivos");
    expect(type).toBe("bar");
    // The worst first, and what has no figure after them.
    expect(data.labels).toEqual(["OP.02", "OP.01", "OP.03"]);
    expect(data.datasets.map((each) => each.type)).toEqual(["bar", "bar", "bar", "bar", "bar", "line", "line"]);
    expect(data.datasets[4]?.data[2]).toBeNull();
  });

  test("fills bars of 100 % with shares that add up to it", () => {
    const { data, options } = configurationOf("niveles");
    const sums = [0, 1].map((level) => data.datasets.reduce((sum, each) => sum + Number(each.data[level]), 0));
    expect(sums[0]).toBeCloseTo(100, 9);
    expect(sums[1]).toBeCloseTo(100, 9);
    expect(options?.indexAxis).toBe("y");
  });

  test("places the points of a scatter by both figures, each kind with its own shape", () => {
    const { type, data } = configurationOf("avances");
    expect(type).toBe("scatter");
    expect(data.datasets.slice(0, 3).map((each) => (each as { pointStyle?: unknown }).pointStyle)).toEqual([
      "circle",
      "triangle",
      "rectRot",
    ]);
    expect(data.datasets[2]?.data).toEqual([
      { x: 40, y: 62.5 },
      { x: expect.closeTo(74.2857, 3) as number, y: 64 },
    ]);
  });

  test("passes over the years without figure in a line, as the workbook does", () => {
    const [spec] = summaryOf(cardPlan(trajectoryMatrix(), "IOP.01.01")).content.charts ?? [];
    if (!spec) throw new Error("no chart");
    const { data } = chartConfiguration(spec, look);
    expect(data.datasets[1]).toMatchObject({ type: "line", spanGaps: true, pointRadius: 4 });
    expect(data.datasets[1]?.data.slice(0, 4)).toEqual([40, 41, 45, null]);
  });
});
