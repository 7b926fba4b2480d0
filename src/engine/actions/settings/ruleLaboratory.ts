import { computePolicy } from "../../domain/computePolicy";
import type { Figure } from "../../domain/figure";
import type { Policy } from "../../domain/policy";
import type { Profile, RatingLevel } from "../../domain/profile";
import type { Band, PolicyResults } from "../../domain/results";
import { choiceFields, choiceOf, type Choice } from "../../words/rules/choices";
import { choiceLines } from "./choiceLines";

/** Another set of rules to try: one choice of the profile changed, usually. */
export interface Trial {
  /** «ndInMean=zero»; how it is told to people is in words/rules/choices. */
  readonly field: keyof Profile;
  readonly profile: Profile;
}

/** What a trial changes; nothing is listed that keeps its band. */
export interface TrialOutcome {
  readonly trial: Trial;
  readonly changes: readonly BandChange[];
  /** Present where the level of the valoración changes. */
  readonly rating?: {
    readonly before: RatingLevel;
    readonly after: RatingLevel;
    readonly scoreBefore: number;
    readonly scoreAfter: number;
  };
}

export interface BandChange {
  readonly kind: "objective" | "indicator";
  readonly code: string;
  readonly before: { readonly figure: Figure; readonly band: Band };
  readonly after: { readonly figure: Figure; readonly band: Band };
}

/** The trials worth making of a policy: every other value of each choice that it could feel; first those that any could. */
export function trialsFor(policy: Policy, profile: Profile): readonly Trial[] {
  const tried = (isWanted: (choice: Choice) => boolean) => choiceFields.filter((field) => isWanted(choiceOf(field)));
  const fields = [
    ...tried(({ trial: when }) => when === "always"),
    ...tried(({ trial: when }) => typeof when === "function" && when(policy)),
  ];
  return fields.flatMap((field) =>
    choiceLines
      .filter((line) => line.field === field)
      .flatMap((line) => line.options?.map(({ text }) => line.read(text, profile) ?? profile) ?? [])
      .filter((other) => other[field] !== profile[field])
      .map((other) => ({ field, profile: other })),
  );
}

export function trial(profile: Profile, field: keyof Profile, change: Partial<Profile>): Trial {
  return { field, profile: { ...profile, ...change } };
}

/** «Laboratorio de reglas»: recomputes under each trial and keeps only what changes band, or the valoración. */
export function tryRules(policy: Policy, base: PolicyResults, trials: readonly Trial[]): readonly TrialOutcome[] {
  return trials.map((one) => {
    const after = computePolicy(policy, base.year, one.profile);
    const rating =
      base.rating.level === after.rating.level
        ? {}
        : {
            rating: {
              before: base.rating.level,
              after: after.rating.level,
              scoreBefore: base.rating.score,
              scoreAfter: after.rating.score,
            },
          };
    return { trial: one, changes: [...objectiveChanges(base, after), ...indicatorChanges(base, after)], ...rating };
  });
}

function objectiveChanges(before: PolicyResults, after: PolicyResults): readonly BandChange[] {
  return before.objectives.flatMap((result, index): BandChange[] => {
    const other = after.objectives[index];
    if (!other || other.band === result.band) return [];
    return [
      {
        kind: "objective",
        code: result.objective.code,
        before: { figure: result.progress1.progress.value, band: result.band },
        after: { figure: other.progress1.progress.value, band: other.band },
      },
    ];
  });
}

function indicatorChanges(before: PolicyResults, after: PolicyResults): readonly BandChange[] {
  return before.indicators.flatMap((result, index): BandChange[] => {
    const other = after.indicators[index];
    if (!other || other.band === result.band) return [];
    return [
      {
        kind: "indicator",
        code: result.indicator.code,
        before: { figure: result.progress1.value, band: result.band },
        after: { figure: other.progress1.value, band: other.band },
      },
    ];
  });
}
