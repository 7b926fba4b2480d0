import type { Explanation } from "../../engine/actions/explainFigure";
import type { Review } from "../../engine/actions/reviewMatrix";
import { isKnown } from "../../engine/domain/figure";
import { roundHalfAway } from "../../engine/domain/rounding";
import { explanationText, type ExplanationSentence } from "../../engine/words/rules/explanation";
import { originTexts } from "../../engine/words/rules/originTexts";
import { partTexts } from "../../engine/words/rules/partTexts";
import { figureText } from "../../engine/words/figureText";
import { bandCode, bandLabel } from "../../engine/words/labels";
import { paintFor } from "./paint";
import { oneLine } from "../../engine/words/printedText";
import { type Terminal } from "../terminal";

/** An explanation for people. */
export function explicarText(
  { code, name, band, figures, parts = [], origin = [], needed }: Explanation,
  { year }: Review,
  { colors }: Terminal,
): string {
  const paint = paintFor(colors);
  const lines = [
    paint.bold(oneLine(`${code} · ${name}`)),
    `Corte ${year}${band === undefined ? "" : ` · banda: ${paint.band(band)(bandLabel[band])}`}`,
    ...figures.flatMap(({ title, value, sentences }) => [
      "",
      paint.bold(`${title}: ${figureText(value)}`),
      ...sentences.map((one) => `  ${oneLine(explanationText([one]))}`),
    ]),
    ...(parts.length === 0
      ? []
      : ["", paint.bold(partTexts.title), ...parts.map((one) => `  ${oneLine(explanationText([one]))}`), `  ${partTexts.note}`]),
    ...(origin.length === 0 ? [] : ["", paint.bold(originTexts.title), ...origin.map((one) => `  ${oneLine(explanationText([one]))}`)]),
    ...(needed.length === 0 ? [] : ["", paint.bold("Qué haría falta"), ...needed.map((one) => `  ${oneLine(explanationText([one]))}`)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** What `pntp explicar --json` prints. */
export function explicarJson(
  { code, key, written, name, band, figures, parts = [], origin = [], needed }: Explanation,
  { matrix, year }: Review,
) {
  return {
    hoja: matrix.sheet,
    anio: year,
    codigo: written ?? code,
    ...(key !== undefined && { clave: key }),
    nombre: name,
    banda: band === undefined ? null : bandCode[band],
    cifras: figures.map(({ title, value, sentences }) => ({
      nombre: title,
      valor: isKnown(value) ? roundHalfAway(value, 1) : null,
      explicacion: sentences.map(text),
      celdas: cellsOf(sentences),
    })),
    ...(parts.length > 0 && { partes: parts.map((one) => ({ explicacion: text(one), celdas: cellsOf([one]) })) }),
    ...(origin.length > 0 && { procedencia: origin.map(text) }),
    haria_falta: needed.map(text),
  };
}

function text(one: ExplanationSentence): string {
  return explanationText([one]);
}

function cellsOf(sentences: readonly ExplanationSentence[]): readonly string[] {
  return [...new Set(sentences.flatMap((parts) => parts.flatMap(({ cell }) => (cell === undefined ? [] : [cell]))))];
}
