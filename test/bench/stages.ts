/**
 * One measured job in a process of its own, so that its memory is its own: `stages.ts engine|exceljs INPUT OUTPUT`, `stages.ts
 * again|review INPUT` or `stages.ts functions`. Prints one line of JSON.
 */
import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { draftReport } from "../../src/engine/actions/draftReport";
import { planFill } from "../../src/engine/actions/fillProgress";
import { auditMatrix } from "../../src/engine/audit/auditMatrix";
import { checkNarrative } from "../../src/engine/audit/narrative/checkNarrative";
import type { TextParagraph } from "../../src/engine/audit/narrative/lexis/text";
import { computePolicy } from "../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../src/engine/domain/profile";
import { readWorkbook } from "../../src/engine/reader/readWorkbook";
import { writeDocx } from "../../src/hosts/docx/writeDocx";
import { checkWritten } from "../../src/opc/check/checkWritten";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { Package } from "../../src/opc/package";
import { Zip } from "../../src/opc/zip/zip";
import { CHECK_ALONE, READ_BOOK, TEXT_AGAIN } from "./stageNames";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { answerProgress1, answerProgress2, answerProgressBlock } from "../../src/functions/progressFunctions";
import { developmentForms } from "../planted/narrative/developmentForms";
import { plantedReport } from "../planted/narrative/plantedReport";
import { Random } from "../planted/narrative/random";
import { randomSample } from "../planted/narrative/randomMatrix";
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
  const saved = host.save();
  writeFileSync(output, saved);
  timed("empaquetar, comprobar y escribir");
  const written = new Package(Zip.open(saved), undefined, nodeCodec);
  const before = new Package(Zip.open(readFileSync(input)), undefined, nodeCodec);
  const alone = stopwatch(times);
  checkWritten(written, before);
  alone(CHECK_ALONE);
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
    for (const column of PROGRESS_COLUMNS)
      sheet.getCell(row, column).value = { formula: `IF(ISNUMBER(AF${row}),AF${row}/T${row}*100,"ND")`, result: 100 };
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
  answerProgressBlock(
    cells.map(({ actual }) => [actual]),
    cells.map(({ target }) => [target]),
    cells.map(() => [20]),
  );
  timed("AVANCES, un rango de 10 000");
  return times;
}

/** What checking and reporting cost: the audit of a matrix of 100 indicators, the text of 60 pages against it, and the report in Word. */
async function review(input: string): Promise<Times> {
  const times: Times = {};
  const reading = stopwatch(times);
  const opened = openXlsx(readFileSync(input), nodeCodec);
  if (!opened.ok) throw new Error(opened.problem.message);
  const grid = await opened.host.readGrid("Matriz");
  const [matrix] = readWorkbook([grid]).matrices;
  if (!matrix) throw new Error("the bench matrix was not found");
  reading(READ_BOOK);
  const results = computePolicy(matrix.policy, LAST_YEAR, defaultProfile);
  const timed = stopwatch(times);
  auditMatrix({ grid, matrix, results, profile: defaultProfile });
  timed("auditar 100 indicadores");
  const draft = draftReport({ matrix });
  if (!draft.ok) throw new Error(draft.message);
  timed("redactar el informe");
  await writeDocx(draft.draft.document);
  timed("informe en Word, 100 indicadores");
  const sample = randomSample(1);
  const pages = sixtyPages(plantedReport(sample, developmentForms, new Random(1)).paragraphs);
  const text = stopwatch(times);
  checkNarrative({ paragraphs: pages, matrix: sample.matrix, results: sample.results, profile: defaultProfile });
  text("texto de 60 páginas, la primera vez");
  checkNarrative({ paragraphs: pages, matrix: sample.matrix, results: sample.results, profile: defaultProfile });
  text(TEXT_AGAIN);
  return times;
}

/** A page of a report has some 3,000 characters. */
function sixtyPages(paragraphs: readonly TextParagraph[]): readonly TextParagraph[] {
  const pages: TextParagraph[] = [];
  for (let characters = 0; characters < 60 * 3000;) {
    for (const paragraph of paragraphs) {
      pages.push(paragraph);
      characters += paragraph.text.length;
    }
  }
  return pages;
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
void ({ again, exceljs, functions, review }[job] ?? engine)(input, output).then((times) => {
  console.log(JSON.stringify({ times }));
});
