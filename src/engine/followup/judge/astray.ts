import { isKnown } from "../../domain/figure";
import { isSamePeriod } from "../../domain/period";
import type { Indicator, Period } from "../../domain/policy";
import { fold } from "../../reader/text/fold";
import { periodText } from "../../words/periodText";
import { formTexts } from "../../words/followup/formTexts";
import type { FormRow } from "../form";
import type { InboxReason } from "../inbox";
import { quotientTimes } from "../quotient";
import type { Answer } from "../returned/answer";
import type { Elsewhere } from "../returned/elsewhere";
import type { ReturnedForm, ReturnedRow } from "../returned/returnedForm";
import { cutOfWords } from "../returned/saidAbove";
import { valuesOf } from "./answerOutcome";
import type { JudgeContext } from "./context";
import { isShownAs } from "./definition";
import { fits, sizesOf, type KnownFigures } from "./known";

/** What of a row may be its answer and stands in another cell, and what else there is, told where the row gives no value. */
export function astrayIn(
  row: ReturnedRow,
  indicator: Indicator,
  known: KnownFigures,
  sent: FormRow | undefined,
  { cut, matrix }: Pick<JudgeContext, "cut" | "matrix">,
): { readonly astray: readonly Elsewhere[]; readonly told: readonly InboxReason[] } {
  const own = (row.elsewhere ?? []).filter((each) => each.cut === undefined || isSamePeriod(each.cut, cut));
  const rivals = own.filter(({ kind, answer }) => kind === "rival" && answer.kind !== "blank" && answer.kind !== "pending");
  if (row.value.kind !== "blank") return { astray: rivals, told: untitled(own, row, sizesOf(known)) };
  const hasQuotient = quotientTimes(indicator) !== undefined && isFilled(row.numerator) && isFilled(row.denominator);
  const slips = own.filter(({ kind }) => kind === "slip" || (kind === "operand" && !hasQuotient));
  const astray: Elsewhere[] = [...rivals];
  const told: InboxReason[] = [];
  const sizes = sizesOf(known);
  for (const slip of [...slips, ...typedOver(row, indicator, known, sent, matrix.policy.periods)]) {
    const { answer, header, kind } = slip;
    if (answer.kind !== "number") continue;
    const values = valuesOf(answer, { indicator, known }).map(({ value }) => value);
    const isNear = values.some((value) => isKnown(value) && fits(value, sizes));
    // A numerator alone is what lacks its denominator, unless it can be the value itself.
    const isReason = row.reason !== undefined && row.reason.trim() === answer.text.trim();
    const mayBe = isNear || isReason || (sizes.length === 0 && (kind !== "operand" || quotientTimes(indicator) === undefined));
    if (mayBe) astray.push(slip);
    else if (kind !== "operand") told.push({ why: "beside", data: { celda: answer.cell, texto: answer.text, columna: header } });
  }
  return { astray, told };
}

/** Numbers of a column without a title, near those of the row: nobody knows what they are. */
function untitled(own: readonly Elsewhere[], { value }: ReturnedRow, sizes: readonly number[]): readonly InboxReason[] {
  return own.flatMap(({ kind, header, answer }) => {
    if (kind !== "slip" || header.trim() !== "" || answer.kind !== "number" || !fits(answer.number, sizes)) return [];
    const isSame = value.kind === "number" && value.number === answer.number;
    return isSame ? [] : [{ why: "beside" as const, data: { celda: answer.cell, texto: answer.text, columna: "" } }];
  });
}

/**
 * Of a form whose header of values says no cut («Dato corregido»), and which has one that says the cut that is asked for, the latter is the
 * one to fill.
 */
export function inOwnColumn(form: ReturnedForm, { cut }: Pick<JudgeContext, "cut">): ReturnedForm {
  const { valueHeader } = form;
  if (valueHeader === undefined || cutOfWords(fold(valueHeader)) !== undefined) return form;
  const rows = form.rows.map((row): ReturnedRow => {
    const own = row.elsewhere?.find((each) => each.kind === "rival" && each.cut !== undefined && isSamePeriod(each.cut, cut));
    if (own === undefined) return row;
    const others = (row.elsewhere ?? []).filter((each) => each !== own);
    const { sight, ...rest } = row;
    const rival: Elsewhere = { kind: "rival", header: valueHeader, answer: row.value, ...(sight && { sight }) };
    return { ...rest, value: own.answer, ...(own.sight && { sight: own.sight }), elsewhere: [rival, ...others] };
  });
  return { ...form, rows };
}

function isFilled(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.kind !== "blank";
}

/** The target and the earlier values, where they are not the ones that were sent out, or that the matrix has. */
function typedOver(
  { target, earlier = [] }: ReturnedRow,
  indicator: Indicator,
  known: KnownFigures,
  sent: FormRow | undefined,
  periods: readonly Period[],
): readonly Elsewhere[] {
  const isOther = (answer: Answer, figures: readonly (number | undefined)[]): boolean =>
    answer.kind === "number" &&
    !valuesOf(answer, { indicator, known }).some(({ value }) =>
      figures.some((figure) => figure !== undefined && isKnown(value) && isShownAs(value, figure)),
    );
  const figureOf = (value: FormRow["target"]["value"] | undefined): number | undefined =>
    value !== undefined && isKnown(value) ? value : undefined;
  const overTarget = target !== undefined && isOther(target, [known.target, figureOf(sent?.target.value)]) ? [target] : [];
  return [
    ...overTarget.map((answer): Elsewhere => ({ kind: "slip", header: formTexts.headers.target("").trim(), answer })),
    ...earlier.flatMap(({ cut, answer }): readonly Elsewhere[] => {
      const inMatrix = indicator.actuals.figures[periods.findIndex((period) => isSamePeriod(period, cut))];
      const wasSent = sent?.last.find(({ period }) => isSamePeriod(period, cut))?.value;
      if (!isOther(answer, [figureOf(inMatrix), figureOf(wasSent)])) return [];
      return [{ kind: "slip", header: formTexts.headers.last(periodText(cut)), answer }];
    }),
  ];
}
