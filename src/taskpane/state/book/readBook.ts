import { readDismissals } from "../../../engine/actions/settings/readDismissals";
import { readMatrices, type MatricesRead } from "../../../engine/actions/readMatrices";
import { readRememberedSettings } from "../../../engine/actions/settings/rememberedSettings";
import type { DecisionPlace, Dismissal } from "../../../engine/audit/dismissals";
import type { CancelSignal, Progress, WorkbookHost } from "../../../engine/host";
import type { Settings } from "../paneState";

/** All that one reading of the workbook gives. */
export interface BookReading {
  readonly read: MatricesRead;
  readonly settings: Settings;
  /** What was refused of «Configuración PNTP», each in a sentence. */
  readonly refused: readonly string[];
  /** The sheet that remembers the settings. */
  readonly place?: DecisionPlace;
  /** What the workbook itself remembers, which is not always what is in force here. */
  readonly remembered: Settings;
  /** Findings set aside in «Hallazgos PNTP». */
  readonly dismissals: readonly Dismissal[];
}

export interface ReadBookOptions {
  /** Settings in force that the workbook does not remember yet; without them, those of the workbook. */
  readonly settings?: Settings;
  /** What it remembered when `settings` were taken: where somebody changed it since, what it says now is in force. */
  readonly remembered?: Settings | undefined;
  /** Only this sheet is read. */
  readonly sheet?: string | undefined;
  /** Nobody asked for it: it must leave no trace in what the person is doing. */
  readonly isBackground?: boolean;
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
}

/** Reads what the workbook remembers, and then its matrices in that light. */
export async function readBook(
  host: WorkbookHost,
  { settings: given, remembered: before, sheet, isBackground = false, onProgress, signal }: ReadBookOptions = {},
): Promise<BookReading> {
  const { refused: unread, place, ...remembered } = await readRememberedSettings(host, { isBackground });
  const isInForce = given !== undefined && (before === undefined || isSameSettings(before, remembered));
  const settings = isInForce ? given : remembered;
  const refused = isInForce ? [] : unread;
  const reading = readMatrices(host, {
    choices: settings.choices,
    isBackground,
    ...(sheet !== undefined && { sheet }),
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
  const [read, dismissals] = await Promise.all([reading, readDismissals(host, { isBackground })]);
  return { read, settings, refused, remembered, dismissals, ...(place && { place }) };
}

export function isSameSettings(a: Settings, b: Settings): boolean {
  return JSON.stringify([a.profile, a.choices, a.report]) === JSON.stringify([b.profile, b.choices, b.report]);
}

/** A reading with one of its sheets read again. */
export function withSheetRead(before: BookReading, { read, ...rest }: BookReading, sheet: string): BookReading {
  const grids = [...before.read.grids.filter((grid) => grid.sheet !== sheet), ...read.grids];
  const matrices = [...before.read.outcome.matrices.filter((matrix) => matrix.sheet !== sheet), ...read.outcome.matrices];
  return { ...rest, read: { ...read, grids, outcome: { ...before.read.outcome, matrices } } };
}
