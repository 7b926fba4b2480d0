import { parseRect, type Rect } from "../../engine/address";
import { formulaFromFile } from "../../hosts/xlsx/cells/fileFormula";
import type { SheetElements } from "../../hosts/xlsx/cells/worksheetXml";
import { attributeOf, isTrue } from "../../opc/xml/xmlTag";
import { childrenOf, tagOf, textOf } from "../../opc/xml/xmlText";
import type { ConditionalFormatData, ConditionalLook, ConditionalRule } from "../excel/model/book/conditionalFormatData";

/** The conditional formats of a sheet in a file, the one that wins first. */
export function readConditionalFormats(elements: SheetElements, looks: readonly ConditionalLook[]): ConditionalFormatData[] {
  const { xml } = elements;
  const found = elements.all("conditionalFormatting").flatMap((block) => {
    const areas = areasOf(attributeOf(tagOf(xml, block), "sqref") ?? "");
    const rules = childrenOf(xml, block).filter(({ local }) => local === "cfRule");
    return rules.map((rule) => {
      const tag = tagOf(xml, rule);
      const formulas = childrenOf(xml, rule)
        .filter(({ local }) => local === "formula")
        .map((formula) => formulaFromFile(textOf(xml, formula)));
      const look = looks[Number(attributeOf(tag, "dxfId") ?? -1)];
      const format: ConditionalFormatData = {
        areas,
        rule: ruleOf(tag, formulas),
        ...(look && { format: look }),
        ...(isTrue(attributeOf(tag, "stopIfTrue")) && { stopIfTrue: true }),
      };
      return { format, priority: Number(attributeOf(tag, "priority") ?? 0) };
    });
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

const OTHERS: Readonly<Record<string, "DataBar" | "ColorScale" | "IconSet" | "TopBottom">> = {
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
};

function ruleOf(tag: string, [first, second]: readonly string[]): ConditionalRule {
  const type = attributeOf(tag, "type") ?? "";
  if (type === "cellIs" && first !== undefined)
    return {
      type: "CellValue",
      operator: OPERATORS[attributeOf(tag, "operator") ?? ""] ?? "EqualTo",
      formula1: first,
      ...(second !== undefined && { formula2: second }),
    };
  // The rules about text carry the formula that says the same.
  if ((type === "expression" || /text|blank|errors|beginsWith|endsWith/i.test(type)) && first !== undefined)
    return { type: "Custom", formula: first };
  return { type: OTHERS[type] ?? "PresetCriteria" };
}

function areasOf(references: string): Rect[] {
  return references.split(/\s+/).flatMap((reference) => {
    const area = parseRect(reference);
    return area ? [area] : [];
  });
}
