import { defaultProfile, type Profile } from "../../domain/profile";
import type { CellValue } from "../../grid";
import { fold } from "../../reader/text/fold";
import { choiceFields, choiceOf, partValue, withPart, type Choice, type ChoiceOption, type ChoicePart } from "../../words/rules/choices";
import { limitProblem, type LimitSaid } from "../../words/rules/limitTexts";
import { settingsTexts } from "../../words/sheets/settingsTexts";

/** One value of the rules as people change it: a line of the settings sheet, a control of the pane, a rule of `--regla`. */
export interface ChoiceLine {
  readonly field: keyof Profile;
  readonly label: string;
  readonly token: string;
  readonly explanation: string;
  /** The few values to choose among; without them it is a number. */
  readonly options?: readonly ChoiceOption[];
  /** What may be written, for the sentence that refuses. */
  readonly expected: string;
  write(profile: Profile): string | number;
  /** The profile with what was written; undefined where it is not understood. Limits are judged apart, in pairs. */
  read(value: CellValue, profile: Profile): Profile | undefined;
}

/** Every value of the profile that one can change, in the register's order. */
export const choiceLines: readonly ChoiceLine[] = choiceFields.flatMap((field) => linesOf(field, choiceOf(field)));

function linesOf(field: keyof Profile, { explanation, parts }: Choice): readonly ChoiceLine[] {
  return parts.map((part) => {
    const { label, token, values } = part;
    const options = typeof values === "object" && !("least" in values) ? values : undefined;
    const none = typeof values === "object" && "least" in values ? values.none : undefined;
    const shown = (value: ChoiceOption["value"]): string | number =>
      options?.find((option) => option.value === value)?.text ?? (typeof value === "number" ? value : (none ?? ""));
    return {
      field,
      label,
      token,
      explanation,
      ...(options && { options }),
      expected: expectedOf(part),
      write: (profile) => shown(partValue(profile, field, part)),
      read(value, profile) {
        const found = options ? optionRead(options, value) : numberRead(part, value);
        return found === undefined ? undefined : withPart(profile, field, part, found);
      },
    };
  });
}

/** The text, the token, or the value itself (a level as a number). */
function optionRead(options: readonly ChoiceOption[], value: CellValue): ChoiceOption["value"] | undefined {
  return options.find((option) => isText(value, option.text) || isText(value, option.token) || (value !== null && value === option.value))
    ?.value;
}

function numberRead({ values }: ChoicePart, value: CellValue): number | null | undefined {
  const found = numberOf(value);
  if (typeof values !== "object" || !("least" in values)) return Number.isNaN(found) ? undefined : found;
  if (values.none !== undefined && (value === null || value === "" || isText(value, values.none))) return null;
  return found >= values.least && found <= values.most ? found : undefined;
}

function expectedOf({ values }: ChoicePart): string {
  if (values === "limit") return settingsTexts.aNumber;
  if ("least" in values) return settingsTexts.aNumberBetween(values.least, values.most);
  return values.map(({ text }) => `«${text}»`).join(", ");
}

function isText(value: CellValue, text: string): boolean {
  return typeof value === "string" && fold(value) === fold(text);
}

/** A number, or a number typed as text with comma or point; NaN where it is neither. */
function numberOf(value: CellValue): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !/^\s*[-−]?\d+([.,]\d+)?\s*$/.test(value)) return NaN;
  return Number(value.trim().replace("−", "-").replace(",", "."));
}

/** Two limits that decide nothing as they are: their lines, and why in one sentence. */
export interface LimitProblem {
  readonly lines: readonly [ChoiceLine, ChoiceLine];
  readonly sentence: string;
}

/** How a front shows a limit: what was typed where it differs from the profile's, how it calls it, where it stands. */
export interface LimitsAsked {
  readonly typed?: (line: ChoiceLine) => CellValue | undefined;
  readonly name?: (line: ChoiceLine) => string;
  readonly cell?: (line: ChoiceLine) => string | undefined;
}

/** Every pair of limits of a profile that does not serve, in the words of the front that asks. */
export function limitProblems(profile: Profile, { typed, name, cell }: LimitsAsked = {}): readonly LimitProblem[] {
  const said = (line: ChoiceLine): LimitSaid => {
    const value = typed?.(line) ?? line.write(profile);
    const place = cell?.(line);
    return { name: name?.(line) ?? line.label, value: numberOf(value), typed: String(value), ...(place !== undefined && { cell: place }) };
  };
  return choiceFields.flatMap((field): LimitProblem[] => {
    const { limits } = choiceOf(field);
    const [lower, upper] = choiceLines.filter((line) => line.field === field);
    if (limits === undefined || !lower || !upper) return [];
    const sentence = limitProblem(limits, said(lower), said(upper));
    return sentence === undefined ? [] : [{ lines: [lower, upper], sentence }];
  });
}

/** A profile whose limits serve: pairs that do not are as by default. */
export function withLimitsInOrder(profile: Profile, problems: readonly LimitProblem[]): Profile {
  return problems.reduce((settled, { lines: [{ field }] }) => ({ ...settled, [field]: defaultProfile[field] }), profile);
}
