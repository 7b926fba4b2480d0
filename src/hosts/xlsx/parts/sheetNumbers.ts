import type { TextSplices } from "../../../opc/xml/textSplices";
import { attributeOf } from "../../../opc/xml/xmlTag";
import { childOf, childrenNamed, tagOf, type XmlElement } from "../../../opc/xml/xmlText";

/** Excel takes no higher one. */
const LAST_SHEET_ID = 65_534;

/** The next number; where that is taken up to the last one allowed, the lowest free. */
export function freeSheetId(taken: readonly number[]): number {
  const used = new Set(taken);
  const highest = taken.reduce((high, id) => Math.max(high, id), 0);
  if (highest < LAST_SHEET_ID) return highest + 1;
  let free = 1;
  while (used.has(free)) free++;
  return free;
}

/** A sheet put before others, or taken away, moves their numbers: names of one sheet, the active tab, the first tab in sight. */
export function shiftSheetNumbers(xml: string, root: XmlElement, index: number, splices: TextSplices, by = 1): void {
  const shift = (list: string, item: string, attributes: readonly string[]) => {
    const parent = childOf(xml, root, list);
    for (const element of parent ? childrenNamed(xml, parent, item) : []) {
      for (const attribute of attributes) {
        const number = Number(attributeOf(tagOf(xml, element), attribute) ?? -1);
        if (number >= index) splices.setAttribute(element, attribute, number + by);
      }
    }
  };
  shift("definedNames", "definedName", ["localSheetId"]);
  shift("bookViews", "workbookView", ["activeTab", "firstSheet"]);
}
