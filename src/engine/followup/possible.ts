import type { Indicator } from "../domain/policy";

/** Figures that an indicator can have: what lies outside is never an option, and no answer takes it. */
export interface PossibleFigures {
  readonly least?: number;
  readonly most?: number;
  /** Counted one by one. */
  readonly isWhole: boolean;
}

export type Impossibility = "negative" | "overHundred" | "decimals";

/** What is known of a row may show that it is no such thing: a count with decimals, a part of a whole that has passed 100 %. */
export function possibleFor({ measure }: Pick<Indicator, "measure">, known: readonly number[]): PossibleFigures {
  const isCount = measure === "count";
  const isShare = measure === "share";
  return {
    ...((isCount || isShare) && known.every((figure) => figure >= 0) ? { least: 0 } : {}),
    ...(isShare && known.every((figure) => figure <= 100) ? { most: 100 } : {}),
    isWhole: isCount && known.every((figure) => Number.isInteger(figure)),
  };
}

/** Why a figure is none that the indicator can have; undefined where it can. */
export function impossibilityOf(figure: number, { least, most, isWhole }: PossibleFigures): Impossibility | undefined {
  if (least !== undefined && figure < least) return "negative";
  if (most !== undefined && figure > most + WITHIN) return "overHundred";
  return isWhole && Math.abs(figure - Math.round(figure)) > WITHIN ? "decimals" : undefined;
}

/** What a percentage loses on its way through a cell. */
const WITHIN = 1e-9;
