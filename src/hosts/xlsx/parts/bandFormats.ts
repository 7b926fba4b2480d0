import { rectAddress } from "../../../engine/address";
import { BAND_MARK, type BandRule } from "../../../engine/plan";
import { formulaForFile, formulaFromFile } from "../cells/fileFormula";
import type { SheetElements } from "../cells/worksheetXml";
import { attributeOf, escapeText } from "../../../opc/xml/xmlTag";
import { barIn, barXml, dropTwins, freeIds, putTwins } from "./dataBars";
import { childrenNamed, elementsNamed, tagOf, textOf, type XmlElement } from "../../../opc/xml/xmlText";

/** The schema keeps priorities in 32 bits. */
const LAST_PRIORITY = 2_147_483_647;

/**
 * Replaces our conditional formats in a sheet, known by `BAND_MARK`, by these. Ours come after everyone else's, so that theirs keep
 * winning.
 */
export function replaceBands(
  elements: SheetElements,
  rules: readonly BandRule[],
  formatOf: (rule: Omit<BandRule, "area">) => number,
): void {
  putBands(
    elements,
    rules.map(({ area, ...rule }) => ({ ...rule, sqref: rectAddress(area) })),
    formatOf,
  );
}

/** A conditional format of ours as the file holds it; its areas may be several, where rows were put in. */
export interface FileBand extends Omit<BandRule, "area"> {
  readonly sqref: string;
}

/** Ours, in the order in which they are tried. */
export function bandsIn(elements: SheetElements, lookOf: (dxf: number) => Omit<FileBand, "sqref" | "formula">): FileBand[] {
  const { xml } = elements;
  return elements.all("conditionalFormatting").flatMap((format) =>
    childrenNamed(xml, format, "cfRule").flatMap((rule): FileBand[] => {
      const [formula] = childrenNamed(xml, rule, "formula");
      const sqref = attributeOf(tagOf(xml, format), "sqref") ?? "";
      const bar = barIn(xml, rule);
      if (bar) return [{ sqref, ...bar }];
      if (!formula || !isOurs(xml, rule)) return [];
      return [{ sqref, formula: formulaFromFile(textOf(xml, formula)), ...lookOf(Number(attributeOf(tagOf(xml, rule), "dxfId") ?? 0)) }];
    }),
  );
}

export function putBands(elements: SheetElements, rules: readonly FileBand[], formatOf: (rule: FileBand) => number): void {
  removeOurs(elements);
  if (rules.length === 0) return;
  const priorities = freePriorities(elements.xml, rules.length);
  const bars = rules.filter(({ isBar }) => isBar === true);
  const ids = freeIds(elements.xml, bars.length);
  const formats = rules.map((rule, i) => {
    if (rule.isBar === true) return barXml(rule, priorities[i], ids[bars.indexOf(rule)] ?? "");
    const formula = escapeText(formulaForFile(rule.formula));
    return (
      `<x:conditionalFormatting sqref="${rule.sqref}"><x:cfRule type="expression" ` +
      `dxfId="${formatOf(rule)}" priority="${priorities[i]}">` +
      `<x:formula>${formula}</x:formula></x:cfRule></x:conditionalFormatting>`
    );
  });
  elements.insert("conditionalFormatting", formats.join(""));
  putTwins(elements, bars, ids);
}

function removeOurs(elements: SheetElements): void {
  elements.edit((splices) => {
    const { xml } = splices;
    for (const format of elements.all("conditionalFormatting")) {
      const rules = childrenNamed(xml, format, "cfRule");
      const ours = rules.filter((rule) => isOurs(xml, rule));
      if (ours.length > 0 && ours.length === rules.length) splices.remove(format);
      else for (const rule of ours) splices.remove(rule);
    }
  });
  dropTwins(elements);
}

function isOurs(xml: string, rule: XmlElement): boolean {
  return barIn(xml, rule) !== undefined || childrenNamed(xml, rule, "formula").some((each) => textOf(xml, each).includes(BAND_MARK));
}

/** After all others; where the highest number is taken already, the highest free ones. */
function freePriorities(xml: string, count: number): number[] {
  // Those of other vocabularies (x14) count too: Excel keeps one order for all.
  const taken = new Set(elementsNamed(xml, "cfRule").map((rule) => Number(attributeOf(tagOf(xml, rule), "priority") ?? 0)));
  let highest = 0;
  for (const priority of taken) if (priority > highest) highest = priority;
  const free: number[] = [];
  for (let priority = Math.min(highest + count, LAST_PRIORITY); free.length < count; priority--)
    if (!taken.has(priority)) free.unshift(priority);
  return free;
}
