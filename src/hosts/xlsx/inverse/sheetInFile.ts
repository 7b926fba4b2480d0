import { rectAddress } from "../../../engine/address";
import { sameHeld, sameLook } from "../../../engine/inverse/held";
import type { HeldCell } from "../../../engine/inverse/ownEdits";
import { staysAsItIs } from "../../../engine/inverse/remarks";
import type { Held, LayoutChange, Look, RemoveSheet, RestoreBands, RestoreCells, RowAnchor } from "../../../engine/inverse/steps";
import type { StandingSheet } from "../../../engine/inverse/takeBack";
import type { Restorable } from "../../../engine/inverse/whatStays";
import { cellMark } from "../../../engine/ownership/cellMark";
import type { CellPlace } from "../../../engine/ownership/ownCells";
import type { FileWrite } from "../cells/cellEdits";
import type { CompactGrid } from "../cells/compactGrid";
import type { SheetElements } from "../cells/worksheetXml";
import { readTables } from "../cells/tables";
import { chartFrames } from "../charts/drawingXml";
import { putBands, type FileBand } from "../parts/bandFormats";
import { besideTwins } from "../parts/dataBars";
import { isOwnLock } from "../ourSheets/ownLock";
import { mentions } from "../parts/sheetNames";
import type { SheetEntry } from "../parts/workbookPart";
import type { SheetDraft } from "../sheetDraft";
import type { Workbook } from "../workbook";
import { heldIn, placesIn } from "./fileCells";
import { CHARTS, elementText, partText } from "./layoutChanges";

/** What the draft of a file offers to whoever puts something back. */
export interface FileUnderWork {
  readonly workbook: Workbook;
  draft(sheet: string): SheetDraft;
  write(sheet: string, cells: readonly FileWrite[]): void;
  bandFormat(rule: Omit<FileBand, "sqref">): number;
  removeSheet(entry: SheetEntry): void;
}

export class SheetInFile implements StandingSheet {
  readonly same = sameHeld;

  constructor(
    private readonly file: FileUnderWork,
    private readonly entry: SheetEntry,
    private readonly path: string,
    private readonly grid: CompactGrid,
  ) {}

  get name(): string {
    return this.entry.name;
  }

  get isProtected(): boolean {
    const { pkg, part } = this.file.workbook;
    return this.grid.isProtected && !isOwnLock(pkg, part, { name: this.name, path: this.path });
  }

  get anchors(): readonly RowAnchor[] {
    return [...placesIn(this.grid)].flatMap((place) => {
      const mark = cellMark(this.grid.value(place.row, place.column), undefined);
      return mark === undefined ? [] : [{ ...place, mark }];
    });
  }

  held(place: CellPlace): Held {
    return heldIn(this.grid, place);
  }

  look({ row, column }: CellPlace): Look {
    return { format: this.file.workbook.looks.of(this.grid.cellFormat(row, column)) };
  }

  restoreCells({ cells, merges }: Restorable, _step: RestoreCells): void {
    const writes = cells.map(({ row, column, back, look }): FileWrite => {
      const mark = look?.["format"];
      const format = typeof mark === "string" ? this.file.workbook.looks.find(mark) : this.grid.cellFormat(row, column);
      return { row, column, ...back, ...(back && { value: back.value ?? null }), ...(format !== undefined && { format }) };
    });
    this.file.write(this.name, writes);
    const { elements } = this.file.draft(this.name);
    if (merges.length === 0) return;
    elements.editInside("mergeCells", (splices, list) => {
      for (const area of merges) splices.append(list, `<x:mergeCell ref="${rectAddress(area)}"/>`);
      splices.setAttribute(list, "count", this.grid.merges.length + merges.length);
    });
  }

  restoreBands({ back }: RestoreBands): void {
    putBands(this.file.draft(this.name).elements, back as readonly object[] as FileBand[], (rule) => this.file.bandFormat(rule));
  }

