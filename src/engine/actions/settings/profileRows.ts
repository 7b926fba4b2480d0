import type { Profile, RatingLevel } from "../../domain/profile";
import type { CellValue } from "../../grid";
import { fold } from "../../reader/text/fold";
import { criterionLabel, ratingLabel } from "../../words/labels";
import { profileTexts, type ProfileText } from "../../words/rules/profileTexts";
import { settingsTexts } from "../../words/sheets/settingsTexts";

/** One line of the rules in the settings sheet: how it is written, and how it is read back. */
export interface ProfileRow {
  readonly label: string;
  readonly explanation: string;
  /** The words to choose among; without them it is a number. */
  readonly options?: readonly string[];
  write(profile: Profile): string | number;
  /** The profile with this rule as the cell says; undefined when the cell is not understood. */
  read(value: CellValue, profile: Profile): Profile | undefined;
}

/** Every rule of the profile, one line per value one can change. */
export const profileRows: readonly ProfileRow[] = [
  choice("ndInMean"),
  choice("mean"),
  {
    label: profileTexts.relevanceMax.label,
    explanation: profileTexts.relevanceMax.explanation,
    write: ({ relevanceMax }) => relevanceMax ?? profileTexts.relevanceMax.default,
    read(value, profile) {
      if (value === null || value === "" || isText(value, profileTexts.relevanceMax.default)) return { ...profile, relevanceMax: null };
      const relevanceMax = numberFrom(value, 1, 1000);
      return relevanceMax === undefined ? undefined : { ...profile, relevanceMax };
    },
  },
  choice("clamp"),
  number(
    settingsTexts.medium,
    profileTexts.thresholds.explanation,
    0,
    1000,
    (profile) => profile.thresholds.medium,
    (profile, medium) => ({ ...profile, thresholds: { ...profile.thresholds, medium } }),
  ),
  number(
    settingsTexts.high,
    profileTexts.thresholds.explanation,
    0,
    1000,
    (profile) => profile.thresholds.high,
    (profile, high) => ({ ...profile, thresholds: { ...profile.thresholds, high } }),
  ),
  choice("bandOn"),
  choice("cumulative"),
  choice("descending"),
  choice("ndInCounts"),
  ...criteria().map((criterion) =>
    number(
      settingsTexts.weight(criterionLabel[criterion]),
      profileTexts.ratingWeights.explanation,
      0,
      1000,
      (profile) => profile.ratingWeights[criterion],
      (profile, weight) => ({ ...profile, ratingWeights: { ...profile.ratingWeights, [criterion]: weight } }),
    ),
  ),
  number(
    settingsTexts.cutIntermediate,
    profileTexts.ratingCuts.explanation,
    1,
    3,
    (profile) => profile.ratingCuts.intermediate,
    (profile, intermediate) => ({ ...profile, ratingCuts: { ...profile.ratingCuts, intermediate } }),
  ),
  number(
    settingsTexts.cutAdvanced,
    profileTexts.ratingCuts.explanation,
    1,
    3,
    (profile) => profile.ratingCuts.advanced,
    (profile, advanced) => ({ ...profile, ratingCuts: { ...profile.ratingCuts, advanced } }),
  ),
  ...criteria().map(levelRow),
];

type ChoiceField = "ndInMean" | "mean" | "clamp" | "bandOn" | "cumulative" | "descending" | "ndInCounts";

/** A choice among a few words. */
function choice(field: ChoiceField): ProfileRow {
  const { label, explanation, options = {} }: ProfileText = profileTexts[field];
  return {
    label,
    explanation,
    options: Object.values(options),
    write: (profile) => options[String(profile[field])] ?? "",
    read(value, profile) {
      const chosen = Object.keys(options).find((each) => isText(value, options[each] ?? ""));
      if (chosen === undefined) return undefined;
      return { ...profile, [field]: field === "clamp" ? chosen === "true" : chosen };
    },
  };
}

function number(
  label: string,
  explanation: string,
  least: number,
  most: number,
  get: (profile: Profile) => number,
  set: (profile: Profile, value: number) => Profile,
): ProfileRow {
  return {
    label,
    explanation,
    write: get,
    read(value, profile) {
      const found = numberFrom(value, least, most);
      return found === undefined ? undefined : set(profile, found);
    },
  };
}

function levelRow(criterion: keyof Profile["ratingLevels"]): ProfileRow {
  const proposal = profileTexts.ratingLevels.options.null;
  return {
    label: settingsTexts.level(criterionLabel[criterion]),
    explanation: profileTexts.ratingLevels.explanation,
    options: ([null, 1, 2, 3] as const).map(labelOf),
    write: ({ ratingLevels }) => labelOf(ratingLevels[criterion]),
    read(value, profile) {
      const level = ([null, 1, 2, 3] as const).find((each) => isText(value, labelOf(each)) || (each !== null && value === each));
      return level === undefined ? undefined : { ...profile, ratingLevels: { ...profile.ratingLevels, [criterion]: level } };
    },
  };

  function labelOf(level: RatingLevel | null): string {
    return level === null ? proposal : ratingLabel[level];
  }
}

function criteria(): readonly (keyof Profile["ratingWeights"])[] {
  return ["objectives", "services", "followUp"];
}

function isText(value: CellValue, text: string): boolean {
  return typeof value === "string" && fold(value) === fold(text);
}

/** A number, or a number typed as text with comma or point. */
function numberFrom(value: CellValue, least: number, most: number): number | undefined {
  const found =
    typeof value === "number"
      ? value
      : typeof value === "string" && /^\s*\d+([.,]\d+)?\s*$/.test(value)
        ? Number(value.replace(",", "."))
        : NaN;
  return found >= least && found <= most ? found : undefined;
}
