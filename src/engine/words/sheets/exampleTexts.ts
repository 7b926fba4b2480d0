import { ourSheets } from "./ourSheets";

/** Words of the example matrix that the pane offers to those who have none at hand. */
export const exampleTexts = {
  sheet: ourSheets.example.title,
  title: "Política Nacional frente a la Trata de Personas (extracto de ejemplo)",
  note: "Cifras publicadas en el reporte de cumplimiento 2023. Lo que el reporte no publica está como ND. Puedes borrar esta hoja.",
  page: "Página &P de &N",
  headers: [
    "Código",
    "Objetivo prioritario / Lineamiento / Servicio / Indicador",
    "Responsable de indicador",
    "Tipo de indicador",
    "Sentido esperado",
    "Tipo de agregación",
  ],
  baseline: "Línea base",
  baselineParts: ["Año", "Valor"],
  targets: "Logros esperados",
  actuals: "Valores obtenidos",
  progress1: "Avance Tipo 1 (%)",
  progress2: "Avance Tipo 2 (%)",
  kind: ["Calidad", "ascendente", "no acumulado"],
} as const;
