import type { PlanStep } from "../../src/engine/plan";
import { CONTENT_TYPE } from "../../src/opc/contentTypes";
import { TRANSITIONAL } from "../../src/opc/xml/namespaces";
import { Package } from "../../src/opc/package";
import { Zip } from "../../src/opc/zip/zip";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { edited, open, partsOf, textOfPart } from "../hosts/xlsx/packageParts";
import { links, pack, smallWorkbook, type Parts } from "../hosts/xlsx/kitchenSink";
import { find, seen } from "./expandedNames";

const MAIN = TRANSITIONAL.sheet;
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const REL = TRANSITIONAL.relationships;

const base = (workbook = "") => smallWorkbook({ Matriz: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }, { workbook });
const sheetStep = (name: string): PlanStep => ({
  step: "putSheet",
  name,
  owner: `PNTP_${name}`,
  content: {
    cells: [{ row: 0, column: 0, value: 1 }],
    columnWidths: [10],
    showGridlines: true,
    print: { orientation: "portrait", area: { row: 0, column: 0, rows: 1, columns: 1 }, footer: { left: "", right: "" } },
    charts: [
      {
        id: "uno",
        kind: "bar",
        title: "t",
        description: "d",
        legend: false,
        labels: false,
        anchor: { row: 2, column: 0, rows: 4, columns: 4 },
        series: [],
      },
    ],
  },
});
const NEW_SHEET = sheetStep("Nueva");

function withTypes(parts: Parts, change: (xml: string) => string): Parts {
  return { ...parts, "[Content_Types].xml": change(String(parts["[Content_Types].xml"])) };
}

function overrides(bytes: Uint8Array): string[] {
  return find(seen(textOfPart(bytes, "[Content_Types].xml")), `{${TYPES}}Override`).map(({ attributes }) => String(attributes["PartName"]));
}

test("links of a new part have a type, also where the package never had any by extension", async () => {
  const parts = withTypes(base(), (xml) =>
    xml.replace(
      /<Default Extension="rels"[^>]*>/,
      '<Override PartName="/_rels/.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    ),
  );
  const after = await edited(pack(parts), NEW_SHEET);
  const defaults = find(seen(textOfPart(after, "[Content_Types].xml")), `{${TYPES}}Default`).map(
    ({ attributes }) => attributes["Extension"],
  );
  expect(defaults).toContain("rels");
  expect(partsOf(after)["xl/worksheets/_rels/sheet2.xml.rels"]).toBeDefined();
});

test("a type declared for every extension in other letters is not declared twice", async () => {
  const parts = withTypes(base(), (xml) => xml.replace('Extension="rels"', 'Extension="RELS"'));
  const after = await edited(pack(parts), NEW_SHEET);
  expect(textOfPart(after, "[Content_Types].xml").match(/Extension="rels"/gi)).toHaveLength(1);
});

test("a name that only a type speaks of is left alone, and so is one that a lost link leads to", async () => {
  const parts = withTypes(base(), (xml) =>
    xml.replace("</Types>", `<Override PartName="/xl/Worksheets/sheet2.xml" ContentType="${CONTENT_TYPE.worksheet}"/></Types>`),
  );
  parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
    "</Relationships>",
    `<Relationship Id="rId7" Type="${REL}/worksheet" Target="worksheets/sheet%33.xml"/></Relationships>`,
  );
  parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace(
    "</sheets>",
    '<sheet name="Perdida" sheetId="7" r:id="rId7"/></sheets>',
  );
  const after = await edited(pack(parts), NEW_SHEET);
  const added = Object.keys(partsOf(after)).filter((path) => path.startsWith("xl/worksheets/sheet"));
  expect(added.sort()).toEqual(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet4.xml"]);
  const declared = overrides(after).map((name) => name.toLowerCase());
  expect(new Set(declared).size).toBe(declared.length);
});

test("styles are xl/styles.xml, the name that programs look for, though a type long without part says so", async () => {
  const parts = base();
  delete parts["xl/styles.xml"];
  parts["xl/_rels/workbook.xml.rels"] = links(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId90", "sharedStrings", "sharedStrings.xml"],
  );
  const after = await edited(pack(parts), NEW_SHEET);
  expect(partsOf(after)["xl/styles.xml"]).toBeDefined();
  expect(overrides(after).filter((name) => name === "/xl/styles.xml")).toHaveLength(1);
});

test("styles that are linked and not there are put where the link leads", async () => {
  const parts = base();
  delete parts["xl/styles.xml"];
  const after = await edited(pack(parts), NEW_SHEET);
  expect(Object.keys(partsOf(after)).filter((path) => path.includes("styles"))).toEqual(["xl/styles.xml"]);
});

test("a workbook whose main part stands elsewhere has its styles beside it, and links that lead there", async () => {
  const parts = base();
  const moved: Parts = {
    "[Content_Types].xml": String(parts["[Content_Types].xml"])
      .replaceAll("/xl/", "/libro/")
      .replace(/<Override PartName="\/libro\/styles.xml"[^>]*>/, ""),
    "_rels/.rels": links(["rId1", "officeDocument", "/libro/workbook.xml"]),
    "libro/workbook.xml": parts["xl/workbook.xml"] ?? "",
    "libro/_rels/workbook.xml.rels": links(["rId1", "worksheet", "worksheets/sheet1.xml"]),
    "libro/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"] ?? "",
  };
  moved["[Content_Types].xml"] = String(moved["[Content_Types].xml"]).replace(/<Override PartName="\/libro\/sharedStrings.xml"[^>]*>/, "");
  const after = await edited(pack(moved), NEW_SHEET);
  expect(partsOf(after)["libro/styles.xml"]).toBeDefined();
  expect((await open(after).readGrid("Nueva")).value(0, 0)).toBe(1);
});

