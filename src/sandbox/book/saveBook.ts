import type { Rect } from "../../engine/address";
import type { HostProblem } from "../../engine/host";
import type { Plan, PlanStep, PutSheet } from "../../engine/plan";
import { openXlsx } from "../../hosts/xlsx/openXlsx";
import { parseReference } from "../../hosts/xlsx/workbookPart";
import { loadWorkbook } from "../excel/model/load";
import type { SheetModel } from "../excel/model/sheet";
import type { WorkbookModel } from "../excel/model/workbook";
import { cellChanges } from "./cellChanges";
import type { OpenBook } from "./openBook";
import { bandRules, ownSheetContent } from "./ownSheetContent";

export type SaveOutcome = { readonly ok: true; readonly bytes: Uint8Array; readonly cells: number; readonly notSaved: readonly string[] } | { readonly ok: false; readonly problem: HostProblem };

/** The file with what changed in the model spliced in; everything else of it stays byte for byte. */
export async function saveBook({ bytes, data, fixed }: OpenBook, book: WorkbookModel): Promise<SaveOutcome> {
  const outcome = openXlsx(bytes);
  if (!outcome.ok) return outcome;
  const before = loadWorkbook(data);
  const { steps, notSaved } = changesOf(before, book, fixed);
  if (steps.length === 0) return { ok: true, bytes, cells: 0, notSaved };
  const plan: Plan = { title: "Guardar libro", steps, sources: [] };
  const applied = await outcome.host.apply(plan);
  return applied.ok ? { ok: true, bytes: outcome.host.save(), cells: applied.report.cellsWritten, notSaved } : applied;
}

function changesOf(before: WorkbookModel, now: WorkbookModel, fixed: OpenBook["fixed"]): { steps: PlanStep[]; notSaved: string[] } {
  const steps: PlanStep[] = [];
  const notSaved: string[] = [];
  for (const sheet of now.sheets) {
    const former = before.findSheet(sheet.name);
    const owned = ownedSheet(sheet, now);
    if (owned && (!former || isChanged(former, sheet))) steps.push(owned);
    else if (former && !owned) steps.push(...sheetSteps(former, sheet, fixed.get(sheet.name) ?? []));
    else if (!former && !owned) notSaved.push(`la hoja «${sheet.name}», que no es del libro ni del complemento`);
  }
  for (const former of before.sheets) if (!now.findSheet(former.name)) notSaved.push(`que se quitó la hoja «${former.name}»`);
  return { steps, notSaved };
}

function sheetSteps(former: SheetModel, sheet: SheetModel, fixed: readonly Rect[]): PlanStep[] {
  const cells = cellChanges(former, sheet, fixed);
  const rules = bandRules(sheet);
  const areBandsNew = JSON.stringify(rules) !== JSON.stringify(bandRules(former));
  return [
    ...(cells.length > 0 ? [{ step: "writeCells", sheet: sheet.name, cells } as const] : []),
    ...(areBandsNew ? [{ step: "formatBands", sheet: sheet.name, rules } as const] : []),
  ];
}

function isChanged(former: SheetModel, sheet: SheetModel): boolean {
  return cellChanges(former, sheet).length > 0 || JSON.stringify(bandRules(sheet)) !== JSON.stringify(bandRules(former));
}

/** The names of the add-in that point into a sheet: the one that spans most of it marks it as its own. */
function ownedSheet(sheet: SheetModel, book: WorkbookModel): PutSheet | undefined {
  const named: { name: string; area: Rect }[] = book.names.flatMap(({ name, formula }) => {
    const place = name.startsWith("PNTP_") ? parseReference(formula.replace(/^=/, "")) : undefined;
    return place && place.sheet.toLowerCase() === sheet.name.toLowerCase() ? [{ name, area: place.area }] : [];
  });
  const [owner, ...others] = named.sort((a, b) => b.area.rows * b.area.columns - a.area.rows * a.area.columns);
  if (!owner) return undefined;
  const names = Object.fromEntries(others.map(({ name, area }) => [name, area]));
  const after = book.sheets[sheet.position - 1];
  return { step: "putSheet", name: sheet.name, owner: owner.name, ...(after && { position: { after: after.name } }), content: ownSheetContent(sheet, names) };
}
