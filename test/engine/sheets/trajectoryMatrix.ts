import type { Grid } from "../../../src/engine/grid";
import { gridOf, percentCell, type TestCell } from "../gridOf";

const TARGETS = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
const ACTUALS = [2020, 2021, 2022, 2023, 2024];

/** A policy half way: logros esperados to 2027, valores obtenidos to 2024, with one indicator of each kind of way. */
export function trajectoryMatrix(): Grid {
  const blank = (count: number): readonly TestCell[] => Array.from({ length: count }, () => "");
  return gridOf(
    [
      ["Política Nacional a Medio Camino"],
      [],
      ["Código", "Objetivo / Indicador", "Responsable", "Sentido esperado", "Línea base", "", "Logros esperados", ...blank(TARGETS.length - 1), "Valores obtenidos", ...blank(ACTUALS.length - 1)],
      ["", "", "", "", "Año", "Valor", ...TARGETS, ...ACTUALS],
      ["OP.01", "Prevenir"],
      ["IOP.01.01", "Porcentaje de distritos con plan", "MININTER", "Ascendente", 2019, 40, 42, 44, 48, 52, 56, 60, 64, 68, 41, 45, "ND", 50, 55],
      ["IOP.01.02", "Porcentaje de casos resueltos", "Ministerio Público", "Ascendente", 2019, percentCell(0.6), ...TARGETS.map((_, index) => percentCell(0.62 + index * 0.05)), ...[0.7, 0.8, 0.85, 0.9, 0.95].map((share) => percentCell(share))],
      ["IOP.01.03", "Tasa de sanción", "MINJUS", "Ascendente", 2019, 50, ...TARGETS.map(() => 40), 50, 48, 46, 44, 42],
      ["OP.02", "Atender"],
      ["IOP.02.01", "Días de espera", "Poder Judicial", "Descendente", 2019, 90, 85, 80, 70, 60, 50, 47, 43, 40, 80, 75, 70, 62, 58],
      ["IOP.02.02", "Brecha de atención", "MIMP", "Descendente", 2019, 100, 90, 80, 70, 50, 20, 15, 10, 5, 90, 80, 70, 60, 50],
      ["IOP.02.03", "Tasa sin datos", "MIMP", "Ascendente", 2019, "ND", 1, 2, 3, 4, 5, 6, 7, 8, "ND", "ND", "ND", 3, "ND"],
      ["OP.03", "Sin figura"],
      ["IOP.03.01", "Sin dato alguno", "MIMP", "Ascendente", 2019, 5, 6, 7, 8, 9, 10, 11, 12, 13, "ND", "ND", "ND", "ND", "ND"],
      ["LN.01.01", "Coordinar"],
      ["SS.01.01.01", "Servicio de orientación"],
      ["ISS.01.01.01.01", "Personas orientadas", "MIMP", "Ascendente", 2019, 100, 150, 200, 250, 300, 350, 400, 450, 500, 140, "1,950", 240, 310, "ND"],
      ["ISS.01.01.01.02", "Horas de trámite", "Mimp", "Ascendente", 2019, 100, 150, 200, 250, 300, 350, 400, 450, 500, 140, 150, 160, 250, 260],
    ],
    { sheet: "Matriz 2024" },
  );
}
