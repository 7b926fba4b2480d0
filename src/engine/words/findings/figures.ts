import type { Finding } from "../../domain/finding";
import { counted } from "../counted";
import { alternatives, cellsText, listOf, listText, quoted, where, type FindingText } from "./findingText";

/** Sentences of lectura.* about the cells of the figures: numbers, units, texts and formulas. */
export const figureTexts = {
  "lectura.decimal-ambiguo": {
    title: "¿Miles o decimales?",
    sentence: (finding) =>
      `${where(finding)} dice «${finding.data["texto"]}»: puede ser ` +
      `${alternatives(listOf(finding.data["candidatas"]))}, y nada en la matriz lo aclara. Se leyó ` +
      `${finding.data["leido"]}${sameDoubt(finding)}. Indica si el libro usa punto o coma decimal, o escribe las ` +
      "cifras como número.",
    triggers: "«1,718» como único texto con coma de la matriz",
    silent: "«1,718» en una matriz que escribe «62.2%»",
  },
  "lectura.decimal-mezclado": {
    title: "Punto y coma decimal mezclados",
    sentence: ({ data }) =>
      `La matriz escribe los decimales con ${data["convencion"] === "." ? "punto" : "coma"}, pero hay ` +
      `${counted(data["cantidad"], "cifra", "cifras")} con ${data["convencion"] === "." ? "coma" : "punto"} ` +
      `(${listText(listOf(data["ejemplos"]))}). Se leyó así; escríbelas todas igual para que nadie las confunda.`,
    triggers: "«62,2%» en una matriz con «61.86%»",
    silent: "«62.2%» y «61.86%»",
  },
  "lectura.escala-dudosa": {
    title: "Escala de porcentaje dudosa",
    sentence: (finding) =>
      `${where(finding)} vale ${finding.data["valor"]} sin formato de porcentaje, en un indicador que se mide en ` +
      `porcentaje: puede ser ${alternatives(listOf(finding.data["candidatas"]))}. Se leyó ` +
      `${finding.data["leido"]}${others(finding.data["celdas"])}. Dale formato de porcentaje o escribe la cifra con su ` +
      "signo %.",
    triggers: "0.85 sin formato en «Porcentaje de…»",
    silent: "0.85 con formato 0 %, u 85, en «Porcentaje de…»",
  },
  "lectura.unidad-dudosa": {
    title: "Unidad dudosa",
    sentence: (finding) =>
      `${where(finding)} está escrita con %, pero el indicador dice ser un número${others(finding.data["celdas"])}. La ` +
      `fila se leyó en ${finding.data["unidad"]}. Revisa el formato de la celda o el nombre del indicador.`,
    triggers: "393 % en «Número de expedientes…»",
    silent: "393 en «Número de expedientes…»",
  },
  "lectura.cifra-ilegible": {
    title: "Cifra que no se puede leer",
    sentence: (finding) =>
      `${where(finding)}, en ${quoted(finding.data["columna"])}, dice «${finding.data["texto"]}», que no es un número ` +
      "ni «ND». Se trató como sin dato. Escribe la cifra, o «ND» con su motivo.",
    triggers: "«9.5.5%»",
    silent: "«9.5%», «ND», «n.d.»",
  },
  "lectura.cifra-en-duda": {
    title: "Cifra en duda",
    sentence: (finding) =>
      `${where(finding)}, en ${quoted(finding.data["columna"])}, dice «${finding.data["texto"]}»: ${doubtReason(finding)}. ` +
      `Queda sin cifra hasta que se aclare. ${finding.data["motivo"] === "merged" ? "Separa las celdas y escribe el número en cada una" : "Escribe en la celda solo el número que corresponde"}.`,
    triggers: "«30 de 60»: ¿30 o 50 %?",
    silent: "«30 casos»",
  },
  "lectura.cifra-con-texto": {
    title: "Cifra escrita con texto",
    sentence: ({ data }) =>
      `De ${counted(data["cantidad"], "cifra escrita", "cifras escritas")} con su unidad, una nota u otro texto se leyó el número: ` +
      `${examples(data)}. Si alguna no es así, escribe en la celda solo el número.`,
    triggers: "«592 casos» en Valores obtenidos",
    silent: "592 en Valores obtenidos",
  },
  "lectura.celda-con-error": {
    title: "Celda con error",
    sentence: (finding) =>
      `${where(finding)}, en ${quoted(finding.data["columna"])}, tiene el error ${finding.data["error"]}. Se trató ` +
      "como sin dato y el avance que depende de ella queda en ND. Corrige la fórmula o escribe el valor.",
    triggers: "#REF! en Valores obtenidos 2023",
    silent: "Una fórmula que da 38.7",
  },
  "lectura.formula-sin-calcular": {
    title: "Fórmula sin calcular",
    sentence: ({ data }) =>
      (Number(data["cantidad"]) === 1
        ? "Hay 1 cifra que es una fórmula y no tiene "
        : `Hay ${String(data["cantidad"])} cifras que son fórmulas y no tienen `) +
      "su resultado guardado: " +
      `${listText(listOf(data["celdas"]))}${Number(data["cantidad"]) > listOf(data["celdas"]).length ? "…" : ""}. El ` +
      "programa que hizo el libro no las calculó, y sin resultado quedan en ND. " +
      "Abre el libro en Excel, guárdalo y calcula de nuevo.",
    triggers: "Un valor obtenido que es «=BUSCARV(…)» sin resultado guardado",
    silent: "Un valor obtenido que es una fórmula con su resultado",
  },
  "lectura.celda-sin-calcular": {
    title: "Cabecera o descripción sin calcular",
    sentence: ({ data }) =>
      (Number(data["cantidad"]) === 1
        ? "Hay 1 celda de la cabecera o de las descripciones que es una fórmula sin su resultado guardado y se leyó como vacía: "
        : `Hay ${String(data["cantidad"])} celdas de la cabecera o de las descripciones que son fórmulas sin su resultado guardado y se leyeron como vacías: `) +
      `${listText(listOf(data["celdas"]))}${Number(data["cantidad"]) > listOf(data["celdas"]).length ? "…" : ""}. ` +
      "Un año, un código o un nombre que falta cambia lo que se lee. Abre el libro en Excel, guárdalo y calcula de nuevo.",
    triggers: 'Un código que es «=A1&".02"» sin resultado guardado',
    silent: "Un año de la cabecera que es «=F5+1» sin resultado guardado, que se calcula",
  },
  "lectura.formula-calculada": {
    title: "Fórmula que se calculó aquí",
    sentence: ({ data }) =>
      (Number(data["cantidad"]) === 1
        ? "Hay 1 cifra que es una fórmula sin su resultado guardado; es una cuenta simple y se hizo aquí: "
        : `Hay ${String(data["cantidad"])} cifras que son fórmulas sin su resultado guardado; son cuentas simples y se hicieron aquí: `) +
      `${examples(data)}. Abre el libro en Excel y guárdalo para que cualquiera las vea.`,
    triggers: "Un valor obtenido que es «=5*5» sin resultado guardado",
    silent: "Un valor obtenido que es «=5*5» y guarda 25",
  },
  "lectura.formula-desactualizada": {
    title: "Resultado guardado que no sale de su fórmula",
    sentence: ({ data }) =>
      (Number(data["cantidad"]) === 1
        ? "Hay 1 cifra con fórmula cuyo resultado guardado no sale de ella: "
        : `Hay ${String(data["cantidad"])} cifras con fórmula cuyo resultado guardado no sale de ellas: `) +
      `${listText(listOf(data["ejemplos"]))}${Number(data["cantidad"]) > listOf(data["ejemplos"]).length ? "…" : ""}. ` +
      "Se usó lo guardado, que Excel cambiará al abrir. " +
      "Abre el libro en Excel, guárdalo y calcula de nuevo.",
    triggers: "Un valor obtenido que es «=1+1» y guarda 40",
    silent: "Un valor obtenido que es «=1+1» y guarda 2",
  },
  "lectura.fecha-en-cifra": {
    title: "Fecha donde va una cifra",
    sentence: (finding) =>
      finding.data["leido"] === ""
        ? `${where(finding)}, en ${quoted(finding.data["columna"])}, es una fecha: Excel suele convertir así lo que se ` +
          "escribe como «5/3» o «5-3». Se trató como sin dato. Vuelve a escribir la cifra."
        : `${where(finding)}, en ${quoted(finding.data["columna"])}, tiene formato de fecha. Se leyó como el número ` +
          `${finding.data["leido"]}. Cambia el formato de la celda a número.`,
    triggers: "5/3 convertido por Excel en 5 de marzo",
    silent: "Un año bajo «Línea base · Año»",
  },
} satisfies Record<string, FindingText>;

