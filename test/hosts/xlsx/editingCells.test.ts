import type { CellWrite, WriteCells } from "../../../src/engine/plan";
import { changedParts, checkWellFormed, edited, open, partsOf, planOf, textOfPart, topLevelElements } from "./packageParts";
import { kitchenSink, pack, prefixed, smallWorkbook, strict } from "./kitchenSink";

const SHEET1 = "xl/worksheets/sheet1.xml";

function writing(sheet: string, ...cells: readonly CellWrite[]): WriteCells {
  return { step: "writeCells", sheet, cells };
}

/** Text of one cell element, or undefined. */
function cellOf(xml: string, address: string): string | undefined {
  return new RegExp(`<(?:x:)?c r="${address}"(?:[^>]*/>|[\\s\\S]*?</(?:x:)?c>)`).exec(xml)?.[0];
}

test("only the parts that a constant touches change; every other one is the same bytes", async () => {
  const before = pack(kitchenSink());
  const after = await edited(before, writing("Matriz", { row: 3, column: 3, value: 16 }));
  expect(changedParts(before, after)).toEqual(["xl/workbook.xml", SHEET1]);
  expect(textOfPart(after, "xl/workbook.xml")).toBe(
    textOfPart(before, "xl/workbook.xml").replace('iterate="1"/>', 'iterate="1" fullCalcOnLoad="1"/>'),
  );
});

test("inside the edited sheet everything but the edited cells is the same text", async () => {
  const before = pack(kitchenSink());
  const after = await edited(
    before,
    writing(
      "Matriz",
      { row: 3, column: 3, value: 16 },
      { row: 5, column: 1, value: "ñ <&>" },
      { row: 11, column: 2, formula: "=A12*2", value: 2 },
    ),
  );
  expect(textOfPart(after, SHEET1)).toBe(
    textOfPart(before, SHEET1)
      .replace('<c r="D4" s="2"><v>15</v></c>', '<c r="D4" s="2"><v>16</v></c>')
      .replace('<c r="C6" s="2">', '<c r="B6" t="inlineStr"><is><t>ñ &lt;&amp;&gt;</t></is></c><c r="C6" s="2">')
      .replace("<v>2023-05-01T00:00:00</v></c>", '<v>2023-05-01T00:00:00</v></c><c r="C12"><f>A12*2</f><v>2</v></c>'),
  );
});

test("a formula written or overwritten takes the calculation chain away, with its type and its link", async () => {
  const before = pack(kitchenSink());
  const after = await edited(before, writing("Matriz", { row: 3, column: 8, formula: "=D4/C4", value: 0.75 }));
  expect(changedParts(before, after)).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/workbook.xml",
    SHEET1,
  ]);
  expect(textOfPart(after, "[Content_Types].xml")).not.toContain("calcChain");
  expect(textOfPart(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
});

test("the result is well-formed and its elements stand in schema order", async () => {
  const after = await edited(
    pack(kitchenSink()),
    writing("Matriz", { row: 20, column: 12, value: 1, style: { fill: "#00ff00", bold: true } }),
  );
  for (const [path, bytes] of Object.entries(partsOf(after)))
    if (/\.(xml|rels)$/.test(path)) checkWellFormed(new TextDecoder().decode(bytes));
  expect(topLevelElements(textOfPart(after, SHEET1))).toEqual(topLevelElements(textOfPart(pack(kitchenSink()), SHEET1)));
});

test("overwriting the first cell of a shared formula gives the others their own", async () => {
  const after = await edited(pack(kitchenSink()), writing("Matriz", { row: 3, column: 4, value: 1 }, { row: 6, column: 4, value: null }));
  const grid = await open(after).readGrid("Matriz");
  expect([3, 4, 5, 6, 7].map((row) => grid.formula(row, 4))).toEqual([undefined, "=D5/C5*100", "=D6/C6*100", undefined, "=D8/C8*100"]);
  expect(textOfPart(after, SHEET1)).not.toContain('t="shared"');
});

