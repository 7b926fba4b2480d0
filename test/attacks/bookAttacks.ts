import type { Attack } from "./attack";
import {
  book,
  files,
  link,
  MATRIX,
  manyRows,
  nested,
  pack,
  relationships,
  rowsOf,
  sheetTag,
  worksheet,
  XF,
  type Bytes,
  type Pieces,
} from "./plainBook";

const BLANKS = " ".repeat(20_000);
const TABLE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const ROWS = rowsOf(MATRIX);

/** A part of the sound book with a piece of it replaced. */
function changed(part: string, from: string | RegExp, to: string): Bytes {
  const sound = files();
  const text = String(sound[part]);
  const after = text.replace(from, () => to);
  if (after === text) throw new Error(`nothing of ${part} was changed`);
  return pack({ ...sound, [part]: after });
}

const with_ = (name: string, pieces: () => Pieces): Attack => ({ name: `a book with ${name}`, door: "book", make: () => book(pieces()) });
const made = (name: string, make: () => Uint8Array): Attack => ({ name: `a book with ${name}`, door: "book", make });
const times = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join("");

const WORKBOOK = "xl/workbook.xml";
const SHEET = "xl/worksheets/sheet1.xml";

/** Conditional looks that take the numbers of our formats. */
const lookNumbers: Attack = {
  ...made("conditional looks with number formats of their own", () =>
    changed(
      "xl/styles.xml",
      "</styleSheet>",
      `<dxfs count="60">${times(60, (i) => `<dxf><numFmt numFmtId="${164 + i}" formatCode="&quot;${i}&quot;"/></dxf>`)}</dxfs></styleSheet>`,
    ),
  ),
  commands: [["calcular", "FILE", "--salida", "OUT.xlsx"]],
};

/** Tags stretched by blanks: any pattern that goes back on itself takes their square or cube. */
const stretched: readonly Attack[] = [
  with_("20,000 blanks in an <xf>", () => ({ xfs: XF.replace(" xfId", `${BLANKS}xfId`) })),
  with_("20,000 blanks before the end of an <xf>", () => ({ xfs: XF.replace("/>", `${BLANKS}/>`) })),
  with_("300,000 blanks in an <xf>", () => ({ xfs: XF.replace(" xfId", `${BLANKS.repeat(15)}xfId`) })),
  with_("20,000 lines and blanks in an <xf>", () => ({ xfs: XF.replace(" xfId", `${"\n \t".repeat(7000)}xfId`) })),
  with_("20,000 blanks in a number format", () => ({
    numFmts: `<numFmts count="1"><numFmt${BLANKS}numFmtId="164"${BLANKS}formatCode="0"${BLANKS}/></numFmts>`,
  })),
  made("20,000 blanks in <sheet>", () => changed(WORKBOOK, "<sheet ", `<sheet${BLANKS}`)),
  made("20,000 blanks at the end of <sheets>", () => changed(WORKBOOK, "<sheets>", `<sheets${BLANKS}>`)),
  made("20,000 blanks in <workbook>", () => changed(WORKBOOK, "<workbook ", `<workbook${BLANKS}`)),
  made("20,000 blanks in <worksheet>", () => changed(SHEET, "<worksheet ", `<worksheet${BLANKS}`)),
  made("20,000 blanks in <sheetData>", () => changed(SHEET, "<sheetData>", `<sheetData${BLANKS}>`)),
  made("20,000 blanks in a row", () => changed(SHEET, "<row ", `<row${BLANKS}`)),
  made("20,000 blanks after an attribute of a row", () => changed(SHEET, '<row r="4">', `<row r="4"${BLANKS}spans${BLANKS}>`)),
  made("20,000 blanks in a cell", () => changed(SHEET, '<c r="F4">', `<c${BLANKS}r="F4"${BLANKS}>`)),
  made("20,000 blanks in an XML declaration", () => changed(SHEET, "<?xml ", `<?xml${BLANKS}`)),
  made("20,000 blanks in a formula's tag", () => changed(SHEET, '<c r="F4">', `<c r="F4"><f${BLANKS}t${BLANKS}>5+5</f>`)),
  with_("20,000 blanks in a column", () => ({ head: `<cols><col${BLANKS}min="1"${BLANKS}max="3" hidden${BLANKS}/></cols>` })),
  with_("20,000 blanks in a merge", () => ({ tail: `<mergeCells count="1"><mergeCell${BLANKS}ref="E1:F1"${BLANKS}/></mergeCells>` })),
  with_("20,000 blanks in a name", () => ({
    names: `<definedNames><definedName${BLANKS}name="a"${BLANKS}>1</definedName></definedNames>`,
  })),
  with_("20,000 blanks in calcPr", () => ({ names: `<calcPr${BLANKS}calcId="1"${BLANKS}/>` })),
  with_("100,000 attributes in a tag", () => ({ xfs: XF.replace("/>", `${times(100_000, (i) => ` a${i}=""`)}/>`) })),
  with_("a tag's name of a million letters", () => ({ tail: `<${"a".repeat(1_000_000)}/>` })),
  with_("a prefix of a million letters", () => ({ tail: `<${"a".repeat(1_000_000)}:b/>` })),
];

