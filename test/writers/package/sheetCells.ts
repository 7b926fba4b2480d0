import { attribute, childNamed, childrenNamed, descendants, textOf, type XmlNode } from "./xmlNode";
import type { WrittenPackage } from "./writtenPackage";

export interface CellRead {
  readonly row: number;
  readonly column: number;
  /** «text», or t= of the cell; undefined where it holds nothing. */
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly formula: string | undefined;
  readonly style: string;
  /** cm and vm, which carry array and data types. */
  readonly metadata: string;
}

export interface SheetRead {
  readonly cells: ReadonlyMap<string, CellRead>;
  readonly rows: ReadonlyMap<number, string>;
}

/** Several judges ask for the same sheet. */
const known = new WeakMap<WrittenPackage, Map<string, SheetRead>>();

/** The cells of a sheet by «row,column» from 1, texts looked up wherever they stand. */
export function readCells(written: WrittenPackage, sheet: string): SheetRead {
  const sheets = known.get(written) ?? new Map<string, SheetRead>();
  known.set(written, sheets);
  const read = sheets.get(sheet) ?? readAnew(written, sheet);
  sheets.set(sheet, read);
  return read;
}

function readAnew(written: WrittenPackage, sheet: string): SheetRead {
  const part = written.sheets.find(({ name }) => name === sheet)?.part ?? "";
  const texts = sharedTexts(written);
  const cells = new Map<string, CellRead>();
  const rows = new Map<number, string>();
  let row = 0;
  for (const rowNode of childrenNamed(childNamed(written.tree(part), "sheetData"), "row")) {
    row = Number(attribute(rowNode, "r") ?? row + 1);
    rows.set(
      row,
      [...rowNode.attributes]
        .filter(([name]) => name !== "r" && name !== "spans")
        .sort()
        .join(" "),
    );
    let column = 0;
    for (const node of childrenNamed(rowNode, "c")) {
      column = columnOf(attribute(node, "r")) ?? column + 1;
      cells.set(`${row},${column}`, { row, column, ...contentOf(node, texts) });
    }
  }
  return { cells, rows };
}

function contentOf(node: XmlNode, texts: readonly string[]): Omit<CellRead, "row" | "column"> {
  const told = attribute(node, "t") ?? "n";
  const stored = childNamed(node, "v");
  const raw = stored === undefined ? undefined : textOf(stored);
  const inline = childNamed(node, "is");
  const f = childNamed(node, "f");
  const formula =
    f === undefined ? undefined : `${attribute(f, "t") ?? ""}|${attribute(f, "ref") ?? ""}|${attribute(f, "si") ?? ""}|${textOf(f)}`;
  const [type, value] = ((): readonly [string | undefined, string | undefined] => {
    if (told === "inlineStr") return ["text", inline === undefined ? "" : plainText(inline)];
    if (raw === undefined) return [undefined, undefined];
    if (told === "s") return ["text", texts[Number(raw)]];
    if (told === "str") return ["text", unescaped(raw)];
    return [told, told === "n" ? String(Number(raw)) : raw];
  })();
  return {
    type,
    value,
    formula,
    style: attribute(node, "s") ?? "0",
    metadata: `${attribute(node, "cm") ?? ""}/${attribute(node, "vm") ?? ""}`,
  };
}

export function sharedTexts(written: WrittenPackage): readonly string[] {
  const part = written.bookPart("sharedStrings");
  return childrenNamed(part === undefined ? undefined : written.tree(part), "si").map(plainText);
}

/** The text of a shared or inline string, without the reading aids of Japanese. */
function plainText(node: XmlNode): string {
  const runs = node.children.map((child) => {
    if (typeof child === "string" || child.local === "rPh") return "";
    return child.local === "t" ? textOf(child) : childrenNamed(child, "t").map(textOf).join("");
  });
  return unescaped(runs.join(""));
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export function columnOf(address: string | undefined): number | undefined {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d+$/.exec(address ?? "")?.[1];
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** Left, top, right and bottom of «A1:C3». */
export function rectangleOf(reference: string | undefined): readonly [number, number, number, number] | undefined {
  const [first = "", last = first] = (reference ?? "").split(":");
  const left = columnOf(first);
  const right = columnOf(last);
  const row = (address: string) => Number(/\d+$/.exec(address)?.[0]);
  return left === undefined || right === undefined ? undefined : [left, row(first), right, row(last)];
}

/** The tables of a sheet, as their parts hold them. */
export function tablesOf(written: WrittenPackage, sheetPart: string): readonly { readonly part: string; readonly root: XmlNode }[] {
  return written.links(sheetPart).flatMap(({ kind, to }) => {
    const root = kind === "table" && to !== undefined ? written.tree(to) : undefined;
    return root === undefined || to === undefined ? [] : [{ part: to, root }];
  });
}

export function holds(node: XmlNode, words: string): boolean {
  for (const inner of descendants(node))
    if (inner.children.some((child) => typeof child === "string" && child.includes(words))) return true;
  return false;
}
