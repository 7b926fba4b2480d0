import { readFileSync } from "node:fs";
import path from "node:path";
import type { CellWrite, PutSheet, WriteCells } from "../../../src/engine/plan";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { pack, smallWorkbook } from "./kitchenSink";
import { changedParts, checkWellFormed, edited, open, partsOf, planOf, textOfPart } from "./packageParts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MATRIX = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Código</t></is></c></row></sheetData>';

type Parts = Record<string, string | Uint8Array>;

function small(sheets: Readonly<Record<string, string>> = { Matriz: MATRIX }): Parts {
  return { ...smallWorkbook(sheets) };
}

function edit(parts: Parts, part: string, change: (text: string) => string): void {
  parts[part] = change(String(parts[part]));
}

function writing(sheet: string, ...cells: readonly CellWrite[]): WriteCells {
  return { step: "writeCells", sheet, cells };
}

function summary(more: Partial<PutSheet> = {}): PutSheet {
  return {
    step: "putSheet",
    name: "Resumen PNTP",
    owner: "PNTP_Resumen",
    content: {
      cells: [{ row: 0, column: 0, value: "Resumen" }],
      columnWidths: [20],
      showGridlines: false,
      print: { orientation: "portrait", area: { row: 0, column: 0, rows: 1, columns: 1 }, footer: { left: "", right: "" } },
    },
    ...more,
  };
}

describe("A book with a digital signature", () => {
  /** As Excel signs: an origin part linked from the package, the signature and its certificate linked from there. */
  function signed(): Uint8Array {
    const parts = small();
    edit(parts, "_rels/.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rId9" Type="${PACKAGE}/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
      ),
    );
    const links = (type: string, target: string) =>
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${PACKAGE}/digital-signature/${type}" ` +
      `Target="${target}"/></Relationships>`;
    parts["_xmlsignatures/origin.sigs"] = new Uint8Array(0);
    parts["_xmlsignatures/_rels/origin.sigs.rels"] = links("signature", "sig1.xml");
    parts["_xmlsignatures/sig1.xml"] = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>';
    parts["_xmlsignatures/_rels/sig1.xml.rels"] = links("certificate", "cert1.cer");
    parts["_xmlsignatures/cert1.cer"] = new Uint8Array([1, 2, 3]);
    const types =
      '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>' +
      '<Default Extension="cer" ContentType="application/octet-stream"/>' +
      '<Override PartName="/_xmlsignatures/sig1.xml" ' +
      'ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/>';
    edit(parts, "[Content_Types].xml", (xml) => xml.replace("<Override", `${types}<Override`));
    return pack(parts);
  }

  test("loses it whole once anything is changed: no part, link or type of it is left", async () => {
    const after = await edited(signed(), writing("Matriz", { row: 0, column: 1, value: 1 }));
    expect(Object.keys(partsOf(after)).filter((part) => part.includes("signature"))).toEqual([]);
    expect(textOfPart(after, "_rels/.rels")).not.toContain("signature");
    expect(textOfPart(after, "[Content_Types].xml")).not.toContain("sig1.xml");
    expect([open(signed()).isSigned, open(after).isSigned]).toEqual([true, false]);
  });

  test("keeps it where a plan says what the book already says", async () => {
    const before = signed();
    const same = await edited(before, writing("Matriz", { row: 0, column: 0, value: "Código" }));
    expect(changedParts(before, same)).toEqual([]);
  });
});

describe("The titles in docProps/app.xml", () => {
  function titled(headings: string, titles: readonly string[]): Uint8Array {
    const parts = small({ Carátula: MATRIX, Matriz: MATRIX });
    edit(parts, "_rels/.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rId8" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
      ),
    );
    edit(parts, "[Content_Types].xml", (xml) =>
      xml.replace(
        "</Types>",
        '<Override PartName="/docProps/app.xml" ' +
          'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
      ),
    );
    const list = titles.map((title) => `<vt:lpstr>${title}</vt:lpstr>`).join("");
    parts["docProps/app.xml"] =
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" ` +
      `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft ` +
      "Excel</Application>" +
      `<HeadingPairs><vt:vector size="4" baseType="variant">${headings}</vt:vector></HeadingPairs><TitlesOfParts>` +
      `<vt:vector size="${titles.length}" baseType="lpstr">${list}</vt:vector></TitlesOfParts></Properties>`;
    return pack(parts);
  }

  const pair = (title: string, count: number) =>
    `<vt:variant><vt:lpstr>${title}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`;

  test("tell of a sheet that is added, in its place, and of the named ranges as before", async () => {
    const before = titled(pair("Hojas de cálculo", 2) + pair("Rangos con nombre", 1), ["Carátula", "Matriz", "Matriz!Área"]);
    const app = textOfPart(await edited(before, summary({ position: { after: "Carátula" } })), "docProps/app.xml");
    checkWellFormed(app);
    expect([...app.matchAll(/<vt:lpstr>([^<]*)<\/vt:lpstr>/g)].map(([, text]) => text)).toEqual([
      "Hojas de cálculo",
      "Rangos con nombre",
      "Carátula",
      "Resumen PNTP",
      "Matriz",
      "Matriz!Área",
    ]);
    expect(app).toContain("<vt:i4>3</vt:i4>");
    expect(app).toContain('<vt:vector size="4" baseType="lpstr">');
  });

  test("stay as they are where no sheet is added, or where they told something else", async () => {
    const before = titled(pair("Hojas de cálculo", 2) + pair("Rangos con nombre", 0), ["Carátula", "Matriz"]);
    expect(changedParts(before, await edited(before, writing("Matriz", { row: 0, column: 1, value: 1 })))).not.toContain(
      "docProps/app.xml",
    );
    const odd = titled(pair("Hojas de cálculo", 7) + pair("Rangos con nombre", 0), ["Carátula"]);
    expect(changedParts(odd, await edited(odd, summary()))).not.toContain("docProps/app.xml");
  });
});