test("overwriting another cell of a shared formula leaves the rest shared", async () => {
  const after = await edited(pack(kitchenSink()), writing("Matriz", { row: 5, column: 4, value: 1 }));
  expect(textOfPart(after, SHEET1).match(/t="shared"/g)).toHaveLength(4);
});

test("a write that says what the cell already says changes nothing at all", async () => {
  const before = pack(kitchenSink());
  const after = await edited(
    before,
    writing(
      "Matriz",
      { row: 3, column: 4, formula: "=D4/C4*100", value: 75 },
      { row: 4, column: 4, formula: "=D5/C5*100", value: 75 },
      { row: 2, column: 1, value: "Línea base" },
      { row: 60, column: 3, value: null },
    ),
  );
  expect(changedParts(before, after)).toEqual([]);
});

test.each([
  ["a number", 0.1, '<c r="K20"><v>0.1</v></c>'],
  ["a huge number", 1e21, '<c r="K20"><v>1e+21</v></c>'],
  ["minus zero", -0, '<c r="K20"><v>0</v></c>'],
  ["true", true, '<c r="K20" t="b"><v>1</v></c>'],
  ["an error", { error: "#N/A" }, '<c r="K20" t="e"><v>#N/A</v></c>'],
  ["text that looks like a formula", "=1+1", '<c r="K20" t="inlineStr"><is><t>=1+1</t></is></c>'],
  ["text with spaces", " a ", '<c r="K20" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>'],
  ["text with characters XML cannot hold", "a\u0007\r_x0041_", '<c r="K20" t="inlineStr"><is><t>a_x0007__x000D__x005F_x0041_</t></is></c>'],
])("%s is written as Excel stores it, and read back", async (_, value, xml) => {
  const after = await edited(pack(kitchenSink()), writing("Matriz", { row: 19, column: 10, value }));
  expect(cellOf(textOfPart(after, SHEET1), "K20")).toBe(xml);
  expect((await open(after).readGrid("Matriz")).value(19, 10)).toEqual(Object.is(value, -0) ? 0 : value);
});

