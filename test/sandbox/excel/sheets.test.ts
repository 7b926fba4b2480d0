import type { ExcelHost } from "../../../src/sandbox/excel/host";
import { loadOffice, type OfficeInNode } from "./loadOffice";

let office: OfficeInNode;
let host: ExcelHost;

beforeAll(async () => {
  office = await loadOffice();
});

beforeEach(() => {
  host = office.open({ sheets: [{ name: "Matriz" }, { name: "Apuntes", visibility: "Hidden" }, { name: "Anexo" }], active: "Matriz" });
});

afterEach(() => {
  expect(host.bugs).toEqual([]);
});

async function within<Result>(act: (context: Excel.RequestContext, sheets: Excel.WorksheetCollection) => Result): Promise<Result> {
  return Excel.run(async (context) => {
    const result = act(context, context.workbook.worksheets);
    await context.sync();
    return result;
  });
}

const names = () => host.book.sheets.map(({ name }) => name);

describe("The sheets of a workbook", () => {
  it("can be counted, walked, moved, hidden, coloured and activated", async () => {
    const [count, visible, next, last] = await within(
      (_, sheets) =>
        [
          sheets.getCount(),
          sheets.getCount(true),
          sheets.getItem("Matriz").getNext(true).load("name"),
          sheets.getLast().load("name,visibility,position"),
        ] as const,
    );
    expect([count.value, visible.value, next.name, last.name, last.visibility, last.position]).toEqual([
      3,
      2,
      "Anexo",
      "Anexo",
      "Visible",
      2,
    ]);
    await within((_, sheets) => {
      const sheet = sheets.getItem("Anexo");
      sheet.position = 0;
      sheet.tabColor = "1f4e79";
      sheet.showGridlines = false;
      sheet.activate();
    });
    expect(names()).toEqual(["Anexo", "Matriz", "Apuntes"]);
    expect([host.book.active.name, host.book.active.tabColor, host.book.active.showGridlines]).toEqual(["Anexo", "#1F4E79", false]);
  });

  it("always keep one in sight", async () => {
    await within((_, sheets) => sheets.getItem("Anexo").delete());
    await expect(within((_, sheets) => sheets.getItem("Matriz").delete())).rejects.toMatchObject({ code: "InvalidOperation" });
    await expect(
      within((_, sheets) => {
        sheets.getItem("Matriz").visibility = "Hidden";
      }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
    expect(names()).toEqual(["Matriz", "Apuntes"]);
  });

  it("cannot be added, renamed or deleted while the structure is protected", async () => {
    host.book.isProtected = true;
    const acts: ((sheets: Excel.WorksheetCollection) => unknown)[] = [
      (sheets) => sheets.add("Otra"),
      (sheets) => sheets.getItem("Anexo").delete(),
      (sheets) => (sheets.getItem("Anexo").name = "Otro"),
    ];
    for (const act of acts) await expect(within((_, sheets) => act(sheets))).rejects.toMatchObject({ code: "AccessDenied" });
    expect(names()).toEqual(["Matriz", "Apuntes", "Anexo"]);
  });

  it("are copied with what is in them", async () => {
    const copy = await within((_, sheets) => {
      const sheet = sheets.getItem("Matriz");
      sheet.getRange("B2").values = [[7]];
      sheet.getRange("B2").format.fill.color = "#FFC000";
      sheet.freezePanes.freezeRows(2);
      return sheet.copy("After", sheet).load("name");
    });
    expect(copy.name).toBe("Matriz (2)");
    const sheet = host.book.findSheet("Matriz (2)");
    expect([names()[1], sheet?.value(1, 1), sheet?.lookAt(1, 1).fill, sheet?.frozen.rows]).toEqual(["Matriz (2)", 7, "#FFC000", 2]);
  });

  it("print as they are told to", async () => {
    const layout = await within((_, sheets) => {
      const { pageLayout } = sheets.getItem("Matriz");
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.leftMargin = 36;
      pageLayout.setPrintArea("A1:H40");
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "Página &P de &N";
      return pageLayout.load("orientation,zoom,leftMargin,headersFooters/defaultForAllPages/rightFooter");
    });
    expect(layout.toJSON()).toMatchObject({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      leftMargin: 36,
      headersFooters: { defaultForAllPages: { rightFooter: "Página &P de &N" } },
    });
    expect(host.book.active.page).toMatchObject({ printArea: { row: 0, column: 0, rows: 40, columns: 8 }, titleRows: [0, 2] });
  });

  it("have filter buttons, and tell when rows are filtered away", async () => {
    await within((_, sheets) => sheets.getItem("Matriz").autoFilter.apply("A1:C9"));
    host.book.active.rows.setHidden(3, 1, true);
    const filter = await within((_, sheets) => sheets.getItem("Matriz").autoFilter.load("enabled,isDataFiltered"));
    expect([filter.enabled, filter.isDataFiltered]).toEqual([true, true]);
    await expect(
      within((_, sheets) => sheets.getItem("Matriz").autoFilter.apply("A1:C9", 0, { filterOn: "Values", values: ["a"] })),
    ).rejects.toMatchObject({ code: "NotImplemented" });
  });

  it("are protected with options and a password", async () => {
    await within((_, sheets) => sheets.getItem("Matriz").protection.protect({ allowFormatCells: true }, "clave"));
    const protection = await within((_, sheets) => sheets.getItem("Matriz").protection.load("protected,options"));
    expect([protection.protected, protection.options.allowFormatCells, protection.options.allowInsertRows]).toEqual([true, true, false]);
    await within((_, sheets) => {
      sheets.getItem("Matriz").getRange("A1").format.fill.color = "#00FF00";
    });
    await expect(
      within((_, sheets) => {
        sheets.getItem("Matriz").getRange("A1").values = [[1]];
      }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(within((_, sheets) => sheets.getItem("Matriz").protection.unprotect("otra"))).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await within((_, sheets) => sheets.getItem("Matriz").protection.unprotect("clave"));
    expect(host.book.active.protection).toBeUndefined();
  });
});

describe("What the sandbox knows without drawing it", () => {
  it("pictures and shapes are listed, described and deleted", async () => {
    const place = { left: 0, top: 0, width: 100, height: 50, altTextTitle: "", altTextDescription: "", visible: true };
    host = office.open({
      sheets: [
        {
          name: "Matriz",
          shapes: [
            { name: "Escudo", type: "Image", ...place },
            { name: "Flecha", type: "Line", ...place },
          ],
        },
      ],
    });
    const shapes = await within((_, sheets) => {
      const { shapes } = sheets.getItem("Matriz");
      shapes.getItem("Escudo").altTextDescription = "Escudo nacional";
      shapes.getItem("Flecha").delete();
      return shapes.load("items/name,items/type,items/altTextDescription");
    });
    expect(shapes.items.map(({ name, type, altTextDescription }) => [name, type, altTextDescription])).toEqual([
      ["Escudo", "Image", "Escudo nacional"],
    ]);
  });

  it("a workbook the add-in opens beside this one is handed to the page", async () => {
    const handed: unknown[] = [];
    host.onNewWorkbook = (file) => handed.push(file);
    await Excel.createWorkbook("UEsDBA==");
    expect(handed).toEqual(["UEsDBA=="]);
  });
});

describe("Defined names", () => {
  it("point to cells or hold constants, of the workbook or of a sheet", async () => {
    const [range, constant, own, missing] = await within(({ workbook }, sheets) => {
      workbook.names.add("PNTP_Resumen", sheets.getItem("Anexo").getRange("A1:H40"), "de PNTP");
      workbook.names.add("Corte", "=0.85");
      sheets.getItem("Matriz").names.add("Local", sheets.getItem("Matriz").getRange("B2"));
      return [
        workbook.names.getItem("pntp_resumen").load("name,value,formula,type,comment,scope"),
        workbook.names.getItem("Corte").load("value,type"),
        sheets.getItem("Matriz").names.getItem("Local").getRange().load("address"),
        workbook.names.getItemOrNullObject("Local"),
      ] as const;
    });
    expect(range.toJSON()).toMatchObject({
      name: "PNTP_Resumen",
      value: "Anexo!$A$1:$H$40",
      formula: "=Anexo!$A$1:$H$40",
      type: "Range",
      comment: "de PNTP",
      scope: "Workbook",
    });
    expect([constant.value, constant.type, own.address, missing.isNullObject]).toEqual([0.85, "Double", "Matriz!B2", true]);
  });

  it("keep pointing to a renamed sheet and give a null range when it is gone", async () => {
    await within(({ workbook }, sheets) => {
      workbook.names.add("PNTP_Resumen", sheets.getItem("Anexo").getRange("A1"));
      sheets.getItem("Anexo").name = "Resumen PNTP";
    });
    expect(host.book.names[0]?.formula).toBe("='Resumen PNTP'!$A$1");
    const range = await within(({ workbook }, sheets) => {
      sheets.getItem("Resumen PNTP").delete();
      return workbook.names.getItem("PNTP_Resumen").getRangeOrNullObject();
    });
    expect(range.isNullObject).toBe(true);
  });
});

describe("Tables and settings", () => {
  it("tables have columns, body and header, and are found from a range", async () => {
    const [columns, found, count] = await within((_, sheets) => {
      const sheet = sheets.getItem("Matriz");
      sheet.getRange("A1:B3").values = [
        ["Código", "Meta"],
        ["IOP.01", 85],
        ["IOP.02", 90],
      ];
      sheet.tables.add("A1:B3", true).name = "Indicadores";
      return [
        sheet.tables.getItem("Indicadores").columns.load("items/name,items/values"),
        sheet.getRange("B2").getTables(false).load("items/name"),
        sheet.getRange("D9").getTables(false).getCount(),
      ] as const;
    });
    expect(columns.items.map(({ name, values }) => [name, values])).toEqual([
      ["Código", [["Código"], ["IOP.01"], ["IOP.02"]]],
      ["Meta", [["Meta"], [85], [90]]],
    ]);
    expect([found.items.map(({ name }) => name), count.value]).toEqual([["Indicadores"], 0]);
  });

  it("settings are kept with the workbook", async () => {
    await within(({ workbook }) => workbook.settings.add("pntp.columnas", { año: 2023, columnas: [1, 2] }));
    const setting = await within(({ workbook }) => workbook.settings.getItem("pntp.columnas").load("value"));
    expect(setting.value).toEqual({ año: 2023, columnas: [1, 2] });
    expect(host.book.settings.get("pntp.columnas")).toEqual({ año: 2023, columnas: [1, 2] });
  });

  it("the application tells the separators of the language", async () => {
    const application = await within(({ application }) => application.load("decimalSeparator,thousandsSeparator,calculationMode"));
    expect([application.decimalSeparator, application.thousandsSeparator, application.calculationMode]).toEqual([".", ",", "Automatic"]);
  });
});
