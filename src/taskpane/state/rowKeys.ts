import type { Rect } from "../../engine/address";
import type { Matrix } from "../../engine/reader/matrix";

/** Key of the indicator or objective that stands in a row of the matrix, with the rows that break it down. */
export function keyAtRow({ policy }: Matrix, row: number): string | undefined {
  const indicator = policy.indicators.find((each) => each.row === row || each.parts?.some((part) => part.row === row));
  return indicator?.key ?? policy.nodes.find((node) => node.kind === "objective" && node.row === row)?.key;
}

/** The cells of an indicator's or objective's row inside the matrix. */
export function rowOfKey({ policy, area }: Matrix, key: string): Rect | undefined {
  const found = policy.indicators.find((each) => each.key === key) ?? policy.nodes.find((node) => node.key === key);
  return found && { row: found.row, column: area.column, rows: 1, columns: area.columns };
}
