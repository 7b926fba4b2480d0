import { certaintyOf, isWithinText } from "../reading";
import type { Certainty, Contradiction, ContradictionRule, Judgement, NarrativeReport } from "../report";

/** What an alarm does harm to, the worst first. */
export const HARMS = ["band", "figure", "words", "within"] as const;
export type Harm = (typeof HARMS)[number];

/** Something of a text that a person must look at: a figure that does not tie, or words that say otherwise. */
export interface Alarm {
  readonly harm: Harm;
  /** «media» is a question, not an alarm. */
  readonly certainty: Certainty;
  readonly about: Judgement | Contradiction;
}

/** Contradictions of the text with itself; the others are claims in words that the matrix contradicts. */
const WITHIN: ReadonlySet<ContradictionRule> = new Set<ContradictionRule>([
  "narrativa.cifra-mal-formada",
  "narrativa.letras-y-cifras",
  "narrativa.x-de-y",
  "narrativa.partes-no-suman",
  "narrativa.encabezado-ajeno",
  "narrativa.servicio-sin-parrafo",
  "narrativa.texto-de-plantilla",
]);

/** Every alarm and question of a text, by harm and then by certainty; those alike, as they stand in the text. */
export function alarmsOf({ judgements, contradictions }: Pick<NarrativeReport, "judgements" | "contradictions">): readonly Alarm[] {
  const alarms = [
    ...judgements.filter(isWrong).map((about): Alarm => alarm(about.verdict === "cambia_banda" ? "band" : "figure", about)),
    ...contradictions.map((about): Alarm => alarm(WITHIN.has(about.rule) ? "within" : "words", about)),
  ];
  return alarms.sort(
    (a, b) =>
      HARMS.indexOf(a.harm) - HARMS.indexOf(b.harm) ||
      Number(a.certainty === "media") - Number(b.certainty === "media") ||
      a.about.paragraph - b.about.paragraph,
  );
}

export function isWrong({ verdict }: Judgement): boolean {
  return verdict === "no_cuadra" || verdict === "cambia_banda";
}

export function isJudgement(about: Judgement | Contradiction): about is Judgement {
  return "verdict" in about;
}

/** How a figure of the text stands, for a person. */
export type Standing = "matrix" | "within" | "question" | "alarm" | "unchecked";

export function standingOf(judgement: Judgement): Standing {
  if (judgement.verdict === "no_verificable") return "unchecked";
  if (isWrong(judgement)) return certaintyOf(judgement) === "media" ? "question" : "alarm";
  return isWithinText(judgement.basis) ? "within" : "matrix";
}

/** Code of the row that an alarm or a figure speaks of. */
export function codeOf(about: Judgement | Contradiction): string | undefined {
  if (!isJudgement(about)) return typeof about.data["codigo"] === "string" ? about.data["codigo"] : undefined;
  return about.code ?? (about.basis.as === "change" ? about.basis.code : undefined);
}

/** The cell that it was compared with. */
export function cellOf(about: Judgement | Contradiction): string | undefined {
  if (!isJudgement(about)) return undefined;
  return about.cell ?? (about.basis.as === "change" ? about.basis.cell : undefined);
}

function alarm(harm: Harm, about: Alarm["about"]): Alarm {
  return { harm, certainty: certaintyOf(about), about };
}
