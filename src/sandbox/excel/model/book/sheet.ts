import type { Rect } from "../../../../engine/address";
import type { CellValue } from "../../../../engine/grid";
import { Cells, type Cell } from "../cells";
import type { Change } from "../change";
import type { ChartModel } from "./chart";
import type { ConditionalFormatModel } from "./conditionalFormat";
import { Lines } from "./lines";
import { lookWith, type Look, type LookPatch } from "../../../../hosts/xlsx/looks/look";
import type { NameModel } from "./names";
import { bottom, intersection, isEntireColumns, isEntireRows, right } from "../rect";
import type { ShapeModel } from "./shape";
import type { TableModel } from "./table";
import type { ValidationModel } from "./validation";
import type { PageData, ProtectionData, SheetVisibility } from "./workbookData";

/** Width and height Excel gives a column and a row with its default font, in points. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** What a sheet needs of its workbook. */
export interface SheetHome {
  readonly sheets: readonly SheetModel[];
  tell(change: Change<SheetModel>): void;
}

/**
 * One sheet of the workbook: what is in it and how it looks. It does what it is told; who may tell it is decided by the objects in
 * `objects/`.
 */
export class SheetModel {
  readonly #home: SheetHome;
  readonly id: string;
  readonly cells = new Cells();
  readonly rows = new Lines(STANDARD_HEIGHT);
  readonly columns = new Lines(STANDARD_WIDTH);
  readonly names: NameModel[] = [];
  readonly tables: TableModel[] = [];
  readonly validations: ValidationModel[] = [];
  readonly charts: ChartModel[] = [];
  readonly shapes: ShapeModel[] = [];
  /** In order of priority. */
  readonly conditionalFormats: ConditionalFormatModel[] = [];
  merges: readonly Rect[] = [];
  name: string;
  visibility: SheetVisibility = "Visible";
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  protection: ProtectionData | undefined = undefined;
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  zoom = 1;
  autoFilter: Rect | undefined = undefined;
  page: PageData = {};

  constructor(home: SheetHome, id: string, name: string) {
    this.#home = home;
    this.id = id;
    this.name = name;
  }

  get position(): number {
    return this.#home.sheets.indexOf(this);
  }

  get isDeleted(): boolean {
    return this.position < 0;
  }

  cell(row: number, column: number): Cell {
    return this.cells.at(row, column);
  }

  value(row: number, column: number): CellValue {
    return this.cells.at(row, column).value;
  }

  lookAt(row: number, column: number): Look {
    return this.cells.at(row, column).look ?? this.rows.lookAt(row) ?? this.columns.lookAt(column) ?? {};
  }

  /** Puts content into a cell and keeps its look; told to the listeners by whoever writes (once for a whole area). */
  setContent(row: number, column: number, content: { readonly value: CellValue; readonly formula?: string }): void {
    const { look, hyperlink } = this.cells.at(row, column);
    this.cells.set(row, column, { ...content, ...(look && { look }), ...(hyperlink && { hyperlink }) });
  }

  /** Changes the look of every cell of an area; entire rows and columns keep it for cells not yet written. */
  changeLook(area: Rect, patchAt: LookPatch | ((row: number, column: number) => LookPatch)): void {
    const changed = new Map<Look, Look>();
    const patched = (look: Look, row: number, column: number): Look => {
      if (typeof patchAt === "function") return lookWith(look, patchAt(row, column));
      const known = changed.get(look) ?? lookWith(look, patchAt);
      changed.set(look, known);
      return known;
    };
    const setLook = (row: number, column: number) =>
      this.cells.set(row, column, { ...this.cells.at(row, column), look: patched(this.lookAt(row, column), row, column) });
    if (isEntireColumns(area) || isEntireRows(area)) {
      for (const { row, column } of [...this.cells.within(area)]) setLook(row, column);
      if (isEntireColumns(area)) this.columns.changeLook(area.column, area.columns, (look, column) => patched(look, 0, column));
      else this.rows.changeLook(area.row, area.rows, (look, row) => patched(look, row, 0));
    } else {
      for (let row = area.row; row <= bottom(area); row++)
        for (let column = area.column; column <= right(area); column++) setLook(row, column);
    }
    this.tell({ kind: "look", sheet: this, area });
  }

  /** The merged area a cell belongs to. */
  mergeAt(row: number, column: number): Rect | undefined {
    return this.merges.find((merge) => intersection(merge, { row, column, rows: 1, columns: 1 }));
  }

  tell(change: Change<SheetModel>): void {
    this.#home.tell(change);
  }
}
