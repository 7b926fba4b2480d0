import { computePolicy } from "../domain/computePolicy";
import { isKnown, type Figure } from "../domain/figure";
import { isSame } from "../domain/rounding";
import type { Band, IndicatorResult, PolicyResults } from "../domain/results";
import type { Policy } from "../domain/policy";
import type { Profile } from "../domain/profile";
import { periodText } from "../words/periodText";
import type { RoundCut } from "./cut";
import { ledgerText, type LedgerSeal, type Sha256 } from "./ledger";

/** A figure as it was signed: a number, a word for there being none («ND», «No aplica»), or nothing (an empty cell). */
export type ClosedValue = number | string;

/** A row of a closed cut: an objective (its Avances are means) or an indicator. */
export interface ClosedRow {
  readonly code: string;
  readonly name: string;
  readonly responsible: string;
  readonly target: ClosedValue;
  readonly actual: ClosedValue;
  readonly progress1: ClosedValue;
  readonly progress2: ClosedValue;
  readonly band: Band;
  /** As the matrix writes it; absent in cuts that were closed before it was kept. */
  readonly unit?: string;
}

/** The figures of a cut as they were signed. */
export interface ClosedCut {
  readonly cut: RoundCut;
  readonly policy: string;
  /** ISO 8601 with Lima's offset. */
  readonly closedAt: string;
  /** The rules in force that are not as by default, in words; «por defecto» where all are. */
  readonly rules: string;
  /** «1.8 · Intermedio». */
  readonly rating: string;
  /** What was not settled when it was closed, in words; «ninguno» where all was. */
  readonly open: string;
  /** The ledger before the entry of the closing. */
  readonly ledger: LedgerSeal;
  readonly rows: readonly ClosedRow[];
}

/** A closed cut as a workbook keeps it. */
export interface KeptCut extends ClosedCut {
  readonly sheet: string;
  /** SHA-256 that stands in the sheet. */
  readonly fingerprint: string;
  /** What its content gives now: another one where somebody changed it. */
  readonly computed: string;
}

/**
 * The text whose SHA-256 (of its UTF-8) is the fingerprint of a closed cut: lines joined by a line feed (U+000A), none at the end.
 *
 *   Corte cerrado PNTP · corte · cerrado el · política · reglas · valoración · sin resolver · apuntes de la bitácora · última huella
 *
 * and one line for each row of the table, its nine cells (eight in a table without «Unidad») joined by a tab (U+0009). Texts as the ledger keeps them (`ledgerText`); figures
 * with a decimal point, twelve significant digits at most, no zeros at the end, no exponent. An empty cell is an empty text.
 */
export function cutText(closed: ClosedCut): string {
  const { cut, closedAt, policy, rules, rating, open, ledger, rows } = closed;
  const facts = ["Corte cerrado PNTP", periodText(cut), closedAt, policy, rules, rating, open, String(ledger.count), ledger.mark];
  return [...facts.map(ledgerText), ...rows.map((row) => rowTexts(row).join("\t"))].join("\n");
}

export function cutFingerprint(closed: ClosedCut, sha256: Sha256): string {
  return sha256(cutText(closed));
}

function rowTexts({ code, name, responsible, target, actual, progress1, progress2, band, unit }: ClosedRow): readonly string[] {
  return [code, name, responsible, target, actual, progress1, progress2, band, ...(unit === undefined ? [] : [unit])].map((each) =>
    typeof each === "number" ? plainNumber(each) : ledgerText(each),
  );
}

const DIGITS = 12;

/** What every program keeps of a number. */
function kept(value: number): number {
  return Number(value.toPrecision(DIGITS)) + 0;
}

/** «45.5», «-100», «0.00000012»: no exponent, no zeros at the end. */
export function plainNumber(value: number): string {
  const text = String(kept(value));
  if (!text.includes("e")) return text;
  const [digits = "", exponent = "0"] = text.split("e");
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
  const point = whole.length + Number(exponent);
  const all = whole + fraction;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  return `${sign}${all.padEnd(point, "0")}`;
}

/** The rows of a cut as they follow from the matrix: each objective before its indicators, what is under none last. */
export function cutRows(policy: Policy, results: PolicyResults): readonly ClosedRow[] {
  const rows: { readonly at: number; readonly row: ClosedRow }[] = results.objectives.map(({ objective, progress1, progress2, band }) => ({
    at: objective.row,
    row: {
      code: objective.code,
      name: objective.name,
      responsible: "",
      target: "",
      actual: "",
      progress1: closedFigure(progress1.progress.value),
      progress2: closedFigure(progress2.progress.value),
      band,
      unit: "",
    },
  }));
  for (const result of results.indicators) rows.push({ at: result.indicator.row, row: indicatorRow(policy, result) });
  return rows.sort((a, b) => a.at - b.at).map(({ row }) => row);
}

