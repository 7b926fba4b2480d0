import { limitFault, limitRange, type LimitKind } from "../../domain/limits";

/** A limit as a person gave it: how the front calls it, and the cell where it stands. */
export interface LimitSaid {
  readonly name: string;
  /** NaN where what was typed is no number. */
  readonly value: number;
  readonly typed: string;
  readonly cell?: string;
}

/** What is wrong with two limits, in one sentence that names both or the wrong one; undefined where they serve. */
export function limitProblem(kind: LimitKind, lower: LimitSaid, upper: LimitSaid): string | undefined {
  switch (limitFault(kind, lower.value, upper.value)) {
    case "lower":
      return `${told(lower)}: debe ser ${rangeText(kind)}.`;
    case "upper":
      return `${told(upper)}: debe ser ${rangeText(kind)}.`;
    case "order":
      return `${told(lower)} y ${told(upper)}: el primero debe ser menor que el segundo.`;
    default:
      return undefined;
  }
}

function told({ name, value, typed, cell }: LimitSaid): string {
  const place = cell === undefined ? "" : ` (${cell})`;
  return `«${name}»${place} ${Number.isNaN(value) ? `dice «${typed}»` : `es ${Math.round(value * 1e4) / 1e4}`}`;
}

/** «un número mayor que 0 y hasta 1000». */
function rangeText(kind: LimitKind): string {
  const { least, takesLeast, most } = limitRange[kind];
  return takesLeast ? `un número de ${least} a ${most}` : `un número mayor que ${least} y hasta ${most}`;
}
