import type { Border, CellStyle } from "../../engine/plan";
import { PLAIN, type BorderLine, type Look } from "../../hosts/xlsx/looks/look";

/** What a plan has to say so that a cell of the look `from` looks like `to`; undefined when nothing of it can or need be said. */
export function styleChange(from: Look, to: Look): CellStyle | undefined {
  const now = { ...PLAIN, ...to };
  const was = { ...PLAIN, ...from };
  const differs = (field: keyof Look) => JSON.stringify(now[field]) !== JSON.stringify(was[field]);
  const align = ALIGNMENTS[now.horizontal];
  const valign = VERTICAL[now.vertical];
  const style: CellStyle = {
    ...(differs("numberFormat") && { numberFormat: now.numberFormat }),
    ...(differs("bold") && { bold: now.bold }),
    ...(differs("italic") && { italic: now.italic }),
    ...(differs("fontSize") && { size: now.fontSize }),
    ...(differs("fontColor") && { color: now.fontColor }),
    ...(differs("fill") && now.fill !== undefined && { fill: now.fill }),
    ...(differs("horizontal") && align && { align }),
    ...(differs("vertical") && valign && { valign }),
    ...(differs("wrap") && { wrap: now.wrap }),
    ...(differs("indent") && { indent: now.indent }),
    ...(now.borders.left && now.borders.right && edge("border", was.borders.left, now.borders.left)),
    ...(was.locked && !now.locked && { unlocked: true as const }),
    ...edge("borderTop", was.borders.top, now.borders.top),
    ...edge("borderBottom", was.borders.bottom, now.borders.bottom),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

const ALIGNMENTS: Readonly<Record<string, NonNullable<CellStyle["align"]>>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  CenterAcrossSelection: "centerAcross",
};
const VERTICAL: Readonly<Record<string, NonNullable<CellStyle["valign"]>>> = { Top: "top", Center: "center", Bottom: "bottom" };

function edge(
  name: "border" | "borderTop" | "borderBottom",
  was: BorderLine | undefined,
  now: BorderLine | undefined,
): Partial<Record<typeof name, Border>> {
  if (!now || JSON.stringify(was) === JSON.stringify(now)) return {};
  return { [name]: { weight: now.weight === "Medium" || now.weight === "Thick" ? "medium" : "thin", color: now.color } };
}
