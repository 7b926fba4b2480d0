import { counted } from "../counted";
import { valueText } from "../figureText";
import { cellsText, listOf, listText, where, type FindingText } from "./findingText";

const AGGREGATION_EFFECT = {
  parts: "De eso depende la cifra del año (la suma de sus partes, o la última), y con ella el Avance.",
  years: "La cifra de cada año no cambia por eso: se trata como no acumulado, salvo que la regla sume los años.",
} as const;

/** Sentences of lectura.* about how the figure of a year is made of its parts. */
export const aggregationTexts = {
  "lectura.agregacion-ilegible": {
    title: "Agregación que no se entiende",
    sentence: (finding) =>
      `${where(finding)} dice «${finding.data["texto"]}» como tipo de agregación y no se entiende. ` +
      `${AGGREGATION_EFFECT[finding.severity === "warning" ? "parts" : "years"]} Escribe «acumulado» o «no acumulado».`,
    triggers: "Agregación «mensual»",
    silent: "Agregación «No agregable»",
  },
  "lectura.agregacion-sin-decir": {
    title: "Partes del año que no dicen si se suman",
    sentence: ({ data }) =>
      `${counted(data["cantidad"], "indicador tiene", "indicadores tienen")} el año en partes (semestres, trimestres o meses) sin su ` +
      `total, y nada dice si se suman o si vale la última: ${cellsText(data["indicadores"], Number(data["cantidad"]))}. Por ejemplo, ` +
      `${data["ejemplo"]} en ${data["anio"]}: ${valueText(data["suma"])} si se suman, ${valueText(data["ultimo"])} si vale la última. ` +
      "Hasta que respondas, ese año queda en ND. Responde, o escribe el tipo de agregación («acumulado» o «no acumulado») en una columna.",
    triggers: "«Número de casos»: 115 en el I semestre y 116 en el II, sin tipo de agregación",
    silent: "Lo mismo, con «acumulado» en la columna «Tipo de agregación»",
  },
  "lectura.partes-sin-sumar": {
    title: "Partes del año que no se suman",
    sentence: ({ data }) =>
      `${counted(data["cantidad"], "indicador es", "indicadores son")} un porcentaje, una tasa, un índice, un promedio o una variación, con ` +
      `el año en partes y sin tipo de agregación: ${cellsText(data["indicadores"], Number(data["cantidad"]))}. La cifra de su año es la de ` +
      `la última parte (${data["ejemplo"]} en ${data["anio"]}: ${valueText(data["ultimo"])}), porque no se suman. Si no es así, escribe su ` +
      "tipo de agregación en una columna.",
    triggers: "«Porcentaje de casos»: 40 en el I semestre y 50 en el II, sin tipo de agregación",
    silent: "Lo mismo, con «no acumulado» en la columna «Tipo de agregación»",
  },
  "lectura.partes-en-total-corrido": {
    title: "Partes que parecen un total corrido",
    sentence: ({ data }) =>
      `Los indicadores acumulados con el año en partes (${listText(listOf(data["indicadores"]))}) crecen de una parte a la siguiente, y su ` +
      "logro esperado del año se parece a la última y no a la suma: parece que cada parte ya incluye las anteriores. Se suman, como dice su " +
      "tipo de agregación. Si ya son totales corridos, escribe «no acumulado», o «Acumulado a…» en las cabeceras de las partes.",
    triggers: "Acumulado, logro esperado 240, y 115 y 231 en los dos semestres",
    silent: "Acumulado, logro esperado 240, y 115 y 116 en los dos semestres",
  },
} satisfies Readonly<Record<string, FindingText>>;
