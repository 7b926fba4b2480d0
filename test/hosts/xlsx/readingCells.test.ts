import { formulaFromFile } from "../../../src/hosts/xlsx/cells/fileFormula";
import { open } from "./packageParts";
import { kitchenSink, pack, prefixed, smallWorkbook, strict, type Parts } from "./kitchenSink";

const VARIANTS: readonly (readonly [string, (parts: Parts) => Parts])[] = [
  ["as Excel writes it", (parts) => parts],
  ["with prefixed XML", prefixed],
  ["in the strict vocabulary", strict],
];

describe.each(VARIANTS)("a sheet %s", (_, variant) => {
  const grid = () => open(pack(variant(kitchenSink()))).readGrid("Matriz");

  test("gives values of every kind of cell", async () => {
    const matriz = await grid();
    expect(matriz.value(0, 0)).toBe("Matriz de indicadores");
    expect(matriz.value(2, 2)).toBe("Logro & meta");
    expect(matriz.value(2, 3)).toBe("Valor\r\nobtenido");
    expect(matriz.value(3, 1)).toBe(10.5);
    expect(matriz.value(4, 1)).toBe(-0.00125);
    expect(matriz.value(3, 6)).toBe("en línea");
    expect(matriz.value(4, 0)).toBe("OP.02");
    expect(matriz.value(4, 6)).toBe(true);
    expect(matriz.value(4, 7)).toEqual({ error: "#DIV/0!" });
    expect(matriz.value(5, 0)).toBe(" N.D. ");
    expect(matriz.value(6, 0)).toBe("日");
    expect(matriz.value(11, 1)).toBe(45047);
    expect(matriz.value(5, 1)).toBeNull();
    expect(matriz.value(500, 1)).toBeNull();
  });

  test("gives formulas as Excel shows them: shared ones expanded, prefixes of newer and of our functions taken off", async () => {
    const matriz = await grid();
    expect(matriz.formula(3, 4)).toBe("=D4/C4*100");
    expect(matriz.formula(7, 4)).toBe("=D8/C8*100");
    expect(matriz.formula(4, 0)).toBe('="OP."&"02"');
    expect(matriz.formula(5, 6)).toBe('=NUMBERVALUE("1.5",".")');
    expect(matriz.formula(5, 7)).toBe("=PNTP.AVANCE1(B6,C6,D6)");
    expect(matriz.formula(7, 7)).toBe("=SORT(C7:C8)");
    expect(matriz.formula(3, 5)).toBe("=B4:B5*2");
    expect(matriz.formula(4, 5)).toBe("=B4:B5*2");
    expect(matriz.formula(3, 1)).toBeUndefined();
  });

  test("gives number formats of cells, and of the column where there is no cell", async () => {
    const matriz = await grid();
    expect(matriz.numberFormat(3, 1)).toBe('0.0" puntos"');
    expect(matriz.numberFormat(3, 7)).toBe("m/d/yyyy");
    expect(matriz.numberFormat(6, 8)).toBe("0%");
    expect(matriz.numberFormat(50, 50)).toBe("General");
  });

  test("gives the used area, merges, hidden rows and columns", async () => {
    const matriz = await grid();
    expect(matriz.area).toEqual({ row: 0, column: 0, rows: 12, columns: 10 });
    expect(matriz.merges).toEqual([
      { row: 0, column: 0, rows: 1, columns: 4 },
      { row: 6, column: 0, rows: 2, columns: 2 },
    ]);
    expect([...matriz.hiddenRows]).toEqual([4]);
    expect([...matriz.hiddenColumns]).toEqual([2]);
    expect(matriz.isProtected).toBe(false);
  });
});

test("sheets are listed with visibility, protection and used area", async () => {
  expect(await open(pack(kitchenSink())).listSheets()).toEqual([
    { name: "Matriz", visibility: "visible", isProtected: false, used: { row: 0, column: 0, rows: 12, columns: 10 } },
    { name: "Tabla PEI", visibility: "visible", isProtected: false, used: { row: 0, column: 0, rows: 5, columns: 3 } },
    { name: "Protegida", visibility: "visible", isProtected: true, used: { row: 0, column: 0, rows: 1, columns: 1 } },
    { name: "Listas & más", visibility: "veryHidden", isProtected: false },
  ]);
});

