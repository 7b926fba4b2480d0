/** Bitácora: one change that gathering or closing made, chained to the one before. */
export interface LedgerEntry extends LedgerChange {
  /** From 1. */
  readonly number: number;
  /** ISO 8601 with Lima's offset. */
  readonly at: string;
  /** SHA-256 (hexadecimal) of this entry's texts and of the entry before. */
  readonly mark: string;
}

export interface LedgerChange {
  /** What was done: «valor», «motivo», «cierre» … in Spanish, as the sheet shows it. */
  readonly action: string;
  readonly code: string;
  /** «2024», «2024-I». */
  readonly cut: string;
  /** Before and after, as the sheet writes them; figures with a point, 85 = 85 %. */
  readonly before: string;
  readonly after: string;
  readonly entity: string;
  readonly file: string;
}

/** SHA-256 of a text in UTF-8, hexadecimal. Given by the host of the program: the engine knows no library. */
export type Sha256 = (text: string) => string;
