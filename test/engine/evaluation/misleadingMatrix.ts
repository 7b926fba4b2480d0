import type { Grid } from "../../../src/engine/grid";
import { gridOf, percentCell, type TestCell } from "../gridOf";

export type Misleads = "green" | "red" | undefined;

interface Case {
  readonly code: string;
  readonly direction: string;
  readonly aggregation?: string;
  readonly figures: readonly [baseline: TestCell, target: TestCell, before: TestCell, actual: TestCell];
  /** Worked out by hand from METHOD §8: «VO below the baseline» under a green; progress from the baseline under a red. */
  readonly misleads: Misleads;
}

/** One row a question on which the fronts once gave disjoint answers. */
export const misleadingCases: readonly Case[] = [
  { code: "IOP.01.01", direction: "ascendente", figures: [61.86, 63.36, 61, 60.5], misleads: "green" },
  // The target lies on the wrong side of the baseline: the sign of Avance Tipo 2 says the contrary of what happened.
  { code: "IOP.01.02", direction: "ascendente", figures: [50, 40, 46, 45], misleads: "green" },
  { code: "IOP.01.03", direction: "ascendente", figures: [50, 40, 55, 60], misleads: undefined },
  { code: "IOP.01.04", direction: "ascendente", figures: [50, 40, 30, 25], misleads: undefined },
  // Avance Tipo 2 is ND where the target repeats the baseline; the fall is there all the same.
  { code: "IOP.01.05", direction: "ascendente", figures: [100, 100, 99, 97], misleads: "green" },
  { code: "IOP.01.06", direction: "descendente", figures: [30, 40, 36, 35], misleads: "green" },
  { code: "IOP.01.07", direction: "descendente", figures: [40, 30, 35, 25], misleads: undefined },
  { code: "IOP.02.01", direction: "máximo permisible", figures: [10, 30, 15, 20], misleads: "green" },
  { code: "IOP.02.02", direction: "mínimo permisible", figures: [90, 80, 86, 85], misleads: "green" },
  { code: "IOP.02.03", direction: "ascendente", figures: ["ND", 50, 48, 49], misleads: undefined },
  { code: "IOP.02.04", direction: "ascendente", figures: [10, 100, 60, 70], misleads: "red" },
  // A third of the way exactly, but for binary noise; and just short of it.
  { code: "IOP.02.05", direction: "ascendente", figures: [0.1, 1, 0.35, 0.4], misleads: "red" },
  { code: "IOP.02.06", direction: "ascendente", figures: [10, 100, 35, 39.9], misleads: undefined },
  // As it was, but for binary noise.
  { code: "IOP.02.07", direction: "ascendente", figures: [0.30000000000000004, 0.3, 0.3, 0.3], misleads: undefined },
  { code: "ISS.01.01.01.01", direction: "ascendente", figures: [percentCell(0.9), "92%", "91%", "89%"], misleads: "green" },
  { code: "ISS.01.01.01.02", direction: "descendente", figures: [100, 20, 60, 50], misleads: "red" },
  // A cumulative count that falls is doubted as well; that does not make its red less misleading.
  { code: "ISS.01.01.01.03", direction: "ascendente", aggregation: "acumulado", figures: [10, 100, 70, 60], misleads: "red" },
  { code: "ISS.01.01.01.04", direction: "ascendente", figures: [10, 100, 80, "ND"], misleads: undefined },
];

export function misleadingMatrix(): Grid {
  const row = ({ code, direction, aggregation = "no acumulado", figures: [base, target, before, actual] }: Case): readonly TestCell[] => [
    ...[code, `Número de casos de ${code}`, "Entidad A", direction, aggregation],
    ...[2020, base, target, target, before, actual],
  ];
  const of = (start: string): readonly (readonly TestCell[])[] => misleadingCases.filter(({ code }) => code.startsWith(start)).map(row);
  return gridOf(
    [
      ["Política Nacional de Prueba"],
      [
        ...["Código", "Objetivo / Indicador", "Responsable", "Sentido esperado", "Tipo de agregación"],
        ...["Línea base", "", "Logros esperados", "", "Valores obtenidos", ""],
      ],
      ["", "", "", "", "", "Año", "Valor", 2022, 2023, 2022, 2023],
      ["OP.01", "Prevenir"],
      ...of("IOP.01"),
      ["OP.02", "Atender"],
      ...of("IOP.02"),
      ["LN.01.01", "Coordinar"],
      ["SS.01.01.01", "Servicio de orientación"],
      ...of("ISS"),
    ],
    { sheet: "Matriz" },
  );
}
