import type { Rect } from "../../engine/address";
import type { HostProblem } from "../../engine/host";
import { openXlsx, problemOf } from "../../hosts/xlsx/openXlsx";
import { Package } from "../../opc/package";
import { Workbook } from "../../hosts/xlsx/workbook";
import type { SheetEntry, WorkbookPart } from "../../hosts/xlsx/parts/workbookPart";
import { keptParts } from "../../hosts/xlsx/parts/keptParts";
import { readTables } from "../../hosts/xlsx/cells/tables";
import { SheetElements, splitWorksheet } from "../../hosts/xlsx/cells/worksheetXml";
import { attributeOf } from "../../opc/xml/xmlTag";
import { childrenOf, rootOf, tagOf } from "../../opc/xml/xmlText";
import { Zip } from "../../opc/zip/zip";
import { WHOLE } from "../excel/model/rect";
import type { CellData, NameData, SheetData, WorkbookData } from "../excel/model/book/workbookData";
import { looksOf } from "../../hosts/xlsx/looks/bookLooks";
import type { FileColours } from "../../hosts/xlsx/looks/fileColours";
import { readConditionalFormats } from "../../hosts/xlsx/looks/conditionalFormats";
import { fileLinks } from "./fileLinks";
import type { FileLooks } from "../../hosts/xlsx/looks/fileLooks";
import { readFrame } from "./sheetFrame";
import { readPage } from "./sheetPage";
import { tooManyCells, tooManyMarks } from "./shownLimits";
import { undrawnIn } from "../../hosts/xlsx/looks/undrawn";

/** A workbook file as the sandbox shows it; its bytes stay the source of what is saved. */
export interface OpenBook {
  readonly bytes: Uint8Array;
  readonly data: WorkbookData;
  /** What the grid cannot draw and saving keeps: «2 gráficos en Matriz». */
  readonly undrawn: readonly string[];
  /** By sheet: cells whose results are not rewritten, those of array formulas and of protected sheets. */
  readonly fixed: ReadonlyMap<string, readonly Rect[]>;
}

export type OpenBookOutcome = { readonly ok: true; readonly book: OpenBook } | { readonly ok: false; readonly problem: HostProblem };

/** Opens the bytes of an .xlsx, or says in one sentence why it cannot. */
export function openBook(name: string, bytes: Uint8Array): OpenBookOutcome {
  const outcome = openXlsx(bytes);
  if (!outcome.ok) return outcome;
  try {
    return readForPage(name, bytes);
  } catch (fault) {
    // Looks, rules and frames are read here alone: their damage is told like that of the cells.
    return { ok: false, problem: problemOf(fault, bytes) };
  }
}

function readForPage(name: string, bytes: Uint8Array): OpenBookOutcome {
  const workbook = new Workbook(new Package(Zip.open(bytes)));
  const cells = tooManyCells(workbook);
  if (cells !== undefined) return refused(cells);
  const data = readBook(name, workbook);
  const marks = tooManyMarks(data);
  if (marks !== undefined) return refused(marks);
  return { ok: true, book: { bytes, data, undrawn: undrawnIn(workbook), fixed: fixedIn(workbook) } };
}

function refused(message: string): OpenBookOutcome {
  return { ok: false, problem: { code: "tooLarge", message } };
}

function fixedIn(workbook: Workbook): Map<string, readonly Rect[]> {
  return new Map(
    workbook.part.sheets.flatMap((entry) => {
      const grid = workbook.grid(entry);
      return grid ? [[entry.name, grid.isProtected ? [WHOLE] : grid.cells.arrays.map(({ area }) => area)]] : [];
    }),
  );
}

function readBook(name: string, workbook: Workbook): WorkbookData {
  const { pkg, part } = workbook;
  const { looks, colours } = looksOf(workbook);
  const names = namesOf(part);
  const sheets = part.sheets.flatMap((entry) => readSheet(workbook, entry, looks, colours, names) ?? []);
  const front = frontSheet(pkg.text(part.path) ?? "", part);
  const book = {
    name,
    sheets,
    names: names.filter(({ localSheet }) => localSheet === undefined).map(({ data }) => data),
    isProtected: part.isStructureLocked,
    customXml: keptParts(pkg),
  };
  return front !== undefined && sheets.some((sheet) => sheet.name === front && sheet.visibility === "Visible")
    ? { ...book, active: front }
    : book;
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function readSheet(
  workbook: Workbook,
  entry: SheetEntry,
  looks: FileLooks,
  colours: FileColours,
  names: readonly LocatedName[],
): SheetData | undefined {
  const grid = workbook.grid(entry);
  const bytes = entry.path === undefined ? undefined : workbook.pkg.xmlBytes(entry.path);
  if (!grid || !bytes) return undefined;
  const xml = splitWorksheet(bytes);
  const elements = new SheetElements(xml);
  const { cells: stored } = grid;
  const links = fileLinks(elements, workbook.pkg.links(entry.path ?? ""));
  const cells: CellData[] = [];
  stored.rows.forEach((row, at) => {
    for (let i = stored.rowFirst[at] ?? 0; i < (stored.rowFirst[at + 1] ?? 0); i++) {
      const column = stored.columns[i] ?? 0;
      const formula = stored.formula(row, column);
      const value = stored.valueAt(i);
      const style = stored.styles[i] ?? 0;
      const hyperlink = links.get(`${row} ${column}`);
      cells.push({
        row,
        column,
        ...(value !== null && { value }),
        ...(formula !== undefined && { formula }),
        ...(style < looks.cells.length && { style }),
        ...(hyperlink && { hyperlink }),
      });
    }
  });
  return {
    name: entry.name,
    visibility: VISIBILITY[entry.visibility],
    cells,
    styles: looks.cells,
    ...readFrame(elements, xml.cells, looks.cells, colours),
    page: readPage(elements, workbook.part, entry),
    tables: readTables(workbook.pkg, entry.path ?? "").map(({ name, area, headerRows, totalsRows }) => ({
      name,
      area,
      hasHeaders: headerRows > 0,
      hasTotals: totalsRows > 0,
    })),
    conditionalFormats: readConditionalFormats(elements, looks.conditional),
    names: names.filter(({ localSheet }) => localSheet === entry.index).map(({ data }) => data),
  };
}

interface LocatedName {
  readonly data: NameData;
  readonly localSheet: number | undefined;
}

/** Names that Excel keeps for itself (print areas, filters) are settings of a page, not names a person sees. */
function namesOf(part: WorkbookPart): LocatedName[] {
  return part.names
    .filter(({ name }) => !name.startsWith("_xlnm."))
    .map(({ name, text, localSheet }) => ({ data: { name, formula: `=${text}` }, localSheet }));
}

function frontSheet(xml: string, part: WorkbookPart): string | undefined {
  const views = childrenOf(xml, rootOf(xml)).find(({ local }) => local === "bookViews");
  const view = views && childrenOf(xml, views)[0];
  const at = view ? Number(attributeOf(tagOf(xml, view), "activeTab") ?? 0) : 0;
  return part.sheets[at]?.name;
}
