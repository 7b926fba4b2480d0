import { latestYear } from "../../domain/computePolicy";
import type { Cut, Policy } from "../../domain/policy";
import type { ReaderChoices } from "../matrix";
import type { ReadingFindings } from "../matrixFindings";
import { periodText } from "../../words/periodText";
import { writtenCut, type SaidYear } from "./saidCut";

/** A year that few of the indicators have: at most a quarter of those that the fullest earlier year has. */
const FEW = 4;
const ENOUGH = 4;

/**
 * The cut of a matrix: what is written beside it, which wins over the last year with values; where the two differ, or nothing is written and
 * the last year has hardly any value, it is asked about. Undefined: the last year with values.
 */
export function settleCut(
  policy: Omit<Policy, "cut">,
  years: readonly SaidYear[],
  { cut: chosen }: ReaderChoices,
  sheet: string,
  findings: ReadingFindings,
): Cut | undefined {
  const counts = valuesByYear(policy);
  const latest = latestYear(policy);
  const written = writtenCut(years);
  const unfilled = [latest, written?.year].flatMap((year) => unfilledYear(policy, year, counts) ?? []);
  const inDoubt = new Set([
    latest,
    written === undefined ? fullest(counts, latest) : written.year,
    ...unfilled.map(({ before }) => before),
    ...years.map(({ year }) => year),
  ]);
  const holds = chosen !== undefined && (chosen.not === undefined || (inDoubt.has(chosen.year) && inDoubt.has(chosen.not)));
  if (holds && counts.has(chosen.year)) return cutOf(chosen.year, written);
  const said =
    written === undefined ? askAboutFew(counts, latest, policy, sheet, findings) : settleWritten(written, counts, latest, policy, findings);
  const finished = askAboutUnfilled(unfilledYear(policy, said?.year ?? latest, counts), written?.year, findings);
  const cut = said ?? (finished === undefined ? undefined : { year: finished });
  tellOthers(years, cut?.year ?? latest, written, counts, findings);
  return cut;
}

/** A year whose values are not yet those of the whole of it, and the last year before that has them. */
interface UnfilledYear {
  readonly year: number;
  readonly before: number | undefined;
  /** Its last month with a value; 12 where what is wrong with it is that all of them are 0. */
  readonly end: number;
  readonly values: number;
}

/** The values of the year are of its first months, or all 0 after a year that has figures: it may not be filled in. */
function unfilledYear(
  policy: Omit<Policy, "cut">,
  year: number | undefined,
  counts: ReadonlyMap<number, number>,
): UnfilledYear | undefined {
  if (year === undefined) return undefined;
  const known = policy.periods.filter(
    (period, index) =>
      period.year === year &&
      policy.indicators.some(({ actuals: { kinds } }) => kinds[index] === "number" || kinds[index] === "textNumber"),
  );
  const end = Math.max(0, ...known.map(({ months }) => months?.[1] ?? 12));
  const before = fullest(counts, year);
  const values = counts.get(year) ?? 0;
  const found = { year, before, end, values };
  if (end > 0 && end < 12) return found;
  const isInZeros = end === 12 && before !== undefined && values > 1 && isAllZeros(policy, year) && !isAllZeros(policy, before);
  return isInZeros ? found : undefined;
}

function isAllZeros({ periods, indicators }: Omit<Policy, "cut">, year: number): boolean {
  const columns = periods.flatMap((period, index) => (period.year === year ? [index] : []));
  return indicators.every(({ actuals: { figures } }) =>
    columns.every((index) => figures[index] === 0 || typeof figures[index] !== "number"),
  );
}

/** Asks about it; gives the year before, which is the cut meanwhile where none is written. */
function askAboutUnfilled(unfilled: UnfilledYear | undefined, written: number | undefined, findings: ReadingFindings): number | undefined {
  if (unfilled === undefined) return undefined;
  const { year, before, end, values } = unfilled;
  const data = { anio: year, otro: before ?? "", usado: written === year ? year : (before ?? year) };
  if (end === 12) findings.add("lectura.anio-en-ceros", "warning", {}, { ...data, valores: values });
  else findings.add("lectura.anio-incompleto", "warning", {}, { ...data, hasta: periodText({ year, months: [1, end] }) });
  return before;
}

