import ExcelJS from "exceljs";
import fc from "fast-check";
import { planFill } from "../../src/engine/actions/fillProgress";
import { gridOf, readMatrices } from "../../src/engine/actions/readMatrices";
import { cellAddress } from "../../src/engine/address";
import type { ApplyOutcome, WorkbookHost } from "../../src/engine/host";
import type { InversePlan } from "../../src/engine/inverse/steps";
import type { CellWrite, Plan, PlanStep } from "../../src/engine/plan";
import { elementText } from "../../src/hosts/xlsx/inverse/layoutChanges";
import { SheetElements, splitWorksheet } from "../../src/hosts/xlsx/cells/worksheetXml";
import { Workbook } from "../../src/hosts/xlsx/workbook";
import { Package } from "../../src/opc/package";
import { Zip } from "../../src/opc/zip/zip";
import { MemoryHost } from "../memoryHost";
import { openSample } from "./excel/bookFromFile";
import { ourSheet } from "./refusedPlans";
import { editFile } from "./xlsx/byHand";
import { open } from "./xlsx/packageParts";

/** A workbook that a plan is taken back in, perhaps in a later session. */
interface BookUnderTest {
  readonly host: WorkbookHost;
  /** All that a person sees of it, a line for each thing. */
  seen(): readonly string[];
  /** The same workbook after it was closed and opened again. */
  reopened(): BookUnderTest;
  insertRow(at: number): BookUnderTest;
  rename(name: string): BookUnderTest;
}

const ROWS = 6;
const MERGE = { row: 5, column: 3, rows: 2, columns: 1 };
let bytes: Uint8Array;

beforeAll(async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Matriz");
  for (let row = 0; row <= ROWS; row++) {
    sheet.getCell(row + 1, 1).value = row === 0 ? "Código" : `IOP.01.0${row}`;
    sheet.getCell(row + 1, 2).value = row === 0 ? "LE" : row * 10;
    sheet.getCell(row + 1, 3).value = row === 0 ? "Avance" : row % 2 === 0 ? { formula: `B${row + 1}*2`, result: row * 20 } : `ND ${row}`;
    sheet.getCell(row + 1, 3).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } };
  }
  sheet.getCell("D2").value = { richText: [{ text: "85", font: { bold: true } }, { text: " %" }] };
  sheet.mergeCells("D6:D7");
  sheet.addConditionalFormatting({
    ref: "B2:B7",
    rules: [{ type: "expression", priority: 1, formulae: ["B2>30"], style: { font: { bold: true } } }],
  });
  book.addWorksheet("Otra").getCell("A1").value = { formula: "Matriz!B2", result: 10 };
  bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
});

function inFile(file: Uint8Array): BookUnderTest {
  const host = open(file);
  return {
    host,
    seen: () => seenInFile(host.save()),
    reopened: () => inFile(host.save()),
    insertRow: (at) => inFile(editFile(host.save(), (edited) => edited.insertRow("Matriz", at))),
    rename: (name) => inFile(editFile(host.save(), (edited) => edited.rename("Matriz", name))),
  };
}

function seenInFile(file: Uint8Array): readonly string[] {
  const book = new Workbook(new Package(Zip.open(file)));
  const sheets = book.part.sheets.flatMap((entry) => {
    const grid = book.grid(entry);
    if (!grid || entry.path === undefined) return [];
    const elements = new SheetElements(splitWorksheet(book.pkg.xmlBytes(entry.path) ?? new Uint8Array(0)));
    const lines = [`## ${entry.name} ${JSON.stringify(grid.merges)}`];
    for (const local of ["cols", "conditionalFormatting", "hyperlinks", "pageSetup"])
      lines.push(`${local} ${elementText(elements, local)}`);
    for (let row = 0; row < 80; row++) {
      for (let column = 0; column < 24; column++) {
        const content = JSON.stringify([grid.value(row, column), grid.formula(row, column)]);
        const look = book.formats.wholeLook(grid.cellFormat(row, column)).split("\n").slice(0, 4).join(" ");
        lines.push(`${entry.name}!${cellAddress(row, column)} ${content} ${look}`);
      }
    }
    return lines;
  });
  return [...sheets, ...book.part.names.map(({ name, text }) => `${name} ${text}`).sort()];
}

