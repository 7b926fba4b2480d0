import { parseRect, type Rect } from "../../../engine/address";
import type { ConditionalNumberFormat } from "../../../engine/grid";
import { attributeOf } from "../../../opc/xml/xmlTag";
import { elementsNamed, tagOf, textOf, type XmlElement } from "../../../opc/xml/xmlText";
import { numberFormatOfDxf } from "../cells/cellLook";
import type { SheetElements } from "../cells/worksheetXml";

/** Number formats of the styles. */
export interface FormatSource {
  numberFormat(cellFormat: number): string;
  conditionalNumberFormat(look: number): string | undefined;
}

/** The number formats that conditional formats of a sheet give: those of its own list, and those that Excel keeps among its extensions. */
export function conditionalFormatsIn(elements: SheetElements, formats: () => FormatSource): readonly ConditionalNumberFormat[] {
  const { xml } = elements;
  const lists = [...elements.all("conditionalFormatting"), ...extended(elements)];
  return lists.flatMap((list) => {
    const ruled = elementsNamed(xml, "cfRule", undefined, list).flatMap((rule) => {
      const format = formatOf(xml, rule, formats);
      return format === undefined ? [] : [{ format, ...comparison(xml, rule) }];
    });
    if (ruled.length === 0) return [];
    const areas = areasOf(xml, list);
    return ruled.map((each) => ({ areas, ...each }));
  });
}

/** Where they stand, whatever they do there. */
export function conditionalAreasIn(elements: SheetElements): readonly Rect[] {
  return [...elements.all("conditionalFormatting"), ...extended(elements)].flatMap((list) => areasOf(elements.xml, list));
}

function areasOf(xml: string, list: XmlElement): readonly Rect[] {
  const [inside] = elementsNamed(xml, "sqref", undefined, list);
  const sqref = attributeOf(tagOf(xml, list), "sqref") ?? (inside && textOf(xml, inside)) ?? "";
  return sqref.split(/\s+/).flatMap((address) => parseRect(address) ?? []);
}

function extended(elements: SheetElements): readonly XmlElement[] {
  const extensions = elements.find("extLst");
  return extensions ? elementsNamed(elements.xml, "conditionalFormatting", undefined, extensions) : [];
}

/** A look has its number in the styles; one among the extensions stands in its rule. */
function formatOf(xml: string, rule: XmlElement, formats: () => FormatSource): string | undefined {
  const look = attributeOf(tagOf(xml, rule), "dxfId");
  return look === undefined ? numberFormatOfDxf(xml.slice(rule.start, rule.end)) : formats().conditionalNumberFormat(Number(look));
}

function comparison(xml: string, rule: XmlElement): Pick<ConditionalNumberFormat, "compares"> {
  const tag = tagOf(xml, rule);
  const operator = attributeOf(tag, "operator");
  if (attributeOf(tag, "type") !== "cellIs" || operator === undefined) return {};
  const texts = [...elementsNamed(xml, "formula", undefined, rule), ...elementsNamed(xml, "f", undefined, rule)];
  const limits = texts.map((element) => Number(textOf(xml, element)));
  return limits.length > 0 && limits.every(Number.isFinite) ? { compares: { operator, limits } } : {};
}
