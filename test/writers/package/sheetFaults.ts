import { attribute, childNamed, childrenNamed, descendants, textOf, type XmlNode } from "./xmlNode";
import { repeated } from "./repeats";
import { addressOf, columnOf, readCells, rectangleOf, sharedTexts, tablesOf } from "./sheetCells";
import type { WrittenPackage } from "./writtenPackage";

interface StyleSizes {
  readonly formats: number;
  readonly dxfs: number;
}

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!)$/;
const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;

/** What is wrong in one sheet: order of rows and cells, values their type does not allow, formats and texts that are not there, tables. */
export function sheetFaults(written: WrittenPackage, part: string, name: string, styles: StyleSizes): readonly string[] {
  const root = written.tree(part);
  if (root === undefined) return [];
  const faults = [
    ...orderFaults(root),
    ...cellFaults(root, styles, sharedTexts(written).length, written),
    ...ruleFaults(root, styles),
    ...tableFaults(written, part, name),
  ];
  return faults.map((fault) => `SHEET ${part}: ${fault}`);
}

/** The schema's order of the children of a worksheet. */
const CHILDREN = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

function orderFaults(root: XmlNode): readonly string[] {
  const places = root.children.flatMap((child) =>
    typeof child === "string" || child.uri !== root.uri ? [] : [CHILDREN.indexOf(child.local)],
  );
  const faults = places.some((place, index) => place < (places[index - 1] ?? 0)) ? ["its parts are out of order"] : [];
  if (childrenNamed(root, "sheetData").length !== 1) faults.push("not one sheetData");
  const tooMany = repeated(
    childrenNamed(root, "mergeCells")
      .concat(childrenNamed(root, "cols"), childrenNamed(root, "hyperlinks"))
      .map(({ local }) => local),
  );
  return [...faults, ...tooMany.map((local) => `<${local}> twice`)];
}

function cellFaults(root: XmlNode, { formats }: StyleSizes, texts: number, written: WrittenPackage): readonly string[] {
  const faults: string[] = [];
  const masters = new Set<string>();
  let row = 0;
  for (const rowNode of childrenNamed(childNamed(root, "sheetData"), "row")) {
    const number = Number(attribute(rowNode, "r") ?? row + 1);
    if (number <= row) faults.push(`row ${number} out of order`);
    row = number;
    let column = 0;
    for (const cell of childrenNamed(rowNode, "c")) {
      const own = columnOf(attribute(cell, "r")) ?? column + 1;
      const address = addressOf(row, own);
      if (own <= column) faults.push(`${address} out of order`);
      column = own;
      if (attribute(cell, "r") !== undefined && attribute(cell, "r") !== address)
        faults.push(`${attribute(cell, "r")} stands in row ${row}`);
      if (Number(attribute(cell, "s") ?? 0) >= formats) faults.push(`${address}: format ${attribute(cell, "s")} of ${formats}`);
      const wrong = valueFault(cell, texts) ?? formulaFault(cell, masters, written);
      if (wrong !== undefined) faults.push(`${address}: ${wrong}`);
    }
  }
  return faults;
}

function valueFault(cell: XmlNode, texts: number): string | undefined {
  const type = attribute(cell, "t") ?? "n";
  const stored = childNamed(cell, "v");
  const value = stored === undefined ? "" : textOf(stored);
  if (!["n", "s", "b", "e", "str", "inlineStr", "d"].includes(type)) return `type ${type}`;
  if (value === "") return undefined;
  if (type === "s" && !(Number(value) < texts)) return `text ${value} of ${texts}`;
  if (type === "n" && !NUMBER.test(value)) return `number «${value}»`;
  if (type === "e" && !ERRORS.test(value)) return `error «${value}»`;
  return type === "b" && !["0", "1", "true", "false"].includes(value.trim()) ? `logical «${value}»` : undefined;
}

