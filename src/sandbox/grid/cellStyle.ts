import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import { lookWith, PLAIN, type BorderLine, type CellEdge, type Look, type LookPatch } from "../excel/model/look";

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
const EDGES: readonly (readonly [CellEdge, "t" | "b" | "l" | "r"])[] = [["top", "t"], ["bottom", "b"], ["left", "l"], ["right", "r"]];
const HORIZONTAL = ["General", "Left", "Center", "Right", "Justify"] as const;
const VERTICAL = [undefined, "Top", "Center", "Bottom"] as const;
const WRAP = 3;
const INDENT_PIXELS = 9;

/** A look as Univer draws it. */
export function gridStyle(look: Look): IStyleData {
  const { horizontal = "General", vertical = "Bottom", underline = "None", orientation = 0, indent = 0 } = look;
  const side = horizontal === "CenterAcrossSelection" ? 2 : Math.max(0, HORIZONTAL.indexOf(horizontal as (typeof HORIZONTAL)[number]));
  return {
    ff: look.fontName ?? PLAIN.fontName,
    fs: look.fontSize ?? PLAIN.fontSize,
    vt: vertical === "Top" ? 1 : vertical === "Bottom" ? 3 : 2,
    ...(look.bold && { bl: 1 }),
    ...(look.italic && { it: 1 }),
    ...(underline !== "None" && { ul: { s: 1 } }),
    ...(look.strikethrough && { st: { s: 1 } }),
    ...(look.fontColor !== undefined && { cl: { rgb: look.fontColor } }),
    ...(look.fill !== undefined && { bg: { rgb: look.fill } }),
    ...(side > 0 && { ht: side }),
    ...(look.wrap && { tb: WRAP }),
    ...(orientation !== 0 && { tr: { a: orientation === 180 ? 0 : -orientation, v: orientation === 180 ? 1 : 0 } }),
    ...(indent > 0 && { pd: horizontal === "Right" ? { r: indent * INDENT_PIXELS } : { l: indent * INDENT_PIXELS } }),
    ...(look.numberFormat !== undefined && look.numberFormat !== "General" && { n: { pattern: look.numberFormat } }),
    ...(look.borders && { bd: gridBorders(look) }),
  };
}

/** What a person changed in a cell's style, as a change of look: only what Univer's own menus can set. */
export function lookChange(before: Look, style: IStyleData | null | undefined): LookPatch | undefined {
  const now = style ?? {};
  const was = gridStyle(before);
  const patch: { -readonly [Field in keyof LookPatch]: LookPatch[Field] } = {};
  if (now.n?.pattern !== was.n?.pattern) patch.numberFormat = now.n?.pattern;
  if (colour(now.bg?.rgb) !== colour(was.bg?.rgb)) patch.fill = colour(now.bg?.rgb);
  if (colour(now.cl?.rgb) !== colour(was.cl?.rgb)) patch.fontColor = colour(now.cl?.rgb);
  if ((now.bl ?? 0) !== (was.bl ?? 0)) patch.bold = now.bl === 1 ? true : undefined;
  if ((now.it ?? 0) !== (was.it ?? 0)) patch.italic = now.it === 1 ? true : undefined;
  if ((now.ul?.s ?? 0) !== (was.ul?.s ?? 0)) patch.underline = now.ul?.s === 1 ? "Single" : undefined;
  if ((now.st?.s ?? 0) !== (was.st?.s ?? 0)) patch.strikethrough = now.st?.s === 1 ? true : undefined;
  if (now.fs != null && now.fs !== was.fs) patch.fontSize = now.fs;
  if (now.ff != null && now.ff !== was.ff) patch.fontName = now.ff;
  if ((now.ht ?? 0) !== (was.ht ?? 0)) patch.horizontal = (HORIZONTAL as readonly (Look["horizontal"] | undefined)[])[now.ht ?? 0];
  if (now.vt != null && now.vt !== was.vt) patch.vertical = VERTICAL[now.vt];
  if ((now.tb === WRAP) !== (was.tb === WRAP)) patch.wrap = now.tb === WRAP ? true : undefined;
  const borders = edgesOf(now);
  if (JSON.stringify(borders) !== JSON.stringify(edgesOf(was))) patch.borders = Object.keys(borders).length > 0 ? borders : undefined;
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** The look after a change, or the same. */
export function changedLook(before: Look, style: IStyleData | null | undefined): Look {
  const change = lookChange(before, style);
  return change ? lookWith(before, change) : before;
}

function gridBorders({ borders = {} }: Look): IBorderData {
  const drawn: { -readonly [Edge in "t" | "b" | "l" | "r"]?: IBorderStyleData } = {};
  for (const [edge, side] of EDGES) {
    const line = borders[edge];
    if (line) drawn[side] = { s: LINES.find(([known]) => known.style === line.style && known.weight === line.weight)?.[1] ?? 1, cl: { rgb: line.color } };
  }
  return drawn;
}

function edgesOf({ bd }: IStyleData): Partial<Record<CellEdge, BorderLine>> {
  const found: Partial<Record<CellEdge, BorderLine>> = {};
  for (const [edge, side] of EDGES) {
    const drawn = bd?.[side];
    const line = drawn && LINES.find(([, number]) => number === drawn.s)?.[0];
    if (line) found[edge] = { ...line, color: colour(drawn.cl?.rgb) ?? "#000000" };
  }
  return found;
}

/** Univer writes «rgb(1,2,3)» too. */
function colour(text: string | null | undefined | void): string | undefined {
  if (text == null || text === "") return undefined;
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (!channels) return text.toUpperCase();
  return `#${channels.slice(1, 4).map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
