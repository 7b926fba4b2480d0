/** A piece of a number format: where digits stand, what is written around them, or what the value itself is. */
export type FormatPiece =
  | { readonly kind: "digit"; readonly text: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "general" | "typed" | "power" | "slash" }
  | { readonly kind: "date" | "literal"; readonly text: string };

/** One of the parts between the «;» of a format. */
export interface FormatSection {
  readonly pieces: readonly FormatPiece[];
  readonly condition?: (value: number) => boolean;
  /** Written in white: nobody sees it. */
  readonly isWhite: boolean;
  readonly isColoured: boolean;
}

/** The sections for numbers, and the one for texts where there is one. */
export interface FormatSections {
  readonly numbers: readonly FormatSection[];
  readonly text?: FormatSection;
}

const TOKEN = new RegExp(
  [
    String.raw`"(?<quoted>[^"]*)"?`,
    String.raw`\[(?<bracket>[^\]]*)\]?`,
    String.raw`[\\!](?<escaped>[\s\S])`,
    String.raw`_(?<pad>[\s\S])`,
    String.raw`\*(?<fill>[\s\S])`,
    String.raw`(?<general>general|standard)`,
    String.raw`(?<power>e[+-])`,
    String.raw`(?<noon>am\/pm|a\/p)`,
    String.raw`(?<date>[ymdhs]+)`,
    String.raw`(?<digit>[0#?])`,
    String.raw`(?<sign>[\s\S])`,
  ].join("|"),
  "giu",
);
const SIGNS: Readonly<Record<string, Exclude<FormatPiece["kind"], "digit" | "date" | "literal">>> = {
  ".": "point",
  ",": "comma",
  "%": "percent",
  "@": "typed",
  "/": "slash",
};

/** As many letters as Excel keeps of a format; a file with a longer one it does not open as it is. */
const LONGEST = 255;

/** A format code as its parts; undefined where it is none. */
export function formatSections(format: string): FormatSections | undefined {
  if (format.length > LONGEST) return undefined;
  const known = KNOWN.get(format);
  if (known) return known.sections;
  const sections = readSections(format);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(format, { sections });
  return sections;
}

const KNOWN = new Map<string, { readonly sections: FormatSections | undefined }>();
const MOST_KNOWN = 2000;

function readSections(format: string): FormatSections | undefined {
  const sections: Draft[] = [draft()];
  for (const { groups = {} } of format.matchAll(TOKEN)) {
    if (groups["sign"] === ";") sections.push(draft());
    else take(sections.at(-1) as Draft, groups);
  }
  if (sections.length > 4) return undefined;
  const last = sections.at(-1);
  // A number under a format for texts alone is shown as it is.
  const isForTexts = sections.length === 4 || last?.pieces.some(({ kind }) => kind === "typed");
  return isForTexts ? { numbers: sections.slice(0, -1), ...(last && { text: last }) } : { numbers: sections };
}

interface Draft {
  readonly pieces: FormatPiece[];
  condition?: (value: number) => boolean;
  isWhite: boolean;
  isColoured: boolean;
}

function draft(): Draft {
  return { pieces: [], isWhite: false, isColoured: false };
}

function take(section: Draft, groups: Partial<Record<string, string>>): void {
  const { quoted, bracket, escaped, pad, fill, general, power, noon, date, digit, sign = "" } = groups;
  const { pieces } = section;
  const literal = quoted ?? escaped ?? (pad === undefined ? undefined : " ");
  if (literal !== undefined) pieces.push({ kind: "literal", text: literal });
  else if (bracket !== undefined) takeBracket(section, bracket);
  // What fills the cell is written as often as it fits.
  else if (fill !== undefined) pieces.push({ kind: "literal", text: /\p{Nd}/u.test(fill) ? fill.repeat(3) : "" });
  else if (general !== undefined) pieces.push({ kind: "general" });
  else if (power !== undefined) pieces.push({ kind: "power" });
  else if (noon !== undefined || date !== undefined) pieces.push({ kind: "date", text: noon ?? date ?? "" });
  else if (digit !== undefined) pieces.push({ kind: "digit", text: digit as "0" });
  else {
    const kind = SIGNS[sign];
    pieces.push(kind === undefined ? { kind: "literal", text: sign } : { kind });
  }
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "=": (a, b) => a === b,
  "<>": (a, b) => a !== b,
};

/** «[Red]», «[>50]», «[$S/-280A]», «[h]». */
function takeBracket(section: Draft, text: string): void {
  const [, operator = "", limit = ""] = /^(<=|>=|<>|[<>=])\s*(-?[\d.]+(?:e[+-]?\d+)?)$/i.exec(text) ?? [];
  const compare = COMPARE[operator];
  if (compare) section.condition = (value) => compare(value, Number(limit));
  else if (text.startsWith("$")) section.pieces.push({ kind: "literal", text: text.slice(1).replace(/-[^-]*$/, "") });
  else if (/^(?:h+|m+|s+)$/i.test(text)) section.pieces.push({ kind: "date", text });
  else if (/^(?:black|blue|cyan|green|magenta|red|white|yellow|color\s*\d+)$/i.test(text)) {
    section.isColoured = true;
    section.isWhite = /^(?:white|color\s*2)$/i.test(text);
  }
}

/** The section that a number is written with, and how. */
export interface ChosenSection {
  readonly section: FormatSection;
  /** A minus is written that the section does not have. */
  readonly isSigned: boolean;
  /** What a number above zero is written with, where there is another section for it. */
  readonly positive?: FormatSection;
}

/** The sections that a number may be written with: one, or several where programs differ. */
export function sectionsFor({ numbers }: FormatSections, value: number): readonly ChosenSection[] {
  const [first, second, third] = numbers;
  if (!first) return [];
  const isSigned = value < 0;
  if (numbers.some(({ condition }) => condition)) return conditional(numbers, value).map((section) => ({ section, isSigned }));
  if (second && value < 0) return [{ section: second, isSigned: false, positive: first }];
  return [{ section: third && value === 0 ? third : first, isSigned }];
}

function conditional([first, second, third]: readonly FormatSection[], value: number): readonly FormatSection[] {
  if (first?.condition?.(value)) return [first];
  if (second?.condition?.(value)) return [second];
  const others = [second, third].filter((section) => section !== undefined && !section.condition);
  return [...(first?.condition ? [] : [first]), ...others].filter((section) => section !== undefined);
}