const deep: readonly Attack[] = [
  with_("elements nested 10,000 deep before the cells", () => ({ head: nested(10_000, "a") })),
  with_("elements nested 10,000 deep after the cells", () => ({ tail: nested(10_000, "extLst") })),
  with_("elements nested 200,000 deep after the cells", () => ({ tail: nested(200_000, "a") })),
  with_("elements nested 10,000 deep in a row", () => ({ rows: `${ROWS}<row r="6">${nested(10_000, "x")}</row>` })),
  with_("elements nested 10,000 deep in a cell", () => ({ rows: `${ROWS}<row r="6"><c r="A6">${nested(10_000, "is")}</c></row>` })),
  with_("rows nested 10,000 deep", () => ({ rows: nested(10_000, "row") })),
  with_("a text of 10,000 runs nested in one another", () => ({
    rows: `${ROWS}<row r="6"><c r="A6" t="inlineStr"><is>${nested(10_000, "r")}</is></c></row>`,
  })),
  with_("texts nested 20,000 deep in the string table", () => ({ strings: `<si>${"<t>a".repeat(20_000)}${"</t>".repeat(20_000)}</si>` })),
  with_("formats nested 10,000 deep", () => ({ xfs: nested(10_000, "xf") })),
  with_("names nested 10,000 deep", () => ({ names: nested(10_000, "definedNames") })),
  made("properties nested 10,000 deep", () => book({ parts: { "docProps/core.xml": nested(10_000, "a") } })),
];

const unending: readonly Attack[] = [
  with_("100,000 openings of a tag and nothing else", () => ({ tail: "<".repeat(100_000) })),
  with_("100,000 comments that nothing closes", () => ({ tail: "<!--".repeat(100_000) })),
  with_("100,000 comments", () => ({ head: "<!---->".repeat(100_000) })),
  with_("100,000 instructions that nothing closes", () => ({ head: "<?a".repeat(100_000) })),
  with_("CDATA that nothing closes", () => ({ tail: "<![CDATA[".repeat(50_000) })),
  with_("a quote that nothing closes", () => ({ tail: `<a b="${"c".repeat(100_000)}` })),
  with_("100,000 quotes in the string table that nothing closes", () => ({ strings: `<si><t a="${"'".repeat(100_000)}` })),
  with_("items of the string table that nothing closes", () => ({ strings: "<si>".repeat(100_000) })),
  with_("rows that nothing closes", () => ({ rows: '<row r="1">'.repeat(100_000) })),
];

