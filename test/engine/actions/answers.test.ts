import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { listDoubts, type Doubt } from "../../../src/engine/actions/doubts";
import type { Finding } from "../../../src/engine/domain/finding";
import type { Grid } from "../../../src/engine/grid";
import type { Matrix } from "../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { optionOf } from "../../../src/cli/print/answerOptions";
import { readAskedReading } from "../../../src/cli/input/readingOptions";
import { isRefusal } from "../../../src/cli/refusal";
import * as layouts from "../reader/unnamedColumns";
import { gridOf, type TestCell } from "../gridOf";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";

/** Rules of the reader whose sentence asks which of several things it is. */
const ASKING = new Set([
  "lectura.columna-dudosa",
  "lectura.rol-disputado",
  "lectura.decimal-ambiguo",
  "lectura.partes-de-indicador",
  "lectura.agregacion-sin-decir",
  "lectura.corte-distinto",
  "lectura.corte-con-pocos-valores",
  "lectura.anio-en-ceros",
  "lectura.anio-incompleto",
  "lectura.otro-anio-escrito",
]);

const FOLDER = path.join(__dirname, "../../matrices");
const names = readdirSync(FOLDER).filter((file) => file.endsWith(".xlsx"));

async function gridsOf(name: string): Promise<readonly Grid[]> {
  const opened = openXlsx(new Uint8Array(readFileSync(path.join(FOLDER, name))));
  if (!opened.ok) throw new Error(opened.problem.message);
  return Promise.all((await opened.host.listSheets()).map((sheet) => opened.host.readGrid(sheet.name)));
}

const asks = ({ rule, data }: Finding): boolean =>
  ASKING.has(rule) || (rule === "lectura.falta-columna" && typeof data["candidatas"] === "object" && data["candidatas"].length > 0);

/** What a question is about, whatever else of its sentence changes with the answer. */
const aboutOf = ({ rule, data }: Finding): string =>
  `${rule} ${String(data["columna"] ?? `${String(data["rol"] ?? "")} ${String(data["candidatas"] ?? "")}`)}`;

/** The same matrix read again with an answer. */
function answered(grids: readonly Grid[], matrix: Matrix, { choices }: Doubt["answers"][number]): Matrix | undefined {
  const { matrices } = readWorkbook(grids, choices);
  return matrices.find(
    ({ sheet, area }) => sheet === matrix.sheet && area.row <= matrix.area.row + 1 && area.row + area.rows > matrix.area.row,
  );
}

let asked = 0;

function checkAnswers(grids: readonly Grid[]): void {
  for (const matrix of readWorkbook(grids).matrices) {
    const doubts = listDoubts(matrix, {});
    expect(
      matrix.findings
        .filter(asks)
        .filter((finding) => !doubts.some((doubt) => doubt.finding === finding))
        .map(aboutOf),
    ).toEqual([]);
    for (const { finding, answers } of doubts)
      for (const answer of answers) {
        asked += 1;
        const after = answered(grids, matrix, answer);
        expect([aboutOf(finding), after?.findings.filter((each) => asks(each) && aboutOf(each) === aboutOf(finding)).map(aboutOf)]).toEqual(
          [aboutOf(finding), []],
        );
        const [option = "", value = ""] = optionOf(answer, {}, {}).replace(/^--/, "").split(" ");
        const read = readAskedReading({ [option]: value });
        if (isRefusal(read)) throw new Error(read.lines.join(" "));
        if (answer.choices.columns) expect(read.choices.columns).toEqual(answer.choices.columns);
      }
  }
}

test.each(names)("%s: what is asked has answers, and each settles it, in the pane and as an option", async (name) => {
  checkAnswers(await gridsOf(name));
});

const { planOnly, ...unnamed } = layouts;

test.each(Object.entries(unnamed))("%s: likewise", (_, rows) => {
  const before = asked;
  checkAnswers([gridOf(rows)]);
  expect(asked).toBeGreaterThan(before);
});

test("a plan without results asks nothing", () => {
  const before = asked;
  checkAnswers([gridOf(planOnly)]);
  expect(asked).toBe(before);
});

const HEADS = ["Código", "Indicador", "Sentido", "Línea base"];
const cases = (code: string, ...figures: readonly TestCell[]): readonly TestCell[] => [
  code,
  "Número de casos",
  "Ascendente",
  10,
  ...figures,
];

test.each<[name: string, rows: readonly (readonly TestCell[])[]]>([
  [
    "the halves of a year without tipo de agregación",
    [[...HEADS, "LE 2024", "VO 2024-I", "VO 2024-II"], cases("IOP.01.01", 240, 115, 116)],
  ],
  ...["", "Fecha de corte: 31/12/2025"].flatMap((line): [string, readonly (readonly TestCell[])[]][] => [
    [
      `a last year of zeros under «${line}»`,
      [
        [line],
        [...HEADS, "LE 2024", "VO 2024", "LE 2025", "VO 2025"],
        cases("IOP.01.01", 20, 15, 30, 0),
        cases("IOP.01.02", 20, 15, 30, 0),
      ],
    ],
    [
      `a last year of which there is a half under «${line}»`,
      [[line], [...HEADS, "LE 2024", "VO 2024", "LE 2025", "VO 2025-I", "VO 2025-II"], cases("IOP.01.01", 20, 15, 30, 20, "ND")],
    ],
  ]),
])("%s: likewise", (_, rows) => {
  const before = asked;
  checkAnswers([gridOf(rows)]);
  expect(asked).toBeGreaterThan(before);
});

test("there were questions to be answered", () => expect(asked).toBeGreaterThan(20));
