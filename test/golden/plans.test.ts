import { planConversion } from "../../src/engine/actions/convertFormulas";
import type { Fill, FillOutcome, FillRequest } from "../../src/engine/actions/fill";
import { planFill } from "../../src/engine/actions/fillProgress";
import { describeChanges } from "../../src/engine/actions/previewChanges";
import type { Grid } from "../../src/engine/grid";
import { readWorkbook } from "../../src/engine/reader/readWorkbook";
import { expectGolden } from "./golden";
import { planText } from "./planText";
import { smallMatrix } from "./smallMatrix";

function request(grid: Grid): Pick<FillRequest, "grid" | "matrix"> {
  const matrix = readWorkbook([grid]).matrices[0];
  if (!matrix) throw new Error("no matrix");
  return { grid, matrix };
}

function fillOf(outcome: FillOutcome): Fill {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.fill;
}

describe("Plans as text", () => {
  test("the fill of a small matrix is as accepted: formulas, colours and summary", () => {
    const fill = fillOf(planFill({ ...request(smallMatrix()), stamp: { savedOn: "2024-03-31" } }));
    expectGolden("calcular.txt", planText(fill.plan));
    expectGolden("vista-previa.txt", `${describeChanges(fill).sentences.join("\n")}\n`);
  });

  test("columns that are missing are made beside the matrix with its look", () => {
    const fill = fillOf(planFill({ ...request(smallMatrix({ withColumns: false })), parts: { bands: false, summary: false } }));
    expectGolden("columnas-nuevas.txt", planText(fill.plan));
  });

  test("functions mode writes PNTP functions where they give the engine's answer, native formulas elsewhere", () => {
    const fill = fillOf(planFill({ ...request(smallMatrix()), mode: "functions", parts: { bands: false, summary: false } }));
    expectGolden("funciones.txt", planText(fill.plan));
  });

  test("conversion to values touches only the Avance cells that hold something", () => {
    const fill = fillOf(planConversion({ ...request(smallMatrix()), mode: "values" }));
    expectGolden("convertir-a-valores.txt", planText(fill.plan));
  });
});
