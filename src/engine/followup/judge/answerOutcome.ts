import { ND, type Figure } from "../../domain/figure";
import type { Indicator } from "../../domain/policy";
import { readFigureText } from "../../reader/text/figureText";
import { quotientTimes } from "../quotient";
import type { InboxReason } from "../inbox";
import type { Answer, NumberAnswer } from "../returned/answer";
import type { Elsewhere } from "../returned/elsewhere";
import type { ReturnedRow } from "../returned/returnedForm";
import { isSameFigure, type KnownFigures } from "./known";
import { asks, doubted, figure, missing, noData, refused, type Meant, type Outcome } from "./outcome";
import { operandsOf, withQuotient, type Quotient } from "./operands";
import { readingOf, tidy } from "./readings";
import { heldToComment } from "./deniedBy";
import { unitDoubts } from "./saidUnit";
import { isPendingText } from "../returned/pendingText";
import { heldToPossible, possibleOf } from "./heldToPossible";
import { heldToSize } from "./size";

/** What the answer of a row is held against. */
export interface AnswerContext {
  readonly indicator: Indicator;
  readonly known: KnownFigures;
  /** What may be the answer and stands in another cell. */
  readonly astray?: readonly Elsewhere[];
}

/** What the cells of a row mean together: value, numerator and denominator, reason; held to what is known of its size. */
export function outcomeOf(row: ReturnedRow, context: AnswerContext): Outcome {
  const { indicator, known } = context;
  const possible = possibleOf(indicator, known);
  const sized = heldToSize(withElsewhere(cellsOutcome(row, context), row, context), indicator, known);
  return heldToComment(heldToPossible(sized, possible), row.comment, possible);
}

function cellsOutcome({ reason: typed, ...row }: ReturnedRow, context: AnswerContext): Outcome {
  // «Pendiente» where the reason is asked for is no reason: the answer is still to come.
  const isToCome = typed !== undefined && isPendingText(typed);
  const reason = isToCome ? undefined : typed;
  const { value } = row;
  const quotient = operandsOf(row, quotientTimes(context.indicator));
  switch (value.kind) {
    case "blank":
      return isToCome && quotient.kind === "none"
        ? missing("pending", { texto: typed })
        : blankOutcome({ ...row, ...(reason !== undefined && { reason }) }, context, quotient);
    case "pending":
      return reason === undefined ? missing("pending", { texto: value.text }) : noData(reason);
    case "nd":
      return ndOutcome(value.text, reason, quotient);
    case "number":
      return withReason(withQuotient(numberOutcome(value, context), value, context.indicator, quotient), reason);
    default:
      return otherOutcome(value, context, reason);
  }
}

/** An answer in another cell is never taken by itself: where the value is empty it is asked whether it is that, else which of them holds. */
function withElsewhere(outcome: Outcome, { value }: ReturnedRow, context: AnswerContext): Outcome {
  return (context.astray ?? []).reduce((sum, { answer, header, kind }): Outcome => {
    const values = meantBy(answer, context);
    const own = outcome.kind === "figure" ? [outcome.meant.value] : outcome.kind === "asks" ? outcome.meant.map((each) => each.value) : [];
    if (own.some((each) => values.some((other) => isSameFigure(each, other.value)))) return sum;
    const data = { celda: answer.cell, texto: asTyped(answer), columna: header, vacia: value.kind === "blank" ? 1 : 0 };
    const doubt: InboxReason = { why: "elsewhere", data };
    if (sum.kind === "figure" || sum.kind === "asks") {
      // A reason that is itself a figure is no reason.
      const isSlip = kind !== "rival" && sum.kind === "figure" && sum.meant.reason?.trim() === answer.text.trim();
      if (isSlip) return asks(doubt, values);
      // Where the value is empty, what was typed elsewhere is likelier than the reason beside it.
      const isReason = value.kind === "blank" && sum.kind === "figure" && sum.meant.value === ND;
      return isReason ? asks(doubt, [...values, sum.meant]) : doubted(sum, doubt, values);
    }
    return asks(doubt, values);
  }, outcome);
}

/** What an answer alone would be. */
function meantBy(answer: Answer, context: AnswerContext): readonly Meant[] {
  const alone =
    answer.kind === "number"
      ? numberOutcome(answer, context)
      : answer.kind === "nd"
        ? noData(undefined)
        : otherOutcome(answer, context, undefined);
  return alone.kind === "figure" ? [alone.meant] : alone.kind === "asks" ? alone.meant : [];
}

function asTyped(answer: Answer): string {
  return answer.kind === "number" ? asShown(answer) : answer.text;
}

