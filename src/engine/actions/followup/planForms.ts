import { defaultProfile } from "../../domain/profile";
import { buildForms, type FormsRequest } from "../../followup/buildForms";
import type { Form } from "../../followup/form";
import type { FormsProblem, FormsTold } from "../../followup/formsTold";
import type { Plan } from "../../plan";
import { buildFormPlan } from "../../sheets/form/formPlan";
import { formFileNames } from "./formFiles";

/** One workbook to make: the plan goes into a new one. */
export interface PlannedForm {
  readonly form: Form;
  /** «MINEDU 2024.xlsx»: safe on every disk, and another one for each form. */
  readonly file: string;
  readonly plan: Plan;
}

export type FormPlans =
  | { readonly ok: true; readonly forms: readonly PlannedForm[]; readonly told: FormsTold }
  | { readonly ok: false; readonly problem: FormsProblem };

/** «Repartir»: a workbook for each entity of the matrix, as plans; nothing is written in the matrix. */
export function planForms(request: FormsRequest): FormPlans {
  const outcome = buildForms(request);
  if (!outcome.ok) return outcome;
  const files = formFileNames(outcome.forms);
  const profile = request.profile ?? defaultProfile;
  return {
    ok: true,
    forms: outcome.forms.map((form, index) => ({ form, file: files[index] ?? "", plan: buildFormPlan(form, profile) })),
    told: outcome.told,
  };
}
