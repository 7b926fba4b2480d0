import type { ExcelHost } from "../../../src/sandbox/excel/host";
import { writeCells } from "../../../src/sandbox/excel/model/write";
import { loadOffice, type OfficeInNode } from "./loadOffice";

let office: OfficeInNode;
let host: ExcelHost;
const registered: OfficeExtension.EventHandlerResult<unknown>[] = [];

beforeAll(async () => {
  office = await loadOffice();
});

beforeEach(() => {
  host = office.open({ sheets: [{ name: "Matriz", cells: [{ row: 1, column: 1, value: 5 }] }, { name: "Anexo" }] });
});

afterEach(async () => {
  for (const handler of registered.splice(0)) {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  }
  expect(host.bugs).toEqual([]);
});

/** Listens to an event and gives the list of what it told. */
async function listen<Args>(eventOf: (workbook: Excel.Workbook) => OfficeExtension.EventHandlers<Args>): Promise<Args[]> {
  const told: Args[] = [];
  await Excel.run(async (context) => {
    registered.push(eventOf(context.workbook).add(async (args) => void told.push(args)) as OfficeExtension.EventHandlerResult<unknown>);
    await context.sync();
  });
  return told;
}

async function within(act: (workbook: Excel.Workbook) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
  await host.idle();
}

/** What the grid does when a person types in a cell. */
async function type(row: number, column: number, input: string | number): Promise<void> {
  host.book.as("user", () => writeCells(host.book, host.book.active, { row, column, rows: 1, columns: 1 }, () => input));
  await host.idle();
}

const matrix = (workbook: Excel.Workbook) => workbook.worksheets.getItem("Matriz");

describe("Events", () => {
  it("tell what the add-in itself wrote, after the request, as its own", async () => {
    const told = await listen((workbook) => matrix(workbook).onChanged);
    await within((workbook) => (matrix(workbook).getRange("B2:B3").values = [[1], [2]]));
    expect(told).toMatchObject([
      { type: "WorksheetChanged", changeType: "RangeEdited", source: "Local", triggerSource: "ThisLocalAddin", address: "B2:B3" },
    ]);
  });

  it("tell what a person typed, with the value before and after, and where", async () => {
    const told = await listen((workbook) => workbook.worksheets.onChanged);
    await type(1, 1, "ND");
    expect(told).toMatchObject([
      {
        address: "B2",
        triggerSource: "Unknown",
        worksheetId: host.book.active.id,
        details: { valueBefore: 5, valueAfter: "ND", valueTypeBefore: "Double", valueTypeAfter: "String" },
      },
    ]);
    await Excel.run(async (context) => {
      const range = told[0]?.getRange(context).load("values");
      await context.sync();
      expect(range?.values).toEqual([["ND"]]);
    });
  });

  it("stop when the handler is removed, and while the add-in has switched them off", async () => {
    const told = await listen((workbook) => matrix(workbook).onChanged);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await type(0, 0, 1);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    expect(told).toEqual([]);
    await type(0, 0, 2);
    expect(told).toHaveLength(1);
    const [handler] = registered.splice(0);
    await Excel.run(handler?.context as Excel.RequestContext, async (context) => {
      handler?.remove();
      await context.sync();
    });
    await type(0, 0, 3);
    expect(told).toHaveLength(1);
  });

  it("tell the selection, of a sheet and of the workbook", async () => {
    const ofSheet = await listen((workbook) => workbook.worksheets.onSelectionChanged);
    const ofBook = await listen((workbook) => workbook.onSelectionChanged);
    host.book.select(host.book.active, { row: 3, column: 1, rows: 2, columns: 2 });
    await host.idle();
    expect(ofSheet).toMatchObject([{ address: "B4:C5", worksheetId: host.book.active.id }]);
    expect(ofBook).toHaveLength(1);
  });

  it("tell sheets added, activated, renamed, protected and deleted", async () => {
    const added = await listen((workbook) => workbook.worksheets.onAdded);
    const activated = await listen((workbook) => workbook.worksheets.onActivated);
    const deactivated = await listen((workbook) => workbook.worksheets.onDeactivated);
    const deleted = await listen((workbook) => workbook.worksheets.onDeleted);
    const shielded = await listen((workbook) => workbook.worksheets.onProtectionChanged);
    const [matrixId, annexId] = host.book.sheets.map(({ id }) => id);
    await within((workbook) => {
      workbook.worksheets.add("Nueva");
      workbook.worksheets.getItem("Anexo").activate();
      matrix(workbook).protection.protect();
    });
    await within((workbook) => workbook.worksheets.getItem("Anexo").delete());
    expect(added).toMatchObject([{ worksheetId: host.book.findSheet("Nueva")?.id }]);
    expect(activated.slice(0, 1)).toMatchObject([{ worksheetId: annexId }]);
    expect(deactivated).toMatchObject([{ worksheetId: matrixId }]);
    expect(shielded).toMatchObject([{ worksheetId: matrixId, isProtected: true }]);
    expect(deleted).toMatchObject([{ worksheetId: annexId }]);
  });

  it("tell inserted rows as such", async () => {
    const told = await listen((workbook) => matrix(workbook).onChanged);
    await within((workbook) => matrix(workbook).getRange("2:3").insert("Down"));
    expect(told).toMatchObject([{ changeType: "RowInserted", address: "2:3", changeDirectionState: { insertShiftDirection: "Down" } }]);
  });

  it("tell results of formulas as a calculation, not as an edit", async () => {
    host.book.calculator = { evaluate: () => 10 };
    await within((workbook) => (matrix(workbook).getRange("C1").formulas = [["=B2*2"]]));
    const edited = await listen((workbook) => matrix(workbook).onChanged);
    const calculated = await listen((workbook) => matrix(workbook).onCalculated);
    host.book.setResult(host.book.active, 0, 2, 14);
    await host.idle();
    expect(edited).toEqual([]);
    expect(calculated).toMatchObject([{ address: "C1" }]);
  });
});

describe("Calculated values", () => {
  it("are in the answer of the very request that wrote the formula, also when they are computed elsewhere", async () => {
    let due: (() => void)[] = [];
    host.book.calculator = {
      evaluate: () => undefined,
      changed: (sheet, { row, column }) => due.push(() => host.book.setResult(sheet, row, column, 81.8)),
      settled: async () => {
        const now = due;
        due = [];
        await new Promise((resolve) => setTimeout(resolve, 5));
        for (const act of now) act();
      },
    };
    await Excel.run(async (context) => {
      const cell = matrix(context.workbook).getRange("D2");
      cell.formulas = [["=AVERAGE(A1:A3)"]];
      cell.load("values,formulas");
      await context.sync();
      expect([cell.values, cell.formulas]).toEqual([[[81.8]], [["=AVERAGE(A1:A3)"]]]);
    });
  });

  it("of a formula that nothing has computed are an error, not a number", async () => {
    await Excel.run(async (context) => {
      const cell = matrix(context.workbook).getRange("D2");
      cell.formulas = [["=1+1"]];
      cell.load("values,valueTypes");
      await context.sync();
      expect([cell.values, cell.valueTypes]).toEqual([[["#BUSY!"]], [["Error"]]]);
    });
  });
});
