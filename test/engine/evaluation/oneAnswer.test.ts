import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { draftReport } from "../../../src/engine/actions/draftReport";
import { gridOf as gridRead, readMatrices } from "../../../src/engine/actions/readMatrices";
import { reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import { computePolicy, latestYear } from "../../../src/engine/domain/computePolicy";
import { misleadingOf } from "../../../src/engine/domain/misleading";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { reportText } from "../../../src/engine/document/reportText";
import type { Grid } from "../../../src/engine/grid";
import type { PutSheet } from "../../../src/engine/plan";
import type { Matrix } from "../../../src/engine/reader/matrix";
import { buildModel } from "../../../src/taskpane/state/book/buildModel";
import { readPlain } from "../../../src/hosts/texts/readPlain";
import { SAMPLE } from "../../cli/calls";
import { whenLibreOffice } from "../../requirements";
import { requestFor, summaryOf } from "../actions/fillRequest";
import { bookOfGrid } from "../sheets/bookOfGrid";
import { dashboardPlan } from "../sheets/planOnGrid";
import { openBook, recalculated, withWrongCache } from "../sheets/recalculated";
import { trajectoryMatrix } from "../sheets/trajectoryMatrix";
import { misleadingCases, misleadingMatrix } from "./misleadingMatrix";

interface Answer {
  readonly green: readonly string[];
  readonly red: readonly string[];
}

interface Source {
  readonly title: string;
  readonly grid: Grid;
  readonly matrix: Matrix;
}

const MATRICES = path.join(__dirname, "../../matrices");
const sorted = ({ green, red }: Answer): Answer => ({ green: [...green].sort(), red: [...red].sort() });

/** What the foot of the dashboard lists after each lead. */
function listsOf(values: readonly unknown[]): Answer {
  const after = (lead: string): readonly string[] => {
    const found = values.filter((value): value is string => typeof value === "string" && value.startsWith(lead));
    expect(found).toHaveLength(1);
    const list = (found[0] ?? "").slice(lead.length);
    return list === "ninguno" ? [] : list.split(", ");
  };
  return sorted({ green: after("Verde que oculta una caída: "), red: after("Rojo que oculta un avance: ") });
}

function byReview({ grid, matrix }: Source): Answer {
  const outcome = reviewMatrix({ grid, matrix });
  if (!outcome.ok) throw new Error(outcome.message);
  const codes = (rule: string): readonly string[] =>
    outcome.review.findings.filter(({ finding }) => finding.rule === rule).map(({ finding }) => finding.code ?? "");
  return sorted({ green: codes("resultados.verde-enganoso"), red: codes("resultados.rojo-enganoso") });
}

function byDashboard({ content }: PutSheet): Answer {
  return listsOf(content.cells.map(({ value }) => value));
}

/** The remarks of the report, by their own words. */
function byReport({ matrix }: Source): Answer {
  const outcome = draftReport({ matrix });
  if (!outcome.ok) throw new Error(outcome.message);
  const lines = reportText(outcome.draft.document)
    .split("\n")
    .filter((line) => line !== "");
  const codes = (lead: string): readonly string[] => {
    const said = lines.flatMap((line, index) => {
      if (!line.includes(lead)) return [];
      const below = lines.slice(index + 1);
      const end = below.findIndex((other) => !other.startsWith("  - "));
      return [line, ...below.slice(0, end < 0 ? undefined : end)];
    });
    return matrix.policy.indicators.map(({ code }) => code).filter((code) => said.some((line) => line.includes(` ${code}, `)));
  };
  return sorted({
    green: codes("nivel alto puede ocultar un retroceso respecto de la línea base"),
    red: codes("nivel bajo puede ocultar un avance desde la línea base"),
  });
}

function byPane({ matrix }: Source): Answer {
  const model = buildModel(matrix, defaultProfile);
  const { green, red } = misleadingOf(model?.results ?? computePolicy(matrix.policy, 0, defaultProfile));
  const codes = (list: typeof green): readonly string[] => list.map(({ indicator }) => indicator.code);
  return sorted({ green: codes(green), red: codes(red) });
}

/** What the check of the report's text says against its remarks on misleading levels, and how many figures it looked at there. */
function byNarrative({ grid, matrix }: Source): { readonly wrong: readonly string[]; readonly looked: number } {
  const draft = draftReport({ matrix });
  if (!draft.ok) throw new Error(draft.message);
  const outcome = reviewMatrix({ grid, matrix, paragraphs: readPlain(reportText(draft.draft.document)) });
  const judged = (outcome.ok ? (outcome.review.narrative?.judgements ?? []) : []).filter(({ quote }) => quote.includes("puede ocultar un"));
  const wrong = judged.filter(({ verdict }) => verdict === "no_cuadra" || verdict === "cambia_banda");
  return { wrong: wrong.map(({ code, text, expected }) => `${code}: ${text} ≠ ${expected}`), looked: judged.length };
}

async function bookSources(files: readonly string[]): Promise<readonly Source[]> {
  const sources = await Promise.all(
    files.map(async (file) => {
      const read = await readMatrices(openBook(new Uint8Array(readFileSync(file))));
      return read.outcome.matrices
        .filter(({ policy }) => latestYear(policy) !== undefined)
        .map((matrix) => ({ title: path.basename(file), grid: gridRead(read, matrix), matrix }));
    }),
  );
  return sources.flat();
}

const ofGrid = (title: string, grid: Grid): Source => ({ title, ...requestFor(grid) });
const made = [ofGrid("casos", misleadingMatrix()), ofGrid("trayectorias", trajectoryMatrix())];

test("the cases come out as METHOD §8 says", () => {
  const wanted = (level: "green" | "red"): readonly string[] =>
    misleadingCases.filter(({ misleads }) => misleads === level).map(({ code }) => code);
  const [cases] = made;
  expect(cases && byPane(cases)).toEqual(sorted({ green: wanted("green"), red: wanted("red") }));
});

test("the check of the report's text agrees with what the report says of them", () => {
  const checked = made.map(byNarrative);
  expect(checked.map(({ wrong }) => wrong)).toEqual(made.map(() => []));
  expect(checked.map(({ looked }) => looked > 0)).toEqual(made.map(() => true));
});

test("revisar, tablero, pane and report name the same misleading greens and reds, in every book", async () => {
  const files = readdirSync(MATRICES)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => path.join(MATRICES, name));
  const sources = [...made, ...(await bookSources([SAMPLE, ...files]))];
  expect(sources.length).toBeGreaterThan(30);
  const answers = sources.map((source) => ({ title: source.title, review: byReview(source), pane: byPane(source) }));
  expect(answers.filter(({ pane }) => pane.green.length > 0 && pane.red.length > 0).length).toBeGreaterThan(1);
  expect(answers).toEqual(
    sources.map((source, index) => {
      const one = answers[index]?.pane;
      return { title: source.title, review: one, pane: one };
    }),
  );
  expect(sources.map((source) => ({ title: source.title, ...byReport(source) }))).toEqual(
    answers.map(({ title, pane }) => ({ title, ...pane })),
  );
  expect(sources.map(({ title, grid, matrix }) => ({ title, ...byDashboard(summaryOf(dashboardPlan(grid, { matrix }))) }))).toEqual(
    answers.map(({ title, pane }) => ({ title, ...pane })),
  );
});

whenLibreOffice("and the dashboard's own formulas give that list, computed anew", async () => {
  const books: Uint8Array[] = [];
  for (const { grid } of made) {
    const host = openBook(await bookOfGrid(grid));
    const outcome = await host.apply(withWrongCache(dashboardPlan(grid)));
    if (!outcome.ok) throw new Error(outcome.problem.message);
    books.push(host.save());
  }
  const hosts = await recalculated(books);
  expect(hosts).toHaveLength(made.length);
  for (const [index, host] of hosts.entries()) {
    const grid = await host.readGrid("Tablero PNTP");
    const column = Array.from({ length: 80 }, (_, row) => grid.value(row, 0));
    const source = made[index];
    expect(listsOf(column)).toEqual(source && byPane(source));
  }
});
