import { cellAddress } from "../../address";
import type { Form, FormRow } from "../../followup/form";
import type { FormField } from "../../followup/formPlaces";
import type { CellValidation } from "../../plan";
import { formTexts as texts, formWords } from "../../words/followup/formTexts";
import { fieldsOf, formRow as at, type FormColumns } from "./formLayout";

/** What is said of each cell to fill when it is chosen, and asked when something else is typed; nothing that is typed is refused. */
export function formValidations({ rows }: Form, columns: FormColumns): readonly CellValidation[] {
  return rows.flatMap((row, index) =>
    fieldsOf(columns, row).map(([field, column]) => {
      const area = { row: at.first + index, column, rows: 1, columns: 1 };
      return { area, ...validationOf(field, row, cellAddress(area.row, column)) };
    }),
  );
}

function validationOf(field: FormField, row: FormRow, cell: string): Omit<CellValidation, "area"> {
  const { prompts, errors } = texts;
  switch (field) {
    case "value":
      // «ND», «S/D» and their like have few letters or begin with «No» or «Sin».
      return {
        rule: {
          kind: "custom",
          formula: `=OR(ISNUMBER(${cell}),LEN(TRIM(${cell}))<=4,LOWER(LEFT(${cell},2))="no",LOWER(LEFT(${cell},3))="sin")`,
        },
        prompt: valuePrompt(row),
        error: { style: "warning", ...errors.value },
      };
    case "numerator":
    case "denominator":
      return {
        rule: { kind: "custom", formula: `=ISNUMBER(${cell})` },
        prompt: prompts[field],
        error: { style: "warning", ...errors.operand },
      };
    case "reason":
      return {
        rule: { kind: "list", options: [...formWords.reasons, formWords.otherReason] },
        prompt: prompts.reason,
        error: { style: "information", ...errors.reason },
      };
    case "source":
    case "comment":
      return { rule: { kind: "any" }, prompt: prompts[field] };
  }
}

function valuePrompt({ unit, asksQuotient }: FormRow): NonNullable<CellValidation["prompt"]> {
  const rule = asksQuotient ? texts.prompts.quotientRule : "";
  const prompt = unit === "percent" ? texts.prompts.value.percent(rule) : texts.prompts.value.number;
  return { ...prompt, text: prompt.text.replace(/ {2,}/g, " ") };
}