const many: readonly Attack[] = [
  made("2,000 sheets on one part", () => book({ sheets: times(2000, (i) => sheetTag(i + 1, `Hoja ${i}`)) })),
  made("200,000 sheets", () => book({ sheets: times(200_000, (i) => sheetTag(i + 1, `H${i}`)) })),
  made("2,000 sheets of their own", () =>
    book({
      sheets: sheetTag(1, "Matriz") + times(2000, (i) => sheetTag(i + 2, `Hoja ${i}`, `s${i}`)),
      workbookLinks: times(2000, (i) => link(`s${i}`, "worksheet", `worksheets/h${i}.xml`)),
      types: times(2000, (i) => `<Override PartName="/xl/worksheets/h${i}.xml" ContentType="${WORKSHEET}"/>`),
      parts: Object.fromEntries(
        Array.from({ length: 2000 }, (_, i) => [`xl/worksheets/h${i}.xml`, worksheet(`<row r="1"><c r="A1"><v>${i}</v></c></row>`)]),
      ),
    }),
  ),
  with_("sheets that are all called alike", () => ({ sheets: times(50, (i) => sheetTag(i + 1, "Matriz")) })),
  with_("numbers of sheets beyond what Excel has", () => ({ sheets: '<sheet name="Matriz" sheetId="4294967295" r:id="rId1"/>' })),
  with_("30,000 defined names", () => ({
    names: `<definedNames>${times(30_000, (i) => `<definedName name="n${i}">Matriz!$A$${i + 1}</definedName>`)}</definedNames>`,
  })),
  with_("a defined name of a million quotes", () => ({
    names: `<definedNames><definedName name="PNTP_CONFIGURACION">${"'".repeat(1_000_000)}</definedName></definedNames>`,
  })),
  with_("our names on the whole sheet", () => ({
    names: `<definedNames>${["PNTP_CONFIGURACION", "PNTP_RESUMEN", "PNTP_TABLERO", "PNTP_HALLAZGOS"].map((name) => `<definedName name="${name}">Matriz!$A$1:$XFD$1048576</definedName>`).join("")}</definedNames>`,
  })),
  with_("100,000 merges", () => ({
    tail: `<mergeCells>${times(100_000, (i) => `<mergeCell ref="L${i * 2 + 7}:M${i * 2 + 8}"/>`)}</mergeCells>`,
  })),
  with_("1,000 merges of whole columns", () => ({
    tail: `<mergeCells>${times(1000, () => '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>`,
  })),
  with_("a merge of everything", () => ({ tail: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' })),
  with_("merges that end before they begin, or beyond the sheet", () => ({
    tail: '<mergeCells><mergeCell ref="J9:A1"/><mergeCell ref="ZZZZ99:ZZZZZ9999999999"/><mergeCell ref=""/><mergeCell/></mergeCells>',
  })),
  with_("columns of all widths 20,000 times", () => ({
    head: `<cols>${times(20_000, () => '<col min="1" max="16384" hidden="1" style="0"/>')}</cols>`,
  })),
  with_("columns without end", () => ({
    head: '<cols><col min="-5" max="4294967295" hidden="1"/><col min="1" max="1e308" hidden="1"/><col hidden="1"/></cols>',
  })),
  with_("a dimension that lies", () => ({ head: '<dimension ref="A1:XFD1048576"/>' })),
  with_("60,000 cell formats", () => ({ xfs: XF.repeat(60_000) })),
  with_("900,000 cell formats", () => ({ xfs: "<xf/>".repeat(900_000) })),
  with_("4 million cell formats", () => ({ xfs: "<xf/>".repeat(4_000_000) })),
  with_("60,000 fonts and fills of which none is ours", () => ({
    numFmts: `<numFmts>${times(60_000, (i) => `<numFmt numFmtId="${164 + i}" formatCode="0.${i}"/>`)}</numFmts>`,
  })),
  with_("20,000 conditional formats", () => ({
    tail: times(
      20_000,
      (i) =>
        `<conditionalFormatting sqref="A${i + 1}"><cfRule type="expression" priority="${i + 1}"><formula>TRUE</formula>` +
        "</cfRule></conditionalFormatting>",
    ),
  })),
  with_("a conditional format of the highest priority", () => ({
    tail:
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="2147483647"><formula>TRUE</formula>' +
      "</cfRule></conditionalFormatting>",
  })),
  with_("900,000 elements after the cells", () => ({ tail: "<a/>".repeat(900_000) })),
  with_("8 million elements after the cells", () => ({ tail: "<a/>".repeat(8_000_000) })),
  with_("8 million elements before the cells", () => ({ head: "<a/>".repeat(8_000_000) })),
  with_("300,000 texts in the string table", () => ({ strings: times(300_000, (i) => `<si><t>${i % 100}</t></si>`) })),
  with_("5 million empty texts in the string table", () => ({ strings: "<si/>".repeat(5_000_000) })),
  with_("one text of 20,000 runs, each spoken", () => ({
    strings: `<si>${'<r><t>a</t></r><rPh sb="0" eb="1"><t>b</t></rPh>'.repeat(20_000)}</si>`,
  })),
  with_("one text of the table of 10 MB", () => ({ strings: `<si><t>${"x".repeat(10_000_000)}</t></si>` })),
  made("20,000 links of the sheet", () =>
    book({
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          times(20_000, (i) => link(`h${i}`, "hyperlink", `http://127.0.0.1:9/${i}`, ' TargetMode="External"')),
        ),
      },
    }),
  ),
  made("1,000 tables", () =>
    book({
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(times(1000, (i) => link(`t${i}`, "table", `../tables/t${i}.xml`))),
        ...Object.fromEntries(
          Array.from({ length: 1000 }, (_, i) => [
            `xl/tables/t${i}.xml`,
            `<table id="${i}" name="T${i}" displayName="T${i}" ref="Z${i * 3 + 1}:AA${i * 3 + 2}"><tableColumns><tableColumn ` +
              `name="a"/><tableColumn name="b"/></tableColumns></table>`,
          ]),
        ),
      },
      types: times(1000, (i) => `<Override PartName="/xl/tables/t${i}.xml" ContentType="${TABLE}"/>`),
    }),
  ),
  made("a table of 200,000 columns", () =>
    book({
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(link("t1", "table", "../tables/t1.xml")),
        "xl/tables/t1.xml":
          `<table id="1" name="T" displayName="T" ref="A1:XFD1048576">` +
          `<tableColumns>${'<tableColumn name="a"/>'.repeat(200_000)}</tableColumns></table>`,
      },
    }),
  ),
  made("links that lead in a circle", () =>
    book({
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          link("d1", "drawing", "../drawings/d1.xml") + link("w1", "worksheet", "sheet1.xml"),
        ),
        "xl/drawings/d1.xml": "<a/>",
        "xl/drawings/_rels/d1.xml.rels": relationships(
          link("w1", "worksheet", "../worksheets/sheet1.xml") + link("d1", "drawing", "d1.xml"),
        ),
      },
    }),
  ),
  made("styles, texts and sheet in one part", () =>
    changed("xl/_rels/workbook.xml.rels", /Target="(?:styles|sharedStrings)\.xml"/g, 'Target="worksheets/sheet1.xml"'),
  ),
  made("a chain of calculation of 200,000 cells", () =>
    book({
      workbookLinks: link("c1", "calcChain", "calcChain.xml"),
      parts: { "xl/calcChain.xml": `<calcChain>${'<c r="A1" i="1"/>'.repeat(200_000)}</calcChain>` },
    }),
  ),
  made("no styles and no texts", () => book({ parts: { "xl/styles.xml": undefined, "xl/sharedStrings.xml": undefined } })),
  made("styles of no bytes", () => book({ parts: { "xl/styles.xml": "" } })),
  made("a sheet of no bytes", () => book({ parts: { "xl/worksheets/sheet1.xml": "" } })),
  made("a sheet without cells", () => book({ parts: { "xl/worksheets/sheet1.xml": "<worksheet/>" } })),
  with_("two million empty rows", () => ({ rows: `${ROWS}${"<row/>".repeat(1_048_570)}` })),
  with_("cells without an end", () => ({ rows: `${ROWS}<row r="6">${"<c/>".repeat(16_385)}</row>` })),
  with_("five million cells in 300 rows", () => ({ rows: ROWS + times(300, () => `<row>${"<c/>".repeat(16_384)}</row>`) })),
  with_("six million formatted cells and nothing in them", () => ({
    rows: ROWS + times(366, () => `<row>${'<c s="0"/>'.repeat(8192)}</row>`),
  })),
  with_("30,000 rows with a format of their own", () => ({
    rows: rowsOf(manyRows(1, () => MATRIX[3] ?? [])) + times(30_000, (i) => `<row r="${i + 5}" s="0" customFormat="1" hidden="1"/>`),
  })),
];

export const bookAttacks: readonly Attack[] = [lookNumbers, ...stretched, ...deep, ...unending, ...many];
