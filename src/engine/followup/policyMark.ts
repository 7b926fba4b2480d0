import type { Policy } from "../domain/policy";
import { fold } from "../reader/text/fold";
import type { Sha256 } from "./ledger";

/** Enough for nobody to have two policies of one mark. */
const MARK_LENGTH = 16;

/** Tells one policy's matrix from another's: its codes and the names of its indicators, in any order; figures and years do not change it. */
export function policyMark({ indicators }: Policy, sha256: Sha256): string {
  const lines = indicators.map(({ key, name }) => `${key}\t${fold(name)}`).sort();
  return sha256(lines.join("\n")).slice(0, MARK_LENGTH);
}
