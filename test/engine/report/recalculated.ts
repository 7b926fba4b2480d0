import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { isCellError, type Grid } from "../../../src/engine/grid";
import type { CellWrite, Plan } from "../../../src/engine/plan";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";
import { findLibreOffice } from "../../requirements";

/** Workbooks as LibreOffice leaves them after computing every formula anew; one start of the program for all. */
export async function recalculated(books: readonly Uint8Array[]): Promise<readonly XlsxHost[]> {
  const program = findLibreOffice();
  if (program === undefined) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "pntp-"));
  try {
    const files = books.map((_, index) => join(folder, `libro${index}.xlsx`));
    await Promise.all(files.map((file, index) => writeFile(file, books[index] ?? new Uint8Array())));
    await mkdir(join(folder, "perfil", "user"), { recursive: true });
    await writeFile(join(folder, "perfil", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "perfil")).href}`;
    await promisify(execFile)(program, [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "salida"), ...files]);
    const outputs = await Promise.all(files.map((_, index) => readFile(join(folder, "salida", `libro${index}.xlsx`))));
    return outputs.map((bytes) => openBook(new Uint8Array(bytes)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** LibreOffice trusts the results stored in a file unless told otherwise. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export function openBook(bytes: Uint8Array): XlsxHost {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.host;
}

/** The same plan with a wrong cached result in every formula: a figure that comes out right was computed by the spreadsheet. */
export function withWrongCache(plan: Plan): Plan {
  const wrong = (cells: readonly CellWrite[]): readonly CellWrite[] => cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: -987.654 }));
  return {
    ...plan,
    steps: plan.steps.map((step) => {
      if (step.step === "writeCells") return { ...step, cells: wrong(step.cells) };
      return step.step === "putSheet" ? { ...step, content: { ...step.content, cells: wrong(step.content.cells) } } : step;
    }),
  };
}

/** What differs between the results the engine gave and the values in the sheet: «T9: 77.5 ≠ ND  =IF(…)». Numbers agree to 1e-9 of their size. */
export function disagreements(cells: readonly CellWrite[], grid: Grid, addressOf: (cell: CellWrite) => string): readonly string[] {
  return cells.flatMap((cell) => {
    if (cell.formula === undefined) return [];
    const found = grid.value(cell.row, cell.column);
    const expected = cell.value ?? null;
    const agrees = typeof expected === "number" && typeof found === "number" ? Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected)) : (found ?? "") === (expected ?? "");
    return agrees ? [] : [`${addressOf(cell)}: ${JSON.stringify(expected)} ≠ ${isCellError(found) ? found.error : JSON.stringify(found)}  ${cell.formula}`];
  });
}