test("a part of a sheet is read through a window", async () => {
  const grid = await open(pack(kitchenSink())).readGrid("matriz", { within: { row: 3, column: 1, rows: 2, columns: 200 } });
  expect(grid.area).toEqual({ row: 3, column: 1, rows: 2, columns: 9 });
  expect(grid.value(3, 1)).toBe(10.5);
  expect(grid.value(5, 2)).toBeNull();
});

test("cells and rows without their address are counted on from the one before", async () => {
  const grid = await open(
    pack(
      smallWorkbook({
        Hoja:
          '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="7"/>' +
          "<row><c><v>5</v></c></row></sheetData>",
      }),
    ),
  ).readGrid("Hoja");
  expect([grid.value(0, 0), grid.value(0, 3), grid.value(0, 4), grid.value(1, 0), grid.value(7, 0)]).toEqual([1, 2, 3, 4, 5]);
});

test("comments, CDATA and character references inside cells are read as XML says", async () => {
  const sheet =
    `<sheetData><!-- <row r="9"/> --><row r="1"><c r="A1" t="str"><v><![CDATA[a<b&c]]></v></c><!-- x --><c r="B1" ` +
    `t="inlineStr"><is><t>&#243;&#xF1;_x0041__x005F_x0041_</t></is></c><c r="C1"><extLst><ext><v>9</v></ext></extLst>` +
    "<v>7</v></c></row></sheetData>";
  const grid = await open(pack(smallWorkbook({ Hoja: sheet }))).readGrid("Hoja");
  expect([grid.value(0, 0), grid.value(0, 1), grid.value(0, 2)]).toEqual(["a<b&c", "óñA_x0041_", 7]);
});

test.each([
  ["1", 1],
  ["-0", 0],
  ["0.1", 0.1],
  ["123456789012345678", 123456789012345680],
  ["1E-7", 1e-7],
  [".5", 0.5],
  ["-12.345678901234567", -12.345678901234567],
  ["0.0000000000000000000000000001234", 1.234e-28],
])("the number %s is read exactly", async (text, expected) => {
  const grid = await open(pack(smallWorkbook({ Hoja: `<sheetData><row r="1"><c r="A1"><v>${text}</v></c></row></sheetData>` }))).readGrid(
    "Hoja",
  );
  expect(Object.is(grid.value(0, 0), expected)).toBe(true);
});

test("dates that count from 1904 are told, and ISO dates are counted so", async () => {
  const sheet = { Hoja: '<sheetData><row r="1"><c r="A1" t="d"><v>2023-05-01</v></c></row></sheetData>' };
  const parts = smallWorkbook(sheet);
  parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  const grid = await open(pack(parts)).readGrid("Hoja");
  expect(grid.date1904).toBe(true);
  expect(grid.value(0, 0)).toBe(45047 - 1462);
});

test("text in another encoding is read as it declares", async () => {
  const parts = smallWorkbook({ Hoja: '<sheetData><row r="1"><c r="A1" t="str"><v>año ñ</v></c></row></sheetData>' });
  const xml = String(parts["xl/worksheets/sheet1.xml"]).replace("UTF-8", "UTF-16");
  parts["xl/worksheets/sheet1.xml"] = new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));
  const grid = await open(pack(parts)).readGrid("Hoja");
  expect(grid.value(0, 0)).toBe("año ñ");
});

test("workbook names give the area they point to, and only when it is one", async () => {
  const host = open(pack(kitchenSink()));
  expect(await host.findName("listas")).toEqual({ sheet: "Listas & más", area: { row: 0, column: 0, rows: 3, columns: 1 } });
  expect(await host.findName("Dinamico")).toBeUndefined();
  expect(await host.findName("_xlnm.Print_Titles")).toBeUndefined();
});

test("the prefix that Gnumeric gives to functions newer than the format is no part of the formula", () => {
  expect(formulaFromFile('_xlfngnumeric.NUMBERVALUE(A1,".",",")')).toBe('=NUMBERVALUE(A1,".",",")');
  expect(formulaFromFile('"_xlfngnumeric.A"&A1')).toBe('="_xlfngnumeric.A"&A1');
});
