import type { FUniver } from "@univerjs/core/lib/facade";
import type { Rect } from "../../engine/address";
import type { SheetModel } from "../excel/model/book/sheet";
import type { WorkbookModel } from "../excel/model/book/workbook";

/** What the grid can do and a saved file would not have: a person is told, and it is not done. */
const NOT_SAVED = new RegExp(
  `^sheet\\.command\\.(${[
    "insert-(row|col|multi|range|sheet|cell)",
    "append-row",
    "remove-(row|col|sheet|worksheet-merge|confirm)",
    "delete-range",
    "copy-(sheet|worksheet)",
    "set-worksheet-(name|order|hid|show)",
    "move-(range|rows?|cols?|columns?)",
    "add-worksheet-merge",
    "reorder-range",
    "(set|add|delete|move)-conditional-rule",
    "add-.*-conditional-rule",
    "clear-.*-conditional",
    "hide-",
    "set-(col|rows)-hidden",
    "(insert|set|remove)-defined-name",
    "set-tab-color",
    "toggle-gridlines",
    "split-text",
  ].join("|")})`,
);

/** Whole rows and columns have locked cells for sure. */
const MOST_LOOKED_AT = 100_000;
/** What writes into the selected cells without typing. */
const WRITES_SELECTED = new RegExp(
  "^sheet\\.command\\.(clear-selection-(content|all)|auto-(clear-content|fill)|refill|copy-(down|right)|cut$|paste|optional-paste|" +
    "text-to-number|toggle-cell-checkbox)",
);
/** What changes how they look. */
const PAINTS_SELECTED = new RegExp(
  "^sheet\\.command\\.(set-(style|border|background|bold|italic|underline|overline|stroke|font|text|horizontal-text|vertical-text)|" +
    "set-range-(bold|italic|underline|stroke|font|text|sub|super)|reset-(background|text|range-text)|clear-selection-format|" +
    "(apply|set-once|set-infinite)-format-painter|numfmt)",
);

/** Keeps a person from changes that saving would lose, and from writing where a sheet is protected. */
export class GridGuard {
  readonly #stops: { dispose(): void }[];

  /** `isWriting`: the model is put into the grid, which nothing stops. */
  constructor(api: FUniver, book: WorkbookModel, refuse: (sentence: string) => void, isWriting: () => boolean) {
    const lockedFor = (command: string): SheetModel | undefined => {
      const { active: sheet, selected: area } = book;
      if (!sheet.protection || isWriting()) return undefined;
      const isPaint = PAINTS_SELECTED.test(command) && sheet.protection.options?.allowFormatCells !== true;
      return isPaint || (WRITES_SELECTED.test(command) && hasLocked(sheet, area)) ? sheet : undefined;
    };
    this.#stops = [
      api.addEvent(api.Event.BeforeCommandExecute, (event) => {
        const locked = lockedFor(event.id);
        if (locked) {
          event.cancel = true;
          return refuse(lockedText(locked));
        }
        if (!NOT_SAVED.test(event.id)) return;
        event.cancel = true;
        refuse(
          "Aquí se escriben cifras, textos, fórmulas y formatos. Insertar, quitar, mover o combinar filas, columnas, " +
            "celdas u hojas se hace en Excel: esta hoja de prueba no podría guardarlo.",
        );
      }),
      api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
        const sheet = book.findSheet(event.worksheet.getSheetId());
        if (!sheet?.protection || sheet.lookAt(event.row, event.column).locked === false) return;
        event.cancel = true;
        refuse(lockedText(sheet));
      }),
    ];
  }

  stop(): void {
    for (const stop of this.#stops) stop.dispose();
  }
}

function lockedText({ name }: SheetModel): string {
  return (
    `La hoja «${name}» está protegida y eso no se cambia: escribe en las celdas que están para llenar, o desprotégela en Excel, en ` +
    "Revisar › Desproteger hoja."
  );
}

/** Whether one of the cells is locked, as all are of which nothing else is said. */
function hasLocked(sheet: SheetModel, { row: top, column: left, rows, columns }: Rect): boolean {
  if (rows * columns > MOST_LOOKED_AT) return true;
  for (let row = top; row < top + rows; row++)
    for (let column = left; column < left + columns; column++) if (sheet.lookAt(row, column).locked !== false) return true;
  return false;
}