test.each(["xl/worksheets/hoja uno%ñ.xml", "xl/worksheets/hoja%20uno%25%C3%B1.xml"])(
  "a part called «%s» in the container is found under its encoded name, read and written",
  async (entry) => {
    const parts = withTypes(base(), (xml) => xml.replace("/xl/worksheets/sheet1.xml", "/xl/worksheets/hoja%20uno%25%C3%B1.xml"));
    parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "worksheets/sheet1.xml",
      "worksheets/hoja%20uno%25%C3%B1.xml",
    );
    parts[entry] = parts["xl/worksheets/sheet1.xml"] ?? "";
    delete parts["xl/worksheets/sheet1.xml"];
    const after = await edited(pack(parts), { step: "writeCells", sheet: "Matriz", cells: [{ row: 0, column: 1, value: 7 }] }, NEW_SHEET);
    expect(Object.keys(partsOf(after))).toContain(entry);
    expect((await open(after).readGrid("Matriz")).value(0, 1)).toBe(7);
  },
);

test("two parts of one name, in whatever letters, are refused: programs read one or the other", () => {
  const parts = base();
  const outcome = openXlsx(pack({ ...parts, "XL/Workbook.xml": parts["xl/workbook.xml"] ?? "" }));
  expect(outcome).toMatchObject({ ok: false, problem: { code: "unreadable" } });
  expect(outcome.ok ? "" : outcome.problem.message).toContain("dos partes con el mismo nombre («XL/Workbook.xml»)");
});

test("a part that goes takes its type and its links with it, but stays while something leads to it", () => {
  const parts = base();
  parts["xl/charts/chart1.xml"] = "<a/>";
  parts["xl/charts/_rels/chart1.xml.rels"] = links();
  parts["xl/worksheets/_rels/sheet1.xml.rels"] = links(["rId1", "chart", "../charts/chart1.xml"]);
  const pkg = new Package(
    Zip.open(
      pack(
        withTypes(parts, (xml) =>
          xml.replace("</Types>", `<Override PartName="/xl/charts/CHART1.xml" ContentType="${CONTENT_TYPE.chart}"/></Types>`),
        ),
      ),
    ),
  );
  pkg.dropPart("xl/charts/chart1.xml");
  expect(pkg.has("xl/charts/chart1.xml")).toBe(true);
  pkg.unlink("xl/worksheets/sheet1.xml", "rId1");
  pkg.dropPart("xl/charts/chart1.xml");
  expect([
    pkg.has("xl/charts/chart1.xml"),
    pkg.has("xl/charts/_rels/chart1.xml.rels"),
    pkg.text("[Content_Types].xml")?.includes("CHART1"),
  ]).toEqual([false, false, false]);
});

