import type { Rect } from "../../address";
import type { DecisionPlace } from "../../audit/dismissals";
import type { SheetVisibility } from "../../grid";
import type { SheetInfo, WorkbookHost } from "../../host";

/** Where a name of ours points to; undefined where the workbook has no such name. */
export async function findDecisions(host: WorkbookHost, name: string): Promise<(DecisionPlace & { readonly area: Rect }) | undefined> {
  // Asked for together: in Excel each question is a trip.
  const [found, sheets] = await Promise.all([host.findName(name), host.listSheets()]);
  return found && { ...found, visibility: visibilityOf(found.sheet, sheets) };
}

export function visibilityOf(sheet: string, sheets: readonly SheetInfo[]): SheetVisibility {
  return sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.visibility ?? "visible";
}

export function isSeen({ visibility }: DecisionPlace): boolean {
  return visibility === "visible";
}
