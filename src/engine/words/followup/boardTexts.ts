import { shortDay } from "../../days";
import type { AnswerState } from "../../followup/board";
import type { PendingItem } from "../../followup/book";
import { counted } from "../counted";
import { ourSheets } from "../sheets/ourSheets";

/** Word of each state, as the board shows and counts it. */
export const answerLabel = {
  missing: "Sin respuesta",
  refused: "No se tomó",
  doubt: "En duda",
  ndWithoutReason: "ND sin motivo",
  onlyInMatrix: "Solo en la matriz",
  ndWithReason: "ND con motivo",
  reported: "Con dato",
} as const satisfies Record<AnswerState, string>;

/** Whether something that came back was refused or is asked about. */
export const pendingLabel = { asks: "Pregunta", refused: "No se toma" } as const satisfies Record<PendingItem["kind"], string>;

/** Words of «Seguimiento PNTP». The headers of what is pending are also how it is found again. */
export const boardTexts = {
  sheet: ourSheets.board.title,
  title: "Seguimiento de la entrega",
  subtitle: (policy: string, cut: string, day: string) => `${policy} · corte ${cut} · al ${day}`,
  untitled: "Matriz de indicadores",
  cut: "Corte",
  complete: "Completo",
  completeNote: (answered: number, total: number) => `${answered} de ${counted(total, "indicador", "indicadores")} con respuesta`,
  delivered: "Entidades que entregaron",
  deliveredNote: (total: number) => `de ${counted(total, "entidad", "entidades")}`,
  missing: "Sin respuesta",
  missingNote: "indicadores",
  pending: "Por resolver",
  pendingNote: "preguntas y archivos",

  byEntity: "Por entidad, primero la que más debe",
  entityHeader: [
    "Entidad",
    "Completo",
    "",
    "Indicadores",
    "Con dato",
    "ND con motivo",
    "En duda",
    "Sin respuesta",
    "Entregó el",
    "Archivo",
  ],
  allEntities: "Todas",
  noResponsible: "Sin responsable en la matriz",
  noDelivery: "–",
  /** Of an entity: the day, that all it sent still waits, or nothing. */
  deliveredOn: (deliveredAt: string | undefined, files: readonly string[]): string =>
    deliveredAt !== undefined ? shortDay(deliveredAt.slice(0, 10)) : files.length > 0 ? "por resolver" : boardTexts.noDelivery,
  entityNote:
    "Con dato: reportado en un formato o escrito en la matriz. Completo: con dato o ND con motivo. Sin respuesta incluye ND sin motivo y lo que llegó y no se tomó. " +
    "Los conteos siguen al Registro y a la matriz.",

  owedTitle: (count: number) => `Lo que falta, por código: ${counted(count, "indicador", "indicadores")}`,
  nothingOwed: "Nada: todos los indicadores tienen dato, o ND con motivo.",
  settledTitle: (count: number) => `Lo que ya está: ${counted(count, "indicador", "indicadores")}`,
  nothingSettled: "Nada todavía.",
  indicatorHeader: ["Entidad", "Código", "Indicador", "Estado", "Motivo o pregunta", "", "", "", "", ""],

  pendingTitle: (count: number) =>
    `Por resolver: ${counted(count, "pregunta o archivo que no se tomó", "preguntas y archivos que no se tomaron")}`,
  pendingHeaders: {
    file: "Archivo",
    code: "Código",
    sentence: "Qué pasa y qué hacer",
    kind: "Tipo",
    cut: "Corte",
    cell: "Celda",
    entity: "De la entidad",
  },
  nothingPending: "Nada por resolver.",
  pendingNote2: "Una fila se va cuando el valor entra, o cuando la borras.",

  reportCaption: "Entrega de las entidades",
  reportDescription: "Entrega de las entidades: indicadores, con dato, ND con motivo, en duda, sin respuesta y día de entrega.",
  reportHeader: ["Entidad", "Indicadores", "Con dato", "ND con motivo", "En duda", "Sin respuesta", "Entregó el"],

  footerLeft: (cut: string) => `Seguimiento PNTP · corte ${cut}`,
  footerRight: "Página &P de &N",
  planTitle: (cut: string) => `Seguimiento PNTP ${cut}`,
} as const;
