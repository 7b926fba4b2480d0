import { choiceLines, limitProblems, type ChoiceLine } from "../../engine/actions/settings/choiceLines";
import type { Trial } from "../../engine/actions/settings/ruleLaboratory";
import { defaultProfile, type Profile } from "../../engine/domain/profile";
import { fold } from "../../engine/reader/text/fold";
import { choiceOf } from "../../engine/words/rules/choices";
import { Refusal } from "../refusal";

/** «nd=omitir|cero, …», every rule with its values or its default, for the help. */
export const RULE_CHOICES = choiceLines.map(choicesOf).join(", ");

function choicesOf(line: ChoiceLine): string {
  const standard = line.write(defaultProfile);
  return `${line.token}=${line.options?.map(({ token }) => token).join("|") ?? (typeof standard === "number" ? numberText(standard) : "N")}`;
}

function numberText(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** `--regla nd=cero,alto=90`: one trial with all of them together. */
export function readTrials(typed: string, base: Profile): readonly Trial[] | Refusal {
  let profile = base;
  let field: keyof Profile | undefined;
  const given = new Map<ChoiceLine, string>();
  for (const pair of typed.split(",")) {
    const [name = "", value = ""] = pair.split("=").map((part) => fold(part));
    const line = choiceLines.find(({ token }) => token === name);
    if (!line) return new Refusal(`No hay una regla «${name}».`, `Se puede: ${RULE_CHOICES}.`);
    const changed = line.read(value, profile);
    given.set(line, value);
    if (changed) profile = changed;
    else if (!isLimit(line)) return new Refusal(`La regla «${name}» no tiene el valor «${value}».`, `Se puede: ${valuesOf(line)}.`);
    field ??= line.field;
  }
  // Judged when all are read: «medio=96,alto=98» serves, whichever is typed first.
  const [problem] = limitProblems(profile, { typed: (line) => given.get(line), name: ({ token }) => token });
  if (problem) return new Refusal(`Con --regla ${typed}, ${problem.sentence}`, `Por ejemplo: --regla ${exampleOf(problem.lines)}`);
  return [{ field: field ?? "thresholds", profile }];
}

function isLimit({ field }: ChoiceLine): boolean {
  return choiceOf(field).limits !== undefined;
}

/** «nd=omitir, nd=cero», or what number it takes. */
function valuesOf({ token, options, expected }: ChoiceLine): string {
  return options?.map((option) => `${token}=${option.token}`).join(", ") ?? `${token}=${expected}`;
}

/** Limits that serve: those by default. */
function exampleOf(lines: readonly ChoiceLine[]): string {
  return lines.map(({ token, write }) => `${token}=${numberText(Number(write(defaultProfile)))}`).join(",");
}
