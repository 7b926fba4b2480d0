import type { TextFigure } from "../lexis/figures";
import type { Token } from "../lexis/tokens";
import type { Piece } from "../piece";
import type { Contradiction, ContradictionRule } from "../report";

/** What a sentence says of its own figures that holds: a second check, never in the place of the row's. */
export type Tie =
  | { readonly as: "sum"; readonly isPart: boolean }
  | { readonly as: "ratio"; readonly part: number; readonly whole: number }
  | { readonly as: "variation"; readonly from: number; readonly to: number };

/** What a sentence says of its own figures that does not hold. */
export interface Break {
  readonly rule: Extract<
    ContradictionRule,
    "narrativa.partes-no-suman" | "narrativa.x-de-y" | "narrativa.variacion" | "narrativa.letras-y-cifras"
  >;
  readonly piece: Piece;
  readonly figures: readonly TextFigure[];
  readonly data: Contradiction["data"];
}

export interface Found {
  readonly ties: readonly (readonly [TextFigure, Tie])[];
  readonly breaks: readonly Omit<Break, "piece">[];
}

export const NOTHING: Found = { ties: [], breaks: [] };

/** A figure that may be a part, a total, or one side of a change. */
export interface Amount {
  readonly figure: TextFigure;
  readonly value: number;
  readonly decimals: number;
  /** Index of its token. */
  readonly at: number;
}

/** The amounts of a row of tokens; percentages apart. */
export function amountsOf(tokens: readonly Token[]): { readonly amounts: readonly Amount[]; readonly percents: readonly Amount[] } {
  const all = tokens.flatMap((token, at): Amount[] => {
    const reading = token.figure?.kind === "number" ? token.figure.readings[0] : undefined;
    return token.figure && reading ? [{ figure: token.figure, value: reading.value, decimals: reading.decimals, at }] : [];
  });
  return { amounts: all.filter(({ figure }) => !figure.isPercent), percents: all.filter(({ figure }) => figure.isPercent) };
}

/** The folded words from one token up to another, figures and numbers as «#». */
export function wordsBetween(tokens: readonly Token[], from: number, to: number): readonly string[] {
  return tokens.slice(from, to).map(({ kind, text }) => (kind === "figure" || kind === "number" ? "#" : text));
}

/** Whether any of the phrases stands in a row of words. */
export function hasPhrase(words: readonly string[], phrases: readonly (readonly string[])[]): boolean {
  return words.some((_, place) => phrases.some((phrase) => phrase.every((word, offset) => words[place + offset] === word)));
}

/** «de los cuales» | … as rows of words, `|` between spellings. */
export function phrases(...spellings: readonly string[]): readonly (readonly string[])[] {
  return spellings.flatMap((spelling) =>
    spelling
      .split(" ")
      .reduce<readonly (readonly string[])[]>(
        (all, word) => all.flatMap((before) => word.split("|").map((each) => [...before, each])),
        [[]],
      ),
  );
}
