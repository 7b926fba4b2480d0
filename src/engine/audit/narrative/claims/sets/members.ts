import { isKnown } from "../../../../domain/figure";
import { roundHalfAway } from "../../../../domain/rounding";
import type { Cells } from "../../linking/cells";
import type { Row, RowIndex } from "../../linking/rows";
import { wordsOf } from "../../linking/words";
import type { Mention } from "../../mentions";

/** One of those that a claim compares: an objective, a service or action with its indicators, an indicator. */
export interface Member {
  readonly code: string;
  readonly key: string;
  readonly name: string;
  readonly rows: readonly Row[];
}

export type SetKind = "objectives" | "services" | "indicators";

/** All of a kind that the matrix has. */
export function membersOf(kind: SetKind, index: RowIndex, cells: Cells): readonly Member[] {
  if (kind !== "services")
    return index.rows
      .filter((row) => row.kind === (kind === "objectives" ? "objective" : "indicator"))
      .map((row) => ({ code: row.code, key: row.node?.key ?? row.indicator?.key ?? row.code, name: row.name, rows: [row] }));
  return cells.matrix.policy.nodes.flatMap((node) => {
    const rows = index.rows.filter(({ indicator, service }) => indicator !== undefined && service === node.key);
    return node.kind === "service" && rows.length > 0 ? [{ code: node.code, key: node.key, name: node.name, rows }] : [];
  });
}

/** What the Avance of several indicators may be taken to be: the matrix has none of its own for a service. */
export const READINGS = ["mean", "least"] as const;
export type Reading = (typeof READINGS)[number];

/** Avance Tipo 1 of a member as reports print it; undefined without data. */
export function progressOf({ rows }: Member, year: number, cells: Cells, reading: Reading = "mean"): number | undefined {
  const known = rows.map((row) => cells.figure(row, "progress1", year)).filter(isKnown);
  if (known.length === 0) return undefined;
  return roundHalfAway(reading === "least" ? Math.min(...known) : known.reduce((sum, value) => sum + value, 0) / known.length, 1);
}

/** The member that a mention names. */
export function memberOf({ subject }: Mention, members: readonly Member[]): Member | undefined {
  if (subject === undefined) return undefined;
  const key = subject.kind === "objective" ? subject.objective.key : (subject.service?.key ?? subject.indicators[0]?.key);
  return members.find((member) => member.key === key);
}

/** The member that words name, where no other is named nearly as well. */
export function namedMember(text: string, members: readonly Member[], index: RowIndex): Member | undefined {
  const said = wordsOf(text).map(({ stem }) => stem);
  if (said.length === 0) return undefined;
  const scored = members
    .map((member) => {
      const words = new Map(member.rows.flatMap((row) => [...row.words]));
      for (const { stem } of wordsOf(member.name)) words.set(stem, 1);
      let score = 0;
      for (const stem of new Set(said)) score += (words.get(stem) ?? 0) * Math.max(0.3, index.rarity(stem));
      return { member, score };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score > 0.8 && first.score > 1.6 * (second?.score ?? 0) ? first.member : undefined;
}
