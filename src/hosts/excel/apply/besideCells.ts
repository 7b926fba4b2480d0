import { rectAddress, type Rect } from "../../../engine/address";
import { planProblems } from "../../../engine/checks/planProblems";
import type { HostProblem } from "../../../engine/host";
import { sortTables, widthOf } from "../../../engine/ownership/ownTables";
import { QUIET_TABLE, type CellValidation, type SheetContent, type SheetTable } from "../../../engine/plan";
import { rangeOf } from "../read/sheetRange";
import { renamed, type Renaming, type SheetTarget } from "../read/sheetTarget";
import type { FoundTable, ValidationState } from "../read/standingBeside";
import { isSupported } from "../run/excelRun";
import { failureOf } from "../run/excelFailure";
import { syncInPacks, type Piece } from "../run/packedSync";

/**
 * Opens the locks of ours, before anything is written: the first that she gave a password, if any, is told, and those that were opened are
 * closed again.
 */
export async function openLocks(context: Excel.RequestContext, targets: readonly SheetTarget[]): Promise<HostProblem | undefined> {
  const opened: SheetTarget[] = [];
  for (const target of targets.filter(({ former }) => former?.beside.isProtected)) {
    const isOpen = await syncInPacks(context, [{ size: 300, queue: () => target.sheet().protection.unprotect() }]).then(
      () => true,
      (error: unknown) => {
        if (failureOf(error, "").officeCode !== "AccessDenied") throw error;
        return false;
      },
    );
    if (!isOpen) {
      await syncInPacks(context, opened.map(lockAgain));
      return planProblems.sheetProtected(target.name);
    }
    opened.push(target);
  }
  return undefined;
}

function lockAgain({ sheet, former }: SheetTarget): Piece {
  return { size: 500, queue: () => sheet().protection.protect(former?.beside.lockOptions) };
}

/** Filtered rows are shown before anything is written, since they will be others. */
export function openPieces({ sheet, former }: SheetTarget): Piece[] {
  const ours = former?.beside.tables.filter(({ name }) => former.beside.ownTables.includes(name)) ?? [];
  return ours.map(({ id }): Piece => ({ size: 300, queue: () => sheet().tables.getItem(id).clearFilters() }));
}

/** Once cells and headers stand: tables, then what may be typed. */
export function besidePieces(target: SheetTarget, content: SheetContent): Piece[] {
  return [...tablePieces(target, content.tables ?? []), ...validationPieces(target, content.validations ?? [])];
}

/** Last of all, since nothing more is written then: the lock, and whether the sheet is shown. */
export function closePieces({ sheet, former }: SheetTarget, { isProtected, visibility }: SheetContent): Piece[] {
  const wasTaken = former?.beside.wasLocked === true && !former.beside.isProtected;
  const options = former?.beside.isProtected ? former.beside.lockOptions : LOCK;
  const state = visibility === "hidden" ? "Hidden" : "VeryHidden";
  return [
    ...(isProtected && !wasTaken ? [{ size: 500, queue: () => sheet().protection.protect(options) }] : []),
    ...(!former && visibility !== undefined && visibility !== "visible"
      ? [{ size: 300, queue: () => void (sheet().visibility = state) }]
      : []),
  ];
}

/** Columns and rows may be resized and filters used. */
const LOCK: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true };

/** Said where a table had to be made anew, of the sheet. */
export function tableRemarks({ name, former }: SheetTarget, { tables = [] }: SheetContent): string[] {
  const isMadeAnew =
    former !== undefined && !isSupported(RESIZE) && matchesOf(former.beside, tables).some(({ table }) => table !== undefined);
  return isMadeAnew
    ? [
        `La tabla de «${name}» se hizo de nuevo: esta versión de Excel no deja cambiar su tamaño. Si una fórmula tuya la nombra, ahora ` +
          "apunta a las celdas.",
      ]
    : [];
}

const RESIZE = "1.13";

function matchesOf({ tables, ownTables }: NonNullable<SheetTarget["former"]>["beside"], wanted: readonly SheetTable[]) {
  return sortTables(tables, wanted, ownTables).matches;
}

function tablePieces({ sheet, former }: SheetTarget, tables: readonly SheetTable[]): Piece[] {
  const { matches, gone } = sortTables(former?.beside.tables ?? [], tables, former?.beside.ownTables ?? []);
  return [
    ...gone.map(({ id }): Piece => ({ size: 300, queue: () => void sheet().tables.getItem(id).convertToRange() })),
    ...matches.map(({ wanted, table }): Piece => ({
      size: 1_000,
      queue: () => {
        const area = { ...wanted.area, columns: widthOf(wanted, table) };
        if (table) resizeTable(sheet(), table, area);
        else addTable(sheet(), { name: wanted.name, style: wanted.style ?? QUIET_TABLE, area });
      },
    })),
  ];
}

export function addTable(sheet: Excel.Worksheet, { name, style, area }: Omit<FoundTable, "id">): void {
  const made = sheet.tables.add(rectAddress(area), true);
  made.name = name;
  made.style = style;
  made.showBandedRows = false;
}

export function resizeTable(sheet: Excel.Worksheet, table: FoundTable, area: Rect): void {
  const standing = sheet.tables.getItem(table.id);
  if (rectAddress(table.area) === rectAddress(area)) return;
  if (isSupported(RESIZE)) return standing.resize(rectAddress(area));
  standing.convertToRange();
  addTable(sheet, { ...table, area });
}

/** Where the plan asks the same as before, what she changed since stays. */
function validationPieces({ sheet, former, renamings }: SheetTarget, validations: readonly CellValidation[]): Piece[] {
  if (former?.beside.asksTheSame) return [];
  const stale = former?.beside.validations ?? [];
  return [
    ...stale.map(({ area }): Piece => ({ size: 300, queue: () => rangeOf(sheet(), area).dataValidation.clear() })),
    ...validations.map(({ area, ...validation }): Piece => ({
      size: 1_000,
      queue: () => putValidation(rangeOf(sheet(), area), stateOf(validation, renamings)),
    })),
  ];
}

export function putValidation(range: Excel.Range, { rule, prompt, errorAlert }: ValidationState): void {
  const { dataValidation } = range;
  dataValidation.clear();
  if (!rule) return;
  dataValidation.rule = rule;
  if (prompt) dataValidation.prompt = prompt;
  if (errorAlert) dataValidation.errorAlert = errorAlert;
}

const ALERTS = { stop: "Stop", warning: "Warning", information: "Information" } as const;

function stateOf({ rule, prompt, error }: Omit<CellValidation, "area">, renamings: readonly Renaming[]): ValidationState {
  return {
    rule: ruleOf(rule, renamings),
    ...(prompt && { prompt: { showPrompt: true, title: prompt.title, message: prompt.text } }),
    ...(error && { errorAlert: { showAlert: true, style: ALERTS[error.style], title: error.title, message: error.text } }),
  };
}

function ruleOf(rule: CellValidation["rule"], renamings: readonly Renaming[]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      // Commas part the options whatever the language of Excel (office-js #2128).
      return { list: { inCellDropDown: true, source: "options" in rule ? rule.options.join(",") : renamed(rule.source, renamings) } };
    case "textLength":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "custom":
      return { custom: { formula: renamed(rule.formula, renamings) } };
    case "any":
      // There is no rule that asks nothing.
      return { custom: { formula: "=TRUE" } };
  }
}
