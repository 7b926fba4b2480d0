import type { ValidationModel } from "../../excel/model/book/validation";
import { ask } from "../../page/question";

/** What Excel says where the workbook has no words of its own. */
const PLAIN = "El valor no es ninguno de los que esta celda admite.";

/** Says what is wrong with what was typed; whether it stays. Where it may not (`Stop`) there is nothing to ask. */
export function askKept({ style, title, message }: ValidationModel["errorAlert"]): Promise<boolean> {
  return ask({
    title: title === "" ? "Este valor no se esperaba" : title,
    text: message === "" ? PLAIN : message,
    answers:
      style === "Stop"
        ? [{ label: "Entendido", answer: false, isPrimary: true }]
        : [
            { label: "Dejar como estaba", answer: false, isPrimary: true },
            { label: "Conservarlo", answer: true },
          ],
    otherwise: false,
    role: "alertdialog",
  });
}
