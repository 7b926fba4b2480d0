import { attributeOf } from "../../../opc/xml/xmlTag";
import { childOf, childrenOf, rootOf, tagOf, textOf } from "../../../opc/xml/xmlText";

/** Gives the #RRGGBB that a colour element of a file means; undefined where it is automatic. */
export type FileColours = (tag: string | undefined) => string | undefined;

/** Colours of a workbook: its theme (Office's own where it has none) and the old palette of 64. */
export function fileColours(themeXml: string | undefined): FileColours {
  const theme = themeXml === undefined ? OFFICE_THEME : themeOf(themeXml);
  return (tag) => {
    if (tag === undefined) return undefined;
    const plain = plainColour(tag, theme);
    const tint = Number(attributeOf(tag, "tint") ?? 0);
    return plain && tint !== 0 ? tinted(plain, tint) : plain;
  };
}

/** Light 1, dark 1, light 2, dark 2, six accents, two links: in the order in which cells count them. */
const OFFICE_THEME = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

function plainColour(tag: string, theme: readonly string[]): string | undefined {
  const rgb = attributeOf(tag, "rgb");
  if (rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)) return `#${rgb.slice(-6).toUpperCase()}`;
  const place = attributeOf(tag, "theme");
  if (place !== undefined) return theme[Number(place)];
  const indexed = Number(attributeOf(tag, "indexed") ?? -1);
  // The palette's first eight stand twice.
  const known = PALETTE[indexed < 8 ? indexed : indexed - 8];
  return known === undefined ? undefined : `#${known}`;
}

function themeOf(xml: string): readonly string[] {
  const root = rootOf(xml);
  const elements = childOf(xml, root, "themeElements");
  const scheme = elements && childOf(xml, elements, "clrScheme");
  if (!scheme) return OFFICE_THEME;
  const named = new Map(childrenOf(xml, scheme).map((slot) => [slot.local, valueOf(xml.slice(slot.start, slot.end))]));
  return ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map(
    (slot, i) => named.get(slot) ?? OFFICE_THEME[i] ?? "#000000",
  );
}

function valueOf(slot: string): string | undefined {
  const colour = childrenOf(slot, rootOf(slot))[0];
  if (!colour) return textOf(slot, rootOf(slot)) || undefined;
  const tag = tagOf(slot, colour);
  const hex = attributeOf(tag, "lastClr") ?? attributeOf(tag, "val");
  return hex !== undefined && /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : undefined;
}

/** Towards white (positive) or black (negative), each channel alike: near enough to Excel's lightness for a screen. */
function tinted(colour: string, tint: number): string {
  const channel = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16);
    const moved = tint > 0 ? value + (255 - value) * tint : value * (1 + tint);
    return Math.round(moved).toString(16).padStart(2, "0").toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
