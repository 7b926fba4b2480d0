import type { Band } from "../../../engine/domain/results";
import { fold } from "../../../engine/reader/text/fold";
import { bandCode, bandLabel } from "../../../engine/words/labels";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import type { PaneModel } from "../../state/paneModel";

/** Something that can be explained. */
export interface ExplainChoice {
  readonly key: string;
  readonly label: string;
  /** Zero-based; counts and the valoración have none. */
  readonly row?: number;
  /** What is searched in. */
  readonly words: string;
}

/** Everything that can be explained: the rows in the order of the sheet, then counts by level and the valoración. */
export function explainChoices({ results }: PaneModel): readonly ExplainChoice[] {
  const rows = [
    ...results.objectives.map(({ objective: { key, code, name, row } }) => choiceOf(key, `${code} ${name}`, row)),
    ...results.indicators.map(({ indicator: { key, code, name, row, responsible = "" } }) =>
      choiceOf(key, `${code} ${name}`, row, responsible),
    ),
  ].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const bands = Object.keys(bandCode) as Band[];
  const counts = (["service", "objective"] as const).flatMap((level) =>
    bands.map((band) =>
      choiceOf(
        `${level === "service" ? "servicio" : "objetivo"}:${bandCode[band]}`,
        `${paneTexts.levels[level]}: ${bandLabel[band].toLowerCase()} (${results.counts[level][band]})`,
      ),
    ),
  );
  return [...rows, ...counts, choiceOf("valoracion", paneTexts.report.rating)];
}

/** Those that have every word; a code that begins so comes first. */
export function findChoices(choices: readonly ExplainChoice[], text: string): readonly ExplainChoice[] {
  const wanted = fold(text);
  const words = wanted.split(" ").filter(Boolean);
  const found = choices.filter((choice) => words.every((word) => choice.words.includes(word)));
  return [...found.filter((choice) => choice.words.startsWith(wanted)), ...found.filter((choice) => !choice.words.startsWith(wanted))];
}

function choiceOf(key: string, label: string, row?: number, more = ""): ExplainChoice {
  return { key, label, words: fold(`${label} ${more}`), ...(row !== undefined && { row }) };
}
