import { unsavedTexts } from "../../engine/words/pane/unsavedTexts";
import { make } from "./elements";
import type { UnsavedAnswer } from "./unsavedWork";

/** In the order of the buttons: the first has the focus, and loses nothing. */
const ANSWERS = ["save", "discard", "stay"] as const;

/** Asks what becomes of the work on `name`, which «next» would take the place of. Esc is «Cancelar»; the focus goes back to where it was. */
export function askUnsaved(name: string, next: string): Promise<UnsavedAnswer> {
  const title = make("h2", { id: "unsaved-title" }, unsavedTexts.title);
  const text = make("p", { id: "unsaved-text" }, unsavedTexts.text(name, next));
  const buttons = make("div", { className: "answers" });
  const dialog = make("dialog", { className: "question" }, title, text, buttons);
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.setAttribute("aria-describedby", text.id);
  let given: UnsavedAnswer = "stay";
  for (const answer of ANSWERS) {
    const button = make("button", { type: "button", className: answer === "save" ? "primary" : "" }, unsavedTexts[answer]);
    button.addEventListener("click", () => {
      given = answer;
      dialog.close();
    });
    buttons.append(button);
  }
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(given);
    });
  });
}

/** Whether the page waits for an answer: until then nothing else of it does anything. */
export function isAsking(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
