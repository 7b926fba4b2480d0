/** @jest-environment-options {"globalsCleanup": "off"} */
import type { Plan } from "../../../src/engine/plan";
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import type { ConditionalFormatData } from "../../../src/sandbox/excel/model/book/conditionalFormatData";
import { PLATFORM_NAMES, PLATFORMS } from "../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { book, COLUMN, fillPlan } from "./sampleBook";

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

const actuals = { row: 4, column: COLUMN.actual, rows: 6, columns: 1 };
const progress = { ...actuals, column: COLUMN.progress };
const rule = (more: Partial<ConditionalFormatData> = {}): ConditionalFormatData => ({
  areas: [actuals],
  rule: { type: "Custom", formula: "=$E5>40" },
  format: { fill: "#ffff00" },
  ...more,
});
const cellValue = (areas: ConditionalFormatData["areas"], formula1: string): ConditionalFormatData => ({
  areas,
  rule: { type: "CellValue", operator: "GreaterThan", formula1 },
});

/** Rules of other people that Excel cannot read, or not all of. */
const TROUBLES: readonly (readonly [string, readonly ConditionalFormatData[]])[] = [
  ["a rule duplicated in the rules manager", [rule({ trouble: "duplicated" }), rule()]],
  ["a rule that Ctrl+Z brought back, away from our cells", [rule({ trouble: "restored" })]],
  ["two rules on the value of the same cells", [cellValue([actuals], "=5"), cellValue([actuals], "=8")]],
  ["the planner's own traffic light on the Avance column", [cellValue([progress], "=95"), rule({ areas: [progress] })]],
];

const ours = () =>
  excel.book
    .findSheet("Matriz")
    ?.conditionalFormats.flatMap(({ rule: found }) => ("formula" in found && found.formula.includes("PNTP") ? [found.formula] : [])) ?? [];
const others = () =>
  excel.book.findSheet("Matriz")?.conditionalFormats.filter(({ rule: found }) => !("formula" in found && found.formula.includes("PNTP")))
    .length;
const OURS = ['=AND(ISNUMBER(F5),F5>=95)+N("PNTP")', '=AND(ISNUMBER(F5),F5<75)+N("PNTP")'];

describe.each(PLATFORM_NAMES)("Conditional formats in Excel (%s)", (platform) => {
  function open(conditionalFormats: readonly ConditionalFormatData[]): void {
    office.on(PLATFORMS[platform]);
    excel = office.open(book(6, { conditionalFormats }));
    host = createExcelHost();
  }

  async function apply(plan: Plan = fillPlan(6)): Promise<readonly string[]> {
    const outcome = await host.apply(plan, { expected: [await host.readGrid("Matriz")] });
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.report.remarks ?? [];
  }

  it.each(TROUBLES)("%s: figures and colours are put, twice over, and Deshacer takes ours away alone", async (_, formats) => {
    open(formats);
    const before = asSeen(excel.book);
    expect(await apply()).toEqual([]);
    expect(await apply()).toEqual([]);
    expect(ours()).toEqual(OURS);
    expect(others()).toBe(formats.length);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(ours()).toEqual(OURS);
    expect(await host.undo()).toMatchObject({ ok: true, kept: 0 });
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("a rule that cannot be read on the very cells we colour leaves the figures written, without colours, and says so", async () => {
    open([rule({ areas: [progress], trouble: "restored" })]);
    const before = asSeen(excel.book);
    const remarks = await apply();
    expect(remarks).toEqual([expect.stringMatching(/^Sin colores en «Matriz».*Administrar reglas.*«Colorear»\.$/)]);
    expect(excel.book.active.cell(4, COLUMN.progress).formula).toContain("ISNUMBER");
    expect(ours()).toEqual([]);
    expect(excel.book.findSheet("Resumen PNTP")?.conditionalFormats).toHaveLength(1);
    await host.undo();
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("a plan of colours alone says that it could not put them", async () => {
    open([rule({ areas: [progress], trouble: "restored" })]);
    const colours: Plan = { ...fillPlan(6), steps: fillPlan(6).steps.filter(({ step }) => step === "formatBands") };
    expect(await host.apply(colours)).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/^Sin colores en «Matriz».*El libro quedó como estaba\.$/) as unknown },
    });
  });

  it("colours of an earlier session are put back as they were, formula for formula", async () => {
    const former = OURS.map((formula, index) =>
      rule({ areas: [progress], rule: { type: "Custom", formula: formula.replace("95", "90") }, format: { fill: `#00000${index}` } }),
    );
    open([...former, rule()]);
    const before = asSeen(excel.book);
    await apply();
    expect(ours()).toEqual(OURS);
    await host.undo();
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("a failure of Excel while the colours are put does not take the figures back, and they are put again", async () => {
    const colouring = async (): Promise<number> => {
      open([rule()]);
      await apply();
      return 1 + excel.faults.requests.findIndex(({ body }) => JSON.stringify(body.Actions).includes("ISNUMBER(F5),F5>=95"));
    };
    const request = await colouring();
    expect(request).toBeGreaterThan(1);
    for (const when of ["before", "after", 4, 12] as const) {
      open([rule()]);
      excel.faults.failRequest({ request, code: "GeneralException", when });
      expect(await apply()).toEqual([]);
      expect(ours()).toEqual(OURS);
      expect(excel.book.active.cell(4, COLUMN.progress).formula).toContain("ISNUMBER");
      expect(excel.book.findSheet("Resumen PNTP")?.conditionalFormats).toHaveLength(1);
    }
  });
});
