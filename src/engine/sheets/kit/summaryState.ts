import type { Profile, RatingLevel } from "../../domain/profile";
import { fold } from "../../reader/text/fold";
import { ratingLabel } from "../../words/labels";

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

/** Levels typed in the summary sheet are the planner's choice, unless the profile already has one. */
export function withTypedLevels(profile: Profile, summary: SummaryState | undefined): Profile {
  if (!summary) return profile;
  const { objectives, services, followUp } = profile.ratingLevels;
  const typed = summary.levels;
  return {
    ...profile,
    ratingLevels: {
      objectives: objectives ?? typed.objectives,
      services: services ?? typed.services,
      followUp: followUp ?? typed.followUp,
    },
  };
}

/** A level cell of ours holds a formula (the proposal) until the planner types 1, 2 or 3 over it, or its word. */
export function chosenLevel(value: unknown, formula: string | undefined): RatingLevel | null {
  if (formula !== undefined) return null;
  if (typeof value === "number") return LEVELS.find((level) => level === value) ?? null;
  return typeof value === "string" ? levelInText(fold(value)) : null;
}

const LEVELS: readonly RatingLevel[] = [1, 2, 3];

/** «2», «Intermedio», «2 (intermedio)», «Intermedio: 2». */
export function levelInText(folded: string): RatingLevel | null {
  const found = LEVELS.find((level) => {
    const word = fold(ratingLabel[level]);
    return [`${level}`, word, `${level} ${word}`, `${word} ${level}`].includes(folded.replace(/[^a-z0-9]+/g, " ").trim());
  });
  return found ?? null;
}
