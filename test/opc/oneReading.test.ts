import { parseRect } from "../../src/engine/address";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { DocumentPackage, doorFault } from "../../src/opc/documentDoor";
import { Zip } from "../../src/opc/zip/zip";
import { ZipFault } from "../../src/opc/zip/zipEntry";
import { book, files, MATRIX, pack, rowsOf, sheetTag, type Bytes } from "../attacks/plainBook";
import { report, reportFiles } from "../attacks/plainReport";

/** Two containers in one file: a program reads one, another the other. */
const other = book({ rows: rowsOf(MATRIX.map((row) => row.map((cell) => (typeof cell === "number" ? cell + 1 : cell)))) });

function joined(...all: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(all.reduce((length, each) => length + each.length, 0));
  let at = 0;
  for (const each of all) {
    whole.set(each, at);
    at += each.length;
  }
  return whole;
}

function inComment(outer: Bytes, inner: Uint8Array): Uint8Array {
  const copy = outer.slice();
  new DataView(copy.buffer).setUint16(copy.length - 2, inner.length, true);
  return joined(copy, inner);
}

/** With its places counted from the start of the file, as programs that trust them do. */
function moved(bytes: Bytes, by: number): Bytes {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    view.setUint32(at + 42, view.getUint32(at + 42, true) + by, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  view.setUint32(end + 16, view.getUint32(end + 16, true) + by, true);
  return copy;
}

function renamedLocally(bytes: Bytes): Uint8Array {
  const copy = bytes.slice();
  const name = new TextEncoder().encode("xl/worksheets/sheet1.xml");
  const at = copy.findIndex((_, i) => name.every((byte, j) => copy[i + j] === byte));
  copy[at + name.length - 5] = "9".charCodeAt(0);
  return copy;
}

test.each<readonly [string, () => Uint8Array]>([
  ["two books one after the other", () => joined(book(), other)],
  ["the same, with their places counted from the start", () => joined(book(), moved(other, book().length))],
  ["a book in the comment of another", () => inComment(book(), other)],
  ["the same, with its places counted from the start", () => inComment(book(), moved(other, book().length))],
  ["a part whose own header calls it otherwise", () => renamedLocally(book())],
])("%s are no container that can be read in one way only", (_, make) => {
  expect(() => Zip.open(make())).toThrow(ZipFault);
  expect(openXlsx(make())).toMatchObject({ ok: false, problem: { code: "unreadable" } });
});

test.each(["./xl/worksheets/sheet1.xml", "xl//worksheets/sheet1.xml", "xl/x/../worksheets/sheet1.xml", "/xl\\worksheets/SHEET1.xml"])(
  "a second sheet under the name %s is refused with both names",
  (name) => {
    const outcome = openXlsx(pack({ ...files(), [name]: files({ rows: rowsOf([]) })["xl/worksheets/sheet1.xml"] }));
    expect(outcome).toMatchObject({ ok: false, problem: { message: expect.stringContaining("dos partes con el mismo nombre") as string } });
  },
);

const SHEET2 = { "xl/worksheets/sheet2.xml": files({ rows: rowsOf([]) })["xl/worksheets/sheet1.xml"] };
const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

test.each<readonly [string, Parameters<typeof files>[0]]>([
  [
    "two links with one id",
    { parts: SHEET2, workbookLinks: `<Relationship Id="rId1" Type="${LINK}/worksheet" Target="worksheets/sheet2.xml"/>` },
  ],
  ["two tables of texts", { workbookLinks: `<Relationship Id="rId8" Type="${LINK}/sharedStrings" Target="otros.xml"/>` }],
  [
    "one part as two sheets, spelt in two ways",
    {
      workbookLinks: `<Relationship Id="rId9" Type="${LINK}/worksheet" Target="worksheets/SHEET1.xml"/>`,
      sheets: `${sheetTag(1, "Matriz")}<sheet name="Otra" sheetId="9" r:id="rId9"/>`,
    },
  ],
])("%s make the book damaged", (_, pieces) => {
  expect(openXlsx(pack(files(pieces)))).toMatchObject({ ok: false, problem: { code: "unreadable" } });
});

test("two sheets whose names differ in case only are refused by that name", () => {
  const outcome = openXlsx(
    pack(
      files({
        parts: SHEET2,
        workbookLinks: `<Relationship Id="rId9" Type="${LINK}/worksheet" Target="worksheets/sheet2.xml"/>`,
        sheets: `${sheetTag(1, "Matriz")}<sheet name="MATRIZ" sheetId="9" r:id="rId9"/>`,
      }),
    ),
  );
  expect(outcome).toMatchObject({ ok: false, problem: { message: expect.stringContaining("dos hojas con el nombre «MATRIZ»") as string } });
});

/** A second main part: one program opens it, another the first. */
function withTwoMains(parts: Readonly<Record<string, string | Uint8Array | undefined>>, target: string): Uint8Array {
  const links = String(parts["_rels/.rels"]).replace(
    "</Relationships>",
    `<Relationship Id="rId77" Type="${LINK}/officeDocument" Target="${target}"/></Relationships>`,
  );
  return pack({ ...parts, "_rels/.rels": links, [target]: "<a/>" });
}

test("a package with two main parts is refused, as a book and as a document", () => {
  expect(openXlsx(withTwoMains(files(), "xl/otro.xml"))).toMatchObject({ ok: false, problem: { code: "unreadable" } });
  expect(DocumentPackage.open(report()).main).toBe("word/document.xml");
  let fault: unknown;
  try {
    DocumentPackage.open(withTwoMains(reportFiles(), "word/otro.xml"));
  } catch (error) {
    fault = doorFault(error);
  }
  expect(fault).toEqual({ fault: "repeated" });
});

const ROWS = rowsOf(MATRIX);
const [CELL = ""] = /<c r="[A-Z]+\d+"[^>]*><v>[\d.]+<\/v><\/c>/.exec(ROWS) ?? [];
const [, AT = "", VALUE = ""] = /r="([A-Z]+\d+)".*<v>(.*)<\/v>/.exec(CELL) ?? [];
const withCell = (cell: string) => openXlsx(book({ rows: ROWS.replace(CELL, cell) }));

test.each([
  ["two values", CELL.replace("</c>", "<v>12</v></c>")],
  ["two formulas", CELL.replace("<v>", "<f>1+1</f><f>2+2</f><v>")],
  ["an address in another row", CELL.replace(/(r="[A-Z]+)\d+/, "$1999")],
  ["an address without its row", CELL.replace(/(r="[A-Z]+)\d+/, "$1")],
  ["an address with dollars", CELL.replace(/r="([A-Z]+)(\d+)"/, 'r="$$$1$$$2"')],
])("a cell with %s makes the sheet damaged", (_, cell) => {
  expect(cell).not.toBe(CELL);
  expect(withCell(cell)).toMatchObject({ ok: false, problem: { code: "unreadable" } });
});

test.each(["\u001b", "\u0000", "\ufffe", "&#27;", "&#x0;", "&#xD800;", "&#x110000;", "&foo;", "a & b"])(
  "a text with %j, which XML cannot hold, makes the sheet damaged for every command alike",
  (text) => {
    const cell = (inside: string) => CELL.replace(/><v>.*<\/v>/, ` t="inlineStr"><is><t>${inside}</t></is>`);
    expect(withCell(cell(text))).toMatchObject({ ok: false, problem: { code: "unreadable" } });
    expect(openXlsx(book({ strings: `<si><t>${text}</t></si>` }))).toMatchObject({ ok: false, problem: { code: "unreadable" } });
    expect(withCell(cell("a &amp; b_x001B_ &#x1F600; <![CDATA[a & b]]>"))).toMatchObject({ ok: true });
  },
);

test("a number in a programming language's notation is a text", async () => {
  const read = async (written: string) => {
    const outcome = withCell(CELL.replace(`<v>${VALUE}</v>`, `<v>${written}</v>`));
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const { row, column } = parseRect(AT) ?? { row: 0, column: 0 };
    return (await outcome.host.readGrid("Matriz")).value(row, column);
  };
  expect(await read(" 63.0 ")).toBe(63);
  expect(await read("6.3e1")).toBe(63);
  for (const written of ["0x3F", "0b11", "0o7", "6_3", "-", ".", "1e999"]) expect(await read(written)).toBe(written);
});

test("a row without height and a column without width are hidden", async () => {
  const rows = ROWS.replace('<row r="5"', '<row ht="0" customHeight="1" r="5"').replace('<row r="6"', '<row ht="0.75" r="6"');
  const outcome = openXlsx(
    book({ rows, head: '<cols><col min="3" max="3" width="0" customWidth="1"/><col min="4" max="4" width="9"/></cols>' }),
  );
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const grid = await outcome.host.readGrid("Matriz");
  expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[4], [2]]);
});
