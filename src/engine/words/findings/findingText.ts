import type { Finding } from "../../domain/finding";
import { enumerated } from "../counted";

/** What people read about a rule of the audit. */
export interface FindingText {
  /** Name of the check, in lists and in the reference page. */
  readonly title: string;
  /** What · where · why it matters · what to do. */
  readonly sentence: (finding: Finding) => string;
  /** An example that triggers it, and its nearest neighbour that must not. */
  readonly triggers: string;
  readonly silent: string;
}

/** «ISS.02.01.01.01 (Matriz!K12)»: the row and cell a sentence begins with. */
export function where({ code, cell }: Finding): string {
  if (code === undefined) return cell ?? "La matriz";
  return cell === undefined ? code : `${code} (${cell})`;
}

/** Names of a list that a sentence says. */
const MOST_NAMED = 40;

/** «A, B y C». */
export function listText(items: readonly string[]): string {
  return enumerated(items.length > MOST_NAMED ? [...items.slice(0, MOST_NAMED), `${items.length - MOST_NAMED} más`] : items);
}

/** The list under a key of `data`, whatever its length. */
export function listOf(value: Finding["data"][string] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
}

/** «uno», «otro» o «un tercero». */
export function alternatives(items: readonly string[]): string {
  const said = items.map(quoted);
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} o ${said.at(-1) ?? ""}`;
}

/** The first cells of `total`: «K13 y K14», «K13, K14…». */
export function cellsText(cells: string | number | readonly string[] | undefined, total: number): string {
  const shown = listOf(cells);
  return shown.length < total ? `${shown.join(", ")}…` : listText(shown);
}

export function quoted(value: unknown): string {
  return `«${String(value ?? "")}»`;
}
