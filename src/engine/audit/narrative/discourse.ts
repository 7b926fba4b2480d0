import type { Mention } from "./mentions";
import type { Piece } from "./piece";
import type { Subject, SubjectIndex } from "./subjects";

/** What a figure may be of; `unknown` when the text names something the matrix does not hold. */
export type Link = { readonly subject: Subject } | "unknown" | undefined;

/** Follows what the text speaks of: heading → paragraph → sentence → the mention nearest to the figure. */
export class Discourse {
  /** Objective of the heading above, and the subject that the paragraph opened with. */
  private headingSubject: Link;
  private paragraphSubject: Link;
  private paragraph = -1;
  /** Folded text of the headings above, for what they say about level. */
  headingText = "";

  constructor(private readonly index: SubjectIndex) {}

  /** What the paragraph speaks of so far. */
  get current(): Link {
    return this.paragraphSubject;
  }

  /** Subject of each figure of the piece, in order. */
  enter(piece: Piece): readonly Link[] {
    if (piece.paragraph !== this.paragraph) {
      this.paragraph = piece.paragraph;
      // A short line without figures that names a service works as a heading of what follows.
      if (piece.heading === undefined) this.paragraphSubject = this.headingSubject;
    }
    const opening = this.subjectOf(piece);
    if (piece.heading !== undefined || isLabel(piece)) {
      this.headingText = piece.quote;
      this.headingSubject = opening ?? (piece.heading === undefined ? this.headingSubject : undefined);
      this.paragraphSubject = this.headingSubject;
    } else if (opening !== undefined) {
      this.paragraphSubject = opening;
    }
    return piece.figures.map((figure, position) => this.linkOf(piece, figure, position) ?? this.paragraphSubject);
  }

  private subjectOf(piece: Piece): Link {
    const named = piece.mentions.length > 0 ? mentionLink(deepest(piece.mentions)) : undefined;
    if (named !== undefined && named !== "unknown") return named;
    const byName = this.index.findByName(piece.quote);
    return byName ? { subject: byName } : named;
  }

  private linkOf(piece: Piece, figure: { start: number; end: number }, position: number): Link {
    const { mentions, quote } = piece;
    if (mentions.length === 0) return undefined;
    if (piece.cells !== undefined) return mentionLink(deepest(mentions));
    const respective = respectiveMention(piece, position);
    if (respective) return mentionLink(respective);
    if (
      /\bdel?\s+(?:(?:este|dicho|ese)\s+)?objetivo(?:\s+prioritario)?\b(?!\s*(?:N|n|\d))[^.;\d]*$/u.test(
        quote.slice(piece.figures[position - 1]?.end ?? 0, figure.start),
      )
    ) {
      const objective = mentions.find(({ subject }) => subject?.kind === "objective");
      if (objective) return mentionLink(objective);
    }
    const behind = mentions.find((mention) => mention.start >= figure.end);
    if (behind && /^\s*(?:%\s*)?(?:\(|(?:en|para|del?)\s+(?:el|la)?\s*)$/iu.test(quote.slice(figure.end, behind.start)))
      return mentionLink(behind);
    const before = mentions.filter((mention) => mention.end <= figure.start).at(-1);
    return mentionLink(before ?? mentions[0]);
  }
}

/** «El IOP.03.01 y el IOP.03.02 alcanzaron 151.0 % y 0.0 %, respectivamente»: the last mentions before the figures, in order. */
function respectiveMention({ quote, figures, mentions }: Piece, position: number): Mention | undefined {
  const end = quote.search(/respectivamente/iu);
  const figure = figures[position];
  const last = mentions.filter((mention) => mention.end <= end).at(-1);
  if (!figure || !last || end < 0 || figure.start < last.end || figure.start > end) return undefined;
  const respective = figures.filter(({ start }) => start >= last.end && start < end);
  const named = mentions.filter((mention) => mention.end <= end).slice(-respective.length);
  return named.length === respective.length ? named[respective.indexOf(figure)] : undefined;
}

/** A line that only names: no figures, short, and a mention at its start. */
function isLabel({ quote, figures, mentions }: Piece): boolean {
  return figures.length === 0 && quote.length < 220 && (mentions[0]?.start ?? Infinity) < 4;
}

/** Among mentions of one sentence the most specific first one sets the subject: an indicator over an objective. */
function deepest(mentions: readonly Mention[]): Mention | undefined {
  return mentions.find((mention) => mention.subject?.kind === "indicators") ?? mentions[0];
}

function mentionLink(mention: Mention | undefined): Link {
  if (!mention) return undefined;
  return mention.subject ? { subject: mention.subject } : "unknown";
}
