import { isKnown } from "../../domain/figure";
import { isSamePeriod } from "../../domain/period";
import type { Indicator, Period } from "../../domain/policy";
import type { Grid } from "../../grid";
import { findFigureColumn, type Matrix } from "../../reader/matrix";
import { readWorkbook } from "../../reader/readWorkbook";
import { readAnswer, type Answer } from "./answer";
import type { ReturnedForm } from "./returnedForm";

/**
 * An entity may answer in a piece of the matrix itself: each of its periods with valores obtenidos is a form of that cut. Figures are read
 * again cell by cell, as answers.
 */
export function readMatrixPieces(grids: readonly Grid[]): readonly ReturnedForm[] {
  return readWorkbook(grids).matrices.flatMap((matrix) => {
    const grid = grids.find(({ sheet }) => sheet === matrix.sheet);
    return grid === undefined ? [] : matrix.policy.periods.flatMap((period) => pieceOf(grid, matrix, period));
  });
}

function pieceOf(grid: Grid, matrix: Matrix, period: Period): readonly ReturnedForm[] {
  const column = findFigureColumn(matrix, "actual", period);
  if (column === undefined) return [];
  const targetColumn = findFigureColumn(matrix, "target", period);
  const { separator } = matrix.decimal;
  const doubtful = new Set(matrix.findings.flatMap(({ rule, cell, data }) => (DOUBTS.has(rule) ? [cell, ...cellsOf(data["celdas"])] : [])));
  const at = matrix.policy.periods.findIndex((each) => isSamePeriod(each, period));
  const rows = matrix.policy.indicators.map((indicator) => ({
    row: indicator.row,
    code: indicator.code,
    name: indicator.name,
    value: asItsRowReads(readAnswer(grid, indicator.row, column, separator), indicator, at, doubtful),
    ...(indicator.unitOfMeasure === undefined ? {} : { unit: indicator.unitOfMeasure }),
    ...(targetColumn === undefined ? {} : { target: readAnswer(grid, indicator.row, targetColumn, separator) }),
  }));
  const { title } = matrix.policy;
  const said = { cuts: [period], ...(title === undefined ? {} : { policy: title }) };
  return [{ sheet: matrix.sheet, kind: "matrix", said, rows, paragraphs: [] }];
}

/** Readings that are asked about: there the cell speaks for itself alone. */
const DOUBTS: ReadonlySet<string> = new Set(["lectura.escala-dudosa", "lectura.unidad-dudosa", "lectura.decimal-ambiguo"]);

function cellsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Where the other figures of its row tell how a number is meant, it is meant so: 0.85 beside 0.8 and 0.82 is 85 %. */
function asItsRowReads(answer: Answer, { actuals, unit }: Indicator, at: number, doubtful: ReadonlySet<string | undefined>): Answer {
  const figure = actuals.figures[at];
  if (answer.kind !== "number" || figure === undefined || !isKnown(figure) || doubtful.has(answer.cell)) return answer;
  const { cell, text, gives } = answer;
  const way = unit === "percent" ? "drawnPercent" : "bare";
  return { cell, text, kind: "number", number: figure, way, ...(gives === undefined ? {} : { gives }) };
}
