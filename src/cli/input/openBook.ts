import { visibilityOf } from "../../engine/actions/settings/decisionPlace";
import { gridOf, readMatrices, type MatricesRead } from "../../engine/actions/readMatrices";
import { readRememberedSettings, type RememberedSettings } from "../../engine/actions/settings/rememberedSettings";
import type { RuleSources } from "../../engine/actions/settings/rulesInForce";
import type { Grid } from "../../engine/grid";
import type { SheetInfo } from "../../engine/host";
import type { Matrix, ReaderChoices } from "../../engine/reader/matrix";
import { nodeCodec } from "../../opc/zip/nodeCodec";
import { openXlsx } from "../../hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../hosts/xlsx/xlsxHost";
import { chooseMatrix, sheetOfChoice } from "./chooseMatrix";
import type { InputFile } from "./inputFile";
import type { ProgressLine } from "../progressLine";
import { isRefusal, Refusal } from "../refusal";
import { settingsTexts } from "../../engine/words/sheets/settingsTexts";
import { oneLine, type Terminal } from "../terminal";

/** A workbook open for a command: one matrix chosen, and the rules the workbook remembers. */
export interface OpenBook {
  readonly host: XlsxHost;
  readonly matrix: Matrix;
  readonly grid: Grid;
  readonly read: MatricesRead;
  readonly settings: RememberedSettings;
  /** Where the rules in force come from. */
  readonly sources: RuleSources;
}

/** Opens a workbook and finds the matrix of `--hoja` (or the only one). */
export async function openBook(
  input: InputFile,
  sheet: string | undefined,
  progress: ProgressLine,
  terminal: Terminal,
): Promise<OpenBook | Refusal> {
  progress.tell(0, "Abriendo el libro");
  const opened = openXlsx(input.bytes, nodeCodec);
  if (!opened.ok) return new Refusal(`No se pudo abrir «${input.shown}».`, opened.problem.message);
  const { host } = opened;
  const settings = await rememberedSettings(host, terminal);
  const sheets = await host.listSheets();
  const named = sheet === undefined ? undefined : sheetOfChoice(sheets, sheet);
  const choices = choicesFor(settings.choices, sheet);
  // A sheet that is asked for by its name is read wherever it is kept, also where Excel's menus do not show it.
  const read = await readMatrices(host, { choices, onProgress: progress.tell, ...(named !== undefined && { sheet: named }) });
  const matrix = chooseMatrix(read.outcome.matrices, sheets, sheet, read.outcome.nearMiss);
  if (isRefusal(matrix)) return matrix;
  return { host, matrix, grid: gridOf(read, matrix), read, settings, sources: sourcesOf({ ...settings, choices }, read, sheets) };
}

async function rememberedSettings(host: XlsxHost, terminal: Terminal): Promise<RememberedSettings> {
  const settings = await readRememberedSettings(host);
  for (const sentence of settings.refused)
    terminal.err(`Aviso: ${oneLine(settingsTexts.refused(settings.place?.sheet ?? settingsTexts.sheet, [sentence]))}\n`);
  return settings;
}

/** Where the rules in force come from, the levels typed in the summary included. */
function sourcesOf(settings: RememberedSettings, read: MatricesRead, sheets: readonly SheetInfo[]): RuleSources {
  const sheet = read.summary?.sheet;
  return { settings, ...(sheet !== undefined && { summary: { sheet, visibility: visibilityOf(sheet, sheets) } }) };
}

/** What was corrected by hand for one sheet does not hold for another. */
function choicesFor(remembered: ReaderChoices, sheet: string | undefined): ReaderChoices {
  if (sheet === undefined || sheet === remembered.sheet) return remembered;
  return {};
}
