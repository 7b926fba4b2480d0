import { notApplicableSpellings, ndSpellings } from "../../words/glossary";
import { fold } from "./fold";

export type DecimalSeparator = "." | ",";

/**
 * What a text means where a figure is expected. `value` is the number as typed: 85 for «85%», with `isPercent` saying that a % follows it.
 */
export type NumberText =
  | {
      readonly kind: "textNumber";
      readonly value: number;
      readonly isPercent: boolean;
      readonly separator: DecimalSeparator;
      readonly other?: number;
    }
  | { readonly kind: "nd" | "notApplicable" | "blank" | "malformed" };

/**
 * Reads a figure typed as text: «85%», «62,2 %», «1,718», «(3.5)», «N.D.», «no aplica», blank.
 * `decimal` is the convention to try first. A text that it cannot be («62,2%» with a decimal point) is read in the other one;
 * `separator` says which one was used, and `other` what the other one would give where both read it («1,718»: 1718 or 1.718).
 */
export function readNumberText(text: string, decimal: DecimalSeparator): NumberText {
  const typed = typedNumber(text);
  if (typed === undefined) return wordsInstead(text);

  const otherDecimal = decimal === "." ? "," : ".";
  const wanted = numberIn(typed.digits, decimal);
  const other = numberIn(typed.digits, otherDecimal);
  const value = wanted ?? other;
  if (value === undefined) return { kind: "malformed" };
  const signed = (n: number): number => (typed.isNegative && n !== 0 ? -n : n);
  const reading = {
    kind: "textNumber",
    value: signed(value),
    isPercent: typed.isPercent,
    separator: wanted === undefined ? otherDecimal : decimal,
  } as const;
  return wanted !== undefined && other !== undefined && other !== wanted ? { ...reading, other: signed(other) } : reading;
}

/**
 * The decimal convention a text proves by itself: «62.2» a point, «1.234,5» a comma; undefined where it proves nothing («85», «1,718»,
 * «ND»).
 */
export function provenDecimal(text: string): DecimalSeparator | undefined {
  const typed = typedNumber(text);
  if (typed === undefined) return undefined;
  const point = numberIn(typed.digits, ".");
  const comma = numberIn(typed.digits, ",");
  if (point !== undefined && comma === undefined) return ".";
  if (comma !== undefined && point === undefined) return ",";
  return undefined;
}

interface TypedNumber {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly isPercent: boolean;
}

const NUMBER_SHAPE = /^(\()?([+-])? ?(\d[\d.,' ]*|[.,]\d+)(?: ?(?:%|por ciento))?(-)?( ?\))?$/;

/** Sign, digits with their separators, and percent sign; undefined where the text has another shape. */
function typedNumber(text: string): TypedNumber | undefined {
  const folded = fold(text).replace("\uff05", "%");
  const shape = NUMBER_SHAPE.exec(folded.replace(/\) ?%$/, "%)").replace(/ ?- ?%$/, "%-"));
  if (shape === null) return undefined;
  const [, opening, sign, digits = "", trailingMinus, closing] = shape;
  if ((opening === undefined) !== (closing === undefined)) return undefined;
  const minuses = (opening === undefined ? 0 : 1) + (sign === undefined ? 0 : 1) + (trailingMinus === undefined ? 0 : 1);
  if (minuses > 1) return undefined;
  return { digits: digits.trim().replace(/[.,]$/, ""), isNegative: minuses === 1 && sign !== "+", isPercent: /%|por ciento/.test(folded) };
}

/** Thousands in groups of three after a first group that does not start with 0: «0,125» can only be decimals. */
const SHAPES: Readonly<Record<DecimalSeparator, RegExp>> = {
  ".": /^(?:\d+|[1-9]\d{0,2}(?:[,' ]\d{3})+)?(?:\.\d*)?$/,
  ",": /^(?:\d+|[1-9]\d{0,2}(?:[.' ]\d{3})+)?(?:,\d*)?$/,
};

function numberIn(digits: string, decimal: DecimalSeparator): number | undefined {
  if (!SHAPES[decimal].test(digits)) return undefined;
  const plain = digits.replace(decimal === "." ? /[,' ]/g : /[.' ]/g, "").replace(",", ".");
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** Far above any way of writing ND. */
const LONGEST_WORDS = 200;

/** A text that is no number: blank, one of the spellings of ND or «no aplica», or malformed. */
function wordsInstead(text: string): NumberText {
  const folded = fold(text);
  if (folded === "") return { kind: "blank" };
  if (folded.length > LONGEST_WORDS) return { kind: "malformed" };
  const words = folded.replace(/^[("'[*]+|[)"'\]*]+$/g, "").trim();
  if (ndSpellings.has(words) || ONLY_SIGNS.test(folded)) return { kind: "nd" };
  if (notApplicableSpellings.has(words)) return { kind: "notApplicable" };
  return { kind: "malformed" };
}

/** «-», «--», «…», «...», «/», «*» alone. */
const ONLY_SIGNS = /^[-.\u2026/_*?]+(?: [-.\u2026/_*?]+)*%?$/;
