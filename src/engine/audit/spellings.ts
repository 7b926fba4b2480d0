import { fold } from "../reader/text/fold";

export interface Spelling {
  readonly text: string;
  /** Rows that write it so. */
  readonly count: number;
}

/** A spelling made ready to be compared: folding it for each comparison would be quadratic work. */
interface Candidate extends Spelling {
  /** Letters and digits only. */
  readonly bare: string;
  readonly words: readonly string[];
  /** First letters of its words, without articles and prepositions: PNP of «Policía Nacional del Perú». */
  readonly initials: string;
}

/**
 * Groups spellings of one name («Ministerio Publico», «MINISTERIO PÚBLICO», «Min. Público», «Minsterio Público»; «P.N.P.», «PNP», «Policía
 * Nacional del Perú») and proposes one: with accents before without, mixed case before upper, then the most used; for an acronym or a name
 * of one word, the most used.
 */
export function similarSpellings(
  spellings: readonly Spelling[],
): readonly { readonly proposed: string; readonly others: readonly string[] }[] {
  const groups = new Set<Candidate[]>();
  const groupsByKey = new Map<string, Set<Candidate[]>>();
  for (const candidate of spellings.map(prepared)) {
    const keys = keysOf(candidate);
    const near = new Set(keys.flatMap((key) => [...(groupsByKey.get(key) ?? [])]));
    const group = [...near].find((others) => others.some((other) => isSameName(other, candidate))) ?? [];
    group.push(candidate);
    groups.add(group);
    for (const key of keys) groupsByKey.set(key, (groupsByKey.get(key) ?? new Set()).add(group));
  }
  return [...groups]
    .filter((group) => group.length > 1)
    .map((group) => {
      // «SUTRAN» is written so by those who use it most; of «Ministerio Publico» the right spelling is known.
      const hasAcronym = group.some(({ words }) => words.length === 1);
      const [best, ...others] = [...group].sort((a, b) => (hasAcronym ? 0 : rank(b) - rank(a)) || b.count - a.count || rank(b) - rank(a));
      return { proposed: best?.text ?? "", others: others.map((other) => other.text) };
    });
}

const SMALL_WORDS = new Set(["de", "del", "la", "las", "el", "los", "y", "e", "en", "para", "por", "al", "con"]);

function prepared(spelling: Spelling): Candidate {
  const folded = fold(spelling.text);
  const bare = folded.replace(/[^\p{L}\p{N}]/gu, "");
  // «P.N.P.» and «P N P» are one word; «Min. Público» is two.
  const isSpelledOut = /^(?:\p{L}[. ]+)+\p{L}?\.?$/u.test(folded);
  const words = isSpelledOut ? [bare] : folded.split(/[^\p{L}\p{N}.]+/u).filter((word) => word !== "" && !SMALL_WORDS.has(word));
  return { ...spelling, bare, words, initials: words.map((word) => word[0] ?? "").join("") };
}

/** Names that may be one share its beginning, its end, or the acronym: the others need not be compared. */
function keysOf({ bare, words, initials }: Candidate): readonly string[] {
  return [`^${bare.slice(0, 4)}`, `$${bare.slice(-4)}`, ...(words.length === 1 ? [`@${bare}`] : words.length > 2 ? [`@${initials}`] : [])];
}

function rank({ text }: Spelling): number {
  const hasAccents = /[áéíóúñ]/i.test(text) ? 4 : 0;
  const isMixedCase = /\p{Ll}/u.test(text) ? 2 : 0;
  const isWhole = text.includes(".") ? 0 : 1;
  return hasAccents + isMixedCase + isWhole;
}

/**
 * Equal once punctuation, accents and case are gone; one letter away for long names (acronyms that differ by a letter are different);
 * a word cut with a point; or an acronym of three letters or more and the name it stands for.
 */
function isSameName(a: Candidate, b: Candidate): boolean {
  if (a.bare === b.bare) return a.bare !== "";
  if (/\d/.test(a.bare) || /\d/.test(b.bare)) return false;
  if (isCutShort(a, b) || isCutShort(b, a) || isAcronymOf(a, b) || isAcronymOf(b, a)) return true;
  return Math.min(a.bare.length, b.bare.length) >= 10 && !hasOtherShortWord(a, b) && isOneEditAway(a.bare, b.bare);
}

/** «Dirección General A» and «Dirección General B» are two, not one with a slip of the finger. */
function hasOtherShortWord(a: Candidate, b: Candidate): boolean {
  return (
    a.words.length === b.words.length &&
    a.words.some((word, index) => word !== b.words[index] && Math.min(word.length, b.words[index]?.length ?? 0) < 5)
  );
}

function isCutShort(short: Candidate, long: Candidate): boolean {
  if (short.words.length !== long.words.length || short.words.length < 2 || !short.text.includes(".")) return false;
  return short.words.every((word, index) => {
    const whole = long.words[index] ?? "";
    return word === whole || (word.endsWith(".") && word.length > 3 && whole.startsWith(word.slice(0, -1)));
  });
}

function isAcronymOf(short: Candidate, long: Candidate): boolean {
  return short.words.length === 1 && short.bare.length >= 3 && long.words.length >= 3 && short.bare === long.initials;
}

function isOneEditAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return long.length === short.length ? short.slice(at + 1) === long.slice(at + 1) : short.slice(at) === long.slice(at + 1);
}
