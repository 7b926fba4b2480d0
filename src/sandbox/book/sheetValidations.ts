import { parseRect, type Rect } from "../../engine/address";
import type { CellValidation } from "../../engine/plan";
import { formulaFromFile } from "../../hosts/xlsx/cells/fileFormula";
import { unescapeXstring } from "../../hosts/xlsx/cells/cellText";
import type { SheetElements } from "../../hosts/xlsx/cells/worksheetXml";
import { attributeOf, isTrue } from "../../opc/xml/xmlTag";
import { childrenNamed, childOf, tagOf, textOf } from "../../opc/xml/xmlText";
import type { ValidationKind, ValidationModel, ValidationRuleData } from "../excel/model/book/validation";

const KINDS: Readonly<Record<string, ValidationKind>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  textLength: "textLength",
  list: "list",
  date: "date",
  time: "time",
  custom: "custom",
};
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** What the cells of a sheet in a file are asked, as Excel tells it. */
export function readValidations(elements: SheetElements): ValidationModel[] {
  const { xml } = elements;
  return elements.all("dataValidations").flatMap((list) =>
    childrenNamed(xml, list, "dataValidation").map((element): ValidationModel => {
      const tag = tagOf(xml, element);
      const said = (name: string) => unescapeXstring(attributeOf(tag, name) ?? "");
      const formula = (local: string) => {
        const found = childOf(xml, element, local);
        return found && textOf(xml, found);
      };
      return {
        areas: said("sqref")
          .split(/\s+/)
          .flatMap((ref) => parseRect(ref) ?? []),
        rule: ruleOf(KINDS[said("type")], said("operator"), formula("formula1") ?? "", formula("formula2")),
        prompt: { showPrompt: isTrue(said("showInputMessage")), title: said("promptTitle"), message: said("prompt") },
        errorAlert: {
          showAlert: isTrue(said("showErrorMessage")),
          style: STYLES[said("errorStyle") as keyof typeof STYLES] ?? "Stop",
          title: said("errorTitle"),
          message: said("error"),
        },
        ignoreBlanks: isTrue(said("allowBlank")),
      };
    }),
  );
}

function ruleOf(kind: ValidationKind | undefined, operator: string, first: string, second: string | undefined): ValidationRuleData {
  if (kind === undefined) return {};
  if (kind === "custom") return { custom: { formula: formulaFromFile(first) } };
  if (kind === "list") {
    const literal = /^"(.*)"$/s.exec(first)?.[1];
    return { list: { inCellDropDown: true, source: literal?.replaceAll('""', '"') ?? formulaFromFile(first) } };
  }
  const number = (text: string) => (text !== "" && Number.isFinite(Number(text)) ? Number(text) : formulaFromFile(text));
  const named = operator === "" ? "Between" : operator.charAt(0).toUpperCase() + operator.slice(1).replace(/OrEqual$/, "OrEqualTo");
  return { [kind]: { formula1: number(first), ...(second !== undefined && { formula2: number(second) }), operator: named } };
}

/** Those that a plan can say; the others stay in the file as they are. */
export function plannedValidations(validations: readonly ValidationModel[]): CellValidation[] {
  return validations.flatMap(({ areas, rule, prompt, errorAlert }) => {
    const planned = plannedRule(rule);
    if (!planned) return [];
    const error = { style: lower(errorAlert.style), title: errorAlert.title, text: errorAlert.message };
    return areas.map((area: Rect): CellValidation => ({
      area,
      rule: planned,
      ...(prompt.title + prompt.message !== "" && { prompt: { title: prompt.title, text: prompt.message } }),
      ...(error.title + error.text !== "" && { error }),
    }));
  });
}

function lower(style: ValidationModel["errorAlert"]["style"]): "stop" | "warning" | "information" {
  return style === "Stop" ? "stop" : style === "Warning" ? "warning" : "information";
}

function plannedRule({ list, custom, textLength, ...others }: ValidationRuleData): CellValidation["rule"] | undefined {
  if (list) {
    const source = String(list["source"]);
    return source.startsWith("=") ? { kind: "list", source } : { kind: "list", options: source.split(",") };
  }
  if (custom) return custom["formula"] === "=TRUE" ? { kind: "any" } : { kind: "custom", formula: String(custom["formula"]) };
  if (textLength)
    return textLength["operator"] === "LessThanOrEqualTo" && typeof textLength["formula1"] === "number"
      ? { kind: "textLength", max: textLength["formula1"] }
      : undefined;
  return Object.keys(others).length === 0 ? { kind: "any" } : undefined;
}
