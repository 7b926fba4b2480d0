import { make } from "../../page/elements";
import type { ValidationModel } from "../../excel/model/book/validation";

/** What Excel says where the workbook has no words of its own. */
const PLAIN = "El valor no es ninguno de los que esta celda admite.";

/** Says what is wrong with what was typed; whether it stays. Where it may not (`Stop`) there is nothing to ask. */
export function askKept({ style, title, message }: ValidationModel["errorAlert"]): Promise<boolean> {
  const heading = make("h2", { id: "asked-title" }, title === "" ? "Este valor no se esperaba" : title);
  const text = make("p", { id: "asked-text" }, message === "" ? PLAIN : message);
  const buttons = make("div", { className: "answers" });
  const dialog = make("dialog", { className: "question" }, heading, text, buttons);
  dialog.setAttribute("role", "alertdialog");
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.setAttribute("aria-describedby", text.id);
  let keeps = false;
  const answers =
    style === "Stop"
      ? ([["Entendido", false]] as const)
      : ([
          ["Dejar como estaba", false],
          ["Conservarlo", true],
        ] as const);
  for (const [label, answer] of answers) {
    const button = make("button", { type: "button", className: answer ? "" : "primary" }, label);
    button.addEventListener("click", () => {
      keeps = answer;
      dialog.close();
    });
    buttons.append(button);
  }
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(keeps);
    });
  });
}
