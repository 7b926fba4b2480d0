import { parseRect, rectAddress, type Rect } from "../../../engine/address";
import { areaWithout } from "../../../engine/ownership/areaWithout";
import { validationMark } from "../../../engine/ownership/validationMark";
import type { CellValidation } from "../../../engine/plan";
import { elementsNamed, childrenNamed, tagOf, textOf, type XmlElement } from "../../../opc/xml/xmlText";
import { attributeOf, escapeText, escapeXml } from "../../../opc/xml/xmlTag";
import { escapeXstring, unescapeXstring } from "../cells/cellText";
import { formulaForFile } from "../cells/fileFormula";
import { shiftFormula } from "../cells/sharedFormula";
import type { SheetElements } from "../cells/worksheetXml";

/** What is ours in a sheet that is written anew. */
export interface ValidationPlaces {
  /** Marks of those that we put before. */
  readonly marks: readonly string[];
  /** The content says all that a plan can say of the sheet: every one of those kinds gives way to it. */
  readonly isWhole: boolean;
  isOurs(row: number, column: number): boolean;
}

/**
 * Our validations of before go, the new ones come; hers stay where they are, and where she put one of her own on a cell of ours hers holds.
 */
export function putValidations(elements: SheetElements, validations: readonly CellValidation[], places: ValidationPlaces): void {
  dropOurs(elements, places);
  const hers = standingValidations(elements).flatMap(({ areas }) => areas);
  const items = validations.flatMap((validation) => {
    const left = hers.reduce((areas, hole) => areas.flatMap((area) => areaWithout(area, hole)), [validation.area] as readonly Rect[]);
    return left.map((area) => validationXml(validation, area));
  });
  if (items.length === 0) return;
  elements.editInside("dataValidations", (splices, list) => {
    splices.append(list, items.join(""));
    splices.setAttribute(list, "count", childrenNamed(splices.xml, list, "dataValidation").length + items.length);
  });
}

/** A validation of a sheet, of the format's own list or of the one in which Excel keeps those that look at other sheets. */
export interface StandingValidation {
  readonly element: XmlElement;
  readonly areas: readonly Rect[];
  readonly mark: string;
  /** Of a kind that a plan can say. */
  readonly isSayable: boolean;
}

export function standingValidations(elements: SheetElements): StandingValidation[] {
  const { xml } = elements;
  const extension = elements.find("extLst");
  const plain = elements.all("dataValidations").flatMap((list) => childrenNamed(xml, list, "dataValidation"));
  return [...plain, ...(extension ? elementsNamed(xml, "dataValidation", undefined, extension) : [])].map((element) => {
    const tag = tagOf(xml, element);
    const inside = (local: string) => elementsNamed(xml, local, undefined, element)[0];
    const sqref = inside("sqref");
    const text = (name: string) => unescapeXstring(attributeOf(tag, name) ?? "");
    const formula = inside("formula1");
    const [kind, operator] = [attributeOf(tag, "type") ?? "none", attributeOf(tag, "operator")];
    const [nested] = formula ? elementsNamed(xml, "f", undefined, formula) : [];
    return {
      element,
      areas: (sqref ? textOf(xml, sqref) : (attributeOf(tag, "sqref") ?? "")).split(/\s+/).flatMap((ref) => parseRect(ref) ?? []),
      isSayable: ["list", "custom", "none"].includes(kind) || (kind === "textLength" && operator === "lessThanOrEqual"),
      mark: validationMark({
        promptTitle: text("promptTitle"),
        prompt: text("prompt"),
        errorTitle: text("errorTitle"),
        error: text("error"),
        rule: formula ? textOf(xml, nested ?? formula) : "",
      }),
    };
  });
}

