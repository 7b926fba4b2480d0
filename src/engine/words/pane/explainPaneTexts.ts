/** Words of «Explicar» in the pane; its sentences are in words/rules. */
export const explainPaneTexts = {
  card: "Ficha y trayectoria",
  makeCard: (code: string) => `Hacer la hoja «Ficha ${code}»`,
  hint: "Selecciona en la hoja la fila de un indicador o de un objetivo, y aquí se explica de dónde sale su cifra.",
  pick: "Indicador, objetivo o conteo",
  none: "Elige uno",
  previous: "Anterior",
  next: "Siguiente",
  type1: "Avance tipo 1",
  target: "Logro esperado",
  actual: "Valor obtenido",
  history: "Año por año",
  needed: "Qué haría falta",
  counts: "Conteos y valoración",
  rules: "Reglas que se aplican",
  objectives: "Objetivos",
  indicators: "Indicadores",
} as const;
