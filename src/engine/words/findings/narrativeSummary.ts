import type { Alarm, Harm } from "../../audit/narrative/review/alarms";
import type { Tally } from "../../audit/narrative/review/tally";
import { readingOf } from "../../audit/narrative/reading";
import type { FigureMeaning } from "../../audit/narrative/linking/measures";
import type { Contradiction, Judgement } from "../../audit/narrative/report";
import { figureText, valueText } from "../figureText";
import { contradictionText, judgementText, meaningWords } from "./narrative";

/** What each kind of alarm is called, one and many. */
export const harmWords: Readonly<Record<Harm, readonly [one: string, many: string]>> = {
  band: ["cifra cambia la banda", "cifras cambian la banda"],
  figure: ["cifra no cuadra", "cifras no cuadran"],
  words: ["frase dice otra cosa que la matriz", "frases dicen otra cosa que la matriz"],
  within: ["contradicción dentro del texto", "contradicciones dentro del texto"],
};

/** One sentence on an alarm; where it is not sure, a question. */
export function alarmText({ about, certainty }: Pick<Alarm, "about" | "certainty">): string {
  if (isFigure(about)) return certainty === "media" ? questionText(about) : judgementText(about);
  return certainty === "media" ? `¿Es así? ${contradictionText(about)}` : contradictionText(about);
}

/** «¿Es el valor obtenido de 2022? El de 2023 de IOP.02.01 (Matriz!R9) es 38.7.» */
function questionText(judgement: Judgement): string {
  const { basis, code = "", cell = "" } = judgement;
  if (basis.as !== "figure") return `¿Es así? ${judgementText(judgement)}`;
  const matrix = `${basis.is ? `El ${measureText(basis)} de ${code}` : "La matriz"} (${cell}) ${basis.is ? "es" : "da"} ${expectedText(judgement)}.`;
  return basis.is ? `¿Es el ${measureText(basis.is)}? ${matrix}` : `¿Es el ${measureText(basis)} de ${code}? ${matrix}`;
}

function measureText({ meaning, year }: { readonly meaning: FigureMeaning; readonly year: number }): string {
  return meaning === "baseline" ? meaningWords[meaning] : `${meaningWords[meaning]} de ${year}`;
}

/** What the matrix says in the place of a figure. */
export function expectedText({ expected, basis }: Judgement): string {
  if (expected === null) return "ND";
  const isShown = basis.as === "change" || (basis.as === "figure" && (basis.meaning === "progress1" || basis.meaning === "progress2"));
  return isShown ? figureText(expected) : valueText(expected);
}

/** What a figure was compared with, for short: «Avance Tipo 1 de 2023 de OP.02», «conteo». Undefined where it was with nothing. */
export function comparedText({ basis, code }: Judgement): string | undefined {
  if (basis.as === "figure") return `${initial(measureText(basis))}${code === undefined ? "" : ` de ${code}`}`;
  const reading = basis.as === "change" ? `${basis.isGrowth ? "variación" : "diferencia"} de ${basis.code}` : readingOf(basis);
  return reading === undefined ? undefined : initial(reading);
}

function initial(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What ties with the matrix, what only within the text, and what does neither: «12 cuadran con la matriz, 2 dentro del texto…». */
export function tallyText({ matrix, within, wrong, unchecked }: Tally): string {
  const parts = [
    counted(matrix, "cuadra con la matriz", "cuadran con la matriz"),
    ...(within === 0 ? [] : [counted(within, "cuadra solo dentro del texto", "cuadran solo dentro del texto")]),
    ...(wrong === 0 ? [] : [counted(wrong, "no cuadra", "no cuadran")]),
    ...(unchecked === 0 ? [] : [`${unchecked} sin comprobar`]),
  ];
  return parts.join(", ");
}

/** What the whole comes to. That all is well is said only of what was compared with the matrix, and never where something is left. */
export function conclusionText(tally: Tally): string {
  const { figures, matrix, within, wrong, contradictions, questions, unchecked, unknown } = tally;
  const alarms = [
    ...(wrong === 0 ? [] : [counted(wrong, "cifra no cuadra", "cifras no cuadran")]),
    ...(contradictions === 0 ? [] : [counted(contradictions, "contradicción", "contradicciones")]),
    ...(questions === 0 ? [] : [counted(questions, "pregunta por responder", "preguntas por responder")]),
  ];
  const missing = unknown === 0 ? "" : " El texto nombra códigos o servicios que no están en la matriz leída.";
  if (alarms.length > 0) return `${joined(alarms)}.${missing}`;
  if (figures === 0) return "En este texto no encontré cifras de indicadores. Revisa que sea el informe y que esté completo.";
  if (matrix === 0)
    return `${within === 0 ? "Ninguna cifra se pudo comprobar" : "Ninguna cifra se comparó con la matriz: solo cuadran entre sí"}.${missing}`;
  const ties = matrix === 1 ? "La cifra comparada con la matriz cuadra" : `Las ${matrix} cifras comparadas con la matriz cuadran`;
  const rest = unchecked + within;
  return rest === 0 ? `${ties}.` : `${ties}; ${counted(rest, "no se comparó", "no se compararon")} con ella.${missing}`;
}

function isFigure(about: Judgement | Contradiction): about is Judgement {
  return "verdict" in about;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} y ${parts.at(-1) ?? ""}`;
}
