import type { Piece } from "../piece";
import { bandClaim } from "./band";
import type { Claim, ClaimForm } from "./claim";
import { compareClaim } from "./compare";
import { extremeClaim } from "./extreme";
import { noDataClaim } from "./noData";
import { targetClaim } from "./target";
import { trendClaim } from "./trend";

/** Every claim in words about one row, in the order in which they are looked for. */
export const claimForms: readonly ClaimForm[] = [targetClaim, trendClaim, bandClaim, extremeClaim, noDataClaim, compareClaim];

/** More than any sentence claims; keeps the work in proportion to the text. */
const MOST_CLAIMS = 16;

/** The claims of a piece, in order; of a table row, what stands in its cells. */
export function claimsOf(piece: Piece): readonly Claim[] {
  const forms = piece.cells === undefined ? claimForms : [bandClaim];
  const claims = forms
    .flatMap((form) => form.find(piece).map((found): Claim => ({ ...found, form })))
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_CLAIMS);
  // «mejoró o empeoró»: one of two is no claim.
  const isOr = (one: Claim | undefined, next: Claim | undefined): boolean =>
    one !== undefined && next !== undefined && /^\s+[ou]\s+$/.test(piece.quote.slice(one.end, next.start));
  return claims.filter((claim, position) => !isOr(claims[position - 1], claim) && !isOr(claim, claims[position + 1]));
}
