import type { Indicator } from "../domain/policy";
import { readCode } from "../reader/text/code";
import { fold } from "../reader/text/fold";

/** Tells the row that somebody calls by a code: as it is called, or with its parts spelt otherwise (IOP 1.1). */
export function isCalled(wanted: string): (row: { readonly code: string; readonly key: string }) => boolean {
  const name = fold(wanted);
  const key = readCode(wanted)?.key;
  return (row) => fold(row.code) === name || fold(row.key) === name || row.key === key;
}

/** Results of the indicators without a code of their own whose node has this one. */
export function numberedUnder<Result extends { readonly indicator: Indicator }>(
  results: readonly Result[],
  wanted: string,
): readonly Result[] {
  const key = readCode(wanted)?.key;
  if (key === undefined) return [];
  return results.filter(({ indicator: { written, level, service, guideline, objective } }) => {
    const node = level === "objective" ? objective : (service ?? guideline);
    return written !== undefined && node === key;
  });
}
