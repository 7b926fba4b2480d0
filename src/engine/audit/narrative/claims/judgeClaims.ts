import type { Cells } from "../linking/cells";
import type { Link } from "../linking/link";
import type { Row } from "../linking/rows";
import { WEIGHTS } from "../linking/weights";
import type { Contradiction, Judgement } from "../report";

/** The claims in words of a paragraph that the matrix contradicts; only where the row is sure. */
export function judgeClaims(links: readonly Link[], judgements: readonly Judgement[], cells: Cells): readonly Contradiction[] {
  const anchored = new Set(judgements.filter(({ verdict }) => verdict === "cuadra" || verdict === "redondeo").map(({ code }) => code));
  return links.flatMap((link): Contradiction[] => {
    const { mark, row } = link;
    const { claim, piece } = mark;
    if (claim === undefined || row === undefined || !isSure(link, row, anchored)) return [];
    const data = claim.form.against(claim, row, mark, cells);
    return data === undefined ? [] : [{ rule: claim.form.rule, paragraph: piece.paragraph, quote: piece.quote, data }];
  });
}

function isSure({ margin, words }: Link, row: Row, anchored: ReadonlySet<string | undefined>): boolean {
  return margin >= WEIGHTS.margin && (anchored.has(row.code) || words >= WEIGHTS.alarm);
}
