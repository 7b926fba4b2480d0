import { cellAddress } from "../../address";
import { ND, isKnown } from "../../domain/figure";
import type { Profile } from "../../domain/profile";
import { cleanNumber } from "../../domain/rounding";
import type { FormRow } from "../../followup/form";
import { QUOTIENT_WITHIN } from "../../followup/quotient";
import { neverOf } from "../../followup/formState";
import { scaleLimits } from "../../followup/scaleDoubt";
import { formStateText as texts, formWords } from "../../words/followup/formTexts";
import { type1Formula } from "../formulas/nativeFormula";
import type { FormColumns } from "./formLayout";

/** What a cell of a form holds for a figure of the matrix: percentages as Excel keeps them, 0.85 for 85 %. */
export function inCell({ unit }: Pick<FormRow, "unit">, figure: number): number {
  return unit === "percent" ? cleanNumber(figure / 100) : figure;
}

/** Numerator ÷ denominator in the unit of the cells; empty until both are numbers. */
export function quotientFormula(row: FormRow, at: number, columns: FormColumns): string {
  const [numerator, denominator] = [cellAddress(at, columns.numerator ?? 0), cellAddress(at, columns.denominator ?? 0)];
  const times = inCell(row, row.quotientTimes ?? 1);
  return `=IF(COUNT(${numerator},${denominator})<2,"",IF(${denominator}=0,"",${numerator}/${denominator}${times === 1 ? "" : `*${times}`}))`;
}

/**
 * Avance Tipo 1 as the engine gives it for what is typed, or for its quotient; «ND» where there is neither or no target. Undefined where
 * no value could give one.
 */
export function progressFormula(row: FormRow, at: number, columns: FormColumns, profile: Profile): string | undefined {
  const { before } = row;
  if (before !== undefined && (before.target === ND || before.actual === ND)) return undefined;
  const [value, target] = [cellAddress(at, columns.value), cellAddress(at, columns.target)];
  const quotient = row.asksQuotient && columns.quotient !== undefined ? cellAddress(at, columns.quotient) : undefined;
  const typed = quotient === undefined ? value : `IF(ISNUMBER(${value}),${value},${quotient})`;
  const plus = (cell: string, figure: number | undefined): string =>
    figure === undefined || figure === 0 ? cell : `(${cell}+${inCell(row, figure)})`;
  const known = (figure: FormRow["baseline"]["value"] | undefined): number | undefined =>
    figure !== undefined && isKnown(figure) ? figure : undefined;
  const answer = type1Formula(
    plus(target, known(before?.target)),
    plus(typed, known(before?.actual)),
    row.direction ?? "ascending",
    profile,
  );
  const missing =
    quotient === undefined
      ? `COUNT(${target},${value})<2`
      : `OR(COUNT(${target})=0,AND(COUNT(${value})=0,OR(COUNT(${quotient})=0,LEN(TRIM(${value}))>0)))`;
  return `=IFERROR(IF(${missing},"ND",${answer}),"ND")`;
}

/** What the row still lacks, in words; twin of `formState`. */
export function stateFormula(row: FormRow, at: number, columns: FormColumns): string {
  const cell = (column: number): string => cellAddress(at, column);
  const [value, source, reason, comment] = [cell(columns.value), cell(columns.source), cell(columns.reason), cell(columns.comment)];
  const asks = row.asksQuotient && columns.numerator !== undefined && columns.denominator !== undefined;
  const operands = asks ? [cell(columns.numerator ?? 0), cell(columns.denominator ?? 0)] : [];
  const quotient = asks ? cell(columns.quotient ?? 0) : undefined;
  const isBlank = (...cells: readonly string[]): string => `LEN(${cells.map((each) => `TRIM(${each})`).join("&")})=0`;

  const noData = cases(
    [isBlank(reason), quoted(texts.noReason)],
    [`AND(TRIM(${reason})=${quoted(formWords.otherReason)},${isBlank(comment)})`, quoted(texts.noExplanation)],
  )(quoted(texts.completeNoData));
  const doubts = [scaleCase(row, value, quotient), quotient === undefined ? undefined : quotientCase(row, value, quotient)].filter(
    (each) => each !== undefined,
  );
  const isNoData = `SUMPRODUCT(--(LOWER(TRIM(${value}))={${formWords.noData.map(quoted).join(",")}}))>0`;
  const formula = cases(
    [isBlank(value, ...operands, source, reason, comment), quoted(texts.untouched)],
    [`AND(ISTEXT(${value}),NOT(${isBlank(value)}))`, `IF(${isNoData},${noData},${quoted(texts.notFigure)})`],
    [`AND(${isBlank(value, ...operands)},NOT(${isBlank(reason)}))`, noData],
    ...operandCases(operands, isBlank),
    [quotient === undefined ? `COUNT(${value})=0` : `COUNT(${value},${quotient})=0`, quoted(texts.noValue)],
    [`NOT(${isBlank(reason)})`, quoted(texts.valueAndReason)],
    ...neverCases(row, value, quotient, ["negative", "decimals"]),
    ...doubts.map(([when, then]): Case => [`AND(${isBlank(comment)},${when})`, then]),
    ...neverCases(row, value, quotient, ["overHundred"]),
    [isBlank(source), quoted(texts.noSource)],
  )(quoted(texts.complete));
  return `=IFERROR(${formula},${quoted(texts.notFigure)})`;
}