async function inMemory(): Promise<BookUnderTest> {
  const file = open(bytes);
  const host = MemoryHost.of([await file.readGrid("Matriz"), await file.readGrid("Otra")]);
  const book: BookUnderTest = {
    host,
    seen: () => host.dump().split("\n"),
    reopened: () => book,
    insertRow: (at) => {
      host.edit(({ sheets: [sheet] }) => {
        const moved = [...(sheet?.cells.values() ?? [])].map((cell) => (cell.row >= at ? { ...cell, row: cell.row + 1 } : cell));
        sheet?.cells.clear();
        for (const cell of moved) sheet?.cells.set(cellAddress(cell.row, cell.column), cell);
        if (sheet) sheet.merges = sheet.merges.map((area) => (area.row >= at ? { ...area, row: area.row + 1 } : area));
      });
      return book;
    },
    rename: (name) => {
      host.edit(({ sheets }) => sheets.filter((sheet) => sheet.name === "Matriz").forEach((sheet) => (sheet.name = name)));
      return book;
    },
  };
  return book;
}

const HOSTS: readonly (readonly [string, () => Promise<BookUnderTest>])[] = [
  ["the workbook in memory", inMemory],
  ["an .xlsx file", async () => inFile(bytes)],
];

const content: fc.Arbitrary<Partial<CellWrite>> = fc.oneof(
  fc.record({
    value: fc.oneof(fc.integer({ min: 100, max: 999 }), fc.constantFrom("ND", "x <y>", "=no", ""), fc.boolean(), fc.constant(null)),
  }),
  fc.integer({ min: 2, max: 6 }).map((row) => ({ formula: `=B${row}/2`, value: 5 })),
  fc.constant({}),
);
const style = fc.option(fc.record({ numberFormat: fc.constantFrom("0.0", "0%"), fill: fc.constantFrom("#e3f4e1", "#fde7e9") }), {
  nil: undefined,
});
const place = { row: fc.integer({ min: 1, max: ROWS }), column: fc.integer({ min: 2, max: 4 }) };
const write: fc.Arbitrary<CellWrite> = fc
  .record({ ...place, what: content, style })
  .map(({ row, column, what, style: look }) => ({ row, column, ...what, ...(look && { style: look }) }));
const writes = fc.uniqueArray(write, { minLength: 1, maxLength: 8, selector: ({ row, column }) => `${row} ${column}` });

function planOf(cells: readonly CellWrite[], { title, bands }: { readonly title: string; readonly bands: boolean }): Plan {
  const area = { row: 1, column: 2, rows: 3, columns: 1 };
  const rule = { area, formula: `=C2>1+N("PNTP")`, fill: "#e3f4e1", color: "#0b5a0b", bold: true };
  const own = ourSheet("Prueba PNTP", [
    { row: 0, column: 0, value: "Prueba" },
    { row: 1, column: 0, value: title },
    { row: 2, column: 1, formula: "=Matriz!B2", value: 10 },
  ]);
  const steps: PlanStep[] = [
    { step: "unmergeCells", sheet: "Matriz", areas: [MERGE] },
    { step: "writeCells", sheet: "Matriz", cells },
    own,
  ];
  return { title, sources: [], steps: bands ? [...steps, { step: "formatBands", sheet: "Matriz", rules: [rule] }] : steps };
}

const plans = fc.record({ cells: writes, bands: fc.boolean(), isSecond: fc.boolean() });

/** Applies a plan, perhaps over another one; gives how the book was before it, and what takes it back, as it would be stored. */
async function applied(book: BookUnderTest, { cells, bands, isSecond }: { cells: CellWrite[]; bands: boolean; isSecond: boolean }) {
  if (isSecond) await done(book.host.apply(planOf([{ row: 1, column: 4, value: 1 }], { title: "uno", bands: true })));
  const before = book.seen();
  const outcome = await done(book.host.apply(planOf(cells, { title: "dos", bands })));
  return { before, inverse: JSON.parse(JSON.stringify(outcome.inverse?.())) as InversePlan };
}

async function done(work: Promise<ApplyOutcome>): Promise<Extract<ApplyOutcome, { ok: true }>> {
  const outcome = await work;
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome;
}

