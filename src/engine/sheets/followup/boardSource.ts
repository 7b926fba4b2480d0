import { absoluteAddress, cellAddress, quotedSheet } from "../../address";
import type { AnswerState, BoardRow } from "../../followup/board";
import { isSamePeriod } from "../../domain/period";
import type { RoundCut } from "../../followup/cut";
import type { Grid } from "../../grid";
import { findFigureColumn, type Matrix } from "../../reader/matrix";
import { answerLabel, pendingLabel } from "../../words/followup/boardTexts";
import { periodText } from "../../words/periodText";
import { columnName } from "../../address";
import { at } from "./boardLayout";
import { BOARD_PENDING_COLUMNS } from "./boardPending";
import { REGISTRY_COLUMNS } from "./registrySheet";
import { HALVES } from "../../domain/period";

/** What the state of a row is computed from in the sheet. */
export interface BoardSource {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly cut: RoundCut;
  readonly registrySheet: string;
  /** Rows of what is pending on the board, zero-based inclusive; absent where there is none. */
  readonly pending?: { readonly first: number; readonly last: number };
}

/**
 * The state of a row of the board as a formula on the registry, on what is pending and on the matrix, by the entity and the code that stand
 * in its own row. The last word of it is written where the matrix's cell says it in a way that a formula does not read.
 */
export function stateFormula(source: BoardSource, row: number, { indicator, state }: BoardRow): string {
  const own = { entity: `$${cellAddress(row, at.entity)}`, code: `$${cellAddress(row, at.share)}` };
  const registry = (column: (typeof REGISTRY_COLUMNS)[number]): string => {
    const name = columnName(REGISTRY_COLUMNS.indexOf(column));
    return `${quotedSheet(source.registrySheet)}!$${name}:$${name}`;
  };
  const count = (...more: readonly string[]): string =>
    answeringCuts(source.cut)
      .map(
        (cut) =>
          `COUNTIFS(${[registry("code"), own.code, registry("entity"), own.entity, registry("cut"), `"${periodText(cut)}"`, ...more].join(",")})`,
      )
      .join("+");
  const doubts = pendingCount(source, own.code);
  const tail = matrixState(source, indicator.row, state, indicator);
  const noReason = `IF(${count(registry("value"), '"ND"')}>0,"${answerLabel.ndWithoutReason}",${tail})`;
  const doubt = doubts === undefined ? noReason : `IF(${doubts}>0,"${answerLabel.doubt}",${noReason})`;
  const reason = `IF(${count(registry("value"), '"ND"', registry("reason"), '"?*"')}>0,"${answerLabel.ndWithReason}",${doubt})`;
  return `=IF(${count(registry("value"), '">=-1E+300"')}>0,"${answerLabel.reported}",${reason})`;
}

/** The cuts whose records answer for a cut: itself, and of a year its second half. */
function answeringCuts(cut: RoundCut): readonly RoundCut[] {
  return cut.months === undefined ? [cut, { year: cut.year, months: HALVES[1] }] : [cut];
}

function pendingCount({ pending, cut }: BoardSource, code: string): string | undefined {
  if (pending === undefined) return undefined;
  const run = (column: keyof typeof BOARD_PENDING_COLUMNS): string =>
    `${absoluteAddress(pending.first, BOARD_PENDING_COLUMNS[column])}:${absoluteAddress(pending.last, BOARD_PENDING_COLUMNS[column])}`;
  return answeringCuts(cut)
    .map((each) => `COUNTIFS(${run("code")},${code},${run("kind")},"${pendingLabel.asks}",${run("cut")},"${periodText(each)}")`)
    .join("+");
}

/** What the cell of the matrix says where no entity reported: a formula where it is a number, ND or nothing; else the word as it is now. */
function matrixState({ grid, matrix, cut }: BoardSource, row: number, state: AnswerState, { actuals }: BoardRow["indicator"]): string {
  const index = matrix.policy.periods.findIndex((period) => isSamePeriod(period, cut));
  const column = findFigureColumn(matrix, "actual", cut);
  const kind = actuals.kinds[index] ?? "noColumn";
  const value = column === undefined ? null : grid.value(row, column);
  const isPlain =
    column !== undefined &&
    (kind === "blank" || kind === "number" || kind === "textNumber" || (kind === "nd" && String(value).trim().toUpperCase() === "ND"));
  // An answer that came and was not taken is no silence.
  const missing = state === "refused" ? answerLabel.refused : answerLabel.missing;
  if (!isPlain) return `"${MATRIX_STATES.has(state) ? answerLabel[state] : answerLabel.missing}"`;
  const cell = `${quotedSheet(matrix.sheet)}!${absoluteAddress(row, column)}`;
  const { ndWithoutReason, onlyInMatrix } = answerLabel;
  return `IFERROR(IF(LEN(TRIM(${cell}))=0,"${missing}",IF(TRIM(${cell})="ND","${ndWithoutReason}","${onlyInMatrix}")),"${missing}")`;
}

/** What is known of the matrix alone. */
const MATRIX_STATES: ReadonlySet<AnswerState> = new Set(["missing", "refused", "ndWithoutReason", "onlyInMatrix"]);
