import { listOf, listText, where, type FindingText } from "./findingText";

/** Sentences of estructura.*: the tree and the descriptive columns. */
export const structureTexts = {
  "estructura.padre-ausente": {
    title: "Fila sin su nivel superior",
    sentence: (finding) =>
      `${where(finding)} depende de ${finding.data["padre"]}, que no figura en la ` +
      `matriz${alsoText(listOf(finding.data["otras"]))}. Sin ese nivel, el resumen no puede agruparla. Agrega la fila ` +
      `${finding.data["padre"]} o corrige el código.`,
    triggers: "ISS.02.05.01.01 sin la fila SS.02.05.01",
    silent: "ISS.02.05.01.01 debajo de SS.02.05.01",
  },
  "estructura.extracto": {
    title: "La matriz empieza a la mitad",
    sentence: (finding) =>
      `La matriz empieza en ${where(finding)}: ` +
      (finding.data["filas"] === 1
        ? "una fila está antes del primer objetivo y no tiene "
        : `${finding.data["filas"]} filas están antes del primer objetivo y no tienen `) +
      "a la vista su nivel superior. Los indicadores se calculan igual; los promedios de esos objetivos no. Si es un " +
      "extracto, no hay nada que hacer; si no, busca las filas que faltan.",
    triggers: "La primera fila es ISS.02.04.03.01 y OP.02 no está",
    silent: "La primera fila es OP.01",
  },
  "estructura.codigo-duplicado": {
    title: "Código duplicado",
    sentence: (finding) =>
      `El código ${where(finding)} ya está en ${finding.data["otra"]}. Dos filas con el mismo código se confunden en ` +
      "los promedios y en el informe. Corrige uno de los dos.",
    triggers: "Dos filas con el código ISS.01.01.01.01",
    silent: "ISS.01.01.01.01 e ISS.01.01.01.02",
  },
  "estructura.salto-de-codigo": {
    title: "Salto en la numeración",
    sentence: (finding) =>
      `De ${finding.data["anterior"]} se pasa a ${where(finding)}: falta al menos un código entre los dos. Puede ` +
      "haberse perdido una fila. Comprueba si se eliminó a propósito.",
    triggers: "SS.03.02.01 seguido de SS.03.02.03",
    silent: "SS.03.02.01 seguido de SS.03.02.02",
  },
  "estructura.nombre-repetido": {
    title: "Dos indicadores con el mismo nombre",
    sentence: (finding) =>
      `${where(finding)} tiene el mismo nombre que ${finding.data["otro"]}. Quien lea el informe no sabrá cuál es ` +
      "cuál, y puede ser una fila copiada. Comprueba el nombre en la ficha del indicador.",
    triggers: "El mismo texto en ISS.01.01.01.01 e ISS.01.01.02.01",
    silent: "Nombres que difieren en una palabra",
  },
  "estructura.lineamiento-sin-servicio": {
    title: "Lineamiento sin servicio",
    sentence: (finding) =>
      `El lineamiento ${where(finding)} no tiene servicios. Es posible, pero el informe no podrá decir nada de él. ` +
      "Comprueba que no falten filas.",
    triggers: "LN.02.06 sin ningún SS.02.06.nn",
    silent: "LN.02.05 con SS.02.05.01",
  },
  "estructura.servicio-sin-indicador": {
    title: "Servicio sin indicador",
    sentence: (finding) =>
      `El servicio ${where(finding)} no tiene ningún indicador: su avance no se puede medir. Agrega el indicador o ` +
      "explica su ausencia en el informe.",
    triggers: "SS.01.01.01 sin ningún ISS.01.01.01.nn",
    silent: "SS.01.01.01 con ISS.01.01.01.01",
  },
  "estructura.objetivo-sin-indicador": {
    title: "Objetivo sin indicador",
    sentence: (finding) =>
      `El objetivo ${where(finding)} no tiene indicadores propios (IOP): no hay con qué calcular su avance. Agrega su ` +
      "indicador o di en el informe por qué no lo tiene.",
    triggers: "OP.01 sin ningún IOP.01.nn",
    silent: "OP.01 con IOP.01.01",
  },
  "estructura.sin-nombre": {
    title: "Fila sin nombre",
    sentence: (finding) => `${where(finding)} no tiene nombre. En el informe saldría solo el código. Escribe su denominación.`,
    triggers: "Código ISS.01.01.01.01 y la celda del nombre vacía",
    silent: "Código y nombre",
  },
  "estructura.sin-responsable": {
    title: "Indicador sin responsable",
    sentence: (finding) =>
      `${where(finding)} no dice qué entidad es responsable. Nadie responde por el dato y el cuadro por entidad queda ` +
      "incompleto. Escribe la entidad.",
    triggers: "Responsable vacío",
    silent: "Responsable: MIMP",
  },
  "estructura.tipo-vacio": {
    title: "Indicador sin tipo",
    sentence: (finding) =>
      `${where(finding)} no dice su tipo o estándar de cumplimiento. La matriz publicada lo exige en los servicios. ` +
      "Complétalo según la ficha del indicador.",
    triggers: "Tipo de indicador vacío en un ISS",
    silent: "Tipo: Cobertura",
  },
  "estructura.sin-sentido": {
    title: "Indicador sin sentido esperado",
    sentence: (finding) =>
      `${where(finding)} no dice su sentido esperado: se calculó como ascendente. Si es descendente, el avance sale al ` +
      "revés. Escribe «ascendente» o «descendente».",
    triggers: "Sentido esperado vacío",
    silent: "Sentido esperado: descendente",
  },
  "estructura.sin-agregacion": {
    title: "Indicador sin tipo de agregación",
    sentence: (finding) =>
      `${where(finding)} no dice si es acumulado. Se calculó con el valor del año. Escribe «acumulado» o «no acumulado».`,
    triggers: "Tipo de agregación vacío",
    silent: "Tipo de agregación: no acumulado",
  },
  "estructura.entidad-varias-formas": {
    title: "Una entidad escrita de varias formas",
    sentence: (finding) =>
      `${where(finding)} escribe «${finding.data["escrito"]}»; en otras filas la misma entidad es ` +
      `«${finding.data["propuesto"]}». El cuadro por entidad la contaría dos veces. Usa una sola forma; se propone ` +
      `«${finding.data["propuesto"]}».`,
    triggers: "«Ministerio Publico» y «Ministerio Público»",
    silent: "«MIMP» y «MIDIS»",
  },
} satisfies Record<string, FindingText>;

function alsoText(codes: readonly string[]): string {
  if (codes.length === 0) return "";
  return codes.length > 4
    ? `; tampoco lo tienen a la vista otras ${codes.length} filas`
    : `; tampoco lo tiene${codes.length === 1 ? "" : "n"} a la vista ${listText(codes)}`;
}
