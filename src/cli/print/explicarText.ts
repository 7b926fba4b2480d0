import type { Explanation } from "../../engine/actions/explainFigure";
import type { Review } from "../../engine/actions/reviewMatrix";
import { isKnown } from "../../engine/domain/figure";
import { roundHalfAway } from "../../engine/domain/rounding";
import { explanationText, type ExplanationSentence } from "../../engine/words/rules/explanation";
import { figureText } from "../../engine/words/figureText";
import { bandCode, bandLabel } from "../../engine/words/labels";
import { paintFor } from "./paint";
import { oneLine, type Terminal } from "../terminal";

/** An explanation for people. */
export function explicarText({ code, name, band, figures, needed }: Explanation, { year }: Review, { colors }: Terminal): string {
  const paint = paintFor(colors);
  const lines = [
    paint.bold(oneLine(`${code} · ${name}`)),
    `Corte ${year}${band === undefined ? "" : ` · banda: ${paint.band(band)(bandLabel[band])}`}`,
    ...figures.flatMap(({ title, value, sentences }) => [
      "",
      paint.bold(`${title}: ${figureText(value)}`),
      ...sentences.map((one) => `  ${oneLine(explanationText([one]))}`),
    ]),
    ...(needed.length === 0 ? [] : ["", paint.bold("Qué haría falta"), ...needed.map((one) => `  ${oneLine(explanationText([one]))}`)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** What `pntp explicar --json` prints. */
export function explicarJson({ code, name, band, figures, needed }: Explanation, { matrix, year }: Review) {
  return {
    hoja: matrix.sheet,
    anio: year,
    codigo: code,
    nombre: name,
    banda: band === undefined ? null : bandCode[band],
    cifras: figures.map(({ title, value, sentences }) => ({
      nombre: title,
      valor: isKnown(value) ? roundHalfAway(value, 1) : null,
      explicacion: sentences.map(text),
      celdas: cellsOf(sentences),
    })),
    haria_falta: needed.map(text),
  };
}

function text(one: ExplanationSentence): string {
  return explanationText([one]);
}

function cellsOf(sentences: readonly ExplanationSentence[]): readonly string[] {
  return [...new Set(sentences.flatMap((parts) => parts.flatMap(({ cell }) => (cell === undefined ? [] : [cell]))))];
}
