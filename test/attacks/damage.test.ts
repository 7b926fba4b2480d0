import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { book, MATRIX, matrixWith, rowsOf, type Cell, type Pieces } from "./plainBook";

async function valueAt(pieces: Pieces, row: number, column: number): Promise<unknown> {
  const opened = openXlsx(book(pieces));
  if (!opened.ok) return opened.problem.code;
  return (await opened.host.readGrid("Matriz")).value(row, column);
}

const cell = (xml: string): Pieces => ({ rows: rowsOf(matrixWith({ J4: { xml } as Cell })) });

/** A figure that is not certain is not read. */
it.each([
  ["a value that another tag closes", "<c><v>16</w></c>"],
  ["a cell that another tag closes", "<c><v>16</v></d>"],
  ["an address without quotes", "<c s=0><v>16</v></c>"],
  ["a word without a value", "<c s><v>16</v></c>"],
  ["a style twice", '<c s="0" s="0"><v>16</v></c>'],
  ["a style beyond any list", '<c s="99999999"><v>16</v></c>'],
  ["a text that the table does not have", '<c t="s"><v>9</v></c>'],
  ["a text of half a number", '<c t="s"><v>0.5</v></c>'],
])("refuses %s", async (_, xml) => {
  expect(await valueAt(cell(xml), 3, 9)).toBe("unreadable");
});

it.each([
  ["in CDATA", "<c><v><![CDATA[16]]></v></c>", 16],
  ["as references", "<c><v>&#49;6</v></c>", 16],
  ["between blanks", "<c><v> 16 </v></c>", 16],
  ["with blanks in the tag", '<c  s = "0" ><v >16</v ></c >', 16],
  ["as the number of a text in CDATA", '<c t="s"><v><![CDATA[0]]></v></c>', "Código"],
])("reads a figure %s as what it is", async (_, xml, value) => {
  expect(await valueAt(cell(xml), 3, 9)).toBe(value);
});

it.each([
  ["a column beyond the last one", `${rowsOf(MATRIX)}<row r="6"><c r="XFE6"><v>1</v></c></row>`],
  ["a column of twenty letters", `${rowsOf(MATRIX)}<row r="6"><c r="ZZZZZZZZZZZZZZZZZZZZ6"><v>1</v></c></row>`],
  ["a row beyond the last one", `${rowsOf(MATRIX)}<row r="1048577"><c><v>1</v></c></row>`],
  ["a closing tag too many between rows", `${rowsOf(MATRIX)}</row>`],
])("refuses %s", async (_, rows) => {
  expect(await valueAt({ rows }, 0, 0)).toBe("unreadable");
});

it("reads a text of runs once, without what is spoken, however deep it is", async () => {
  const nested = '<si><r><t>uno</t></r><rPh sb="0" eb="1"><t>dicho</t></rPh><r><rPr><b/></rPr><t xml:space="preserve"> dos</t></r></si>';
  expect(await valueAt({ ...cell('<c t="s"><v>0</v></c>'), strings: nested }, 3, 9)).toBe("uno dos");
});
