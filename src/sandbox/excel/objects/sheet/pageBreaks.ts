import type { SheetModel } from "../../model/book/sheet";
import { WireObject } from "../../wire/wireObject";
import { areaArgument } from "../arguments";
import type { HostObjects } from "../hostObjects";

/** Excel.PageBreakCollection, of the rows that begin a page. */
export class HorizontalPageBreaks extends WireObject {
  static override readonly className = "PageBreakCollection";
  readonly host: HostObjects;
  readonly sheet: SheetModel;

  constructor(host: HostObjects, sheet: SheetModel) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get items() {
    return breaksOf(this.sheet).map((row) => new PageBreak(this.sheet, row));
  }

  add(range: unknown) {
    const { area } = areaArgument(range, this.sheet, (name) => this.host.book.findSheet(name));
    if (area.row > 0)
      change(
        this.sheet,
        [...new Set([...breaksOf(this.sheet), area.row])].sort((a, b) => a - b),
      );
    return new PageBreak(this.sheet, area.row);
  }

  removePageBreaks() {
    change(this.sheet, []);
  }
}

/** Excel.PageBreak; the row after it begins a page. */
export class PageBreak extends WireObject {
  static override readonly className = "PageBreak";
  static override readonly identity = "_Id";

  constructor(
    readonly sheet: SheetModel,
    readonly row: number,
  ) {
    super();
  }

  get _Id() {
    return String(this.row);
  }

  get rowIndex() {
    return this.row;
  }

  delete() {
    change(
      this.sheet,
      breaksOf(this.sheet).filter((row) => row !== this.row),
    );
  }
}

function breaksOf({ page }: SheetModel): readonly number[] {
  return page.pageBreaks ?? [];
}

function change(sheet: SheetModel, pageBreaks: readonly number[]): void {
  sheet.page = { ...sheet.page, pageBreaks };
  sheet.tell({ kind: "page", sheet });
}
