/**
 * What a text must hold for a pattern to match, read from the pattern itself: «\b(?:subio|crecio) (?:de|a)» needs «subio » or «crecio ».
 * So that no list of words stands beside the patterns that use them.
 */
export type Needed = readonly string[] | undefined;

/** All that a piece of a pattern matches, where that is a short list; else what every match of it holds one of. */
interface Part {
  readonly exact?: readonly string[];
  readonly needed: Needed;
}

const NOTHING: Part = { exact: [""], needed: undefined };
const ANYTHING: Part = { needed: undefined };
const MOST_SPELLINGS = 80;
const MOST_REPEATS = 4;

/** One of these is in every text that the pattern matches; undefined: nothing can be told. */
export function neededBy(pattern: RegExp): Needed {
  return partOf(new Reader(pattern.source), true).needed;
}

/** A pattern as it is read, one character after the other. */
class Reader {
  #at = 0;

  constructor(readonly source: string) {}

  get isDone(): boolean {
    return this.#at >= this.source.length;
  }

  /** Takes what a sticky expression finds here. */
  take(what: RegExp): string | undefined {
    what.lastIndex = this.#at;
    const found = what.exec(this.source)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

const ASSERTION = /\^|\$|\\[bB]/y;
const LOOK = /\(\?<?[=!]/y;
const GROUP = /\((?:\?:|\?<\w+>)?/y;
const CLASS = /\[(?:\\.|[^\]\\])*\]/y;
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u[0-9a-fA-F]{4}|.)/y;
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;

/** Alternatives, up to the end of their group. */
function partOf(reader: Reader, isWhole = false): Part {
  const parts = [sequenceOf(reader)];
  while (reader.take(/\|/y) !== undefined) parts.push(sequenceOf(reader));
  if (!isWhole) reader.take(/\)/y);
  const spellings = parts.flatMap(({ exact }) => exact ?? []);
  const needed = parts.every((part) => part.needed !== undefined) ? parts.flatMap((part) => part.needed ?? []) : undefined;
  return parts.every(({ exact }) => exact !== undefined) && spellings.length <= MOST_SPELLINGS ? listed(spellings) : { needed };
}

function sequenceOf(reader: Reader): Part {
  let best: Needed;
  let open: readonly string[] = [""];
  let isAll = true;
  while (!reader.isDone && reader.take(/(?=[|)])/y) === undefined) {
    const { exact, needed } = repeated(atomOf(reader), reader.take(QUANTIFIER));
    if (exact !== undefined && open.length * exact.length <= MOST_SPELLINGS) {
      open = open.flatMap((before) => exact.map((each) => before + each));
      continue;
    }
    best = better(better(best, listed(open).needed), needed);
    open = exact ?? [""];
    isAll = false;
  }
  return isAll ? listed(open) : { needed: better(best, listed(open).needed) };
}

function listed(exact: readonly string[]): Part {
  return { exact, needed: exact.some((spelling) => spelling === "") ? undefined : exact };
}

/** The one whose shortest is longer tells more. */
function better(one: Needed, other: Needed): Needed {
  const shortest = (needed: Needed): number => Math.min(...(needed ?? [""]).map(({ length }) => length));
  return shortest(other) > shortest(one) ? other : one;
}

function atomOf(reader: Reader): Part {
  if (reader.take(ASSERTION) !== undefined) return NOTHING;
  if (reader.take(LOOK) !== undefined) {
    partOf(reader);
    return NOTHING;
  }
  if (reader.take(GROUP) !== undefined) return partOf(reader);
  const set = reader.take(CLASS);
  if (set !== undefined) return classOf(set);
  const escape = reader.take(ESCAPE);
  if (escape !== undefined) return escaped(escape);
  const character = reader.take(/[^]/y) ?? "";
  return character === "." ? ANYTHING : listed([character]);
}

function escaped(escape: string): Part {
  if (/^\\u./.test(escape)) return listed([String.fromCharCode(parseInt(escape.slice(2), 16))]);
  if (escape === "\\d") return listed(["0"]);
  if (escape === "\\s") return listed([" "]);
  return /^\\[\w]/.test(escape) ? ANYTHING : listed([escape.slice(1)]);
}

/** «[oa]», «[.,]», «[ií]»; a range, or all but some, may be anything. */
function classOf(set: string): Part {
  const members = set.slice(1, -1).match(/\\(?:[pP]\{[^}]*\}|u[0-9a-fA-F]{4}|.)|[^\\]/g) ?? [];
  if (members[0] === "^" || members.some((member, at) => member === "-" && at > 0 && at < members.length - 1)) return ANYTHING;
  const parts = members.map((member) => (member.length > 1 ? escaped(member) : listed([member])));
  return parts.every(({ exact }) => exact !== undefined) ? listed(parts.flatMap(({ exact }) => exact ?? [])) : ANYTHING;
}

function repeated(part: Part, quantifier: string | undefined): Part {
  if (quantifier === undefined) return part;
  const { exact, needed } = part;
  const [least, most] = boundsOf(quantifier);
  if (exact !== undefined && most <= MOST_REPEATS && (exact.length + 1) ** most <= MOST_SPELLINGS) {
    const times = (count: number): readonly string[] =>
      count === 0 ? [""] : times(count - 1).flatMap((before) => exact.map((each) => before + each));
    return listed(Array.from({ length: most - least + 1 }, (_, more) => times(least + more)).flat());
  }
  return least === 0 ? ANYTHING : { needed };
}

function boundsOf(quantifier: string): readonly [number, number] {
  const [, least = "", comma, most = ""] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
  if (least !== "") return [Number(least), comma === "" ? Number(least) : most === "" ? Infinity : Number(most)];
  return quantifier.startsWith("?") ? [0, 1] : [quantifier.startsWith("+") ? 1 : 0, Infinity];
}
