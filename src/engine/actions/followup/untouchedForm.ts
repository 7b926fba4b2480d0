import { parseRect } from "../../address";
import { isKnown } from "../../domain/figure";
import type { CellValue, Grid } from "../../grid";
import type { WorkbookHost } from "../../host";
import { IDENTITY_SHEET, readIdentity } from "../../followup/formIdentity";
import { inCell } from "../../sheets/form/formFormulas";

/** Whether a workbook is a form of ours in which nobody has filled anything yet: only such a one may be replaced. */
export async function isUntouchedForm(host: WorkbookHost): Promise<boolean> {
  const sheets = new Set((await host.listSheets()).map(({ name }) => name));
  if (!sheets.has(IDENTITY_SHEET)) return false;
  const identity = readIdentity(await host.readGrid(IDENTITY_SHEET));
  if (typeof identity === "string") return false;
  const { form, places } = identity;
  if (!sheets.has(places.report) || (places.paragraphs.length > 0 && !sheets.has(places.paragraphSheet))) return false;
  const report = await host.readGrid(places.report);
  const isAsSent = places.rows.every((fields, index) => {
    const row = form.rows[index];
    return Object.entries(fields).every(([field, address]) => {
      const sent = field === "value" && row && isKnown(row.actual.value) ? inCell(row, row.actual.value) : null;
      return isBlankOr(sent, valueAt(report, address));
    });
  });
  if (!isAsSent || places.paragraphs.length === 0) return isAsSent;
  const paragraphs = await host.readGrid(places.paragraphSheet);
  return places.paragraphs.every((address) => isBlankOr(null, valueAt(paragraphs, address)));
}

function valueAt(grid: Grid, address: string): CellValue {
  const place = parseRect(address);
  return place ? grid.value(place.row, place.column) : null;
}

function isBlankOr(sent: number | null, found: CellValue): boolean {
  return found === sent || (sent === null && typeof found === "string" && found.trim() === "");
}
