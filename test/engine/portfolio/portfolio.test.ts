import { consolidate } from "../../../src/engine/actions/consolidate";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { buildPortfolio } from "../../../src/engine/portfolio/portfolio";
import { summarizePolicy, type PolicySummary } from "../../../src/engine/portfolio/policySummary";
import { newWorkbook } from "../../../src/hosts/xlsx/newWorkbook";
import { whenLibreOffice } from "../../requirements";
import { cellAddress } from "../../../src/engine/address";
import { policyOf, seedPolicy, type IndicatorWords } from "../domain/policyOf";
import { disagreements, recalculated, withWrongCache } from "../sheets/recalculated";

function summaryOf(title: string, policy = seedPolicy()): PolicySummary {
  const results = computePolicy(policy, 2023, defaultProfile);
  return summarizePolicy({ file: `libros/${title}.xlsx`, sheet: "Matriz", policy: { ...policy, title }, results, rules: [] });
}

function row(code: string, responsible: string, actual: number | string, more: Partial<IndicatorWords> = {}): IndicatorWords {
  return {
    code,
    level: "objective",
    objective: "OP.01",
    direction: "ascending",
    responsible,
    targets: { "2023": 100 },
    actuals: { "2023": actual },
    ...more,
  };
}

const salud = summaryOf(
  "Salud",
  policyOf(
    [row("IOP.01.01", "Ministerio de Salud", 90), row("IOP.01.02", "MINISTERIO DE SALUD", "ND"), row("IOP.01.03", "RENIEC / SUNAT", 80)],
    ["OP.01"],
  ),
);
const agua = summaryOf(
  "Agua",
  policyOf([row("IOP.01.01", "Ministerio de Salud", "ND"), row("IOP.01.02", "SUNAT", 20), row("IOP.01.03", "", "NA")], ["OP.01"]),
);
const sinDato = summaryOf("Sin dato", policyOf([row("IOP.01.01", "RENIEC", "ND")], ["OP.01"]));

test("policies and objectives stand from the worst to the best, and without data last", () => {
  const { policies, objectives } = buildPortfolio([sinDato, salud, agua]);
  expect(policies.map(({ number, name }) => [number, name])).toEqual([
    [1, "Agua"],
    [2, "Salud"],
    [3, "Sin dato"],
  ]);
  expect(objectives.map(({ policy, type1 }) => [policy.name, type1])).toEqual([
    ["Agua", 20],
    ["Salud", 85],
    ["Sin dato", "ND"],
  ]);
});

test("an entity is one across policies, whatever its spelling, and a cell of two goes to both; the one that owes most is first", () => {
  const { entities, indicators } = buildPortfolio([salud, agua]);
  expect(
    entities.map(({ name, spellings, indicators: own }) => [name, spellings, own.map(({ policy, code }) => `${policy.name} ${code}`)]),
  ).toEqual([
    ["Ministerio de Salud", ["MINISTERIO DE SALUD"], ["Agua IOP.01.01", "Salud IOP.01.01", "Salud IOP.01.02"]],
    ["RENIEC", [], ["Salud IOP.01.03"]],
    ["SUNAT", [], ["Agua IOP.01.02", "Salud IOP.01.03"]],
    [undefined, [], ["Agua IOP.01.03"]],
  ]);
  const shared = indicators.find(({ policy, code }) => policy.name === "Salud" && code === "IOP.01.03");
  expect(shared?.entities).toEqual([2, 3]);
});

test("the published policy beside others keeps its published figures", () => {
  const [first] = buildPortfolio([summaryOf("Trata")]).policies;
  expect(first).toMatchObject({ objectiveBands: { low: 1, medium: 2, high: 0, noData: 0, total: 3 }, rating: { level: 2 } });
  expect(first?.indicators).toHaveLength(50);
});

whenLibreOffice("every count that is live gives the engine's figure in LibreOffice", async () => {
  const { plan } = consolidate([salud, agua, sinDato, summaryOf("Trata")], [{ file: "x.xlsx", state: "left", sentences: ["Está vacío."] }]);
  const host = newWorkbook("Consolidado");
  expect(await host.apply(withWrongCache(plan))).toMatchObject({ ok: true });
  const [found] = await recalculated([host.save()]);
  const formulas: number[] = [];
  const wrong: string[] = [];
  for (const step of plan.steps) {
    if (step.step !== "putSheet") continue;
    const grid = await found?.readGrid(step.name);
    if (!grid) throw new Error(`no sheet ${step.name}`);
    formulas.push(step.content.cells.filter(({ formula }) => formula !== undefined).length);
    wrong.push(...disagreements(step.content.cells, grid, ({ row: at, column }) => `${step.name} ${cellAddress(at, column)}`));
  }
  expect(wrong).toEqual([]);
  expect(formulas.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(80);
});
