import { isSeen } from "../../engine/actions/settings/decisionPlace";
import { rulesInForce, type RuleInForce } from "../../engine/actions/settings/rulesInForce";
import type { DecisionPlace, Dismissal } from "../../engine/audit/dismissals";
import { visibilityWord } from "../../engine/words/visibilityWord";
import type { OpenBook } from "../input/openBook";

/** The same of a book, for the commands that show no findings. */
export function bookRulesJson({ settings, sources }: Pick<OpenBook, "settings" | "sources">) {
  return rulesJson(rulesInForce(settings.profile, sources));
}

/** `reglas`: everything that decides the figures and is not as by default, with the sheet that says so. */
export function rulesJson(rules: readonly RuleInForce[]) {
  return rules.map(({ label, value, byDefault, place }) => ({ regla: label, valor: value, porDefecto: byDefault, ...placeJson(place) }));
}

/** `apartados`: what «No aplica» sets aside; `vale` is false where the sheet that says so is hidden. */
export function dismissalsJson(dismissals: readonly Dismissal[]) {
  return dismissals.map(({ rule, about, cell, reason, place }) => ({
    regla: rule,
    sobre: about,
    celda: cell ?? null,
    motivo: reason,
    vale: place === undefined || isSeen(place),
    ...placeJson(place),
  }));
}

function placeJson(place: DecisionPlace | undefined) {
  return { hoja: place?.sheet ?? null, visibilidad: place ? visibilityWord[place.visibility] : null };
}
