import type { CellPlace } from "../../../engine/ownership/ownCells";
import type { Held } from "../../../engine/inverse/steps";
import { placeKey } from "../../../engine/inverse/held";
import { CellScanner } from "../cells/cellScanner";
import { decodeBytes } from "../cells/cellText";
import type { CompactGrid } from "../cells/compactGrid";

/** Places of the cells that a sheet has, blank ones with a look of their own included. */
export function* placesIn({ cells }: CompactGrid): Generator<CellPlace> {
  for (let k = 0; k < cells.rows.length; k++) {
    const row = cells.rows[k] ?? 0;
    for (let i = cells.rowFirst[k] ?? 0; i < (cells.rowFirst[k + 1] ?? 0); i++) yield { row, column: cells.columns[i] ?? 0 };
  }
}

export function heldIn(grid: CompactGrid, { row, column }: CellPlace): Held {
  const formula = grid.formula(row, column);
  return { value: grid.value(row, column), ...(formula !== undefined && { formula }) };
}

/** The elements of some cells, where value and formula do not say all: a formula read from another cell says it by itself. */
export function spellingsOf(bytes: Uint8Array, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const scanner = new CellScanner(bytes);
  while (found.size < wanted.size && scanner.nextRow()) {
    while (scanner.nextCell()) {
      const key = placeKey(scanner);
      if (!wanted.has(key)) continue;
      const xml = decodeBytes(bytes, scanner.cellStart, scanner.cellEnd);
      const isTold =
        !/<(?:\w+:)?f\b[^>]*\bt\s*=\s*["']shared/.test(xml) && /<(?:\w+:)?(?:f\s|r[ >]|rPh)|\st\s*=\s*["']s["']|\scm\s*=/.test(xml);
      if (isTold) found.set(key, xml);
    }
  }
  return found;
}
