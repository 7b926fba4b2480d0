import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, zipSync } from "fflate";
import type { ApplyReport } from "../../../src/engine/host";
import type { CellWrite } from "../../../src/engine/plan";
import { sheetNotices } from "../../../src/engine/words/sheets/sheetNotices";
import { fillFrom } from "../../engine/actions/fillRequest";
import { edited, open, partsOf } from "./packageParts";

const SAMPLE = path.join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx");
const SUMMARY = "Resumen PNTP";
/** Rows of the matrix that say the objective and its indicator again, under its last one. */
const [FIRST, LAST] = [7, 116];

async function filled(book: Uint8Array): Promise<{ readonly book: Uint8Array; readonly report: ApplyReport }> {
  const host = open(book);
  const outcome = await host.apply((await fillFrom(host)).plan);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return { book: host.save(), report: outcome.report };
}

/** With a fourth objective of one indicator: the table of its indicators begins one row below, and what follows two. */
async function withObjective(book: Uint8Array): Promise<Uint8Array> {
  const grid = await open(book).readGrid("Matriz");
  const cells = [0, 1].flatMap((ahead): CellWrite[] =>
    Array.from({ length: 18 }, (_, column): CellWrite => {
      const value = grid.value(FIRST + ahead, column);
      const isCode = typeof value === "string" && /^I?OP\.01/.test(value);
      return { row: LAST + 1 + ahead, column, value: isCode ? value.replace("OP.01", "OP.04") : (value ?? null) };
    }),
  );
  return edited(book, { step: "writeCells", sheet: "Matriz", cells });
}

function rewritten(book: Uint8Array, change: (path: string, xml: string) => string): Uint8Array {
  const parts = Object.entries(partsOf(book));
  return zipSync(
    Object.fromEntries(parts.map(([name, bytes]) => [name, /\.xml$/.test(name) ? strToU8(change(name, strFromU8(bytes))) : bytes])),
  );
}

/** Her name, and a formula of hers in the matrix's sheet and in the summary. */
async function withReferences(book: Uint8Array, score: string): Promise<Uint8Array> {
  const inMatrix: CellWrite = { row: 200, column: 0, formula: `='${SUMMARY}'!${score}`, value: 1.8 };
  const inSummary: CellWrite = { row: 44, column: 10, formula: `=${score}*2`, value: 3.6 };
  const whole: CellWrite = { row: 201, column: 0, formula: `=COUNTA('${SUMMARY}'!A:I)`, value: 300 };
  const written = await edited(
    book,
    { step: "writeCells", sheet: "Matriz", cells: [inMatrix, whole] },
    { step: "writeCells", sheet: SUMMARY, cells: [inSummary] },
  );
  const [, column = "", row = ""] = /([A-Z]+)(\d+)/.exec(score) ?? [];
  const name = `<definedName name="MiCifra">'${SUMMARY}'!$${column}$${row}</definedName>`;
  const validation =
    `<dataValidations count="1"><dataValidation type="list" sqref="E42"><formula1>"1,2,3"</formula1></dataValidation>` +
    "</dataValidations>";
  return rewritten(written, (part, xml) => {
    if (part === "xl/workbook.xml") return xml.replace("<definedNames>", `<definedNames>${name}`);
    return part.endsWith("sheet2.xml") ? xml.replace("<hyperlinks>", `${validation}<hyperlinks>`) : xml;
  });
}

describe("What points to a cell of the summary", () => {
  let book: Uint8Array;
  beforeAll(async () => {
    book = (await filled(new Uint8Array(readFileSync(SAMPLE)))).book;
  });

  it("is told, each with where its cell went, when a new objective moves the blocks below", async () => {
    const hers = await withReferences(book, "E44");
    const { report, book: after } = await filled(await withObjective(hers));
    const summary = report.sheets.find(({ name }) => name === SUMMARY);
    expect([...(summary?.astray ?? [])].sort((a, b) => a.at.localeCompare(b.at))).toEqual([
      { kind: "validation", at: "E42", points: "E42", now: "E43" },
      { kind: "cell", at: "K46", points: "E44", now: "E45" },
      { kind: "cell", at: "Matriz!A201", points: "E44", now: "E45" },
      { kind: "name", at: "MiCifra", points: "E44", now: "E45" },
    ]);
    const grid = await open(after).readGrid(SUMMARY);
    expect([grid.formula(44, 4), grid.formula(45, 10)]).toEqual(["=Matriz!T78", "=E44*2"]);
    const notice = sheetNotices(report).find((sentence) => sentence.includes("MiCifra"));
    expect(notice).toContain("nombre MiCifra apunta a E44 (ahora en E45)");
    expect(notice).toContain("K46 apunta a E44 (ahora en E45), Matriz!A201 apunta a E44 (ahora en E45)");
    expect(notice).toContain("validación en E42 (su celda ahora es E43)");
  });

  it("is left in peace when the same is written again, and when what it points to does not move", async () => {
    const hers = await withReferences(book, "E44");
    expect((await filled(hers)).report.sheets.every(({ astray }) => astray === undefined)).toBe(true);
    const above = await withReferences(book, "D14");
    const { report } = await filled(await withObjective(above));
    expect(report.sheets.flatMap(({ astray = [] }) => astray).map(({ kind }) => kind)).toEqual(["validation"]);
  });
});
