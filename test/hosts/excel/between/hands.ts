import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
import { byHand } from "../panes/twoPanes";

/** What a person does in Excel itself; answers false where it cannot be done as the book stands. */
export interface Hand {
  /** In a sheet of ours: there must be one. */
  readonly onOurs?: true;
  /** In what only our plan makes: there is nothing to compare it with where the plan was not written. */
  readonly onlyAfter?: true;
  /** Nothing can be written there any more: undo may be refused, whole. */
  readonly locks?: true;
  /** What stands in our sheet, or in its columns, has no place any more: it may stay, and is told. */
  readonly moves?: true;
  readonly act: (excel: StandIn) => Promise<boolean>;
}

/** What she types: nothing else says so. */
export const HER_WORDS: readonly unknown[] = ["por confirmar", "12,5", "nota", "otra", "título", "al margen"].map((word) => `mío: ${word}`);

export const HER_FORMULA = "=R9*1+0";

const hers = (sheetName: string, act: (sheet: Excel.Worksheet) => void): Omit<Hand, "onOurs"> => ({
  act: async (excel) => {
    if (!excel.book.findSheet(sheetName)) return false;
    await byHand(({ worksheets }) => act(worksheets.getItem(sheetName)));
    return true;
  },
});
const inMatrix = (act: (sheet: Excel.Worksheet) => void): Hand => hers("Matriz", act);
const inSummary = (act: (sheet: Excel.Worksheet) => void): Hand => ({ onOurs: true, ...hers("Resumen PNTP", act) });

export const HANDS: Readonly<Record<string, Hand>> = {
  "typing where the plan writes": inMatrix((sheet) => void (sheet.getRange("S9:T9").values = [["mío: por confirmar", "mío: 12,5"]])),
  "a formula where the plan writes": inMatrix((sheet) => void (sheet.getRange("S9").formulas = [[HER_FORMULA]])),
  "typing beside the matrix": inMatrix((sheet) => void (sheet.getRange("W9:X9").values = [["mío: nota", "mío: otra"]])),
  "typing in another sheet": hers("Notas", (sheet) => void (sheet.getRange("B3").values = [["mío: nota"]])),
  "a colour where the plan writes": inMatrix((sheet) => void (sheet.getRange("S9").format.fill.color = "#ffd700")),
  "a row put in above": inMatrix((sheet) => void sheet.getRange("1:1").insert("Down")),
  "a row put in inside": inMatrix((sheet) => void sheet.getRange("9:9").insert("Down")),
  "a row taken out above": inMatrix((sheet) => sheet.getRange("1:1").delete("Up")),
  "a column put in": { moves: true, ...inMatrix((sheet) => void sheet.getRange("C:C").insert("Right")) },
  "the matrix renamed": inMatrix((sheet) => void (sheet.name = "Matriz 2023")),
  "the matrix protected": { locks: true, ...inMatrix((sheet) => sheet.protection.protect()) },
  "typing in the summary": inSummary((sheet) => {
    sheet.getRange("A5").values = [["mío: título"]];
    sheet.getRange("F40").values = [["mío: al margen"]];
  }),
  "a row put in the summary": { moves: true, ...inSummary((sheet) => void sheet.getRange("4:4").insert("Down")) },
  "the summary renamed": inSummary((sheet) => void (sheet.name = "Resumen firmado")),
  "the summary protected": { locks: true, ...inSummary((sheet) => sheet.protection.protect()) },
  "typing in the summary that was just made": {
    onlyAfter: true,
    ...hers("Resumen PNTP", (sheet) => void (sheet.getRange("F40").values = [["mío: al margen"]])),
  },
};
