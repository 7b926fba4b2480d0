import { ndReasonText, progressWarningText } from "../ndReasons";
import type { Finding } from "../../domain/finding";
import { counted } from "../counted";
import { howToShow, visibilityWord } from "../visibilityWord";
import { listOf, where, type FindingText } from "./findingText";

/** Sentences of calculo.*: what the person must know of the figures just computed. */
export const calculationTexts = {
  "calculo.sin-dato": {
    title: "Indicador sin dato",
    sentence: (finding) => `${where(finding)} queda en ND. ${reasonText(finding.data["motivo"])}`,
    triggers: "Valor obtenido 2023 = ND",
    silent: "Valor obtenido 2023 = 0",
  },
  "calculo.sin-avance": {
    title: "Avance que no se puede calcular",
    sentence: (finding) => `${where(finding)} queda en ND. ${reasonText(finding.data["motivo"])}`,
    triggers: "Logro esperado 2023 = 0 con sentido ascendente",
    silent: "Logro esperado 2023 = 1",
  },
  "calculo.convencion": {
    title: "Avance por regla de la herramienta",
    sentence: (finding) => `${where(finding)}: ${reasonText(finding.data["motivo"])}`,
    triggers: "Sentido descendente, logro esperado 5, valor obtenido 0",
    silent: "Sentido descendente, logro esperado 5, valor obtenido 1",
  },
  "calculo.formula-conservada": {
    title: "Fórmula propia con otra cifra",
    sentence: (finding) =>
      `${where(finding)} conserva su fórmula, que ${givesText(finding.data["muestra"])}; el Avance Tipo ${String(finding.data["avance"])} ` +
      `calculado es ${String(finding.data["calculado"])}, y es el que llevan promedios, resumen y reporte. Revisa la fórmula.`,
    triggers: "«Conservar mis fórmulas», y en una celda de Avance =ROUND(R6/M6*90,1)",
    silent: "«Conservar mis fórmulas», y en la misma celda =ROUND(R6/M6*100,1)",
  },
  "calculo.reglas-cambiadas": {
    title: "Reglas distintas de las de la herramienta",
    sentence: ({ data }) => `${rulesPlace(data)} las reglas: ${listOf(data["reglas"]).join("; ")}. ${rulesRemedy(data)}`,
    triggers: "«Configuración PNTP», visible u oculta, con el límite de «alto» en 60",
    silent: "«Configuración PNTP» con los valores por defecto",
  },
  "calculo.apartados-ocultos": {
    title: "«No aplica» en una hoja oculta",
    sentence: ({ data }) =>
      `La hoja «${String(data["hoja"])}» está ${hiddenWord(data)} y aparta ` +
      `${counted(Number(data["cantidad"]), "hallazgo", "hallazgos")} con «No aplica»: no se toman por apartados. ` +
      `${howToShow(String(data["visibilidad"]))} y revisa cada motivo.`,
    triggers: "«Hallazgos PNTP» oculta, con «Sí» en «No aplica» de un hallazgo",
    silent: "«Hallazgos PNTP» visible, con «Sí» en «No aplica» de un hallazgo",
  },
} as const satisfies Record<string, FindingText>;

function givesText(shown: unknown): string {
  return shown === "" || shown === null ? "no tiene resultado guardado" : `da ${String(shown)}`;
}

function rulesPlace(data: Finding["data"]): string {
  if (data["hoja"] === undefined) return "Las opciones elegidas cambian";
  return `La hoja «${String(data["hoja"])}»${data["visibilidad"] === "visible" ? "" : `, que está ${hiddenWord(data)},`} cambia`;
}

function rulesRemedy(data: Finding["data"]): string {
  const isHidden = data["visibilidad"] !== undefined && data["visibilidad"] !== "visible";
  return isHidden
    ? `${howToShow(String(data["visibilidad"]))} y confirma que son tuyas.`
    : "Las cifras y los niveles salen con ellas: confirma que son las que corresponden.";
}

function hiddenWord(data: Finding["data"]): string {
  return (visibilityWord as Readonly<Record<string, string>>)[String(data["visibilidad"])] ?? "";
}

function reasonText(reason: unknown): string {
  const texts: Readonly<Record<string, string>> = { ...ndReasonText, ...progressWarningText };
  return texts[String(reason)] ?? "";
}
