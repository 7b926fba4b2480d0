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
  expect(host.bugs).toEqual([]);
});

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();
const code = (expected: string) => expect.objectContaining({ code: expected });
const tick = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("Requests of the real office.js over the sandbox's host", () => {
  it("write values and formats and read them back with the address", () =>
    Excel.run(async (context) => {
      const range = active(context).getRange("A1:B2");
      range.values = [
        [1, "a"],
        [true, ""],
      ];
      range.format.fill.color = "#FF0000";
      range.load("values,address,format/fill/color");
      await context.sync();
      expect(range.address).toBe("Hoja1!A1:B2");
      expect(range.values).toEqual([
        [1, "a"],
        [true, ""],
      ]);
      expect(range.format.fill.color).toBe("#FF0000");
    }));

  it("give PropertyNotLoaded for what was not asked for", () =>
    Excel.run(async (context) => {
      const range = active(context).getRange("A1").load("values");
      expect(() => range.values).toThrow(code("PropertyNotLoaded"));
      await context.sync();
      expect(range.values).toEqual([[""]]);
      expect(() => range.address).toThrow(code("PropertyNotLoaded"));
    }));

  it("load of the items of a collection only what was asked for, and the items work in later requests", () =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["Hoja1"]);
      expect(() => sheets.items[0]?.visibility).toThrow(code("PropertyNotLoaded"));
      const [first] = sheets.items;
      if (first) first.getRange("A1").values = [[5]];
      await context.sync();
      expect(host.book.active.value(0, 0)).toBe(5);
    }));

  it("take load options as an object, with $top", () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("Otra");
      const sheets = context.workbook.worksheets.load({ $top: 1, name: true, position: true });
      await context.sync();
      expect(sheets.items.map(({ name, position }) => [name, position])).toEqual([["Hoja1", 0]]);
    }));

  it("answer a null object for what is not there, and for what hangs from it", () =>
    Excel.run(async (context) => {
      const used = active(context).getUsedRangeOrNullObject(true);
      const table = context.workbook.tables.getItemOrNullObject("Nada");
      const range = table.getRange().load("address");
      await context.sync();
      expect([used.isNullObject, table.isNullObject, range.isNullObject]).toEqual([true, true, true]);
      active(context).getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      const again = active(context).getUsedRangeOrNullObject().load("address");
      await context.sync();
      expect(again.isNullObject).toBe(false);
      expect(again.address).toBe("Hoja1!B2:C3");
    }));

  it("address a new sheet in later requests, also under its new name", () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Datos").load("name,id");
      await context.sync();
      expect(sheet.name).toBe("Datos");
      sheet.name = "Cifras";
      await context.sync();
      sheet.getRange("A2").values = [[2]];
      await context.sync();
      expect(host.book.findSheet("Cifras")?.value(1, 0)).toBe(2);
    }));

  it("fail with Excel's code and place, and leave done what came before", async () => {
    const failing = Excel.run(async (context) => {
      active(context).getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("Falta").getRange("A1").values = [[2]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: "ItemNotFound",
      httpStatusCode: 404,
      debugInfo: { statement: expect.stringMatching(/getItem/) as string },
    });
    expect(host.book.active.value(0, 0)).toBe(1);
  });

  it("refuse arrays of another size, addresses that are none, and names in use", async () => {
    const run = (act: (context: Excel.RequestContext) => void) =>
      Excel.run(async (context) => {
        act(context);
        await context.sync();
      });
    await expect(
      run((context) => {
        active(context).getRange("A1:B2").values = [[1]];
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(run((context) => void active(context).getRange("A0:Q"))).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(run((context) => void context.workbook.worksheets.add("hoja1"))).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("take a range as an argument", () =>
    Excel.run(async (context) => {
      const range = active(context).getRange("A1:B3");
      range.values = [
        ["h1", "h2"],
        [1, 2],
        [3, 4],
      ];
      const table = active(context).tables.add(range, true);
      table.name = "Avance";
      table.load("name,id");
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      expect(table.name).toBe("Avance");
      expect(body.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
    }));

  it("write more than 1500 cells in the library's own blocks", () =>
    Excel.run(async (context) => {
      const values = Array.from({ length: 500 }, (_, row) => Array.from({ length: 8 }, (__, column) => row * 8 + column));
      active(context).getRangeByIndexes(0, 0, 500, 8).values = values;
      const range = active(context).getUsedRange().load("values,cellCount");
      await context.sync();
      expect(range.cellCount).toBe(4000);
      expect(range.values).toEqual(values);
    }));

  it("keep a range across requests while it is used, and release it after the batch", async () => {
    await Excel.run(async (context) => {
      active(context).getRange("A1:A2").values = [[1], [2]];
      const used = active(context).getUsedRange().load("address");
      await context.sync();
      active(context).getRange("A3").values = [[3]];
      await context.sync();
      used.load("address");
      await context.sync();
      expect(used.address).toBe("Hoja1!A1:A2");
      expect(host.trackedObjects).toBeGreaterThan(0);
    });
    await tick();
    expect(host.trackedObjects).toBe(0);
  });

  it("set several properties at once with set()", () =>
    Excel.run(async (context) => {
      active(context)
        .getRange("A1")
        .set({ values: [[9]], format: { fill: { color: "#0000FF" } } });
      await context.sync();
      expect(host.book.active.value(0, 0)).toBe(9);
      expect(host.book.active.lookAt(0, 0).fill).toBe("#0000FF");
    }));

  it("fail loudly, by API name, at what the sandbox does not have", async () => {
    const failing = Excel.run(async (context) => {
      active(context).getRange("A1").group("ByRows");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "NotImplemented", message: expect.stringMatching(/^Range\.group/) as string });
  });

  it("know the host, its language and its requirement sets", () => {
    expect(Office.context.host).toBe("Excel");
    expect(Office.context.displayLanguage).toBe("es-PE");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
  });
});
