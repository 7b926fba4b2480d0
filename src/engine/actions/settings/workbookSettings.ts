import { cellAddress, columnName, columnNumber, parseRect, rectAddress } from "../../address";
import type { Period } from "../../domain/policy";
import { defaultProfile, type Profile } from "../../domain/profile";
import type { CellValue, Grid } from "../../grid";
import type { CellStyle, CellWrite, PutSheet } from "../../plan";
import { fold } from "../../reader/text/fold";
import type { ColumnRole, ReaderChoices } from "../../reader/matrix";
import { choiceOf } from "../../words/rules/choices";
import { settingsTexts } from "../../words/sheets/settingsTexts";
import { readPeriod, writePeriod } from "./settingsPeriod";
import { choiceLines, limitProblems, withLimitsInOrder, type ChoiceLine } from "./choiceLines";
import { ourSheets } from "../../words/sheets/ourSheets";
import { reportDataTexts } from "../../words/sheets/reportDataTexts";
import { readReportData, reportDataRows, type ReportData } from "./reportData";

/** What a workbook remembers. */
export interface WorkbookSettings {
  readonly profile: Profile;
  readonly choices: ReaderChoices;
  /** General data of the report; absent where none is given. */
  readonly report?: ReportData;
}

/** What was read, and what was refused of it, each in a sentence that names the line and its cell («B7»): there the default stands. */
export interface SettingsReading extends WorkbookSettings {
  readonly refused: readonly string[];
}

/** The sheet «Configuración PNTP»: rules with their default and what they decide, the general data of the report, the reading of the matrix, the corrected columns. */
export function buildSettingsSheet(profile: Profile, choices: ReaderChoices, report: ReportData = {}): PutSheet {
  const cells: CellWrite[] = [];
  let row = 0;
  const put = (values: readonly (string | number | null)[], style: CellStyle): void => {
    values.forEach((value, column) => cells.push({ row, column, value, style: { valign: "top", ...style } }));
    row++;
  };
  const table = (title: string, header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): number => {
    row++;
    put([title], { bold: true, size: 12 });
    put(header, headerStyle);
    for (const values of rows) {
      put(values, { borderBottom: rule, wrap: true, align: "left" });
    }
    return row;
  };
  put([settingsTexts.sheet], { bold: true, size: 16 });
  put([settingsTexts.note], noteStyle);
  table(
    settingsTexts.rules,
    settingsTexts.rulesHeader,
    choiceLines.map((each) => [each.label, each.write(profile), each.write(defaultProfile), each.explanation]),
  );
  table(reportDataTexts.title, reportDataTexts.header, reportDataRows(report));
  table(settingsTexts.reading, settingsTexts.readingHeader, readingRows(choices));
  const columns = Object.entries(choices.columns ?? {}).sort(([a], [b]) => Number(a) - Number(b));
  const corrected = row;
  const end = table(
    settingsTexts.columns,
    settingsTexts.columnsHeader,
    columns.map(([column, { role, period }]) => [
      columnName(Number(column)),
      settingsTexts.roles[role],
      period ? writePeriod(period) : null,
    ]),
  );
  if (columns.length === 0) put([settingsTexts.noColumns], noteStyle);
  const area = { row: 0, column: 0, rows: Math.max(end, row), columns: 4 };
  return {
    step: "putSheet",
    name: ourSheets.settings.title,
    owner: ourSheets.settings.owner,
    content: {
      cells,
      columnWidths: [38, 34, 34, 70],
      inputs: [
        { row: 0, column: 1, rows: corrected, columns: 1 },
        { row: corrected, column: 0, rows: Math.max(1, end - corrected), columns: 3 },
      ],
      showGridlines: false,
      print: { orientation: "landscape", area, footer: { left: settingsTexts.sheet, right: settingsTexts.page } },
    },
  };
}

/** Reads the sheet back, edited by people or not. What is missing or not understood is as by default. */
export function readSettings(grid: Grid): SettingsReading {
  const lines = labelledRows(grid);
  const column = grid.area.column + 1;
  const cellOf = ({ label }: ChoiceLine): string | undefined => {
    const row = lines.get(fold(label));
    return row === undefined ? undefined : cellAddress(row, column);
  };
  const typed = ({ label }: ChoiceLine): CellValue | undefined => {
    const row = lines.get(fold(label));
    const value = row === undefined ? null : grid.value(row, column);
    return value === null || value === "" ? undefined : value;
  };
  const refused: string[] = [];
  let profile = defaultProfile;
  for (const line of choiceLines) {
    const value = typed(line);
    if (value === undefined) continue;
    const changed = line.read(value, profile);
    if (changed !== undefined) profile = changed;
    else if (choiceOf(line.field).limits === undefined)
      refused.push(settingsTexts.notUnderstood(line.label, cellOf(line) ?? "", String(value), line.expected));
  }
  const problems = limitProblems(profile, { typed, cell: cellOf });
  refused.push(...problems.map(({ sentence }) => sentence));
  const choices = readChoices(grid, lines, refused);
  const report = readReportData(grid, lines, refused);
  return { profile: withLimitsInOrder(profile, problems), choices, ...(report && { report }), refused };
}

const headerStyle: CellStyle = { bold: true, color: "#ffffff", fill: "#1f3b5c", wrap: true };
const noteStyle: CellStyle = { size: 9, color: "#5c5c5c" };
const rule = { weight: "thin", color: "#d0d0d0" } as const;

