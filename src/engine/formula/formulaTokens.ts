import { MAX_COLUMNS, MAX_ROWS, columnName, columnNumber } from "../address";

/** A formula in the form in which two spellings of it are the same list. */
export type FormulaTokens = readonly FormulaToken[];

export interface FormulaToken {
  /** What is compared: capitals, numbers by their value, sheets without needless quotes. */
  readonly text: string;
  /** Only of a reference: its ends, the first one above and left of the last. */
  readonly ends?: readonly ReferenceEnd[];
}

/** A cell of any sheet, zero-based. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

interface ReferenceEnd extends Cell {
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;

/** The kinds in the order in which they are tried; each letter of a formula belongs to exactly one. */
const KINDS = new RegExp(
  [
    String.raw`(?<blank>[\s]+)`,
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<sheet>(?:'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!)`,
    String.raw`(?<area>(?:${AREA})(?![\p{L}\p{N}_.(!\\]))`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<error>#[A-Z/0!?_]+[!?A])`,
    String.raw`(?<columns>\[(?:[^[\]]|\[[^[\]]*\])*\])`,
    String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)`,
    String.raw`(?<sign>[\s\S])`,
  ].join("|"),
  "gu",
);

/**
 * The tokens of a formula, without what Excel adds or takes away: blanks, «@», SINGLE, prefixes of functions it does not know, a leading
 * «+».
 */
export function formulaTokens(formula: string): FormulaTokens {
  const tokens = withoutCallsOf(
    "SINGLE",
    [...formula.slice(1).matchAll(KINDS)].flatMap(({ groups = {} }) => tokenOf(groups)),
  );
  const isPlus = tokens[0]?.text === "+";
  return withoutEmptyCalls(isPlus ? tokens.slice(1) : tokens);
}

/**
 * A formula once rows of its own sheet stand elsewhere, spelled as it was; undefined where nobody knows where one went. What it says of
 * other sheets stays.
 */
export function withRowsMoved(formula: string, rowOf: (row: number) => number | undefined): string | undefined {
  let isKnown = true;
  let isElsewhere = false;
  const moved = [...formula.matchAll(KINDS)].map(({ 0: text, groups: { area, sheet } = {} }) => {
    const isOwn = area !== undefined && !isElsewhere;
    isElsewhere = sheet !== undefined;
    if (!isOwn) return text;
    return text.replace(/(^|:|[A-Za-z$])(\d+)/g, (_, before: string, digits: string) => {
      const row = rowOf(Number(digits) - 1);
      if (row === undefined) isKnown = false;
      return `${before}${(row ?? 0) + 1}`;
    });
  });
  return isKnown ? moved.join("") : undefined;
}

/** The same for two formulas of which one is the other copied to another cell. */
export function relativeKey(formula: string, { row, column }: Cell): string {
  return formulaTokens(formula)
    .map(({ text, ends }) => ends?.map((end) => relativeEnd(end, row, column)).join(":") ?? text)
    .join(SEPARATOR);
}

function relativeEnd(end: ReferenceEnd, row: number, column: number): string {
  return `R${end.isRowFixed ? end.row : `[${end.row - row}]`}C${end.isColumnFixed ? end.column : `[${end.column - column}]`}`;
}

/** The same for two formulas that differ in nothing but the cells they look at. */
export function shapeKey(formula: string, renamed: ReadonlyMap<string, string> = new Map()): string {
  return JSON.stringify(formulaTokens(formula).map(({ text, ends }) => (ends ? "#REF" : (renamed.get(text) ?? text))));
}

/** No formula holds it, so that «1» and «1» side by side are not «11». */
const SEPARATOR = "\u0000";

export function tokenKey(formula: string): string {
  return formulaTokens(formula)
    .map(({ text }) => text)
    .join(SEPARATOR);
}

/** A formula as this tool would spell it: no blanks, capitals, «S9» for «S9:S9». */
export function plainSpelling(formula: string): string {
  return formulaTokens(formula)
    .map(({ text, ends }) => (ends ? endsText(ends) : text))
    .join("");
}

function endsText(ends: readonly ReferenceEnd[]): string {
  const [first = "", last = ""] = ends.map(
    ({ row, column, isRowFixed, isColumnFixed }) => `${isColumnFixed ? "$" : ""}${columnName(column)}${isRowFixed ? "$" : ""}${row + 1}`,
  );
  return first === last ? first : `${first}:${last}`;
}

function tokenOf(groups: Record<string, string | undefined>): FormulaToken[] {
  const { blank, text, sheet, area, number, columns, word, sign, error } = groups;
  if (blank !== undefined || sign === "@") return [];
  if (text !== undefined) return [{ text }];
  if (sheet !== undefined)
    return [
      {
        text: sheet
          .replace(/^'([\s\S]*)'!$/, "$1!")
          .replaceAll("''", "'")
          .toUpperCase(),
      },
    ];
  if (area !== undefined) return [areaToken(area)];
  if (number !== undefined) return [{ text: numberText(number) }];
  if (columns !== undefined) return [{ text: columnsText(columns) }];
  if (word !== undefined) return [{ text: wordText(word) }];
  return [{ text: sign ?? error ?? "" }];
}

/** Excel keeps fifteen digits of a number in a formula, and cuts off the rest. */
function numberText(number: string): string {
  return String(Number(Number(number).toPrecision(14)));
}

/** «[[#This Row],[Valor]]» and «[@[Valor]]» are «[@Valor]». */
function columnsText(columns: string): string {
  return columns.replace(/^\[(?:\[#This Row\],\s*|@)\[([^[\]]*)\]\]$/i, "[@$1]").toUpperCase();
}

function wordText(word: string): string {
  return word
    .toUpperCase()
    .replace(/^_XLDUDF_PNTP_/, "PNTP.")
    .replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
}

/** A reference: «A:A» is «A1:A1048576», «B2:A1» is «A1:B2». */
function areaToken(area: string): FormulaToken {
  const [first = "", last = first] = area.split(":");
  const a = endOf(first, 0, 0);
  const b = endOf(last, MAX_ROWS - 1, MAX_COLUMNS - 1);
  const top = a.row <= b.row ? [a, b] : [b, a];
  const left = a.column <= b.column ? [a, b] : [b, a];
  const ends = [cornerOf(top[0] ?? a, left[0] ?? a), cornerOf(top[1] ?? b, left[1] ?? b)];
  return { text: ends.map(endText).join(":"), ends };
}

function endText({ row, column, isRowFixed, isColumnFixed }: ReferenceEnd): string {
  return `${isColumnFixed ? "$" : ""}${column},${isRowFixed ? "$" : ""}${row}`;
}

function cornerOf(vertical: ReferenceEnd, horizontal: ReferenceEnd): ReferenceEnd {
  return { row: vertical.row, isRowFixed: vertical.isRowFixed, column: horizontal.column, isColumnFixed: horizontal.isColumnFixed };
}

/** An end without row or column reaches to the border of the sheet, which does not move when it is copied. */
function endOf(text: string, borderRow: number, borderColumn: number): ReferenceEnd {
  const [, columnSign = "", letters, rowSign = "", digits] = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/.exec(text) ?? [];
  return {
    row: digits === undefined ? borderRow : Number(digits) - 1,
    isRowFixed: digits !== undefined && rowSign === "$",
    column: letters === undefined ? borderColumn : columnNumber(letters),
    isColumnFixed: letters !== undefined && columnSign === "$",
  };
}

/** SINGLE(x) is x: Excel writes it where it means «@». */
function withoutCallsOf(name: string, tokens: FormulaTokens): FormulaTokens {
  const kept: FormulaToken[] = [];
  const dropped: boolean[] = [];
  tokens.forEach((token, index) => {
    const isName = token.text === name && tokens[index + 1]?.text === "(";
    const isOpening = token.text === "(";
    const drops = isOpening && tokens[index - 1]?.text === name;
    if (isOpening) dropped.push(drops);
    const closes = token.text === ")" && dropped.pop() === true;
    if (!isName && !drops && !closes) kept.push(token);
  });
  return kept;
}

/** TRUE() and FALSE() are the logical values. */
function withoutEmptyCalls(tokens: FormulaTokens): FormulaTokens {
  const isLogical = (text: string | undefined) => text === "TRUE" || text === "FALSE";
  const opens = (index: number) => isLogical(tokens[index - 1]?.text) && tokens[index]?.text === "(" && tokens[index + 1]?.text === ")";
  return tokens.filter((_, index) => !opens(index) && !opens(index - 1));
}
