import { MAX_COLUMNS, MAX_ROWS, parseRect, type Rect } from "../../engine/address";
import type { SheetInfo } from "../../engine/host";
import { fold } from "../../engine/reader/text/fold";

/** What `--hoja` asks for: a sheet («Matriz»), or a part of it («Matriz!A6:U90») where one sheet holds several matrices. */
export interface SheetChoice {
  readonly sheet: string;
  readonly area?: Rect;
}

/**
 * Reads `--hoja` however it is quoted: shells, Excel's formulas and word processors each have their own marks. Undefined where it names no
 * sheet of the workbook, or no cells of it.
 */
export function readSheetChoice(sheets: readonly SheetInfo[], typed: string): SheetChoice | undefined {
  const texts = [typed, withoutQuotes(typed.trim().replace(/^=/, ""))];
  for (const text of texts) {
    const whole = findSheet(sheets, text);
    if (whole !== undefined) return { sheet: whole };
  }
  for (const text of texts)
    for (let mark = text.lastIndexOf("!"); mark > 0; mark = text.lastIndexOf("!", mark - 1)) {
      const sheet = findSheet(sheets, text.slice(0, mark));
      const area = parseArea(text.slice(mark + 1));
      if (sheet !== undefined && area !== undefined) return { sheet, area };
    }
  return undefined;
}

const QUOTE = "['\"‘’‚‛“”„«»`´′″]";
const OUTER_QUOTES = new RegExp(`^\\s*${QUOTE}+\\s*|\\s*${QUOTE}+\\s*$`, "g");

/** No sheet's name begins or ends with an apostrophe, so that either end may have lost its mark. */
function withoutQuotes(text: string): string {
  return text.replace(OUTER_QUOTES, "");
}

/** A sheet by its name: as typed, else without marks, as Excel doubles them, without its workbook. */
function findSheet(sheets: readonly SheetInfo[], typed: string): string | undefined {
  const bare = withoutQuotes(typed);
  for (const name of [typed, bare, bare.replaceAll("''", "'"), bare.replace(/^\[[^\]]*\]/, "")]) {
    const found = sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => name !== "" && fold(sheet.name) === fold(name));
    if (found) return found.name;
  }
  return undefined;
}

/** «A3:F18», «$A$3:$F$18», whole columns «A:F», whole rows «3:18». */
function parseArea(typed: string): Rect | undefined {
  const address = withoutQuotes(typed).replace(/[\s$]/g, "");
  const columns = /^([a-z]{1,3}):([a-z]{1,3})$/i.exec(address);
  if (columns) return parseRect(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(address);
  const found = parseRect(rows ? `A${rows[1]}:A${rows[2]}` : address);
  return found && rows ? { ...found, columns: MAX_COLUMNS } : found;
}
