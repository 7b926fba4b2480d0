import { counts, nonesIn } from "./counting";
import { hedgeOf, type Hedge } from "./hedges";
import { isLimit } from "./limits";
import { namesAndDates } from "./notFigures";
import { readingsOf, scaled, type Reading } from "./numbers";
import { around, blot, plain, type Span } from "./plain";
import { denominators, PER } from "./rates";
import { sharesIn, type Share } from "./shares";
import { spelledNumber, spelledNumbersIn, type SpelledNumber } from "./spelledNumbers";
import { AGE_RANGE, isAgeOrStretch, isAgeRange } from "./times";
import { isTime, PERCENT, scaleAfter, unitOf, type FigureUnit } from "./units";
import { years } from "./years";

/** A figure found in a sentence. */
export interface TextFigure {
  readonly start: number;
  readonly end: number;
  /** As written, with its scale and % where it has them. */
  readonly text: string;
  readonly kind: "number" | "nd" | "malformed";
  /** What it may be, most likely first: «1,718» is 1718 or 1.718. Empty for ND and malformed. */
  readonly readings: readonly Reading[];
  readonly isPercent: boolean;
  readonly unit: FigureUnit;
  readonly hedge?: Hedge;
  /** «cuatro», «ninguno» (0), «la mitad» (50 %): no digits of its own. */
  readonly isInWords?: true;
  /** «la mitad», «dos de cada tres», «7 de cada 10»: told round, and of a whole that may stand in no cell. */
  readonly isShare?: true;
  /** What «mil» or «millones» multiplied its digits by; the last readings are the digits without it, for rows measured in millions. */
  readonly scale?: number;
  /** «cinco (6)», «6 (cinco)»: the value in words, where it is not the one in digits. */
  readonly spelled?: number;
}

export interface FiguresOptions {
  /** The limits of the bands in force: beside «superan», «entre», «menor a» they are no figures. */
  readonly limits?: readonly number[];
  /** Names and codes of the matrix, whose numbers are no figures. */
  readonly taken?: readonly Span[];
  /** Its names, dates and laws, where they are known. */
  readonly names?: readonly Span[];
}

interface Scanned {
  readonly sentence: string;
  /** Plain, with what is no figure blotted out; every character in its place. */
  readonly text: string;
  readonly limits: readonly number[];
}

/**
 * Every figure of a sentence, in order: digits in either convention with their scale, numbers and shares in words, ND, and malformed ones
 * («9.5.5%»). Dates, laws, list marks, years, ages and deadlines, denominators and limits of the bands are none.
 */
export function figuresOf(sentence: string, options: FiguresOptions = {}): readonly TextFigure[] {
  const { limits = [], taken = [], names = namesAndDates(sentence) } = options;
  const shares = sharesIn(plain(blot(sentence, taken)));
  const text = plain(blot(sentence, [...taken, ...names, ...years(sentence)]));
  const scanned = { sentence, text: blot(blot(text, ageRanges(text)), denominators(text), PER), limits };
  const figures = [
    ...shares.map((share) => shareFigure(share, scanned)),
    ...[...spelledNumbersIn(scanned.text), ...nonesIn(scanned.text)].map((number) => spelledFigure(number, scanned)),
    ...[...scanned.text.matchAll(DIGITS)].map((match) =>
      /^[ns]/.test(match[0]) ? ndFigure(match, scanned) : digitsFigure(match, scanned),
    ),
  ].filter((figure) => figure !== undefined);
  // What stands inside another is a part of it: the digits in brackets of a number in words, the «10» of «7 de cada 10».
  let end = 0;
  return figures
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((figure) => {
      const isApart = figure.start >= end;
      if (isApart) end = figure.end;
      return isApart;
    });
}