/** Why a text gives no figure: «puede ser «45» o «75 %»». */
function doubtReason({ data }: Finding): string {
  const options = alternatives(listOf(data["candidatas"]));
  switch (data["motivo"]) {
    case "ofTotal":
      return `es una parte de un total, y puede ser ${options}`;
    case "range":
      return `es un rango, y la cifra puede ser ${options}`;
    case "period":
      return "habla de otro periodo que el de la columna";
    case "answerAndNumber":
      return `tiene un número y dice que no lo hay: puede ser ${options}`;
    case "noteOrDigit":
      return `la última cifra puede ser la llamada de una nota: ${options}`;
    case "merged":
      return `Excel guarda ese valor solo en la primera de las celdas combinadas ${listText(listOf(data["candidatas"]))}, y no se sabe si vale también aquí`;
    case "limit":
      return "es un límite, no el valor que se obtuvo";
    case "unfinished":
      return "dice que todavía no es el valor final";
    case "otherUnit":
      return data["otra"] === ""
        ? "su unidad no es la que dice el nombre del indicador"
        : `su fila está en otra unidad (${String(data["otra"])})`;
    case "times":
      return `no se sabe por cuánto se multiplica, y en su fila hay cifras escritas de otro modo (${String(data["otra"])})`;
    default:
      return `tiene más de un número (${listText(listOf(data["candidatas"]))})`;
  }
}

function examples(data: Finding["data"]): string {
  const shown = listOf(data["ejemplos"]);
  return `${listText(shown)}${Number(data["cantidad"]) > shown.length ? "…" : ""}`;
}

/** « y, del mismo modo, las otras 5 (K13, K14…)» for the figures of the matrix after the first. */
function sameDoubt({ data }: Finding): string {
  const [, ...shown] = listOf(data["celdas"]);
  const rest = Number(data["cantidad"]) - 1;
  if (rest < 1) return "";
  return rest === 1 ? ` y, del mismo modo, ${listText(shown)}` : ` y, del mismo modo, otras ${rest} cifras (${cellsText(shown, rest)})`;
}

/** « (lo mismo en K13 y K14)» for the cells of a row after the first. */
function others(cells: string | number | readonly string[] | undefined): string {
  const [, ...rest] = listOf(cells);
  return rest.length === 0 ? "" : ` (lo mismo en ${listText(rest)})`;
}
