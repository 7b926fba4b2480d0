import type { Link } from "../linking/link";
import type { Row } from "../linking/rows";
import { WEIGHTS } from "../linking/weights";
import type { Contradiction, Judgement } from "../report";
import type { Claim, ClaimPlace } from "./claim";
import { otherEntities, type EntityIndex } from "./entity";
import { clauseStart, foldedPiece } from "./folded";
import { zerosForNd } from "./noData";
import { tellingWords } from "./subject";
import { otherUnits } from "./unit";

/** The claims in words of a paragraph that the matrix contradicts; only where the row is sure. */
export function judgeClaims(
  links: readonly Link[],
  judgements: readonly Judgement[],
  { cells, index, context, entities }: World & { readonly entities: EntityIndex },
): readonly Contradiction[] {
  const anchors = judgements.filter(({ verdict }) => verdict === "cuadra" || verdict === "redondeo");
  const isVerified = ({ mark: { figure, piece }, row }: Link): boolean =>
    figure !== undefined &&
    row !== undefined &&
    anchors.some((judgement) => judgement.quote === piece.quote && judgement.start === figure.start && codeOf(judgement) === row.code);
  const isSure = ({ row, margin, words }: Link): boolean =>
    row !== undefined &&
    margin >= WEIGHTS.margin &&
    (words >= WEIGHTS.alarm || anchors.some((judgement) => codeOf(judgement) === row.code));
  return [
    ...inWords(links, anchors, { cells, index, context }),
    ...zerosForNd(links, judgements, isSure, cells),
    ...otherUnits(links, isSure, isVerified),
    ...otherEntities(links, isVerified, entities),
  ];
}

/** «Con excepción del OP.03, los objetivos …»: the one that is named is not the one that is spoken of. */
const EXCEPT = /\b(?:excepcion|excepto|exceptuando|salvo|sin contar|dejando de lado)\b[^;:]*$/;

type World = Pick<ClaimPlace, "cells" | "index" | "context">;

function inWords(links: readonly Link[], anchors: readonly Judgement[], world: World): readonly Contradiction[] {
  return links.flatMap((link, position): Contradiction[] => {
    const { mark } = link;
    const { claim, piece } = mark;
    if (claim === undefined || EXCEPT.test(foldedPiece(piece).text.slice(0, claim.start))) return [];
    const named = claim.form.named?.(claim, piece, world.index, world.cells);
    const row = named === undefined ? rowOf(link, claim, neighboursOf(links, position, anchors), anchors) : named;
    if (!row) return [];
    const verified = anchors.filter((judgement) => judgement.quote === piece.quote && codeOf(judgement) === row.code);
    const data = claim.form.against(claim, { row, mark, verified, ...world });
    return data === undefined ? [] : [{ rule: claim.form.rule, paragraph: piece.paragraph, quote: piece.quote, data }];
  });
}

function codeOf({ code, basis }: Judgement): string | undefined {
  return code ?? (basis.as === "change" ? basis.code : undefined);
}

/** Rows of the verified figures around a claim: in its sentence before and behind it, and the last of the sentence before. */
interface Neighbours {
  readonly before?: Row;
  readonly behind?: Row;
  readonly earlier?: Row;
}

/** Marks between a claim and the figure it leans on. */
const FARTHEST = 12;

/** The verified figures nearest to a claim. */
function neighboursOf(links: readonly Link[], position: number, anchors: readonly Judgement[]): Neighbours {
  const own = links[position];
  if (own === undefined) return {};
  const isVerified = ({ mark: { figure, piece }, row }: Link): boolean =>
    figure !== undefined &&
    row !== undefined &&
    anchors.some((judgement) => judgement.quote === piece.quote && judgement.start === figure.start && codeOf(judgement) === row.code);
  const isFigure = (link: Link | undefined): boolean => link?.mark.figure !== undefined && link.row !== undefined;
  let [back, on] = [position - 1, position + 1];
  while (back >= 0 && position - back < FARTHEST && !isFigure(links[back])) back--;
  while (on < links.length && on - position < FARTHEST && !isFigure(links[on])) on++;
  const [before, behind] = [links[back], links[on]].map((link) => (isFigure(link) ? link : undefined));
  const isHere = (link: Link | undefined): boolean => link?.mark.piece === own.mark.piece;
  return {
    ...(before?.row && isVerified(before) ? (isHere(before) ? { before: before.row } : { earlier: before.row }) : {}),
    ...(behind?.row && isHere(behind) && isVerified(behind) ? { behind: behind.row } : {}),
  };
}

/** The row of a claim, where it is sure: its own words say it, or the figures it stands between. */
function rowOf({ mark, row, margin, words }: Link, claim: Claim, near: Neighbours, anchors: readonly Judgement[]): Row | undefined {
  const { piece } = mark;
  const { before, behind, earlier } = near;
  if (piece.mentions.length === 0 && isElliptic(claim, piece)) {
    const beside = before ?? behind ?? earlier;
    if (beside !== undefined && (before === undefined || behind === undefined || before === behind)) return beside;
  }
  if (row === undefined) return undefined;
  if (before === row && (behind === undefined || behind === row) && margin >= WEIGHTS.margin / 4) return row;
  const isAnchored = anchors.some((judgement) => codeOf(judgement) === row.code);
  return margin >= WEIGHTS.margin && (isAnchored || words >= WEIGHTS.alarm) ? row : undefined;
}

/** «Se redujo», «Meta superada», «-> alto»: nothing in its clause says of what. */
function isElliptic({ start, end }: Claim, piece: Link["mark"]["piece"]): boolean {
  const { text } = foldedPiece(piece);
  const left = text.slice(Math.max(clauseStart(text, start), text.lastIndexOf("·", start) + 1), start);
  const behind = text.slice(end, end + 80).split(/[·,(;]|\. /)[0] ?? "";
  return tellingWords(left).length === 0 && tellingWords(behind).length === 0;
}