describe("A book that others read", () => {
  test("has its matrix read beside a sheet of charts, and a summary added after it", async () => {
    const before = new Uint8Array(readFileSync(path.join(__dirname, "kept", "hoja_de_grafico.xlsx")));
    const host = open(before);
    expect((await host.listSheets()).map(({ name }) => name)).toEqual(["Matriz"]);
    expect(await host.apply(planOf(summary({ position: { after: "Gráfico 1" } })))).toMatchObject({ ok: true });
    const names = [...textOfPart(host.save(), "xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(["Gráfico 1", "Resumen PNTP", "Matriz"]);
  });

  test("with sheets of charts only is not called damaged: it is said that there are no cells", () => {
    const parts = small();
    edit(parts, "xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace('/worksheet"', '/chartsheet"').replace("worksheets/sheet1.xml", "chartsheets/sheet1.xml"),
    );
    parts["xl/chartsheets/sheet1.xml"] =
      '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView ' +
      'workbookViewId="0"/></sheetViews></chartsheet>';
    expect(openXlsx(pack(parts))).toMatchObject({
      ok: false,
      problem: { code: "unsupported", message: expect.stringContaining("solo hojas de gráfico") as string },
    });
  });

  test("shows texts kept as CDATA, as rich text and as results of formulas", async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t><![CDATA[Código & más]]></t></is></c><c r="B1" t="str"><v><![CDATA[a<b]]></v></c>' +
      '<c r="C1" t="inlineStr"><is><r><t>Línea </t></r><r><t><![CDATA[base]]></t></r></is></c><c r="D1" t="s"><v>0</v>' +
      '</c><c r="E1"><v><![CDATA[12.5]]></v></c>';
    const parts = small({ Matriz: `<sheetData><row r="1">${cells}</row></sheetData>` });
    edit(parts, "xl/sharedStrings.xml", (xml) => xml.replace("</sst>", "<si><t><![CDATA[Valor]]> obtenido</t></si></sst>"));
    const grid = await open(pack(parts)).readGrid("Matriz");
    expect([0, 1, 2, 3, 4].map((column) => grid.value(0, column))).toEqual(["Código & más", "a<b", "Línea base", "Valor obtenido", 12.5]);
  });
});

test("a formula or a number takes the apostrophe's mark off its cell, and nothing else of its look; a text keeps it", async () => {
  const parts = small({
    Matriz:
      '<sheetData><row r="1"><c r="A1" s="5" t="inlineStr"><is><t>75</t></is></c><c r="B1" s="5"/><c r="C1" s="5"/></row></sheetData>',
  });
  edit(parts, "xl/styles.xml", (xml) =>
    xml.replace(
      "</cellXfs>",
      '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs>',
    ),
  );
  const cells: CellWrite[] = [
    { row: 0, column: 0, formula: "=1+1", value: 2 },
    { row: 0, column: 1, value: 3 },
    { row: 0, column: 2, value: "=esto es un texto" },
  ];
  const after = await edited(pack(parts), writing("Matriz", ...cells));
  const styles = textOfPart(after, "xl/styles.xml");
  const formats = [...styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs")).matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
  const sheet = textOfPart(after, "xl/worksheets/sheet1.xml");
  const formatOf = (address: string): string => formats[Number(new RegExp(`r="${address}" s="(\\d+)"`).exec(sheet)?.[1] ?? 0)] ?? "";
  expect(["A1", "B1", "C1"].map((address) => [/numFmtId="2"/.test(formatOf(address)), formatOf(address).includes("quotePrefix")])).toEqual([
    [true, false],
    [true, false],
    [true, true],
  ]);
});

describe("A book whose structure is locked", () => {
  function locked(): Uint8Array {
    const parts = small();
    edit(parts, "xl/workbook.xml", (xml) => xml.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>'));
    return pack(parts);
  }

  test("takes the cells of a plan whose new sheet is optional, and the report names the sheet left out", async () => {
    const host = open(locked());
    const outcome = await host.apply(planOf(writing("Matriz", { row: 0, column: 1, value: 1 }), summary({ optional: true })));
    expect(outcome).toMatchObject({ ok: true, report: { omitted: ["Resumen PNTP"], sheets: [] } });
    expect((await host.listSheets()).map(({ name }) => name)).toEqual(["Matriz"]);
  });

  test("has its sheet of ours refreshed where it stands already", async () => {
    const parts: Parts = { ...partsOf(await edited(pack(small()), summary())) };
    parts["xl/workbook.xml"] = textOfPart(pack(parts), "xl/workbook.xml").replace(
      "<sheets>",
      '<workbookProtection lockStructure="1"/><sheets>',
    );
    const outcome = await open(pack(parts)).apply(planOf(summary({ optional: true })));
    expect(outcome).toMatchObject({ ok: true, report: { sheets: [{ name: "Resumen PNTP", created: false }] } });
  });
});
