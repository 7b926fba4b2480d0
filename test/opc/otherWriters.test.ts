import type { PlanStep, PutSheet } from "../../src/engine/plan";
import { STRICT, TRANSITIONAL } from "../../src/opc/xml/namespaces";
import { edited, open, textOfPart } from "../hosts/xlsx/packageParts";
import { links, pack, smallWorkbook, strict, type Parts } from "../hosts/xlsx/kitchenSink";
import { find, seen } from "./expandedNames";

const MAIN = TRANSITIONAL.sheet;
const REL = TRANSITIONAL.relationships;

/** A sheet of ours with one of everything that is inserted: link, bands, chart, filter, print. */
const SUMMARY: PutSheet = {
  step: "putSheet",
  name: "Resumen PNTP",
  owner: "PNTP_Resumen",
  content: {
    cells: [
      { row: 0, column: 0, value: "Avance", style: { bold: true, fill: "#dddddd", align: "center" } },
      { row: 1, column: 0, value: 77.5, style: { numberFormat: '0.0" %"', borderTop: { weight: "thin", color: "#000000" } } },
    ],
    columnWidths: [10],
    showGridlines: false,
    frozenRows: 1,
    tabColor: "#1f3b5c",
    hyperlinks: [{ row: 1, column: 0, to: "'Matriz'!A1" }],
    bandRules: [{ area: { row: 1, column: 0, rows: 1, columns: 1 }, formula: 'AND(N("PNTP")=0,A2>50)', fill: "#c6efce", color: "#006100" }],
    autoFilter: { row: 0, column: 0, rows: 2, columns: 1 },
    print: { orientation: "landscape", area: { row: 0, column: 0, rows: 2, columns: 1 }, footer: { left: "PNTP", right: "" } },
    charts: [
      {
        id: "uno",
        kind: "column",
        title: "Avance",
        description: "77,5",
        legend: false,
        labels: true,
        anchor: { row: 3, column: 0, rows: 8, columns: 4 },
        series: [
          {
            name: "Avance",
            categoriesRef: "'Resumen PNTP'!$A$1",
            valuesRef: "'Resumen PNTP'!$A$2",
            categories: ["a"],
            values: [77.5],
            color: "#1f3b5c",
          },
        ],
      },
    ],
  },
};
const BANDS: PlanStep = {
  step: "formatBands",
  sheet: "Matriz",
  rules: [
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, formula: 'AND(N("PNTP")=0,A1>1)', fill: "#c6efce", color: "#006100" },
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, formula: 'AND(N("PNTP")=0,A1>9)', fill: "#ffc7ce", color: "#9c0006" },
  ],
};
const CELL: PlanStep = {
  step: "writeCells",
  sheet: "Matriz",
  cells: [{ row: 0, column: 1, value: 5, style: { numberFormat: "0.00", bold: true } }],
};

const base = () => smallWorkbook({ Matriz: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });
const SHEET_ONE = "xl/worksheets/sheet1.xml";

/** workbook.xml, sheet and styles as other programs write them. */
const FORMS: Readonly<Record<string, Parts>> = {
  "openpyxl, which declares r on each sheet alone": {
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}"><workbookPr/><workbookProtection/><bookViews><workbookView visibility="visible" ` +
      `minimized="0" firstSheet="0" activeTab="0"/></bookViews>` +
      `<sheets><sheet xmlns:r="${REL}" name="Matriz" sheetId="1" state="visible" r:id="rId1"/></sheets><definedNames/>` +
      `<calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>`,
    [SHEET_ONE]:
      `<worksheet xmlns="${MAIN}"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr/></sheetPr><dimension ref="A1:A1"/>` +
      `<sheetViews><sheetView workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>` +
      `<sheetFormatPr baseColWidth="8" defaultRowHeight="15"/>` +
      `<sheetData><row r="1"><c r="A1" t="n"><v>1</v></c></row></sheetData><pageMargins left="0.75" right="0.75" ` +
      `top="1" bottom="1" header="0.5" footer="0.5"/></worksheet>`,
  },
  "Open XML SDK, with x: throughout and d3p1 where it serializes a part anew": {
    "xl/workbook.xml":
      `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="Matriz" sheetId="1" d3p1:id="rId1" xmlns:d3p1="${REL}" />` +
      "</x:sheets></x:workbook>",
    [SHEET_ONE]:
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>` + "</x:worksheet>",
    "xl/styles.xml": `<x:styleSheet xmlns:x="${MAIN}"><x:fonts/><x:fills count="0" /><x:borders /><x:cellXfs/></x:styleSheet>`,
  },
  "Apache POI, which declares r on the root and writes no calcPr": {
    "xl/workbook.xml":
      `<?xml version="1.0" encoding="UTF-8"?>\n<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr ` +
      `date1904="false"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Matriz" r:id="rId1" ` +
      `sheetId="1"/></sheets></workbook>`,
  },
  "Google Sheets, with its many prefixes": {
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" ` +
      `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
      `xmlns:mv="urn:schemas-microsoft-com:mac:vml">` +
      `<workbookPr/><sheets><sheet state="visible" name="Matriz" sheetId="1" r:id="rId1"/></sheets><definedNames/><calcPr/></workbook>`,
  },
  "WPS, which keeps its own extension at the end": {
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><fileVersion appName="xl"/><sheets><sheet name="Matriz" sheetId="1" ` +
      `r:id="rId1"/></sheets><calcPr calcId="191029"/>` +
      `<extLst><ext xmlns:wps="https://web.wps.cn/et/2018/main" uri="{06C82605-B75B-4693-9329-32AAD527C692}">` +
      "<wps:workbookPr/></ext></extLst></workbook>",
  },
  "one that calls r something else, and something else r": {
    "xl/workbook.xml":
      `<r:workbook xmlns:r="${MAIN}" xmlns:a="urn:otra"><r:sheets xmlns:x="${REL}"><r:sheet name="Matriz" sheetId="1" ` +
      `x:id="rId1" a:id="rId99"/></r:sheets></r:workbook>`,
    [SHEET_ONE]:
      `<c:worksheet xmlns:c="${MAIN}" xmlns:x="urn:otra" x:uid="1"><c:sheetData><c:row r="1"><c:c r="A1"><c:v>1</c:v>` +
      "</c:c></c:row></c:sheetData></c:worksheet>",
  },
  "one whose lists are a single tag": {
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Matriz" sheetId="1" r:id="rId1"/></sheets>` +
      "<definedNames/><extLst/></workbook>",
    [SHEET_ONE]: `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetPr/><cols/><sheetData/><mergeCells/><hyperlinks/><extLst/></worksheet>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}" xml:space="preserve"/>`,
  },
};

