import { cellAddress } from "../../../src/engine/address";
import { planFill } from "../../../src/engine/actions/fillProgress";
import type { Fill, FillRequest } from "../../../src/engine/actions/fill";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";
import type { CellWrite } from "../../../src/engine/plan";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";
import { whenLibreOffice } from "../../requirements";
import { profileOf } from "../../vectors/readVectors";
import { disagreements, openBook, recalculated, withWrongCache } from "./recalculated";
import { progressRows, publishedRows, seriesRows, typedRows, vectorBook } from "./vectorBook";

/** The profiles that native formulas must follow, by name. */
const PROFILES: Readonly<Record<string, Profile>> = {
  "por defecto": defaultProfile,
  complemento: profileOf("complemento"),
  "ND como 0": profileOf("ND como 0"),
  ponderado: profileOf("ponderado"),
  "ponderado, ND como 0": profileOf("ponderado; ND como 0"),
  "Rmax 5": profileOf("ponderado; Rmax 5; sin tope"),
  "sin tope": profileOf("sin tope"),
  "cifras anuales": profileOf("cifras anuales"),
  "redondeada, ND en bajo": { ...profileOf("redondeada"), ndInCounts: "asLow", thresholds: { medium: 74.5, high: 94.96 } },
};

async function fillSheet(host: XlsxHost, sheet: string, options: Partial<FillRequest>): Promise<Fill> {
  const read = await readMatrices(host, { sheet });
  const matrix = read.outcome.matrices[0];
  if (!matrix) throw new Error(`no matrix in ${sheet}`);
  const outcome = planFill({ grid: gridOf(read, matrix), matrix, ...options });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.fill;
}

const sheets = { Vectores: progressRows(), Publicadas: publishedRows(), Series: seriesRows(), Textos: typedRows() };

describe("Native formulas", () => {
  whenLibreOffice("give the engine's answer in LibreOffice for every vector, way of typing and rule profile", async () => {
    const filled: { name: string; fill: Fill }[] = [];
    const books: Uint8Array[] = [];
    for (const [name, profile] of Object.entries(PROFILES)) {
      const host = openBook(await vectorBook(sheets));
      for (const sheet of Object.keys(sheets)) {
        const fill = await fillSheet(host, sheet, { profile, year: 2023, parts: { summary: sheet === "Vectores" } });
        const outcome = await host.apply(withWrongCache(fill.plan));
        if (!outcome.ok) throw new Error(outcome.problem.message);
        filled.push({ name, fill });
      }
      books.push(host.save());
    }
    const hosts = await recalculated(books);

    const wrong: string[] = [];
    let compared = 0;
    for (const [index, { name, fill }] of filled.entries()) {
      const host = hosts[Math.floor(index / Object.keys(sheets).length)];
      for (const step of fill.plan.steps) {
        if (!host || step.step === "formatBands") continue;
        const sheet = step.step === "putSheet" ? step.name : step.sheet;
        const cells: readonly CellWrite[] = step.step === "putSheet" ? step.content.cells : step.cells;
        compared += cells.filter(({ formula }) => formula !== undefined).length;
        const grid = await host.readGrid(sheet);
        wrong.push(...disagreements(cells, grid, ({ row, column }) => `${name} · ${sheet}!${cellAddress(row, column)}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(4000);
  }, 120_000);
});
