import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import { PLAIN, type BorderLine, type Borders, type CellEdge, type Look, type LookPatch } from "../../hosts/xlsx/looks/look";

/** Univer's numbers for lines (BorderStyleTypes), alignments and wrapping. */
const LINES: readonly (readonly [Pick<BorderLine, "style" | "weight">, number])[] = [
  [{ style: "Continuous", weight: "Thin" }, 1],
  [{ style: "Continuous", weight: "Hairline" }, 2],
  [{ style: "Dot", weight: "Thin" }, 3],
  [{ style: "Dash", weight: "Thin" }, 4],
  [{ style: "DashDot", weight: "Thin" }, 5],
  [{ style: "DashDotDot", weight: "Thin" }, 6],
  [{ style: "Double", weight: "Thick" }, 7],
  [{ style: "Continuous", weight: "Medium" }, 8],
  [{ style: "Dash", weight: "Medium" }, 9],
  [{ style: "DashDot", weight: "Medium" }, 10],
  [{ style: "DashDotDot", weight: "Medium" }, 11],
  [{ style: "SlantDashDot", weight: "Medium" }, 12],
  [{ style: "Continuous", weight: "Thick" }, 13],
];
const EDGES: readonly (readonly [CellEdge, "t" | "b" | "l" | "r"])[] = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
];
const HORIZONTAL: readonly NonNullable<Look["horizontal"]>[] = ["General", "Left", "Center", "Right", "Justify"];
const CENTER = 2;
const VERTICAL: readonly (Look["vertical"] | undefined)[] = [undefined, "Top", "Center", "Bottom"];
const WRAP = 3;
const INDENT_PIXELS = 9;

/** A look as Univer draws it. */
export function gridStyle(look: Look): IStyleData {
  return {
    ...fontStyle(look),
    ...placeStyle(look),
    ...(look.fill !== undefined && { bg: { rgb: look.fill } }),
    ...(look.numberFormat !== undefined && look.numberFormat !== "General" && { n: { pattern: look.numberFormat } }),
    ...(look.borders && { bd: gridBorders(look) }),
  };
}

function fontStyle({ fontName, fontSize, bold, italic, underline, strikethrough, fontColor }: Look): IStyleData {
  return {
    ff: fontName ?? PLAIN.fontName,
    fs: fontSize ?? PLAIN.fontSize,
    ...(bold && { bl: 1 }),
    ...(italic && { it: 1 }),
    ...(underline !== undefined && underline !== "None" && { ul: { s: 1 } }),
    ...(strikethrough && { st: { s: 1 } }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
  };
}

function placeStyle({ horizontal = "General", vertical = "Bottom", orientation = 0, indent = 0, wrap }: Look): IStyleData {
  // Univer has no «center across selection»: the text is centred in its own cell.
  const side = horizontal === "CenterAcrossSelection" ? CENTER : Math.max(0, HORIZONTAL.indexOf(horizontal));
  return {
    vt: vertical === "Top" ? 1 : vertical === "Bottom" ? 3 : 2,
    ...(side > 0 && { ht: side }),
    ...(wrap && { tb: WRAP }),
    ...(orientation !== 0 && { tr: { a: orientation === 180 ? 0 : -orientation, v: orientation === 180 ? 1 : 0 } }),
    ...(indent > 0 && { pd: horizontal === "Right" ? { r: indent * INDENT_PIXELS } : { l: indent * INDENT_PIXELS } }),
  };
}

/** What of a style a person can set with Univer's own menus, as the model says it; undefined is the default. */
const READ: { readonly [Field in keyof Look]?: (style: IStyleData) => Look[Field] | undefined } = {
  numberFormat: ({ n }) => n?.pattern,
  fill: ({ bg }) => colour(bg?.rgb),
  fontColor: ({ cl }) => colour(cl?.rgb),
  bold: ({ bl }) => bl === 1 || undefined,
  italic: ({ it }) => it === 1 || undefined,
  underline: ({ ul }) => (ul?.s === 1 ? "Single" : undefined),
  strikethrough: ({ st }) => st?.s === 1 || undefined,
  fontSize: ({ fs }) => fs ?? PLAIN.fontSize,
  fontName: ({ ff }) => ff ?? PLAIN.fontName,
  horizontal: ({ ht }) => HORIZONTAL[ht ?? 0],
  vertical: ({ vt }) => VERTICAL[vt ?? 3],
  wrap: ({ tb }) => tb === WRAP || undefined,
  borders: (style) => edgesOf(style),
};

/** What a person changed in a cell's style, as a change of look; undefined when nothing. */
export function lookChange(before: Look, style: IStyleData | null | undefined): LookPatch | undefined {
  const was = gridStyle(before);
  const changes = Object.entries(READ).flatMap(([field, read]) => {
    const now = read(style ?? {});
    return JSON.stringify(now) === JSON.stringify(read(was)) ? [] : [[field, now]];
  });
  return changes.length > 0 ? Object.fromEntries(changes) : undefined;
}

function gridBorders({ borders = {} }: Look): IBorderData {
  const drawn: { -readonly [Edge in "t" | "b" | "l" | "r"]?: IBorderStyleData } = {};
  for (const [edge, side] of EDGES) {
    const line = borders[edge];
    if (line)
      drawn[side] = {
        s: LINES.find(([known]) => known.style === line.style && known.weight === line.weight)?.[1] ?? 1,
        cl: { rgb: line.color },
      };
  }
  return drawn;
}

function edgesOf({ bd }: IStyleData): Borders | undefined {
  const found: Partial<Record<CellEdge, BorderLine>> = {};
  for (const [edge, side] of EDGES) {
    const drawn = bd?.[side];
    const line = drawn && LINES.find(([, number]) => number === drawn.s)?.[0];
    if (line) found[edge] = { ...line, color: colour(drawn.cl?.rgb) ?? "#000000" };
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Univer writes «rgb(1,2,3)» too. */
function colour(text: Nullable<string>): string | undefined {
  if (!text) return undefined;
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (!channels) return text.toUpperCase();
  return `#${channels
    .slice(1, 4)
    .map((channel) => Number(channel).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}
