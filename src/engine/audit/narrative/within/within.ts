import type { TextFigure } from "../lexis/figures";
import type { TextParagraph } from "../lexis/text";
import { tokensOf, type Token } from "../lexis/tokens";
import type { Piece, Statement } from "../piece";
import type { Contradiction } from "../report";
import { changesIn } from "./changes";
import { isDividing, parentOf, partitionOf, partitionOfList, siblingsBefore } from "./partitions";
import { ratiosIn } from "./ratios";
import { sumsIn } from "./sums";
import { NOTHING, type Break, type Found, type Tie } from "./tie";

export interface Within {
  readonly ties: ReadonlyMap<TextFigure, Tie>;
  readonly breaks: readonly Break[];
}

const NONE: ReadonlySet<TextFigure> = new Set();

/** What the text says of its own figures: sums, partitions, «X de Y», changes told by both sides, letters against digits. */
export function within(
  statements: readonly Statement[],
  paragraphs: readonly TextParagraph[],
  ignored: ReadonlySet<TextFigure> = NONE,
): Within {
  const ties = new Map<TextFigure, Tie>();
  const breaks: Break[] = [];
  const take = (piece: Piece, { ties: found, breaks: broken }: Found, original: (figure: TextFigure) => TextFigure): void => {
    for (const [figure, tie] of found) if (!ties.has(original(figure))) ties.set(original(figure), tie);
    for (const each of broken) breaks.push({ ...each, piece, figures: each.figures.map(original) });
  };
  let before: readonly Token[] = [];
  let paragraph = -1;
  for (const statement of statements) {
    const { whole } = statement;
    if (whole.paragraph !== paragraph) before = [];
    paragraph = whole.paragraph;
    const original = originalOf(statement);
    take(whole, lettersIn(whole), original);
    if (whole.cells !== undefined || whole.figures.length === 0) continue;
    const tokens = tokensOf(whole);
    take(whole, sumsIn(tokens), original);
    take(whole, ratiosIn(tokens, new Set(whole.figures.filter((figure) => ignored.has(original(figure))))), original);
    take(whole, changesIn(tokens, before), original);
    before = tokens;
  }
  takeParts(statements, paragraphs, (piece, found, statement) =>
    take(piece, found, statement ? originalOf(statement) : (figure) => figure),
  );
  return { ties, breaks: withoutTied(breaks, ties) };
}

/** Figures of a joined statement are copies: those of their own pieces are told. */
function originalOf({ whole, originals }: Statement): (figure: TextFigure) => TextFigure {
  const places = new Map(whole.figures.map((figure, place) => [figure, originals[place]] as const));
  return (figure) => places.get(figure) ?? figure;
}

function lettersIn({ figures }: Piece): Found {
  return {
    ties: [],
    breaks: figures.flatMap((figure) =>
      figure.spelled === undefined
        ? []
        : [
            {
              rule: "narrativa.letras-y-cifras" as const,
              figures: [figure],
              data: { texto: figure.text, letras: figure.spelled, cifras: figure.readings[0]?.value ?? 0 },
            },
          ],
    ),
  };
}

/** Bullets that divide the figure of the one they stand under, and sentences that divide that of the one before. */
function takeParts(
  statements: readonly Statement[],
  paragraphs: readonly TextParagraph[],
  take: (piece: Piece, found: Found, statement: Statement | undefined) => void,
): void {
  const byParagraph = new Map<number, Statement[]>();
  for (const statement of statements)
    byParagraph.set(statement.whole.paragraph, [...(byParagraph.get(statement.whole.paragraph) ?? []), statement]);
  const children = new Map<number, Piece[]>();
  for (const [paragraph, own] of byParagraph) {
    const parent = parentOf(paragraph, paragraphs);
    const above = parent === undefined ? undefined : byParagraph.get(parent)?.at(-1)?.whole;
    own.forEach((statement, order) => {
      const found = partitionOf(statement, order === 0 ? above : own[order - 1]?.whole) ?? NOTHING;
      take(statement.whole, found, statement);
    });
    const [only] = own;
    if (parent !== undefined && only && own.length === 1) children.set(parent, [...(children.get(parent) ?? []), only.whole]);
  }
  for (const [parent, list] of children) {
    const above = byParagraph.get(parent)?.at(-1)?.whole;
    const last = list.at(-1);
    if (!above || !last) continue;
    const divided = isDividing(above) ? siblingsBefore(parent, paragraphs) : [parent];
    const totals = divided.flatMap((each) => byParagraph.get(each)?.at(-1)?.whole ?? []);
    take(last, partitionOfList(list, totals) ?? NOTHING, undefined);
  }
}

/** A figure that one reading ties is not disputed by another of the same kind. */
function withoutTied(breaks: readonly Break[], ties: ReadonlyMap<TextFigure, Tie>): readonly Break[] {
  const kind = { "narrativa.partes-no-suman": "sum", "narrativa.x-de-y": "ratio", "narrativa.variacion": "variation" } as const;
  return breaks.filter(
    ({ rule, figures }) => rule === "narrativa.letras-y-cifras" || !figures.some((figure) => ties.get(figure)?.as === kind[rule]),
  );
}

/**
 * The breaks as contradictions. Where all its figures but one are verified elsewhere, that one is named (`dudosa`).
 */
export function contradictionsWithin(
  breaks: readonly Break[],
  isVerified: (figure: TextFigure) => boolean = () => false,
): readonly Contradiction[] {
  return breaks.map(({ rule, piece, figures, data }) => {
    const doubtful = figures.filter((figure) => !isVerified(figure));
    const [only] = doubtful;
    const named = only && doubtful.length === 1 && figures.length > 1 ? { dudosa: only.text.trim() } : {};
    return { paragraph: piece.paragraph, quote: piece.quote, rule, data: { ...data, ...named } };
  });
}
