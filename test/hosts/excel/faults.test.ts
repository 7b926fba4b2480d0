/** @jest-environment-options {"globalsCleanup": "off"} */
import type { ApplyOutcome } from "../../../src/engine/host";
import { createExcelHost, type ExcelHost } from "../../../src/hosts/excel/excelHost";
import { knownErrorCodes } from "../../../src/hosts/excel/run/errorTexts";
import type { PlannedFault } from "../../../src/sandbox/excel/faults";
import type { HostErrorCode } from "../../../src/sandbox/excel/wire/hostError";
import type { ExcelHost as StandIn } from "../../../src/sandbox/excel/host";
import type { WorkbookData } from "../../../src/sandbox/excel/model/book/workbookData";
import { PLATFORMS, type PlatformName } from "../../../src/sandbox/excel/platform";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { asSeen } from "./asSeen";
import { book, fillPlan } from "./sampleBook";

/** Codes that Excel gives in ordinary use, whatever the request. */
const COMMON_CODES = [
  "GeneralException",
  "AccessDenied",
  "InvalidArgument",
  "ItemNotFound",
  "InvalidReference",
  "InvalidOperation",
  "InactiveWorkbook",
  "Conflict",
  "RequestAborted",
  "ItemAlreadyExists",
] as const;
const INDICATORS = 5;

let office: OfficeInNode;
let excel: StandIn;
let host: ExcelHost;
/** Requests of the click when nothing fails, and how many actions each has. */
let actions: { first: number[]; again: number[] };
/** Number of the request that writes, counted from the first of the click. */
let writing: number;
let results: { first: WorkbookData; again: WorkbookData };

beforeAll(async () => {
  office = await loadOffice();
});

/** How the click goes in this Excel when nothing fails. */
async function learn(): Promise<void> {
  open();
  await click();
  open();
  await settle();
  await click();
  const first = requestSizes();
  writing = 1 + excel.faults.requests.map(({ body }) => body.Actions.some(({ Name }) => Name === "Formulas")).lastIndexOf(true);
  const afterFirst = asSeen(excel.book);
  await settle();
  await click();
  actions = { first, again: requestSizes() };
  results = { first: afterFirst, again: asSeen(excel.book) };
}

