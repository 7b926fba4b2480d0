import { make } from "./elements";

/** Something that the page asks before it goes on. */
export interface Question<Answer> {
  readonly title: string;
  readonly text: string;
  /** In the order of the buttons. */
  readonly answers: readonly { readonly label: string; readonly answer: Answer; readonly isPrimary?: boolean }[];
  /** The answer of Esc. */
  readonly otherwise: Answer;
  readonly role?: "alertdialog";
}

/** Asks over everything else; the focus goes back to where it was. */
export function ask<Answer>({ title, text, answers, otherwise, role }: Question<Answer>): Promise<Answer> {
  const heading = make("h2", { id: "question-title" }, title);
  const words = make("p", { id: "question-text" }, text);
  const buttons = make("div", { className: "answers" });
  const dialog = make("dialog", { className: "question" }, heading, words, buttons);
  if (role) dialog.setAttribute("role", role);
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.setAttribute("aria-describedby", words.id);
  let given = otherwise;
  for (const { label, answer, isPrimary } of answers) {
    const button = make("button", { type: "button", className: isPrimary ? "primary" : "" }, label);
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
