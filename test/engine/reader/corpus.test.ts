import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Grid } from "../../../src/engine/grid";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { corpusBooks, expectedText } from "../../matrices/makeCorpus";
import { scoreBook, type ExpectedBook, type Score } from "./corpusScore";

const FOLDER = path.join(__dirname, "../../matrices");
/** Drop a workbook and its .json in the folder and it is a test. */
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".xlsx"))
  .map((file) => file.slice(0, -".xlsx".length));
const scores = new Map<string, Score>();

async function readBook(name: string): Promise<readonly Grid[]> {
  const opened = openXlsx(new Uint8Array(readFileSync(path.join(FOLDER, `${name}.xlsx`))));
  if (!opened.ok) throw new Error(opened.problem.message);
  const sheets = await opened.host.listSheets();
  return Promise.all(sheets.map((sheet) => opened.host.readGrid(sheet.name)));
}

function expectedBook(name: string): ExpectedBook {
  return JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), "utf8")) as ExpectedBook;
}

function table(): string {
  const lines = [...scores].map(
    ([name, { cells, right, columns, flagged, unflagged }]) =>
      `${name.padEnd(28)} ${String(right).padStart(5)}/${String(cells).padStart(5)}  ` +
      `${cells === 0 ? "  —  " : `${((right / cells) * 100).toFixed(1)}%`.padStart(6)}  columnas ${columns}, dudosas ` +
      `${flagged}, erradas ${unflagged}`,
  );
  return `\n${lines.join("\n")}\n`;
}

describe("the corpus of matrices as planners keep them", () => {
  afterAll(() => process.stdout.write(table()));

  test("the corpus holds at least 30 workbooks", () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
  });

  test.each(names)("%s: at least 97 % of its cells are read right, and no wrong column goes unflagged", async (name) => {
    const expected = expectedBook(name);
    const outcome = readWorkbook(await readBook(name));
    const score = scoreBook(outcome, expected);
    scores.set(name, score);
    expect(score.differences.slice(0, 12)).toEqual(score.differences.filter((difference) => difference.endsWith("(flagged)")).slice(0, 12));
    expect(score.unflagged).toBe(0);
    expect(score.right).toBeGreaterThanOrEqual(score.cells * 0.97);
    expect(outcome.matrices).toHaveLength(expected.matrices.length);
    if (expected.matrices.length === 0) expect(outcome.nearMiss?.found.length).toBeGreaterThan(0);
  });

  test("what is expected of each workbook is what its script says", async () => {
    for (const book of await corpusBooks()) expect(readFileSync(path.join(FOLDER, `${book.name}.json`), "utf8")).toBe(expectedText(book));
  });
});