  restoreLayout({ part, left, back }: LayoutChange): string | undefined {
    if (part === CHARTS) return this.#restoreParts(left ?? {}, back ?? {});
    const { elements } = this.file.draft(this.name);
    return besideTwins(elements, () => restoreElement(elements, part, left, back));
  }

  contents(): readonly HeldCell[] {
    return [...placesIn(this.grid)].map((place) => ({ ...place, held: heldIn(this.grid, place) }));
  }

  whyItStays({ charts, tables = [] }: RemoveSheet): string | undefined {
    const { pkg, part } = this.file.workbook;
    const links = pkg.links(this.path);
    const isHersTable = readTables(pkg, this.path).some(({ name }) => !tables.includes(name));
    if (isHersTable || links.some(({ kind }) => kind !== "drawing" && kind !== "table")) return staysAsItIs.changed(this.name);
    const drawing = links.find(({ kind }) => kind === "drawing")?.path;
    const xml = (drawing && pkg.text(drawing)) ?? "<x/>";
    if (chartFrames(xml).some(({ id }) => id === undefined || !charts.includes(id))) return staysAsItIs.chart(this.name);
    if (/<(?:\w+:)?(?:pic|sp|cxnSp|grpSp)\b/.test(xml)) return staysAsItIs.drawing(this.name);
    const isLeft = part.sheets.some(({ index, visibility }) => index !== this.entry.index && visibility === "visible");
    if (!isLeft) return staysAsItIs.lastVisible(this.name);
    const where = this.#whoLooksAtIt();
    return where === undefined ? undefined : staysAsItIs.lookedAt(this.name, where);
  }

  remove(): void {
    this.file.removeSheet(this.entry);
  }

  #restoreParts(left: Look, back: Look): string | undefined {
    const { pkg } = this.file.workbook;
    const paths = Object.keys(back);
    if (!paths.every((path) => isSamePart(path, partText(pkg, path), left[path])))
      return paths.some((path) => path.includes("/tables/")) ? "la tabla que tocaste" : "el gráfico que tocaste";
    // The links first: a part is taken away when nothing leads to it any more.
    for (const path of paths) {
      const told = back[path];
      if (typeof told !== "string") continue;
      const cut = told.indexOf("\n");
      pkg.setText(path, told.slice(cut + 1));
      if (cut > 0) pkg.setContentType(path, told.slice(0, cut));
    }
    const gone = paths.filter((path) => back[path] === null);
    for (const path of gone.filter((each) => each.endsWith(".rels"))) pkg.remove(path);
    for (const path of gone.filter((each) => !each.endsWith(".rels"))) pkg.dropPart(path);
    return undefined;
  }

  /** A formula of another sheet: taking the sheet away would break it. */
  #whoLooksAtIt(): string | undefined {
    const { part } = this.file.workbook;
    const other = part.sheets.find((entry) => {
      const cells = entry.index === this.entry.index ? undefined : this.file.workbook.grid(entry)?.cells;
      const looks = (text: string | undefined) => text !== undefined && mentions(text, this.name);
      return cells !== undefined && (cells.formulas.some(looks) || cells.sharedGroups.some((master) => looks(master?.text)));
    });
    return other && `una fórmula de «${other.name}»`;
  }
}

/** The columns of a table follow their header cells, which may have been put back before. */
function isSamePart(path: string, now: string | null, left: unknown): boolean {
  if (now === left || typeof now !== "string" || typeof left !== "string" || !path.includes("/tables/")) return now === left;
  const nameless = (xml: string): string => xml.replace(/(<(?:\w+:)?tableColumn\b[^>]*?\sname=)"[^"]*"/g, "$1");
  return nameless(now) === nameless(left);
}

function restoreElement(elements: SheetElements, part: string, left: Look | null, back: Look | null): string | undefined {
  const now = elementText(elements, part);
  if (sameLook(now === null ? null : { xml: now }, back)) return undefined;
  if (!sameLook(now === null ? null : { xml: now }, left)) return `lo que pusiste después (${part})`;
  elements.put(part, undefined);
  const xml = back?.["xml"];
  if (typeof xml === "string") elements.insertText(part, xml);
  return undefined;
}
