import { readFileSync } from "node:fs";
import path from "node:path";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import type { ApplyReport } from "../../../src/engine/host";
import type { CellWrite } from "../../../src/engine/plan";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";
import { fillOf } from "../../engine/actions/fillRequest";
import { openBook, recalculated } from "../../engine/sheets/recalculated";
import { whenLibreOffice } from "../../requirements";
import { partsOf, textOfPart } from "./packageParts";

const kept = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, "kept", name)));
const SUMMARY = "Resumen PNTP";

async function fill(host: XlsxHost, year?: number): Promise<ApplyReport> {
  const read = await readMatrices(host);
  const matrix = read.outcome.matrices[0];
  if (!matrix) throw new Error("no matrix in the workbook");
  const request = {
    grid: gridOf(read, matrix),
    matrix,
    splitMerges: true,
    ...(read.summary && { summary: read.summary }),
    ...(year && { year }),
  };
  const outcome = await host.apply(fillOf(planFill(request)).plan);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.report;
}

async function type(host: XlsxHost, ...cells: CellWrite[]): Promise<void> {
  expect(await host.apply({ title: "Teclear", sources: [], steps: [{ step: "writeCells", sheet: SUMMARY, cells }] })).toMatchObject({
    ok: true,
  });
}

describe("What a planner put in «Resumen PNTP»", () => {
  it(
    "with openpyxl stays: notes, figures, formulas, looks, a comment, hidden and taller rows; the title she typed " +
      "over moves and is told",
    async () => {
      const before = kept("resumen_con_notas.xlsx");
      const host = openBook(before);
      const report = await fill(host);
      expect(report.sheets).toMatchObject([
        { name: SUMMARY, created: false, moved: [{ from: { row: 0, column: 0 }, to: { row: 0, column: 10 } }] },
      ]);
      const grid = await host.readGrid(SUMMARY);
      expect([grid.value(0, 0), grid.value(0, 10)]).toEqual(["Resumen de avance de la política", "Resumen para el viceministro"]);
      expect([grid.value(3, 10), grid.value(6, 6), grid.formula(19, 10), grid.value(199, 0)]).toEqual([
        "sustento en oficio 12",
        12,
        "=SUM(G7,1)",
        "Visto bueno: R. Salas",
      ]);
      const after = host.save();
      const sheet = textOfPart(after, sheetPath(before));
      expect(/<row [^>]*r="12"[^>]*>/.exec(sheet)?.[0]).toContain("hidden=");
      expect(/<row [^>]*r="16"[^>]*>/.exec(sheet)?.[0]).toContain('ht="51"');
      const comments = Object.keys(partsOf(before)).filter((part) => part.includes("comment"));
      expect(comments.length).toBeGreaterThan(0);
      for (const part of comments) expect(textOfPart(after, part)).toBe(textOfPart(before, part));
    },
  );

  it("is not taken for ours, nor ours for hers, when the same is written again: the same bytes", async () => {
    const host = openBook(kept("resumen_con_notas.xlsx"));
    await fill(host);
    const once = host.save();
    const again = openBook(once);
    expect((await fill(again)).sheets[0]?.moved).toBeUndefined();
    expect(Buffer.from(again.save()).equals(Buffer.from(once))).toBe(true);
  });

  it("stays when the sheet is made for another year, where everything of ours differs", async () => {
    const host = openBook(kept("objetivo_combinado.xlsx"));
    await fill(host, 2024);
    await type(host, { row: 3, column: 10, value: "nota" }, { row: 90, column: 0, value: "firma" });
    const { sheets } = await fill(host, 2023);
    const to = sheets[0]?.moved?.find(({ from }) => from.row === 3)?.to ?? { row: 3, column: 10 };
    const grid = await host.readGrid(SUMMARY);
    expect([grid.value(to.row, to.column), grid.value(90, 0)]).toEqual(["nota", "firma"]);
    const fresh = openBook(kept("objetivo_combinado.xlsx"));
    await fill(fresh, 2023);
    expect(withoutNotes(await host.readGrid(SUMMARY))).toEqual(withoutNotes(await fresh.readGrid(SUMMARY)));
  });

  whenLibreOffice("stays after LibreOffice saved the book, and nothing of ours is left over", async () => {
    const first = openBook(kept("objetivo_combinado.xlsx"));
    await fill(first);
    await type(first, { row: 3, column: 10, value: "nota" }, { row: 12, column: 8, value: "=> ver anexo" });
    const [saved] = await recalculated([first.save()]);
    if (!saved) throw new Error("LibreOffice gave no book");
    const { sheets } = await fill(saved);
    expect(sheets).toMatchObject([{ name: SUMMARY, created: false }]);
    const movedFrom = (sheets[0]?.moved ?? []).map(({ from }) => [from.row, from.column]);
    expect(movedFrom.filter(([row, column]) => !(row === 12 && column === 8))).toEqual([]);
    const fresh = openBook(kept("objetivo_combinado.xlsx"));
    await fill(fresh);
    expect(withoutNotes(await saved.readGrid(SUMMARY))).toEqual(withoutNotes(await fresh.readGrid(SUMMARY)));
    expect((await saved.readGrid(SUMMARY)).value(3, 10)).toBe("nota");
  });
});

/** Texts of the sheet without the notes of these tests. */
function withoutNotes(grid: Awaited<ReturnType<XlsxHost["readGrid"]>>): string[] {
  const { area } = grid;
  const texts: string[] = [];
  for (let row = area.row; row < Math.min(90, area.row + area.rows); row++) {
    for (let column = area.column; column < Math.min(9, area.column + area.columns); column++) {
      const found = grid.value(row, column);
      if (typeof found === "string" && found !== "" && found !== "=> ver anexo") texts.push(`${row} ${column} ${found}`);
    }
  }
  return texts;
}

function sheetPath(book: Uint8Array): string {
  const paths = Object.keys(partsOf(book)).filter((path) => /worksheets\/sheet\d+\.xml$/.test(path));
  const found = paths.find((path) => textOfPart(book, path).includes('r="A200"'));
  if (found === undefined) throw new Error("no summary in the book");
  return found;
}