afterEach(async () => {
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

function open(): void {
  excel = office.open(book(INDICATORS));
  host = createExcelHost();
}

/** «Calcular avances» and «Aplicar»: what fails while reading never reached the sheet. */
async function click(): Promise<ApplyOutcome> {
  try {
    const grid = await host.readGrid("Matriz");
    return await host.apply(fillPlan(INDICATORS), { expected: [grid] });
  } catch (error) {
    return { ok: false, problem: { code: "hostFailure", message: error instanceof Error ? error.message : "" } };
  }
}

function requestSizes(): number[] {
  return excel.faults.requests.map(({ body }) => body.Actions.length);
}

/** Office.js releases what it tracked in requests of its own, after the click: they must not be taken for the next click's. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await excel.idle();
  excel.faults.clear();
}

/** Fails one request of the click, and tells how it ended. */
async function clickWithFault(fault: PlannedFault): Promise<{ outcome: ApplyOutcome; before: WorkbookData; after: WorkbookData }> {
  await settle();
  const before = asSeen(excel.book);
  excel.faults.failRequest(fault);
  const outcome = await click();
  excel.faults.clear();
  return { outcome, before, after: asSeen(excel.book) };
}

/** What is finished may lack the print settings, where it was one of them that failed: they depend on the computer's printer. */
function finished(whole: WorkbookData, after: WorkbookData): WorkbookData {
  const lacksPrint = after.sheets.some(({ name, page }) => name === "Resumen PNTP" && Object.keys(page ?? {}).length === 0);
  return { ...whole, sheets: whole.sheets.map((sheet) => (lacksPrint && sheet.name === "Resumen PNTP" ? { ...sheet, page: {} } : sheet)) };
}

/** Every request, refused whole or done with its answer lost; and the biggest one, which writes, also at three of its actions. */
function places(sizes: readonly number[]): Pick<PlannedFault, "request" | "when">[] {
  const biggest = sizes.indexOf(Math.max(...sizes));
  return sizes.flatMap((size, index): Pick<PlannedFault, "request" | "when">[] => [
    { request: index + 1, when: "before" },
    { request: index + 1, when: "after" },
    ...(index === biggest ? [0.2, 0.5, 0.9].map((part) => ({ request: index + 1, when: Math.floor(size * part) })) : []),
  ]);
}

/** Every code in the Excel that most have; in the others the one that says least. */
const CODES: readonly (readonly [PlatformName, readonly HostErrorCode[]])[] = [
  ["windows", COMMON_CODES],
  ["mac", ["GeneralException"]],
  ["web", ["GeneralException"]],
  ["desktop2021", ["GeneralException"]],
];

describe.each(CODES)("When a request of the main click fails once (%s)", (platform, codes) => {
  beforeAll(async () => {
    office.on(PLATFORMS[platform]);
    await learn();
  });

  it.each(codes)("with %s, the first fill is finished or untouched, and says so in Spanish", async (code) => {
    for (const place of places(actions.first)) {
      open();
      const { outcome, before, after } = await clickWithFault({ ...place, code });
      const where = `${JSON.stringify(place)}: ${outcome.ok ? "" : outcome.problem.message}`;
      expect([where, after]).toEqual([where, outcome.ok ? finished(results.first, after) : before]);
      if (!outcome.ok) expect(outcome.problem.message).toMatch(/^(No se pudo|La hoja|El libro).+\./);
    }
  });

  it.each(codes.filter((code) => /GeneralException|ItemNotFound|RequestAborted/.test(code)))(
    "with %s, a fill over an earlier one is finished or untouched",
    async (code) => {
      for (const place of places(actions.again)) {
        open();
        await click();
        const { outcome, before, after } = await clickWithFault({ ...place, code });
        const where = `${JSON.stringify(place)}: ${outcome.ok ? "" : outcome.problem.message}`;
        expect([where, after]).toEqual([where, outcome.ok ? results.again : before]);
      }
    },
  );

  it("while a cell is being edited, refuses at once and writes nothing", async () => {
    for (const request of actions.first.keys()) {
      open();
      const { outcome, before, after } = await clickWithFault({
        request: request + 1,
        when: "before",
        code: "InvalidOperationInCellEditMode",
      });
      expect(after).toEqual(outcome.ok ? results.first : before);
      if (!outcome.ok) expect(outcome.problem.message).toContain("hay una celda a medio escribir. Termina con Intro (o Esc)");
    }
  });

  it("says that the workbook is as it was, and the same click works afterwards", async () => {
    open();
    const { outcome } = await clickWithFault({ request: writing, when: 30, code: "GeneralException" });
    expect(outcome).toMatchObject({ ok: false, problem: { code: "hostFailure" } });
    expect(!outcome.ok && outcome.problem.message).toContain("El libro quedó como estaba.");
    expect(await click()).toMatchObject({ ok: true });
    expect(asSeen(excel.book)).toEqual(results.first);
  });

  it("tries to go back more than once, and goes back when Excel answers again", async () => {
    open();
    await settle();
    const before = asSeen(excel.book);
    excel.faults.failRequest({ request: writing, when: 30, code: "GeneralException" });
    excel.faults.failRequest({ request: writing + 1, code: "RequestAborted" });
    const outcome = await click();
    expect(!outcome.ok && outcome.problem.message).toContain("El libro quedó como estaba.");
    expect(asSeen(excel.book)).toEqual(before);
  });

  it("owns up when it could not go back, and says how to", async () => {
    open();
    await settle();
    for (let request = writing; request < writing + 12; request++)
      excel.faults.failRequest({ request, when: request === writing ? 30 : "before", code: "RequestAborted" });
    const outcome = await click();
    expect(!outcome.ok && outcome.problem.message).toContain("Parte de los cambios quedó escrita");
    expect(!outcome.ok && outcome.problem.message).toContain("Ctrl+Z");
    excel.faults.clear();
  });

  it("without a printer, where every print setting is refused, fills everything else", async () => {
    open();
    await settle();
    const printing = await printAction();
    open();
    await settle();
    excel.faults.failRequest({ request: writing, when: printing, code: "GeneralException" });
    expect(await click()).toMatchObject({ ok: true });
    expect(excel.book.findSheet("Resumen PNTP")?.page).toEqual({});
    expect(excel.book.findSheet("Resumen PNTP")?.value(0, 0)).toBe("Resumen PNTP");
  });
});

/** Place of the first print setting among the actions of the request that writes. */
async function printAction(): Promise<number> {
  await click();
  const { Actions } = excel.faults.requests[writing - 1]?.body ?? { Actions: [] };
  return Actions.findIndex(({ Name }) => Name === "SetPrintArea");
}

describe("Error texts", () => {
  it("have a sentence for every code of Excel and of the runtime, none of them in Excel's own words", async () => {
    const { errorText } = await import("../../../src/hosts/excel/run/errorTexts");
    for (const code of [...knownErrorCodes, "SomethingNew"]) {
      const { message } = errorText(code, "leer la hoja «Matriz»");
      expect(message).toMatch(/^No se pudo leer la hoja «Matriz»: [^.]+\. [A-ZÁÉÍÓÚ].+\.$/);
      expect(message).not.toMatch(/error|exception|null|timeout|request/i);
    }
  });

  it("cover every value of Excel.ErrorCodes of the library", () => {
    const codes = Object.values(Excel.ErrorCodes) as string[];
    expect(codes.filter((code) => !knownErrorCodes.includes(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(20);
  });
});