function indicatorRow(policy: Policy, { indicator, reading, progress1, progress2, band, year }: IndicatorResult): ClosedRow {
  const index = policy.periods.findIndex((period) => period.year === year && period.months === undefined);
  const said = (figure: Figure, kind: string | undefined): ClosedValue => {
    if (isKnown(figure)) return kept(figure);
    return kind === "notApplicable" ? "No aplica" : kind === "blank" || kind === "noColumn" ? "" : "ND";
  };
  return {
    code: indicator.code,
    name: indicator.name,
    responsible: indicator.responsible ?? "",
    target: said(reading.target, indicator.targets.kinds[index]),
    actual: said(reading.actual, indicator.actuals.kinds[index]),
    progress1: closedFigure(progress1.value),
    progress2: closedFigure(progress2.value),
    band,
    unit: indicator.unitOfMeasure ?? (indicator.unit === "percent" ? "%" : ""),
  };
}

function closedFigure(figure: Figure): ClosedValue {
  return isKnown(figure) ? kept(figure) : figure;
}

/** What of a row is not as it was signed. `was` and `now`: empty where the cell was or is empty. */
export interface CutChange {
  readonly code: string;
  readonly what: "actual" | "target" | "progress" | "name" | "responsible" | "unit" | "added" | "removed";
  readonly was: ClosedValue;
  readonly now: ClosedValue;
  readonly bandWas?: Band;
  readonly bandNow?: Band;
}

/**
 * Every row that is not as it was signed. Of its figures one is told: what was obtained first, then the meta, then an Avance that changed by
 * itself; its name, who answers for it and its unit each beside that.
 */
export function changesSince(closed: Pick<ClosedCut, "rows">, now: readonly ClosedRow[]): readonly CutChange[] {
  const standing = grouped(now);
  const signed = grouped(closed.rows);
  const changes = closed.rows.flatMap((row, index): CutChange[] => {
    const other = standing.get(row.code)?.[placeOf(signed, row, index, closed.rows)];
    if (!other) return [{ code: row.code, what: "removed", was: row.actual, now: "" }];
    const bands = row.band === other.band ? {} : { bandWas: row.band, bandNow: other.band };
    const texts = TEXTS.flatMap((what): readonly CutChange[] => {
      const [was, now = ""] = [row[what], other[what]];
      return was === undefined || ledgerText(was) === ledgerText(now) ? [] : [{ code: row.code, what, was, now }];
    });
    for (const [what, field] of COMPARED) {
      if (!isSameValue(row[field], other[field])) return [{ code: row.code, what, was: row[field], now: other[field], ...bands }, ...texts];
    }
    if (row.band === other.band) return texts;
    return [{ code: row.code, what: "progress", was: row.progress1, now: other.progress1, ...bands }, ...texts];
  });
  const added = [...standing].flatMap(([code, rows]) => rows.slice(signed.get(code)?.length ?? 0));
  return [...changes, ...added.map(({ code, actual }): CutChange => ({ code, what: "added", was: "", now: actual }))];
}

/** What of the matrix, as it stands and by the rules in force, is not as a cut was signed. */
export function matrixChanges(kept: ClosedCut, policy: Policy, profile: Profile): readonly CutChange[] {
  if (!policy.periods.some(({ year }) => year === kept.cut.year)) return [];
  return changesSince(kept, cutRows(policy, computePolicy(policy, kept.cut.year, profile)));
}

const COMPARED = [
  ["actual", "actual"],
  ["target", "target"],
  ["progress", "progress1"],
  ["progress", "progress2"],
] as const satisfies readonly (readonly [CutChange["what"], keyof ClosedRow])[];

const TEXTS = ["name", "responsible", "unit"] as const satisfies readonly (CutChange["what"] & keyof ClosedRow)[];

/** Two rows may bear one code: they are told apart by their order. */
function grouped(rows: readonly ClosedRow[]): ReadonlyMap<string, readonly ClosedRow[]> {
  const groups = new Map<string, ClosedRow[]>();
  for (const row of rows) groups.set(row.code, [...(groups.get(row.code) ?? []), row]);
  return groups;
}

function placeOf(groups: ReadonlyMap<string, readonly ClosedRow[]>, row: ClosedRow, index: number, rows: readonly ClosedRow[]): number {
  if ((groups.get(row.code)?.length ?? 0) < 2) return 0;
  return rows.slice(0, index).filter(({ code }) => code === row.code).length;
}

function isSameValue(a: ClosedValue, b: ClosedValue): boolean {
  if (typeof a === "number" && typeof b === "number") return isSame(kept(a), kept(b));
  return a === b;
}
