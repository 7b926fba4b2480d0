import { andBefore } from "../counted";

/** Plain text of a sentence. `strong`: it opens the paragraph; `quiet`: a note. */
export interface TextRun {
  readonly text: string;
  readonly look?: "strong" | "quiet";
}

/** A generated figure in a sentence or a cell: marked in the document, so that one typed over is noticed. */
export interface FigureRun {
  /** What it is of, unique in the document: «ISS.02.05.01.01:avance1:2023:detalle». */
  readonly figure: string;
  readonly text: string;
  /** What the planner typed over it; `text` is then what the calculation gives. */
  readonly typed?: string;
}

export type Run = TextRun | FigureRun;

/** Text with figures in it. */
export type Phrase = readonly Run[];

/** phrase`El ${code} llegó a ${figure}.` */
export function phrase(texts: TemplateStringsArray, ...parts: readonly (string | Run | Phrase)[]): Phrase {
  const runs: Run[] = [];
  texts.forEach((text, index) => {
    if (index > 0) put(runs, parts[index - 1] ?? "");
    put(runs, text);
  });
  return runs;
}

/** «a, b y c», with «e» before a word that sounds like i. */
export function listed(pieces: readonly (string | Run | Phrase)[]): Phrase {
  return pieces.reduce<Phrase>((list, piece, index) => {
    if (index === 0) return phrase`${piece}`;
    return index < pieces.length - 1 ? phrase`${list}, ${piece}` : phrase`${list} ${andBefore(textOf(piece))} ${piece}`;
  }, []);
}

/** Sentences of one paragraph, with a space between them. */
export function sentences(...pieces: readonly (Phrase | undefined)[]): Phrase {
  return pieces
    .filter((piece) => piece !== undefined && piece.length > 0)
    .reduce<Phrase>((all, piece) => (all.length === 0 ? phrase`${piece ?? []}` : phrase`${all} ${piece ?? []}`), []);
}

/** The phrase as its reader sees it. */
export function plainText(runs: Phrase): string {
  return runs.map((run) => ("figure" in run && run.typed !== undefined ? run.typed : run.text)).join("");
}

function put(runs: Run[], part: string | Run | Phrase): void {
  if (typeof part !== "string") {
    for (const run of isPhrase(part) ? part : [part]) runs.push(run);
    return;
  }
  const last = runs.at(-1);
  if (part === "") return;
  if (last && !("figure" in last) && last.look === undefined) runs[runs.length - 1] = { text: last.text + part };
  else runs.push({ text: part });
}

function isPhrase(part: Run | Phrase): part is Phrase {
  return Array.isArray(part);
}

function textOf(piece: string | Run | Phrase): string {
  return typeof piece === "string" ? piece : plainText(isPhrase(piece) ? piece : [piece]);
}
