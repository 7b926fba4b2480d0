import { looksOf } from "./looks/bookLooks";
import type { Rect } from "../../engine/address";
import type { SheetInfo } from "../../engine/host";
import { CompactGrid } from "./cells/compactGrid";
import { BUDGET, BudgetFault } from "../../opc/budget";
import type { Package } from "../../opc/package";
import { partKey } from "../../opc/partName";
import { repeatedLink } from "../../opc/relationships";
import { ProblemFound, problems, repeatedSheet } from "./problems";
import { readSharedStrings } from "./parts/sharedStrings";
import type { SheetCells } from "./cells/sheetCells";
import { readSheetFrame } from "./ourSheets/sheetFrame";
import { readSheetCells } from "./cells/sheetReader";
import { LookMarks } from "./parts/lookMarks";
import { EMPTY_STYLES, StylesPart } from "./parts/stylesPart";
import { WorkbookPart, type SheetEntry } from "./parts/workbookPart";
import { XmlFault } from "../../opc/xml/xmlFault";
import { SheetElements, splitWorksheet } from "./cells/worksheetXml";

/** What a workbook has one of. */
const ONCE = ["styles", "sharedStrings", "theme"];

interface KnownGrid {
  readonly version: unknown;
  readonly grid: CompactGrid;
  readonly letters: number;
}

/** An open workbook: its package, and what was already read of it. */
export class Workbook {
  readonly part: WorkbookPart;
  #date1904: boolean | undefined;
  #styles: StylesPart | undefined;
  #looks: LookMarks | undefined;
  #sharedStrings: { readonly version: unknown; readonly texts: readonly string[] } | undefined;
  readonly #grids = new Map<string, KnownGrid>();

  /** `before`: the same workbook a moment ago; what did not change since is not read again. */
  constructor(
    readonly pkg: Package,
    before?: Workbook,
  ) {
    this.part = new WorkbookPart(pkg);
    if (!before) return;
    this.#sharedStrings = before.#sharedStrings;
    for (const [path, known] of before.#grids) this.#grids.set(path, known);
  }

  /** Reads every sheet and the styles; throws what is wrong with them. */
  readEverything(): void {
    this.#checkSheets();
    if (this.listSheets().length === 0) {
      const { sheets } = this.part;
      throw sheets.length > 0 && sheets.every((sheet) => !sheet.isWorksheet && sheet.path !== undefined)
        ? new ProblemFound(problems.noWorksheets())
        : new XmlFault("damaged");
    }
    this.#formats();
  }

  /** A part that is two things, or two sheets, is one for some programs and two for others: what is written in one would show in both. */
  #checkSheets(): void {
    const paths = this.part.sheets.flatMap(({ path }) => path ?? []);
    const others = ONCE.flatMap((kind) => this.part.linkedPath(kind) ?? []);
    const parts = [this.part.path, ...others, ...paths].map(partKey);
    const isTwice = repeatedLink(this.pkg.links(""), ["officeDocument"]) ?? repeatedLink(this.pkg.links(this.part.path), ONCE);
    if (isTwice !== undefined || new Set(parts).size < parts.length) throw new XmlFault("damaged", this.part.path);
    const names = new Set<string>();
    for (const { name } of this.part.sheets) {
      if (names.has(name.toLowerCase())) throw new ProblemFound(repeatedSheet(name));
      names.add(name.toLowerCase());
    }
    if (paths.length > BUDGET.sheets) throw new BudgetFault("sheets");
  }

  listSheets(): SheetInfo[] {
    return this.part.sheets.flatMap((sheet) => {
      const grid = this.grid(sheet);
      if (!grid) return [];
      const used = grid.cells.used;
      return { name: sheet.name, visibility: sheet.visibility, isProtected: grid.isProtected, ...(used ? { used } : {}) };
    });
  }

  /** The cells of a worksheet; undefined for chart sheets and broken links. */
  grid(sheet: SheetEntry, within?: Rect): CompactGrid | undefined {
    if (!sheet.isWorksheet || sheet.path === undefined) return undefined;
    const whole = this.#wholeGrid(sheet.name, sheet.path);
    return whole && within ? whole.inside(within) : whole;
  }

  /** The highest cell format that any cell names. */
  highestCellFormat(): number {
    let highest = 0;
    for (const sheet of this.part.sheets) {
      const styles = this.grid(sheet)?.cells.styles ?? new Uint16Array(0);
      // By index: an iterator over millions of cells costs a second.
      for (let i = 0; i < styles.length; i++) if ((styles[i] as number) > highest) highest = styles[i] as number;
    }
    return highest;
  }

  #wholeGrid(name: string, path: string): CompactGrid | undefined {
    const version = this.pkg.version(path);
    const known = this.#grids.get(path);
    if (known && known.version === version && known.grid.sheet === name) return known.grid;
    const bytes = this.pkg.xmlBytes(path);
    if (!bytes) return undefined;
    const sheet = splitWorksheet(bytes);
    const date1904 = (this.#date1904 ??= this.part.date1904);
    const cells: SheetCells = readSheetCells(sheet.cells, this.#texts(), date1904, BUDGET.textPart - this.#lettersBeside(path));
    const frame = readSheetFrame(
      new SheetElements(sheet),
      date1904,
      () => this.#formats(),
      () => looksOf(this).looks.cells,
    );
    const grid = new CompactGrid(name, cells, frame);
    this.#grids.set(path, { version, grid, letters: cells.ownTexts.reduce((sum, { length }) => sum + length, 0) });
    return grid;
  }

  /** Letters of their own that the other sheets hold. */
  #lettersBeside(path: string): number {
    let sum = 0;
    for (const [other, { letters }] of this.#grids) if (other !== path) sum += letters;
    return sum;
  }

  /** The looks of the workbook. */
  get formats(): StylesPart {
    return this.#formats();
  }

  get looks(): LookMarks {
    return (this.#looks ??= new LookMarks(this.#formats()));
  }

  #texts(): readonly string[] {
    const path = this.part.linkedPath("sharedStrings");
    const version = path === undefined ? undefined : this.pkg.version(path);
    if (!this.#sharedStrings || this.#sharedStrings.version !== version)
      this.#sharedStrings = { version, texts: readSharedStrings(path === undefined ? undefined : this.pkg.heldBytes(path)) };
    return this.#sharedStrings.texts;
  }

  /** Asked once per cell: the links are not looked up again. */
  #formats(): StylesPart {
    return (this.#styles ??= this.#readFormats());
  }

  #readFormats(): StylesPart {
    const path = this.part.linkedPath("styles");
    return new StylesPart((path && this.pkg.text(path)) || EMPTY_STYLES);
  }
}
