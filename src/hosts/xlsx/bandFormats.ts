import { rectAddress } from "../../engine/address";
import { BAND_MARK, type BandRule } from "../../engine/plan";
import { formulaForFile } from "./fileFormula";
import type { SheetElements } from "./worksheetXml";
import { TextSplices } from "../../opc/textSplices";
import { attributeOf, escapeText } from "../../opc/xmlTag";
import { childrenOf, elementsNamed, tagOf, textOf, type XmlElement } from "../../opc/xmlText";

/** Replaces our conditional formats in a sheet, known by `BAND_MARK`, by these. Ours come after everyone else's, so that theirs keep winning. */
export function replaceBands(elements: SheetElements, prefix: string, rules: readonly BandRule[], formatOf: (rule: BandRule) => number): void {
  removeOurs(elements);
  let priority = highestPriority(elements.xml);
  for (const rule of rules) {
    priority++;
    const formula = escapeText(formulaForFile(rule.formula));
    elements.insert(
      "conditionalFormatting",
      `<${prefix}conditionalFormatting sqref="${rectAddress(rule.area)}"><${prefix}cfRule type="expression" dxfId="${formatOf(rule)}" priority="${priority}">` +
        `<${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
    );
  }
}

function removeOurs(elements: SheetElements): void {
  // From the last to the first, so that the places of those before stay right.
  for (const format of elements.all("conditionalFormatting").reverse()) {
    const xml = elements.xml;
    const rules = childrenOf(xml, format).filter((child) => child.local === "cfRule");
    const ours = rules.filter((rule) => isOurs(xml, rule));
    if (ours.length === 0) continue;
    const splices = new TextSplices(elements.text(format));
    for (const rule of ours) splices.replace(rule.start - format.start, rule.end - format.start, "");
    elements.replace(format, ours.length === rules.length ? "" : splices.toString());
  }
}

function isOurs(xml: string, rule: XmlElement): boolean {
  return childrenOf(xml, rule).some((child) => child.local === "formula" && textOf(xml, child).includes(BAND_MARK));
}

function highestPriority(xml: string): number {
  return Math.max(0, ...elementsNamed(xml, "cfRule").map((rule) => Number(attributeOf(tagOf(xml, rule), "priority") ?? 0)));
}
