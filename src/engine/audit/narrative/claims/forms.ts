import type { Piece } from "../piece";
import type { Claim, ClaimForm } from "./claim";
import { targetClaim } from "./target";

/** Every claim in words about one row, in the order in which they are looked for. */
export const claimForms: readonly ClaimForm[] = [targetClaim];

/** The claims of a piece, in order. */
export function claimsOf(piece: Piece): readonly Claim[] {
  return claimForms.flatMap((form) => form.find(piece).map((found): Claim => ({ ...found, form }))).sort((a, b) => a.start - b.start);
}
