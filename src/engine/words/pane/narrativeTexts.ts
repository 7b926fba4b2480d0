import type { Harm, Standing } from "../../audit/narrative/review/alarms";

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
  legend: "Cómo están las cifras",
  views: "Vistas del texto comprobado",
  toReview: "Por revisar",
  text: "El texto",
  nothingToReview: "No hay alarmas ni preguntas. Mira en «El texto» qué cifras quedaron sin comprobar.",
  harms: {
    band: "Cambian la banda",
    figure: "No cuadran con la matriz",
    words: "Frases que dicen otra cosa que la matriz",
    within: "Contradicciones dentro del texto",
  } satisfies Record<Harm, string>,
  questions: "Preguntas",
  acceptedOnes: "Dadas por buenas",

  inText: "En el texto",
  inMatrix: "En la matriz",
  noData: "ND",
  accept: "Está bien así",
  accepted: (sheet: string) => `Dada por buena: anotado en la hoja «${sheet}». Vuelve si cambia la oración o la matriz.`,
  takenBack: (sheet: string) => `Vuelve a estar por revisar. Se quitó de la hoja «${sheet}».`,
  undo: "Deshacer",
  why: (reason: string) => `${reason}.`,
  reopened: (reason: string) => `Se había dado por buena («${reason}»), pero la matriz cambió: mírala otra vez.`,
  unseen: (reason: string) => `Se dio por buena («${reason}») en una hoja que está oculta: no vale hasta que la hoja se vea.`,
  correct: (right: string) => `Corregir a ${right}`,
  notCorrected: "Esa cifra no está en un solo lugar del documento: corrígela en Word.",
  copyRight: "Copiar la cifra correcta",
  copied: (right: string) => `Copiado: ${right}`,
  notCopied: (right: string) => `No se pudo copiar. La cifra correcta es ${right}.`,
  showInText: "Ver en el texto",
  close: "Cerrar",
  corrections: (count: number) => `${counted(count, "cifra corregida", "cifras corregidas")} en una copia; tu archivo sigue como estaba.`,
  download: "Descargar la copia corregida",
  copyName: (file: string) => file.replace(/(\.docx)?$/i, "-corregido.docx"),

  standing: {
    alarm: { one: "alarma", many: "alarmas", mark: "no cuadra" },
    question: { one: "pregunta", many: "preguntas", mark: "pregunta" },
    matrix: { one: "cuadra con la matriz", many: "cuadran con la matriz", mark: "cuadra con la matriz" },
    within: { one: "cuadra solo dentro del texto", many: "cuadran solo dentro del texto", mark: "cuadra solo dentro del texto" },
    unchecked: { one: "sin comprobar", many: "sin comprobar", mark: "sin comprobar" },
    accepted: { one: "dada por buena", many: "dadas por buenas", mark: "dada por buena" },
  } satisfies Record<Standing | "accepted", { readonly one: string; readonly many: string; readonly mark: string }>,
  sentence: "la oración",
  phrase: (mark: string) => `La oración: ${mark}`,
  markLabel: (figure: string, standing: string) => `${figure}, ${standing}`,
  detail: (figure: string) => `Detalle de ${figure}`,

  show: "Mostrar",
  wholeText: "Todo el texto",
  only: (words: string, count: number) => `${words.charAt(0).toUpperCase()}${words.slice(1)} (${count})`,
  searchHint: "Código, cifra o palabra",
  noneShown: "Ningún párrafo cumple el filtro.",
  keys: "En el texto, las flechas van de cifra en cifra e Intro abre su detalle.",
  ofRow: "Fila elegida en la hoja",
  ofRowHint: "Elige una fila en la hoja y aquí se ve qué dice el texto de ella.",
  ofRowNone: (code: string) => `El texto no dice nada de ${code}.`,
  ofRowCount: (code: string, count: number) => `${code}: ${counted(count, "oración", "oraciones")} en el texto`,
  ofRowAt: (code: string, at: number, count: number) => `${code}: oración ${at} de ${count}`,
  previous: "Anterior",
  next: "Siguiente",
} as const;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
