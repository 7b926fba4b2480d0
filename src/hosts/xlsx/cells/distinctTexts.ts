import { BUDGET, BudgetFault } from "../../../opc/budget";

const FIRST_SIZE = 1024;

/**
 * The distinct texts of a sheet: bytes that were seen before are known again without making a string of them, which most cells of a matrix
 * are.
 */
export class DistinctTexts {
  readonly texts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #hashes: number[] = [];
  readonly #others = new Map<string, number>();
  /** Number of a text plus one, at the place its hash says or at the next free one; 0 is free. */
  #places = new Int32Array(FIRST_SIZE);

  /** Letters held so far. */
  #length = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly most: number = BUDGET.textPart,
  ) {}

  /** Number of the text that stands at these bytes; `decode` makes it where it is new. */
  numberOf(from: number, to: number, decode: (bytes: Uint8Array, from: number, to: number) => string): number {
    const hash = this.#hashOf(from, to);
    const last = this.#places.length - 1;
    let place = hash & last;
    for (let number = this.#numberAt(place); number >= 0; number = this.#numberAt(place)) {
      if (this.#hashes[number] === hash && this.#isSame(number, from, to)) return number;
      place = (place + 1) & last;
    }
    const number = this.#push(decode(this.bytes, from, to), from, to, hash);
    this.#places[place] = number + 1;
    if (this.texts.length * 2 > this.#places.length) this.#grow();
    return number;
  }

  /** Number of a text that is not to be known by its bytes; such texts are few. */
  add(text: string): number {
    const known = this.#others.get(text);
    if (known !== undefined) return known;
    const number = this.#push(text, 0, -1, 0);
    this.#others.set(text, number);
    return number;
  }

  #push(text: string, from: number, to: number, hash: number): number {
    this.#length += text.length;
    if (this.#length > this.most) throw new BudgetFault("textPart");
    this.#starts.push(from);
    this.#ends.push(to);
    this.#hashes.push(hash);
    return this.texts.push(text) - 1;
  }

  #numberAt(place: number): number {
    return (this.#places[place] as number) - 1; // always inside: places are masked
  }

  /** FNV-1a. */
  #hashOf(from: number, to: number): number {
    const bytes = this.bytes;
    let hash = -2_128_831_035;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 16_777_619);
    return hash ^ (hash >>> 15);
  }

  #isSame(number: number, from: number, to: number): boolean {
    const bytes = this.bytes;
    let known = this.#starts[number] as number;
    if ((this.#ends[number] as number) - known !== to - from) return false;
    for (let at = from; at < to; at++, known++) if (bytes[at] !== bytes[known]) return false;
    return true;
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    const last = places.length - 1;
    for (let number = 0; number < this.#hashes.length; number++) {
      let place = (this.#hashes[number] as number) & last;
      while (places[place] !== 0) place = (place + 1) & last;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}
