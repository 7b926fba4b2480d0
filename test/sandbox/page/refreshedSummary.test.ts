import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import type { WorkbookHost } from "../../../src/engine/host";
import { createExcelHost } from "../../../src/hosts/excel/excelHost";
import { openBook, type OpenBook } from "../../../src/sandbox/book/openBook";
import { saveBook } from "../../../src/sandbox/book/saveBook";
import type { WorkbookModel } from "../../../src/sandbox/excel/model/book/workbook";
import { summaryStep } from "../../hosts/excel/sampleBook";
import { changedParts, open, textOfPart } from "../../hosts/xlsx/packageParts";
import { loadOffice, type OfficeInNode } from "../excel/loadOffice";

const SAMPLE = readFileSync(join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx"));
const SUMMARY = "xl/worksheets/sheet2.xml";

let office: OfficeInNode;
let filled: Uint8Array;

/** What the workbook keeps to take the change back. */
const KEPT = [
  "[Content_Types].xml",
  "customXml/_rels/item1.xml.rels",
  "customXml/item1.xml",
  "customXml/itemProps1.xml",
  "xl/_rels/workbook.xml.rels",
];

beforeAll(async () => {
  office = await loadOffice();
  const host = open(SAMPLE);
  await fill(host);
  filled = host.save();
});

/** «Calcular avances» and «Aplicar» over whatever host. */
async function fill(host: WorkbookHost, savedOn = "2024-03-15"): Promise<void> {
  const read = await readMatrices(host);
  const [matrix] = read.outcome.matrices;
  if (!matrix) throw new Error("no matrix was found");
  const grid = gridOf(read, matrix);
  const planned = planFill({ grid, matrix, stamp: { savedOn }, ...(read.summary && { summary: read.summary }) });
  if (!planned.ok) throw new Error(planned.problem.message);
  const outcome = await host.apply(planned.fill.plan, { expected: [grid] });
  if (!outcome.ok) throw new Error(outcome.problem.message);
}

/** The file open in the stand-in for Excel. */
function openInExcel(bytes: Uint8Array): { file: OpenBook; book: WorkbookModel } {
  const outcome = openBook("resultado.xlsx", bytes);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return { file: outcome.book, book: office.open(outcome.book.data).book };
}

async function saved(file: OpenBook, book: WorkbookModel): Promise<Uint8Array> {
  const outcome = await saveBook(file, book);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  expect(outcome.notSaved).toEqual([]);
  return outcome.bytes;
}

/** The summary's part without its cells: widths, panes, conditional formats, links, print setup, footer. */
function aroundCells(bytes: Uint8Array): string {
  return textOfPart(bytes, SUMMARY).replace(/<sheetData>.*<\/sheetData>/s, "");
}

function names(bytes: Uint8Array): string {
  return /<definedNames>.*<\/definedNames>/s.exec(textOfPart(bytes, "xl/workbook.xml"))?.[0] ?? "";
}

test("a refresh that changes no row leaves the summary's links, bands, print setup and names byte for byte", async () => {
  const { file, book } = openInExcel(filled);
  await fill(createExcelHost());
  const bytes = await saved(file, book);
  expect(changedParts(filled, bytes)).toEqual([...KEPT, "xl/styles.xml", SUMMARY]);
  expect(aroundCells(bytes)).toBe(aroundCells(filled));
  expect(names(bytes)).toBe(names(filled));
});

test("a refresh that adds a row leaves the same summary as the .xlsx host makes of the same file", async () => {
  const more = open(filled);
  await more.apply({
    title: "Escribir",
    sources: [],
    steps: [{ step: "writeCells", sheet: "Matriz", cells: [{ row: 15, column: 17, value: "ND" }] }],
  });
  const start = more.save();
  const expected = open(start);
  await fill(expected);

  const { file, book } = openInExcel(start);
  await fill(createExcelHost());
  const bytes = await saved(file, book);
  expect(names(bytes)).not.toBe(names(start));
  expect(names(bytes)).toBe(names(expected.save()));
  expect(aroundCells(bytes)).toBe(aroundCells(expected.save()));
  expect(await formulas(bytes)).toEqual(await formulas(expected.save()));
  expect(changedParts(start, bytes).sort()).toEqual([...KEPT, "xl/styles.xml", "xl/workbook.xml", SUMMARY]);
});

test("the planner's own print setup, header, link and note in the summary outlive a refresh that adds a row", async () => {
  const host = open(filled);
  await host.apply({
    title: "Escribir",
    sources: [],
    steps: [
      { step: "writeCells", sheet: "Matriz", cells: [{ row: 15, column: 17, value: "ND" }] },
      { step: "writeCells", sheet: "Resumen PNTP", cells: [{ row: 4, column: 11, value: "Nota mía" }] },
    ],
  });
  const parts = unzipSync(host.save());
  const xml = strFromU8(parts[SUMMARY] ?? new Uint8Array());
  parts[SUMMARY] = strToU8(
    xml
      .replace('orientation="portrait"', 'orientation="landscape"')
      .replace("<headerFooter>", "<headerFooter><oddHeader>&amp;CMinisterio</oddHeader>")
      .replace("</hyperlinks>", '<hyperlink ref="L5" location="Matriz!A1" tooltip="Mío"/></hyperlinks>'),
  );
  const { file, book } = openInExcel(zipSync(parts));
  expect(book.findSheet("Resumen PNTP")?.page).toMatchObject({
    orientation: "Landscape",
    headerFooter: { centerHeader: "Ministerio", leftFooter: "Corte 2023 · datos al 31/12/2023 · libro guardado el 15/03/2024" },
  });
  await fill(createExcelHost());
  const bytes = await saved(file, book);
  const after = textOfPart(bytes, SUMMARY);
  expect(after).toContain('orientation="landscape"');
  expect(after).toContain("<oddHeader>&amp;CMinisterio</oddHeader>");
  expect(after).toContain('<hyperlink ref="L5" location="Matriz!A1" tooltip="Mío"/>');
  expect((await open(bytes).readGrid("Resumen PNTP")).value(4, 11)).toBe("Nota mía");
  expect(names(bytes)).toMatch(/PNTP_Resumen">'Resumen PNTP'!\$A\$1:\$I\$120</);
});

test("a cell typed and a column widened in a sheet of ours leave its chart and every other part byte for byte", async () => {
  const host = open(SAMPLE);
  await host.apply({ title: "Gráfico", sources: [], steps: [summaryStep(5)] });
  const start = host.save();
  expect(changedParts(SAMPLE, start).some((path) => path.startsWith("xl/charts/"))).toBe(true);
  const { file, book } = openInExcel(start);
  const sheet = book.findSheet("Resumen PNTP");
  sheet?.setContent(0, 0, { value: "Mi título" });
  sheet?.columns.setSize(1, 1, 200);
  const bytes = await saved(file, book);
  expect(changedParts(start, bytes)).toEqual([SUMMARY]);
  expect((await open(bytes).readGrid("Resumen PNTP")).value(0, 0)).toBe("Mi título");
});

async function formulas(bytes: Uint8Array): Promise<string[]> {
  const grid = await open(bytes).readGrid("Resumen PNTP");
  return Array.from(
    { length: grid.area.rows * grid.area.columns },
    (_, i) => grid.formula(Math.floor(i / grid.area.columns), i % grid.area.columns) ?? "",
  );
}
