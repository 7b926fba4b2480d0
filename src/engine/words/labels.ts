import type { Misleading } from "../domain/misleading";
import type { Aggregation, Direction, FigureRole } from "../domain/policy";
import type { RatingLevel } from "../domain/profile";
import type { Band, RatingCriterion } from "../domain/results";
import type { Confidence } from "../reader/matrix";

/** Word of each band, as it stands beside its colour. */
export const bandLabel = { low: "Bajo", medium: "Medio", high: "Alto", noData: "Sin dato" } as const satisfies Record<Band, string>;

/** Word of each band in the JSON of the command line and in lists of choices: bajo, medio, alto, sinDato. */
export const bandCode = { low: "bajo", medium: "medio", high: "alto", noData: "sinDato" } as const satisfies Record<Band, string>;

/** A level that says the contrary of what happened since the baseline (B6, B7). */
export const misleadingLabel = { green: "Verde que oculta una caída", red: "Rojo que oculta un avance" } as const satisfies Record<
  Misleading,
  string
>;

/** Interval of each band as the published report writes it, with the thresholds of the profile. */
export function bandRange(band: Band, thresholds: { readonly medium: number; readonly high: number }): string {
  switch (band) {
    case "low":
      return `[0-${thresholds.medium}>`;
    case "medium":
      return `[${thresholds.medium}-${thresholds.high}>`;
    case "high":
      return `≥${thresholds.high}`;
    case "noData":
      return "ND";
  }
}

export const directionLabel = {
  ascending: "Ascendente",
  descending: "Descendente",
  ceiling: "Máximo permisible",
  floor: "Mínimo permisible",
} as const satisfies Record<Direction, string>;

/** Sentido esperado that the matrix does not state. */
export const undefinedDirectionLabel = "No definido";

export const aggregationLabel = { cumulative: "Acumulado", nonCumulative: "No acumulado" } as const satisfies Record<Aggregation, string>;

export const ratingLabel = { 1: "Inicial", 2: "Intermedio", 3: "Avanzado" } as const satisfies Record<RatingLevel, string>;

export const criterionLabel = {
  objectives: "Avance de los objetivos prioritarios",
  services: "Implementación de los servicios",
  followUp: "Sistema de seguimiento",
} as const satisfies Record<RatingCriterion["criterion"], string>;

export const figureRoleLabel = { baseline: "línea base", target: "logro esperado", actual: "valor obtenido" } as const satisfies Record<
  FigureRole,
  string
>;

export const progressLabel = { 1: "Avance Tipo 1 (%)", 2: "Avance Tipo 2 (%)" } as const satisfies Record<1 | 2, string>;

/** How sure a reading is. */
export const confidenceWord: Readonly<Record<Confidence, string>> = { sure: "Segura", likely: "Probable", doubtful: "Dudosa" };