type Case = readonly [when: string, then: string];

/** IF inside IF, in order. */
function cases(...all: readonly Case[]): (otherwise: string) => string {
  return (otherwise) => all.reduceRight((rest, [when, then]) => `IF(${when},${then},${rest})`, otherwise);
}

function operandCases(operands: readonly string[], isBlank: (...cells: readonly string[]) => string): readonly Case[] {
  const [numerator, denominator] = operands;
  if (numerator === undefined || denominator === undefined) return [];
  const isWrong = (operand: string): string => `AND(ISTEXT(${operand}),NOT(${isBlank(operand)}))`;
  return [
    [`OR(${isWrong(numerator)},${isWrong(denominator)})`, quoted(texts.operandNotFigure)],
    [`AND(${isBlank(numerator)},NOT(${isBlank(denominator)}))`, quoted(texts.noNumerator)],
    [`AND(${isBlank(denominator)},NOT(${isBlank(numerator)}))`, quoted(texts.noDenominator)],
    [`AND(COUNT(${denominator})=1,${denominator}=0)`, quoted(texts.zeroDenominator)],
  ];
}

/** What a value of the row can never be, whatever is commented. */
function neverCases(
  row: FormRow,
  value: string,
  quotient: string | undefined,
  kinds: readonly (keyof ReturnType<typeof neverOf>)[],
): readonly Case[] {
  const never = neverOf(row);
  const typed = quotient === undefined ? value : `IF(ISNUMBER(${value}),${value},${quotient})`;
  const conditions = {
    negative: `${typed}<0`,
    decimals: `ABS(${typed}-ROUND(${typed},0))>1E-9`,
    overHundred: `${typed}>${inCell(row, 100)}+1E-11`,
  };
  return kinds.flatMap((kind): readonly Case[] => (never[kind] ? [[conditions[kind], quoted(texts[kind])]] : []));
}

/** «¿85 % o 0.85 %?», where what is typed is far from all that is known of the row and its other scale is not. */
function scaleCase(row: FormRow, value: string, quotient: string | undefined): Case | undefined {
  if (row.unit !== "percent") return undefined;
  const limits = scaleLimits(row);
  const limit = (percent: number): number => cleanNumber(percent / 100);
  const typed = quotient === undefined ? value : `IF(ISNUMBER(${value}),${value},${quotient})`;
  const isLow = `AND(${typed}>0,${typed}<${limit(limits.low)},${typed}*100<=${limit(limits.mostForLow)})`;
  const isHigh = `AND(${typed}>${limit(limits.high)},${typed}/100>=${limit(limits.leastForHigh)})`;
  const [open, or, close] = texts.otherScale;
  const percent = (times: number): string => `ROUND(${typed}*${times},4)`;
  return [
    `OR(${isLow},${isHigh})`,
    `${quoted(open)}&IF(${isLow},${percent(10_000)},${percent(1)})&${quoted(or)}&${percent(100)}&${quoted(close)}`,
  ];
}

function quotientCase(row: FormRow, value: string, quotient: string): Case {
  const { decimals, whole, share } = QUOTIENT_WITHIN;
  const isPercent = row.unit === "percent";
  const apart = isPercent ? `ABS(${value}-${quotient})*100` : `ABS(${value}-${quotient})`;
  const isNear = (within: number): string => `${apart}<=${within}+1E-9`;
  const agrees = isPercent
    ? `OR(${isNear(decimals)},AND(ROUND(${value}*100,9)=ROUND(${value}*100,0),${isNear(whole)}))`
    : `${apart}<=${share}*ABS(${quotient})+1E-9`;
  const [before, after] = texts.otherQuotient;
  const shown = isPercent ? `ROUND(${quotient}*100,2)&" %"` : `ROUND(${quotient},2)`;
  return [`IF(COUNT(${value},${quotient})<2,FALSE,NOT(${agrees}))`, `${quoted(before)}&${shown}&${quoted(after)}`];
}

/** A text as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
