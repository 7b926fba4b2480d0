import { fold } from "../reader/fold";

export interface Spelling {
  readonly text: string;
  /** Rows that write it so. */
  readonly count: number;
}

/**
 * Groups spellings of one name («Ministerio Publico», «MINISTERIO PÚBLICO», «Minsterio Público») and proposes one:
 * with accents before without, mixed case before upper, then the most used.
 */
export function similarSpellings(spellings: readonly Spelling[]): readonly { readonly proposed: string; readonly others: readonly string[] }[] {
  const groups: Spelling[][] = [];
  for (const spelling of spellings) {
    const group = groups.find((candidates) => candidates.some((candidate) => isSameName(candidate.text, spelling.text)));
    if (group) group.push(spelling);
    else groups.push([spelling]);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => {
      const [best, ...others] = [...group].sort((a, b) => rank(b) - rank(a) || b.count - a.count);
      return { proposed: best?.text ?? "", others: others.map((other) => other.text) };
    });
}

function rank({ text }: Spelling): number {
  const hasAccents = /[áéíóúñ]/i.test(text) ? 2 : 0;
  const isMixedCase = /\p{Ll}/u.test(text) ? 1 : 0;
  return hasAccents + isMixedCase;
}

/** Equal once punctuation, accents and case are gone; or, for long names, one letter away. Acronyms differ by a letter and are different. */
function isSameName(a: string, b: string): boolean {
  const [first, second] = [bare(a), bare(b)];
  if (first === second) return true;
  return Math.min(first.length, second.length) >= 10 && !/\d/.test(first + second) && isOneEditAway(first, second);
}

function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}

function isOneEditAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return long.length === short.length ? short.slice(at + 1) === long.slice(at + 1) : short.slice(at) === long.slice(at + 1);
}
