import type { ConfirmedRating } from "../../domain/rating";
import { ratingLabel } from "../labels";

/** Words of the general data of the report in «Configuración PNTP», and where what is missing is written. */
export const reportDataTexts = {
  title: "Datos del informe",
  header: ["Dato", "Valor", "Si queda vacío", "Qué es"],
  labels: {
    title: "Política o plan",
    ministry: "Ministerio rector",
    entity: "Pliego",
    problem: "Problema público",
    law: "Dispositivo legal",
    summary: "Resumen del año",
    rating: "Valoración confirmada",
  },
  otherwise: {
    title: "El título de la hoja",
    ministry: "Lo que diga la hoja",
    entity: "Lo que diga la hoja",
    problem: "Lo que diga la hoja",
    law: "Lo que diga la hoja",
    summary: "Se pide en el informe",
    rating: "Niveles propuestos",
  },
  explanations: {
    title: "Nombre completo, como debe salir en la carátula del informe, en el Resumen y en el Tablero.",
    ministry: "El que conduce la política.",
    entity: "Solo en un plan: la entidad de la que es.",
    problem: "El que atiende la política, como lo dice la norma que la aprueba.",
    law: "El que aprueba la política o el plan, con su número.",
    summary: "Pocas líneas para el informe. Empieza con el año, «2023: …», para que no pase al informe de otro.",
    rating:
      "Año y nivel de objetivos, servicios y seguimiento, en ese orden: «2023: Intermedio, Inicial, Avanzado». Vale mientras el cálculo dé esos " +
      "niveles.",
  },
  /** «2023: Intermedio, Inicial, Avanzado». */
  confirmation: ({ year, levels }: ConfirmedRating) => `${year}: ${levels.map((level) => ratingLabel[level]).join(", ")}`,
  notUnderstood: (cell: string, typed: string) =>
    `«Valoración confirmada» (${cell}) dice «${typed}»: se puede, por ejemplo, «2023: Intermedio, Inicial, Avanzado».`,
} as const;

export type ReportDatum = keyof typeof reportDataTexts.labels;
