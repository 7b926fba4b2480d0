import type { FUniver } from "@univerjs/core/lib/facade";
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

/** Keeps a person from changes that saving would lose, and from writing where a sheet is protected. */
export class GridGuard {
  readonly #stops: { dispose(): void }[];

  constructor(api: FUniver, book: WorkbookModel, refuse: (sentence: string) => void) {
    this.#stops = [
      api.addEvent(api.Event.BeforeCommandExecute, (event) => {
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
        refuse(
          `La hoja «${sheet.name}» está protegida: sus celdas no se cambian aquí. Desprotégela en Excel, en Revisar › Desproteger hoja.`,
        );
      }),
    ];
  }

  stop(): void {
    for (const stop of this.#stops) stop.dispose();
  }
}
