import { planProblems } from "../../../engine/checks/planProblems";
import { quotedSheet, type Rect } from "../../../engine/address";
import type { PutSheet } from "../../../engine/plan";
import { freeNames } from "../../../engine/ownership/freeNames";
import { traceOf } from "../../../engine/ownership/sheetTrace";
import { isTraceName, traceIn, traceNames, type TraceName } from "../../../engine/ownership/traceNames";
import { contentArea } from "../cells/cellEdits";
import { ProblemFound } from "../problems";
import type { Workbook } from "../workbook";
import { SheetElements, splitWorksheet } from "../cells/worksheetXml";
import { absoluteReference, parseReference, type WorkbookPart } from "../parts/workbookPart";

/**
 * The step with names that are free for it: one that the user gave to something else is hers. `home`: our sheet, where it stands already.
 */
export function withFreeNames({ part }: Workbook, step: PutSheet, home: string | undefined): PutSheet {
  const texts = new Map(
    part.names.filter(({ localSheet }) => localSheet === undefined).map(({ name, text }) => [name.toLowerCase(), text]),
  );
  const isHers = (name: string): boolean => {
    const text = texts.get(name.toLowerCase());
    if (text === undefined || text.includes("#REF!")) return false;
    const place = parseReference(text);
    const isGone = place !== undefined && part.findSheet(place.sheet) === undefined;
    return !isGone && (home === undefined || place?.sheet.toLowerCase() !== home.toLowerCase());
  };
  const outcome = isHers(step.owner) ? { ok: false as const, taken: step.owner } : freeNames(step.content, isHers);
  if (!outcome.ok) throw new ProblemFound(planProblems.nameTaken(outcome.taken));
  return step.content.names ? { ...step, content: { ...step.content, names: outcome.names } } : step;
}

/**
 * Names of a sheet of ours: the owner's mark and what it remembers of what was written, the main cells, what is printed, what is filtered.
 */
export function nameSheet({ part, pkg }: Workbook, sheet: string, step: PutSheet, isNew: boolean): void {
  const { owner, content } = step;
  const entry = part.findSheet(sheet);
  if (entry?.path === undefined) return;
  const { index } = entry;
  // A long table that was just made is not unpacked to look for the filter of another.
  const hasFilter =
    !isNew && new SheetElements(splitWorksheet(pkg.xmlBytes(entry.path) ?? new Uint8Array(0))).find("autoFilter") !== undefined;
  const names: Readonly<Record<string, Rect>> = { ...content.names, [owner]: contentArea(content) ?? content.print.area };
  dropFormerNames(part, owner, names);
  for (const [label, area] of Object.entries(names)) part.setName(label, absoluteReference(sheet, area));
  if (!step.isStanding) rememberNames(part, owner, traceNames(owner, traceOf(content)));
  part.setName("_xlnm.Print_Area", absoluteReference(sheet, content.print.area), { localSheet: index });
  const titles = content.print.titleRows;
  if (titles) part.setName("_xlnm.Print_Titles", `${quotedSheet(sheet)}!$${titles[0] + 1}:$${titles[1] + 1}`, { localSheet: index });
  else part.removeName("_xlnm.Print_Titles", index);
  if (content.autoFilter)
    part.setName("_xlnm._FilterDatabase", absoluteReference(sheet, content.autoFilter), { localSheet: index, isHidden: true });
  else if (!hasFilter) part.removeName("_xlnm._FilterDatabase", index);
}

/** Main cells that we named last time and that are no longer made. Any other name is the user's. */
function dropFormerNames(part: WorkbookPart, owner: string, names: Readonly<Record<string, Rect>>): void {
  const formulas = new Map(
    part.names.filter(({ localSheet }) => localSheet === undefined).map(({ name, text }) => [name.toLowerCase(), text]),
  );
  const former = traceIn(owner, (name) => formulas.get(name.toLowerCase()))?.names ?? [];
  for (const name of former) if (names[name] === undefined) part.removeName(name);
}

/** Hidden names that tell ours from hers the next time. */
export function rememberNames(part: WorkbookPart, owner: string, wanted: readonly TraceName[]): void {
  const kept = new Set(wanted.map(({ name }) => name.toLowerCase()));
  for (const { name, localSheet } of part.names)
    if (localSheet === undefined && isTraceName(owner, name) && !kept.has(name.toLowerCase())) part.removeName(name);
  for (const { name, formula } of wanted) part.setName(name, formula.slice(1), { isHidden: true });
}
