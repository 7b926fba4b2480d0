import type { Grid } from "../../../../src/engine/grid";
import type { Matrix, ReaderChoices } from "../../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../../src/engine/reader/readWorkbook";
import { gridOf, type GridOptions, type TestCell } from "../../gridOf";

/** A row of the sheet below: cells by their letter; `figures` are línea base, two logros esperados and two valores obtenidos. */
export interface Cells {
  readonly A?: TestCell;
  readonly B?: TestCell;
  readonly C?: TestCell;
  readonly D?: TestCell;
  readonly figures?: readonly TestCell[];
}

const HEADERS: readonly (readonly TestCell[])[] = [
  [
    "Código",
    "Objetivo / Servicio / Indicador",
    "Responsable",
    "Sentido esperado",
    "Línea base",
    null,
    "Logros esperados",
    null,
    "Valores obtenidos",
    null,
  ],
  [null, null, null, null, "Año", "Valor", 2024, 2025, 2024, 2025],
];
const MERGES = ["E1:F1", "G1:H1", "I1:J1"];

/** A matrix with a code column and one column of names; indicators have responsible and sentido unless told otherwise. */
export function sheet(rows: readonly Cells[], merges: readonly string[] = []): Grid {
  return gridOf([...HEADERS, ...rows.map(cellsOf)], { merges: [...MERGES, ...merges] });
}

function cellsOf({ A = null, B = null, C, D, figures }: Cells): readonly TestCell[] {
  const texts = figures === undefined ? [C ?? null, D ?? null, null] : [C ?? "Dirección", D ?? "Ascendente", 2021];
  return [A, B, ...texts, ...(figures ?? [])];
}

export interface RowsRead {
  readonly matrix: Matrix;
  readonly keys: readonly string[];
  /** «OP.01 Mejorar…». */
  readonly nodes: readonly string[];
}

export function readRows(rows: readonly Cells[], choices: ReaderChoices = {}, merges: readonly string[] = []): RowsRead {
  return readGrid(sheet(rows, merges), choices);
}

/** Any other layout, from its rows. */
export function readLayout(rows: readonly (readonly TestCell[])[], options: GridOptions = {}, choices: ReaderChoices = {}): RowsRead {
  return readGrid(gridOf(rows, options), choices);
}

function readGrid(grid: Grid, choices: ReaderChoices): RowsRead {
  const [matrix] = readWorkbook([grid], choices).matrices;
  if (matrix === undefined) throw new Error("no matrix was read");
  const { indicators, nodes } = matrix.policy;
  return { matrix, keys: indicators.map(({ key }) => key), nodes: nodes.map(({ code, name }) => `${code} ${name}`) };
}
