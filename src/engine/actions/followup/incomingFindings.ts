import { columnName } from "../../address";
import { computePolicy } from "../../domain/computePolicy";
import { isSamePeriod } from "../../domain/period";
import { ND, type Figure } from "../../domain/figure";
import type { Finding } from "../../domain/finding";
import type { Indicator, ReadingKind, Series } from "../../domain/policy";
import type { Profile } from "../../domain/profile";
import { auditMatrix } from "../../audit/auditMatrix";
import type { InboxItem } from "../../followup/inbox";
import type { RoundCut } from "../../followup/cut";
import { tokenOf } from "../../followup/token";
import type { FollowUpRecord } from "../../followup/record";
import type { Grid } from "../../grid";
import type { Matrix, MatrixColumn } from "../../reader/matrix";

/** Checks of a value that need no result of the matrix. Those of a year's history say nothing of a half. */
const OF_ANY_CUT = ["valores.porcentaje-sobre-100", "valores.negativo", "valores.conteo-con-decimales"] as const;
const OF_YEARS = [
  "valores.escala-distinta",
  "valores.atipico",
  "valores.acumulado-baja",
  "valores.cero-dudoso",
  "valores.repetido",
] as const;

/** The items with what the audit finds on each value before it enters; the cells of the findings are those of the forms. */
export function withIncomingFindings(
  items: readonly InboxItem[],
  { grid, matrix, profile, cut }: { readonly grid: Grid; readonly matrix: Matrix; readonly profile: Profile; readonly cut: RoundCut },
): readonly InboxItem[] {
  const records = new Map<string, FollowUpRecord>();
  for (const { record, choices } of items) {
    const incoming = record ?? choices?.[0]?.record;
    if (incoming !== undefined && !records.has(incoming.key)) records.set(incoming.key, incoming);
  }
  if (records.size === 0) return items;
  const after = withActuals(matrix, records, cut);
  const results = computePolicy(after.policy, cut.year, profile);
  const rules = new Set<string>(cut.months === undefined ? [...OF_ANY_CUT, ...OF_YEARS] : OF_ANY_CUT);
  const byCode = new Map<string, Finding[]>();
  const place = after.columns.find(({ role, period }) => role === "actual" && isSamePeriod(period, cut));
  const column = place === undefined ? "" : columnName(place.column);
  for (const finding of auditMatrix({ grid, matrix: { ...after, findings: [] }, results, profile })) {
    if (!rules.has(finding.rule) || finding.code === undefined || !isOfColumn(finding, column)) continue;
    const others = byCode.get(finding.code);
    if (others) others.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  return items.map((item) => withFindings(item, byCode));
}

function withFindings(item: InboxItem, byCode: ReadonlyMap<string, readonly Finding[]>): InboxItem {
  const incoming = item.record ?? item.choices?.[0]?.record;
  const found = incoming === undefined || item.verdict === "same" ? [] : (byCode.get(incoming.code) ?? []);
  if (found.length === 0) return item;
  const findings = found.map((finding) => ({ ...finding, ...(item.cell && { cell: item.cell }) }));
  return { ...asked(item, findings), findings };
}

/** A figure that the indicator cannot have enters only once a person says so. */
const IMPOSSIBLE: ReadonlySet<string> = new Set(["valores.negativo", "valores.conteo-con-decimales"]);

function asked(item: InboxItem, findings: readonly Finding[]): InboxItem {
  const { record, ...rest } = item;
  if (record === undefined || (item.verdict !== "new" && item.verdict !== "changes")) return item;
  if (!findings.some(({ rule }) => IMPOSSIBLE.has(rule))) return item;
  const token = tokenOf(record.value);
  return { ...rest, verdict: "asks", why: "impossible", data: { texto: token }, choices: [{ token, record }] };
}

function isOfColumn({ cell = "" }: Finding, column: string): boolean {
  return cell.split(":").some((each) => /([A-Z]+)\d+$/.exec(each)?.[1] === column);
}

/** The matrix as it would be read with the values in it; a cut without a column gets one beyond its last. */
function withActuals(matrix: Matrix, records: ReadonlyMap<string, FollowUpRecord>, cut: RoundCut): Matrix {
  const { policy } = matrix;
  const known = policy.periods.findIndex((period) => isSamePeriod(period, cut));
  const index = known < 0 ? policy.periods.length : known;
  const periods = known < 0 ? [...policy.periods, cut] : policy.periods;
  const indicators = policy.indicators.map((indicator): Indicator => {
    const record = records.get(indicator.key);
    const value = record?.value;
    const blank = known < 0 ? put(indicator.actuals, index, ND, "blank") : indicator.actuals;
    const actuals = value === undefined ? blank : put(indicator.actuals, index, value, value === ND ? "nd" : "number");
    return { ...indicator, actuals, targets: known < 0 ? put(indicator.targets, index, ND, "noColumn") : indicator.targets };
  });
  const hasColumn = matrix.columns.some(({ role, period }) => role === "actual" && isSamePeriod(period, cut));
  const made: MatrixColumn = {
    column: matrix.area.column + matrix.area.columns,
    role: "actual",
    period: cut,
    header: "",
    confidence: "sure",
    why: "",
  };
  return { ...matrix, columns: hasColumn ? matrix.columns : [...matrix.columns, made], policy: { ...policy, periods, indicators } };
}

function put({ figures, kinds }: Series, index: number, figure: Figure, kind: ReadingKind): Series {
  return { figures: placed(figures, index, figure), kinds: placed(kinds, index, kind) };
}

function placed<Value>(values: readonly Value[], index: number, value: Value): readonly Value[] {
  const copy = [...values];
  copy[index] = value;
  return copy;
}
