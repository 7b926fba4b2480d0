import { doubtfulHeaders, headerSpellings, valueSpellings, weakSpellings, yearSpellings } from "../../words/glossary";
import { vocabularies } from "../../words/vocabularies";
import type { CellValue } from "../../grid";
import { fold } from "../text/fold";
import type { ColumnRole } from "../matrix";
import { readPeriod, timeInText, type PeriodWords } from "../period";
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
export interface HeaderWords {
  /** Roles it could mean, the likeliest first; empty where it says none. */
  readonly roles: readonly ColumnRole[];
  /** exact: the phrase is the header; part: it stands in a longer text; weak: a word used for other things too; doubtful: several roles. */
  readonly strength: "exact" | "part" | "weak" | "doubtful" | "none";
  readonly period?: PeriodWords;
  /** «Anual», «Total», «Acumulado», without a part of the year. */
  readonly whole?: WholeWord;
  /** Vocabulary of another country or agency that the spelling is of. */
  readonly vocabulary?: string;
  /** Several years together: «Meta del cuatrienio», «2023-2026». */
  readonly isSpan?: boolean;
  /** Sub-header of the baseline: «Año», «Valor». */
  readonly part?: "year" | "value";
  readonly isPercent: boolean;
  /** Words of the header that the phrase (or the period) leaves over. */
  readonly spareWords: number;
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

/** What the glossary and the other vocabularies say of a header, without its time. */
function spelling(folded: string, plain: string): HeaderWords {
  const own = roleBySpelling.get(stems(folded.replace(/[^a-z0-9]+/g, " ").trim()));
  if (own !== undefined)
    return shareOr(own, folded) ?? { ...SILENT, roles: [own], strength: weakStems.has(stems(plain)) ? "weak" : "exact" };
  const stemmed = stems(plain);
  const foreign = foreignBySpelling.get(stemmed);
  if (foreign !== undefined)
    return shareOr(foreign.role, folded) ?? { ...SILENT, roles: [foreign.role], strength: "weak", vocabulary: foreign.vocabulary };
  const found = phrasesIn(stemmed);
  const [best] = found;
  if (best === undefined) return { ...SILENT, spareWords: countWords(stemmed) };
  const spareWords = countWords(stemmed) - countWords(best.phrase);
  const strength = weakStems.has(best.phrase) ? "weak" : spareWords === 0 ? "exact" : "part";
  return shareOr(best.role, folded) ?? { ...SILENT, roles: [...new Set(found.map(({ role }) => role))], strength, spareWords };
}

/** «% de ejecución» is the progress more likely than the figure. */
function shareOr(role: ColumnRole, folded: string): HeaderWords | undefined {
  if ((role !== "actual" && role !== "target") || !SHARE_OF.test(folded)) return undefined;
  return { ...SILENT, roles: ["progress1", role], strength: "doubtful" };
}

const SHARE_OF = /^\W*(?:%|porcentaje|porc\.)(?! ?\))/;

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

interface FoundPhrase {
  readonly role: ColumnRole;
  readonly phrase: string;
  readonly at: number;
}

/** Singular words without articles, so that «Valores obtenido» and «Año de la LB» are found as well as «Valor obtenido» and «Año LB». */
function stems(plain: string): string {
  return plain
    .split(" ")
    .filter((word) => !ARTICLES.has(word))
    .map((word) => (word.length <= 3 ? word : word.replace(/(?<=[rdnlj])es$|s$/, "")))
    .join(" ");
}

const WITH_ACCENT: Readonly<Record<string, string>> = { a: "[aá]", e: "[eé]", i: "[ií]", o: "[oó]", u: "[uúü]", n: "[nñ]" };

const ARTICLES = new Set(["de", "del", "la", "el", "los", "las"]);
const weakStems: ReadonlySet<string> = new Set([...weakSpellings].map(stems));
const doubtfulByStem: ReadonlyMap<string, readonly ColumnRole[]> = new Map(
  Object.entries(doubtfulHeaders).map(([header, roles]) => [stems(header), roles]),
);

/** Spelt phrases by their first word, so that a header is looked up and not searched through. */
const phrasesByFirstWord = new Map<string, { readonly role: ColumnRole; readonly phrase: string }[]>();
for (const [role, phrases] of Object.entries(headerSpellings) as [ColumnRole, readonly string[]][]) {
  for (const phrase of new Set(phrases.map(stems))) {
    const [first = ""] = phrase.split(" ");
    const list = phrasesByFirstWord.get(first) ?? [];
    list.push({ role, phrase });
    phrasesByFirstWord.set(first, list);
  }
}

/** «Línea base año» loses its last word as «Meta año 2023» does: what is a spelling as it stands is read so. */
const roleBySpelling: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.entries(headerSpellings) as [ColumnRole, readonly string[]][]).flatMap(([role, phrases]) =>
    phrases.map((phrase) => [stems(phrase), role] as const),
  ),
);

/** Spellings of other vocabularies that are none of ours. */
const foreignBySpelling: ReadonlyMap<string, { readonly role: ColumnRole; readonly vocabulary: string }> = new Map(
  vocabularies
    .flatMap(({ name, headers }) =>
      (Object.entries(headers) as [ColumnRole, readonly string[]][]).flatMap(([role, phrases]) =>
        phrases.map((phrase) => [stems(phrase), { role, vocabulary: name }] as const),
      ),
    )
    .filter(([phrase]) => !roleBySpelling.has(phrase)),
);

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

/** Phrases in the order they stand in the header; of those that start together only the longest, and none inside a longer one. */
function phrasesIn(plain: string): readonly FoundPhrase[] {
  const words = plain.split(" ");
  const found: FoundPhrase[] = [];
  for (let at = 0; at < words.length;) {
    const rest = `${words.slice(at).join(" ")} `;
    const longest = (phrasesByFirstWord.get(words[at] ?? "") ?? [])
      .filter(({ phrase }) => rest.startsWith(`${phrase} `) && (phrase.length > 2 || at === 0))
      .reduce<{ role: ColumnRole; phrase: string } | undefined>(
        (best, each) => (best === undefined || each.phrase.length > best.phrase.length ? each : best),
        undefined,
      );
    if (longest !== undefined) found.push({ ...longest, at });
    at += longest === undefined ? 1 : longest.phrase.split(" ").length;
  }
  return found;
}

const FILLERS = new Set([
  "y",
  "o",
  "en",
  "al",
  "a",
  "por",
  "para",
  "anual",
  "indicador",
  "servicio",
  "total",
  "politica",
  "nacional",
  "ceplan",
]);

function countWords(text: string): number {
  return text.split(" ").filter((word) => word !== "" && !FILLERS.has(word)).length;
}
