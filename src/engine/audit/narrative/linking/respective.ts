import type { TextFigure } from "../lexis/figures";
import type { Mention } from "../mentions";
import type { Piece } from "../piece";

/** «El IOP.03.01 y el IOP.03.02 alcanzaron 151.0 % y 0.0 %, respectivamente»: the last mentions before the figures, in order. */
export function respectiveMention({ quote, figures, mentions }: Piece, figure: TextFigure): Mention | undefined {
  const end = quote.search(/respectivamente/iu);
  const last = mentions.filter((mention) => mention.end <= end).at(-1);
  if (!last || end < 0 || figure.start < last.end || figure.start > end) return undefined;
  const respective = figures.filter(({ start }) => start >= last.end && start < end);
  const named = mentions.filter((mention) => mention.end <= end).slice(-respective.length);
  return named.length === respective.length ? named[respective.indexOf(figure)] : undefined;
}
