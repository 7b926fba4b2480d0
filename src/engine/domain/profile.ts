/**
 * Perfil de reglas: every choice that METHOD leaves to us ([OURS], [3RD]), with its default. Each field names the rule of RULES.md it
 * governs; how each is told to the user is in words/rules/choices. Changing it changes results through every front.
 */
export interface Profile {
  /** ND inside the mean of an objective: skipped, or counted as 0 (O3). */
  readonly ndInMean: "skip" | "zero";
  /** Mean of an objective: simple, or weighted by relevance (O2, O5). */
  readonly mean: "simple" | "weighted";
  /** Least relevant value Rmax of the weighted mean; null: the largest found among the indicators of the objective (O5). */
  readonly relevanceMax: number | null;
  /** Clamp each indicator to [0, 100] before the mean (O1). */
  readonly clamp: boolean;
  /** Lower limits of «medio» and «alto», in percent (B1). */
  readonly thresholds: { readonly medium: number; readonly high: number };
  /** Band decided on the unrounded figure, or on the figure rounded to one decimal (B2). */
  readonly bandOn: "unrounded" | "rounded";
  /** Cumulative indicators: the series is a running total already, or yearly flows to be added up (A1, A2). */
  readonly cumulative: "runningTotal" | "yearlyFlows";
  /** Avance Tipo 1 of descending indicators: LE / VO (default), or the complement (2·LE − VO) / LE (P2, P3). */
  readonly descending: "targetOverActual" | "complement";
  /** How counts by band present ND: apart, or inside «bajo» as in the published 2023 report (B4, B5). */
  readonly ndInCounts: "apart" | "asLow";
  /** Valoración: weights of objectives / services / follow-up system, and cut points of the score (1–3) (V1, V2). */
  readonly ratingWeights: { readonly objectives: number; readonly services: number; readonly followUp: number };
  readonly ratingCuts: { readonly intermediate: number; readonly advanced: number };
  /** Levels the planner chose (1 inicial, 2 intermedio, 3 avanzado); null: the tool's proposal stands (V3–V6). */
  readonly ratingLevels: {
    readonly objectives: RatingLevel | null;
    readonly services: RatingLevel | null;
    readonly followUp: RatingLevel | null;
  };
}

export type RatingLevel = 1 | 2 | 3;

export const defaultProfile: Profile = {
  ndInMean: "skip",
  mean: "simple",
  relevanceMax: null,
  clamp: true,
  thresholds: { medium: 75, high: 95 },
  bandOn: "unrounded",
  cumulative: "runningTotal",
  descending: "targetOverActual",
  ndInCounts: "apart",
  ratingWeights: { objectives: 4, services: 4, followUp: 2 },
  ratingCuts: { intermediate: 5 / 3, advanced: 7 / 3 },
  ratingLevels: { objectives: null, services: null, followUp: null },
};
