import { readFileSync } from "node:fs";
import path from "node:path";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import type { Fill, FillOutcome } from "../../../src/engine/actions/fill";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";
import { fillOf } from "../../engine/actions/fillRequest";
import { disagreements, openBook, recalculated, withWrongCache } from "../../engine/sheets/recalculated";
import { whenLibreOffice } from "../../requirements";
import { cellAddress } from "../../../src/engine/address";

const kept = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, "kept", name)));

async function planned(host: XlsxHost, splitMerges: boolean): Promise<FillOutcome> {
  const read = await readMatrices(host);
  const matrix = read.outcome.matrices[0];
  if (!matrix) throw new Error("no matrix in the workbook");
  return planFill({ grid: gridOf(read, matrix), matrix, splitMerges });
}

describe("Merged cells in a book of XlsxWriter", () => {
  it("stop the fill where they cover Avance cells, each named, and split on request", async () => {
    const host = openBook(kept("avance_combinado.xlsx"));
    expect(await planned(host, false)).toMatchObject({
      ok: false,
      problem: { code: "mergedCells", message: expect.stringMatching(/K4:L4.*K7:K8/) as string },
    });
    const fill = fillOf(await planned(host, true));
    expect(await host.apply(fill.plan)).toMatchObject({ ok: true });
    const merges = (await host.readGrid("Matriz")).merges.map(({ row, column }) => cellAddress(row, column));
    expect(merges).toEqual(["E1", "G1", "I1"]);
    expect(fillOf(await planned(openBook(host.save()), false)).split).toEqual([]);
  });

  whenLibreOffice("give the figures of the plan once a spreadsheet has computed them anew, split, over a title or over data", async () => {
    const names = ["avance_combinado.xlsx", "objetivo_combinado.xlsx", "dato_combinado.xlsx"];
    const fills: Fill[] = [];
    const books: Uint8Array[] = [];
    for (const name of names) {
      const host = openBook(kept(name));
      const fill = fillOf(await planned(host, true));
      expect(await host.apply(withWrongCache(fill.plan))).toMatchObject({ ok: true });
      fills.push(fill);
      books.push(host.save());
    }
    const hosts = await recalculated(books);
    for (const [index, fill] of fills.entries()) {
      for (const step of fill.plan.steps) {
        if (step.step !== "writeCells" && step.step !== "putSheet") continue;
        const cells = step.step === "putSheet" ? step.content.cells : step.cells;
        const grid = await (hosts[index] as XlsxHost).readGrid(step.step === "putSheet" ? step.name : step.sheet);
        expect(cells.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(7);
        expect(disagreements(cells, grid, ({ row, column }) => `${names[index] ?? ""} ${cellAddress(row, column)}`)).toEqual([]);
      }
    }
  });
});
