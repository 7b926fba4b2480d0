import { paneTexts } from "../engine/words/pane/paneTexts";
import { browserLater, type Later } from "./state/book/slowWork";

const { waiting, stillWaiting } = paneTexts.office;

/**
 * Tells what the page waits for while Excel has not answered, in the sentence that stands in it from the start; until the function it
 * gives back is called.
 */
export function sayWaiting(sentence: { textContent: string | null } | null, later: Later = browserLater): () => void {
  const say = (text: string): void => {
    if (sentence) sentence.textContent = text;
  };
  const stops = [later(1_000, () => say(waiting)), later(10_000, () => say(stillWaiting))];
  return () => stops.forEach((stop) => stop());
}
