import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { PlanStep } from "../../src/engine/plan";
import { runCli } from "../../src/cli/runCli";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { checkWritten, WrittenFault } from "../../src/opc/check/checkWritten";
import { Package } from "../../src/opc/package";
import { Zip } from "../../src/opc/zip/zip";
import { edited, open, partsOf, planOf } from "../hosts/xlsx/packageParts";
import { kitchenSink, pack, prefixed, smallWorkbook, strict, type Parts } from "../hosts/xlsx/kitchenSink";

const packageOf = (parts: Parts) => new Package(Zip.open(pack(parts)));
const SHEET = "xl/worksheets/sheet1.xml";
const WRITE: PlanStep = { step: "writeCells", sheet: "Matriz", cells: [{ row: 20, column: 1, value: 5, style: { bold: true } }] };

/** What the check says of a package in which one part was spoilt on the way. */
function verdict(part: string, spoil: (xml: string) => string, base: Parts = kitchenSink()): string {
  const spoilt = spoil(String(base[part]));
  expect(spoilt).not.toBe(base[part]);
  try {
    checkWritten(packageOf({ ...base, [part]: spoilt }), packageOf(base));
    return "";
  } catch (fault) {
    if (fault instanceof WrittenFault) return fault.faults.join(" · ");
    throw fault;
  }
}

const put = (what: string, after: string) => (xml: string) => xml.replace(after, `${after}${what}`);
const swap = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

test.each<[string, string, (xml: string) => string, string]>([
  ["a prefix that nobody declares", "xl/workbook.xml", swap('r:id="rId2"', 'q:id="rId2"'), "no es XML bien formado"],
  ["a tag left open", "xl/styles.xml", swap("</cellXfs>", ""), "no es XML bien formado"],
  ["a control character", "xl/workbook.xml", swap("Protegida", "Prote\u0002gida"), "no es XML bien formado"],
  ["a cell left open", SHEET, swap('<c r="C4" s="2"><v>20</v></c>', '<c r="C4" s="2"><v>20</v>'), "no es XML bien formado"],
  [
    "another document element",
    "xl/styles.xml",
    (xml) => xml.replace(/styleSheet/g, "estilos"),
    "empieza con <x:estilos> y no con <x:styleSheet>",
  ],
  [
    "names before sheets",
    "xl/workbook.xml",
    (xml) => `${xml}`.replace(/(<sheets>.*<\/sheets>)(.*)(<definedNames>.*<\/definedNames>)/, "$3$1$2"),
    "<x:definedNames>",
  ],
  [
    "two lists of sheets",
    "xl/workbook.xml",
    put('<sheets><sheet name="Z" sheetId="99" r:id="rId1"/></sheets>', "</sheets>"),
    "<x:sheets> está dos veces en <x:workbook>",
  ],
  [
    "columns after the cells",
    SHEET,
    put('<cols><col min="1" max="1"/></cols>', "</sheetData>"),
    "<x:cols> va antes de <x:sheetData> en <x:worksheet>",
  ],
  ["an element that has no place there", SHEET, put("<sheetViews/>", "<hyperlinks>"), "<x:sheetViews> no va dentro de <x:hyperlinks>"],
  [
    "an attribute that the schema does not know",
    SHEET,
    swap('<hyperlink ref="A5"', '<hyperlink link="1" ref="A5"'),
    "<x:hyperlink> no lleva link",
  ],
  ["an attribute that must be there", SHEET, swap('<hyperlink ref="A5" ', "<hyperlink "), "a <x:hyperlink> le falta ref"],
  ["a count lower than what it counts", "xl/styles.xml", swap('<cellXfs count="5"', '<cellXfs count="4"'), "<x:cellXfs> dice 4 y tiene 5"],
  ["a link that is not there", SHEET, swap('<drawing r:id="rId2"', '<drawing r:id="rId77"'), "usa el vínculo rId77, que no está"],
  ["two sheets of one id", "xl/workbook.xml", swap('sheetId="7"', 'sheetId="3"'), "dos <x:sheet> con sheetId=3"],
  ["an id beyond the last", "xl/workbook.xml", swap('sheetId="7"', 'sheetId="65535"'), "<x:sheet> tiene sheetId=65535, más de 65534"],
  [
    "a type declared twice",
    "[Content_Types].xml",
    put('<Override PartName="/xl/Styles.xml" ContentType="a"/>', '<Default Extension="xml" ContentType="application/xml"/>'),
    "dos <ct:Override> con PartName=/xl/",
  ],
  [
    "a type of a part that is not there",
    "[Content_Types].xml",
    put('<Override PartName="/xl/nada.xml" ContentType="a"/>', '<Default Extension="xml" ContentType="application/xml"/>'),
    "se declara el tipo de xl/nada.xml, que no está",
  ],
  [
    "a part without type",
    "[Content_Types].xml",
    swap('<Default Extension="png" ContentType="image/png"/>', ""),
    "xl/media/image1.png no tiene tipo de contenido",
  ],
  [
    "a link to nowhere",
    "xl/_rels/workbook.xml.rels",
    swap("theme/theme1.xml", "theme/theme2.xml"),
    "lleva a xl/theme/theme2.xml, que no está",
  ],
  ["two links of one id", "xl/_rels/workbook.xml.rels", swap('Id="rId5"', 'Id="rId4"'), "dos <rel:Relationship> con Id=rId4"],
  [
    "a chart's series in disorder",
    "xl/charts/chart1.xml",
    swap('<c:idx val="0"/><c:order val="0"/>', '<c:order val="0"/><c:idx val="0"/>'),
    "<c:idx> va antes de <c:order> en <c:ser>",
  ],
])("what was spoilt on the way is found: %s", (_, part, spoil, expected) => {
  expect(verdict(part, spoil)).toContain(expected);
});

