import { fold } from "../../reader/text/fold";

/** A name as it is compared: letters and digits alone, so that a point at its end is no other name. */
function plain(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9ñ%]+/g, " ")
    .trim();
}

export function isSameName(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** Whether two names can be of one thing: most of their words are the same. */
export function isLikeName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0 || other.size === 0) return false;
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size) >= MOST_WORDS;
}

const MOST_WORDS = 0.7;

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    plain(name)
      .split(" ")
      .filter((word) => word.length > 2 || /\d/.test(word)),
  );
}
