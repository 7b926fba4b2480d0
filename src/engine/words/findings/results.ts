import type { Finding } from "../../domain/finding";
import { defaultProfile } from "../../domain/profile";
import { roundHalfAway } from "../../domain/rounding";
import { figureText, valueText } from "../figureText";
import { misleadingLabel } from "../labels";
import { listOf, listText, where, type FindingText } from "./findingText";

const bandWord: Readonly<Record<string, string>> = { low: "bajo", medium: "medio", high: "alto", noData: "sin dato" };

function bandName(band: unknown): string {
  return bandWord[String(band)] ?? String(band);
}

/** The figure that decides the band under the rules in force, and the one that does not. */
function deciding({ data }: Finding): string {
  return data["decide"] === "rounded" ? "la cifra a un decimal" : "la cifra completa";
}

function otherReading({ data }: Finding): string {
  return data["decide"] === "rounded" ? "la cifra completa" : `a un decimal (${figureText(data["redondeado"])})`;
}

const { medium, high } = defaultProfile.thresholds;

/** A figure of an example that just misses a limit. */
function nearly(limit: number, by: number): number {
  return roundHalfAway(limit - by, 2);
}

/** Whether a figure is what the rules gave before they were changed. */
function isOfBefore({ data }: Finding): boolean {
  return data["deAntes"] === 1;
}

function ofBefore(finding: Finding, type: string): string {
  const how = finding.data["modo"] === undefined ? "" : ` (${meanText(finding)})`;
  return (
    `${where(finding)} dice ${figureText(finding.data["impreso"])}${type}, lo que salía antes de cambiar las reglas; con las que rigen ` +
    `ahora${how} sale ${figureText(finding.data["calculado"])}. No es un error de la matriz: la cifra quedó de antes. Calcula de nuevo.`
  );
}

const MEAN_WORDS: Readonly<Record<string, string>> = {
  clamped: "con tope de 0 a 100",
  free: "sin tope",
  weighted: "ponderado por relevancia",
  ndAsZero: "con los ND como 0",
};

/** The rules of the mean that are in force: «sin tope», «con tope de 0 a 100 y ponderado por relevancia». */
function meanText({ data }: Finding): string {
  return listText(listOf(data["modo"]).map((mode) => MEAN_WORDS[mode] ?? mode));
}