test("what the file had already is not ours: everything of other writers and extensions passes", async () => {
  for (const parts of [kitchenSink(), prefixed(kitchenSink()), strict(kitchenSink())]) {
    const before = pack(parts);
    await expect(edited(before, WRITE)).resolves.toBeInstanceOf(Uint8Array);
  }
  const odd = kitchenSink();
  odd["xl/workbook.xml"] = String(odd["xl/workbook.xml"])
    .replace('sheetId="7"', 'sheetId="3" propio="1"')
    .replace("<calcPr", "<vueltas/><calcPr");
  odd["xl/styles.xml"] = String(odd["xl/styles.xml"]).replace('<cellXfs count="5"', '<cellXfs count="2"');
  odd["xl/_rels/workbook.xml.rels"] = String(odd["xl/_rels/workbook.xml.rels"]).replace("theme/theme1.xml", "theme/perdido.xml");
  await expect(edited(pack(odd), WRITE)).resolves.toBeInstanceOf(Uint8Array);
});

test("parts that nobody changed are not judged, however broken they are", async () => {
  const parts = kitchenSink();
  parts["xl/comments1.xml"] = "<comments";
  parts["xl/theme/theme1.xml"] = Uint8Array.from([0xff, 0x00]);
  await expect(edited(pack(parts), WRITE)).resolves.toBeInstanceOf(Uint8Array);
});

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const DAMAGE: Readonly<Record<string, Parts>> = {
  "invalid UTF-8 in the styles": { "xl/styles.xml": latin(String(kitchenSink()["xl/styles.xml"]).replace("Normal", "Nórmal")) },
  "an attribute without value in the styles": {
    "xl/styles.xml": String(kitchenSink()["xl/styles.xml"]).replace('<cellXfs count="5"', "<cellXfs count"),
  },
  "garbage in a tag of the styles": {
    "xl/styles.xml": String(kitchenSink()["xl/styles.xml"]).replace('<cellXfs count="5"', '<cellXfs count="5" ;;'),
  },
  "an attribute twice in the workbook": {
    "xl/workbook.xml": String(kitchenSink()["xl/workbook.xml"]).replace("<calcPr", '<calcPr iterate="1"'),
  },
  "an undeclared prefix in the frame of the sheet": {
    [SHEET]: String(kitchenSink()[SHEET]).replace("<printOptions", "<printOptions q:a='1'"),
  },
  "invalid UTF-8 in the frame of the sheet": {
    [SHEET]: latin(
      String(kitchenSink()[SHEET])
        .replace(/[^\x20-\x7e]/g, "?")
        .replace("Norma", "N\u00f3rma"),
    ),
  },
};

test.each(Object.entries(DAMAGE))(
  "a part that has to be changed and came damaged is refused by its name, not copied on: %s",
  async (_, parts) => {
    const host = open(pack({ ...kitchenSink(), ...parts }));
    const save = async () => {
      const applied = await host.apply(planOf(WRITE));
      if (!applied.ok) throw new Error(applied.problem.message);
      return host.save();
    };
    await expect(save()).rejects.toThrow(
      `El archivo está dañado: su parte «${Object.keys(parts)[0]}» no se puede leer. No se escribió nada.`,
    );
  },
);

test("a cell whose text XML cannot hold makes its sheet damaged already when the book is opened", () => {
  const damaged = String(kitchenSink()[SHEET]).replace("<v>OP.02</v>", "<v>OP\u0001.02</v>");
  expect(openXlsx(pack({ ...kitchenSink(), [SHEET]: damaged }))).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining("El archivo está dañado") },
  });
});

describe("on the command line", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pntp-check-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => jest.restoreAllMocks());
  const sample = path.join(__dirname, "../../assets/ejemplo/matriz_trata_2023.xlsx");

  test("a defect of ours ends with 70 and a sentence, and the old file stays as it was", async () => {
    const output = path.join(folder, "salida.xlsx");
    writeFileSync(output, "lo que había");
    const { setText } = Package.prototype;
    jest.spyOn(Package.prototype, "setText").mockImplementation(function (this: Package, part, xml) {
      setText.call(this, part, part === "xl/styles.xml" ? xml.replace("</styleSheet>", "") : xml);
    });
    const said: string[] = [];
    const terminal = {
      out: (text: string) => void said.push(text),
      err: (text: string) => void said.push(text),
      folder,
      columns: 120,
      colors: false,
      progress: false,
      now: () => Date.UTC(2025, 1, 1, 14),
    };
    const code = await runCli(["calcular", sample, "--salida", output, "--reemplazar"], terminal);
    expect(code).toBe(70);
    expect(said.join("")).toContain("el archivo escrito no pasó la comprobación (xl/styles.xml: no es XML bien formado)");
    expect(said.join("").trim().split("\n").length).toBeLessThanOrEqual(4);
    expect(readFileSync(output, "utf8")).toBe("lo que había");
  });
});

test("the check reads the very bytes that are handed over", async () => {
  const bytes = await edited(pack(smallWorkbook({ Matriz: "<sheetData/>" })), WRITE);
  expect(() => checkWritten(new Package(Zip.open(bytes)))).not.toThrow();
  expect(Object.keys(partsOf(bytes))).toContain("xl/styles.xml");
});
