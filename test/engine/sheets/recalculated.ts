import { isCellError, type Grid } from "../../../src/engine/grid";
import type { CellWrite, Plan } from "../../../src/engine/plan";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";
import { AS_WORKBOOK, converted } from "../../lo/libreOffice";

/** Workbooks as LibreOffice leaves them after computing every formula anew; one start of the program for all. */
export async function recalculated(books: readonly Uint8Array[]): Promise<readonly XlsxHost[]> {
  const files = new Map(books.map((bytes, index) => [`libro${index}.xlsx`, bytes]));
  const made = await converted(files, AS_WORKBOOK);
  return [...files.keys()].map((name) => {
    const bytes = made.get(name);
    if (bytes === undefined) throw new Error(`LibreOffice does not open ${name}`);
    return openBook(bytes);
  });
}

export function openBook(bytes: Uint8Array): XlsxHost {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.host;
}

/** The same plan with a wrong cached result in every formula: a figure that comes out right was computed by the spreadsheet. */
export function withWrongCache(plan: Plan): Plan {
  const wrong = (cells: readonly CellWrite[]): readonly CellWrite[] =>
    cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: -987.654 }));
  return {
    ...plan,
    steps: plan.steps.map((step) => {
      if (step.step === "writeCells") return { ...step, cells: wrong(step.cells) };
      return step.step === "putSheet" ? { ...step, content: { ...step.content, cells: wrong(step.content.cells) } } : step;
    }),
  };
}

/**
 * What differs between the results the engine gave and the values in the sheet: «T9: 77.5 ≠ ND  =IF(…)». Numbers agree to 1e-9 of their
 * size.
 */
export function disagreements(cells: readonly CellWrite[], grid: Grid, addressOf: (cell: CellWrite) => string): readonly string[] {
  return cells.flatMap((cell) => {
    if (cell.formula === undefined) return [];
    const found = grid.value(cell.row, cell.column);
    const expected = cell.value ?? null;
    const agrees =
      typeof expected === "number" && typeof found === "number"
        ? Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected))
        : (found ?? "") === (expected ?? "");
    return agrees
      ? []
      : [`${addressOf(cell)}: ${JSON.stringify(expected)} ≠ ${isCellError(found) ? found.error : JSON.stringify(found)}  ${cell.formula}`];
  });
}
