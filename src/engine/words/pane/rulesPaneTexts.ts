/** Words of «Reglas de cálculo» in the pane; the rules themselves are in words/rules. */
export const rulesPaneTexts = {
  title: "Reglas de cálculo",
  intro: "Valen para este libro. Se guardan a la vista, en la hoja «Configuración PNTP».",
  default: "por defecto",
  effect: "Qué cambia con estas reglas",
  noEffect: "Con estas reglas ninguna cifra cambia.",
  figuresChange: (count: number) => (count === 1 ? "1 indicador cambia de cifra." : `${count} indicadores cambian de cifra.`),
  wrong: (expected: string) => `Escribe ${expected}.`,
  moreBands: (count: number) => (count === 1 ? "Otro indicador cambia de nivel." : `Otros ${count} indicadores cambian de nivel.`),
  laboratory: "Laboratorio de reglas",
  laboratoryNote: "Qué cambiaría de nivel con otra regla. Probarla no la guarda.",
  trial: (label: string, value: string) => `${label}: ${value}`,
  trialChanges: (count: number, rating: boolean) =>
    count === 0 && !rating
      ? "No cambia ningún nivel ni la valoración."
      : [
          ...(count > 0 ? [count === 1 ? "1 cambio de nivel" : `${count} cambios de nivel`] : []),
          ...(rating ? ["cambia la valoración"] : []),
        ].join(" y ") + ".",
  tryIt: "Probar",
  objective: (code: string, from: string, to: string) => `${code}: de ${from} a ${to}`,
  objective2: (code: string, from: string, to: string) => `${code}, Avance Tipo 2: de ${from} a ${to}`,
  rating: (from: string, to: string) => `Valoración: de ${from} a ${to}`,
  cannotSave: (why: string) => `No se puede guardar todavía. ${why}`,
  save: "Guardar",
  reset: "Volver a las reglas por defecto",
  notSaved: "Cambia una regla para ver su efecto antes de guardarla.",
} as const;
