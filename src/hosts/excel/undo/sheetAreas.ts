import { rectAddress } from "../../../engine/address";
import type { SheetContent } from "../../../engine/plan";

/** Areas of a sheet that follow the size of its table, as addresses in it; undefined where there is none. */
export interface SheetAreas {
  readonly filter: string | undefined;
  readonly print: string | undefined;
}

/** Asks where they stand. */
export class AskedAreas {
  readonly #filter: Excel.Range;
  readonly #print: Excel.RangeAreas;

  constructor(sheet: Excel.Worksheet) {
    this.#filter = sheet.autoFilter.getRangeOrNullObject().load("address");
    this.#print = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
  }

  /** Once the request is back. */
  get found(): SheetAreas {
    return { filter: addressIn(this.#filter), print: addressIn(this.#print) };
  }
}

/** Those that a plan sets; a sheet that it says nothing of keeps its filter. */
export function areasOfPlan({ autoFilter, print }: SheetContent): SheetAreas {
  return { filter: autoFilter && rectAddress(autoFilter), print: rectAddress(print.area) };
}

/** Puts back those that still stand as the plan left them. Excel lets nobody take a printed area away. */
export function restoreAreas(sheet: Excel.Worksheet, before: SheetAreas, left: SheetAreas, now: SheetAreas): void {
  const isOurs = (which: keyof SheetAreas): boolean =>
    left[which] !== undefined && now[which] === left[which] && before[which] !== left[which];
  if (isOurs("filter") && before.filter === undefined) sheet.autoFilter.remove();
  if (isOurs("filter") && before.filter !== undefined) sheet.autoFilter.apply(before.filter);
  if (isOurs("print") && before.print !== undefined) sheet.pageLayout.setPrintArea(before.print);
}

/** «'Mi hoja'!A1:B2,'Mi hoja'!D1» → «A1:B2,D1». */
function addressIn(area: Excel.Range | Excel.RangeAreas): string | undefined {
  return area.isNullObject ? undefined : area.address.replace(/(?:'(?:[^']|'')*'|[^,'!]*)!/g, "").replaceAll("$", "");
}
