import { readDismissals } from "../../engine/actions/readDismissals";
import { readMatrices, type MatricesRead } from "../../engine/actions/readMatrices";
import { readSettings, SETTINGS_OWNER, type SettingsReading } from "../../engine/actions/workbookSettings";
import type { Dismissal } from "../../engine/audit/dismissals";
import { defaultProfile } from "../../engine/domain/profile";
import type { CancelSignal, Progress, WorkbookHost } from "../../engine/host";
import type { Settings } from "./paneState";

/** All that one reading of the workbook gives. */
export interface BookReading {
  readonly read: MatricesRead;
  readonly settings: Settings;
  /** Cells of «Configuración PNTP» that were not understood. */
  readonly ignored: readonly string[];
  /** Findings set aside in «Hallazgos PNTP». */
  readonly dismissals: readonly Dismissal[];
}

export interface ReadBookOptions {
  /** Settings in force that the workbook does not remember yet; without them, those of the workbook. */
  readonly settings?: Settings;
  /** Only this sheet is read. */
  readonly sheet?: string | undefined;
  /** Nobody asked for it: it must leave no trace in what the person is doing. */
  readonly isBackground?: boolean;
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
}

/** Reads what the workbook remembers, and then its matrices in that light. */
export async function readBook(host: WorkbookHost, { settings: given, sheet, isBackground = false, onProgress, signal }: ReadBookOptions = {}): Promise<BookReading> {
  const remembered = given === undefined ? await readRemembered(host, isBackground) : { ...given, ignored: [] };
  const { ignored, ...settings } = remembered;
  const reading = readMatrices(host, { choices: settings.choices, isBackground, ...(sheet !== undefined && { sheet }), ...(onProgress && { onProgress }), ...(signal && { signal }) });
  const [read, dismissals] = await Promise.all([reading, readDismissals(host, { isBackground })]);
  return { read, settings, ignored, dismissals };
}

/** A reading with one of its sheets read again. */
export function withSheetRead(before: BookReading, { read, ...rest }: BookReading, sheet: string): BookReading {
  const grids = [...before.read.grids.filter((grid) => grid.sheet !== sheet), ...read.grids];
  const matrices = [...before.read.outcome.matrices.filter((matrix) => matrix.sheet !== sheet), ...read.outcome.matrices];
  return { ...rest, read: { ...read, grids, outcome: { ...before.read.outcome, matrices } } };
}

async function readRemembered(host: WorkbookHost, isBackground: boolean): Promise<SettingsReading> {
  const place = await host.findName(SETTINGS_OWNER);
  if (place === undefined) return { profile: defaultProfile, choices: {}, ignored: [] };
  return readSettings(await host.readGrid(place.sheet, { isBackground }));
}
