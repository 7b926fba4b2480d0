import { parseRect } from "../../address";
import type { Finding } from "../../domain/finding";
import type { Indicator } from "../../domain/policy";
import { roundHalfAway } from "../../domain/rounding";
import { findColumn, findFigureColumn } from "../../reader/matrix";
import { formatMeaning } from "../../reader/text/numberFormat";
import type { FixKind } from "../../audit/fixKinds";
import type { FixRequest } from "./fix";
import { figureCells, numberFormatNear, numberOfText } from "./figureCells";

/** What a fix wants a cell to be; `numberFormat` only where it must change. */
export interface Proposal {
  readonly row: number;
  readonly column: number;
  readonly code: string;
  readonly value?: string | number;
  readonly numberFormat?: string;
  /** Its text could be two numbers. */
  readonly isAmbiguous?: true;
}

/** What each finding of a request asks of its cells. */
export function proposalsOf(request: FixRequest, kind: FixKind): readonly Proposal[] {
  const proposals = request.findings.flatMap((finding) => proposers[kind](request, finding));
  return [...new Map(proposals.map((each) => [`${each.row} ${each.column}`, each])).values()];
}

type Proposer = (request: FixRequest, finding: Finding) => readonly Proposal[];

const proposers: Readonly<Record<FixKind, Proposer>> = {
  spelling: oneSpelling,
  number: asNumbers,
  percent: asPercents,
  scale: inScale,
  format: asPlainNumber,
  noData: asNd,
};

