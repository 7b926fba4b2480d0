import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellWrite, PlanStep } from "../../../src/engine/plan";
import { XML_HEAD } from "../../../src/opc/xml/namespaces";
import { checkWellFormed, edited, open, partsOf, textOfPart, topLevelElements } from "./packageParts";
import { pack, prefixed, smallWorkbook, strict, type Parts } from "./kitchenSink";

/** As Excel for Mac saves a function of an add-in: a formula that spills, under the name that files have for it. */

const CALL = '=PNTP.AVANCE1(IF(ISBLANK(B1),"",B1),A1,"ascendente")';
const IN_FILE = '_xldudf_PNTP_AVANCE1(IF(ISBLANK(B1),"",B1),A1,"ascendente")';
const SHEET1 = "xl/worksheets/sheet1.xml";
const METADATA = "xl/metadata.xml";

const spillBook = readFileSync(join(__dirname, "spill/desborda.xlsx"));
const book = (rows = '<row r="1"><c r="A1"><v>20</v></c><c r="B1"><v>15</v></c></row>', calc = ""): Parts =>
  withCalc(smallWorkbook({ Datos: `<sheetData>${rows}</sheetData>` }), calc);

function withCalc(parts: Parts, calc: string): Parts {
  return { ...parts, "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace("</workbook>", `${calc}</workbook>`) };
}

function writing(...cells: readonly CellWrite[]): PlanStep {
  return { step: "writeCells", sheet: "Datos", cells };
}

const call = (row: number, value: CellWrite["value"] = 75): CellWrite => ({ row, column: 2, formula: CALL, value });

describe("a PNTP function in a file", () => {
  test("stands as Excel itself saves it, with the metadata that marks it as one that spills", async () => {
    const after = await edited(pack(book()), writing(call(0), call(1, "ND")));
    expect(textOfPart(after, SHEET1)).toContain(`<c r="C1" cm="1"><f t="array" ref="C1">${IN_FILE}</f><v>75</v></c>`);
    expect(textOfPart(after, SHEET1)).toContain('<c r="C2" t="str" cm="1"><f t="array" ref="C2">');
    // Part, type and link are those that XlsxWriter gives to its own spilling formulas.
    expect(textOfPart(after, METADATA)).toBe(withoutPrologue(textOfPart(spillBook, METADATA)));
    expect(textOfPart(after, "[Content_Types].xml")).toContain(
      'PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"',
    );
    expect(textOfPart(after, "xl/_rels/workbook.xml.rels")).toMatch(/relationships\/sheetMetadata" Target="metadata\.xml"/);
  });

  test("is read back as it was written, and its cell stands by itself: neighbours can be written", async () => {
    const after = await edited(pack(book()), writing(call(0)));
    expect((await open(after).readGrid("Datos")).formula(0, 2)).toBe(CALL);
    const again = await edited(after, writing({ row: 0, column: 3, value: 1 }, { row: 1, column: 2, value: 2 }));
    expect((await open(again).readGrid("Datos")).formula(0, 2)).toBe(CALL);
  });

  test("that Excel could not resolve, kept under its own name with #NAME?, is read as the function it is", async () => {
    const stuck = pack(
      book('<row r="1"><c r="C1" t="e" cm="1"><f t="array" aca="1" ref="C1" ca="1">PNTP.AVANCE1(B1,A1)</f><v>#NAME?</v></c></row>'),
    );
    const grid = await open(stuck).readGrid("Datos");
    expect([grid.formula(0, 2), grid.value(0, 2)]).toEqual(["=PNTP.AVANCE1(B1,A1)", { error: "#NAME?" }]);
    expect(textOfPart(await edited(stuck, writing(call(0))), SHEET1)).toContain(
      `<c r="C1" cm="1"><f t="array" ref="C1">${IN_FILE}</f><v>75</v></c>`,
    );
  });

  test("that is there already keeps its bytes; another result or form is written anew", async () => {
    const once = await edited(pack(book()), writing(call(0)));
    expect(Buffer.compare(Buffer.from(await edited(once, writing(call(0)))), Buffer.from(once))).toBe(0);
    expect(textOfPart(await edited(once, writing(call(0, 60))), SHEET1)).toContain("<v>60</v>");
    const plain = pack(book(`<row r="1"><c r="A1"><v>20</v></c><c r="C1"><f>${IN_FILE}</f><v>75</v></c></row>`));
    expect(textOfPart(await edited(plain, writing(call(0))), SHEET1)).toContain('<c r="C1" cm="1"><f t="array" ref="C1">');
  });

  test("turned into a formula of Excel or a value, and back, leaves nothing of its form behind", async () => {
    const functions = await edited(pack(book()), writing(call(0)));
    const formulas = await edited(functions, writing({ row: 0, column: 2, formula: "=B1/A1*100", value: 75 }));
    expect(textOfPart(formulas, SHEET1)).toContain('<c r="C1"><f>B1/A1*100</f><v>75</v></c>');
    const values = await edited(functions, writing({ row: 0, column: 2, value: 75 }));
    expect(textOfPart(values, SHEET1)).toContain('<c r="C1"><v>75</v></c>');
    const back = await edited(formulas, writing(call(0)));
    expect([textOfPart(back, SHEET1), textOfPart(back, METADATA)]).toEqual([
      textOfPart(functions, SHEET1),
      textOfPart(functions, METADATA),
    ]);
  });

  test.each([
    ["another prefix", prefixed],
    ["strict names", strict],
  ])("goes into a book with %s", async (_, dressed) => {
    const after = await edited(pack(dressed(book())), writing(call(0)));
    for (const [path, bytes] of Object.entries(partsOf(after)))
      if (/\.(xml|rels)$/.test(path)) checkWellFormed(new TextDecoder().decode(bytes));
    expect(topLevelElements(textOfPart(after, METADATA))).toEqual(["metadataTypes", "futureMetadata", "cellMetadata"]);
    expect((await open(after).readGrid("Datos")).formula(0, 2)).toBe(CALL);
  });
});

describe("the metadata that a book has already", () => {
  test("of XlsxWriter serves as it is: its own spilling formula and ours have the same mark", async () => {
    const after = await edited(spillBook, writing({ ...call(0), row: 4 }));
    expect(textOfPart(after, METADATA)).toBe(textOfPart(spillBook, METADATA));
    expect(textOfPart(after, SHEET1)).toMatch(/<c r="C5" cm="1"><f t="array" ref="C5">/);
    expect(textOfPart(after, SHEET1)).toContain('<c r="D1" cm="1"><f t="array" ref="D1:D3">');
  });

  const RICH = '<metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1" pasteAll="1"/>';
  const richBook = (metadata: string): Uint8Array => {
    const parts = book();
    const types = String(parts["[Content_Types].xml"]).replace(
      "</Types>",
      '<Override PartName="/xl/metadata.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/></Types>',
    );
    const link =
      '<Relationship Id="rId77" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>';
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace("</Relationships>", `${link}</Relationships>`);
    const root = '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
    return pack({
      ...parts,
      "[Content_Types].xml": types,
      "xl/_rels/workbook.xml.rels": rels,
      [METADATA]: `${XML_HEAD}${root}${metadata}</metadata>`,
    });
  };

  test("of pictures in cells is kept, in the order of the schema, and counted on from", async () => {
    const rich =
      `<metadataTypes count="1">${RICH}</metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/>` +
      `</futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata>`;
    const after = textOfPart(await edited(richBook(rich), writing(call(0))), METADATA);
    expect(topLevelElements(after)).toEqual(["metadataTypes", "futureMetadata", "futureMetadata", "cellMetadata", "valueMetadata"]);
    expect(after).toContain(`<metadataTypes count="2">${RICH}<metadataType name="XLDAPR"`);
    expect(after).toContain('<cellMetadata count="1"><bk><rc t="2" v="0"/></bk></cellMetadata>');
  });

  test("of other cells keeps its places: ours comes after them, and old array formulas are not taken for spilling ones", async () => {
    const collapsed =
      '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties ' +
      'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="1"/>' +
      "</ext></extLst></bk>";
    const mixed =
      `<metadataTypes count="2">${RICH}<metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/>` +
      `</metadataTypes><futureMetadata name="XLDAPR" count="1">${collapsed}</futureMetadata>` +
      '<cellMetadata count="2"><bk><rc t="2" v="0"/></bk><bk><rc t="1" v="0"/></bk></cellMetadata>';
    const after = await edited(richBook(mixed), writing(call(0)));
    expect(textOfPart(after, METADATA)).toContain(
      '<cellMetadata count="3"><bk><rc t="2" v="0"/></bk><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="1"/></bk></cellMetadata>',
    );
    expect(textOfPart(after, SHEET1)).toContain('<c r="C1" cm="3">');
  });
});

describe("what Excel computes when it opens a book with PNTP functions", () => {
  const calcOf = async (rows: string | undefined, calc: string, ...cells: readonly CellWrite[]): Promise<string | undefined> =>
    /<calcPr[^>]*>/.exec(textOfPart(await edited(pack(book(rows, calc)), writing(...cells)), "xl/workbook.xml"))?.[0];
  const FORCED = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';

  test("is nothing: a computer without the add-in shows the figures that are kept", async () => {
    expect(await calcOf(undefined, "", call(0))).toBeUndefined();
    expect(await calcOf(undefined, FORCED, call(0))).toBe('<calcPr calcId="191029"/>');
  });

  test("is everything, where formulas of Excel or values were written", async () => {
    expect(await calcOf(undefined, "", { row: 0, column: 2, formula: "=B1/A1*100", value: 75 })).toBe('<calcPr fullCalcOnLoad="1"/>');
    expect(await calcOf(undefined, "", { row: 0, column: 2, value: 75 })).toBe('<calcPr fullCalcOnLoad="1"/>');
  });

  const standing = (formula: string, value = "<v>1</v>"): string =>
    `<row r="1"><c r="A1"><v>20</v></c><c r="F1"><f>${formula}</f>${value}</c></row>`;

  test.each([
    "C1+1",
    "SUM(B:C)",
    "SUM(A1:D4)",
    "AVERAGE(1:1)",
    "Datos!C1",
    "'Datos'!$C$1",
    "OFFSET(A1,0,2)",
    'INDIRECT("C1")',
    "Promedio*2",
    "SUM(Tabla1[Avance])",
    "IF(#REF!,C1,0)",
  ])("is everything, where the planner's own formula looks, or may look, at what was written: %s", async (formula) => {
    expect(await calcOf(standing(formula), "", call(0))).toBe('<calcPr fullCalcOnLoad="1"/>');
  });

  test.each([
    "A1+1",
    "SUM(D:F)",
    "Otra!C1",
    "'[1]Datos 2'!C1",
    '"C1"&amp;A1',
    "LOG10(A1)",
    '"&lt;"&amp;75-5E-10&amp;1.5E3',
    "IF(A1&gt;1,TRUE,FALSE)",
  ])("is nothing for formulas that look elsewhere: %s", async (formula) => {
    expect(await calcOf(standing(formula), FORCED, call(0))).toBe('<calcPr calcId="191029"/>');
  });

  test("is nothing either when something else is written in such a book, and everything once its functions are gone", async () => {
    const ours = `<row r="1"><c r="A1"><v>20</v></c><c r="C1" cm="1"><f t="array" ref="C1">${IN_FILE}</f><v>75</v></c></row>`;
    expect(await calcOf(ours, FORCED, { row: 4, column: 4, value: 1 })).toBe('<calcPr calcId="191029"/>');
    expect(await calcOf(ours, "", { row: 0, column: 0, value: 30 })).toBe('<calcPr fullCalcOnLoad="1"/>');
    expect(await calcOf(ours, "", { row: 0, column: 2, formula: "=B1/A1*100", value: 75 })).toBe('<calcPr fullCalcOnLoad="1"/>');
  });

  test("is everything, where the book holds formulas without a result, as openpyxl leaves them", async () => {
    expect(await calcOf(standing("A1+1", ""), FORCED, call(0))).toBe(FORCED);
  });
});

function withoutPrologue(xml: string): string {
  return xml.replace(/<\?xml[^>]*\?>\s*/, XML_HEAD);
}