describe.each(Object.entries(FORMS))("a workbook in the form of %s", (_, form) => {
  test("gets its sheets, names, looks, bands and chart, each with the names it must have", async () => {
    const after = await edited(pack({ ...base(), ...form }), CELL, BANDS, SUMMARY);
    const workbook = seen(textOfPart(after, "xl/workbook.xml"));
    const sheets = find(workbook, `{${MAIN}}sheet`);
    expect(sheets.map(({ attributes }) => attributes["name"])).toEqual(["Matriz", "Resumen PNTP"]);
    expect(sheets.every(({ attributes }) => attributes[`{${REL}}id`] !== undefined)).toBe(true);
    expect(find(workbook, `{${MAIN}}definedName`).map(({ attributes }) => attributes["name"])).toContain("PNTP_Resumen");
    const own = seen(textOfPart(after, "xl/worksheets/sheet2.xml"));
    expect(find(own, `{${MAIN}}drawing`)[0]?.attributes[`{${REL}}id`]).toBe("rId1");
    expect(find(own, `{${MAIN}}hyperlink`)).toHaveLength(1);
    const rules = find(seen(textOfPart(after, SHEET_ONE)), `{${MAIN}}cfRule`);
    expect(rules.map(({ attributes }) => attributes["priority"])).toEqual(["1", "2"]);
    const styles = seen(textOfPart(after, "xl/styles.xml"));
    for (const list of ["fonts", "fills", "borders", "cellXfs", "dxfs"]) {
      const [found] = find(styles, `{${MAIN}}${list}`);
      expect([list, found?.attributes["count"]]).toEqual([list, String(found?.children.length)]);
    }
    expect(find(seen(textOfPart(after, "xl/drawings/drawing1.xml")), `{${TRANSITIONAL.chart}}chart`)).toHaveLength(1);
  });

  test("reads back as it was written, and the same plan again changes no byte", async () => {
    const once = await edited(pack({ ...base(), ...form }), CELL, BANDS, SUMMARY);
    const host = open(once);
    expect((await host.readGrid("Matriz")).value(0, 1)).toBe(5);
    expect((await host.readGrid("Resumen PNTP")).value(1, 0)).toBe(77.5);
    expect(Buffer.from(await edited(once, CELL, BANDS, SUMMARY)).equals(Buffer.from(once))).toBe(true);
  });
});

test("a strict workbook without styles gets strict parts throughout, and links of the strict kind", async () => {
  const parts = base();
  delete parts["xl/styles.xml"];
  parts["xl/_rels/workbook.xml.rels"] = links(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId90", "sharedStrings", "sharedStrings.xml"],
  );
  const after = await edited(pack(strict(parts)), CELL, SUMMARY);
  for (const path of ["xl/styles.xml", "xl/worksheets/sheet2.xml", "xl/drawings/drawing1.xml", "xl/charts/chart1.xml", "xl/workbook.xml"]) {
    const names = [...textOfPart(after, path).matchAll(/xmlns(?::\w+)?="([^"]+)"/g)].map(([, uri]) => uri ?? "");
    expect([path, names.filter((uri) => !uri.startsWith("http://purl.oclc.org/ooxml/"))]).toEqual([path, []]);
  }
  const kinds = textOfPart(after, "xl/_rels/workbook.xml.rels") + textOfPart(after, "xl/worksheets/_rels/sheet2.xml.rels");
  expect(kinds).not.toContain(REL);
  expect(kinds).toContain(`${STRICT.relationships}/styles`);
});