test.each([
  ["a text", '=A1&"x"', "ND", '<c r="K20" t="str"><f>A1&amp;"x"</f><v>ND</v></c>'],
  ["an error", "=1/0", { error: "#DIV/0!" }, '<c r="K20" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
  ["no result yet", "=1", undefined, '<c r="K20"><f>1</f></c>'],
  [
    "newer functions",
    '=IFNA(NUMBERVALUE("IFNA("),TEXTJOIN(" ",TRUE,FILTER(A1:A2,A1:A2)))',
    1,
    '<c r="K20"><f>_xlfn.IFNA(_xlfn.NUMBERVALUE("IFNA("),_xlfn.TEXTJOIN(" ",TRUE,_xlfn._xlws.FILTER(A1:A2,A1:A2)))</f><v>1</v></c>',
  ],
  [
    "our functions",
    "=PNTP.AVANCE1(A1,B1,C1)+'PNTP.AVANCE1(x'!A1",
    1,
    `<c r="K20" cm="1"><f t="array" ref="K20">_xldudf_PNTP_AVANCE1(A1,B1,C1)+'PNTP.AVANCE1(x'!A1</f><v>1</v></c>`,
  ],
])("a formula with %s is written as Excel stores it, and read back", async (_, formula, value, xml) => {
  const after = await edited(
    pack(kitchenSink()),
    writing("Matriz", { row: 19, column: 10, formula, ...(value === undefined ? {} : { value }) }),
  );
  expect(cellOf(textOfPart(after, SHEET1), "K20")).toBe(xml);
  expect((await open(after).readGrid("Matriz")).formula(19, 10)).toBe(formula);
});

test("new rows and cells go where they belong; dimension and spans grow to hold them", async () => {
  const after = textOfPart(
    await edited(
      pack(kitchenSink()),
      writing(
        "Matriz",
        { row: 1, column: 0, value: 1 },
        { row: 9, column: 11, value: 2 },
        { row: 10, column: 0, value: 3 },
        { row: 12, column: 0, value: 4 },
      ),
    ),
    SHEET1,
  );
  expect([...after.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(after).toContain('<row r="10" spans="1:12"><c r="L10"><v>2</v></c></row>');
  expect(after).toContain('<dimension ref="A1:L13"/>');
});

test("cells that follow the edited one without an address keep their place", async () => {
  const before = pack(
    smallWorkbook({ Hoja: "<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>" }),
  );
  const grid = await open(
    await edited(before, writing("Hoja", { row: 0, column: 1, value: 20 }, { row: 0, column: 5, value: 60 })),
  ).readGrid("Hoja");
  expect([0, 1, 2, 3, 4, 5].map((column) => grid.value(0, column))).toEqual([1, 20, 3, null, null, 60]);
  expect(grid.value(1, 0)).toBe(4);
});

test("an empty sheet takes cells", async () => {
  const after = await edited(pack(kitchenSink()), writing("Listas & más", { row: 2, column: 1, value: "x" }));
  expect(textOfPart(after, "xl/worksheets/sheet4.xml")).toContain(
    '<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
  );
});

describe("styles", () => {
  test("are appended, and only what is named changes in the look of a cell", async () => {
    const before = pack(kitchenSink());
    const after = await edited(
      before,
      writing("Matriz", {
        row: 3,
        column: 1,
        style: { fill: "#e3f4e1", color: "#0b5a0b", bold: true, align: "center", borderBottom: { weight: "thin", color: "#1f3b5c" } },
      }),
    );
    expect(changedParts(before, after)).toEqual(["xl/styles.xml", SHEET1]);
    const styles = textOfPart(after, "xl/styles.xml");
    checkWellFormed(styles);
    expect(styles).toContain('<cellXfs count="6">');
    expect(styles).toContain(
      '<xf numFmtId="164" fontId="2" fillId="3" borderId="2" xfId="0" applyNumberFormat="1" applyProtection="1" ' +
        'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center"/><protection ' +
        'locked="0"/></xf></cellXfs>',
    );
    expect(styles).toContain('<font><b/><sz val="11"/><color rgb="FF0B5A0B"/><name val="Arial"/><family val="2"/></font></fonts>');
    expect(styles).toContain(
      '<border><left style="thin"><color auto="1"/></left><right/><top/><bottom style="thin"><color rgb="FF1F3B5C"/>' +
        "</bottom><diagonal/></border></borders>",
    );
    expect(cellOf(textOfPart(after, SHEET1), "B4")).toBe('<c r="B4" s="5"><v>10.5</v></c>');
  });

  test("start from the look of another cell, or of its row or column, when told so", async () => {
    const after = await edited(
      pack(kitchenSink()),
      writing(
        "Matriz",
        { row: 3, column: 8, value: 1, style: { like: { row: 3, column: 1 } } },
        { row: 4, column: 8, value: 1 },
        { row: 2, column: 8, value: "x" },
        { row: 5, column: 9, value: 1, style: { like: { row: 0, column: 0 }, wrap: false } },
      ),
    );
    const sheet = textOfPart(after, SHEET1);
    expect(cellOf(sheet, "I4")).toContain('s="2"');
    expect(cellOf(sheet, "I5")).toContain('s="4"');
    expect(cellOf(sheet, "I3")).toContain('s="1"');
    expect(textOfPart(after, "xl/styles.xml")).toContain('<alignment horizontal="center" wrapText="0"/></xf></cellXfs>');
  });

  test("are found again: the same plan on its own result gives the same bytes", async () => {
    const step = writing(
      "Matriz",
      {
        row: 3,
        column: 8,
        formula: "=D4/C4",
        value: 0.75,
        style: { like: { row: 3, column: 1 }, numberFormat: "0.0", italic: true, indent: 1, valign: "top" },
      },
      { row: 5, column: 1, value: "ND", style: { color: "#424242", size: 9 } },
    );
    const once = await edited(pack(kitchenSink()), step);
    expect(Buffer.from(await edited(once, step)).equals(Buffer.from(once))).toBe(true);
  });

  test("made for a workbook that has none start from Excel's defaults", async () => {
    const parts = smallWorkbook({ Hoja: "<sheetData/>" });
    delete parts["xl/styles.xml"];
    parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(/<Relationship Id="rId91"[^>]*>/, "");
    parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, "");
    const after = await edited(pack(parts), writing("Hoja", { row: 0, column: 0, value: 0.5, style: { numberFormat: "0.0%" } }));
    expect((await open(after).readGrid("Hoja")).numberFormat(0, 0)).toBe("0.0%");
    expect(textOfPart(after, "[Content_Types].xml")).toContain("/xl/styles.xml");
  });

  test("that cells name but the file lacks stay the default", async () => {
    const before = pack(smallWorkbook({ Hoja: '<sheetData><row r="1"><c r="A1" s="7"><v>1</v></c></row></sheetData>' }));
    const grid = await open(
      await edited(before, writing("Hoja", { row: 0, column: 1, value: 1, style: { numberFormat: "0.000" } })),
    ).readGrid("Hoja");
    expect([grid.numberFormat(0, 0), grid.numberFormat(0, 1)]).toEqual(["General", "0.000"]);
  });
});

test.each([
  ["prefixed", prefixed],
  ["strict", strict],
])("%s workbooks are edited in their own vocabulary", async (_, variant) => {
  const before = pack(variant(kitchenSink()));
  const after = await edited(
    before,
    writing(
      "Matriz",
      { row: 3, column: 8, formula: "=D4", value: 15, style: { bold: true, fill: "#ffffff" } },
      { row: 3, column: 4, value: 1 },
    ),
  );
  const sheet = textOfPart(after, SHEET1);
  for (const path of [SHEET1, "xl/styles.xml", "xl/workbook.xml"]) checkWellFormed(textOfPart(after, path));
  const grid = await open(after).readGrid("Matriz");
  expect([grid.formula(3, 8), grid.value(3, 8), grid.value(3, 4), grid.formula(4, 4)]).toEqual(["=D4", 15, 1, "=D5/C5*100"]);
  expect(sheet.includes("<c r=")).toBe(!sheet.includes("<x:c r="));
});

test("text in another encoding comes out as UTF-8, and says so", async () => {
  const parts = smallWorkbook({ Hoja: '<sheetData><row r="1"><c r="A1" t="str"><v>año</v></c></row></sheetData>' });
  parts[SHEET1] = new Uint8Array(Buffer.from(`\ufeff${String(parts[SHEET1]).replace("UTF-8", "UTF-16")}`, "utf16le"));
  const after = textOfPart(await edited(pack(parts), writing("Hoja", { row: 0, column: 1, value: "ñ" })), SHEET1);
  expect(after).toContain('encoding="UTF-8"');
  expect(after).toContain("<v>año</v>");
  checkWellFormed(after);
});

describe("a plan is applied whole or not at all", () => {
  const good: CellWrite = { row: 3, column: 3, value: 99 };

  test.each<[string, string, readonly CellWrite[], string, string]>([
    ["a sheet that is not there", "Matriz 2", [good], "sheetMissing", "No encuentro la hoja «Matriz 2»"],
    ["a protected sheet", "Protegida", [good], "sheetProtected", "La hoja «Protegida» está protegida"],
    [
      "a cell of an array formula",
      "Matriz",
      [good, { row: 4, column: 5, value: 1 }],
      "arrayFormula",
      "Matriz!F5 es parte de una fórmula matricial que ocupa F4:F5",
    ],
    ["a cell a formula spills into", "Matriz", [good, { row: 8, column: 7, value: 1 }], "arrayFormula", "H8:H9"],
    [
      "a cell hidden by a merge",
      "Matriz",
      [good, { row: 7, column: 1, value: 1 }],
      "mergedCell",
      "Matriz!B8 está dentro de las celdas combinadas A7:B8",
    ],
    ["a row beyond Excel's", "Matriz", [good, { row: 1_048_576, column: 0, value: 1 }], "beyondLimits", "1 048 576"],
    ["a column beyond Excel's", "Matriz", [good, { row: 0, column: 16_384, value: 1 }], "beyondLimits", "límites de Excel"],
    ["a text too long", "Matriz", [good, { row: 0, column: 12, value: "a".repeat(32_768) }], "beyondLimits", "32 767"],
    ["a number that is none", "Matriz", [good, { row: 0, column: 12, value: NaN }], "unsupported", "no es un número"],
    ["a total of a table", "Tabla PEI", [{ row: 4, column: 1, value: 1 }], "unsupported", "fila de totales de la tabla «Tabla1»"],
    ["a number as header of a table", "Tabla PEI", [{ row: 0, column: 2, value: 1 }], "unsupported", "solo admite ahí un texto"],
    [
      "a header twice in a table",
      "Tabla PEI",
      [{ row: 0, column: 2, value: "avance" }],
      "unsupported",
      "ya hay otra columna llamada «avance»",
    ],
    [
      "a header that formulas name",
      "Tabla PEI",
      [{ row: 0, column: 1, value: "Avance 2023" }],
      "unsupported",
      "hay fórmulas que usan la columna «Avance»",
    ],
  ])("%s refuses it all with a sentence", async (_, sheet, cells, code, words) => {
    const before = pack(kitchenSink());
    const host = open(before);
    const saved = host.save();
    const outcome = await host.apply(planOf(writing("Matriz", good), writing(sheet, ...cells)));
    expect(outcome.ok ? "" : outcome.problem.code).toBe(code);
    expect(outcome.ok ? "" : outcome.problem.message).toContain(words);
    expect(outcome.ok ? "" : outcome.problem.message).toContain("No se escribió nada.");
    expect(Buffer.from(host.save()).equals(Buffer.from(saved))).toBe(true);
  });

  test("styles may change inside merges and array formulas", async () => {
    const after = await edited(
      pack(kitchenSink()),
      writing("Matriz", { row: 7, column: 1, style: { fill: "#ffffff" } }, { row: 4, column: 5, style: { bold: true } }),
    );
    expect((await open(after).readGrid("Matriz")).formula(4, 5)).toBe("=B4:B5*2");
  });

  test("a cancelled plan writes nothing", async () => {
    const host = open(pack(kitchenSink()));
    const outcome = await host.apply(planOf(writing("Matriz", good)), { signal: { aborted: true } });
    expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    expect((await host.readGrid("Matriz")).value(3, 3)).toBe(15);
  });

  test("a plan built from values that changed since is refused, and says where", async () => {
    const host = open(pack(kitchenSink()));
    const before = await host.readGrid("Matriz");
    expect((await host.apply(planOf(writing("Matriz", { row: 5, column: 2, value: 6 })))).ok).toBe(true);
    const plan = { ...planOf(writing("Matriz", good)), sources: [{ sheet: "Matriz", area: before.area }] };
    expect(await host.apply(plan, { expected: [before] })).toMatchObject({
      ok: false,
      problem: { code: "sourcesChanged", at: { sheet: "Matriz", row: 5, column: 2 }, message: expect.stringContaining("Matriz!C6") },
    });
    expect(await host.apply(plan, { expected: [await host.readGrid("Matriz")] })).toMatchObject({ ok: true });
  });
});

test("a new header in a table renames its column", async () => {
  const after = await edited(pack(kitchenSink()), writing("Tabla PEI", { row: 0, column: 2, value: "Avance Tipo 1\n(%)" }));
  expect(textOfPart(after, "xl/tables/table1.xml")).toContain('<tableColumn id="3" name="Avance Tipo 1_x000a_(%)"/>');
});