describe.each(HOSTS)("Taking a plan back in %s", (_, openBook) => {
  it("is as if it had never been applied, also in a later session", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const book = await openBook();
        const { before, inverse } = await applied(book, plan);
        const later = book.reopened();
        const { report } = await done(later.host.apply(inverse));
        expect([report.kept, report.remarks]).toEqual([undefined, undefined]);
        expect(later.seen()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it("leaves what she edited since, and names it; everything else is as it was", async () => {
    const edits = fc.uniqueArray(fc.record(place), { minLength: 1, maxLength: 4, selector: ({ row, column }) => `${row} ${column}` });
    await fc.assert(
      fc.asyncProperty(plans, edits, async (plan, hers) => {
        const book = await openBook();
        const { before, inverse } = await applied(book, plan);
        const typed = hers.map((at, index) => ({ ...at, value: `mío ${index}`, style: { fill: "#123456" } }));
        await done(book.host.apply({ title: "Teclear", sources: [], steps: [{ step: "writeCells", sheet: "Matriz", cells: typed }] }));
        const edited = book.seen();
        const { report } = await done(book.host.apply(inverse));
        const isHers = (line: string) => typed.some(({ value }) => line.includes(`"${value}"`));
        const address = (line: string) => /^(?:Matriz!)?[A-Z]+\d+/.exec(line)?.[0] ?? line;
        const hersAt = new Set(edited.filter(isHers).map(address));
        expect(hersAt.size).toBe(typed.length);
        const after = book.seen();
        expect(after.filter((line) => isHers(line) && line.includes("123456"))).toHaveLength(typed.length);
        const isRest = (line: string) => !hersAt.has(address(line)) && !line.startsWith("## ") && !line.startsWith("{");
        expect(after.filter(isRest)).toEqual(before.filter(isRest));
        const written = typed.filter(({ row, column }) => plan.cells.some((cell) => cell.row === row && cell.column === column));
        expect((report.kept ?? []).length).toBeLessThanOrEqual(typed.length);
        const changed = written.filter((cell) =>
          inverse.steps.some(
            (step) =>
              step.step === "restoreCells" &&
              step.sheet.name === "Matriz" &&
              step.cells.some(({ row, column }) => row === cell.row && column === cell.column),
          ),
        );
        expect((report.kept ?? []).map(({ row, column }) => `${row} ${column}`).sort()).toEqual(
          changed.map(({ row, column }) => `${row} ${column}`).sort(),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("finds the rows again where she inserted one, and the sheet where she renamed it", async () => {
    const constants = fc.uniqueArray(fc.record({ ...place, value: fc.integer({ min: 100, max: 999 }) }), {
      minLength: 1,
      maxLength: 6,
      selector: ({ row, column }) => `${row} ${column}`,
    });
    await fc.assert(
      fc.asyncProperty(constants, fc.integer({ min: 1, max: 4 }), fc.boolean(), async (cells, at, isRenamed) => {
        const odd = cells.filter(({ row, column }) => column !== 2 || row % 2 === 1);
        const steps: PlanStep[] = [
          { step: "writeCells", sheet: "Matriz", cells: odd.filter(({ row, column }) => row !== 6 || column !== 3) },
        ];
        const change = (book: BookUnderTest) => (isRenamed ? book.insertRow(at).rename("Avances") : book.insertRow(at));
        const wanted = change(await openBook()).seen();
        const book = await openBook();
        const outcome = await done(book.host.apply({ title: "dos", sources: [], steps }));
        const later = change(book);
        const { report } = await done(later.host.apply(outcome.inverse?.() ?? { inverseOf: "", steps: [] }));
        expect([report.kept, report.remarks]).toEqual([undefined, undefined]);
        expect(later.seen()).toEqual(wanted);
      }),
      { numRuns: 20 },
    );
  });
});

describe("Taking the main button back in the sample", () => {
  const plan = async (host: WorkbookHost): Promise<Plan> => {
    const read = await readMatrices(host);
    const [found] = read.outcome.matrices;
    if (!found) throw new Error("no matrix was found");
    const planned = planFill({ grid: gridOf(read, found), matrix: found, ...(read.summary && { summary: read.summary }) });
    if (!planned.ok) throw new Error(planned.problem.message);
    return planned.fill.plan;
  };

  it.each([1, 2])("puts it back as it was before run %d, and the file is whole", async (runs) => {
    let file = openSample().save();
    let inverse: InversePlan | undefined;
    let before: readonly string[] = [];
    for (let run = 1; run <= runs; run++) {
      const host = open(file);
      before = seenInFile(file);
      const outcome = await done(host.apply(await plan(host)));
      inverse = JSON.parse(JSON.stringify(outcome.inverse?.())) as InversePlan;
      file = host.save();
    }
    const later = open(file);
    expect((await done(later.apply(inverse ?? { inverseOf: "", steps: [] }))).report.remarks).toBeUndefined();
    expect(seenInFile(later.save())).toEqual(before);
  });
});
