import type { BookStamp } from "../../days";
import type { Profile } from "../../domain/profile";
import type { IndicatorResult } from "../../domain/results";
import type { NoTrajectory, Trajectory } from "../../domain/trajectory";
import type { Grid } from "../../grid";
import type { Matrix } from "../../reader/matrix";

/** What a card is built from. */
export interface CardInput {
  readonly grid: Grid;
  readonly matrix: Matrix;
  /** Its figures of the cut year, and of every year of the series. */
  readonly result: IndicatorResult;
  readonly years: readonly IndicatorResult[];
  readonly trajectory: Trajectory | NoTrajectory;
  /** How both Avances came about, and who reported the values of the year, in words. */
  readonly explanation: readonly string[];
  readonly profile: Profile;
  /** When the book was saved or the figures computed. */
  readonly stamp?: BookStamp;
}