function blankOutcome({ reason }: ReturnedRow, { indicator }: AnswerContext, quotient: Quotient): Outcome {
  switch (quotient.kind) {
    case "known": {
      const outcome = figure(quotient.value, { why: "fromQuotient", data: quotient.data });
      return withReason(withQuotient(outcome, undefined, indicator, quotient), reason);
    }
    case "ambiguous":
      return withReason(asks({ why: "decimal", data: { texto: quotient.text } }, quotient.values), reason);
    case "zero":
      return refused("notFigure", { texto: quotient.text, que: "denominador" });
    case "unreadable":
      return refused("notFigure", { texto: quotient.text, que: quotient.what });
    case "half":
      return reason === undefined ? missing("halfQuotient", { falta: quotient.missing }) : noData(reason);
    case "none":
      return reason === undefined ? missing("blank") : noData(reason);
  }
}

/** ND is an answer also without its reason: it is taken, and told. */
function ndOutcome(texto: string, reason: string | undefined, quotient: Quotient): Outcome {
  const outcome = reason === undefined ? noData(undefined, { why: "ndWithoutReason", data: { texto } }) : noData(reason);
  return quotient.kind === "known"
    ? doubted(outcome, { why: "ndWithQuotient", data: quotient.data }, [{ value: quotient.value }])
    : outcome;
}

/** A figure, and the reason why there is none: one of them stayed from before. */
function withReason(outcome: Outcome, reason: string | undefined): Outcome {
  return reason === undefined ? outcome : doubted(outcome, { why: "reasonWithValue", data: { motivo: reason } }, [{ value: ND, reason }]);
}

function numberOutcome(answer: NumberAnswer & Pick<Answer, "text">, context: AnswerContext): Outcome {
  return unitDoubts(answer, context.indicator).reduce((sum, doubt) => doubted(sum, doubt), plainOutcome(answer, context));
}

function plainOutcome(answer: NumberAnswer & Pick<Answer, "text">, { indicator, known }: AnswerContext): Outcome {
  const reading = readingOf(answer, indicator, known);
  const data = { texto: asShown(answer) };
  if (reading.kind === "asks") return asks({ why: reading.why, data }, reading.values);
  const isPlain = answer.other === undefined && answer.mark === undefined;
  return isPlain ? figure(reading.value) : figure(reading.value, { why: "readAs", data: { ...data, leido: reading.value } });
}

/** A cell of percentages holds 1.2443 and shows 124.43 %: the person has seen the latter. */
function asShown({ way, number, text }: NumberAnswer & Pick<Answer, "text">): string {
  return way === "shownPercent" ? `${tidy(number * 100)} %` : text;
}

function otherOutcome(value: Answer, context: AnswerContext, reason: string | undefined): Outcome {
  const data = { texto: value.text };
  switch (value.kind) {
    case "notApplicable":
      // With its reason it is the answer that the form asks for; alone it may mean that the indicator does not count this year.
      return reason === undefined ? asks({ why: "notApplicable", data }, [{ value: ND, reason: value.text }]) : noData(reason);
    case "error":
      return refused("error", data);
    case "emptyReference":
      return asks({ why: "emptyReference", data }, [0]);
    case "malformed":
      return refused("notFigure", { ...data, que: "valor" });
    case "merged":
      return asks(
        { why: "merged", data: value.shown === undefined ? data : { texto: asShown({ ...value.shown, text: value.text }) } },
        value.shown === undefined ? [] : valuesOf({ ...value.shown, text: value.text }, context),
      );
    case "uncalculated":
      return asks({ why: "uncalculated", data }, value.gives === undefined ? [] : plainValues(value.gives, value.text, context));
    case "date":
      return asks(
        { why: "date", data: { texto: value.typed[0] ?? value.text, escrita: value.typed.length === 0 ? 1 : 0 } },
        value.typed.flatMap((typed) => typedValues(typed, context)),
      );
    case "doubt":
      return asks(
        { why: "twoFigures", data },
        value.candidates.flatMap((typed) => typedValues(typed, context)),
      );
    default:
      return missing("blank");
  }
}

/** Every value that a number may mean. */
export function valuesOf(answer: NumberAnswer & Pick<Answer, "text">, context: AnswerContext): readonly Meant[] {
  const outcome = numberOutcome(answer, context);
  return outcome.kind === "figure" ? [outcome.meant] : outcome.kind === "asks" ? outcome.meant : [];
}

function plainValues(number: number, text: string, context: AnswerContext): readonly (Figure | Meant)[] {
  return valuesOf({ kind: "number", number, way: "bare", text }, context);
}

/** What a candidate would be, typed alone: «75 %», «45», «ND», «3/5». */
function typedValues(typed: string, context: AnswerContext): readonly (Figure | Meant)[] {
  const [, above, below] = /^(\d+)\/(\d+)$/.exec(typed) ?? [];
  if (above !== undefined && below !== undefined)
    return Number(below) === 0 ? [] : [tidy((Number(above) / Number(below)) * (quotientTimes(context.indicator) ?? 1))];
  const read = readFigureText(typed, ".");
  if (read.kind === "nd") return [ND];
  if (read.kind !== "textNumber") return [];
  if (context.indicator.unit !== "percent" && read.isPercent) return [];
  // A piece of a text is what it says: only of a percentage the scale is not.
  return read.isPercent || context.indicator.unit !== "percent" ? [read.value] : plainValues(read.value, typed, context);
}
