import type { SheetEntry, WorkbookPart } from "../../hosts/xlsx/parts/workbookPart";
import { parseReference } from "../../hosts/xlsx/parts/workbookPart";
import type { SheetElements } from "../../hosts/xlsx/cells/worksheetXml";
import { attributeOf, isTrue } from "../../opc/xml/xmlTag";
import { childOf, childrenNamed, tagOf, textOf } from "../../opc/xml/xmlText";
import type { HeaderFooterData, HeaderFooterPart, PageData } from "../excel/model/book/workbookData";

/** Numbers that the file gives to the papers there are in Peru and in what comes from abroad. */
const PAPERS: Readonly<Record<string, string>> = { "1": "Letter", "5": "Legal", "8": "A3", "9": "A4", "11": "A5" };

/** How a sheet of a file prints: orientation, fit, what is printed and repeated, header and footer. */
export function readPage(elements: SheetElements, part: WorkbookPart, { index }: SheetEntry): PageData {
  const setup = tagNamed(elements, "pageSetup") ?? "";
  const orientation = attributeOf(setup, "orientation");
  const paperSize = PAPERS[attributeOf(setup, "paperSize") ?? ""];
  const reserved = (name: string) => part.names.find((each) => each.localSheet === index && each.name.toLowerCase() === name)?.text ?? "";
  const printArea = parseReference(reserved("_xlnm.print_area"))?.area;
  const titleRows = /\$?(\d+):\$?(\d+)$/.exec(reserved("_xlnm.print_titles"));
  const zoom = zoomOf(elements, setup);
  const pageBreaks = breaksOf(elements);
  const headerFooter = headerFooterOf(elements);
  return {
    ...(orientation !== undefined && { orientation: orientation === "landscape" ? "Landscape" : "Portrait" }),
    ...(paperSize !== undefined && { paperSize }),
    ...(printArea && { printArea }),
    ...(titleRows && { titleRows: [Number(titleRows[1]) - 1, Number(titleRows[2]) - 1] as const }),
    ...(pageBreaks && { pageBreaks }),
    ...(zoom && { zoom }),
    ...(headerFooter && { headerFooter }),
  };
}

/** Fitted to pages where the sheet says so (0 is as many as needed), else by its scale. */
function zoomOf(elements: SheetElements, setup: string): PageData["zoom"] {
  const properties = elements.find("sheetPr");
  const fit = properties && childOf(elements.xml, properties, "pageSetUpPr");
  if (fit && isTrue(attributeOf(tagOf(elements.xml, fit), "fitToPage"))) {
    const pages = (name: string) => Number(attributeOf(setup, name) ?? 1);
    const [wide, tall] = [pages("fitToWidth"), pages("fitToHeight")];
    return { ...(wide > 0 && { horizontalFitToPages: wide }), ...(tall > 0 && { verticalFitToPages: tall }) };
  }
  const scale = attributeOf(setup, "scale");
  return scale === undefined ? undefined : { scale: Number(scale) };
}

/** The rows that begin a page because somebody wants it so. */
function breaksOf(elements: SheetElements): readonly number[] | undefined {
  const list = elements.find("rowBreaks");
  return list && childrenNamed(elements.xml, list, "brk").map((each) => Number(attributeOf(tagOf(elements.xml, each), "id")));
}

function headerFooterOf(elements: SheetElements): HeaderFooterData | undefined {
  const found = elements.find("headerFooter");
  if (!found) return undefined;
  const sides = (local: string, suffix: "Header" | "Footer") => {
    const text = childOf(elements.xml, found, local);
    return text ? sectionsOf(textOf(elements.xml, text), suffix) : {};
  };
  return { ...sides("oddHeader", "Header"), ...sides("oddFooter", "Footer") };
}

const SIDES = { L: "left", C: "center", R: "right" } as const;

/** «&LCorte 2023&RPágina &P» → left and right. */
function sectionsOf(text: string, suffix: "Header" | "Footer"): Partial<Record<HeaderFooterPart, string>> {
  const sections: Partial<Record<HeaderFooterPart, string>> = {};
  for (const [, letter, said] of text.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
    const side = SIDES[letter as keyof typeof SIDES];
    sections[`${side}${suffix}`] = said ?? "";
  }
  return sections;
}

function tagNamed(elements: SheetElements, local: string): string | undefined {
  const found = elements.find(local);
  return found && tagOf(elements.xml, found);
}
