import { bandOf } from "../engine/domain/band";
import { ND, type Figure } from "../engine/domain/figure";
import type { Direction } from "../engine/domain/policy";
import { defaultProfile } from "../engine/domain/profile";
import { progressType1, progressType2 } from "../engine/domain/progress";
import { bandLabel } from "../engine/words/labels";
import { argument, isBlank, isSingle, optionalArgument, readDirection, readFigure, type Argument, type FigureRead } from "./argument";
import { cellAt, commonSize } from "./broadcast";
import { invalid, isFailure, type Answer, type Cell, type FunctionFailure } from "./functionAnswer";

/** PNTP.AVANCE1: Avance Tipo 1 of each valor obtenido, one cell per cell of the ranges (P1–P5). */
export function answerProgress1(actuals: unknown, targets: unknown, directions?: unknown): Answer {
  const given = {
    actual: argument("valor_obtenido", actuals),
    target: argument("logro_esperado", targets),
    direction: optionalArgument("sentido", directions),
  };
  return eachCell(given, ({ reading, direction }) => progressType1(reading, direction ?? "ascending", defaultProfile).value);
}

/** PNTP.AVANCE2: Avance Tipo 2 of each valor obtenido (P6). */
export function answerProgress2(actuals: unknown, targets: unknown, baselines: unknown): Answer {
  const given = {
    actual: argument("valor_obtenido", actuals),
    target: argument("logro_esperado", targets),
    baseline: argument("linea_base", baselines),
  };
  return eachCell(given, ({ reading }) => progressType2(reading).value);
}

/** PNTP.AVANCES: for each row of three columns, Avance Tipo 1, Avance Tipo 2 and nivel. */
export function answerProgressBlock(actuals: unknown, targets: unknown, baselines: unknown, directions?: unknown): Answer {
  const given = {
    actual: argument("valores_obtenidos", actuals),
    target: argument("logros_esperados", targets),
    baseline: argument("lineas_base", baselines),
    direction: optionalArgument("sentidos", directions),
  };
  const wide = Object.values(given).find((each) => each !== undefined && (each.cells[0]?.length ?? 0) > 1);
  if (wide) return invalid(`${wide.name} debe ser una sola columna, una fila por indicador.`);
  return eachRow(given, ({ reading, direction }): readonly Cell[] => {
    const type1 = progressType1(reading, direction ?? "ascending", defaultProfile).value;
    return [type1, progressType2(reading, direction).value, bandLabel[bandOf(type1, defaultProfile)]];
  });
}

/** What one cell of a function is computed from. */
export interface IndicatorArguments {
  readonly reading: { readonly baseline: Figure; readonly target: Figure; readonly actual: Figure };
  readonly direction: Direction | undefined;
  readonly figures: { readonly actual: FigureRead; readonly target: FigureRead; readonly baseline: FigureRead | undefined };
}

export interface GivenArguments {
  readonly actual: Argument;
  readonly target: Argument;
  readonly baseline?: Argument;
  readonly direction?: Argument | undefined;
}

/** The figures of one place of the ranges, or why they cannot be taken together. */
export function readIndicator(
  { actual, target, baseline, direction }: GivenArguments,
  row: number,
  column: number,
): IndicatorArguments | FunctionFailure {
  const sense = direction === undefined ? undefined : readDirection(cellAt(direction, row, column));
  if (isFailure(sense)) return sense;
  const figures = {
    actual: readFigure(cellAt(actual, row, column)),
    target: readFigure(cellAt(target, row, column)),
    baseline: baseline && readFigure(cellAt(baseline, row, column)),
  };
  const mixed = mixedUnits(Object.values(figures), row);
  if (mixed) return mixed;
  return {
    reading: { actual: figures.actual.figure, target: figures.target.figure, baseline: figures.baseline?.figure ?? ND },
    direction: sense,
    figures,
  };
}

/**
 * A text «85%» is 85, and a cell shown as 85 % holds 0.85: a function sees no formats, so it does not guess which of the two a number
 * beside it is.
 */
function mixedUnits(figures: readonly (FigureRead | undefined)[], row: number): FunctionFailure | undefined {
  if (!figures.some((each) => each?.isPercentText)) return undefined;
  const number = figures.find((each) => each?.kind === "number" && each.figure !== 0);
  if (!number) return undefined;
  return invalid(
    `En la fila ${row + 1} hay un texto con % y un número (${number.figure}): no se sabe si ese número ya está en ` +
      "porcentaje. Escribe los dos de la misma forma.",
  );
}

function eachCell(given: GivenArguments, compute: (read: IndicatorArguments) => Cell): Answer {
  const size = commonSize(Object.values(given).filter((each) => each !== undefined));
  if (isFailure(size)) return size;
  const answer: Cell[][] = [];
  for (let row = 0; row < size.rows; row++) {
    const cells: Cell[] = [];
    for (let column = 0; column < size.columns; column++) {
      if (isEmptyPlace(given, size, row, column)) {
        cells.push("");
        continue;
      }
      const read = readIndicator(given, row, column);
      if (isFailure(read)) return read;
      cells.push(compute(read));
    }
    answer.push(cells);
  }
  return answer;
}

function eachRow(given: GivenArguments, compute: (read: IndicatorArguments) => readonly Cell[]): Answer {
  const size = commonSize(Object.values(given).filter((each) => each !== undefined));
  if (isFailure(size)) return size;
  const answer: (readonly Cell[])[] = [];
  for (let row = 0; row < size.rows; row++) {
    if (isEmptyPlace(given, size, row, 0)) {
      answer.push(["", "", ""]);
      continue;
    }
    const read = readIndicator(given, row, 0);
    if (isFailure(read)) return read;
    answer.push(compute(read));
  }
  return answer;
}

/**
 * A row of the matrix that is no indicator (objetivo, lineamiento, servicio): blank in every range. A formula of a single cell always
 * answers.
 */
function isEmptyPlace(
  { actual, target, baseline, direction }: GivenArguments,
  size: { readonly rows: number; readonly columns: number },
  row: number,
  column: number,
): boolean {
  if (size.rows === 1 && size.columns === 1) return false;
  return [actual, target, baseline, direction].every(
    (each) => each === undefined || (each === direction && isSingle(each)) || isBlank(cellAt(each, row, column)),
  );
}
