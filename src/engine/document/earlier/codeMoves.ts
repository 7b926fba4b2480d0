import { fold } from "../../reader/text/fold";
import type { ReportRow } from "../reportDocument";

/**
 * Where each code of an earlier report stands now: the same row by name first, then by code where the name was only retouched; undefined:
 * it is gone.
 */
export function codeMoves(before: readonly ReportRow[], now: readonly ReportRow[]): ReadonlyMap<string, string | undefined> {
  const byName = uniqueByName(now);
  const byCode = new Map(now.map((row) => [row.code, row]));
  const moves = new Map<string, string | undefined>();
  const taken = new Set<string>();
  for (const row of before) {
    const same = byCode.get(row.code);
    const target = same && fold(same.name) === fold(row.name) ? row.code : byName.get(nameKey(row));
    if (target === undefined || moves.has(row.code)) continue;
    moves.set(row.code, target);
    taken.add(target);
  }
  for (const row of before) {
    if (moves.has(row.code)) continue;
    const same = byCode.get(row.code);
    moves.set(row.code, same && !taken.has(row.code) && isRetouched(row.name, same.name) ? row.code : undefined);
  }
  return moves;
}

/** An objective and its only indicator may have one name: rows of a kind are told by the letters of their code. */
function nameKey({ code, name }: ReportRow): string {
  return `${/^[A-Za-z]*/.exec(code)?.[0] ?? ""}|${fold(name)}`;
}

function uniqueByName(rows: readonly ReportRow[]): ReadonlyMap<string, string> {
  const unique = new Map<string, string>();
  const repeated = new Set<string>();
  for (const row of rows) {
    const key = nameKey(row);
    if (unique.has(key)) repeated.add(key);
    unique.set(key, row.code);
  }
  for (const key of repeated) unique.delete(key);
  return unique;
}

/** Half of the words or more are the same. */
function isRetouched(before: string, now: string): boolean {
  const [a, b] = [wordsOf(before), wordsOf(now)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared * 2 >= Math.max(a.size, b.size);
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(fold(name).match(/\p{L}{3,}/gu) ?? []);
}
