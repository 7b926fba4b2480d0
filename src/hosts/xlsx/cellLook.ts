import type { BandRule, Border, CellStyle } from "../../engine/plan";
import { withAttribute } from "../../opc/xmlTag";
import { childrenOf, rootOf, withChildren } from "../../opc/xmlText";

/** Excel reads the parts of a font in this order only. */
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
const BORDER_ORDER = ["left", "start", "right", "end", "top", "bottom", "diagonal", "vertical", "horizontal"];
const HORIZONTAL = { left: "left", center: "center", right: "right", centerAcross: "centerContinuous" } as const;

/** #rrggbb → ARGB as styles write it. */
export function colorHex(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** The font with what the style names changed, the rest as it was. */
export function fontWith(font: string, style: CellStyle, prefix: string): string {
  const parts: Record<string, string> = {};
  if (style.bold !== undefined) parts["b"] = style.bold ? `<${prefix}b/>` : "";
  if (style.italic !== undefined) parts["i"] = style.italic ? `<${prefix}i/>` : "";
  if (style.size !== undefined) parts["sz"] = `<${prefix}sz val="${style.size}"/>`;
  if (style.color !== undefined) parts["color"] = `<${prefix}color rgb="${colorHex(style.color)}"/>`;
  return withChildren(font || `<${prefix}font/>`, parts, FONT_ORDER);
}

export function fillFor(color: string, prefix: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${colorHex(color)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

export function borderWith(border: string, style: CellStyle, prefix: string): string {
  const parts: Record<string, string> = {};
  if (style.borderTop) parts["top"] = side("top", style.borderTop, prefix);
  if (style.borderBottom) parts["bottom"] = side("bottom", style.borderBottom, prefix);
  return withChildren(border || `<${prefix}border/>`, parts, BORDER_ORDER);
}

/** The cell format with the given ids and alignment; its protection and everything else as it was. */
export function xfWith(xf: string, ids: Readonly<Record<string, number>>, style: CellStyle, prefix: string): string {
  const root = rootOf(xf);
  let tag = xf.slice(0, root.tagEnd);
  for (const [name, id] of Object.entries(ids)) tag = withAttribute(withAttribute(tag, name, id), APPLY[name] ?? "", 1);
  const children = childrenOf(xf, root).map((child) => ({ local: child.local, text: xf.slice(child.start, child.end) }));
  const alignment = children.find((child) => child.local === "alignment");
  const aligned = alignmentWith(alignment?.text ?? `<${prefix}alignment/>`, style);
  if (aligned !== (alignment?.text ?? `<${prefix}alignment/>`)) {
    tag = withAttribute(tag, "applyAlignment", 1);
    if (alignment) alignment.text = aligned;
    else children.unshift({ local: "alignment", text: aligned });
  }
  const inner = children.map((child) => child.text).join("");
  const open = tag.replace(/\s*\/?>$/, "");
  return inner === "" ? `${open}/>` : `${open}>${inner}</${root.name}>`;
}

/** Look of a conditional format. */
export function dxfFor({ fill, color, bold, italic }: Pick<BandRule, "fill" | "color" | "bold" | "italic">, prefix: string): string {
  const p = prefix;
  const flags = `${bold === undefined ? "" : bold ? `<${p}b/>` : `<${p}b val="0"/>`}${italic === undefined ? "" : italic ? `<${p}i/>` : `<${p}i val="0"/>`}`;
  return (
    `<${p}dxf><${p}font>${flags}<${p}color rgb="${colorHex(color)}"/></${p}font>` +
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colorHex(fill)}"/><${p}bgColor rgb="${colorHex(fill)}"/></${p}patternFill></${p}fill></${p}dxf>`
  );
}

const APPLY: Readonly<Record<string, string>> = { numFmtId: "applyNumberFormat", fontId: "applyFont", fillId: "applyFill", borderId: "applyBorder" };

function alignmentWith(alignment: string, style: CellStyle): string {
  let tag = alignment;
  if (style.align !== undefined) tag = withAttribute(tag, "horizontal", HORIZONTAL[style.align]);
  if (style.valign !== undefined) tag = withAttribute(tag, "vertical", style.valign);
  if (style.wrap !== undefined) tag = withAttribute(tag, "wrapText", style.wrap ? 1 : 0);
  if (style.indent !== undefined) tag = withAttribute(tag, "indent", style.indent);
  return tag;
}

function side(name: string, border: Border, prefix: string): string {
  return `<${prefix}${name} style="${border.weight}"><${prefix}color rgb="${colorHex(border.color)}"/></${prefix}${name}>`;
}
