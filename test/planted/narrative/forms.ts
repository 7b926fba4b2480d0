/** A way of saying something of the matrix. Words in braces are filled in; those of `FIGURES` are figures that the checker must judge. */
export interface StatementForm {
  readonly about: "objectiveIndicator" | "service" | "objective" | "counts" | "sum" | "ratio";
  readonly text: string;
}

/** Placeholders that are figures. */
export const FIGURES = [
  "vo",
  "le",
  "lb",
  "at1",
  "at2",
  "prevAt1",
  "low",
  "medium",
  "high",
  "noData",
  "total",
  "part",
  "part1",
  "part2",
  "part3",
  "whole",
  "share",
] as const;

export type FigureName = (typeof FIGURES)[number];

/** What fills a form: words as they are, figures as written. */
export type Filling = Readonly<Record<string, string>>;

/** A figure in a rendered statement. */
export interface RenderedFigure {
  readonly name: FigureName;
  readonly start: number;
  readonly text: string;
}

/** Fills a form and tells where each figure stands. */
export function render(form: StatementForm, filling: Filling): { readonly text: string; readonly figures: readonly RenderedFigure[] } {
  const figures: RenderedFigure[] = [];
  let text = "";
  let from = 0;
  for (const match of form.text.matchAll(/\{(\w+)\}/g)) {
    const [whole, name = ""] = match;
    const filled = filling[name];
    if (filled === undefined) throw new Error(`Nothing fills {${name}} of «${form.text}».`);
    text += form.text.slice(from, match.index);
    if ((FIGURES as readonly string[]).includes(name)) figures.push({ name: name as FigureName, start: text.length, text: filled });
    text += filled;
    from = match.index + whole.length;
  }
  return { text: text + form.text.slice(from), figures };
}
