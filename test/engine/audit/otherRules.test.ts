import { planFill } from "../../../src/engine/actions/fillProgress";
import { reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import { evidenceOf } from "../../../src/engine/audit/dismissals";
import type { Finding } from "../../../src/engine/domain/finding";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";
import type { Grid } from "../../../src/engine/grid";
import { findingText } from "../../../src/engine/words/findingTexts";
import { MemoryHost } from "../../memoryHost";
import { exampleGrid, matrixIn } from "../../taskpane/state/paneFixtures";

const withoutCap: Profile = { ...defaultProfile, clamp: false };

describe("figures that the rules of before gave", () => {
  test("are stale once a rule changes: told as such, with the rule in force, and no errors of the matrix", async () => {
    const grid = await filled(defaultProfile);
    expect(printed(grid, defaultProfile)).toEqual([]);
    const stale = printed(grid, withoutCap);
    expect(stale.length).toBeGreaterThan(0);
    expect(new Set(stale.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
    for (const finding of stale)
      expect(findingText(finding)).toMatch(
        /lo que salía antes de cambiar las reglas; con las que rigen ahora \(sin tope\) sale .*No es un error de la matriz/,
      );
  });

  test("a figure that no rule of before gives is an error still, and names the rule in force", async () => {
    const grid = await filled(defaultProfile, [{ row: 5, column: 18, value: 12.3 }]);
    expect(wrong(grid, defaultProfile)).toMatch(
      /^OP\.01 .* dice 12\.3 en Avance Tipo 1 y del promedio de sus indicadores, con tope de 0 a 100, sale 77\.5/,
    );
    expect(wrong(grid, withoutCap)).toMatch(
      /^OP\.01 .* dice 12\.3 en Avance Tipo 1 y del promedio de sus indicadores, sin tope, sale 77\.5/,
    );
    const weighted: Profile = { ...withoutCap, ndInMean: "zero" };
    expect(wrong(grid, weighted)).toContain("sin tope y con los ND como 0, sale");
  });

  test("what was set aside of such a figure stays set aside: the rules are no evidence", async () => {
    const grid = await filled(defaultProfile, [{ row: 5, column: 18, value: 12.3 }]);
    const evidence = [defaultProfile, withoutCap].map((profile) =>
      printed(grid, profile)
        .filter(({ code }) => code === "OP.01")
        .map(evidenceOf),
    );
    expect(evidence[0]).toEqual(evidence[1]);
  });
});

/** The example with its Avance columns written as values under some rules, and then what somebody typed over them. */
async function filled(
  profile: Profile,
  typed: readonly { readonly row: number; readonly column: number; readonly value: number }[] = [],
): Promise<Grid> {
  const grid = exampleGrid();
  const outcome = planFill({ grid, matrix: matrixIn(grid), profile, mode: "values", parts: { progress: true } });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  const host = MemoryHost.of([grid]);
  await host.apply(outcome.fill.plan);
  if (typed.length > 0) await host.apply({ title: "Teclear", sources: [], steps: [{ step: "writeCells", sheet: "Matriz", cells: typed }] });
  return host.readGrid("Matriz");
}

function printed(grid: Grid, profile: Profile): readonly Finding[] {
  const outcome = reviewMatrix({ grid, matrix: matrixIn(grid), profile });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.review.findings.map(({ finding }) => finding).filter(({ rule }) => rule.endsWith("-no-sale"));
}

function wrong(grid: Grid, profile: Profile): string {
  const found = printed(grid, profile).filter(({ severity }) => severity === "error");
  expect(found.map(({ code }) => code)).toEqual(["OP.01"]);
  return found.map(findingText).join("\n");
}
