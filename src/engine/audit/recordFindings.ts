import { isKnown, type Figure } from "../domain/figure";
import type { Finding } from "../domain/finding";
import { isSamePeriod, periodOrder } from "../domain/period";
import type { Indicator, Period } from "../domain/policy";
import { isSame, roundHalfAway } from "../domain/rounding";
import { recordsOf, type RoundBook } from "../followup/book";
import { halfOf } from "../followup/cut";
import { agreesWithQuotient, quotientOf, quotientTimes } from "../followup/quotient";
import { recordKey, type NamedRecord } from "../followup/record";
import { yearOfHalves } from "../followup/yearOfHalves";
import { locateIn } from "../reader/locate";
import type { Matrix } from "../reader/matrix";
import { periodText } from "../words/periodText";

/** What of the workbook's rounds the records are held against. */
export type AuditedRecords = Pick<RoundBook, "registry" | "cuts">;

/**
 * What the registry has to say (registro.*): of a matrix that does not say what was reported, of values that are not their quotient or their
 * halves, and of records that came after the closing.
 */
export function recordFindings(matrix: Matrix, round: AuditedRecords): readonly Finding[] {
  const records = recordsOf(round);
  if (records.length === 0) return [];
  const { indicators } = matrix.policy;
  const known: Known = { indicators: new Map(indicators.map((each) => [recordKey(each.code), each])), counts: countPlaces(records) };
  return [...records.flatMap((record) => ofRecord(matrix, record, known, round)), ...halvesFindings(matrix, records)];
}

/** What records are looked up in. */
interface Known {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Records of each row and cut. */
  readonly counts: ReadonlyMap<string, number>;
}

function placeOf({ code, cut }: NamedRecord): string {
  return `${recordKey(code)} ${periodOrder(cut)}`;
}

function countPlaces(records: readonly NamedRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(placeOf(record), (counts.get(placeOf(record)) ?? 0) + 1);
  return counts;
}

function ofRecord(matrix: Matrix, record: NamedRecord, { indicators, counts }: Known, round: AuditedRecords): readonly Finding[] {
  const { policy } = matrix;
  const about = { corte: periodText(record.cut), entidad: record.entity, archivo: record.origin.file };
  const indicator = indicators.get(recordKey(record.code));
  if (!indicator) {
    return [{ rule: "registro.codigo-ajeno", severity: "warning", code: record.code, data: { ...about, hoja: matrix.sheet } }];
  }
  const cell = locateIn(matrix)(indicator, "actual", record.cut);
  const place = { code: indicator.code, ...(cell === undefined ? {} : { cell }) };
  const late = afterClosing(record, round);
  const told: readonly Finding[] =
    late === undefined ? [] : [{ rule: "registro.tras-el-cierre", severity: "warning", ...place, data: { ...about, ...late } }];
  // Where several entities answer for a row, none of their values alone is the row's.
  const isShared = (counts.get(placeOf(record)) ?? 0) > 1;
  const index = policy.periods.findIndex((period) => isSamePeriod(period, record.cut));
  if (isShared) return told;
  const isAlone = index < 0 || indicator.actuals.kinds[index] === "noColumn";
  const difference = isAlone ? againstQuotient(record, indicator, record.value) : againstMatrix(record, indicator, index);
  return difference ? [...told, { severity: "warning", ...place, ...difference, data: { ...about, ...difference.data } }] : told;
}

/** How the cell of the matrix is not what was reported, or not its quotient. */
function againstMatrix(record: NamedRecord, indicator: Indicator, index: number): Pick<Finding, "rule" | "data"> | undefined {
  const standing = indicator.actuals.figures[index];
  const value = standing !== undefined && isKnown(standing) ? standing : undefined;
  if (!isKnown(record.value)) {
    return value === undefined ? undefined : { rule: "registro.nd-con-cifra", data: { valor: value, motivo: record.reason ?? "" } };
  }
  if (value === undefined) return { rule: "registro.valor-sin-celda", data: { reportado: record.value } };
  if (!isSame(record.value, value)) return { rule: "registro.valor-distinto", data: { reportado: record.value, valor: value } };
  return againstQuotient(record, indicator, value);
}

/** A value that is not its numerator over its denominator; of one that the matrix has no cell for, as it was reported. */
function againstQuotient(record: NamedRecord, indicator: Indicator, value: Figure): Pick<Finding, "rule" | "data"> | undefined {
  if (!isKnown(value)) return undefined;
  const times = quotientTimes(indicator);
  const row = { unit: indicator.unit, ...(times === undefined ? {} : { quotientTimes: times }) };
  const quotient = quotientOf(row, record.numerator, record.denominator);
  if (quotient === undefined || agreesWithQuotient(row, value, quotient)) return undefined;
  const { numerator = 0, denominator = 0 } = record;
  return {
    rule: "registro.cociente-distinto",
    data: { valor: value, numerador: numerator, denominador: denominator, cociente: roundHalfAway(quotient, 4) },
  };
}

/** Whether a record came in after the figures of its year were signed. */
function afterClosing({ cut, origin }: NamedRecord, { cuts }: AuditedRecords): Finding["data"] | undefined {
  const kept = cuts.find((each) => each.cut.year === cut.year && each.cut.months === undefined);
  if (kept === undefined || origin.receivedAt === "" || Date.parse(origin.receivedAt) <= Date.parse(kept.closedAt)) return undefined;
  return { recibido: origin.receivedAt.slice(0, 10), cerrado: kept.closedAt.slice(0, 10) };
}

/** Years whose value in the matrix is not the one of their halves, by tipo de agregación. */
function halvesFindings(matrix: Matrix, records: readonly NamedRecord[]): readonly Finding[] {
  const { policy } = matrix;
  const ofRow = new Map<string, NamedRecord[]>();
  for (const record of records) ofRow.set(recordKey(record.code), [...(ofRow.get(recordKey(record.code)) ?? []), record]);
  return policy.indicators.flatMap((indicator) => {
    const reported = ofRow.get(recordKey(indicator.code)) ?? [];
    const years = [...new Set(reported.filter(({ cut }) => halfOf(cut) !== undefined).map(({ cut }) => cut.year))];
    return years.flatMap((year): readonly Finding[] => {
      const own = reported.filter(({ cut }) => halfOf(cut) !== undefined && cut.year === year);
      const isYearReported = reported.some(({ cut }) => isSamePeriod(cut, { year }));
      const made = own.length === 2 && !isYearReported ? yearOfHalves(indicator, year, own) : undefined;
      const value = standingYear(indicator, policy.periods, year);
      if (made?.kind !== "value" || !isKnown(made.value) || value === undefined || isSame(made.value, value)) return [];
      const cell = locateIn(matrix)(indicator, "actual", { year });
      const [first, second] = made.halves.map((record) => record.value);
      const data = { corte: String(year), primero: first ?? "", segundo: second ?? "", semestres: made.value, valor: value };
      return [{ rule: "registro.semestres-distinto", severity: "warning", code: indicator.code, ...(cell && { cell }), data }];
    });
  });
}

function standingYear(indicator: Indicator, periods: readonly Period[], year: number): number | undefined {
  const value = indicator.actuals.figures[periods.findIndex((period) => isSamePeriod(period, { year }))];
  return value !== undefined && isKnown(value) ? value : undefined;
}
