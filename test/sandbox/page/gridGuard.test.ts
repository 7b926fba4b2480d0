import type { FUniver } from "@univerjs/core/lib/facade";
import { loadWorkbook } from "../../../src/sandbox/excel/model/book/load";
import type { WorkbookModel } from "../../../src/sandbox/excel/model/book/workbook";
import { GridGuard } from "../../../src/sandbox/grid/gridGuard";

/** A sheet that is locked but for B2:B3. */
function lockedBook(): WorkbookModel {
  const open = [1, 2].map((row) => ({ row, column: 1, style: { locked: false } }));
  return loadWorkbook({ sheets: [{ name: "Reporte", cells: [{ row: 0, column: 0, value: "Reporte" }, ...open], protection: {} }] });
}

/** What a guard says of a command over the selected cells: the sentence, or nothing where it lets it pass. */
function saidOf(book: WorkbookModel, command: string, isWriting = false): string | undefined {
  const handlers = new Map<string, (event: { id: string; cancel?: boolean }) => void>();
  const addEvent = (name: string, handler: (event: { id: string }) => void) => {
    handlers.set(name, handler);
    return { dispose: () => undefined };
  };
  const api = { Event: { BeforeCommandExecute: "command", BeforeSheetEditStart: "edit" }, addEvent };
  let said: string | undefined;
  new GridGuard(
    api as unknown as FUniver,
    book,
    (sentence) => (said = sentence),
    () => isWriting,
  );
  const event: { id: string; cancel?: boolean } = { id: command };
  handlers.get("command")?.(event);
  expect(event.cancel === true).toBe(said !== undefined);
  return said;
}

const WRITING = ["clear-selection-content", "paste", "auto-fill", "copy-down", "cut"];

test.each(WRITING)("«%s» is refused where one of the selected cells is locked, in a sentence, and passes where none is", (command) => {
  const book = lockedBook();
  book.select(book.active, { row: 1, column: 0, rows: 2, columns: 2 });
  expect(saidOf(book, `sheet.command.${command}`)).toMatch(/^La hoja «Reporte» está protegida.*celdas que están para llenar/);
  expect(saidOf(book, `sheet.command.${command}`, true)).toBeUndefined();
  book.select(book.active, { row: 1, column: 1, rows: 2, columns: 1 });
  expect(saidOf(book, `sheet.command.${command}`)).toBeUndefined();
});

test.each(["set-style", "set-range-bold", "set-border-basic", "clear-selection-format"])(
  "«%s» is refused in a protected sheet, also of open cells",
  (command) => {
    const book = lockedBook();
    book.select(book.active, { row: 1, column: 1, rows: 1, columns: 1 });
    expect(saidOf(book, `sheet.command.${command}`)).toContain("está protegida");
    book.active.protection = { options: { allowFormatCells: true } };
    expect(saidOf(book, `sheet.command.${command}`)).toBeUndefined();
  },
);

test("a sheet that nobody protected takes all of it", () => {
  const book = lockedBook();
  book.active.protection = undefined;
  for (const command of [...WRITING, "set-style"]) expect(saidOf(book, `sheet.command.${command}`)).toBeUndefined();
});
