/** Work that is not saved, where another workbook would take its place; the portable edition and the page with the grid say the same. */
export const unsavedTexts = {
  state: "Con cambios sin guardar",
  title: "Hay cambios sin guardar",
  text: (name: string, next: string) => `Si abres «${next}» ahora, se pierden los cambios de «${name}» que no guardaste.`,
  /** The answers, in their order. */
  save: "Guardar y seguir",
  discard: "Seguir sin guardar",
  stay: "Cancelar",
  notYet: (next: string) =>
    `No se abrió «${next}», para que no pierdas lo que no quedó guardado. Si ya no lo necesitas, ` +
    "ábrelo otra vez y elige «Seguir sin guardar».",
} as const;
