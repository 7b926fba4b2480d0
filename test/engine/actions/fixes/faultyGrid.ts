import type { Grid } from "../../../../src/engine/grid";
import { gridOf, type GridOptions, type TestCell } from "../../gridOf";

const percent = (value: number): TestCell => ({ value, format: "0.0%" });
const HEADER = [
  "Código",
  "Indicador",
  "Responsable",
  "Sentido esperado",
  "Tipo de agregación",
  "Línea base",
  "Logro esperado 2021",
  "Logro esperado 2022",
  "Logro esperado 2023",
  "Valor obtenido 2021",
  "Valor obtenido 2022",
  "Valor obtenido 2023",
];

function row(code: string, name: string, responsible: string, figures: readonly TestCell[]): TestCell[] {
  return [code, name, responsible, "Ascendente", "No acumulado", ...figures];
}

/** A matrix with one fault of every kind that can be fixed, and what stands in each of its cells. */
export function faultyRows(): TestCell[][] {
  const text: TestCell = { value: "16", format: "@" };
  return [
    HEADER,
    ["OP.01", "Ampliar la cobertura"],
    row("IOP.01.01", "Número de operativos", "Ministerio Público", [10, 12, 14, text, 11, 13, 15]),
    row("IOP.01.02", "Porcentaje de casos atendidos", "Ministerio Publico", [
      percent(0.5),
      percent(0.6),
      percent(0.7),
      percent(0.8),
      percent(0.55),
      percent(0.65),
      "75%",
    ]),
    row("IOP.01.03", "Porcentaje de sentencias confirmadas", "Ministerio Público", [
      percent(0.5),
      percent(0.6),
      percent(0.7),
      percent(0.8),
      percent(0.62),
      percent(0.65),
      percent(76),
    ]),
    row("IOP.01.04", "Tasa de cobertura de controles", "MINISTERIO PÚBLICO", [40, 45, 50, 60, 45, 52, 0.58]),
    row("IOP.01.05", "Número de talleres", "SUNAFIL", [20, 22, 24, 26, 21, { value: 23, format: "dd/mm/yyyy" }, 25]),
    row("IOP.01.06", "Número de fiscalías", "SUNAFIL", [5, 8, 9, 10, "ND", null, 12]),
    row("IOP.01.07", "Porcentaje de denuncias resueltas", "PNP", [0.4, 0.5, 0.55, 0.6, 0.45, 0.5, 0.58]),
  ];
}

export function faultyGrid(change: (rows: TestCell[][]) => void = () => undefined, options: GridOptions = {}): Grid {
  const rows = faultyRows();
  change(rows);
  return gridOf(rows, { sheet: "Matriz", ...options });
}
