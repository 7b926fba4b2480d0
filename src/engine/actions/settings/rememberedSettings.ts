import { defaultProfile } from "../../domain/profile";
import type { DecisionPlace } from "../../audit/dismissals";
import type { ReadOptions, WorkbookHost } from "../../host";
import { findDecisions } from "./decisionPlace";
import { readSettings, type SettingsReading } from "./workbookSettings";
import { ourSheets } from "../../words/sheets/ourSheets";

/** What the workbook remembers, and where; without a place it remembers nothing, and everything is as by default. */
export interface RememberedSettings extends SettingsReading {
  readonly place?: DecisionPlace;
}

/** The sheet «Configuración PNTP» of the workbook, where there is one: the same rules for the pane and for the command line. */
export async function readRememberedSettings(
  host: WorkbookHost,
  options: Pick<ReadOptions, "isBackground"> = {},
): Promise<RememberedSettings> {
  const found = await findDecisions(host, ourSheets.settings.owner);
  if (!found) return { profile: defaultProfile, choices: {}, refused: [] };
  const { sheet, visibility } = found;
  return { ...readSettings(await host.readGrid(sheet, options)), place: { sheet, visibility } };
}
