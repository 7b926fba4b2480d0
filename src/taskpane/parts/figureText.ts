import type { Figure } from "../../engine/domain/figure";
import { figureText as pointText } from "../../engine/words/figureText";

/** A figure with one decimal, in the matrix's own decimal convention: «81.8», «81,8», «ND». */
export function figureText(figure: Figure, separator: "." | ","): string {
  const text = pointText(figure);
  return separator === "," ? text.replace(".", ",") : text;
}
