import { neededBy } from "./needed";
import { oncePer } from "./oncePer";
import { plain } from "./plain";

/**
 * Tells at one glance which of several patterns may stand in a text: all that they need is looked for together, letter after letter
 * (Aho and Corasick), whatever case and accents it is written in. A report has thousands of sentences, and most patterns stand in few.
 */
export class Sieve {
  /** For each state and symbol, the state that follows. */
  readonly #next: Int32Array;
  /** For each state, the patterns whose need ends there, as bits. */
  readonly #ends: Int32Array;
  readonly #symbols: number;
  /** Patterns of which nothing can be told. */
  readonly #always: number;

  constructor(readonly patterns: readonly RegExp[]) {
    if (patterns.length > MOST_PATTERNS) throw new Error("too many patterns for one sieve");
    const needs = patterns.map((pattern) => neededBy(pattern)?.map(symbolsOf));
    this.#always = needs.reduce((bits, need, at) => (need === undefined ? bits | (1 << at) : bits), 0);
    const states: State[] = [{ ways: new Map(), ends: 0 }];
    needs.forEach((need, at) => {
      for (const spelling of need ?? []) put(spelling, 1 << at, states);
    });
    this.#symbols = SYMBOLS.length + 1;
    this.#next = new Int32Array(states.length * this.#symbols);
    this.#ends = Int32Array.from(states, ({ ends }) => ends);
    this.#link(states);
  }

  /** Where a state has no way on, it goes on as the longest of its endings that has one. */
  #link(states: readonly State[]): void {
    const shorter = new Int32Array(states.length);
    const waiting = [0];
    for (const state of waiting) {
      const back = (shorter[state] ?? 0) * this.#symbols;
      for (let symbol = 0; symbol < this.#symbols; symbol++) {
        const own = states[state]?.ways.get(symbol);
        const beside = state === 0 ? 0 : (this.#next[back + symbol] ?? 0);
        this.#next[state * this.#symbols + symbol] = own ?? beside;
        if (own === undefined) continue;
        shorter[own] = beside;
        this.#ends[own] = (this.#ends[own] ?? 0) | (this.#ends[beside] ?? 0);
        waiting.push(own);
      }
    }
  }

  /** The patterns that may match, as bits. */
  maskOf(text: string): number {
    const [next, ends, symbols] = [this.#next, this.#ends, this.#symbols];
    let mask = this.#always;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = next[state * symbols + symbolOf(text.charCodeAt(at))] ?? 0;
      mask |= ends[state] ?? 0;
    }
    return mask;
  }

  /** Every place where one of the patterns stands, pattern after pattern; `at` is its number. */
  *in(text: string): Iterable<{ readonly match: RegExpExecArray; readonly at: number }> {
    let mask = this.maskOf(text);
    for (let at = 0; mask !== 0; at++, mask >>>= 1) {
      const pattern = this.patterns[at];
      if ((mask & 1) === 0 || pattern === undefined) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const next = match[0] === "" ? match.index + 1 : pattern.lastIndex;
        yield { match, at };
        pattern.lastIndex = next;
      }
    }
  }
}

interface State {
  /** The state that each symbol leads to. */
  readonly ways: Map<number, number>;
  /** Patterns whose need ends here, as bits. */
  ends: number;
}

/** What begins as a shorter need of the same pattern says no more than it. */
function put(spelling: readonly number[], bit: number, states: State[]): void {
  let state = states[0];
  for (const symbol of spelling) {
    if (state === undefined || (state.ends & bit) !== 0) return;
    const way: number = state.ways.get(symbol) ?? states.push({ ways: new Map(), ends: 0 }) - 1;
    state.ways.set(symbol, way);
    state = states[way];
  }
  if (state) state.ends |= bit;
}

/** The sieve of a table of patterns, made when it is first asked for. */
export const sieveOf = oncePer((patterns: readonly RegExp[]) => new Sieve(patterns));

const MOST_PATTERNS = 31;
/** What is told apart: letters without case or accent, digits as one, and the signs of the patterns. */
const SYMBOLS = "abcdefghijklmnopqrstuvwxyz0 .,;:()%/-·<>=[]+|º°";
const LAST_CODE = 0x2fff;
const known = new Int8Array(LAST_CODE + 1).fill(-1);

function symbolOf(code: number): number {
  if (code > LAST_CODE) return SYMBOLS.length;
  const symbol = known[code] ?? -1;
  if (symbol >= 0) return symbol;
  const letter = plain(String.fromCharCode(code).toUpperCase().charAt(0));
  const place = SYMBOLS.indexOf(/^\d$/.test(letter) ? "0" : letter);
  return (known[code] = place < 0 ? SYMBOLS.length : place);
}

function symbolsOf(spelling: string): readonly number[] {
  return Array.from({ length: spelling.length }, (_, at) => symbolOf(spelling.charCodeAt(at)));
}
