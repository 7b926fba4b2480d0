import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { exportMatrix } from "../../../src/engine/actions/exportMatrix";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { nodeCodec } from "../../../src/opc/zip/nodeCodec";
import { filesOf, readBack } from "./exported";

/** Books that nobody wrote for this test, by the least of them that must be read and exported. */
const FOLDERS = { field: 75, matrices: 45, writers: 70 } as const;
const TESTS = path.join(__dirname, "../..");

function booksIn(folder: string): readonly string[] {
  return readdirSync(path.join(TESTS, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/.test(name))
    .map((name) => path.join(TESTS, folder, name))
    .sort();
}

/** The matrices of a book with their exports; none where the book asks something first. */
async function exportsOf(file: string) {
  const opened = openXlsx(new Uint8Array(readFileSync(file)), nodeCodec);
  if (!opened.ok) return [];
  const read = await readMatrices(opened.host);
  return read.outcome.matrices.flatMap((matrix) => {
    const made = exportMatrix({ grid: gridOf(read, matrix), matrix }, path.basename(file));
    return made.ok ? [{ matrix, ...made }] : [];
  });
}

test.each(Object.entries(FOLDERS))(
  "every matrix of test/%s comes back from its export: figures, results, reasons",
  async (folder, least) => {
    const lost: string[] = [];
    let exported = 0;
    for (const file of booksIn(folder))
      for (const { matrix, tables, fill } of await exportsOf(file)) {
        exported += 1;
        const back = readBack(filesOf(tables, "csv"));
        const written = back.results.find(({ year }) => year === fill.year);
        const isBack = {
          policy: isDeepStrictEqual(back.policy, plain(matrix.policy)),
          results: isDeepStrictEqual(computePolicy(back.policy, back.year, back.profile), plain(fill.results)),
          written: isDeepStrictEqual(written?.indicators, plain(fill.results.indicators)),
          json: isDeepStrictEqual(readBack(filesOf(tables, "json")), back),
        };
        lost.push(...Object.entries(isBack).flatMap(([what, is]) => (is ? [] : [`${path.basename(file)}, ${matrix.sheet}: ${what}`])));
      }
    expect(lost).toEqual([]);
    expect(exported).toBeGreaterThanOrEqual(least);
  },
);

/** The same value without properties that are there and undefined. */
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
