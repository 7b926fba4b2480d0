import { cellAddress } from "../../../src/engine/address";
import { planFill } from "../../../src/engine/actions/fillProgress";
import type { Fill, FillRequest } from "../../../src/engine/actions/fill";
import { gridOf, readMatrices } from "../../../src/engine/actions/readMatrices";
import type { Indicator } from "../../../src/engine/domain/policy";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";
import type { CellWrite, Plan } from "../../../src/engine/plan";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";
import { whenLibreOffice } from "../../requirements";
import { profileOf } from "../../vectors/readVectors";
import { disagreements, openBook, recalculated, withWrongCache } from "./recalculated";
import { progressRows, publishedRows, SCATTERED, seriesRows, typedRows, vectorBook } from "./vectorBook";

/** The profiles that native formulas must follow, by name. */
const PROFILES: Readonly<Record<string, Profile>> = {
  "por defecto": defaultProfile,
  complemento: profileOf("complemento"),
  "ND como 0": profileOf("ND como 0"),
  ponderado: profileOf("ponderado"),
  "ponderado, ND como 0": profileOf("ponderado; ND como 0"),
  "Rmax 5": profileOf("ponderado; Rmax 5; sin tope"),
  "sin tope": profileOf("sin tope"),
  "cifras anuales": profileOf("cifras anuales"),
  "redondeada, ND en bajo": { ...profileOf("redondeada"), ndInCounts: "asLow", thresholds: { medium: 74.5, high: 94.96 } },
};

async function fillSheet(host: XlsxHost, sheet: string, options: Partial<FillRequest>): Promise<Fill> {
  const read = await readMatrices(host, { sheet });
  const matrix = read.outcome.matrices[0];
  if (!matrix) throw new Error(`no matrix in ${sheet}`);
  const outcome = planFill({ grid: gridOf(read, matrix), matrix, ...options });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.fill;
}

const sheets = {
  Vectores: progressRows(),
  [SCATTERED]: progressRows().slice(0, 44),
  Publicadas: publishedRows(),
  Series: seriesRows(),
  Textos: typedRows(),
};

describe("Native formulas", () => {
  whenLibreOffice("give the engine's answer in LibreOffice for every vector, way of typing and rule profile", async () => {
    const filled: { name: string; fill: Fill }[] = [];
    const books: Uint8Array[] = [];
    for (const [name, profile] of Object.entries(PROFILES)) {
      const host = openBook(await vectorBook(sheets));
      for (const sheet of Object.keys(sheets)) {
        const fill = await fillSheet(host, sheet, { profile, year: 2023, parts: { summary: sheet === "Vectores" } });
        const outcome = await host.apply(withWrongCache(fill.plan));
        if (!outcome.ok) throw new Error(outcome.problem.message);
        filled.push({ name, fill });
      }
      books.push(host.save());
    }
    const hosts = await recalculated(books);

    const wrong: string[] = [];
    let compared = 0;
    for (const [index, { name, fill }] of filled.entries()) {
      const host = hosts[Math.floor(index / Object.keys(sheets).length)];
      for (const step of fill.plan.steps) {
        if (!host || step.step === "formatBands" || step.step === "unmergeCells") continue;
        const sheet = step.step === "putSheet" ? step.name : step.sheet;
        const cells: readonly CellWrite[] = step.step === "putSheet" ? step.content.cells : step.cells;
        compared += cells.filter(({ formula }) => formula !== undefined).length;
        const grid = await host.readGrid(sheet);
        wrong.push(...disagreements(cells, grid, ({ row, column }) => `${name} · ${sheet}!${cellAddress(row, column)}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(5000);
    const scattered = filled.flatMap(({ fill }) =>
      fill.plan.steps.flatMap((step) => (step.step === "writeCells" && step.sheet === SCATTERED ? step.cells : [])),
    );
    expect(scattered.some(({ formula }) => formula?.includes('"IOP.01.*"'))).toBe(true);
  });

  whenLibreOffice("stay right when cells are typed over after filling: ND, blanks, texts, numbers and zeros", async () => {
    const host = openBook(await vectorBook(sheets));
    const names = ["Vectores", "Series", "Textos"] as const;
    for (const sheet of names) {
      const fill = await fillSheet(host, sheet, { year: 2023, parts: { summary: sheet === "Vectores" } });
      await host.apply(withWrongCache(fill.plan));
      await host.apply(typeOver(fill));
    }
    const [after] = await recalculated([host.save()]);
    if (!after) throw new Error("no workbook came back");

    const wrong: string[] = [];
    for (const sheet of names) {
      const fill = await fillSheet(after, sheet, { year: 2023, parts: { summary: sheet === "Vectores" } });
      const figures = fill.plan.steps.flatMap((step) => (step.step === "writeCells" ? step.cells : []));
      wrong.push(...disagreements(figures, await after.readGrid(sheet), ({ row, column }) => `${sheet}!${cellAddress(row, column)}`));
    }
    expect(wrong).toEqual([]);

    const { results } = await fillSheet(after, "Vectores", { year: 2023, parts: { summary: false } });
    const { objective, service } = results.counts;
    expect(await namedValue(after, "PNTP_Sin_Dato")).toBe(objective.noData + service.noData);
    const means = results.objectives
      .map(({ progress1 }) => progress1.progress.value)
      .filter((value) => value !== "ND")
      .map(Number);
    expect(await namedValue(after, "PNTP_Promedio_Objetivos")).toBeCloseTo(means.reduce((sum, value) => sum + value, 0) / means.length, 9);
  });
});

const TYPED: readonly (number | string | null)[] = [7, "ND", null, 0, 12.5, "s/i", 100];

async function namedValue(host: XlsxHost, name: string): Promise<unknown> {
  const found = await host.findName(name);
  if (!found) throw new Error(`no name ${name}`);
  return (await host.readGrid(found.sheet)).value(found.area.row, found.area.column);
}

function mixesConventions({ targets, actuals, baseline }: Indicator): boolean {
  const known = [
    ...targets.figures.map((figure, index) => [figure, targets.factors?.[index]]),
    ...actuals.figures.map((figure, index) => [figure, actuals.factors?.[index]]),
    [baseline.value, baseline.factor],
  ];
  return new Set(known.filter(([figure]) => figure !== "ND" && figure !== 0).map(([, factor]) => factor ?? 1)).size > 1;
}

/**
 * What a planner may type over the figures of the cut year, in turns; texts of numbers only where the row already has texts, since a
 * formula of numbers takes them as ND.
 */
function typeOver({ request: { matrix } }: Fill): Plan {
  const columns = matrix.columns.filter(
    ({ role, period }) => role === "baselineValue" || ((role === "target" || role === "actual") && period?.year === 2023),
  );
  const cells = matrix.policy.indicators.flatMap((indicator, index) => {
    const { row, unit } = indicator;
    const column = columns[index % columns.length];
    const value = TYPED[(index / 2) % TYPED.length] ?? null;
    if (!column || index % 2 !== 0) return [];
    // In a row of percentages Excel turns a typed 7 % into 0.07 with its format; in rows that mix conventions only a new run can tell.
    const isPercent = unit === "percent";
    if (isPercent && typeof value === "number" && mixesConventions(indicator)) return [];
    return [
      {
        row,
        column: column.column,
        value: isPercent && typeof value === "number" ? value / 100 : value,
        ...(isPercent ? { style: { numberFormat: "0.0%" } } : {}),
      },
    ];
  });
  return { title: "Escribir encima", steps: [{ step: "writeCells", sheet: matrix.sheet, cells }], sources: [] };
}
