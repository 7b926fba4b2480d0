import type { Attack } from "./attack";
import { book, files, MATRIX, pack, rowsOf, type Pieces } from "./plainBook";

const ROWS = rowsOf(MATRIX);
const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const LINKS = "xl/_rels/workbook.xml.rels";

/** A text replaced in a part, byte by byte: what is not UTF-8 too. */
function broken(part: string, from: string, to: string): Uint8Array {
  const bytes = Buffer.from(String(files()[part]), "utf8").toString("latin1");
  const at = bytes.indexOf(Buffer.from(from, "utf8").toString("latin1"));
  if (at < 0) throw new Error(`${part} has no ${from}`);
  return pack({
    ...files(),
    [part]: Uint8Array.from(Buffer.from(bytes.slice(0, at) + to + bytes.slice(at + Buffer.byteLength(from)), "latin1")),
  });
}

const damaged = (name: string, part: string, from: string, to: string): Attack => ({
  name: `damage: ${name}`,
  door: "book",
  make: () => broken(part, from, to),
});
const of = (name: string, make: () => Pieces): Attack => ({ name: `damage: ${name}`, door: "book", make: () => book(make()) });

const F4 = '<c r="F4"><v>10</v></c>';

/** Each is not well formed: what is copied on would be damage with our name on it. */
export const damageOfCells: readonly Attack[] = [
  damaged("invalid UTF-8 in a cell", SHEET, "Entidad A", "Entidad \xff\xfe"),
  damaged("half a character in a cell", SHEET, "Entidad A", "Entidad \xc3"),
  damaged("a surrogate in UTF-8 in a cell", SHEET, "Entidad A", "\xed\xa0\x80"),
  damaged("invalid UTF-8 in an attribute of a cell", SHEET, '<c r="F4">', '<c r="F4" x="\xff">'),
  damaged("an escape character in a cell", SHEET, "Entidad A", "Entidad \x1b[2J"),
  damaged("a NUL in a cell", SHEET, "Entidad A", "Entidad \x00"),
  damaged("garbage in a cell's tag", SHEET, '<c r="F4">', '<c r="F4" ###>'),
  damaged("an attribute without a value in a cell", SHEET, '<c r="F4">', '<c r="F4" s>'),
  damaged("an attribute without quotes in a cell", SHEET, '<c r="F4">', "<c r=F4>"),
  damaged("an attribute twice in a cell", SHEET, '<c r="F4">', '<c r="F4" r="G4">'),
  damaged("attributes that touch in a cell", SHEET, '<c r="F4">', '<c r="F4"s="0">'),
  damaged("a lesser-than sign in an attribute of a cell", SHEET, '<c r="F4">', '<c r="F4" x="<">'),
  damaged("a slash within a cell's tag", SHEET, '<c r="F4">', '<c / r="F4">'),
  damaged("an entity nobody declared in a cell", SHEET, "Entidad A", "Entidad &foo;"),
  damaged("an ampersand alone in a cell", SHEET, "Entidad A", "Entidad & Cía"),
  damaged("a reference to the character zero", SHEET, "Entidad A", "&#0;"),
  damaged("a reference to a character that does not exist", SHEET, "Entidad A", "&#xFFFFFFFF;"),
  damaged("a reference to a surrogate", SHEET, "Entidad A", "&#xD800;"),
  damaged("a value that another tag closes", SHEET, F4, '<c r="F4"><v>10</w></c>'),
  damaged("a cell that another tag closes", SHEET, F4, '<c r="F4"><v>10</v></d>'),
  damaged("a row that nothing closes", SHEET, '</row><row r="4">', '<row r="4">'),
  damaged("a closing too many in a row", SHEET, F4, `${F4}</c>`),
  damaged("a closing tag with attributes", SHEET, F4, '<c r="F4"><v>10</v></c a="b">'),
  damaged("a prefix that nothing declares in a cell", SHEET, F4, '<c r="F4"><zz:v>10</zz:v></c>'),
  damaged("the end of a CDATA in a cell's text", SHEET, "Entidad A", "Entidad ]]> A"),
  damaged("a comment with two dashes among the cells", SHEET, F4, `<!-- a -- b -->${F4}`),
];

/** The same in the parts beside the cells. */
export const damageOfParts: readonly Attack[] = [
  damaged("invalid UTF-8 in a sheet's name", WORKBOOK, "Matriz", "Matriz\xff"),
  damaged("garbage in the tag of a sheet", WORKBOOK, "<sheet ", "<sheet ### "),
  damaged("an attribute twice in the tag of a sheet", WORKBOOK, "<sheet ", '<sheet name="Otra" '),
  damaged("a workbook that another tag closes", WORKBOOK, "</sheets>", "</hojas>"),
  damaged("text after the end of the workbook", WORKBOOK, "</workbook>", "</workbook>basura"),
  damaged("a second root in the workbook", WORKBOOK, "</workbook>", "</workbook><workbook/>"),
  damaged("an entity nobody declared in the workbook", WORKBOOK, "Matriz", "&foo;"),
  damaged("garbage in the styles", STYLES, "<xf ", "<xf ### "),
  damaged("unbalanced tags in the styles", STYLES, "</fonts>", "</font></fonts>"),
  damaged("invalid UTF-8 in the styles", STYLES, "Calibri", "Calibri\xff"),
  damaged("an unbound prefix in the styles", STYLES, "<fonts", "<zz:fonts"),
  damaged("garbage before the cells", SHEET, "<sheetData>", "<cols ###/><sheetData>"),
  damaged("a second list of cells", SHEET, "</sheetData>", "</sheetData><sheetData/>"),
  damaged("text after the end of the sheet", SHEET, "</worksheet>", "</worksheet>x"),
  damaged("garbage in a link", LINKS, "<Relationship ", "<Relationship ### "),
  damaged("two links of one id", LINKS, 'Id="rId2"', 'Id="rId1"'),
  damaged("garbage in the string table", "xl/sharedStrings.xml", "<si>", "<si ###>"),
  damaged("invalid UTF-8 in the string table", "xl/sharedStrings.xml", "digo", "\xff"),
  damaged("an entity nobody declared in the string table", "xl/sharedStrings.xml", "digo", "&foo;"),
  damaged("a string table that nothing closes", "xl/sharedStrings.xml", "</si></sst>", ""),
  damaged("a content type without a value", "[Content_Types].xml", "<Override ", "<Override a "),
  damaged("an encoding nobody knows", SHEET, "UTF-8", "X-NADA"),
  damaged("an encoding that lies", SHEET, "UTF-8", "UTF-16"),
  of("a DTD in a sheet", () => ({ sheetTag: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>' })),
  of("a DTD among the rows", () => ({ rows: `${ROWS}<!DOCTYPE a>` })),
  of("an entity that grows in the string table", () => ({
    strings: '<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;">]><si><t>&d;</t></si>',
  })),
];

export const damageAttacks: readonly Attack[] = [...damageOfCells, ...damageOfParts];
