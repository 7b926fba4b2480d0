import fc from "fast-check";
import { parseEntry } from "../../../src/sandbox/excel/model/entry";
import { copiedFormula, movedFormula, renamedFormula } from "../../../src/sandbox/excel/model/formula";
import { loadWorkbook } from "../../../src/sandbox/excel/model/book/load";
import { numberText } from "../../../src/hosts/xlsx/looks/numberText";
import { absoluteArea, intersection, parseArea, without } from "../../../src/sandbox/excel/model/rect";
import { workbookData } from "../../../src/sandbox/excel/model/book/save";
import { shiftedArea } from "../../../src/sandbox/excel/model/shift";
import type { WorkbookData } from "../../../src/sandbox/excel/model/book/workbookData";

const area = fc.record({
  row: fc.nat(40),
  column: fc.nat(12),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

describe("A workbook as data", () => {
  const data: WorkbookData = {
    name: "matriz.xlsx",
    active: "Matriz",
    readOnly: true,
    isProtected: false,
    settings: { pntp: 1 },
    names: [{ name: "Corte", formula: "=0.85", comment: "", visible: false }],
    sheets: [
      {
        name: "Matriz",
        visibility: "Visible",
        cells: [
          { row: 0, column: 0, value: "Código", style: { bold: true, fill: "#1F4E79", fontColor: "#FFFFFF" } },
          { row: 1, column: 1, value: 0.85, style: { numberFormat: "0%" } },
          { row: 1, column: 2, value: 81.8, formula: "=B2*96.2" },
          { row: 2, column: 0, value: { error: "#N/A" }, hyperlink: { documentReference: "Matriz!A1" } },
        ],
        merges: [{ row: 4, column: 0, rows: 1, columns: 3 }],
        rows: [
          { at: 7, size: 30 },
          { at: 9, hidden: true },
        ],
        columns: [{ at: 0, size: 120, style: { wrap: true } }],
        frozen: { rows: 2, columns: 1 },
        protection: { password: "clave", options: { allowFormatCells: true } },
        tabColor: "#C00000",
        showGridlines: false,
        showHeadings: true,
        names: [],
        tables: [
          {
            name: "Tabla1",
            area: { row: 20, column: 0, rows: 3, columns: 2 },
            hasHeaders: true,
            hasTotals: false,
            style: "TableStyleLight1",
            showFilterButton: false,
          },
        ],
        conditionalFormats: [
          {
            areas: [{ row: 1, column: 1, rows: 9, columns: 1 }],
            rule: { type: "Custom", formula: "=B2>95" },
            format: { fill: "#C6EFCE" },
            stopIfTrue: true,
          },
        ],
        charts: [
          {
            name: "Avance",
            type: "Line",
            left: 10,
            top: 20,
            width: 300,
            height: 200,
            settings: { "title.text": "Avance" },
            series: [{ name: "AT1", values: "Matriz!$B$2:$B$9", settings: { markerStyle: "None" } }],
          },
        ],
        autoFilter: { row: 0, column: 0, rows: 9, columns: 3 },
        page: { orientation: "Landscape", titleRows: [0, 1] },
      },
    ],
  };

  it("is the same after it was loaded and given back", () => {
    expect(workbookData(loadWorkbook(data))).toEqual(data);
  });

  it("can say a look once for many cells, and a number format beside it", () => {
    const book = loadWorkbook({
      sheets: [
        {
          name: "A",
          styles: [{ bold: true }],
          cells: [
            { row: 0, column: 0, value: 1, style: 0 },
            { row: 0, column: 1, value: 2, style: 0, numberFormat: "0.0" },
          ],
        },
      ],
    });
    expect([book.active.lookAt(0, 0), book.active.lookAt(0, 1)]).toEqual([{ bold: true }, { bold: true, numberFormat: "0.0" }]);
    expect(book.isDirty).toBe(false);
  });

  it("tells its listeners who changed it", () => {
    const book = loadWorkbook();
    const told: string[] = [];
    const stop = book.listen((change, origin) => told.push(`${origin} ${change.kind}`));
    book.as("addIn", () => book.addSheet("Nueva"));
    book.active.changeLook({ row: 0, column: 0, rows: 1, columns: 1 }, { bold: true });
    stop();
    book.addSheet("Otra");
    expect(told).toEqual(["addIn sheetAdded", "user look"]);
    expect(book.isDirty).toBe(true);
  });
});

describe("Areas", () => {
  it("are parsed as they are written", () => {
    fc.assert(fc.property(area, (rect) => expect(parseArea(absoluteArea(rect))).toEqual(rect)));
    expect([parseArea("C:D"), parseArea("2:4")].map((rect) => rect && absoluteArea(rect))).toEqual(["$C:$D", "$2:$4"]);
    expect(["A0", "A1:", "XFE1", "1048577:1048578", "hoja"].map(parseArea)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("without a hole hold every cell but those of the hole, once", () => {
    const cells = ({ row, column, rows, columns }: { row: number; column: number; rows: number; columns: number }) =>
      Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`);
    fc.assert(
      fc.property(area, area, (rect, hole) => {
        const shared = intersection(rect, hole);
        const taken = new Set(shared ? cells(shared) : []);
        expect(without(rect, hole).flatMap(cells).sort()).toEqual(
          cells(rect)
            .filter((cell) => !taken.has(cell))
            .sort(),
        );
      }),
    );
  });

  it("come back to where they were after rows are inserted and taken out again", () => {
    fc.assert(
      fc.property(area, fc.nat(50), fc.integer({ min: 1, max: 5 }), (rect, at, count) => {
        const band = { row: at, column: 0, rows: count, columns: 16_384 };
        const inserted = shiftedArea(rect, band, "Down");
        expect(inserted && shiftedArea(inserted, band, "Up")).toEqual(rect);
      }),
    );
  });
});

describe("Formulas", () => {
  it("move their relative references when copied, and nothing that merely looks like one", () => {
    expect(copiedFormula("=A1+$B$2+C$3+$D4&\"A1\"&Hoja1!E5+'Mi hoja A1'!F6+LOG10(G7)+PNTP_A1", 2, 1)).toBe(
      "=B3+$B$2+D$3+$D6&\"A1\"&Hoja1!F7+'Mi hoja A1'!G8+LOG10(H9)+PNTP_A1",
    );
    expect(copiedFormula("=A1:B2*2", 1, 0)).toBe("=A2:B3*2");
    expect(copiedFormula("=A1", -1, 0)).toBe("=#REF!");
  });

  it("copied away and back are the same", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(10), (rows, columns) =>
        expect(copiedFormula(copiedFormula("=IF(B5>=$C$1,SUM(B5:D9),X!A7)", rows, columns), -rows, -columns)).toBe(
          "=IF(B5>=$C$1,SUM(B5:D9),X!A7)",
        ),
      ),
    );
  });

  it("follow moved cells only of the sheet that moved", () => {
    const down = (rect: { row: number; column: number; rows: number; columns: number }) => ({ ...rect, row: rect.row + 1 });
    expect(movedFormula("=A1+B!A1+'B'!$A$1:A2", "A", "B", down)).toBe("=A1+B!A2+'B'!$A$2:A3");
    expect(movedFormula("=A1+B!A1", "A", "A", down)).toBe("=A2+B!A1");
  });

  it("follow the new name of a sheet", () => {
    expect(renamedFormula("=Matriz!A1+'Matriz'!$B$2:C3+Otra!A1+\"Matriz!A1\"", "matriz", "'Matriz 2023'")).toBe(
      "='Matriz 2023'!A1+'Matriz 2023'!$B$2:C3+Otra!A1+\"Matriz!A1\"",
    );
  });
});

describe("Texts of cells", () => {
  it.each([
    [0.775, "0.0%", "77.5%"],
    [1718, "#,##0", "1,718"],
    [-3.25, "0.0;[Red]-0.0", "-3.3"],
    [45000, "dd/mm/yyyy", "15/03/2023"],
    [45000, "mmm-yy", "mar-23"],
    ["ND", "0.0", "ND"],
    [null, "0.0", ""],
    [{ error: "#N/A" }, "0.0", "#N/A"],
    [true, "General", "VERDADERO"],
    [1.5, "[[[roto", "1.5"],
  ])("%p with format %p reads %p in es-PE", (value, format, text) => {
    expect(numberText(value, format, "es-PE")).toBe(text);
  });

  it("are numbers only where Excel takes them for numbers (assumptions entry.*)", () => {
    expect(
      ["85%", "1,718", "ND", "9.5.5%", "OP.01", "2019-2020", "TRUE", "'85", ""].map((text) => parseEntry(text, "General").value),
    ).toEqual([0.85, 1718, "ND", "9.5.5%", "OP.01", "2019-2020", true, "85", null]);
    expect(["85%", "=1", "'x"].map((text) => parseEntry(text, "@").value)).toEqual(["85%", "=1", "'x"]);
  });
});