function formulaFault(cell: XmlNode, masters: Set<string>, written: WrittenPackage): string | undefined {
  const formula = childNamed(cell, "f");
  if (formula === undefined) return undefined;
  const text = textOf(formula);
  const group = attribute(formula, "si") ?? "";
  if (attribute(formula, "t") === "shared") {
    if (text !== "") masters.add(group);
    return masters.has(group) ? undefined : `shared formula ${group} without its first cell`;
  }
  if (text.startsWith("=")) return "its formula begins with «=»";
  const free = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  if (free.split("(").length !== free.split(")").length) return `parentheses: ${text}`;
  const sheets = new Set([...written.sheets, ...written.definedNames].map(({ name }) => name.toLowerCase()));
  for (const [, quoted, bare] of text
    .replace(/"(?:[^"]|"")*"/g, '""')
    .matchAll(/(?:'((?:[^']|'')+)'|(?<![\w\]'.])([\p{L}_][\p{L}\p{N}_.]*))!/gu)) {
    const sheet = (quoted ?? bare ?? "").replaceAll("''", "'");
    if (!/[[:]/.test(sheet) && !sheets.has(sheet.toLowerCase())) return `names the sheet «${sheet}», which is not there`;
  }
  return undefined;
}

function ruleFaults(root: XmlNode, { dxfs }: StyleSizes): readonly string[] {
  const rules = childrenNamed(root, "conditionalFormatting").flatMap((group) => childrenNamed(group, "cfRule"));
  const faults = repeated(rules.map((rule) => attribute(rule, "priority") ?? "")).map((priority) => `two rules of priority ${priority}`);
  for (const rule of rules) {
    const priority = Number(attribute(rule, "priority"));
    if (!(priority >= 1 && priority <= 2147483647)) faults.push(`a rule of priority ${attribute(rule, "priority")}`);
    faults.push(...barFaults(root, rule));
    if (Number(attribute(rule, "dxfId") ?? -1) >= dxfs) faults.push(`dxfId ${attribute(rule, "dxfId")} of ${dxfs}`);
  }
  for (const node of descendants(root)) {
    if (/^(odd|even|first)(Header|Footer)$/.test(node.local) && textOf(node).length > 255)
      faults.push(`${node.local} of ${textOf(node).length} characters`);
  }
  return faults;
}

/** Bars have two ends, and the twin among the extensions that their rule names. */
function barFaults(root: XmlNode, rule: XmlNode): readonly string[] {
  const bar = childNamed(rule, "dataBar");
  if (bar === undefined) return [];
  const ends = childrenNamed(bar, "cfvo").length;
  const wanted = [...descendants(rule)].flatMap((node) => (node.local === "id" ? [textOf(node)] : []));
  const twins = [...descendants(root)].filter((node) => node.local === "cfRule" && node.uri !== root.uri);
  const lost = wanted.filter((id) => twins.filter((twin) => attribute(twin, "id") === id).length !== 1);
  return [...(ends === 2 ? [] : [`a bar with ${ends} ends`]), ...lost.map((id) => `a bar whose twin ${id} is not there once`)];
}

function tableFaults(written: WrittenPackage, part: string, name: string): readonly string[] {
  return tablesOf(written, part).flatMap(({ part: table, root }) => {
    const [left, top, right] = rectangleOf(attribute(root, "ref")) ?? [0, 0, 0];
    const columns = childrenNamed(childNamed(root, "tableColumns"), "tableColumn").map((column) => attribute(column, "name") ?? "");
    const faults = columns.length === right - left + 1 ? [] : [`${table}: ${columns.length} columns in ${attribute(root, "ref")}`];
    faults.push(...repeated(columns.map((column) => column.toLowerCase())).map((column) => `${table}: column «${column}» twice`));
    if (attribute(root, "headerRowCount") === "0") return faults;
    const { cells } = readCells(written, name);
    columns.forEach((column, index) => {
      const head = cells.get(`${top},${left + index}`);
      if (head?.type !== "text" || flat(head.value) !== flat(column))
        faults.push(`${table}: heading «${head?.value}» and column «${column}»`);
    });
    return faults;
  });
}

/** A name of a column writes line ends as _x000a_. */
function flat(text: string | undefined): string {
  return (text ?? "")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\s+/g, " ")
    .trim();
}
