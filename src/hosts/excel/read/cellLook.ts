import type { Border, CellStyle } from "../../../engine/plan";

/** How a cell looks, in Office.js's own words; only what is named is painted. `fill: null` is no fill. */
export interface CellLook {
  readonly fill?: string | null;
  readonly fontName?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly size?: number;
  readonly color?: string;
  readonly align?: string;
  readonly valign?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<Side, BorderLook>>>;
  /** Only where it may be typed in under protection. */
  readonly locked?: false;
}

export type Side = "top" | "bottom" | "left" | "right";

export interface BorderLook {
  readonly style: string;
  readonly weight?: string;
  readonly color?: string;
}

const horizontal = { left: "Left", center: "Center", right: "Right", centerAcross: "CenterAcrossSelection" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const weights = { thin: "Thin", medium: "Medium" } as const;

/** Look a plan's style asks for, over the look of the cell it starts from. */
export function lookOf(style: CellStyle, like: CellLook | undefined): CellLook {
  const { bold, italic, size, color, fill, align, valign, wrap, indent, border, borderTop = border, borderBottom = border } = style;
  const borders = {
    ...drawn(like?.borders),
    ...(borderTop && { top: borderLook(borderTop) }),
    ...(borderBottom && { bottom: borderLook(borderBottom) }),
    ...(border && { left: borderLook(border), right: borderLook(border) }),
  };
  return {
    ...like,
    ...(fill !== undefined && { fill }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(size !== undefined && { size }),
    ...(color !== undefined && { color }),
    ...(align !== undefined && { align: horizontal[align] }),
    ...(valign !== undefined && { valign: vertical[valign] }),
    ...(wrap !== undefined && { wrap }),
    ...(indent !== undefined && { indent }),
    ...(Object.keys(borders).length > 0 && { borders }),
    ...(style.unlocked && { locked: false }),
  };
}

/** What is asked of `getCellProperties` so that `lookAsRead` can tell the whole look. */
export const lookProperties: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true, tintAndShade: true },
    font: { name: true, bold: true, italic: true, underline: true, size: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** The same, and whether the cell may be typed in under protection: of sheets of ours. */
export const lookAndLockProperties: Excel.CellPropertiesLoadOptions = { format: { ...lookProperties.format, protection: true } };

/** Look of a cell from what Office.js tells of it; what it leaves out is as in a plain cell. */
export function lookAsRead({ format = {} }: Excel.CellProperties): CellLook {
  const { borders = {}, font = {} } = format;
  return {
    ...plainLook,
    ...told({ fontName: font.name, bold: font.bold, italic: font.italic, underline: font.underline, size: font.size, color: font.color }),
    ...told({ align: format.horizontalAlignment, valign: format.verticalAlignment, wrap: format.wrapText, indent: format.indentLevel }),
    ...(format.protection?.locked === false && { locked: false }),
    ...(format.fill && isFilled(format.fill) && { fill: format.fill.color }),
    borders: {
      top: borderAsRead(borders.top),
      bottom: borderAsRead(borders.bottom),
      left: borderAsRead(borders.left),
      right: borderAsRead(borders.right),
    },
  };
}

/** A cell without fill is told as white; what it lacks is a tint (null), which a white one has (0). */
function isFilled({ color, pattern, tintAndShade }: Excel.CellPropertiesFill): boolean {
  if (!color || (pattern as string | null | undefined) === "None" || (tintAndShade as number | null | undefined) === null) return false;
  return tintAndShade !== undefined || color.toUpperCase() !== "#FFFFFF";
}

/** A cell nobody has touched, its font apart. */
export const plainLook: CellLook = {
  fill: null,
  bold: false,
  italic: false,
  underline: "None",
  color: "#000000",
  align: "General",
  valign: "Bottom",
  wrap: false,
  indent: 0,
};

/** Of a whole look, only what another one touches: what painting it changed and must be put back. */
export function sameParts(look: CellLook, touched: CellLook): CellLook {
  const borders = Object.fromEntries(
    Object.keys(touched.borders ?? {}).map((side) => [side, look.borders?.[side as Side] ?? { style: "None" }]),
  );
  const parts = Object.fromEntries(Object.entries(look).filter(([part]) => part !== "borders" && part in touched));
  return { ...parts, ...(touched.borders && { borders }) };
}

/** What people change of a look; borders are shared with neighbours, and Excel sets the rest by itself as it takes a text. */
const FACE = ["fill", "fontName", "bold", "italic", "underline", "size", "color"] as const satisfies readonly (keyof CellLook)[];

/** Those parts of a look, in one spelling. */
export function faceOf(look: CellLook): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    FACE.filter((part) => part in look).map((part) => [part, typeof look[part] === "string" ? look[part].toLowerCase() : look[part]]),
  );
}

export function isSameFace(a: CellLook, b: CellLook): boolean {
  return JSON.stringify(faceOf(a)) === JSON.stringify(faceOf(b));
}

function told<T extends object>(parts: T): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== null)) as Partial<T>;
}

/** A border that is not there is not painted: Excel shares it with the neighbour, who may have it. */
function drawn(borders: CellLook["borders"] = {}): CellLook["borders"] {
  return Object.fromEntries(Object.entries(borders).filter(([, border]) => border.style !== "None"));
}

function borderAsRead(border: Excel.CellBorder | undefined): BorderLook {
  if (!border?.style || border.style === "None") return { style: "None" };
  return { style: border.style, ...(border.weight && { weight: border.weight }), ...(border.color && { color: border.color }) };
}

function borderLook({ weight, color }: Border): BorderLook {
  return { style: "Continuous", weight: weights[weight], color };
}
