import { columnName } from "../../address";
import type { DecisionPlace } from "../../audit/dismissals";
import type { Finding } from "../../domain/finding";
import { defaultProfile, type Profile } from "../../domain/profile";
import type { ReaderChoices } from "../../reader/matrix";
import { changedChoices, choiceOf, choiceText } from "../../words/rules/choices";
import { settingsTexts } from "../../words/sheets/settingsTexts";
import { isSeen } from "./decisionPlace";
import { writePeriod } from "./settingsPeriod";
import { readingRows } from "./workbookSettings";

/** A rule of calculation or of reading that is not as by default, in words, and the sheet that says so. */
export interface RuleInForce {
  readonly label: string;
  readonly value: string;
  readonly byDefault: string;
  /** Undefined: chosen in the pane, or by an option of the command line. */
  readonly place?: DecisionPlace;
}

/** Where the rules in force come from. */
export interface RuleSources {
  /** As remembered in «Configuración PNTP». */
  readonly settings: { readonly profile: Profile; readonly choices: ReaderChoices; readonly place?: DecisionPlace };
  /** The summary, where the planner may have typed levels. */
  readonly summary?: DecisionPlace;
}

/** Everything that decides the figures and is not as by default. */
export function rulesInForce(profile: Profile, sources: RuleSources): readonly RuleInForce[] {
  const { settings, summary } = sources;
  const isRemembered = (field: keyof Profile) => JSON.stringify(settings.profile[field]) === JSON.stringify(profile[field]);
  const calculation = changedChoices(profile).map((field): RuleInForce => ({
    label: choiceOf(field).label,
    value: choiceText(field, profile),
    byDefault: choiceText(field, defaultProfile),
    ...placed(isRemembered(field) ? settings.place : summary),
  }));
  return [...calculation, ...readingInForce(sources)];
}

/** Of them, those of reading: what was answered or corrected where the sheet left a doubt. */
export function readingInForce({ settings }: RuleSources): readonly RuleInForce[] {
  const reading = readingRows(settings.choices).flatMap(([label, value, byDefault]): RuleInForce[] =>
    value === null || value === undefined ? [] : [{ label: label ?? "", value, byDefault: byDefault ?? "", ...placed(settings.place) }],
  );
  const columns = Object.entries(settings.choices.columns ?? {}).map(([column, { role, period }]): RuleInForce => ({
    label: `${settingsTexts.columnsHeader[0]} ${columnName(Number(column))}`,
    value: `${settingsTexts.roles[role]}${period ? ` ${writePeriod(period)}` : ""}`,
    byDefault: settingsTexts.automatic,
    ...placed(settings.place),
  }));
  return [...reading, ...columns];
}

function placed(place: DecisionPlace | undefined): Pick<RuleInForce, "place"> {
  return place ? { place } : {};
}

/** One finding for each sheet that changes rules: a note where it can be seen, a warning where it is hidden. */
export function ruleFindings(rules: readonly RuleInForce[]): readonly Finding[] {
  const byPlace = new Map<string, RuleInForce[]>();
  for (const rule of rules) {
    const key = rule.place?.sheet ?? "";
    byPlace.set(key, [...(byPlace.get(key) ?? []), rule]);
  }
  return [...byPlace.values()].flatMap((group): Finding[] => {
    const [{ place } = {}] = group;
    const reglas = group.map(({ label, value, byDefault }) => `${label}: ${value} (por defecto: ${byDefault})`);
    return [
      { rule: "calculo.reglas-cambiadas", severity: place && !isSeen(place) ? "warning" : "note", data: { reglas, ...placeData(place) } },
    ];
  });
}

/** What a sentence needs to say where decisions stand. */
export function placeData(place: DecisionPlace | undefined): { readonly hoja?: string; readonly visibilidad?: string } {
  return place ? { hoja: place.sheet, visibilidad: place.visibility } : {};
}
