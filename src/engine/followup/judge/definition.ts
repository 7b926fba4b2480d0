import { isKnown } from "../../domain/figure";
import { isSamePeriod } from "../../domain/period";
import type { Indicator } from "../../domain/policy";
import type { FormRow } from "../form";
import { shownUnit } from "../shownUnit";
import type { InboxReason } from "../inbox";
import type { ReturnedRow } from "../returned/returnedForm";
import type { KnownFigures } from "./known";
import { isSameName } from "./names";
import { readingOf } from "./readings";
import { periodText } from "../../words/periodText";

/** Doubts that make a question of a value, and what is only told of it. */
export interface DefinitionSeen {
  readonly doubts: readonly InboxReason[];
  readonly told: readonly InboxReason[];
}

/**
 * Whether the row still says what it is asked of: its name, unit, target and earlier values, against what was sent out and what the matrix
 * says now.
 */
export function definitionOf(row: ReturnedRow, indicator: Indicator, known: KnownFigures, sent: FormRow | undefined): DefinitionSeen {
  const seen = [
    nameSeen(row, indicator, sent),
    unitSeen(row, indicator, sent),
    ...targetSeen(row, indicator, known, sent),
    earlierSeen(row, indicator, known, sent),
  ];
  const reasons = seen.filter((each) => each !== undefined);
  return { doubts: reasons.filter(({ why }) => why === "definition"), told: reasons.filter(({ why }) => why !== "definition") };
}

function changed(campo: string, formato: string | number, matriz: string | number): InboxReason {
  return { why: "definition", data: { campo, formato, matriz } };
}

function nameSeen({ name }: ReturnedRow, indicator: Indicator, sent: FormRow | undefined): InboxReason | undefined {
  if (name === undefined || isSameName(name, indicator.name)) return undefined;
  // It was corrected in the matrix after the form went out.
  if (sent !== undefined && isSameName(name, sent.name)) return { why: "renamedSince", data: { formato: name, matriz: indicator.name } };
  return changed("el nombre", name, indicator.name);
}

function unitSeen({ unit }: ReturnedRow, indicator: Indicator, sent: FormRow | undefined): InboxReason | undefined {
  const stated = indicator.unitOfMeasure;
  const wanted = sent ? shownUnit(sent) : (stated ?? (indicator.unit === "percent" ? "%" : "número"));
  if (unit === undefined || isSameName(unit, wanted)) return undefined;
  // Where nobody says what was sent out, and the matrix states no unit, only a percentage is another thing.
  const isSaid = sent !== undefined || stated !== undefined;
  return isSaid || isPercentUnit(unit) !== isPercentUnit(wanted) ? changed("la unidad de medida", unit, wanted) : undefined;
}

function targetSeen(row: ReturnedRow, indicator: Indicator, known: KnownFigures, sent: FormRow | undefined): readonly InboxReason[] {
  const target = targetOf(row, indicator, known);
  const wanted = sent !== undefined && isKnown(sent.target.value) ? sent.target.value : known.target;
  if (wanted === undefined) return [];
  if (target !== undefined && !isShownAs(target, wanted) && !(known.target !== undefined && isShownAs(target, known.target)))
    return [changed("el logro esperado", target, wanted)];
  const isOther = known.target !== undefined && !isShownAs(wanted, known.target);
  return isOther ? [{ why: "targetSince", data: { formato: wanted, matriz: known.target ?? 0 } }] : [];
}

/** A value that was sent out as known reads otherwise: columns were swapped, or rows moved beside their codes. */
function earlierSeen(
  { earlier = [] }: ReturnedRow,
  indicator: Indicator,
  known: KnownFigures,
  sent: FormRow | undefined,
): InboxReason | undefined {
  for (const { period, value: before } of sent?.last ?? []) {
    const shown = earlier.find(({ cut }) => isSamePeriod(cut, period))?.answer;
    if (shown === undefined || !isKnown(before)) continue;
    const readings = shown.kind === "number" ? readingsOf(readingOf(shown, indicator, known)) : [];
    if (readings.some((value) => isShownAs(value, before))) continue;
    return changed(`el valor de ${periodText(period)}`, readings[0] ?? (shown.text === "" ? "nada" : shown.text), before);
  }
  return undefined;
}

function readingsOf(reading: ReturnType<typeof readingOf>): readonly number[] {
  return reading.kind === "sure" ? [reading.value] : reading.values;
}

function isPercentUnit(unit: string): boolean {
  return /%|porcent/i.test(unit);
}

/** The target that the form shows, in the scale of the matrix; undefined where it shows none that is sure. */
function targetOf({ target }: ReturnedRow, indicator: Indicator, known: KnownFigures): number | undefined {
  if (target?.kind !== "number") return undefined;
  const reading = readingOf(target, indicator, known);
  if (reading.kind === "sure") return reading.value;
  // What only its scale tells from the target of the matrix is the target of the matrix.
  return reading.values.find((value) => known.target !== undefined && isShownAs(value, known.target)) ?? reading.values[0];
}

/** The same target, as far as a form shows it: to a tenth. */
export function isShownAs(shown: number, target: number): boolean {
  return Math.abs(shown - target) <= 0.05 + Math.abs(target) * 1e-6;
}
