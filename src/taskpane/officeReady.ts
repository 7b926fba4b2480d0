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
export type Whereabouts = "excel" | "elsewhere" | "noLibrary";

/**
 * Where the page runs, once Office says so. Inside Excel that can take minutes (office-js #3330, #6946): nobody is told that this is not
 * Excel because it is slow. A browser is told at once, and so is Excel when it could not load its library: the address says that it opened
 * the page.
 */
export async function whereItRuns(search: string): Promise<Whereabouts> {
  if (typeof Office === "undefined") return new URLSearchParams(search).get("_host_Info")?.startsWith("Excel") ? "noLibrary" : "elsewhere";
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? "excel" : "elsewhere";
}
