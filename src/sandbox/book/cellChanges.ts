import type { Place, Rect } from "../../engine/address";
import type { CellWrite } from "../../engine/plan";
import { sameContent } from "../grid/cellContent";
import { NOT_CALCULATED } from "../excel/model/calculator";
import { lookWith, PLAIN, type Look } from "../../hosts/xlsx/looks/look";
import { intersection, WHOLE } from "../excel/model/rect";
import type { SheetModel } from "../excel/model/book/sheet";
import { styleChange } from "./lookStyle";

/**
 * Cells of a sheet that say or look something else than when the file was read; of the `fixed` ones, results alone do not count. `normal`
 * is the look of a cell that has none.
 */
export function cellChanges(before: SheetModel, now: SheetModel, normal: Look, fixed: readonly Rect[] = []): CellWrite[] {
  const looks = new KnownLooks(before, lookWith({}, { ...PLAIN, ...normal }));
  const changes: CellWrite[] = [];
  const places = new Set<number>();
  for (const sheet of [now, before]) {
    for (const { row, column } of sheet.cells.within(WHOLE)) {
      const key = row * 16_384 + column;
      if (places.has(key)) continue;
      places.add(key);
      const change = cellChange(before, now, looks, row, column);
      const isResult = change?.formula !== undefined && change.formula === before.cell(row, column).formula && change.style === undefined;
      const isFixed = isResult && fixed.some((area) => intersection(area, { row, column, rows: 1, columns: 1 }));
      if (change && !isFixed) changes.push(change);
    }
  }
  return changes;
}

function cellChange(before: SheetModel, now: SheetModel, looks: KnownLooks, row: number, column: number): CellWrite | undefined {
  const was = before.cell(row, column);
  const is = now.cell(row, column);
  const isSame = was.formula === is.formula && (sameContent(was.value, is.value) || sameContent(is.value, NOT_CALCULATED));
  const style = looks.change(before.lookAt(row, column), now.lookAt(row, column));
  if (isSame && !style) return undefined;
  const content = isSame ? {} : { value: is.value, ...(is.formula !== undefined && { formula: is.formula }) };
  return { row, column, ...content, ...(style && { style }) };
}

/** Looks that the file has already, and a cell of each: a cell that took the look of another takes it whole, fonts and borders too. */
class KnownLooks {
  readonly #cells = new Map<string, Pick<Place, "row" | "column">>();
  readonly #keys = new Map<Look, string>();

  constructor(
    sheet: SheetModel,
    private readonly normal: Look,
  ) {
    for (const { row, column } of sheet.cells.within(WHOLE)) {
      const key = this.#keyOf(sheet.lookAt(row, column));
      if (!this.#cells.has(key)) this.#cells.set(key, { row, column });
    }
  }

  change(was: Look, is: Look): CellWrite["style"] {
    if (was === is || this.#keyOf(was) === this.#keyOf(is)) return undefined;
    const like = this.#cells.get(this.#keyOf(is));
    return like ? { like } : styleChange({ ...this.normal, ...was }, { ...this.normal, ...is });
  }

  #keyOf(look: Look): string {
    let key = this.#keys.get(look);
    if (key === undefined)
      this.#keys.set(look, (key = JSON.stringify(Object.entries({ ...this.normal, ...look }).sort(([a], [b]) => (a < b ? -1 : 1)))));
    return key;
  }
}