/** Sentences of resultados.*: bands and printed Avance figures. */
export const resultTexts = {
  "resultados.avance-no-sale": {
    title: "Avance Tipo 1 que no sale de su fila",
    sentence: (finding) =>
      isOfBefore(finding)
        ? ofBefore(finding, "")
        : `${where(finding)} dice ${figureText(finding.data["impreso"])} y de la fila sale ` +
          `${figureText(finding.data["calculado"])}${finding.data["cambiaBanda"] === 1 ? ": cambia la banda" : ""}. Quien ` +
          "rehaga la cuenta no llegará a la cifra. Calcula de nuevo o corrige los datos de la fila.",
    triggers: "Meta 85, obtenido 38.7, Avance 1 impreso 75.2 (sale 45.5)",
    silent: "Avance 1 impreso 45.5 o 45.6",
  },
  "resultados.avance2-no-sale": {
    title: "Avance Tipo 2 que no sale de su fila",
    sentence: (finding) =>
      isOfBefore(finding)
        ? ofBefore(finding, "")
        : `${where(finding)} dice ${figureText(finding.data["impreso"])} y de la fila sale ` +
          `${figureText(finding.data["calculado"])}. Revisa la línea base y la meta, o calcula de nuevo.`,
    triggers: "Línea base 50, meta 80, obtenido 100, Avance 2 impreso 125 (sale 166.7)",
    silent: "Avance 2 impreso 166.7",
  },
  "resultados.objetivo-no-sale": {
    title: "Avance de objetivo que no sale de sus indicadores",
    sentence: (finding) =>
      isOfBefore(finding)
        ? ofBefore(finding, ` en Avance Tipo ${finding.data["tipo"]}`)
        : `${where(finding)} dice ${figureText(finding.data["impreso"])} en Avance Tipo ${finding.data["tipo"]} y del ` +
          `promedio de sus indicadores, ${meanText(finding)}, sale ${figureText(finding.data["calculado"])}. Calcula de ` +
          "nuevo o revisa qué indicadores entraron.",
    triggers: "Indicadores 45.5, 381.8 y 230; objetivo impreso 219.1 (con tope sale 81.8)",
    silent: "Objetivo impreso 81.8",
  },
  "resultados.verde-enganoso": {
    title: misleadingLabel.green,
    sentence: (finding) =>
      `${where(finding)} está en alto (${figureText(finding.data["avance1"])}) y sin embargo el valor obtenido ` +
      `(${valueText(finding.data["obtenido"])}) es peor que la línea base (${valueText(finding.data["base"])}): Avance ` +
      `Tipo 2 ${figureText(finding.data["avance2"])}. Presentarlo solo como logro sería engañoso. Explícalo en el ` +
      "informe.",
    triggers: "Línea base 61.9, meta 63.4, obtenido 60.5: 95.5 y −90.7",
    silent: "Línea base 61.9, meta 63.4, obtenido 62.5",
  },
  "resultados.rojo-enganoso": {
    title: misleadingLabel.red,
    sentence: (finding) =>
      `${where(finding)} está en bajo (${figureText(finding.data["avance1"])}), pero mejoró de ` +
      `${valueText(finding.data["base"])} a ${valueText(finding.data["obtenido"])}: ya recorrió ` +
      `${figureText(finding.data["avance2"])} % del camino a la meta. Dilo en el informe junto a la banda.`,
    triggers: "Línea base 10, meta 100, obtenido 70: 70.0 y 66.7",
    silent: "Línea base 10, meta 100, obtenido 20: 20.0 y 11.1",
  },
  "resultados.banda-por-redondeo": {
    title: "Banda que cambia con el redondeo",
    sentence: (finding) =>
      `${where(finding)}: el avance es ${valueText(finding.data["avance"])} (${bandName(finding.data["banda"])}) y con ` +
      `la otra lectura, ${otherReading(finding)}, sería ${bandName(finding.data["otraBanda"])}. Aquí decide ` +
      `${deciding(finding)}. Di en el informe cuál usaste.`,
    triggers: `${nearly(high, 0.03)} se imprime ${high.toFixed(1)}`,
    silent: `${nearly(high, 0.1)} se imprime ${nearly(high, 0.1)}`,
  },
  "resultados.banda-segun-nd": {
    title: "Banda que depende de cómo se lee un ND parcial",
    sentence: (finding) =>
      `${where(finding)} queda sin dato porque falta una parte del valor obtenido (un semestre o un año de la suma); ` +
      `con la parte que sí hay daría ${figureText(finding.data["otroAvance"])} ` +
      `(${bandName(finding.data["otraBanda"])}). Completa el dato, o di en el informe que la cifra es parcial.`,
    triggers: "Semestre I = 30, semestre II = ND, meta 40",
    silent: "Semestre I = ND, semestre II = 38, meta 40, no acumulado",
  },
  "resultados.objetivo-por-redondeo": {
    title: "Banda de un objetivo que cambia con el redondeo",
    sentence: (finding) =>
      `${where(finding)}: el promedio es ${valueText(finding.data["avance"])} (${bandName(finding.data["banda"])}) y ` +
      `con la otra lectura, ${otherReading(finding)}, sería ${bandName(finding.data["otraBanda"])}. Aquí decide ` +
      `${deciding(finding)}. Di en el informe cuál usaste.`,
    triggers: `Promedio ${nearly(medium, 0.04)}, impreso ${medium.toFixed(1)}`,
    silent: `Promedio ${nearly(medium, 0.1)}, impreso ${nearly(medium, 0.1)}`,
  },
  "resultados.objetivo-segun-nd": {
    title: "Banda de un objetivo que depende de cómo se lee ND",
    sentence: (finding) =>
      `${where(finding)} da ${figureText(finding.data["avance"])} (${bandName(finding.data["banda"])}); si ND ` +
      `${finding.data["lectura"] === "zero" ? "contara como 0" : "se dejara fuera del promedio"} daría ` +
      `${figureText(finding.data["otroAvance"])} (${bandName(finding.data["otraBanda"])}). El veredicto depende de una ` +
      "regla que la guía no fija. Di en el informe cuál usaste.",
    triggers: "Indicadores 100 y ND: 100 (alto) o 50 (bajo)",
    silent: "Indicadores 20 y ND: 20 (bajo) o 10 (bajo)",
  },
  "resultados.objetivo-segun-cero": {
    title: "Banda de un objetivo que depende de un cero dudoso",
    sentence: (finding) =>
      `${where(finding)} da ${figureText(finding.data["avance"])} (${bandName(finding.data["banda"])}) con el 0 de ` +
      `${listText(listOf(finding.data["indicadores"]))}; si ese 0 fuera «sin dato» daría ` +
      `${figureText(finding.data["otroAvance"])} (${bandName(finding.data["otraBanda"])}). Confirma con la entidad si ` +
      "midió 0 o no midió.",
    triggers: "Indicadores 100 y 0 (sin medición): 50 (bajo) o 100 (alto)",
    silent: "Indicadores 20 y 0: 10 (bajo) o 20 (bajo)",
  },
} satisfies Record<string, FindingText>;
