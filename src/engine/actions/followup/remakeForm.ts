import type { Profile } from "../../domain/profile";
import { IDENTITY_SHEET, readIdentity } from "../../followup/formIdentity";
import type { WorkbookHost } from "../../host";
import type { Plan } from "../../plan";
import { buildFormPlan } from "../../sheets/form/formPlan";

/**
 * The form that stands in a workbook as it is made anew of what its hidden sheet says: a workbook that is not that, byte by byte, somebody
 * has worked on, wherever in it. Undefined where it is no form of ours.
 */
export async function remakeForm(host: WorkbookHost, profile: Profile): Promise<Plan | undefined> {
  const sheets = await host.listSheets();
  if (!sheets.some(({ name }) => name === IDENTITY_SHEET)) return undefined;
  const identity = readIdentity(await host.readGrid(IDENTITY_SHEET));
  return typeof identity === "string" ? undefined : buildFormPlan(identity.form, profile);
}
