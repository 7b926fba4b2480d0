import type { Contradiction, Judgement, NarrativeReport } from "../../src/engine/audit/narrative/report";
import type { GoldFigure, GoldText } from "./gold";

/** From where to where in the text, in code points. */
type Place = readonly [number, number];

/** What the checker said of a text, each thing with its place and each judgement with the figure it is of. */
export interface Paired {
  readonly judgements: readonly { readonly judgement: Judgement; readonly figure?: GoldFigure; readonly place?: Place }[];
  readonly contradictions: readonly { readonly contradiction: Contradiction; readonly place?: Place }[];
}

export function isAt(place: Place | undefined, at: number): boolean {
  return place !== undefined && place[0] <= at && at < place[1];
}

export function pairWith({ texto, cifras }: GoldText, { judgements, contradictions }: NarrativeReport): Paired {
  const taken = new Set<GoldFigure>();
  const placed = new Places(texto);
  const pairs = judgements.map((judgement) => {
    const place = placed.next(judgement.quote);
    const inside = cifras.filter((figure) => isAt(place, figure.inicio) && !taken.has(figure));
    const { figure: value } = judgement;
    const figure =
      inside.find(({ marca, valor }) => marca !== undefined && isSame(value, valor ?? null)) ??
      inside.find((one) => value !== null && readingsOf(one.texto).has(value));
    if (figure) taken.add(figure);
    return { judgement, ...(figure && { figure }), ...(place && { place }) };
  });
  const again = new Places(texto);
  return {
    judgements: pairs,
    contradictions: contradictions.map((contradiction) => {
      const place = again.next(contradiction.quote);
      return { contradiction, ...(place && { place }) };
    }),
  };
}

/** Every number that a figure's letters may stand for. */
export function readingsOf(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const piece of [text.replace(/[^\d.,]/g, ""), ...(text.match(/\d[\d.,]*/g) ?? [])])
    for (const number of [piece.replaceAll(",", ""), piece.replaceAll(".", "").replaceAll(",", "."), piece.replace(/[.,]/g, "")])
      if (/\d/.test(number) && !Number.isNaN(Number(number))) found.add(Number(number));
  return found;
}

function isSame(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < 1e-6;
}

/** Finds quotes by their letters and digits alone; each run of one quote takes the next place where it stands. */
class Places {
  private readonly flat: string;
  private readonly at: readonly number[];
  private readonly used = new Map<string, number>();
  private last: string | undefined;

  constructor(text: string) {
    const { flat, at } = squeezed(text.replace(/\^\d+(?=[^\d:])/g, (note) => "^".repeat(note.length)));
    this.flat = flat;
    this.at = at;
  }

  next(quote: string): Place | undefined {
    const { flat } = squeezed(quote);
    const all: Place[] = [];
    for (let k = flat ? this.flat.indexOf(flat) : -1; k >= 0; k = this.flat.indexOf(flat, k + 1))
      all.push([(this.at[k] ?? 0) - 1, (this.at[k + flat.length - 1] ?? 0) + 1]);
    if (all.length === 0) {
      this.last = undefined;
      return undefined;
    }
    if (this.last !== quote) this.used.set(quote, (this.used.get(quote) ?? 0) + 1);
    this.last = quote;
    return all[Math.min(this.used.get(quote) ?? 1, all.length) - 1];
  }
}

/** The letters and digits of a text, and where each stands in code points. */
export function squeezed(text: string): { readonly flat: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let flat = "";
  [...text].forEach((letter, index) => {
    for (const part of letter.toLowerCase().normalize("NFD"))
      if (/[a-z0-9]/.test(part)) {
        flat += part;
        at.push(index);
      }
  });
  return { flat, at };
}
