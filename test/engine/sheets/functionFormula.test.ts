import { parseRect } from "../../../src/engine/address";
import type { Grid } from "../../../src/engine/grid";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import { answerMean } from "../../../src/functions/bandFunctions";
import { answerProgress1, answerProgress2 } from "../../../src/functions/progressFunctions";
import { profileOf } from "../../vectors/readVectors";
import { fillOf, writtenCells } from "../actions/fillRequest";
import { openBook } from "./recalculated";
import { progressRows, publishedRows, seriesRows, typedRows, vectorBook } from "./vectorBook";

const FUNCTIONS: Readonly<Record<string, (...values: readonly unknown[]) => unknown>> = {
  AVANCE1: (actual, target, direction) => answerProgress1(actual, target, direction),
  AVANCE2: (actual, target, baseline) => answerProgress2(actual, target, baseline),
  PROMEDIO_OP: (progresses, nd, relevances) => answerMean(progresses, nd, relevances),
};

/**
 * The value of =PNTP.X(…) with the arguments this product writes: cells told apart from empty ones, ranges, texts, and a sum that is ND
 * unless every cell is a number.
 * A cell that is named alone is handed over as Excel for Windows does, empty as 0.
 */
function evaluated(formula: string, read: (row: number, column: number) => unknown): unknown {
  const [, name = "", inside = ""] = /^=PNTP\.(\w+)\((.*)\)$/.exec(formula) ?? [];
  const answer = FUNCTIONS[name]?.(...splitArguments(inside).map((text) => argumentOf(text, read)));
  return Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer;
}

function argumentOf(text: string, read: (row: number, column: number) => unknown): unknown {
  if (text.startsWith('"')) return text.slice(1, -1);
  const sum = /^IF\(COUNT\((.*)\)=(\d+),/.exec(text);
  if (sum) {
    const values = splitArguments(sum[1] ?? "")
      .flatMap((each) => rangeOf(each, read))
      .flat();
    const numbers = values.filter((value): value is number => typeof value === "number");
    return numbers.length === Number(sum[2]) ? numbers.reduce((total, value) => total + value, 0) : "ND";
  }
  const guarded = /^IF\(ISBLANK\((\w+)\),"",(\w+)\)$/.exec(text);
  if (guarded) {
    const [[value] = []] = rangeOf(guarded[1] ?? "", read);
    return value === null ? "" : argumentOf(guarded[2] ?? "", read);
  }
  const cells = rangeOf(text, read);
  return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? 0) : cells;
}

function rangeOf(text: string, read: (row: number, column: number) => unknown): readonly (readonly unknown[])[] {
  const rect = parseRect(text);
  if (!rect) throw new Error(`not a reference: ${text}`);
  return Array.from({ length: rect.rows }, (_, row) =>
    Array.from({ length: rect.columns }, (__, column) => read(rect.row + row, rect.column + column)),
  );
}

/** Commas outside parentheses and texts part the arguments. */
function splitArguments(text: string): readonly string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

describe("PNTP functions in the Avance cells", () => {
  test.each(["por defecto", "ND como 0", "ponderado", "cifras anuales", "complemento"])(
    "give the engine's answer wherever they are written: %s",
    async (name) => {
      const host = openBook(
        await vectorBook({ Vectores: progressRows(), Publicadas: publishedRows(), Series: seriesRows(), Textos: typedRows() }),
      );
      let functions = 0;
      for (const sheet of ["Vectores", "Publicadas", "Series", "Textos"]) {
        const read = await readMatrices(host, { sheet });
        const matrix = read.outcome.matrices[0];
        if (!matrix) throw new Error(`no matrix in ${sheet}`);
        const grid: Grid = gridOf(read, matrix);
        const profile = name === "por defecto" ? undefined : profileOf(name);
        const cells = writtenCells(
          fillOf(
            planFill({
              grid,
              matrix,
              year: 2023,
              mode: "functions",
              parts: { summary: false, bands: false },
              ...(profile ? { profile } : {}),
            }),
          ).plan,
        );
        const written = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
        for (const { formula, value } of cells) {
          if (formula === undefined || !formula.startsWith("=PNTP.")) continue;
          functions++;
          const answer = evaluated(formula, (row, column) => written.get(`${row} ${column}`) ?? grid.value(row, column));
          expect([formula, typeof answer === "number" ? answer.toPrecision(10) : answer]).toEqual([
            formula,
            typeof value === "number" ? value.toPrecision(10) : value,
          ]);
        }
      }
      expect(functions).toBeGreaterThan(250);
    },
  );
});