test("a package declared in one tag, and links in one tag, are opened for what is added", async () => {
  const parts = base();
  parts["xl/worksheets/_rels/sheet1.xml.rels"] =
    '<rel:Relationships xmlns:rel="http://schemas.openxmlformats.org/package/2006/relationships"/>';
  const pkg = new Package(Zip.open(pack(parts)));
  const id = pkg.link("xl/worksheets/sheet1.xml", "drawing", "xl/drawings/drawing1.xml");
  expect(pkg.links("xl/worksheets/sheet1.xml")).toMatchObject([{ id, path: "xl/drawings/drawing1.xml", kind: "drawing" }]);
  expect(seen(pkg.text("xl/worksheets/_rels/sheet1.xml.rels") ?? "").children).toHaveLength(1);
});

describe("where the highest number is taken", () => {
  test("a sheet gets the lowest free id, never one past the last that Excel takes", async () => {
    const parts = base();
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace('sheetId="1"', 'sheetId="65534"');
    const after = await edited(pack(parts), NEW_SHEET, sheetStep("Otra"));
    const ids = find(seen(textOfPart(after, "xl/workbook.xml")), `{${MAIN}}sheet`).map(({ attributes }) => attributes["sheetId"]);
    expect(ids).toEqual(["65534", "1", "2"]);
  });

  test("our bands still come after the rules that have room, and never past the last number", async () => {
    const inside =
      '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="2147483647">' +
      '<formula>1</formula></cfRule><cfRule type="expression" priority="5"><formula>1</formula></cfRule>' +
      "</conditionalFormatting>";
    const rule = { area: { row: 0, column: 0, rows: 1, columns: 1 }, formula: 'AND(N("PNTP")=0,A1>1)', fill: "#c6efce", color: "#006100" };
    const after = await edited(pack(smallWorkbook({ Matriz: inside })), {
      step: "formatBands",
      sheet: "Matriz",
      rules: [rule, { ...rule, fill: "#ffffff" }],
    });
    const priorities = find(seen(textOfPart(after, "xl/worksheets/sheet1.xml")), `{${MAIN}}cfRule`).map(
      ({ attributes }) => attributes["priority"],
    );
    expect(priorities).toEqual(["2147483647", "5", "2147483645", "2147483646"]);
  });

  test("a number format gets the lowest free one", async () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="65535" formatCode="0.000"/><numFmt ` +
      `numFmtId="164" formatCode="0.0000"/></numFmts></styleSheet>`;
    const parts = smallWorkbook({ Matriz: "<sheetData/>" }, { styles });
    const after = await edited(pack(parts), {
      step: "writeCells",
      sheet: "Matriz",
      cells: [{ row: 0, column: 0, value: 1, style: { numberFormat: '0.0" u"' } }],
    });
    const ids = find(seen(textOfPart(after, "xl/styles.xml")), `{${MAIN}}numFmt`).map(({ attributes }) => attributes["numFmtId"]);
    expect(ids).toEqual(["65535", "164", "165"]);
  });

  test("a hundred and fifty thousand rules are no matter of the stack", async () => {
    const rules = Array.from(
      { length: 150_000 },
      (_, i) => `<cfRule type="expression" priority="${i + 1}"><formula>1</formula></cfRule>`,
    ).join("");
    const inside = `<sheetData/><conditionalFormatting sqref="A1">${rules}</conditionalFormatting>`;
    const rule = { area: { row: 0, column: 0, rows: 1, columns: 1 }, formula: 'AND(N("PNTP")=0,A1>1)', fill: "#c6efce", color: "#006100" };
    const after = await edited(pack(smallWorkbook({ Matriz: inside })), { step: "formatBands", sheet: "Matriz", rules: [rule] });
    expect(textOfPart(after, "xl/worksheets/sheet1.xml")).toContain('priority="150001"');
  });
});
