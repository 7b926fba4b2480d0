import { isKnown } from "../../domain/figure";
import type { Indicator } from "../../domain/policy";
import type { FormRow } from "../form";
import type { InboxReason } from "../inbox";
import type { ReturnedRow } from "../returned/returnedForm";
import type { KnownFigures } from "./known";
import { isSameName } from "./names";
import { readingOf } from "./readings";

/** Doubts that make a question of a value, and what is only told of it. */
export interface DefinitionSeen {
  readonly doubts: readonly InboxReason[];
  readonly told: readonly InboxReason[];
}

/** Whether the row still says what it is asked of: its name, unit and target, against what was sent out and what the matrix says now. */
export function definitionOf(row: ReturnedRow, indicator: Indicator, known: KnownFigures, sent: FormRow | undefined): DefinitionSeen {
  const doubts: InboxReason[] = [];
  const told: InboxReason[] = [];
  const changed = (campo: string, formato: string | number, matriz: string | number): void => {
    doubts.push({ why: "definition", data: { campo, formato, matriz } });
  };
  if (row.name !== undefined && !isSameName(row.name, indicator.name)) {
    if (sent !== undefined && isSameName(row.name, sent.name))
      told.push({ why: "renamedSince", data: { formato: row.name, matriz: indicator.name } });
    else changed("el nombre", row.name, indicator.name);
  }
  const unit = sent?.unitOfMeasure ?? indicator.unitOfMeasure ?? (indicator.unit === "percent" ? "%" : "número");
  if (row.unit !== undefined && !isSameName(row.unit, unit) && isPercentUnit(row.unit) !== isPercentUnit(unit))
    changed("la unidad de medida", row.unit, unit);
  else if (row.unit !== undefined && indicator.unitOfMeasure !== undefined && !isSameName(row.unit, unit))
    changed("la unidad de medida", row.unit, unit);
  const target = targetOf(row, indicator, known);
  const wanted = sent !== undefined && isKnown(sent.target.value) ? sent.target.value : known.target;
  if (target !== undefined && wanted !== undefined && !isShownAs(target, wanted)) {
    if (known.target !== undefined && isShownAs(target, known.target))
      told.push({ why: "targetSince", data: { formato: wanted, matriz: target } });
    else changed("el logro esperado", target, wanted);
  } else if (wanted !== undefined && known.target !== undefined && !isShownAs(wanted, known.target)) {
    told.push({ why: "targetSince", data: { formato: wanted, matriz: known.target } });
  }
  return { doubts, told };
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
function isShownAs(shown: number, target: number): boolean {
  return Math.abs(shown - target) <= 0.05 + Math.abs(target) * 1e-6;
}
