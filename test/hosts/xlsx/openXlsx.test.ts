import fc from "fast-check";
import { zipSync } from "fflate";
import { FILE_PROBLEMS } from "../../../src/hosts/xlsx/problems";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { kitchenSink, links, pack, smallWorkbook, type Parts } from "./kitchenSink";
import { changedParts, edited, open } from "./packageParts";
import { compoundFile } from "./compoundFile";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function packageOf(mainType: string): Parts {
  return {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ` +
      `ContentType="application/xml"/><Override PartName="/main/part.xml" ContentType="${mainType}"/></Types>`,
    "_rels/.rels": links(["rId1", "officeDocument", "main/part.xml"]),
    "main/part.xml": "<x/>",
  };
}

function withSheet(inside: string): Uint8Array {
  return pack(smallWorkbook({ Hoja: inside }));
}

function withRaw(path: string, content: string): Uint8Array {
  return pack({ ...smallWorkbook({ Hoja: "<sheetData/>" }), [path]: content });
}

const OOXML = "application/vnd.openxmlformats-officedocument.";
const whole = pack(kitchenSink());

const BAD: readonly (readonly [string, Uint8Array, keyof typeof FILE_PROBLEMS, string])[] = [
  ["an empty file", new Uint8Array(0), "empty", "vacío"],
  ["an encrypted workbook", compoundFile("EncryptionInfo", "EncryptedPackage"), "password", "contraseña"],
  ["an .xls of Excel 97", compoundFile("Workbook"), "oldExcel", ".xls"],
  ["an old Word document", compoundFile("WordDocument"), "otherOle", "documento antiguo de Office"],
  ["an .ods", pack({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }), "openDocument", ".ods"],
  ["an .xlsb", pack(packageOf("application/vnd.ms-excel.sheet.binary.macroEnabled.main")), "binaryWorkbook", ".xlsb"],
  ["a .docx", pack(packageOf(`${OOXML}wordprocessingml.document.main+xml`)), "document", "Word"],
  ["a .pptx", pack(packageOf(`${OOXML}presentationml.presentation.main+xml`)), "presentation", "PowerPoint"],
  ["any other zip", pack({ "leeme.txt": "hola" }), "otherZip", ".zip"],
  ["a web page", bytesOf("<!DOCTYPE html><html><table></table></html>"), "html", "HTML"],
  ["a PDF", bytesOf("%PDF-1.7\n"), "pdf", "PDF"],
  [
    "a PDF of LibreOffice",
    Uint8Array.of(...bytesOf("%PDF-1.6\n%"), 0xc3, 0xa4, 0xc3, 0xbc, 10, ...bytesOf("2 0 obj\n"), 0, 1),
    "pdf",
    "PDF",
  ],
  ["a PDF behind other bytes", Uint8Array.of(0, 0, 10, ...bytesOf("%PDF-1.4\n")), "pdf", "PDF"],
  ["a RAR", Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0), "archive", "comprimido"],
  ["a 7z", Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4), "archive", "comprimido"],
  ["an XML spreadsheet", bytesOf('<?xml version="1.0"?><Workbook/>'), "xml", "XML"],
  ["a CSV", bytesOf("Código;Línea base\nOP.01;10\n"), "text", "CSV"],
  ["a CSV in UTF-16", new Uint8Array(Buffer.from("\ufeffCódigo;Línea", "utf16le")), "text", "CSV"],
  ["something else", new Uint8Array([1, 2, 3, 4, 0, 0, 9]), "unknown", "no se reconoce"],
  ["a workbook cut short", whole.subarray(0, whole.length - 400), "truncated", "incompleto"],
  ["a workbook cut in half", whole.subarray(0, whole.length >> 1), "truncated", "incompleto"],
  ["XML that is not well formed", withSheet('<sheetData><row r="1"><c r="A1"><v>1</v></row>'), "damaged", "dañado"],
  ["rows out of order", withSheet('<sheetData><row r="2"/><row r="1"/></sheetData>'), "damaged", "dañado"],
  ["cells out of order", withSheet('<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>'), "damaged", "dañado"],
  ["a workbook without sheets", withRaw("xl/workbook.xml", "<workbook><sheets/></workbook>"), "damaged", "dañado"],
  [
    "a sheet with a DTD",
    withRaw("xl/worksheets/sheet1.xml", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'),
    "dtd",
    "DTD",
  ],
  ["a workbook part with entities", withRaw("xl/workbook.xml", '<!DOCTYPE workbook [<!ENTITY a "b">]><workbook/>'), "dtd", "DTD"],
  [
    "a control character in the table of texts",
    withRaw("xl/sharedStrings.xml", "<sst><si><t>Ca\u0003lle</t></si></sst>"),
    "damaged",
    "dañado",
  ],
  [
    "shared strings with entities",
    withRaw("xl/sharedStrings.xml", '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>'),
    "dtd",
    "DTD",
  ],
];

test.each(BAD)("%s gets its own clear sentence", (_, bytes, problem, words) => {
  expect(openXlsx(bytes)).toEqual({ ok: false, problem: FILE_PROBLEMS[problem] });
  expect(FILE_PROBLEMS[problem].message).toContain(words);
});

test("a zip bomb is told before it is unpacked", () => {
  const outcome = openXlsx(zipSync({ "[Content_Types].xml": new Uint8Array(40 * 2 ** 20) }));
  expect(outcome).toMatchObject({ ok: false, problem: { code: "tooLarge", message: expect.stringContaining("desmedido") as unknown } });
});

test("every sentence says what to do", () => {
  for (const { message } of Object.values(FILE_PROBLEMS)) expect(message).toMatch(/(Ábrelo|Elige|Vuelve|Pide|extráelo)/);
});

test("macros, templates and the file's own extension do not matter: all of it stays", async () => {
  const after = await edited(whole, { step: "writeCells", sheet: "Matriz", cells: [{ row: 30, column: 0, value: 1 }] });
  expect(changedParts(whole, after)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
});

test("opening and saving without a plan gives every part back, byte for byte and packed the same", () => {
  expect(changedParts(whole, open(whole).save())).toEqual([]);
  expect(Buffer.from(open(open(whole).save()).save()).equals(Buffer.from(open(whole).save()))).toBe(true);
});

test("sheets are found through their links, whatever their folders are called", async () => {
  const moved: Parts = {};
  for (const [path, content] of Object.entries(smallWorkbook({ Hoja: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' }))) {
    const text = String(content);
    moved[path.replace("xl/worksheets/sheet1", "otra/hoja 1").replace(/^xl\//, "libro/")] = path.endsWith(".rels")
      ? text.replace("worksheets/sheet1.xml", "../otra/hoja%201.xml").replace("xl/workbook", "libro/workbook")
      : text.replaceAll("/xl/worksheets/sheet1.xml", "/otra/hoja 1.xml").replaceAll("/xl/", "/libro/");
  }
  const host = open(pack(moved));
  expect((await host.readGrid("Hoja")).value(0, 0)).toBe(7);
});

test("a file with a broken byte anywhere is opened or refused with a sentence, never with a fault", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const broken = Uint8Array.from(whole);
      broken[at] = (broken[at] ?? 0) ^ change;
      const outcome = openXlsx(broken);
      return outcome.ok || outcome.problem.message.length > 0;
    }),
    { numRuns: 120 },
  );
});
