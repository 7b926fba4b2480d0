import { auditRules } from "../../../src/engine/audit/auditMatrix";
import { findingText } from "../../../src/engine/words/findingTexts";
import { Random } from "../narrative/random";
import { cleanSheet, printProgress } from "./cleanSheet";
import { developmentFaults, findingsOf, plantedSheet, scorePlanted, type ReviewedSheet } from "./score";

const seeds = (count: number, from = 1): readonly number[] => Array.from({ length: count }, (_, index) => from + index);
/** Needs semester columns, which these matrices do not have; test/engine/audit/rules.test.ts proves it. */
const NOT_PLANTED = ["resultados.banda-segun-nd"];

let reviewed: readonly ReviewedSheet[];
beforeAll(() => {
  reviewed = seeds(80, 1000).map((seed) => plantedSheet(seed));
});

test("random clean matrices give no finding at all", () => {
  for (const seed of seeds(25, 5000)) {
    const sheet = cleanSheet(new Random(seed));
    printProgress(sheet);
    expect({ seed, findings: findingsOf(sheet).map(findingText) }).toEqual({ seed, findings: [] });
  }
});

test("of more than 300 planted faults at least 95 % are found, and false alarms are at most 2 % of the clean figures", () => {
  const score = scorePlanted(reviewed);
  expect(score.planted).toBeGreaterThan(300);
  expect(score.found / score.planted).toBeGreaterThanOrEqual(0.95);
  expect(score.alarms / score.cleanFigures).toBeLessThanOrEqual(0.02);
  for (const [rule, { planted, found }] of score.byRule)
    expect({ rule, isMostlyFound: found * 2 > planted || planted === 0 }).toEqual({ rule, isMostlyFound: true });
});

test("every rule of the audit has a fault that is planted", () => {
  const planted = new Set(developmentFaults.map(({ rule }) => rule));
  expect(auditRules.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual(NOT_PLANTED);
});

/** Findings that may stand beside one another in a cell, because they say different things of it. */
const DIFFERENT_THINGS = [
  "resultados.banda-por-redondeo + resultados.rojo-enganoso",
  "resultados.rojo-enganoso + valores.acumulado-baja",
  "estructura.salto-de-codigo + estructura.servicio-sin-indicador",
];

test("no two rules say the same thing about the same cell", () => {
  const pairs = new Map<string, string>();
  for (const { seed, findings } of reviewed) {
    const byCell = new Map<string, string[]>();
    for (const { cell = "", rule } of findings) byCell.set(cell, [...(byCell.get(cell) ?? []), rule]);
    for (const [cell, rules] of byCell) if (cell !== "" && rules.length > 1) pairs.set([...rules].sort().join(" + "), `${seed} ${cell}`);
  }
  expect([...pairs].filter(([pair]) => !DIFFERENT_THINGS.includes(pair))).toEqual([]);
});
