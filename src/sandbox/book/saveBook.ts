import type { Rect } from "../../engine/address";
import type { HostProblem } from "../../engine/host";
import { isTraceName } from "../../engine/ownership/traceNames";
import type { CellWrite, Plan, PlanStep, PutSheet } from "../../engine/plan";
import { openXlsx } from "../../hosts/xlsx/openXlsx";
import { ProblemFound } from "../../hosts/xlsx/problems";
import { parseReference } from "../../hosts/xlsx/parts/workbookPart";
import { WrittenFault } from "../../opc/check/checkWritten";
import { loadWorkbook } from "../excel/model/book/load";
import type { Look } from "../../hosts/xlsx/looks/look";
import { contains } from "../excel/model/rect";
import type { SheetModel } from "../excel/model/book/sheet";
import type { WorkbookModel } from "../excel/model/book/workbook";
import { cellChanges } from "./cellChanges";
import type { OpenBook } from "./openBook";
import { bandRules, ownSheetContent } from "./ownSheetContent";

export type SaveOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly cells: number; readonly notSaved: readonly string[] }
  | { readonly ok: false; readonly problem: HostProblem };

/** The file with what changed in the model spliced in; everything else of it stays byte for byte. */
export async function saveBook(file: OpenBook, book: WorkbookModel): Promise<SaveOutcome> {
  const { bytes, data } = file;
  const outcome = openXlsx(bytes);
  if (!outcome.ok) return outcome;
  const { steps, notSaved } = changesOf(loadWorkbook(data), book, file);
  const kept = [...book.customXml.values()];
  const isKeptAsIs = JSON.stringify(kept) === JSON.stringify(outcome.host.kept);
  if (steps.length === 0 && isKeptAsIs) return { ok: true, bytes, cells: 0, notSaved };
  const plan: Plan = { title: "Guardar libro", steps, sources: [] };
  const applied = await outcome.host.apply(plan);
  if (!applied.ok) return applied;
  if (!isKeptAsIs) outcome.host.keep(kept);
  for (const { owner, names } of memories(book)) outcome.host.remember(owner, names);
  try {
    return { ok: true, bytes: outcome.host.save(), cells: applied.report.cellsWritten, notSaved };
  } catch (fault) {
    if (fault instanceof ProblemFound) return { ok: false, problem: fault.problem };
    if (fault instanceof WrittenFault) return { ok: false, problem: { code: "unsupported", message: defectText(fault) } };
    throw fault;
  }
}

/**
 * From the file as it was last saved; where that cannot be (a sheet that was saved is gone, since «Deshacer» took it away), from the one
 * that was opened, which never had it.
 */
export async function saveFrom(last: OpenBook, opened: OpenBook, book: WorkbookModel): Promise<SaveOutcome> {
  const outcome = await saveBook(last, book);
  if (!outcome.ok || outcome.notSaved.length === 0 || last === opened) return outcome;
  const anew = await saveBook(opened, book);
  return anew.ok && anew.notSaved.length < outcome.notSaved.length ? anew : outcome;
}

/** What the add-in remembers of the cells it wrote, by the name that marks the sheet. */
function memories(
  book: WorkbookModel,
): { readonly owner: string; readonly names: readonly { readonly name: string; readonly formula: string }[] }[] {
  return book.names.flatMap(({ name: owner }) => {
    const names = book.names.filter(({ name }) => isTraceName(owner, name));
    return names.length > 0 ? [{ owner, names }] : [];
  });
}

/** A defect of ours found in time: the book that was opened is still whole. */
function defectText({ message }: WrittenFault): string {
  return (
    `Es un defecto del banco de pruebas, no de tu libro: ${message}. El archivo que abriste está como estaba; envía ` +
    "este mensaje con el libro a quien mantiene pntp."
  );
}

interface Changes {
  readonly steps: readonly PlanStep[];
  readonly notSaved: readonly string[];
}

