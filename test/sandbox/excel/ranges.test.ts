import type { ExcelHost } from "../../../src/sandbox/excel/host";
import { loadOffice, type OfficeInNode } from "./loadOffice";

let office: OfficeInNode;
let host: ExcelHost;

beforeAll(async () => {
  office = await loadOffice();
});

beforeEach(() => {
  host = office.open({
    sheets: [
      {
        name: "Matriz 2023",
        cells: [
          { row: 1, column: 1, value: 0.775, numberFormat: "0.0%" },
          { row: 1, column: 2, value: 1718, numberFormat: "#,##0" },
          { row: 2, column: 1, value: "ND" },
          { row: 3, column: 1, value: { error: "#DIV/0!" } },
        ],
      },
    ],
  });
});

afterEach(() => {
  expect(host.bugs).toEqual([]);
});

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

/** Does something in one request and gives back what it loaded. */
async function within<Result>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result): Promise<Result> {
  return Excel.run(async (context) => {
    const result = act(active(context), context);
    await context.sync();
    return result;
  });
}

describe("A range", () => {
  it("knows where it is: address with quoted sheet, indexes, counts, points", async () => {
    const range = await within((sheet) =>
      sheet.getRange("$C$3:B2").load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount,top,left,width,height"),
    );
    expect(range.toJSON()).toMatchObject({
      address: "'Matriz 2023'!B2:C3",
      rowIndex: 1,
      columnIndex: 1,
      rowCount: 2,
      columnCount: 2,
      cellCount: 4,
      top: 15,
      left: 48,
      width: 96,
      height: 30,
    });
  });

  it("leads to others: offset, resized, row, column, last cell, entire row, bounding, intersection, used, region", async () => {
    const addresses = await within((sheet) => {
      const range = sheet.getRange("B2:D5");
      const reached = [
        range.getOffsetRange(1, 2),
        range.getResizedRange(-1, 1),
        range.getAbsoluteResizedRange(1, 1),
        range.getRow(1),
        range.getColumn(2),
        range.getCell(-1, 0),
        range.getLastCell(),
        range.getLastRow(),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect("F9"),
        range.getIntersection("C1:C3"),
        range.getRowsBelow(2),
        range.getColumnsBefore(1),
        range.getUsedRange(true),
        sheet.getRange("C3").getSurroundingRegion(),
      ];
      return reached.map((one) => one.load("address"));
    });
    expect(addresses.map(({ address }) => address.split("!")[1])).toEqual([
      "D3:F6",
      "B2:E4",
      "B2",
      "B3:D3",
      "D2:D5",
      "B1",
      "D5",
      "B5:D5",
      "2:5",
      "B:D",
      "B2:F9",
      "C2:C3",
      "B6:D7",
      "A2:A5",
      "B2:C4",
      "B2:C4",
    ]);
  });

  it("gives values, shown text, types and formats; es-PE writes 1,718 and 77.5 %", async () => {
    const range = await within((sheet) => sheet.getRange("B2:C4").load("values,text,valueTypes,numberFormat,formulas"));
    expect(range.values).toEqual([
      [0.775, 1718],
      ["ND", ""],
      ["#DIV/0!", ""],
    ]);
    expect(range.text).toEqual([
      ["77.5%", "1,718"],
      ["ND", ""],
      ["#DIV/0!", ""],
    ]);
    expect(range.valueTypes).toEqual([
      ["Double", "Double"],
      ["String", "Empty"],
      ["Error", "Empty"],
    ]);
    expect(range.numberFormat).toEqual([
      ["0.0%", "#,##0"],
      ["General", "General"],
      ["General", "General"],
    ]);
  });

  it("refuses formulas in the language of the interface, loudly", async () => {
    await expect(within((sheet) => sheet.getRange("A1").load("formulasLocal"))).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringMatching(/Range\.formulasLocal/) as string,
    });
  });

  it("takes alignment, indent, wrap, orientation, borders and protection, and gives back what its cells share", async () => {
    const format = await within((sheet) => {
      const { format } = sheet.getRange("A1:B2");
      format.horizontalAlignment = "CenterAcrossSelection";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 2;
      format.protection.locked = false;
      const edge = format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.weight = "Medium";
      edge.color = "#1F4E79";
      return sheet.getRange("A1:B2").format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,protection/locked");
    });
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: "CenterAcrossSelection",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      protection: { locked: false },
    });
    expect(host.book.active.lookAt(1, 0).borders).toEqual({ bottom: { style: "Continuous", weight: "Medium", color: "#1F4E79" } });
    expect(host.book.active.lookAt(0, 0).borders).toBeUndefined();
  });

  it("takes the looks of many cells, rows and columns in one call each", async () => {
    const read = await within((sheet) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [
            { format: { fill: { color: "#FF0000" }, borders: { bottom: { style: "Continuous", color: "#00B050" } } } },
            { format: { font: { bold: true } } },
          ],
        ]);
      sheet.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 100 } }, { columnHidden: true }]);
      sheet.getRange("A1:A2").setRowProperties([{ format: { rowHeight: 40 } }, {}]);
      return sheet
        .getRange("A1:B1")
        .getCellProperties({ format: { fill: { color: true }, font: { bold: true }, borders: { style: true } } });
    });
    expect(read.value).toMatchObject([
      [
        { format: { fill: { color: "#FF0000" }, borders: { bottom: { style: "Continuous" }, top: { style: "None" } } } },
        { format: { fill: { color: "#FFFFFF" }, font: { bold: true } } },
      ],
    ]);
    const { columns, rows } = host.book.active;
    expect([columns.sizeAt(0), columns.isHidden(1), rows.sizeAt(0)]).toEqual([100, true, 40]);
  });

  it("keeps the look of entire columns for cells written later", async () => {
    await within((sheet) => {
      sheet.getRange("E:E").format.font.bold = true;
      sheet.getRange("E:E").format.columnWidth = 90;
      sheet.getRange("E9").values = [[1]];
    });
    expect(host.book.active.lookAt(8, 4).bold).toBe(true);
    expect(host.book.active.columns.sizeAt(4)).toBe(90);
    const used = await within((sheet) => sheet.getUsedRange().load("address"));
    expect(used.address).toBe("'Matriz 2023'!B2:E9");
  });

  it("clears contents, formats, or both", async () => {
    await within((sheet) => {
      sheet.getRange("B2:C2").format.fill.color = "#FFC000";
      sheet.getRange("B2").clear("Contents");
      sheet.getRange("C2").clear("Formats");
    });
    const [b, c] = [host.book.active.cell(1, 1), host.book.active.cell(1, 2)];
    expect([b.value, b.look?.fill]).toEqual([null, "#FFC000"]);
    expect([c.value, c.look]).toEqual([1718, undefined]);
  });

  it("copies all, values, formulas or formats, repeating the source and moving relative references", async () => {
    await within((sheet) => {
      sheet.getRange("A10:B10").formulas = [["=B2*2", "=$B$2+C3"]];
      sheet.getRange("A10").format.fill.color = "#FF0000";
      sheet.getRange("A11:B12").copyFrom("A10:B10");
      sheet.getRange("D10").copyFrom("A10", "Formats");
      sheet.getRange("E10").copyFrom("A10", "Formulas");
    });
    const { active: sheet } = host.book;
    expect([10, 11].map((row) => [sheet.cell(row, 0).formula, sheet.cell(row, 1).formula])).toEqual([
      ["=B3*2", "=$B$2+C4"],
      ["=B4*2", "=$B$2+C5"],
    ]);
    expect([sheet.lookAt(11, 0).fill, sheet.lookAt(9, 3).fill, sheet.lookAt(9, 4).fill]).toEqual(["#FF0000", "#FF0000", undefined]);
    expect([sheet.cell(9, 3).formula, sheet.cell(9, 4).formula]).toEqual([undefined, "=F2*2"]);
  });

  it("merges and says which merged areas begin in it", async () => {
    const areas = await within((sheet) => {
      sheet.getRange("A1:C1").merge();
      sheet.getRange("A5:B6").merge(true);
      return ["A1:A6", "B1", "D9"].map((address) => sheet.getRange(address).getMergedAreasOrNullObject().load("address"));
    });
    const name = "'Matriz 2023'!";
    expect(areas.map((one) => (one.isNullObject ? null : one.address))).toEqual([`${name}A1:C1,${name}A5:B5,${name}A6:B6`, null, null]);
  });

  it("refuses to tell more than 512 merged areas at once", async () => {
    host.book.active.merges = Array.from({ length: 513 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 }));
    await expect(within((sheet) => [sheet.getRange("A1:B513").getMergedAreasOrNullObject().load("address")])).rejects.toMatchObject({
      code: "GeneralException",
    });
    const [half] = await within((sheet) => [sheet.getRange("A1:B512").getMergedAreasOrNullObject().load("address")]);
    expect(half?.isNullObject).toBe(false);
  });

  it("finds constants, formulas, blanks and visible cells", async () => {
    const areas = await within((sheet) => {
      sheet.getRange("C3").formulas = [["=1+1"]];
      sheet.getRange("4:4").rowHidden = true;
      const range = sheet.getRange("B2:C4");
      const asked: [Excel.SpecialCellType, Excel.SpecialCellValueType?][] = [
        ["Constants" as Excel.SpecialCellType],
        ["Constants" as Excel.SpecialCellType, "Text" as Excel.SpecialCellValueType],
        ["Formulas" as Excel.SpecialCellType],
        ["Blanks" as Excel.SpecialCellType],
        ["Visible" as Excel.SpecialCellType],
      ];
      return asked.map(([type, value]) => range.getSpecialCellsOrNullObject(type, value).load("address"));
    });
    expect(areas.map(({ address }) => address.replaceAll("'Matriz 2023'!", ""))).toEqual(["B2:C2,B3,B4", "B3", "C3", "C4", "B2:C2,B3:C3"]);
  });

  it("hides rows, tells mixed ones by null, and counts hidden lines as no height", async () => {
    const range = await within((sheet) => {
      sheet.getRange("3:3").rowHidden = true;
      return sheet.getRange("B2:C4").load("rowHidden,columnHidden,hidden,height");
    });
    expect([range.rowHidden, range.columnHidden, range.hidden, range.height]).toEqual([null, false, null, 30]);
  });

  it("inserts and deletes with what moves along: values, merges, formats, formulas of other sheets, names", async () => {
    host = office.open({
      sheets: [
        {
          name: "A",
          cells: [{ row: 4, column: 0, value: 9 }],
          merges: [{ row: 6, column: 0, rows: 1, columns: 2 }],
          conditionalFormats: [{ areas: [{ row: 4, column: 0, rows: 3, columns: 1 }], rule: { type: "Custom", formula: "=A5>3" } }],
        },
        { name: "B", cells: [{ row: 0, column: 0, formula: "=SUM(A!A5:A7)+A5" }] },
      ],
      names: [{ name: "Cifras", formula: "=A!$A$5:$A$7" }],
    });
    await within((sheet) => sheet.getRange("2:3").insert("Down"));
    const [a, b] = host.book.sheets;
    expect([a?.value(6, 0), a?.merges, a?.conditionalFormats[0]?.areas]).toEqual([
      9,
      [{ row: 8, column: 0, rows: 1, columns: 2 }],
      [{ row: 6, column: 0, rows: 3, columns: 1 }],
    ]);
    expect([b?.cell(0, 0).formula, host.book.names[0]?.formula]).toEqual(["=SUM(A!A7:A9)+A5", "=A!$A$7:$A$9"]);
    await within((sheet) => void sheet.getRange("8:8").delete("Up"));
    expect(b?.cell(0, 0).formula).toBe("=SUM(A!A7:A8)+A5");
    await within((sheet) => void sheet.getRange("7:8").delete("Up"));
    expect(b?.cell(0, 0).formula).toBe("=SUM(A!#REF!)+A5");
  });

  it("selects, and tells which range is selected", async () => {
    await within((sheet) => sheet.getRange("B2:C4").select());
    const [range, cell] = await within((_, { workbook }) => [
      workbook.getSelectedRange().load("address"),
      workbook.getActiveCell().load("address"),
    ]);
    expect([range?.address, cell?.address]).toEqual(["'Matriz 2023'!B2:C4", "'Matriz 2023'!B2"]);
  });

  it("of a deleted sheet is an invalid reference", async () => {
    const failing = Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("Breve").getRange("A1");
      context.trackedObjects.add(range);
      await context.sync();
      host.book.deleteSheet(host.book.sheets[1] ?? host.book.active);
      range.values = [[1]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: "InvalidReference" });
  });
});
