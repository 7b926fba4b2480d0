import { rectAddress } from "../../../../src/engine/address";
import { isCellError } from "../../../../src/engine/grid";
import type { WorkbookModel } from "../../../../src/sandbox/excel/model/book/workbook";
import { asSeen } from "../asSeen";

/** What each cell holds, by «Hoja!A1»; figures of formulas follow from them. Names of the workbook stand among them. */
export type Contents = ReadonlyMap<string, unknown>;

export function contents(book: WorkbookModel): Contents {
  const found = new Map<string, unknown>();
  for (const { name, cells = [] } of asSeen(book).sheets) {
    for (const { row, column, value, formula } of cells) {
      const content = formula ?? (isCellError(value ?? null) ? JSON.stringify(value) : value);
      if (content !== undefined && content !== null) found.set(`${name}!${rectAddress({ row, column, rows: 1, columns: 1 })}`, content);
    }
  }
  return found;
}

export function differences(what: string, a: Contents, b: Contents): string[] {
  const places = [...new Set([...a.keys(), ...b.keys()])].filter((place) => a.get(place) !== b.get(place));
  return places.length === 0
    ? []
    : [
        `${what} ${places.length} cells differ: ${places
          .slice(0, 3)
          .map((place) => `${place} ${String(a.get(place))} | ${String(b.get(place))}`)
          .join("; ")}`,
      ];
}
