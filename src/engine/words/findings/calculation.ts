import { ndReasonText, progressWarningText } from "../ndReasons";
import { where, type FindingText } from "./findingText";

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
} as const satisfies Record<string, FindingText>;

function reasonText(reason: unknown): string {
  const texts: Readonly<Record<string, string>> = { ...ndReasonText, ...progressWarningText };
  return texts[String(reason)] ?? "";
}
