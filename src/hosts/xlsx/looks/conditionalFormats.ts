import { parseRect, type Rect } from "../../../engine/address";
import { BAND_MARK } from "../../../engine/plan";
import { formulaFromFile } from "../cells/fileFormula";
import type { SheetElements } from "../cells/worksheetXml";
import { attributeOf, isTrue } from "../../../opc/xml/xmlTag";
import { childrenOf, tagOf, textOf, type XmlElement } from "../../../opc/xml/xmlText";
import type { ConditionalLook } from "./look";

/** A conditional format of a sheet. */
export interface FileConditionalFormat {
  readonly areas: readonly Rect[];
  readonly rule: FileRule;
  readonly format?: ConditionalLook;
  readonly stopIfTrue?: boolean;
}

/** What it asks; of scales, icons and the like only that they are there. */
export type FileRule =
  | { readonly type: "Custom"; readonly formula: string }
  | { readonly type: "CellValue"; readonly operator: string; readonly formula1: string; readonly formula2?: string }
  | { readonly type: "DataBar"; readonly bar?: DataBarRule }
  | { readonly type: OtherRule };

/** A bar in each cell, from one end to the other. */
export interface DataBarRule {
  readonly lower: BarEnd;
  readonly upper: BarEnd;
  readonly fill: string;
  /** The figures are not shown. */
  readonly isOnly: boolean;
}

/** Of the types of Excel.ConditionalFormatRuleType. */
export interface BarEnd {
  readonly type: string;
  readonly formula?: string;
}

type OtherRule = "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria";

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
        rule: barOf(xml, rule) ?? ruleOf(tag, formulas),
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

const OTHERS: Readonly<Record<string, OtherRule>> = { colorScale: "ColorScale", iconSet: "IconSet", top10: "TopBottom" };

const ENDS: Readonly<Record<string, string>> = {
  num: "Number",
  formula: "Formula",
  percent: "Percent",
  percentile: "Percentile",
  min: "LowestValue",
  max: "HighestValue",
};

function barOf(xml: string, rule: XmlElement): FileRule | undefined {
  if (attributeOf(tagOf(xml, rule), "type") !== "dataBar") return undefined;
  const [bar] = childrenOf(xml, rule).filter(({ local }) => local === "dataBar");
  const parts = bar ? childrenOf(xml, bar) : [];
  const [lower, upper] = parts.filter(({ local }) => local === "cfvo").map((end) => endOf(tagOf(xml, end)));
  const [colour] = parts.filter(({ local }) => local === "color").map((each) => attributeOf(tagOf(xml, each), "rgb"));
  if (!bar || !lower || !upper || colour === undefined) return { type: "DataBar" };
  const isOnly = ["0", "false"].includes(attributeOf(tagOf(xml, bar), "showValue") ?? "1");
  return { type: "DataBar", bar: { lower, upper, fill: `#${colour.slice(-6)}`, isOnly } };
}

function endOf(tag: string): BarEnd {
  const [type, value] = [attributeOf(tag, "type") ?? "", attributeOf(tag, "val")];
  return { type: ENDS[type] ?? "Automatic", ...(value !== undefined && { formula: type === "formula" ? formulaFromFile(value) : value }) };
}

/** The figure that an end of a bar stands at; undefined where it depends on cells. */
export function barLimit({ type, formula = "" }: BarEnd): number | undefined {
  const told = formula.replace(/^=/, "").replace(`+${BAND_MARK}`, "").trim();
  if (type !== "Number" && type !== "Formula") return undefined;
  return told !== "" && Number.isFinite(Number(told)) ? Number(told) : undefined;
}

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
