import { planFill } from "../../../src/engine/actions/fillProgress";
import { reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { MemoryHost } from "../../memoryHost";
import { Random } from "../../planted/narrative/random";
import { cleanSheet } from "../../planted/matrix/cleanSheet";
import { smallMatrix } from "../../golden/smallMatrix";
import { fillOf, requestFor } from "../actions/fillRequest";
import type { Grid } from "../../../src/engine/grid";

const profiles: readonly Profile[] = [
  defaultProfile,
  { ...defaultProfile, cumulative: "yearlyFlows" },
  { ...defaultProfile, ndInMean: "zero", clamp: false, descending: "complement" },
];

/** What the review says of formulas and printed figures after «Calcular avances» filled the sheet. */
async function saidAfterFilling(grid: Grid, mode: "formulas" | "values" | "functions", profile: Profile): Promise<readonly string[]> {
  const host = MemoryHost.of([grid]);
  const applied = await host.apply(fillOf(planFill({ ...requestFor(grid), mode, profile, parts: { summary: false } })).plan);
  if (!applied.ok) throw new Error(applied.problem.message);
  const filled = await host.readGrid(grid.sheet);
  const matrix = readWorkbook([filled]).matrices[0];
  const outcome = matrix && reviewMatrix({ grid: filled, matrix, profile });
  if (!outcome?.ok) throw new Error("the filled sheet was not reviewed");
  return outcome.review.findings
    .map(({ finding }) => finding)
    .filter(({ rule }) => rule.startsWith("formulas.") || rule.endsWith("-no-sale"))
    .map(({ rule, cell }) => `${rule} ${cell ?? ""}`);
}

describe.each(["formulas", "values", "functions"] as const)("a matrix that «Calcular avances» filled with %s", (mode) => {
  test("has nothing to say of its Avance columns, under any rules", async () => {
    for (const profile of profiles) {
      for (const seed of [1, 2, 3, 4])
        expect(await saidAfterFilling(cleanSheet(new Random(seed), "none").grid(), mode, profile)).toEqual([]);
      expect(await saidAfterFilling(smallMatrix(), mode, profile)).toEqual([]);
    }
  });
});