/** Known values obtained of each year that has a column for them. */
function valuesByYear({ periods, indicators }: Omit<Policy, "cut">): ReadonlyMap<number, number> {
  const known = periods.map(() => 0);
  const hasColumn = periods.map(() => false);
  for (const {
    actuals: { kinds },
  } of indicators) {
    for (let index = 0; index < kinds.length; index += 1) {
      const kind = kinds[index];
      if (kind === "number" || kind === "textNumber") known[index] = (known[index] ?? 0) + 1;
      else if (kind === "noColumn") continue;
      hasColumn[index] = true;
    }
  }
  const counts = new Map<number, number>();
  periods.forEach(({ year }, index) => {
    if (hasColumn[index] === true) counts.set(year, Math.max(known[index] ?? 0, counts.get(year) ?? 0));
  });
  return counts;
}

function settleWritten(
  written: SaidYear,
  counts: ReadonlyMap<number, number>,
  latest: number | undefined,
  policy: Omit<Policy, "cut">,
  findings: ReadingFindings,
): Cut | undefined {
  const { year, cell, text } = written;
  const at = cell === undefined ? {} : { cell };
  const count = counts.get(year);
  if (count === undefined) {
    // A report is written the year after.
    const isNextYear = written.as === "report" && latest !== undefined && year === latest + 1;
    if (latest !== undefined && !isNextYear)
      findings.add("lectura.corte-sin-columna", "warning", at, { escrito: text, anio: year, usado: latest });
    return undefined;
  }
  // The title of a report or the name of a sheet is not enough to leave out every figure there is.
  const cut = written.as === "cut" || count > 0 || latest === undefined ? cutOf(year, written) : undefined;
  if (latest !== undefined && latest !== year) {
    const data = {
      escrito: text,
      anio: year,
      otro: latest,
      valores: counts.get(latest) ?? 0,
      de: policy.indicators.length,
      usado: cut?.year ?? latest,
    };
    findings.add("lectura.corte-distinto", "warning", at, data);
  } else if (cut?.day !== undefined && !cut.day.endsWith("-12-31")) {
    const data = { escrito: text, dia: cut.day, anio: year };
    if (hasValuesAfter(policy, cut.day)) findings.add("lectura.valores-tras-el-corte", "warning", at, data);
    else findings.add("lectura.corte-a-medio-anio", "note", at, data);
  }
  return cut;
}

/** Values obtained of a part of the year that ends after the cut: a second half under «Corte: I semestre». */
function hasValuesAfter({ periods, indicators }: Omit<Policy, "cut">, day: string): boolean {
  const [year, month = 12] = day.split("-").map(Number);
  return periods.some(
    (period, index) =>
      period.year === year &&
      (period.months?.[1] ?? 0) > month &&
      indicators.some(({ actuals: { kinds } }) => kinds[index] === "number" || kinds[index] === "textNumber"),
  );
}

function askAboutFew(
  counts: ReadonlyMap<number, number>,
  latest: number | undefined,
  policy: Omit<Policy, "cut">,
  sheet: string,
  findings: ReadingFindings,
): undefined {
  const before = fullest(counts, latest);
  const few = latest === undefined ? 0 : (counts.get(latest) ?? 0);
  const many = before === undefined ? 0 : (counts.get(before) ?? 0);
  if (latest === undefined || before === undefined || many < ENOUGH || few * FEW > many) return;
  if (unfilledYear(policy, latest, counts) !== undefined) return;
  const data = { hoja: sheet, anio: latest, otro: before, valores: few, valoresDelOtro: many, de: policy.indicators.length };
  findings.add("lectura.corte-con-pocos-valores", "warning", {}, data);
}

/** The earlier year with most values; of several, the last. */
function fullest(counts: ReadonlyMap<number, number>, latest: number | undefined): number | undefined {
  let found: number | undefined;
  for (const [year, count] of counts)
    if (latest !== undefined && year < latest && count > 0 && count >= (counts.get(found ?? -1) ?? 0)) found = year;
  return found;
}

/** A year written beside the table that could be the cut and is not. */
function tellOthers(
  years: readonly SaidYear[],
  cut: number | undefined,
  written: SaidYear | undefined,
  counts: ReadonlyMap<number, number>,
  findings: ReadingFindings,
): void {
  const other = years.find(({ year }) => year !== cut && year !== written?.year && (counts.get(year) ?? 0) > 0);
  if (cut === undefined || other === undefined) return;
  findings.add("lectura.otro-anio-escrito", "note", other.cell === undefined ? {} : { cell: other.cell }, {
    escrito: other.text,
    anio: other.year,
    otro: cut,
  });
}

function cutOf(year: number, written: SaidYear | undefined): Cut {
  return written?.year === year && written.day !== undefined ? { year, day: written.day } : { year };
}
