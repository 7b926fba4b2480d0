import { neededActual } from "../engine/domain/neededActual";
import { defaultProfile } from "../engine/domain/profile";
import { argument, isBlank, isSingle, optionalArgument, readChoice, readDirection, readFigure, readThresholds } from "./argument";
import { cellAt, commonSize } from "./broadcast";
import { isFailure, type Answer, type Cell } from "./functionAnswer";

/** PNTP.VALOR_NECESARIO: valor obtenido that just reaches a band, in the unit of the logro esperado («85%» is 85) (N1). */
export function answerNeeded(targets: unknown, directions?: unknown, band?: unknown, mediumFrom?: unknown, highFrom?: unknown): Answer {
  const wanted = readChoice<"medium" | "high">("banda", band, BANDS, "high");
  if (isFailure(wanted)) return wanted;
  const thresholds = readThresholds(mediumFrom, highFrom);
  if (isFailure(thresholds)) return thresholds;
  const target = argument("logro_esperado", targets);
  const direction = optionalArgument("sentido", directions);
  const size = commonSize(direction ? [target, direction] : [target]);
  if (isFailure(size)) return size;
  const answer: Cell[][] = [];
  for (let row = 0; row < size.rows; row++) {
    const cells: Cell[] = [];
    for (let column = 0; column < size.columns; column++) {
      const value = cellAt(target, row, column);
      const sense = direction && readDirection(cellAt(direction, row, column));
      if (isFailure(sense)) return sense;
      cells.push(
        isBlank(value) && !isSingle(target)
          ? ""
          : neededActual({ target: readFigure(value).figure }, sense ?? "ascending", wanted, { ...defaultProfile, thresholds }),
      );
    }
    answer.push(cells);
  }
  return answer;
}

const BANDS: Readonly<Record<string, "medium" | "high">> = { medio: "medium", intermedio: "medium", alto: "high" };
