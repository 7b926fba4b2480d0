import { visibilityOf } from "../../engine/actions/settings/decisionPlace";
import { gridOf, readAgain, readMatrices, type MatricesRead } from "../../engine/actions/readMatrices";
import { readRememberedSettings, type RememberedSettings } from "../../engine/actions/settings/rememberedSettings";
import { withReportData } from "../../engine/actions/settings/reportData";
import type { RuleSources } from "../../engine/actions/settings/rulesInForce";
import type { Grid } from "../../engine/grid";
import type { SheetInfo } from "../../engine/host";
import type { Matrix, ReaderChoices } from "../../engine/reader/matrix";
import { nodeCodec } from "../../opc/zip/nodeCodec";
import { openXlsx } from "../../hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../hosts/xlsx/xlsxHost";
import { chooseMatrix, noSuchSheet } from "./chooseMatrix";
import type { InputFile } from "./inputFile";
import type { ProgressLine } from "../progressLine";
import type { AskedReading } from "./readingOptions";
import { columnOutside, unreadFiguresRefusal } from "./readingRefusals";
import { isRefusal, Refusal } from "../refusal";
import { readSheetChoice, type SheetChoice } from "./sheetChoice";
import { settingsTexts } from "../../engine/words/sheets/settingsTexts";
import type { Terminal } from "../terminal";

/** A workbook open for a command: one matrix chosen, and the rules the workbook remembers. */
export interface OpenBook {
  readonly host: XlsxHost;
  readonly matrix: Matrix;
  readonly grid: Grid;
  readonly read: MatricesRead;
  readonly settings: RememberedSettings;
  /** How it was read: as remembered and as the call said. */
  readonly choices: ReaderChoices;
  readonly asked: AskedReading;
  /** Where the rules in force come from. */
  readonly sources: RuleSources;
}

/** Opens a workbook and finds the matrix of `--hoja` (or the only one). */
export async function openBook(
  input: InputFile,
  asked: AskedReading,
  progress: ProgressLine,
  terminal: Terminal,
): Promise<OpenBook | Refusal> {
  progress.tell(0, "Abriendo el libro");
  const opened = openXlsx(input.bytes, nodeCodec);
  if (!opened.ok) return new Refusal(`No se pudo abrir «${input.shown}».`, opened.problem.message);
  const { host } = opened;
  const settings = await rememberedSettings(host, terminal);
  const sheets = await host.listSheets();
  const named = asked.hoja === undefined ? undefined : readSheetChoice(sheets, asked.hoja);
  if (asked.hoja !== undefined && named === undefined) return noSuchSheet(sheets, asked.hoja);
  const remembered = rememberedFor(settings.choices, named);
  // A sheet that is asked for by its name is read wherever it is kept, also where Excel's menus do not show it.
  const found = await readMatrices(host, {
    choices: {
      ...remembered,
      ...(asked.choices.decimal && { decimal: asked.choices.decimal }),
      ...(asked.choices.parts && { parts: asked.choices.parts }),
      ...(asked.choices.aggregation && { aggregation: asked.choices.aggregation }),
    },
    onProgress: progress.tell,
    ...(named !== undefined && { sheet: named.sheet }),
  });
  const choices = { ...remembered, ...asked.choices, columns: { ...remembered.columns, ...asked.choices.columns } };
  const read = readAsAsked(found, choices, asked);
  const outside = columnOutside(read, asked.choices.columns);
  if (outside) return outside;
  const matrix = chooseMatrix(read, named);
  if (isRefusal(matrix)) return matrix;
  const unread = unreadFiguresRefusal(matrix, asked);
  if (unread) return unread;
  return {
    host,
    matrix: withReportData(matrix, settings.report),
    grid: gridOf(read, matrix),
    read,
    settings,
    choices,
    asked,
    sources: sourcesOf({ ...settings, choices }, read, sheets),
  };
}

/** What the call says of columns and headers is of one sheet: the one it names, or the only one with a matrix or something like it. */
function readAsAsked(found: MatricesRead, choices: ReaderChoices, { choices: { columns, headerRows } }: AskedReading): MatricesRead {
  if (columns === undefined && headerRows === undefined) return found;
  const sheets = new Set(found.outcome.matrices.map(({ sheet }) => sheet));
  const [sheet = found.outcome.nearMiss?.sheet] = sheets;
  if (sheets.size > 1 || sheet === undefined) return found;
  return { ...found, outcome: readAgain(found, { ...choices, sheet }) };
}

async function rememberedSettings(host: XlsxHost, terminal: Terminal): Promise<RememberedSettings> {
  const settings = await readRememberedSettings(host);
  for (const sentence of settings.refused)
    terminal.err(`Aviso: ${settingsTexts.refused(settings.place?.sheet ?? settingsTexts.sheet, [sentence])}\n`);
  return settings;
}

/** Where the rules in force come from, the levels typed in the summary included. */
function sourcesOf(settings: RememberedSettings, read: MatricesRead, sheets: readonly SheetInfo[]): RuleSources {
  const sheet = read.summary?.sheet;
  return { settings, ...(sheet !== undefined && { summary: { sheet, visibility: visibilityOf(sheet, sheets) } }) };
}

/** What was corrected by hand for one sheet does not hold for another, nor its area where the call names one. */
function rememberedFor(remembered: ReaderChoices, named: SheetChoice | undefined): ReaderChoices {
  if (named === undefined) return remembered;
  return { ...(named.sheet === remembered.sheet ? remembered : {}), ...named };
}
