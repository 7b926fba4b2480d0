import { doubtfulHeaders, headerSpellings, valueSpellings, yearSpellings } from "../../words/glossary";
import { vocabularies } from "../../words/vocabularies";
import type { CellValue } from "../../grid";
import { fold } from "../text/fold";
import type { ColumnRole } from "../matrix";
import { readPeriod, timeInText, type PeriodWords } from "../period";
import { doubtfulByStem, spelling, stems, type Spelling } from "./headerSpelling";
import type { WholeWord } from "../yearPart";

/** Roles whose columns hold figures of the indicators; one of them names every header of a matrix. */
export const FIGURE_ROLES: ReadonlySet<ColumnRole> = new Set([
  "target",
  "actual",
  "baselineValue",
  "baselineYear",
  "progress1",
  "progress2",
]);

/** What the text of one header cell says by itself. */
export interface HeaderWords extends Spelling {
  readonly period?: PeriodWords;
  /** «Anual», «Total», «Acumulado», without a part of the year. */
  readonly whole?: WholeWord;
  /** Several years together: «Meta del cuatrienio», «2023-2026». */
  readonly isSpan?: boolean;
  /** Sub-header of the baseline: «Año», «Valor». */
  readonly part?: "year" | "value";
  readonly isPercent: boolean;
}

const SILENT: HeaderWords = { roles: [], strength: "none", isPercent: false, spareWords: 0 };

/** Reads a header cell: role by spelling (glossary), year and part of it, «Año» / «Valor», percent. */
export function readHeaderWords(value: CellValue, format: string, date1904: boolean): HeaderWords {
  if (typeof value === "number") {
    const period = readPeriod(value, format, date1904);
    return period === undefined ? SILENT : { ...SILENT, period };
  }
  return typeof value === "string" ? headerTextWords(value) : SILENT;
}

/** Longer texts are notes. */
const LONGEST_TITLE = 120;

/** Whether a text may be the header of a column of figures: what is looked for before a row is studied. */
export function mayNameFigures(text: string): boolean {
  if (text.length > LONGEST_TITLE || !(FIGURE_WORD.test(text) || NEEDS_FOLDING.test(text))) return false;
  const { roles, strength, part } = headerTextWords(text);
  return strength === "doubtful" || part === "value" || roles.some((role) => FIGURE_ROLES.has(role));
}

const memory = new Map<string, HeaderWords>();

function headerTextWords(text: string): HeaderWords {
  if (text.length > 250) return SILENT;
  const known = memory.get(text);
  if (known !== undefined) return known;
  const words = wordsOf(fold(text));
  if (memory.size < 5000) memory.set(text, words);
  return words;
}

function wordsOf(folded: string): HeaderWords {
  const { period = numeralAlone(folded), whole, isSpan, rest } = timeInText(folded);
  const plain = plainWords(rest);
  const isPercent = folded.includes("%");
  const said = { isPercent, ...(period && { period }), ...(whole && { whole }), ...(isSpan && { isSpan }) };
  if (yearSpellings.has(folded.replace(/[^a-z]+/g, " ").trim()) && period === undefined) return { ...SILENT, ...said, part: "year" };
  const listed = listedHierarchy(folded, plain);
  if (listed !== undefined) return { ...listed, ...said };
  const doubtful = doubtfulByStem.get(stems(plain));
  if (doubtful !== undefined)
    return { ...SILENT, ...said, roles: doubtful, strength: "doubtful", ...(valueSpellings.has(plain) ? { part: "value" as const } : {}) };
  if (valueSpellings.has(plain)) return { ...SILENT, ...said, part: "value" };
  return { ...spelling(folded, plain), ...said };
}

/** «I», «II» alone under a year are its semesters, «III» and «IV» its quarters; beside those the first two are quarters as well. */
function numeralAlone(folded: string): PeriodWords | undefined {
  const index = ["i", "ii", "iii", "iv"].indexOf(folded);
  return index < 0 ? undefined : { months: index < 2 ? [index * 6 + 1, index * 6 + 6] : [index * 3 + 1, index * 3 + 3] };
}

/** «Objetivo prioritario / Lineamiento / Servicio / Indicador»: one column for the whole hierarchy. */
function listedHierarchy(folded: string, plain: string): HeaderWords | undefined {
  const levels = [/\bobjetivo|\bo[pe][isrl]?\b/, /\blineamiento|\bln\b/, /\bservicio|\baccion|\bss\b|\bae[isrl]?\b/, /\bindicador/].filter(
    (level) => level.test(plain),
  ).length;
  const isList =
    levels >= 2 &&
    /[/,;\n|]| y | - | o /.test(folded) &&
    !/^(?:tipo|codigo|cod|responsable|entidad|unidad|sentido|linea|logro|valor|meta|ano|nivel|observ|medio)/.test(plain);
  return isList ? { roles: ["name"], strength: "exact", isPercent: false, spareWords: 0 } : undefined;
}

/** Letters and digits only, without years, footnote marks and unit signs. */
function plainWords(folded: string): string {
  if (ONLY_BASELINE.test(folded)) return "lb";
  return folded
    .replace(/\([^)]*\)/g, (inside) => (/[a-z]{4,}/.test(inside) ? ` ${inside} ` : " "))
    .replace(/ \d{1,2}\/(?= |$)/g, " ")
    .replace(/(?<![\d.,])(?:19[89]\d|20[0-7]\d|2[.,]0[0-7]\d)(?!\d)/g, " ")
    .replace(/\b(?:ano|anos|al|para el|a) *$/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/^(?:i{1,3}|iv)$/, "")
    .replace(/ (?:al|para el|del|de|en|a|por|ano|anual)$/g, "")
    .replace(/ (?:al|para el|del|de|en|a|por|ano|anual)$/g, "");
}

/** «2020 (LB)», the first of a block of years. */
const ONLY_BASELINE = /^[^a-z]*\(lb\)[^a-z]*$/;

const WITH_ACCENT: Readonly<Record<string, string>> = { a: "[aá]", e: "[eé]", i: "[ií]", o: "[oó]", u: "[uúü]", n: "[nñ]" };

/**
 * A word that begins a spelling of a figure, as it is typed: a reading of the whole text costs a hundred times as much, and most cells of a
 * book are data.
 */
const FIGURE_WORD = new RegExp(
  `(?:^|[^a-záéíóúüñ])(?:${[
    ...new Set(
      [
        ...(Object.entries(headerSpellings) as [ColumnRole, readonly string[]][]).flatMap(([role, phrases]) =>
          FIGURE_ROLES.has(role) ? phrases : [],
        ),
        ...vocabularies.flatMap(({ headers }) =>
          (Object.entries(headers) as [ColumnRole, readonly string[]][]).flatMap(([role, phrases]) =>
            FIGURE_ROLES.has(role) ? phrases : [],
          ),
        ),
        ...Object.keys(doubtfulHeaders),
        ...valueSpellings,
      ].map((phrase) => stems(phrase).split(" ")[0] ?? ""),
    ),
  ]
    .map((word) => word.replace(/[aeioun]/g, (letter) => WITH_ACCENT[letter] ?? letter))
    .join("|")})(?:e?s)?(?![a-záéíóúüñ])`,
  "i",
);

/** What fold() takes out of a word or joins. */
const NEEDS_FOLDING = /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]|-[ \t]*\r?\n/;