/** Where one stands on cells of ours, its copies on cells of hers are hers. */
function dropOurs(elements: SheetElements, { marks, isOurs, isWhole }: ValidationPlaces): void {
  const ours = standingValidations(elements).filter(({ mark, isSayable }) => (isWhole ? isSayable : marks.includes(mark)));
  if (ours.length === 0) return;
  const onOurs = new Set(
    ours.flatMap(({ mark, areas }) => (!isWhole && areas.some(({ row, column }) => isOurs(row, column)) ? [mark] : [])),
  );
  elements.edit((splices) => {
    for (const { element, areas, mark } of ours) {
      const hers = areas.filter(({ row, column }) => onOurs.has(mark) && !isOurs(row, column)).map(rectAddress);
      const sqref = elementsNamed(splices.xml, "sqref", undefined, element)[0];
      if (hers.length === 0) splices.remove(element);
      else if (hers.length === areas.length) continue;
      else if (sqref) splices.replace(sqref.tagEnd, sqref.innerEnd, hers.join(" "));
      else splices.setAttribute(element, "sqref", hers.join(" "));
    }
  });
  for (const list of elements.all("dataValidations").reverse()) recount(elements, list);
  const extension = elements.find("extLst");
  if (extension) dropEmptyExtensions(elements, extension);
}

function recount(elements: SheetElements, list: XmlElement): void {
  const left = childrenNamed(elements.xml, list, "dataValidation").length;
  if (left === 0) elements.replace(list, "");
  else elements.edit((splices) => splices.setAttribute(list, "count", left));
}

/** An extension that held our validations alone goes with them. */
function dropEmptyExtensions(elements: SheetElements, extension: XmlElement): void {
  elements.edit((splices) => {
    const { xml } = splices;
    const items = childrenNamed(xml, extension, "ext");
    const gone = items.filter((item) => {
      const list = elementsNamed(xml, "dataValidations", undefined, item)[0];
      if (!list) return false;
      const left = elementsNamed(xml, "dataValidation", undefined, list).length;
      if (left > 0) splices.setAttribute(list, "count", left);
      return left === 0;
    });
    if (gone.length > 0 && gone.length === items.length) splices.remove(extension);
    else for (const item of gone) splices.remove(item);
  });
}

function validationXml({ area: whole, rule, prompt, error }: CellValidation, area: Rect): string {
  const says = (name: string, text: string | undefined) => (text === undefined ? "" : ` ${name}="${attributeText(text)}"`);
  const style = error && error.style !== "stop" ? ` errorStyle="${error.style}"` : "";
  const start =
    `<x:dataValidation${conditionOf(rule)}${style} allowBlank="1"${prompt ? ' showInputMessage="1"' : ""}` +
    `${rule.kind === "any" ? "" : ' showErrorMessage="1"'}` +
    `${says("errorTitle", error?.title)}${says("error", error?.text)}${says("promptTitle", prompt?.title)}${says("prompt", prompt?.text)} ` +
    `sqref="${rectAddress(area)}"`;
  const formula = formulaOf(rule, area.row - whole.row, area.column - whole.column);
  return formula === "" ? `${start}/>` : `${start}><x:formula1>${escapeText(formula)}</x:formula1></x:dataValidation>`;
}

function conditionOf({ kind }: CellValidation["rule"]): string {
  if (kind === "any") return "";
  return kind === "textLength" ? ' type="textLength" operator="lessThanOrEqual"' : ` type="${kind}"`;
}

/** Relative to the first cell of the piece of the area that it is written for. */
function formulaOf(rule: CellValidation["rule"], rows: number, columns: number): string {
  if (rule.kind === "textLength") return String(rule.max);
  if (rule.kind === "list" && "options" in rule) return `"${rule.options.join(",").replaceAll('"', '""')}"`;
  if (rule.kind === "any") return "";
  const formula = formulaForFile(rule.kind === "list" ? rule.source : rule.formula);
  return rows === 0 && columns === 0 ? formula : shiftFormula(formula, rows, columns);
}

/** In an attribute a line break has a spelling of its own. */
function attributeText(text: string): string {
  return escapeXml(escapeXstring(text)).replaceAll("&#10;", "_x000a_");
}
