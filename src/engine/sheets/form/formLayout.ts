import type { Form, FormRow } from "../../followup/form";
import { FORM_FIELDS, type FormField } from "../../followup/formPlaces";

/** Columns of the sheet «Reporte», zero-based; those of the quotient only where a row asks for it. */
export interface FormColumns {
  readonly code: number;
  readonly name: number;
  readonly direction: number;
  readonly unit: number;
  readonly target: number;
  /** One for each of the last periods. */
  readonly last: readonly number[];
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly quotient?: number;
  readonly progress: number;
  readonly band: number;
  readonly source: number;
  readonly reason: number;
  readonly comment: number;
  readonly state: number;
  /** Widths in characters; all of them fit a laptop of 1366 points at 100 %. */
  readonly widths: readonly number[];
}

const WIDTH = {
  code: 11.5,
  name: 20,
  direction: 9.5,
  unit: 8.5,
  target: 7.5,
  last: 7,
  value: 9,
  operand: 9.5,
  quotient: 7,
  progress: 7,
  band: 7,
  source: 14,
  reason: 11,
  comment: 11,
  state: 13,
} as const;
/** What the columns of the quotient and of missing periods leave free goes to the texts. */
const ROOM = 3 * WIDTH.last + 2 * WIDTH.operand + WIDTH.quotient;

/** What the value has more where it stands alone, so that the words over it fit. */
const ALONE = 5;

/** Where everything of a form stands. */
export function formColumns({ rows }: Pick<Form, "rows">): FormColumns {
  const asks = rows.some(({ asksQuotient }) => asksQuotient);
  const periods = rows[0]?.last.length ?? 0;
  const spare = ROOM - periods * WIDTH.last - (asks ? 2 * WIDTH.operand + WIDTH.quotient : ALONE);
  const widths: number[] = [];
  const next = (width: number): number => widths.push(width) - 1;
  const columns = {
    code: next(WIDTH.code),
    name: next(WIDTH.name + spare * 0.4),
    direction: next(WIDTH.direction),
    unit: next(WIDTH.unit),
    target: next(WIDTH.target),
    last: Array.from({ length: periods }, () => next(WIDTH.last)),
    value: next(WIDTH.value + (asks ? 0 : ALONE)),
    ...(asks && { numerator: next(WIDTH.operand), denominator: next(WIDTH.operand), quotient: next(WIDTH.quotient) }),
    progress: next(WIDTH.progress),
    band: next(WIDTH.band),
    source: next(WIDTH.source + spare * 0.2),
    reason: next(WIDTH.reason + spare * 0.1),
    comment: next(WIDTH.comment + spare * 0.2),
    state: next(WIDTH.state + spare * 0.1),
  };
  return { ...columns, widths };
}

/** Rows of the sheet «Reporte», zero-based. */
export const formRow = { title: 0, policy: 1, entity: 2, cut: 3, guide: 4, groups: 5, header: 6, first: 7 } as const;

/** The columns that an entity fills of a row, in their order. */
export function fieldsOf(columns: FormColumns, { asksQuotient }: FormRow): readonly (readonly [FormField, number])[] {
  return FORM_FIELDS.flatMap((field) => {
    const column = columns[field];
    const isAsked = asksQuotient || (field !== "numerator" && field !== "denominator");
    return column !== undefined && isAsked ? [[field, column] as const] : [];
  });
}
