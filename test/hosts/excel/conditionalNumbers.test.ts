/** @jest-environment-options {"globalsCleanup": "off"} */
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import type { ConditionalFormatData } from "../../../src/sandbox/excel/model/book/conditionalFormatData";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { PaneSession } from "../../../src/taskpane/state/paneSession";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { exampleBook } from "./panes/twoPanes";

let office: OfficeInNode;
let excel: StandIn;
let host: ExcelHost;

beforeAll(async () => {
  office = await loadOffice();
});

afterEach(async () => {
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

/** Values obtained of 2023 of the example. */
const AREA = { row: 6, column: 17, rows: 3, columns: 1 };
const LIE = '"45.5"';
const rule = (more: Partial<ConditionalFormatData>): ConditionalFormatData => ({
  areas: [AREA],
  rule: { type: "Custom", formula: "=TRUE" },
  format: { numberFormat: LIE },
  ...more,
});

function openWith(...conditionalFormats: readonly ConditionalFormatData[]): void {
  const data = exampleBook();
  const [matrix, ...rest] = data.sheets;
  if (!matrix) throw new Error("no matrix");
  excel = office.open({ ...data, sheets: [{ ...matrix, conditionalFormats }, ...rest] });
  host = createExcelHost();
}

function requestsSince(): number {
  return excel.faults.requests.filter(({ body }) => !body.Actions.some(({ Name }) => Name === "_RemoveReference")).length;
}

describe.each(PLATFORM_NAMES)("Number formats that conditional formats give (%s)", (platform) => {
  beforeEach(() => office.on(PLATFORMS[platform]));

  test.each<[string, Partial<ConditionalFormatData>, object]>([
    ["of a formula", {}, { format: LIE, areas: [AREA] }],
    [
      "of a comparison, with its limits",
      { rule: { type: "CellValue", operator: "Between", formula1: "=0", formula2: "9.5" } },
      { format: LIE, compares: { operator: "between", limits: [0, 9.5] } },
    ],
    ["of a text", { rule: { type: "ContainsText", operator: "Contains", text: "9" } }, { format: LIE }],
    ["of the highest ones", { rule: { type: "TopBottom" } }, { format: LIE }],
    ["of what is above the mean", { rule: { type: "PresetCriteria" } }, { format: LIE }],
  ])("are told %s, in two requests", async (_, more, expected) => {
    openWith(rule(more));
    await host.listSheets();
    excel.faults.requests.length = 0;
    expect(await host.conditionalFormats("Matriz")).toEqual([expect.objectContaining(expected)]);
    expect(requestsSince()).toBe(2);
  });

  test("none are told of colours, bars and scales, and where there is no rule it takes one request", async () => {
    openWith(rule({ format: { fill: "#ffff00" } }), rule({ rule: { type: "DataBar" } }), rule({ rule: { type: "ColorScale" } }));
    expect(await host.conditionalFormats("Matriz")).toEqual([]);
    openWith();
    await host.listSheets();
    excel.faults.requests.length = 0;
    expect(await host.conditionalFormats("Matriz")).toEqual([]);
    expect(requestsSince()).toBe(1);
  });

  test("rules that Excel cannot tell of hide none of the others", async () => {
    const other = { ...AREA, row: 9 };
    openWith(
      rule({ trouble: "duplicated" }),
      rule({ rule: { type: "CellValue", operator: "GreaterThan", formula1: "1" } }),
      rule({ rule: { type: "CellValue", operator: "GreaterThan", formula1: "2" } }),
      rule({ areas: [other] }),
    );
    expect(await host.conditionalFormats("Matriz")).toEqual([{ format: LIE, areas: [other] }]);
    openWith(rule({ trouble: "restored" }));
    expect(await host.conditionalFormats("Matriz")).toEqual([]);
  });

  test("a figure that one of them shows as another is a finding of the pane, with its cell", async () => {
    openWith(rule({}));
    host.watch = () => Promise.resolve(() => undefined);
    const session = new PaneSession(host, { later: () => () => undefined, today: () => "2024-03-31" });
    await session.open();
    const told = await foundBy(session);
    expect(told).toContain("valores.formato-enganoso Matriz!R7");
  });
});

async function foundBy(session: PaneSession): Promise<readonly string[]> {
  for (let turn = 0; turn < 400; turn++) {
    const { book } = session.store.current();
    if (book.kind === "ready" && book.findings) return book.findings.map(({ finding: { rule: id, cell } }) => `${id} ${cell ?? ""}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the review did not come");
}
