import type { CutChange } from "../../followup/closedCut";
import { shortDay } from "../../days";
import { bandLabel } from "../labels";

/** What is said of a row whose figure is not as it was signed, in a column of its own. */
const WHAT = {
  actual: "Valor obtenido",
  target: "Logro esperado",
  progress: "Avance Tipo 1",
  name: "Nombre",
  responsible: "Responsable",
  unit: "Unidad",
  added: "Fila nueva",
  removed: "Fila que falta",
} as const;

/** Words of the report about the round with the entities and its closed cut. */
export const roundReportTexts = {
  boardNote: "Con dato: reportado en un formato o escrito en la matriz. Sin respuesta incluye ND sin motivo y lo que llegó y no se tomó.",
  owedCaption: "Respuestas que faltan y por qué",
  owedDescription: "Respuestas que faltan y por qué: entidad, indicador, estado y motivo.",
  owedHeader: ["Entidad", "Código", "Indicador", "Estado", "Motivo"],
  nothingOwed: "No falta ninguna respuesta: todas tienen dato, o ND con su motivo.",
  moreOwed: (more: number) => `Y ${more} más, en la hoja «Seguimiento PNTP» del libro.`,
  /** Why an answer is missing where nobody wrote a reason. */
  noForm: "No entregó su formato",
  notAnswered: "Su formato llegó sin este dato",
  ndUnsaid: "No dijo por qué no hay dato",
  notClosed: (cut: string) => `El corte ${cut} no se ha cerrado: sus cifras pueden cambiar todavía.`,
  closed: (cut: string, closedAt: string, fingerprint: string) =>
    `El corte ${cut} se cerró el ${shortDay(closedAt.slice(0, 10))} (huella ${fingerprint.slice(0, 12)}).`,
  openAtClosing: (open: string) => `Al cerrarlo quedó sin resolver: ${open}.`,
  altered: (sheet: string) => `La hoja «${sheet}» ya no es la que se firmó: alguna de sus cifras o textos cambió.`,
  unchanged: "Ninguna de sus cifras cambió desde entonces.",
  changed: (count: number) =>
    count === 1
      ? "Desde entonces cambió 1 fila, y este reporte lleva la cifra de ahora."
      : `Desde entonces cambiaron ${count} filas, y este reporte lleva las cifras de ahora.`,
  ratingChanged: (was: string, now: string) => `La valoración era ${was}, y ahora es ${now}.`,
  changesCaption: (cut: string) => `Cambios después del cierre del corte ${cut}`,
  changesHeader: ["Código", "Qué cambió", "Se firmó", "Ahora", "Nivel"],
  moreChanges: (more: number) => `Y ${more} más; «pntp verificar --json» los muestra todos.`,
  what: ({ what }: CutChange) => WHAT[what],
  /** «de bajo a medio»; nothing where the level stands. */
  bands: ({ bandWas, bandNow }: CutChange): string =>
    bandWas === undefined || bandNow === undefined ? "" : `De ${bandLabel[bandWas].toLowerCase()} a ${bandLabel[bandNow].toLowerCase()}`,
} as const;
