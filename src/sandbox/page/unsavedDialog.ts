import { unsavedTexts } from "../../engine/words/pane/unsavedTexts";
import { ask } from "./question";
import type { UnsavedAnswer } from "./unsavedWork";

/** In the order of the buttons: the first has the focus, and loses nothing. */
const ANSWERS = ["save", "discard", "stay"] as const;

/** Asks what becomes of the work on `name`, which «next» would take the place of. Esc is «Cancelar». */
export function askUnsaved(name: string, next: string): Promise<UnsavedAnswer> {
  return ask<UnsavedAnswer>({
    title: unsavedTexts.title,
    text: unsavedTexts.text(name, next),
    answers: ANSWERS.map((answer) => ({ label: unsavedTexts[answer], answer, isPrimary: answer === "save" })),
    otherwise: "stay",
  });
}
