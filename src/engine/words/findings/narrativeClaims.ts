import type { Contradiction } from "../../audit/narrative/report";
import { figureText, valueText } from "../figureText";
import { listOf, listText } from "./findingText";

type Data = Contradiction["data"];

const targetWords: Readonly<Record<string, string>> = {
  exceeded: "se superó la meta",
  reached: "se alcanzó la meta",
  missed: "no se alcanzó la meta",
  equal: "el valor es exactamente el programado",
  above: "el valor está por encima de la meta",
  below: "el valor está por debajo de la meta",
  first: "la meta se superó por primera vez",
};

const trendWords: Readonly<Record<string, string>> = {
  rose: "subió",
  fell: "bajó",
  stayed: "no varió",
  better: "mejoró",
  worse: "empeoró",
  setback: "retrocedió",
  above: "está por encima",
  below: "está por debajo",
  same: "está igual",
};

const movedWords: Readonly<Record<string, string>> = { rose: "subió", fell: "cayó", stayed: "no varió" };

/** Of what is held against another figure rather than told as a change. */
const standsWords: Readonly<Record<string, string>> = { rose: "está por encima", fell: "está por debajo", stayed: "es igual" };
const COMPARED = /^(?:above|below|same)$/;

export const measureWords: Readonly<Record<string, string>> = {
  progress1: "Avance Tipo 1",
  progress2: "Avance Tipo 2",
  actual: "valor obtenido",
  target: "logro esperado",
  baseline: "línea base",
};

export const bandWords: Readonly<Record<string, string>> = { low: "bajo", medium: "medio", high: "alto", noData: "sin dato" };

const fix = "Corrige el texto o el dato.";

function figureOf(measure: Data[string] | undefined, value: Data[string] | undefined): string {
  return measure === "progress1" || measure === "progress2" ? `${figureText(value)} %` : valueText(value);
}

/** What people read about the claims in words that the matrix contradicts. */
export const claimTexts = {
  "narrativa.meta": {
    title: "Lo que se dice de la meta no es así",
    sentence: ({ data }: Contradiction) =>
      data["dice"] === "first"
        ? `El texto dice que ${targetWords["first"]}, y ${data["codigo"]} ya la había superado en ${data["anio"]}: obtuvo ${valueText(data["valor"])} con un logro esperado de ${valueText(data["meta"])}. ${fix}`
        : `El texto dice que ${targetWords[String(data["dice"])] ?? ""}${data["racha"] === undefined ? "" : ` por ${data["racha"]} años seguidos`}, ` +
          `y ${data["codigo"]} obtuvo ${valueText(data["valor"])} en ${data["anio"]} con un logro esperado de ${valueText(data["meta"])}` +
          `${data["baja"] === undefined ? "" : " (su sentido es descendente)"}. ${fix}`,
  },
  "narrativa.tendencia": {
    title: "La tendencia que se dice no es la de la matriz",
    sentence: ({ data }: Contradiction) => {
      const measure = data["medida"];
      const from =
        data["desde"] === "linea-base" ? "en la línea base" : data["desde"] === "meta" ? "como logro esperado" : `en ${data["desde"]}`;
      return (
        `El texto dice que ${data["codigo"]} ${trendWords[String(data["dice"])] ?? ""}` +
        `${data["racha"] === undefined ? "" : ` por ${data["racha"]} años seguidos`}, pero ${(COMPARED.test(String(data["dice"])) ? standsWords : movedWords)[String(data["es"])] ?? ""}: su ` +
        `${measureWords[String(measure)] ?? ""} es ${figureOf(measure, data["antes"])} ${from} y ${figureOf(measure, data["valor"])} en ${data["anio"]}. ${fix}`
      );
    },
  },
  "narrativa.banda": {
    title: "El nivel que se dice no es el de la matriz",
    sentence: ({ data }: Contradiction) =>
      `El texto dice nivel ${bandWords[String(data["dice"])] ?? ""}, y el Avance Tipo 1 de ${data["codigo"]} en ${data["anio"]} es ` +
      `${figureText(data["avance"])} %: nivel ${bandWords[String(data["es"])] ?? ""}. Corrige el nivel o el dato.`,
  },
  "narrativa.orden": {
    title: "El orden que se dice no es el de la matriz",
    sentence: ({ data }: Contradiction) => {
      const side = data["lado"] === "low" ? "menor" : "mayor";
      const said = data["lugar"] === 1 ? `el ${side}` : `el ${data["lugar"]}.º ${side}`;
      return (
        `El texto pone ${data["codigo"]} (${figureOf(data["medida"], data["valor"])}) como ${said}, y en la matriz es el ${data["es"]}.º en ese ` +
        `orden: ${listText(listOf(data["otros"]))}. Corrige el texto o el dato.`
      );
    },
  },
  "narrativa.conjunto": {
    title: "Lo que se dice de todos o de ninguno no es así",
    sentence: ({ data }: Contradiction) =>
      `El texto dice «${data["dice"]}», y la matriz tiene otra cosa en ${listText(listOf(data["otros"]))}. ${fix}`,
  },
  "narrativa.entidad": {
    title: "La entidad que se dice no es la responsable",
    sentence: ({ data }: Contradiction) =>
      `El texto pone a ${data["dice"]}, y la entidad responsable de ${data["codigo"]} en la matriz es ${data["es"]}. ${fix}`,
  },
  "narrativa.unidad": {
    title: "La unidad que se dice no es la del indicador",
    sentence: ({ data }: Contradiction) =>
      `El texto escribe ${data["texto"]}, y la unidad de ${data["codigo"]} en la matriz es ${data["es"]} («${data["nombre"]}»). Corrige la unidad.`,
  },
  "narrativa.sin-dato-y-cero": {
    title: "«Sin dato» y cifra, o 0 y ND: el texto y la matriz no dicen lo mismo",
    sentence: ({ data }: Contradiction) =>
      data["dice"] === "cero"
        ? `El texto dice «${data["texto"]}», y ${data["codigo"]} tiene ND en ${listText(listOf(data["anios"]))}: lo que no se midió no es 0. ` +
          "Escribe que no hay dato, o corrige la matriz."
        : `El texto dice que ${data["codigo"]} no tiene dato y la matriz tiene ${valueText(data["valor"])} en ${data["anio"]}. ` +
          (data["objetivo"] === undefined
            ? ""
            : `Con ND, ${data["objetivo"]} pasaría de ${figureText(data["antes"])} (${bandWords[String(data["bandaAntes"])] ?? ""}) ` +
              `a ${figureText(data["despues"])} (${bandWords[String(data["bandaDespues"])] ?? ""}). `) +
          "Confirma con la entidad y deja lo mismo en los dos.",
  },
  "narrativa.codigo-inexistente": {
    title: "Un código que no existe en la matriz",
    sentence: ({ data }: Contradiction) =>
      `El código ${data["codigo"]} no existe en la matriz` +
      `${data["cerca"] === undefined ? "" : ` (los más cercanos: ${listText(listOf(data["cerca"]))})`}. Corrígelo o quita la oración.`,
  },
};