function changesOf(before: WorkbookModel, now: WorkbookModel, { data, fixed }: OpenBook): Changes {
  const steps: PlanStep[] = [];
  const notSaved: string[] = [];
  for (const sheet of now.sheets) {
    const former = before.findSheet(sheet.name);
    const own = ownSheet(sheet, now);
    if (former) {
      const cells = cellChanges(former, sheet, normalLook(data), fixed.get(sheet.name));
      steps.push(...(own && isRemade(ownSheet(former, before), own) ? remadeSheet(own, cells) : editedSheet(former, sheet, cells)));
    } else if (own) steps.push(own.step);
    else notSaved.push(`la hoja «${sheet.name}», que no es del libro ni del complemento`);
  }
  for (const former of before.sheets) if (!now.findSheet(former.name)) notSaved.push(`que se quitó la hoja «${former.name}»`);
  return { steps, notSaved };
}

function editedSheet(former: SheetModel, sheet: SheetModel, cells: readonly CellWrite[]): PlanStep[] {
  const rules = bandRules(sheet);
  const areBandsNew = JSON.stringify(rules) !== JSON.stringify(bandRules(former));
  return [
    ...(cells.length > 0 ? [{ step: "writeCells", sheet: sheet.name, cells } as const] : []),
    ...(areBandsNew ? [{ step: "formatBands", sheet: sheet.name, rules } as const] : []),
  ];
}

/** A sheet of the add-in, and what the user wrote around it. */
function remadeSheet({ step, area }: OwnSheet, cells: readonly CellWrite[]): PlanStep[] {
  const around = cells.filter(({ row, column }) => !contains(area, { row, column, rows: 1, columns: 1 }));
  return around.length > 0 ? [step, { step: "writeCells", sheet: step.name, cells: around }] : [step];
}

/**
 * A sheet of the add-in is put anew only where the add-in wrote it again with another extent: an edit of cells leaves all the rest as the
 * file has it.
 * Widths and the like are the user's, and putting the sheet anew for them would drop the charts that the model does not read from the file.
 */
function isRemade(former: OwnSheet | undefined, own: OwnSheet): boolean {
  const written = ({ step: { owner, content }, area }: OwnSheet) => {
    const { names, print, bandRules, hyperlinks, autoFilter, charts, isProtected, validations } = content;
    const tables = content.tables?.map((table) => [table.name, table.area]);
    return JSON.stringify({ owner, area, names, print, bandRules, hyperlinks, autoFilter, charts, isProtected, validations, tables });
  };
  return former === undefined || written(former) !== written(own);
}

interface OwnSheet {
  readonly step: PutSheet;
  /** What the add-in wrote there. */
  readonly area: Rect;
}

/** The names of the add-in that point into a sheet: the one that spans most of it marks it as its own. */
function ownSheet(sheet: SheetModel, book: WorkbookModel): OwnSheet | undefined {
  const named: { name: string; area: Rect }[] = book.names.flatMap(({ name, formula }) => {
    const place = name.startsWith("PNTP_") ? parseReference(formula.replace(/^=/, "")) : undefined;
    return place && place.sheet.toLowerCase() === sheet.name.toLowerCase() ? [{ name, area: place.area }] : [];
  });
  const [owner, ...others] = named.sort((a, b) => b.area.rows * b.area.columns - a.area.rows * a.area.columns);
  if (!owner) return undefined;
  const names = Object.fromEntries(others.map(({ name, area }) => [name, area]));
  const after = book.sheets[sheet.position - 1];
  const step: PutSheet = {
    step: "putSheet",
    name: sheet.name,
    owner: owner.name,
    isStanding: true,
    ...(after && { position: { after: after.name } }),
    content: ownSheetContent(sheet, owner.area, names),
  };
  return { step, area: owner.area };
}

/** The look of the file's cells that have none: its first. */
function normalLook({ sheets }: OpenBook["data"]): Look {
  return sheets[0]?.styles?.[0] ?? {};
}
