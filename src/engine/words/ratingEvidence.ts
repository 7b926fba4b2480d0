import type { Rating, RatingCriterion } from "../domain/results";
import { figureText } from "./figureText";
import { ratingLabel } from "./labels";
import { summaryTexts } from "./sheets/summaryTexts";

/** «38 de 50 respuestas entregadas»: what the level of a criterion is proposed on. */
export function ratingEvidence({ criterion, evidence: { of, reached, total } }: Pick<RatingCriterion, "criterion" | "evidence">): string {
  return `${reached}${summaryTexts.evidence[of ?? criterion](total)}`;
}

/** «propone intermedio por 38 de 50 respuestas entregadas» */
export function ratingProposal(criterion: Pick<RatingCriterion, "criterion" | "evidence">): string {
  return `propone ${ratingLabel[criterion.evidence.proposed].toLowerCase()} por ${ratingEvidence(criterion)}`;
}

/** «1.8 · Intermedio», as a closed cut keeps it. */
export function ratingText({ score, level }: Pick<Rating, "score" | "level">): string {
  return `${figureText(score)} · ${ratingLabel[level]}`;
}
