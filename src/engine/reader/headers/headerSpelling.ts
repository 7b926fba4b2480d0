import { doubtfulHeaders, headerSpellings, weakSpellings } from "../../words/glossary";
import { vocabularies } from "../../words/vocabularies";
import type { ColumnRole } from "../matrix";

/** What the words of a header say, without its time. */
export interface Spelling {
  /** Roles it could mean, the likeliest first; empty where it says none. */
  readonly roles: readonly ColumnRole[];
  /** exact: the phrase is the header; part: it stands in a longer text; weak: a word used for other things too; doubtful: several roles. */
  readonly strength: "exact" | "part" | "weak" | "doubtful" | "none";
  /** Vocabulary of another country or agency that the spelling is of. */
  readonly vocabulary?: string;
  /** Words of the header that the phrase (or the period) leaves over. */
  readonly spareWords: number;
}

/** What the glossary and the other vocabularies say of a header, without its time. */
export function spelling(folded: string, plain: string): Spelling {
  const own = roleBySpelling.get(stems(folded.replace(/[^a-z0-9]+/g, " ").trim()));
  if (own !== undefined)
    return shareOr(own, folded) ?? { roles: [own], strength: weakStems.has(stems(plain)) ? "weak" : "exact", spareWords: 0 };
  const stemmed = stems(plain);
  const foreign = foreignBySpelling.get(stemmed);
  if (foreign !== undefined)
    return shareOr(foreign.role, folded) ?? { roles: [foreign.role], strength: "weak", spareWords: 0, vocabulary: foreign.vocabulary };
  const found = phrasesIn(stemmed);
  const [best] = found;
  if (best === undefined) return { roles: [], strength: "none", spareWords: countWords(stemmed) };
  const spareWords = countWords(stemmed) - countWords(best.phrase);
  const strength = weakStems.has(best.phrase) ? "weak" : spareWords === 0 ? "exact" : "part";
  return shareOr(best.role, folded) ?? { roles: [...new Set(found.map(({ role }) => role))], strength, spareWords };
}

/** «% de ejecución» is the progress more likely than the figure. */
function shareOr(role: ColumnRole, folded: string): Spelling | undefined {
  if ((role !== "actual" && role !== "target") || !SHARE_OF.test(folded)) return undefined;
  return { roles: ["progress1", role], strength: "doubtful", spareWords: 0 };
}

const SHARE_OF = /^\W*(?:%|porcentaje|porc\.)(?! ?\))/;

interface FoundPhrase {
  readonly role: ColumnRole;
  readonly phrase: string;
  readonly at: number;
}

/** Singular words without articles, so that «Valores obtenido» and «Año de la LB» are found as well as «Valor obtenido» and «Año LB». */
export function stems(plain: string): string {
  return plain
    .split(" ")
    .filter((word) => !ARTICLES.has(word))
    .map((word) => (word.length <= 3 ? word : word.replace(/(?<=[rdnlj])es$|s$/, "")))
    .join(" ");
}

const ARTICLES = new Set(["de", "del", "la", "el", "los", "las"]);
const weakStems: ReadonlySet<string> = new Set([...weakSpellings].map(stems));
/** Roles of a header that could be more than one thing. */
export const doubtfulByStem: ReadonlyMap<string, readonly ColumnRole[]> = new Map(
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
