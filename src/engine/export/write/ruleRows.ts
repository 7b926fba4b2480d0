import { defaultProfile, type Profile } from "../../domain/profile";
import { choiceFields, choiceOf, partValue, type ChoiceOption, type ChoicePart } from "../../words/rules/choices";
import type { ColumnOf } from "../schemas";
import type { TableRow } from "../table";

/** An answer to a question of the reader, in words: they tell how the sheet was read, and need no reading back. */
export interface ReadingRule {
  readonly label: string;
  readonly value: string;
  readonly byDefault: string;
}

/** Every rule of calculation with its value, also where it is as by default, and the answers that decided the reading. */
export function ruleRows(profile: Profile, reading: readonly ReadingRule[]): readonly Omit<TableRow<ColumnOf<"reglas">>, "matriz">[] {
  const calculation = choiceFields.flatMap((field) =>
    choiceOf(field).parts.map((part) => ({
      tipo: "calculo",
      regla: part.token,
      etiqueta: part.label,
      valor: writtenValue(part, partValue(profile, field, part)),
      por_defecto: writtenValue(part, partValue(defaultProfile, field, part)),
    })),
  );
  const answered = reading.map(({ label, value, byDefault }) => ({
    tipo: "lectura",
    regla: label,
    etiqueta: label,
    valor: value,
    por_defecto: byDefault,
  }));
  return [...calculation, ...answered];
}

/** The token of an option, or the number whole; null where it is left to the tool. */
function writtenValue({ values }: ChoicePart, value: ChoiceOption["value"]): string | null {
  const options = typeof values === "object" && !("least" in values) ? values : [];
  return options.find((option) => option.value === value)?.token ?? (value === null ? null : String(value));
}
