import type { HostErrorCode } from "../../../src/sandbox/excel/wire/hostError";
import type { ExcelHost } from "../../../src/sandbox/excel/host";
import { loadOffice, type OfficeInNode } from "./loadOffice";

let office: OfficeInNode;
let host: ExcelHost;

beforeAll(async () => {
  office = await loadOffice();
});

beforeEach(() => {
  host = office.open();
});

afterEach(() => {
  host.faults.clear();
  expect(host.bugs).toEqual([]);
});

/** Two requests: the first reads, the second writes A1 and B1. */
async function work(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").load("values");
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("B1").values = [[2]];
    await context.sync();
  });
}

const written = () => [host.book.active.value(0, 0), host.book.active.value(0, 1)];

describe("Requests can be counted", () => {
  it("with what they asked, and whether they write", async () => {
    await work();
    expect(host.faults.requests.slice(0, 2).map(({ writes }) => writes)).toEqual([false, true]);
    expect(host.faults.requests[1]?.body.Actions.filter(({ Name }) => Name === "Values")).toHaveLength(2);
  });
});

describe("Requests can be made to fail", () => {
  it.each<HostErrorCode>(["GeneralException", "AccessDenied", "InvalidOperation", "RequestAborted", "InvalidReference"])(
    "the second of them, with %s, before anything is done",
    async (code) => {
      host.faults.failRequest({ request: 2, code });
      await expect(work()).rejects.toMatchObject({ code });
      expect(written()).toEqual([null, null]);
      await work();
      expect(written()).toEqual([1, 2]);
    },
  );

  it("halfway: what came before the action stays done", async () => {
    await work();
    const action = host.faults.requests[1]?.body.Actions.findIndex(
      ({ Name, ArgumentInfo }) => Name === "Values" && JSON.stringify(ArgumentInfo?.Arguments) === "[[[2]]]",
    );
    host = office.open();
    host.faults.failRequest({ request: 2, code: "GeneralException", when: action ?? 0 });
    await expect(work()).rejects.toMatchObject({ code: "GeneralException" });
    expect(written()).toEqual([1, null]);
  });

  it("after all was done, when only the answer is lost", async () => {
    host.faults.failRequest({ request: 2, code: "RequestAborted", when: "after" });
    await expect(work()).rejects.toMatchObject({ code: "RequestAborted" });
    expect(written()).toEqual([1, 2]);
  });
});

describe("States of Excel in which it refuses", () => {
  it("a cell being edited: refused at once, or done when the edit ends where the add-in asked to wait", async () => {
    host.faults.cellEditMode = true;
    await expect(work()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[3]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([done, written()]).toEqual([false, [null, null]]);
    host.endCellEdit();
    await waiting;
    expect(written()).toEqual([3, null]);
  });

  it("a workbook open for viewing: reading goes, writing does not", async () => {
    host.faults.viewOnly = true;
    await expect(work()).rejects.toMatchObject({ code: "AccessDenied" });
    expect(host.faults.requests).toHaveLength(2);
    expect(written()).toEqual([null, null]);
  });

  it("another workbook in front: no selection, no activation; the rest goes on", async () => {
    host.faults.otherWorkbook = true;
    const selecting = Excel.run(async (context) => {
      context.workbook.getSelectedRange().load("address");
      await context.sync();
    });
    await expect(selecting).rejects.toMatchObject({ code: "InactiveWorkbook" });
    await work();
    expect(written()).toEqual([1, 2]);
  });

  it("requests and answers above the limit", async () => {
    host.faults.requestLimit = 3000;
    const writing = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A200").values = Array.from({ length: 200 }, () => ["un texto largo"]);
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    host.faults.requestLimit = undefined;
    host.faults.responseLimit = 3000;
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z100").load("values");
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    host.faults.responseLimit = 5 * 1024 * 1024;
  });

  it("too many cells asked for at once", async () => {
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:XFC1000").load("values");
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: "RangeExceedsLimit" });
  });
});
