import type { Rect } from "../../../engine/address";
import { areaWithout } from "../../../engine/ownership/areaWithout";
import { isSameTable } from "../../../engine/ownership/ownTables";
import type { SheetContent } from "../../../engine/plan";
import { addTable, putValidation, resizeTable } from "../apply/besideCells";
import { rangeOf } from "../read/sheetRange";
import type { FormerBeside } from "../read/sheetTarget";
import type { FoundTable, FoundValidation, StandingBeside } from "../read/standingBeside";

/** The lock, the tables and the validations of a refreshed sheet, as they stood, and what the plan made of them. */
export interface BesideBefore {
  /** Options of the lock that stood there; undefined where there was none. */
  readonly lock: Excel.WorksheetProtectionOptions | undefined;
  /** Ours, before. */
  readonly tables: readonly Omit<FoundTable, "id">[];
  readonly validations: readonly FoundValidation[];
  /** The plan locks the sheet. */
  readonly locks: boolean;
  /** Names of the plan's tables, and where it asks something. */
  readonly planTables: readonly string[];
  readonly planValidations: readonly Rect[];
}

export const NOTHING_BESIDE: BesideBefore = {
  lock: undefined,
  tables: [],
  validations: [],
  locks: false,
  planTables: [],
  planValidations: [],
};

export function besideBefore(beside: FormerBeside, { isProtected, tables = [], validations = [] }: SheetContent): BesideBefore {
  const planTables = tables.map(({ name }) => name);
  const isOurs = ({ name }: FoundTable) => [...beside.ownTables, ...planTables].some((each) => isSameTable(each, name));
  return {
    lock: beside.isProtected ? beside.lockOptions : undefined,
    tables: beside.tables.filter(isOurs).map(({ name, style, area }) => ({ name, style, area })),
    validations: beside.asksTheSame ? [] : beside.validations,
    locks: isProtected === true,
    planTables,
    planValidations: beside.asksTheSame ? [] : validations.map(({ area }) => area),
  };
}

/** A lock of ours gives way; one that she put is hers to take away. */
export function openLock(sheet: Excel.Worksheet, { lock, locks }: BesideBefore, now: StandingBeside | undefined): void {
  if (now?.isProtected && (locks || lock)) sheet.protection.unprotect();
}

/** Whether anything of it was there, or made. */
export function hasBeside({ lock, locks, ...lists }: BesideBefore): boolean {
  return lock !== undefined || locks || Object.values(lists).some((list) => list.length > 0);
}

/** Once the cells are back. A lock that the plan left whole and she took away since stays away. */
export function restoreBeside(sheet: Excel.Worksheet, before: BesideBefore, now: StandingBeside | undefined, isHalfDone: boolean): void {
  for (const table of now?.tables ?? []) {
    const former = before.tables.find(({ name }) => isSameTable(name, table.name));
    if (former) resizeTable(sheet, table, former.area);
    else if (before.planTables.some((name) => isSameTable(name, table.name))) sheet.tables.getItem(table.id).convertToRange();
  }
  const standing = now?.tables ?? [];
  for (const former of before.tables) if (!standing.some(({ name }) => isSameTable(name, former.name))) addTable(sheet, former);
  for (const area of before.planValidations) rangeOf(sheet, area).dataValidation.clear();
  const told = before.validations.flatMap(({ area, state }) => (state ? [{ area, state }] : []));
  for (const { area, state } of told)
    if (!told.some((other) => other.area !== area && areaWithout(area, other.area).length === 0))
      putValidation(rangeOf(sheet, area), state);
  if (before.lock && (isHalfDone || !before.locks || now?.isProtected)) sheet.protection.protect(before.lock);
}

/** What cannot be put back, of the sheet. */
export function lostBeside(sheetName: string, { validations }: BesideBefore): string[] {
  return validations.some(({ state }) => state === undefined)
    ? [`En «${sheetName}» no vuelven las reglas de validación que pedían cosas distintas a celdas vecinas: Excel no dice cuáles eran.`]
    : [];
}
