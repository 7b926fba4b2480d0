import type { Finding } from "../../domain/finding";
import type { ReadingRule } from "../../reader/matrixFindings";
import { counted, enumerated } from "../counted";
import { aggregationTexts } from "./aggregation";
import { cutTexts } from "./cut";
import { figureTexts } from "./figures";
import { alternatives, cellsText, listOf, listText, quoted, where, type FindingText } from "./findingText";

/** Sentences of lectura.*: what the reader doubts, deduced or could not read in the sheet. */
/** The indicators without direction that are most likely descending. */
function fallingText(codes: readonly string[], count: number): string {
  if (count === 0) return "";
  const more = count > codes.length ? ` y ${count - codes.length} más` : "";
  return (
    ` En ${more === "" ? listText(codes) : `${codes.join(", ")}${more}`} lo esperado es menor que la línea base: ` +
    `${count === 1 ? "lo más probable es que sea descendente, y su avance sería otro" : "lo más probable es que sean descendentes, y su avance sería otro"}.`
  );
}

export const readingTexts = {
  "lectura.columna-dudosa": {
    title: "Columna dudosa",
    sentence: ({ cell, data }) =>
      `La columna ${data["columna"]} («${data["cabecera"]}», ${cell ?? ""}) no es segura: ${data["motivo"]}. Puede ser ` +
      `${alternatives(listOf(data["candidatas"]))}; por ahora se lee como ${quoted(data["rol"])}. Indica cuál es ` +
      "(«Columnas de la matriz»), o corrige la cabecera.",
    triggers: "Una columna «Avance (%)», sin decir si es Tipo 1 o Tipo 2",
    silent: "Una columna «Avance Tipo 1 (%)»",
  },
  "lectura.rol-disputado": {
    title: "Dos columnas para lo mismo",
    sentence: ({ data }) =>
      `${count(Number(data["cantidad"]))} columnas podrían ser ${quoted(data["rol"])}: ` +
      `${listText(listOf(data["columnas"]))}${Number(data["cantidad"]) > listOf(data["columnas"]).length ? " y otras más" : ""}. ` +
      (data["elegida"] === "" ? "Hasta que lo indiques no se usa ninguna" : `Se usa la ${data["elegida"]}`) +
      ". Indica cuál es («Columnas de la matriz»), o cambia la cabecera de la otra.",
    triggers: "Dos columnas «Valores obtenidos» de 2023",
    silent: "«Valores obtenidos» 2022 y 2023",
  },
  "lectura.falta-columna": {
    title: "Falta una columna",
    sentence: ({ cell, data }) =>
      listOf(data["candidatas"]).length > 0
        ? `No sé cuál columna es ${quoted(data["rol"])}. ${candidatesText(listOf(data["candidatas"]))} ` +
          "Lo que depende de ella queda en ND hasta que indiques cuál es."
        : `No encontré la columna ${quoted(data["rol"])} entre las cabeceras ${cell ?? ""}. Lo que depende de ella queda ` +
          "en ND. Si está con otro nombre, indícala («Columnas de la matriz»); si no, agrégala.",
    triggers: "Una matriz sin «Línea base»",
    silent: "Una matriz con «Línea base» (Año, Valor)",
  },
  "lectura.posible-porcentaje": {
    title: "Valor obtenido que puede ser un porcentaje de la meta",
    sentence: ({ cell, data }) =>
      `La columna ${quoted(data["cabecera"])} (${cell ?? ""}) se lee como «Valor obtenido», pero sus cifras puede que sean el porcentaje de la meta ` +
      "y no lo que se midió: si lo son, los avances salen mal. Indica otra columna («Columnas de la matriz»), o escribe los valores obtenidos.",
    triggers: "«Avance ejecutado 2023» con 80 %, junto a «LE 2023» con 20",
    silent: "«VO 2023» con 15, junto a «LE 2023» con 20",
  },
  "lectura.vocabulario": {
    title: "Cabeceras de otro vocabulario",
    sentence: ({ data }) =>
      `Estas cabeceras no son las de las guías peruanas sino las de ${listText(listOf(data["vocabularios"]))}; se tomaron así: ` +
      `${listText(listOf(data["columnas"]))}. Confirma que sean esas, o indica cuál es cada una.`,
    triggers: "Un marco de resultados con «Baseline», «Target» y «Actual»",
    silent: "«Línea base», «Logro esperado» y «Valor obtenido»",
  },
  "lectura.anio-deducido": {
    title: "Año deducido",
    sentence: ({ data }) =>
      `Estas columnas no dicen su año y se dedujo por su lugar: ${listText(listOf(data["columnas"]))}. Comprueba que ` +
      "sean esos años, o escríbelos en la cabecera.",
    triggers: "Años solo bajo «Logros esperados»",
    silent: "Años bajo los dos bloques",
  },
  "lectura.titulo-mal-combinado": {
    title: "Título mal combinado",
    sentence: ({ cell, data }) =>
      `El título «${data["titulo"]}» (${cell ?? ""}) no está combinado sobre todos sus años. Las columnas ` +
      `${data["columnas"]} se leen como ${quoted(data["rol"])} porque la secuencia de años lo muestra. No cambia ` +
      "ninguna cifra; conviene corregir la combinación de celdas.",
    triggers: "«Valores obtenidos» combinado sobre 4 de sus 5 años",
    silent: "«Valores obtenidos» combinado sobre sus 5 años",
  },
  ...figureTexts,
  "lectura.sentido-no-definido": {
    title: "Sentido sin definir",
    sentence: ({ data }) =>
      (data["hayColumna"] === "no"
        ? "La matriz no tiene columna «Sentido esperado»: se calculan como ascendentes sus " +
          `${counted(data["cantidad"], "indicador", "indicadores")}. Agrega la columna si alguno es descendente.`
        : `Sin sentido esperado: ${counted(data["cantidad"], "indicador", "indicadores")} ` +
          `(${cellsText(data["celdas"], Number(data["cantidad"]))}), que se calculan como ascendentes. Complétalo según la ` +
          "ficha del indicador.") + fallingText(listOf(data["bajan"]), Number(data["cuantosBajan"] ?? 0)),
    triggers: "Sentido esperado vacío o «No definido»",
    silent: "«Ascendente», «máximo permisible»",
  },
  "lectura.sentido-ilegible": {
    title: "Sentido que no se entiende",
    sentence: (finding) =>
      `${where(finding)} dice «${finding.data["texto"]}» como sentido esperado y no se entiende: se calcula como ` +
      "ascendente. Escribe «ascendente», «descendente», «máximo permisible» o «mínimo permisible».",
    triggers: "Sentido «trimestral»",
    silent: "Sentido «Descendente»",
  },
  ...aggregationTexts,
  "lectura.anio-base-ilegible": {
    title: "Año de línea base que no se entiende",
    sentence: (finding) =>
      `${where(finding)} dice «${finding.data["texto"]}» como año de la línea base y no es un año. Se deja sin año. ` +
      "Escribe el año con cuatro cifras.",
    triggers: "Año de línea base «20»",
    silent: "Año de línea base 2020",
  },
  "lectura.codigo-deducido": {
    title: "Código deducido",
    sentence: ({ data }) =>
      `Sin código propio: ${counted(data["cantidad"], "fila", "filas")} ` +
      `(${cellsText(data["celdas"], Number(data["cantidad"]))}). Se les dio uno por su lugar, solo para calcular, y no ` +
      "se escribió; agrega los códigos para que el informe los cite.",
    triggers: "Objetivos escritos a la izquierda sin código",
    silent: "«OP.01 Reducir…» a la izquierda",
  },
  "lectura.fila-sin-codigo": {
    title: "Indicador sin código",
    sentence: ({ cell, data }) =>
      data["codigo"] === ""
        ? `${cell ?? ""}: «${short(data["nombre"])}» tiene cifras pero no código. Se lee como indicador de lo que tiene ` +
          "encima. Escribe su código."
        : `${cell ?? ""}: «${short(data["nombre"])}» tiene el código «${data["codigo"]}», que no es de la jerarquía (OP, ` +
          "LN, SS, IOP, ISS, OEI, AEI…). Se lee como indicador de lo que tiene encima. Revisa el código.",
    triggers: "Una fila con cifras y sin código",
    silent: "ISS.02.05.01.01 con cifras; una fila «Total»",
  },
  "lectura.codigo-repetido": {
    title: "Código repetido con otras cifras",
    sentence: ({ data }) =>
      `${listText(listOf(data["codigos"]))}: ${counted(data["cantidad"], "fila lleva", "filas llevan")} el código de otra anterior y otras cifras ` +
      `(${cellsText(data["celdas"], Number(data["cantidad"]))}). Cada fila se calcula como un indicador y cuenta en los promedios. Si son ` +
      "años o partes de uno solo, deja una fila por indicador; si no, corrige el código.",
    triggers: "IOP.01.01 en dos filas, con valor obtenido 15 y 17",
    silent: "IOP.01.01 en dos filas iguales",
  },
  "lectura.partes-de-indicador": {
    title: "Filas que parecen partes de un indicador",
    sentence: ({ data }) =>
      `${counted(data["cantidad"], "fila sin código propio parece", "filas sin código propio parecen")} una parte del indicador que ` +
      `${Number(data["cantidad"]) === 1 ? "tiene" : "tienen"} encima (${listText(listOf(data["indicadores"]))}) y no otro indicador: ` +
      `${cellsText(data["celdas"], Number(data["cantidad"]))}. Por ahora quedan con él: no cuentan en promedios ni en niveles, y nada se ` +
      "escribe a su lado. Responde si son partes o indicadores.",
    triggers: "«Urbano» y «Rural», sin código, debajo de IOP.01.01",
    silent: "«Porcentaje de…» con su código debajo de IOP.01.01",
  },
  "lectura.partes-sin-total": {
    title: "Indicador dado solo por sus partes",
    sentence: (finding) =>
      `${where(finding)} está en ${counted(finding.data["cantidad"], "fila", "filas")} (${cellsText(finding.data["partes"], Number(finding.data["cantidad"]))}) ` +
      "y ninguna es la del total: no se calcula, porque ninguna parte es el indicador. Agrega la fila del total («Nacional»), o deja una sola.",
    triggers: "IOP.01.01 en dos filas, «Urbano» y «Rural» en la columna «Desagregación»",
    silent: "IOP.01.01 en una fila, «Nacional»",
  },
  "lectura.nodo-con-cifras": {
    title: "Cifras en una fila que no es indicador",
    sentence: (finding) =>
      `${where(finding)} tiene cifras en las columnas de los indicadores, pero su código es de ` +
      `${finding.data["nivel"]}. No se usan para calcular. Si la fila es un indicador, dale el código de un indicador; ` +
      "si no, borra las cifras.",
    triggers: "OP.01 con valores obtenidos, junto a IOP.01.01",
    silent: "OP.01 sin cifras, junto a IOP.01.01",
  },
  "lectura.oculto": {
    title: "Filas o columnas ocultas",
    sentence: ({ data }) =>
      `La matriz (${data["rango"]}) tiene partes ocultas, que también se leen y se calculan: ${hiddenParts(data)}. Si ` +
      "no deben contar, elimínalas.",
    triggers: "Una fila de indicador oculta por un filtro",
    silent: "Ninguna fila oculta",
  },
  ...cutTexts,
  "lectura.mas-hallazgos": {
    title: "Más hallazgos iguales",
    sentence: ({ data }) =>
      `Hay ${data["cantidad"]} hallazgos más de «${readingTitle(String(data["regla"]))}» que no se listan. Corrige los ` +
      "primeros y vuelve a leer la matriz.",
    triggers: "Más de 200 celdas con error",
    silent: "Tres celdas con error",
  },
} satisfies Record<ReadingRule, FindingText>;

function candidatesText(candidates: readonly string[]): string {
  return `${candidates.length === 1 ? "Candidata" : "Candidatas"}: ${enumerated(candidates)}.`;
}

/** «1 fila y 2 columnas». */
function hiddenParts(data: Finding["data"]): string {
  const parts = [counted(data["filas"], "fila", "filas"), counted(data["columnas"], "columna", "columnas")];
  return listText(parts.filter((part) => !part.startsWith("0 ")));
}

function readingTitle(rule: string): string {
  return (readingTexts as Readonly<Record<string, FindingText>>)[rule]?.title ?? rule;
}

function count(howMany: number): string {
  return ["Ninguna", "Una", "Dos", "Tres", "Cuatro", "Cinco"][howMany] ?? String(howMany);
}

function short(value: unknown): string {
  const text = String(value ?? "");
  return text.length > 70 ? `${text.slice(0, 67)}…` : text;
}
