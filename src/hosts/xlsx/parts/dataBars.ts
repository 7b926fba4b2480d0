import { BAND_MARK } from "../../../engine/plan";
import { attributeOf, escapeText, escapeXml } from "../../../opc/xml/xmlTag";
import { childrenNamed, childrenOf, elementsNamed, tagOf, textOf, type XmlElement } from "../../../opc/xml/xmlText";
import { EXCEL_2010 } from "../../../opc/xml/namespaces";
import { colorHex } from "../cells/cellLook";
import { formulaForFile, formulaFromFile } from "../cells/fileFormula";
import type { SheetElements } from "../cells/worksheetXml";
import type { FileBand } from "./bandFormats";

/** Conditional formats of Excel since 2010 among the extensions of a sheet, and what joins a rule of the sheet to its twin there. */
const FORMATS = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const TWIN = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

/** The extension in which Excel keeps the conditional formats that the format of 2007 cannot say. */
const EXTENSIONS = "extLst";

/**
 * A bar of one colour as Excel 2010 and later write it: the rule of 2007, which all programs read, and its twin among the extensions,
 * without which Excel would shade it.
 */
export function barXml({ sqref, formula, fill }: FileBand, priority: number | undefined, id: string): string {
  const top = escapeXml(formulaForFile(formula));
  return (
    `<x:conditionalFormatting sqref="${sqref}"><x:cfRule type="dataBar" priority="${priority}"><x:dataBar minLength="0" maxLength="100" showValue="0">` +
    `<x:cfvo type="num" val="0"/><x:cfvo type="formula" val="${top}"/><x:color rgb="${colorHex(fill)}"/></x:dataBar>` +
    `<x:extLst><x:ext uri="${TWIN}"><x14:id>${id}</x14:id></x:ext></x:extLst></x:cfRule></x:conditionalFormatting>`
  );
}

function twinXml({ sqref, formula }: FileBand, id: string): string {
  return (
    `<x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" showValue="0" gradient="0" ` +
    'negativeBarColorSameAsPositive="1" axisPosition="none"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="formula">' +
    `<xm:f>${escapeText(formulaForFile(formula))}</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>${sqref}</xm:sqref>` +
    "</x14:conditionalFormatting>"
  );
}

/** Names for as many bars, none of which the sheet has already. */
export function freeIds(xml: string, count: number): string[] {
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number++) {
    const id = `{504E5450-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!xml.includes(id)) ids.push(id);
  }
  return ids;
}

/** A bar of ours in a rule of the sheet; its top carries the mark. */
export function barIn(xml: string, rule: XmlElement): Pick<FileBand, "formula" | "fill" | "color" | "isBar"> | undefined {
  const [bar] = childrenNamed(xml, rule, "dataBar");
  const top = bar && childrenNamed(xml, bar, "cfvo").at(-1);
  const [colour] = bar ? childrenNamed(xml, bar, "color") : [];
  const formula = top && attributeOf(tagOf(xml, top), "val");
  if (formula === undefined || !formula.includes(BAND_MARK)) return undefined;
  const fill = `#${((colour && attributeOf(tagOf(xml, colour), "rgb")) ?? "FF000000").slice(-6).toLowerCase()}`;
  return { formula: formulaFromFile(formula), fill, color: fill, isBar: true };
}

/** Puts the twins of bars of ours among the extensions, beside those of other people. */
export function putTwins(elements: SheetElements, bars: readonly FileBand[], ids: readonly string[]): void {
  if (bars.length === 0) return;
  const twins = bars.map((bar, index) => twinXml(bar, ids[index] ?? "")).join("");
  elements.editInside(EXTENSIONS, (splices, list) => {
    const standing = twinLists(splices.xml, list)[0];
    if (standing) splices.append(standing, twins);
    else splices.append(list, `<x:ext uri="${FORMATS}"><x14:conditionalFormattings>${twins}</x14:conditionalFormattings></x:ext>`);
  });
}

/** Takes the twins of bars of ours away, and the extension that held nothing else. */
export function dropTwins(elements: SheetElements): void {
  const list = elements.find(EXTENSIONS);
  if (!list) return;
  elements.edit((splices) => {
    const { xml } = splices;
    const items = childrenOf(xml, list);
    const gone = items.filter((item) => {
      const formats = elementsNamed(xml, "conditionalFormatting", EXCEL_2010, item);
      const kept = formats.filter((format) => !dropRules(format));
      const isEmpty = formats.length > 0 && kept.length === 0;
      if (!isEmpty) for (const format of formats) if (!kept.includes(format)) splices.remove(format);
      return isEmpty;
    });
    if (gone.length > 0 && gone.length === items.length) splices.remove(list);
    else for (const item of gone) splices.remove(item);

    /** Whether nothing of a format is left. */
    function dropRules(format: XmlElement): boolean {
      const rules = childrenOf(xml, format).filter(({ local }) => local === "cfRule");
      const ours = rules.filter((rule) => elementsNamed(xml, "f", undefined, rule).some((top) => textOf(xml, top).includes(BAND_MARK)));
      if (ours.length > 0 && ours.length === rules.length) return true;
      for (const rule of ours) splices.remove(rule);
      return false;
    }
  });
}

/** Does something to the elements of a sheet as they are without the twins of bars of ours, which stand there again afterwards. */
export function besideTwins<Result>(elements: SheetElements, act: () => Result): Result {
  const { xml } = elements;
  const list = elements.find(EXTENSIONS);
  const twins = (list ? elementsNamed(xml, "conditionalFormatting", EXCEL_2010, list) : []).flatMap((format) => {
    const [sqref] = elementsNamed(xml, "sqref", undefined, format);
    return elementsNamed(xml, "cfRule", EXCEL_2010, format).flatMap((rule) => {
      const top = elementsNamed(xml, "f", undefined, rule).find((each) => textOf(xml, each).includes(BAND_MARK));
      if (!top || !sqref) return [];
      const bar = { sqref: textOf(xml, sqref), formula: formulaFromFile(textOf(xml, top)), fill: "", color: "" };
      return [{ bar, id: attributeOf(tagOf(xml, rule), "id") ?? "" }];
    });
  });
  if (twins.length === 0) return act();
  dropTwins(elements);
  const result = act();
  putTwins(
    elements,
    twins.map(({ bar }) => bar),
    twins.map(({ id }) => id),
  );
  return result;
}

function twinLists(xml: string, list: XmlElement): XmlElement[] {
  return elementsNamed(xml, "conditionalFormattings", EXCEL_2010, list);
}