/** Ways in which the matrix writes the entity of a finding, the most used first, with how many rows write each. */
export function spellingsOf({
  matrix,
  findings,
}: Pick<FixRequest, "matrix" | "findings">): readonly { readonly text: string; readonly count: number }[] {
  const texts = new Set(findings.flatMap(({ data }) => [String(data["propuesto"]), String(data["escrito"])]));
  const counts = new Map<string, number>();
  for (const { responsible } of matrix.policy.indicators) {
    const text = responsible?.trim() ?? "";
    if (texts.has(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

/** Every row of the entity is written alike: where she prefers another spelling than the proposed one, those that have that one change too. */
function oneSpelling({ matrix, findings, spelling }: FixRequest, { data }: Finding): readonly Proposal[] {
  const column = findColumn(matrix, "responsible")?.column;
  const proposed = String(data["propuesto"]);
  const wanted = spelling ?? proposed;
  const written = new Set([
    proposed,
    ...findings.flatMap((each) => (each.data["propuesto"] === proposed ? [String(each.data["escrito"])] : [])),
  ]);
  if (column === undefined) return [];
  return matrix.policy.indicators.flatMap(({ row, code, responsible = "" }) =>
    written.has(responsible.trim()) && responsible.trim() !== wanted ? [{ row, column, code, value: wanted }] : [],
  );
}

/** The figures of the row that are texts: as numbers, in the way in which the cell shows them. */
function asNumbers(request: FixRequest, finding: Finding): readonly Proposal[] {
  const { grid, matrix } = request;
  const indicator = indicatorOf(request, finding);
  return figureCells(matrix, indicator).flatMap(({ column, figure }): Proposal[] => {
    const { row, code } = indicator ?? { row: 0, code: "" };
    const value = grid.value(row, column);
    const read = typeof value === "string" ? numberOfText(value, matrix.decimal.separator) : undefined;
    if (read === undefined) return [];
    const isAmbiguous = read.other !== undefined && matrix.decimal.confidence !== "sure";
    const number = readAsNumber(request, { row, column, figure, value: read.value, isPercent: read.isPercent });
    return [{ row, column, code, ...number, ...(isAmbiguous && { isAmbiguous }) }];
  });
}

interface TextFigure {
  readonly row: number;
  readonly column: number;
  /** What the reader makes of it. */
  readonly figure: unknown;
  readonly value: number;
  readonly isPercent: boolean;
}

function readAsNumber({ grid, matrix }: FixRequest, { row, column, figure, value, isPercent }: TextFigure): Partial<Proposal> {
  const meaning = formatMeaning(grid.numberFormat(row, column), isPercent ? value / 100 : value);
  const near = (wanted: "plain" | "percent"): string | undefined => numberFormatNear(grid, matrix, { row, column }, wanted);
  if (isPercent && meaning !== "literalPercent")
    return { value: clean(value / 100), ...(meaning !== "percent" && { numberFormat: near("percent") ?? percentFormat(value) }) };
  if (meaning === "percent") return { value: clean((typeof figure === "number" ? figure : value) / 100) };
  const isText = grid.numberFormat(row, column) === "@" || meaning === "date";
  return { value, ...(isText && { numberFormat: near("plain") ?? "General" }) };
}

/** The cells whose scale was not clear: as Excel has percentages, so that nobody doubts again. */
function asPercents(request: FixRequest, finding: Finding): readonly Proposal[] {
  const { grid, times } = request;
  const indicator = indicatorOf(request, finding);
  const [asRatio] = listed(finding.data["candidatas"]);
  const factor = times ?? (finding.data["leido"] === asRatio ? 100 : 1);
  return listed(finding.data["celdas"]).flatMap((cell): Proposal[] => {
    const area = areaOf(cell);
    const value = area && grid.value(area.row, area.column);
    if (area === undefined || typeof value !== "number" || indicator === undefined) return [];
    const percent = clean(value * factor);
    const { row, column } = area;
    return [{ row, column, code: indicator.code, value: clean(percent / 100), numberFormat: percentFormat(percent) }];
  });
}

/** A figure a hundred times too large or too small. */
function inScale(request: FixRequest, finding: Finding): readonly Proposal[] {
  const { valor, propuesto } = finding.data;
  const area = areaOf(finding.cell);
  const value = area && request.grid.value(area.row, area.column);
  if (area === undefined || typeof value !== "number" || typeof valor !== "number" || typeof propuesto !== "number") return [];
  return [{ row: area.row, column: area.column, code: finding.code ?? "", value: clean((value * propuesto) / valor) }];
}

function asPlainNumber({ grid, matrix }: FixRequest, { cell, code = "" }: Finding): readonly Proposal[] {
  const area = areaOf(cell);
  if (area === undefined) return [];
  return [{ row: area.row, column: area.column, code, numberFormat: numberFormatNear(grid, matrix, area, "plain") ?? "General" }];
}

/** The empty cells up to the cut of a series that says ND elsewhere. */
function asNd(request: FixRequest, finding: Finding): readonly Proposal[] {
  const { matrix, year } = request;
  const indicator = indicatorOf(request, finding);
  if (indicator === undefined) return [];
  const role = finding.data["columna"] === "target" ? "target" : "actual";
  const { kinds } = role === "actual" ? indicator.actuals : indicator.targets;
  return matrix.policy.periods.flatMap((period, index): Proposal[] => {
    const column = kinds[index] === "blank" && period.year <= year ? findFigureColumn(matrix, role, period) : undefined;
    return column === undefined ? [] : [{ row: indicator.row, column, code: indicator.code, value: "ND" }];
  });
}

/** By its row, not by its code: two rows may bear the same code. */
function indicatorOf({ matrix }: FixRequest, { cell }: Finding): Indicator | undefined {
  const row = areaOf(cell)?.row;
  return matrix.policy.indicators.find((indicator) => indicator.row === row);
}

function areaOf(cell: string | undefined): ReturnType<typeof parseRect> {
  return cell === undefined ? undefined : parseRect(cell.slice(cell.lastIndexOf("!") + 1));
}

function listed(value: Finding["data"][string] | undefined): readonly string[] {
  return typeof value === "object" ? value : [];
}

/** As many decimals as the percentage has, two at most. */
function percentFormat(percent: number): string {
  const decimals = String(roundHalfAway(Math.abs(percent), 2)).split(".")[1]?.length ?? 0;
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}

/** 61.86 / 100 is 0.6186 to a person. */
function clean(value: number): number {
  return Number(value.toPrecision(15));
}