const DIGITS =
  /(?:(?<=s\/\.?)|(?<![\p{L}\p{N}_/°º#.,–^%-]))[-−+]?(?:\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,']\d+)*)(?![\p{L}\p{N}_/°º]|[.,]\d)|(?<![\p{L}\p{N}])(?:nd|n\.d\.|n\/d|s\/d)(?![\p{L}\p{N}])/gu;

/** Percent sign that strayed behind the year: «111.7 en el año 2023%». */
const STRAY_PERCENT = /^\s+(?:en|del|al)\s+(?:el\s+)?(?:año\s+)?(?:19|20)\d{2}\s?%/u;
const YEAR = /^(?:19|20)\d{2}$/;
/** «12 mil 500». */
const REST_OF_THOUSAND = /^\s(\d{3})(?![\d%]|[.,]\d|\s?%)/;
/** «13 (doce) municipios», «1 000 000 (un millón y 00/100 soles)». */
const WORDS_IN_BRACKETS = /^\s*\(\s*([a-z]+(?: [a-z]+){0,12}?)(?:\s+y\s+·+)?(?:\s+(?:soles|dolares|por ciento|dias|meses|horas))?\s*\)/;
/** «doscientos (200)», «treinta por ciento (30 %)». */
const DIGITS_IN_BRACKETS = /^(?:\s+por\s?ciento)?\s*\(\s*(?:s\/\.?\s*)?(\d[\d.,]*(?: \d{3})*)\s?(%|por\s?ciento)?\s*\)/;
const IN_BRACKETS_OF_DIGITS = /\d\s?%?\s*\(\s*$/;
/** «de 45 a 33 días»: the unit stands behind the last. */
const UNIT_BEHIND_NEXT = /^\s+(?:a|y|o|frente a|contra)\s+(?:los\s+|las\s+)?\d[\d.,]*(?=\s)/;

function ndFigure(match: RegExpMatchArray, { sentence }: Scanned): TextFigure {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  return { start, end, text: sentence.slice(start, end), kind: "nd", readings: [], isPercent: false, unit: "none" };
}

function shareFigure({ start, end, percent, isInWords }: Share, { sentence, text }: Scanned): TextFigure {
  const { left, right } = around(text, { start, end });
  const value = Math.round(percent * 10) / 10;
  return {
    ...{ start, end, text: sentence.slice(start, end), kind: "number", isPercent: true, unit: "percent" },
    readings: [{ value, decimals: Number.isInteger(value) ? 0 : 1 }],
    hedge: hedgeOf(left, right) ?? "about",
    isShare: true,
    ...(isInWords ? { isInWords } : {}),
  };
}

/** A number in words is a figure when digits follow in brackets, or when it counts or measures something. */
function spelledFigure(number: SpelledNumber, scanned: Scanned): TextFigure | undefined {
  const { sentence, text } = scanned;
  const { left, right } = around(text, number);
  const brackets = DIGITS_IN_BRACKETS.exec(right);
  if (brackets && !isShareBehind(number, brackets)) return bracketFigure(number, brackets, scanned);
  // «13 (doce)» is one figure; in «31,3 % (diez (10) de 32)» the bracket holds its own.
  if (IN_BRACKETS_OF_DIGITS.test(left)) return undefined;
  const readings = [{ value: number.value, decimals: 0 }];
  const scale = scaleAfter(right);
  // «tres centésimas»: a scale above one is a part of the number in words itself.
  const part = scale && scale.scale < 1 ? scale : undefined;
  const unit = part ? "points" : unitOf(left, right);
  if (unit !== "percent" && !counts(number, text, sentence)) return undefined;
  if (isYearInWords(number.value, left, right) || (isTime(unit) && isAgeOrStretch(unit, false, left, right))) return undefined;
  const end = number.end + (part?.length ?? PERCENT.exec(right)?.[0].length ?? 0);
  return {
    ...{ start: number.start, end, text: sentence.slice(number.start, end), kind: "number", ...measured(unit, left, right) },
    readings: part ? scaled(readings, part.scale) : readings,
    isInWords: true,
  };
}

/** «nueve de quince (60 %)»: a % in brackets is the number in digits only where the words say per cent or are its value. */
function isShareBehind({ value }: SpelledNumber, [whole, digits = "", percent]: RegExpExecArray): boolean {
  return percent !== undefined && !/^\s+por/.test(whole) && !readingsOf(digits.replace(/[.,]$/, "")).some((each) => each.value === value);
}

/** «doscientos setenta y cuatro (274) avisos», «treinta por ciento (30 %)». */
function bracketFigure(number: SpelledNumber, [whole, digits = "", percent]: RegExpExecArray, { sentence, text }: Scanned): TextFigure {
  const { left, right } = around(text, number);
  const behind = right.slice(whole.length);
  const end = number.end + whole.length;
  const isPercent = percent !== undefined || PERCENT.test(right);
  const readings = readingsOf(digits.replace(/[.,]$/, ""));
  const isSame = readings.some(({ value }) => value === number.value);
  return {
    ...{ start: number.start, end, text: sentence.slice(number.start, end), kind: "number", readings },
    ...measured(isPercent ? "percent" : unitOf(left, behind), left, behind),
    ...(isSame ? {} : { spelled: number.value }),
  };
}

function digitsFigure(match: RegExpMatchArray, { sentence, text, limits }: Scanned): TextFigure | undefined {
  const start = match.index ?? 0;
  const tail = tailOf(match[0], around(text, { start, end: start + match[0].length }).right);
  if (tail.isPercent && YEAR.test(match[0])) return undefined;
  const end = start + match[0].length + tail.length;
  const { left, right } = around(text, { start, end });
  const { readings } = tail;
  const isPercent = tail.isPercent || STRAY_PERCENT.test(sentence.slice(end, end + STRAY_REACH));
  const unit = isPercent ? "percent" : (tail.scale ?? 1) < 1 ? "points" : unitBeside(left, right);
  if (isLimit(readings, limits, left, right)) return undefined;
  if (
    isTime(unit) &&
    isAgeOrStretch(
      unit,
      readings.some(({ decimals }) => decimals > 0),
      left,
      right,
    )
  )
    return undefined;
  const spelled = spelledInBrackets(right, readings);
  return {
    ...{ start, end, text: sentence.slice(start, end), readings, ...measured(unit, left, right) },
    kind: readings.length === 0 ? "malformed" : "number",
    ...(tail.scale === undefined ? {} : { scale: tail.scale }),
    ...(spelled === undefined ? {} : { spelled }),
  };
}

interface Tail {
  /** Of the % or the scale behind the digits. */
  readonly length: number;
  readonly isPercent: boolean;
  readonly readings: readonly Reading[];
  readonly scale?: number;
}

function tailOf(digits: string, right: string): Tail {
  const readings = readingsOf(digits.replace("−", "-"));
  const percent = PERCENT.exec(right)?.[0];
  const found = percent === undefined ? scaleAfter(right) : undefined;
  if (!found) return { length: percent?.length ?? 0, isPercent: percent !== undefined, readings };
  const { scale, length } = found;
  const rest = scale === 1e3 ? REST_OF_THOUSAND.exec(right.slice(length)) : null;
  // A row may itself be measured in millions: the digits as they stand are the last reading.
  return rest
    ? { length: length + rest[0].length, isPercent: false, readings: scaled(readings, scale, Number(rest[1])), scale }
    : { length, isPercent: false, readings: [...scaled(readings, scale), ...(scale > 1 ? readings : [])], scale };
}

/** «13 (doce)»: the value in brackets, where it is not the one in digits. */
function spelledInBrackets(right: string, readings: readonly Reading[]): number | undefined {
  const words = WORDS_IN_BRACKETS.exec(right)?.[1];
  const spelled = words === undefined ? undefined : spelledNumber(words.replace(/ y$/, ""));
  return readings.length === 0 || readings.some(({ value }) => value === spelled) ? undefined : spelled;
}

function unitBeside(left: string, right: string): FigureUnit {
  const own = unitOf(left, right);
  return own === "none" ? unitBehindNext(left, right) : own;
}

const STRAY_REACH = 30;

function unitBehindNext(left: string, behind: string): FigureUnit {
  const next = UNIT_BEHIND_NEXT.exec(behind)?.[0].length;
  const unit = next === undefined ? "none" : unitOf(left, behind.slice(next));
  return isTime(unit) || unit === "distance" || unit === "area" ? unit : "none";
}

function measured(unit: FigureUnit, left: string, right: string): Pick<TextFigure, "unit" | "isPercent" | "hedge"> {
  const hedge = hedgeOf(left, right);
  return { unit, isPercent: unit === "percent", ...(hedge ? { hedge } : {}) };
}

/** «en el año dos mil veintitrés». */
function isYearInWords(value: number, left: string, right: string): boolean {
  return value >= 1950 && value < 2070 && /\b(?:ano|anos|en|del?|al|desde)\s+$/.test(left) && !/^\s+[a-z]{4,}s\b/.test(right);
}

function ageRanges(text: string): readonly Span[] {
  return [...text.matchAll(AGE_RANGE)]
    .map((match): Span => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => isAgeRange(around(text, span).left, text.slice(span.start, span.end)));
}