/** The reading of the matrix in words: what it is, as chosen, as by default, what it decides. */
export function readingRows({
  sheet,
  area,
  headerRows,
  decimal,
  cut,
  parts,
  aggregation,
}: ReaderChoices): readonly (readonly (string | null)[])[] {
  const { labels, automatic, explanations } = settingsTexts;
  return [
    [labels.sheet, sheet ?? null, automatic, explanations.sheet],
    [labels.area, area ? rectAddress(area) : null, automatic, explanations.area],
    [labels.headerRows, headerRows ? `${headerRows[0] + 1} a ${headerRows[1] + 1}` : null, automatic, explanations.headerRows],
    [labels.decimal, decimal ? settingsTexts.decimals[decimal] : null, automatic, explanations.decimal],
    [labels.cut, cut ? settingsTexts.cutChoice(cut.year, cut.not) : null, automatic, explanations.cut],
    [labels.parts, parts ? settingsTexts.parts[parts] : null, automatic, explanations.parts],
    [labels.aggregation, aggregation ? settingsTexts.aggregations[aggregation] : null, automatic, explanations.aggregation],
  ];
}

/** First row of each label of the first column, as compared. */
function labelledRows(grid: Grid): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (let row = grid.area.row; row < grid.area.row + grid.area.rows; row++) {
    const label = grid.value(row, grid.area.column);
    if (typeof label === "string" && !lines.has(fold(label))) lines.set(fold(label), row);
  }
  return lines;
}

function readChoices(grid: Grid, lines: ReadonlyMap<string, number>, refused: string[]): ReaderChoices {
  const { labels } = settingsTexts;
  const column = grid.area.column + 1;
  const read = <Value>(label: string, parse: (text: string) => Value | undefined): Value | undefined => {
    const row = lines.get(fold(label));
    const value = row === undefined ? null : grid.value(row, column);
    if (row === undefined || value === null || value === "") return undefined;
    const parsed = typeof value === "object" ? undefined : parse(String(value));
    if (parsed === undefined) refused.push(settingsTexts.notUnderstood(label, cellAddress(row, column), String(value)));
    return parsed;
  };
  const sheet = read(labels.sheet, (text) => text);
  const area = read(labels.area, parseRect);
  const headerRows = read(labels.headerRows, parseRows);
  const decimal = read(labels.decimal, (text) => ([".", ","] as const).find((each) => fold(settingsTexts.decimals[each]) === fold(text)));
  const cut = read(labels.cut, parseCut);
  const parts = read(labels.parts, (text) =>
    (["parts", "indicators"] as const).find((each) => fold(settingsTexts.parts[each]) === fold(text)),
  );
  const aggregation = read(labels.aggregation, (text) =>
    (["cumulative", "nonCumulative"] as const).find((each) => fold(settingsTexts.aggregations[each]) === fold(text)),
  );
  const columns = readColumns(grid, lines.get(fold(settingsTexts.columns)), refused);
  return {
    ...(sheet !== undefined && { sheet }),
    ...(area && { area }),
    ...(headerRows && { headerRows }),
    ...(decimal && { decimal }),
    ...(cut && { cut }),
    ...(parts && { parts }),
    ...(aggregation && { aggregation }),
    ...(columns && { columns }),
  };
}

function parseCut(text: string): ReaderChoices["cut"] {
  const match = /^\s*((?:19|20)\d\d)(?:\s*,?\s*no\s+((?:19|20)\d\d))?\s*$/i.exec(text);
  if (!match) return undefined;
  return { year: Number(match[1]), ...(match[2] === undefined ? {} : { not: Number(match[2]) }) };
}

function parseRows(text: string): readonly [number, number] | undefined {
  const match = /^\s*(\d{1,7})(?:\s*[-–—a]\s*(\d{1,7}))?\s*$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]) - 1;
  const last = Number(match[2] ?? match[1]) - 1;
  return first >= 0 && last >= first ? [first, last] : undefined;
}

function readColumns(grid: Grid, title: number | undefined, refused: string[]): ReaderChoices["columns"] {
  if (title === undefined) return undefined;
  const columns: Record<number, { role: ColumnRole; period?: Period }> = {};
  const { column: first, row: top, rows } = grid.area;
  for (let row = title + 2; row < top + rows; row++) {
    const letters = grid.value(row, first);
    if (typeof letters !== "string" || !/^\s*[A-Za-z]{1,3}\s*$/.test(letters)) break;
    const refuse = (name: string, column: number): void =>
      void refused.push(settingsTexts.notUnderstood(name, cellAddress(row, column), String(grid.value(row, column) ?? "")));
    const role = roleNamed(grid.value(row, first + 1));
    const periodValue = grid.value(row, first + 2);
    const period = periodValue === null || periodValue === "" ? undefined : readPeriod(periodValue);
    const [, content, when] = settingsTexts.columnsHeader;
    if (role === undefined) refuse(content, first + 1);
    else if (periodValue !== null && periodValue !== "" && period === undefined) refuse(when, first + 2);
    else columns[columnNumber(letters.trim())] = period ? { role, period } : { role };
  }
  return Object.keys(columns).length > 0 ? columns : undefined;
}

function roleNamed(value: unknown): ColumnRole | undefined {
  if (typeof value !== "string") return undefined;
  const roles = Object.keys(settingsTexts.roles) as ColumnRole[];
  return roles.find((role) => fold(settingsTexts.roles[role]) === fold(value));
}
