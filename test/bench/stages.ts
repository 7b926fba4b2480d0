/** One measured job in a process of its own, so that its memory is its own: `stages.ts engine|exceljs INPUT OUTPUT`, `stages.ts again INPUT` or `stages.ts functions`. Prints one line of JSON. */
import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { planFill } from "../../src/engine/actions/fillProgress";
import { computePolicy } from "../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../src/engine/domain/profile";
import { readWorkbook } from "../../src/engine/reader/readWorkbook";
import { nodeCodec } from "../../src/hosts/xlsx/nodeCodec";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { answerProgress1, answerProgress2, answerProgressBlock } from "../../src/functions/progressFunctions";
import { FIRST_ROW, LAST_YEAR, PROGRESS_COLUMNS } from "./benchMatrix";

/** Milliseconds by stage, in order. */
type Times = Record<string, number>;

async function engine(input: string, output: string): Promise<Times> {
  const times: Times = {};
  const timed = stopwatch(times);
  const opened = openXlsx(readFileSync(input), nodeCodec);
  if (!opened.ok) throw new Error(opened.problem.message);
  const { host } = opened;
  const grid = await host.readGrid("Matriz");
  timed("abrir y leer celdas");
  const { matrices } = readWorkbook([grid]);
  timed("motor: leer matriz");
  const [matrix] = matrices;
  if (!matrix) throw new Error("the bench matrix was not found");
  computePolicy(matrix.policy, LAST_YEAR, defaultProfile);
  timed("motor: calcular");
  const outcome = planFill({ grid, matrix });
  timed("motor: plan");
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const applied = await host.apply(outcome.fill.plan);
  if (!applied.ok) throw new Error(applied.problem.message);
  timed("aplicar");
  writeFileSync(output, host.save());
  timed("empaquetar y escribir");
  return times;
}

/** The engine's part once more in a process that has done it before, as the pane does at each edit: median of five. */
async function again(input: string): Promise<Times> {
  const opened = openXlsx(readFileSync(input), nodeCodec);
  if (!opened.ok) throw new Error(opened.problem.message);
  const grid = await opened.host.readGrid("Matriz");
  const runs = Array.from({ length: 8 }, () => {
    const started = performance.now();
    const [matrix] = readWorkbook([grid]).matrices;
    if (!matrix || !planFill({ grid, matrix }).ok) throw new Error("the bench matrix gave no plan");
    return performance.now() - started;
  });
  return { "motor, repetido": runs.slice(3).sort((a, b) => a - b)[2] ?? NaN };
}

/** What a program on exceljs would do for the same job: read, fill two columns, write. */
async function exceljs(input: string, output: string): Promise<Times> {
  const times: Times = {};
  const timed = stopwatch(times);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(input);
  timed("leer");
  const sheet = workbook.getWorksheet("Matriz");
  if (!sheet) throw new Error("exceljs lost the sheet");
  for (let row = FIRST_ROW; row <= sheet.rowCount; row++)
    for (const column of PROGRESS_COLUMNS) sheet.getCell(row, column).value = { formula: `IF(ISNUMBER(AF${row}),AF${row}/T${row}*100,"ND")`, result: 100 };
  timed("llenar");
  await workbook.xlsx.writeFile(output);
  timed("escribir");
  return times;
}

/** What 10,000 PNTP.* cells cost to the spreadsheet, cell by cell and as one range; figures typed as numbers and as text. */
async function functions(): Promise<Times> {
  const times: Times = {};
  const cells = Array.from({ length: 10_000 }, (_, i) => ({ actual: i % 3 === 0 ? `${i % 97}%` : i % 97, target: 50 + (i % 40) }));
  const timed = stopwatch(times);
  for (const { actual, target } of cells) answerProgress1([[actual]], [[target]]);
  timed("AVANCE1, 10 000 celdas");
  for (const { actual, target } of cells) answerProgress2([[actual]], [[target]], [[20]]);
  timed("AVANCE2, 10 000 celdas");
  answerProgressBlock(cells.map(({ actual }) => [actual]), cells.map(({ target }) => [target]), cells.map(() => [20]));
  timed("AVANCES, un rango de 10 000");
  return times;
}

function stopwatch(times: Times): (stage: string) => void {
  let last = performance.now();
  return (stage) => {
    const now = performance.now();
    times[stage] = now - last;
    last = now;
  };
}

const [job = "", input = "", output = ""] = process.argv.slice(2);
void ({ again, exceljs, functions }[job] ?? engine)(input, output).then((times) => {
  console.log(JSON.stringify({ times }));
});
