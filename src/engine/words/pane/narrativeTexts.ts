/** Words of «Texto del informe» in the task pane; what is said of each figure is in findings/narrative. */
export const narrativeTexts = {
  open: "Comprobar el texto del informe",
  title: "Texto del informe",
  intro: "Cada cifra del texto se compara con la matriz. El texto no sale de este equipo ni se cambia.",
  box: "Pega aquí el texto",
  boxHint: "Con sus títulos: ayudan a saber de qué objetivo habla cada párrafo.",
  choose: "Elegir archivo",
  chooseHint: "Se leen .docx, .md y .txt.",
  check: "Comprobar",
  change: "Cambiar el texto",
  checking: "Comprobando…",
  pasted: "Texto pegado",
  source: (name: string, paragraphs: number) => `${name} · ${paragraphs === 1 ? "1 párrafo" : `${paragraphs} párrafos`}`,
  notOpened: (name: string) =>
    `No se pudo abrir «${name}»: puede estar abierto en otro programa o sin descargar de la nube. Guárdalo en este ` +
    "equipo y elígelo de nuevo.",

  coverage: (figures: number, linked: number, verified: number) =>
    `${counted(figures, "cifra encontrada", "cifras encontradas")}, ${counted(linked, "vinculada", "vinculadas")}, ` +
    `${counted(verified, "comprobada", "comprobadas")}`,
  noFigures: "En este texto no encontré cifras de indicadores. Revisa que sea el informe y que esté completo.",
  allTie: "Todas las cifras comprobadas cuadran con la matriz.",
  nothingVerified: "Ninguna cifra se pudo comprobar: mira abajo por qué.",
  wrong: (count: number) => (count === 1 ? "1 cifra no cuadra con la matriz." : `${count} cifras no cuadran con la matriz.`),
  contradictions: (count: number) => `Contradicciones del texto · ${count}`,
  figures: "Cifra por cifra",
  verdict: "Resultado",
  allVerdicts: (count: number) => `Todas (${count})`,
  searchHint: "Código, cifra o palabra",
  noneShown: "Ninguna cifra cumple el filtro.",
} as const;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
