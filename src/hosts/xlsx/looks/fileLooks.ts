import { attributeOf, isTrue } from "../../../opc/xml/xmlTag";
import { childOf, childrenOf, rootOf, tagOf, type XmlElement } from "../../../opc/xml/xmlText";
import type { BorderLine, Borders, CellEdge, ConditionalLook, HorizontalAlignment, Look, VerticalAlignment } from "./look";
import type { FileColours } from "./fileColours";

/** The looks that styles.xml lists: of cells, by their format number, and of conditional formats. */
export interface FileLooks {
  readonly cells: readonly Look[];
  readonly conditional: readonly ConditionalLook[];
}

/** Reads styles.xml; `numberFormat` gives the code of a cell format. */
export function fileLooks(xml: string, colours: FileColours, numberFormat: (cellFormat: number) => string): FileLooks {
  const sections = new Map(childrenOf(xml, rootOf(xml)).map((section) => [section.local, section]));
  const items = (name: string) => {
    const section = sections.get(name);
    return section ? childrenOf(xml, section).map((item) => xml.slice(item.start, item.end)) : [];
  };
  const fonts = items("fonts").map((font) => fontLook(font, colours));
  const fills = items("fills").map((fill) => fillColour(fill, colours));
  const borders = items("borders").map((border) => bordersOf(border, colours));
  const cells = items("cellXfs").map((xf, index): Look => {
    const tag = tagOf(xf, rootOf(xf));
    const id = (name: string) => Number(attributeOf(tag, name) ?? 0);
    const fill = fills[id("fillId")];
    const format = numberFormat(index);
    const lines = borders[id("borderId")];
    return {
      ...fonts[id("fontId")],
      ...(format !== "General" && { numberFormat: format }),
      ...(fill !== undefined && { fill }),
      ...(lines && { borders: lines }),
      ...alignmentLook(xf),
      ...protectionLook(xf),
    };
  });
  return { cells, conditional: items("dxfs").map((dxf) => conditionalLook(dxf, colours)) };
}

function fontLook(font: string, colours: FileColours): Look {
  const part = partsOf(font);
  const flag = (name: string) =>
    part(name) !== undefined && attributeOf(part(name) ?? "", "val") !== "0" && attributeOf(part(name) ?? "", "val") !== "false";
  const name = attributeOf(part("name") ?? "", "val");
  const size = attributeOf(part("sz") ?? "", "val");
  const color = colours(part("color"));
  return {
    ...(name !== undefined && { fontName: name }),
    ...(size !== undefined && { fontSize: Number(size) }),
    ...(color !== undefined && color !== "#000000" && { fontColor: color }),
    ...(flag("b") && { bold: true }),
    ...(flag("i") && { italic: true }),
    ...(flag("strike") && { strikethrough: true }),
    ...(part("u") !== undefined && {
      underline: attributeOf(part("u") ?? "", "val") === "double" ? ("Double" as const) : ("Single" as const),
    }),
  };
}

function fillColour(fill: string, colours: FileColours): string | undefined {
  const pattern = childOf(fill, rootOf(fill), "patternFill");
  if (!pattern || (attributeOf(tagOf(fill, pattern), "patternType") ?? "none") === "none") return undefined;
  const text = fill.slice(pattern.start, pattern.end);
  const part = partsOf(text);
  return attributeOf(tagOf(fill, pattern), "patternType") === "solid" ? colours(part("fgColor")) : undefined;
}

const EDGES: Readonly<Record<string, CellEdge>> = {
  left: "left",
  right: "right",
  top: "top",
  bottom: "bottom",
  start: "left",
  end: "right",
};

const LINES: Readonly<Record<string, Pick<BorderLine, "style" | "weight">>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  dashDot: { style: "DashDot", weight: "Thin" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

function bordersOf(border: string, colours: FileColours): Borders | undefined {
  const found: { [Edge in CellEdge]?: BorderLine } = {};
  for (const side of childrenOf(border, rootOf(border))) {
    const edge = EDGES[side.local];
    const line = LINES[attributeOf(tagOf(border, side), "style") ?? ""];
    if (!edge || !line) continue;
    const color = childrenOf(border, side)[0];
    found[edge] = { ...line, color: (color && colours(tagOf(border, color))) ?? "#000000" };
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};

function alignmentLook(xf: string): Look {
  const tag = partsOf(xf)("alignment");
  if (tag === undefined) return {};
  const horizontal = HORIZONTAL[attributeOf(tag, "horizontal") ?? ""];
  const vertical = VERTICAL[attributeOf(tag, "vertical") ?? ""];
  const indent = Number(attributeOf(tag, "indent") ?? 0);
  const rotation = Number(attributeOf(tag, "textRotation") ?? 0);
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(isTrue(attributeOf(tag, "wrapText")) && { wrap: true }),
    ...(isTrue(attributeOf(tag, "shrinkToFit")) && { shrink: true }),
    ...(indent > 0 && { indent }),
    // Files count downward angles from 90, and 255 is one letter under another.
    ...(rotation !== 0 && { orientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation }),
  };
}

function protectionLook(xf: string): Look {
  const tag = partsOf(xf)("protection");
  if (tag === undefined) return {};
  const locked = attributeOf(tag, "locked");
  return {
    ...(locked !== undefined && !isTrue(locked) && { locked: false }),
    ...(isTrue(attributeOf(tag, "hidden")) && { formulaHidden: true }),
  };
}

function conditionalLook(dxf: string, colours: FileColours): ConditionalLook {
  const root = rootOf(dxf);
  const text = (name: string) => {
    const found = childOf(dxf, root, name);
    return found && dxf.slice(found.start, found.end);
  };
  const font = text("font");
  const { bold, italic, fontColor, strikethrough } = font === undefined ? {} : fontLook(font, colours);
  const fill = conditionalFill(text("fill"), colours);
  return {
    ...(fill !== undefined && { fill }),
    ...(fontColor !== undefined && { fontColor }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(strikethrough !== undefined && { strikethrough }),
  };
}

/** In a conditional format the colour of a solid fill is the background one. */
function conditionalFill(fill: string | undefined, colours: FileColours): string | undefined {
  const pattern = fill === undefined ? undefined : childOf(fill, rootOf(fill), "patternFill");
  if (fill === undefined || !pattern) return undefined;
  const part = partsOf(fill.slice(pattern.start, pattern.end));
  return colours(part("bgColor")) ?? colours(part("fgColor"));
}

/** Opening tags of the children of an element, by local name. */
function partsOf(xml: string): (local: string) => string | undefined {
  const root = rootOf(xml);
  const parts = new Map(childrenOf(xml, root).map((child: XmlElement) => [child.local, tagOf(xml, child)]));
  return (local) => parts.get(local);
}
