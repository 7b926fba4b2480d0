import { parseRect, type Rect } from "../../../engine/address";
import { formulaFromFile } from "../cells/fileFormula";
import type { SheetElements } from "../cells/worksheetXml";
import { attributeOf, isTrue } from "../../../opc/xml/xmlTag";
import { childrenOf, tagOf, textOf } from "../../../opc/xml/xmlText";
import type { ConditionalLook } from "./look";

/** A conditional format of a sheet. */
export interface FileConditionalFormat {
  readonly areas: readonly Rect[];
  readonly rule: FileRule;
  readonly format?: ConditionalLook;
  readonly stopIfTrue?: boolean;
}

/** What it asks; of bars, scales and the like only that they are there. */
export type FileRule =
  | { readonly type: "Custom"; readonly formula: string }
  | { readonly type: "CellValue"; readonly operator: string; readonly formula1: string; readonly formula2?: string }
  | { readonly type: OtherRule };

type OtherRule = "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria";

/** The conditional formats of a sheet in a file, the one that wins first. */
export function readConditionalFormats(elements: SheetElements, looks: readonly ConditionalLook[]): FileConditionalFormat[] {
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
      const format: FileConditionalFormat = {
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

const OTHERS: Readonly<Record<string, OtherRule>> = {
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
};

function ruleOf(tag: string, [first, second]: readonly string[]): FileRule {
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
