import { fold } from "../../../reader/text/fold";
import { spelledNumber, SPELLED } from "./spelledNumbers";

/** What a figure is measured in, as the words beside it say. */
export type FigureUnit =
  "percent" | "points" | "money" | "minutes" | "hours" | "days" | "weeks" | "months" | "years" | "distance" | "area" | "rate" | "none";

/** «casi», «más de», «por lo menos», «menos de», «hasta» right before a figure. */
export type Hedge = "about" | "over" | "atLeast" | "under" | "atMost";

/** A figure found in a sentence. */
export interface TextFigure {
  readonly start: number;
  readonly end: number;
  /** As written, with its % where it has one. */
  readonly text: string;
  readonly kind: "number" | "nd" | "malformed";
  /** What it may be, most likely first: «1,718» is 1718 or 1.718. Empty for ND and malformed. */
  readonly readings: readonly Reading[];
  readonly isPercent: boolean;
  readonly unit: FigureUnit;
  readonly hedge?: Hedge;
  /** «cuatro», «ninguno» (0), «la mitad» (50 %): no digits of its own. */
  readonly isInWords?: true;
  /** «cinco (6)», «6 (cinco)»: the value in words, where it is not the one in digits. */
  readonly spelled?: number;
}

export interface Reading {
  readonly value: number;
  /** Decimals printed; below zero where a scale stands behind: «4,2 millones» is 4,200,000 to −5 decimals. */
  readonly decimals: number;
}

const FIGURE = new RegExp(
  [
    `(?<spelled>\\b(?:${SPELLED})\\b)(?:\\s*\\((?<inBrackets>\\d+)\\))?`,
    String.raw`(?<number>(?<![\p{L}\p{N}_/°º#.,–-])[-−+]?(?:\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,']\d+)*))(?<percent>\s?%|\s?por\s?ciento)?(?![\p{L}\p{N}_/°º]|[.,]\d)`,
    String.raw`(?<nd>(?<![\p{L}\p{N}])(?:ND|N\.D\.|N/D|S/D)(?![\p{L}\p{N}]))`,
  ].join("|"),
  "giu",
);

/** Percent sign that strayed behind the year: «111.7 en el año 2023%». */
const STRAY_PERCENT = /^\s+(?:en|del|al)\s+(?:el\s+)?(?:año\s+)?(?:19|20)\d{2}\s?%/u;
/** «13 (doce) municipios»: the digits first. */
const WORDS_IN_BRACKETS = new RegExp(`^\\s*\\(\\s*(${SPELLED})\\s*\\)`, "iu");
const YEAR_WITH_PERCENT = /^(?:19|20)\d{2}\s?%$/;

/** Every figure of a sentence, in order: digits in either convention, numbers in words, ND, and malformed ones («9.5.5%»). */
export function figuresOf(sentence: string): readonly TextFigure[] {
  const figures: TextFigure[] = [];
  for (const match of sentence.matchAll(FIGURE)) {
    const figure = match.groups?.["spelled"]
      ? spelledFigure(match, sentence)
      : match.groups?.["nd"]
        ? ndFigure(match)
        : digitsFigure(match, sentence);
    if (figure) figures.push(figure);
  }
  return figures;
}

function ndFigure(match: RegExpMatchArray): TextFigure {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, text: match[0], kind: "nd", readings: [], isPercent: false, unit: "none" };
}

/** A number in words is a figure when digits follow in brackets, or when it counts something («tres indicadores», «dos de los seis»). */
function spelledFigure(match: RegExpMatchArray, sentence: string): TextFigure | undefined {
  const start = match.index ?? 0;
  const { spelled = "", inBrackets } = match.groups ?? {};
  const value = spelledNumber(fold(spelled));
  if (value === undefined) return undefined;
  const end = start + match[0].length;
  if (
    inBrackets === undefined &&
    !/^\s+(?:indicador|servicio|objetivo|lineamiento|de (?:los|las|ellos|ellas|estos)\b|(?:en|con) (?:nivel|avance)|tiene|present|no |se )/iu.test(
      sentence.slice(end),
    )
  )
    return undefined;
  if (inBrackets === undefined && value === 1) return undefined;
  const digits = inBrackets === undefined ? value : Number(inBrackets);
  const common = { start, end, text: match[0], kind: "number", isPercent: false, unit: "none" } as const;
  const figure = {
    ...common,
    readings: [{ value: digits, decimals: 0 }],
    ...(inBrackets === undefined ? { isInWords: true as const } : {}),
  };
  return digits === value ? figure : { ...figure, spelled: value };
}

function digitsFigure(match: RegExpMatchArray, sentence: string): TextFigure | undefined {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const digits = (match.groups?.["number"] ?? "").replace("−", "-");
  if (YEAR_WITH_PERCENT.test(match[0])) return undefined;
  const isPercent = match.groups?.["percent"] !== undefined || STRAY_PERCENT.test(sentence.slice(end));
  const readings = readingsOf(digits);
  const common = { start, end, text: match[0], isPercent, unit: isPercent ? ("percent" as const) : ("none" as const) };
  const inWords = spelledNumber(fold(WORDS_IN_BRACKETS.exec(sentence.slice(end))?.[1] ?? ""));
  const differs = inWords !== undefined && readings[0] !== undefined && readings[0].value !== inWords;
  return { ...common, kind: readings.length === 0 ? "malformed" : "number", readings, ...(differs ? { spelled: inWords } : {}) };
}

/** What digits with separators may mean, most likely first; none where no convention reads them («9.5.5»). */
export function readingsOf(digits: string): readonly Reading[] {
  const bare = digits.replace(/[\u00a0\u202f ']/g, "");
  const readings = [readWith(bare, ".", ","), readWith(bare, ",", ".")].filter((reading) => reading !== undefined);
  const [first, second] = readings;
  if (!first || !second || first.value === second.value) return readings.slice(0, 1);
  // «1,718» and «1.718»: a comma with three digits is thousands in es-PE; a point is a decimal.
  return /^[-+]?\d{1,3}(?:,\d{3})+$/.test(bare) || bare.includes(".") ? [first, second] : [second, first];
}

function readWith(digits: string, decimal: string, thousands: string): Reading | undefined {
  const escape = (mark: string): string => `\\${mark}`;
  const shape = new RegExp(`^[-+]?(?:\\d+|\\d{1,3}(?:${escape(thousands)}\\d{3})+)(?:${escape(decimal)}\\d+)?$`);
  if (!shape.test(digits)) return undefined;
  const plain = digits.replaceAll(thousands, "").replace(decimal, ".");
  return { value: Number(plain) + 0, decimals: plain.split(".")[1]?.length ?? 0 };
}
