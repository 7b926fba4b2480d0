import type { NameChange } from "../../../engine/inverse/steps";
import type { BookNow } from "../../../engine/inverse/takeBack";
import { SheetInFile, type FileUnderWork } from "./sheetInFile";

/** A file as far as an inverse plan asks. */
export function bookInFile(file: FileUnderWork): BookNow {
  const { part } = file.workbook;
  const indexOf = ({ sheet }: NameChange): number | undefined =>
    sheet && part.sheets.find(({ sheetId }) => String(sheetId) === sheet.id)?.index;
  return {
    sheet: ({ id }) => {
      const entry = part.sheets.find(({ sheetId }) => String(sheetId) === id);
      const grid = entry && file.workbook.grid(entry);
      return entry?.path !== undefined && grid ? new SheetInFile(file, entry, entry.path, grid) : undefined;
    },
    nameText: (change) => {
      const index = indexOf(change);
      const found = part.names.find(({ name, localSheet }) => name.toLowerCase() === change.name.toLowerCase() && localSheet === index);
      return found?.text ?? null;
    },
    isSameName: (a, b) => a === b,
    restoreName: (change) => {
      const index = indexOf(change);
      if (change.sheet && index === undefined) return;
      const { name, back, isHidden = false } = change;
      if (back === null) part.removeName(name, index);
      else part.setName(name, back, { isHidden, ...(index !== undefined && { localSheet: index }) });
    },
  };
}
