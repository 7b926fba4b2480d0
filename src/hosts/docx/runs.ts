import { TextRun, type ParagraphChild, type XmlComponent } from "docx";
import type { FigureRun, Phrase } from "../../engine/words/reportTexts/phrase";
import { figureTag, InlineControl, shortened, TAGS } from "./read/controls";

/** Runs of a phrase; each figure inside its own control. */
export function runsOf(phrase: Phrase): readonly ParagraphChild[] {
  return phrase.flatMap((run): readonly ParagraphChild[] => {
    if ("figure" in run) return figureRuns(run);
    return run.text === ""
      ? []
      : [new TextRun({ text: run.text, ...(run.look === "strong" && { bold: true }), ...(run.look === "quiet" && { italics: true }) })];
  });
}

/** A figure that the planner typed over stays hers, with what the calculation gives beside it, both marked for her to decide. */
function figureRuns({ figure, text, typed }: FigureRun): readonly ParagraphChild[] {
  const tag = figureTag(figure, text);
  const name = figure.split(":").slice(0, 3).join(" ");
  if (typed === undefined) return [control({ tag, alias: name }, new TextRun(text))];
  return [
    control({ tag, alias: name }, new TextRun({ text: typed, highlight: "yellow" })),
    control(
      { tag: shortened(`${TAGS.notice}${figure}`), alias: "Cifra cambiada a mano" },
      new TextRun({ text: ` (el cálculo da ${text})`, highlight: "yellow" }),
    ),
  ];
}

function control({ tag, alias }: { readonly tag: string; readonly alias: string }, run: XmlComponent): ParagraphChild {
  return new InlineControl({ tag, alias, isQuiet: true, isPlain: true }, [run]) as ParagraphChild;
}
