import { isKnown, type Figure } from "../domain/figure";
import type { FigureRole, Indicator, IndicatorPart } from "../domain/policy";
import { roundHalfAway } from "../domain/rounding";
import { findFigureColumn } from "../reader/matrix";
import { periodInText } from "../reader/period";
import { fold } from "../reader/text/fold";
import { readNumberText } from "../reader/text/numberText";
import type { AuditContext } from "./context";
import { ruleOfIndicator, UNREADABLE, type AuditRule, type Sighting } from "./rule";

/** Ratios: the value of an indicator against the numerator and denominator that its rows or columns give. */
export const ratioRules: readonly AuditRule[] = [
  ruleOfIndicator(
    "valores.razon-no-cuadra",
    "warning",
    (indicator, context) => ofRows(indicator, context) ?? ofColumns(indicator, context),
    { yieldsTo: UNREADABLE },
  ),
];

type Look = Omit<Sighting, "code"> | undefined;

/** A value of the indicator and the operands it should come from. */
interface Ratio {
  readonly cell: string;
  readonly role: FigureRole;
  readonly year?: number;
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** What a ratio is multiplied by: a rate is per 1,000, per 100,000 … */
const FACTORS = [1, 100, 1000, 10_000, 100_000, 1_000_000];

function ofRows(indicator: Indicator, context: AuditContext): Look {
  const [numerator, ...otherNumerators] = partsOf(indicator, "numerator");
  const [denominator, ...otherDenominators] = partsOf(indicator, "denominator");
  if (!numerator || !denominator || otherNumerators.length + otherDenominators.length > 0) return undefined;
  const { matrix } = context.input;
  const ratios = (["actual", "target"] as const).flatMap((role) => {
    const of = (each: Indicator | IndicatorPart) => (role === "actual" ? each.actuals : each.targets).figures;
    return matrix.policy.periods.flatMap((period, index) => {
      const column = findFigureColumn(matrix, role, period);
      const ratio = ratioOf(of(indicator)[index], of(numerator)[index], of(denominator)[index]);
      return ratio && column !== undefined ? [{ ...ratio, cell: context.cell(indicator.row, column), role, year: period.year }] : [];
    });
  });
  const base = ratioOf(indicator.baseline.value, numerator.baseline.value, denominator.baseline.value);
  const all = base ? [...ratios, { ...base, cell: context.roleCell(indicator.row, "baselineValue"), role: "baseline" as const }] : ratios;
  return judge(indicator, all);
}

function partsOf({ parts = [] }: Indicator, kind: IndicatorPart["kind"]): readonly IndicatorPart[] {
  return parts.filter((part) => part.kind === kind);
}

/** One column «Numerador» and one «Denominador», of a year or of whichever value they give. */
function ofColumns(indicator: Indicator, context: AuditContext): Look {
  const { matrix, grid } = context.input;
  const columns = (word: string) =>
    matrix.columns.filter(
      ({ role, header }) =>
        role === "other" &&
        fold(header)
          .split(/[^a-z]+/)
          .includes(word),
    );
  const denominators = columns("denominador");
  const ratios = columns("numerador").flatMap((numerator): Ratio[] => {
    const year = periodInText(fold(numerator.header))?.year;
    const matching = denominators.filter(({ header }) => periodInText(fold(header))?.year === year);
    const [denominator] = matching;
    if (denominator === undefined || matching.length > 1) return [];
    const [top, bottom] = [numerator, denominator].map(({ column }) =>
      numberOf(grid.value(indicator.row, column), matrix.decimal.separator),
    );
    const cutYear = year ?? context.year;
    const ratio = ratioOf(context.figure(indicator, "actual", cutYear), top, bottom);
    if (!ratio || (year === undefined && givesAnother(indicator, ratio))) return [];
    return [{ ...ratio, cell: context.figureCell(indicator, "actual", cutYear), role: "actual", year: cutYear }];
  });
  return judge(indicator, ratios);
}

/** Columns without a year may be those of the baseline, or of another year. */
function givesAnother(indicator: Indicator, ratio: Pick<Ratio, "numerator" | "denominator">): boolean {
  const others = [indicator.baseline.value, ...indicator.targets.figures, ...indicator.actuals.figures];
  return others.some((value) => isKnown(value) && factorsOf(indicator).some((factor) => ties({ ...ratio, value }, factor)));
}

function ratioOf(value: Figure | undefined, numerator: Figure | undefined, denominator: Figure | undefined) {
  const known = value !== undefined && numerator !== undefined && denominator !== undefined;
  if (!known || !isKnown(value) || !isKnown(numerator) || !isKnown(denominator) || denominator === 0) return undefined;
  return { value, numerator, denominator };
}

function numberOf(value: unknown, decimal: "." | ","): number | undefined {
  if (typeof value === "number") return value;
  const read = typeof value === "string" ? readNumberText(value, decimal) : undefined;
  return read?.kind === "textNumber" ? read.value : undefined;
}

/** The first value that does not follow; a rate is held against the factor that its other values have. */
function judge(indicator: Indicator, ratios: readonly Ratio[]): Look {
  const factor =
    factorsOf(indicator).find((each) => ratios.some((ratio) => ties(ratio, each))) ?? (indicator.unit === "percent" ? 100 : undefined);
  if (factor === undefined) return undefined;
  const [wrong, ...others] = ratios.filter((ratio) => !ties(ratio, factor));
  if (!wrong) return undefined;
  const { cell, role, year, value, numerator, denominator } = wrong;
  const result = roundHalfAway((numerator / denominator) * factor, Math.max(1, decimalsOf(value)));
  return {
    cell,
    data: {
      columna: role,
      ...(year !== undefined && { anio: year }),
      valor: value,
      numerador: numerator,
      denominador: denominator,
      factor,
      resultado: result,
      otras: others.length,
    },
  };
}

function factorsOf({ unit }: Indicator): readonly number[] {
  return unit === "percent" ? [100] : FACTORS;
}

/** Within what the value was rounded to as it was typed. */
function ties({ value, numerator, denominator }: Pick<Ratio, "value" | "numerator" | "denominator">, factor: number): boolean {
  return Math.abs((numerator / denominator) * factor - value) <= 0.5 * 10 ** -decimalsOf(value) + 1e-9;
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
