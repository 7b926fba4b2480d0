import type { BandRule, Border, CellStyle } from "../../../engine/plan";
import { childOrder } from "../../../opc/schema/schemaTable";
import { TextSplices } from "../../../opc/xml/textSplices";
import type { XmlScope } from "../../../opc/xml/xmlScope";
import { attributeOf } from "../../../opc/xml/xmlTag";
import { childOf, rootOf, tagOf, type XmlElement } from "../../../opc/xml/xmlText";

/** The schema leaves the order free; this is the one in which Excel writes. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const BORDER_ORDER = childOrder("x:Border");
const HORIZONTAL = { left: "left", center: "center", right: "right", centerAcross: "centerContinuous" } as const;

/** #rrggbb → ARGB as styles write it. */
export function colorHex(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** The font with what the style names changed, the rest as it was. `scope`: that of the list it stands in. */
export function fontWith(font: string, scope: XmlScope, style: CellStyle): string {
  const { splices, root } = pieceOf(font, scope);
  const put = (local: string, fragment: string) => splices.putChild(root, local, fragment, FONT_ORDER);
  if (style.bold !== undefined) put("b", style.bold ? "<x:b/>" : "");
  if (style.italic !== undefined) put("i", style.italic ? "<x:i/>" : "");
  if (style.size !== undefined) put("sz", `<x:sz val="${style.size}"/>`);
  if (style.color !== undefined) put("color", `<x:color rgb="${colorHex(style.color)}"/>`);
  return splices.toString();
}

export function fillFor(color: string): string {
  return (
    `<x:fill><x:patternFill patternType="solid"><x:fgColor rgb="${colorHex(color)}"/><x:bgColor indexed="64"/>` +
    "</x:patternFill></x:fill>"
  );
}

export function borderWith(border: string, scope: XmlScope, style: CellStyle): string {
  const { splices, root } = pieceOf(border, scope);
  const { border: around, borderTop = around, borderBottom = around } = style;
  if (around) for (const name of ["left", "right"]) splices.putChild(root, name, side(name, around), BORDER_ORDER);
  if (borderTop) splices.putChild(root, "top", side("top", borderTop), BORDER_ORDER);
  if (borderBottom) splices.putChild(root, "bottom", side("bottom", borderBottom), BORDER_ORDER);
  return splices.toString();
}

/** The cell format with the given ids, alignment and lock; everything else as it was. */
export function xfWith(xf: string, scope: XmlScope, ids: Readonly<Record<string, number>>, style: CellStyle): string {
  const { splices, root } = pieceOf(xf, scope);
  for (const [name, id] of Object.entries(ids)) {
    splices.setAttribute(root, name, id);
    splices.setAttribute(root, APPLY[name] ?? "", 1);
  }
  align(splices, root, xf, style);
  // After the alignment, which stands before it where neither was there.
  if (style.unlocked) {
    splices.setAttribute(root, "applyProtection", 1);
    const standing = childOf(xf, root, "protection");
    if (standing) splices.setAttribute(standing, "locked", 0);
    else splices.insertInOrder(root, "protection", '<x:protection locked="0"/>', childOrder("x:Xf"));
  }
  return splices.toString();
}

function align(splices: TextSplices, root: XmlElement, xf: string, style: CellStyle): void {
  const alignment = childOf(xf, root, "alignment");
  const asked = alignmentOf(style).filter(([name, value]) => (alignment && attributeOf(tagOf(xf, alignment), name)) !== String(value));
  if (asked.length === 0) return;
  splices.setAttribute(root, "applyAlignment", 1);
  if (alignment) for (const [name, value] of asked) splices.setAttribute(alignment, name, value);
  else
    splices.insertInOrder(
      root,
      "alignment",
      `<x:alignment${asked.map(([name, value]) => ` ${name}="${value}"`).join("")}/>`,
      childOrder("x:Xf"),
    );
}

/** Look of a conditional format. */
export function dxfFor({ fill, color, bold, italic }: Pick<BandRule, "fill" | "color" | "bold" | "italic">): string {
  const flag = (name: string, isOn: boolean | undefined) => (isOn === undefined ? "" : isOn ? `<x:${name}/>` : `<x:${name} val="0"/>`);
  return (
    `<x:dxf><x:font>${flag("b", bold)}${flag("i", italic)}<x:color rgb="${colorHex(color)}"/></x:font>` +
    `<x:fill><x:patternFill patternType="solid"><x:fgColor rgb="${colorHex(fill)}"/><x:bgColor ` +
    `rgb="${colorHex(fill)}"/></x:patternFill></x:fill></x:dxf>`
  );
}

/** The other way round, of a look that we made, also as another program wrote it. */
export function lookOfDxf(xml: string): Pick<BandRule, "fill" | "color" | "bold" | "italic"> {
  const colorIn = (element: string) =>
    new RegExp(`<(?:\\w+:)?${element}\\b[^>]*\\brgb="(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})"`).exec(xml)?.[1];
  const flag = (name: string): boolean | undefined => {
    const tag = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?/?>`).exec(xml)?.[0];
    return tag === undefined ? undefined : !/val="(?:0|false)"/.test(tag);
  };
  const [bold, italic] = [flag("b"), flag("i")];
  const fill = `#${(colorIn("bgColor") ?? "FFFFFF").toLowerCase()}`;
  const color = `#${(colorIn("color") ?? "000000").toLowerCase()}`;
  return { fill, color, ...(bold !== undefined && { bold }), ...(italic !== undefined && { italic }) };
}

export function numberFormatOfDxf(xml: string): string | undefined {
  const [tag] = /<(?:\w+:)?numFmt\b[^>]*>/.exec(xml) ?? [];
  return tag === undefined ? undefined : attributeOf(tag, "formatCode");
}

const APPLY: Readonly<Record<string, string>> = {
  numFmtId: "applyNumberFormat",
  fontId: "applyFont",
  fillId: "applyFill",
  borderId: "applyBorder",
};

function alignmentOf(style: CellStyle): (readonly [string, string | number])[] {
  return [
    ...(style.align === undefined ? [] : [["horizontal", HORIZONTAL[style.align]] as const]),
    ...(style.valign === undefined ? [] : [["vertical", style.valign] as const]),
    ...(style.wrap === undefined ? [] : [["wrapText", style.wrap ? 1 : 0] as const]),
    ...(style.indent === undefined ? [] : [["indent", style.indent] as const]),
  ];
}

function side(name: string, border: Border): string {
  return `<x:${name} style="${border.weight}"><x:color rgb="${colorHex(border.color)}"/></x:${name}>`;
}

function pieceOf(xml: string, scope: XmlScope): { readonly splices: TextSplices; readonly root: XmlElement } {
  return { splices: new TextSplices(xml), root: rootOf(xml, scope) };
}

/** The look as a key, without the cell it starts from; asked for every cell of a matrix. */
export function lookAsked(style: CellStyle): string {
  let asked = texts.get(style);
  if (asked === undefined) texts.set(style, (asked = lookText(style)));
  return asked;
}

/** Thousands of cells share one look. */
const texts = new WeakMap<CellStyle, string>();

function lookText(style: CellStyle): string {
  let asked = "";
  for (const [name, value] of Object.entries(style))
    if (name !== "like" && value !== undefined) asked += `${name}:${JSON.stringify(value)};`;
  return asked;
}
