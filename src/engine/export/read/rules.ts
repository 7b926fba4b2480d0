import { defaultProfile, type Profile } from "../../domain/profile";
import { choiceFields, choiceOf, withPart, type ChoiceOption, type ChoicePart } from "../../words/rules/choices";
import { exportTexts } from "../../words/export/exportTexts";
import type { Table, TableCell } from "../table";
import { ExportProblem } from "./problem";

/** The rules of calculation; one that the export does not name is as by default. */
export function readRules({ name, rows }: Table): Profile {
  let profile = defaultProfile;
  rows.forEach(({ tipo, regla, valor = null }, index) => {
    if (tipo !== "calculo") return;
    for (const field of choiceFields)
      for (const part of choiceOf(field).parts) {
        if (part.token !== regla) continue;
        const value = valueOf(part, valor);
        if (value === undefined) throw new ExportProblem(exportTexts.wrongCell(name, index + 1, "valor", String(valor ?? "")));
        profile = withPart(profile, field, part, value);
      }
  });
  return profile;
}

function valueOf({ values }: ChoicePart, written: TableCell): ChoiceOption["value"] | undefined {
  if (typeof values === "object" && !("least" in values)) return values.find(({ token }) => token === written)?.value;
  if (written === null) return typeof values === "object" && values.none !== undefined ? null : undefined;
  const number = Number(written);
  return Number.isFinite(number) ? number : undefined;
}
