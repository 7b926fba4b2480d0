/** Where Avance Tipo 1 and Avance Tipo 2 of a year stand, or will stand. Zero-based sheet columns. */
export interface ProgressColumns {
  readonly type1: number;
  readonly type2: number;
  /** Columns the plan makes because the matrix has none for the year. */
  readonly created: readonly (1 | 2)[];
}
