import type { ApplyReport } from "../../engine/host";
import { sheetNotices } from "../../engine/words/sheets/sheetNotices";
import { oneLine } from "../../engine/words/printedText";

/** «hoja «Resumen PNTP» creada», one for each sheet made or refreshed. */
export function writtenSheets({ sheets }: ApplyReport): readonly string[] {
  return sheets.map(({ name, created }) => `hoja «${name}» ${created ? "creada" : "actualizada"}`);
}

/** What happened to the planner's own content in those sheets: a line each, or none. */
export function noticeLines(report: ApplyReport): string {
  return sheetNotices(report)
    .map((sentence) => `${oneLine(`Aviso: ${sentence}`)}\n`)
    .join("");
}
