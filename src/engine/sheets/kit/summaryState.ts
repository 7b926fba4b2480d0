import type { Profile, RatingLevel } from "../../domain/profile";

/** Names of the three level cells of the summary, which the planner may type over. */
export const LEVEL_NAMES = {
  objectives: "PNTP_Nivel_Objetivos",
  services: "PNTP_Nivel_Servicios",
  followUp: "PNTP_Nivel_Seguimiento",
} as const;

/** Our summary as it stands in the workbook: its sheet, and the levels of the valoración the planner typed in it. */
export interface SummaryState {
  readonly sheet: string;
  readonly levels: Profile["ratingLevels"];
}

/** A level cell of ours holds a formula (the proposal) until the planner types 1, 2 or 3 over it. */
export function chosenLevel(value: unknown, formula: string | undefined): RatingLevel | null {
  return formula === undefined && (value === 1 || value === 2 || value === 3) ? value : null;
}
