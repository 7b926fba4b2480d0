import type { Figure } from "../domain/figure";
import { readCode } from "../reader/text/code";
import { fold } from "../reader/text/fold";
import type { RoundCut } from "./cut";

/** Registro: one value of one indicator and cut as an entity reported it. Percentages as the matrix's figures: 85 = 85 %. */
export interface FollowUpRecord {
  /** Of `Indicator.key`. */
  readonly key: string;
  readonly code: string;
  readonly cut: RoundCut;
  readonly entity: string;
  readonly value: Figure;
  /** Why there is no value; only where the value is ND. */
  readonly reason?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Fuente o medio de verificación. */
  readonly source?: string;
  readonly comment?: string;
  readonly origin: RecordOrigin;
}

/** Where a reported value came from. */
export interface RecordOrigin {
  /** Name of the file alone, without folders: «MINEDU 2024.xlsx». */
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fingerprint: string;
  /** «Reporte!H12» in that file. */
  readonly cell: string;
  /** When it was gathered, ISO 8601 with Lima's offset: «2025-01-17T10:20:00-05:00». */
  readonly receivedAt: string;
}

/** An entity's paragraph for the report, about one service or objective. */
export interface FollowUpParagraph {
  readonly node: string;
  readonly cut: RoundCut;
  readonly entity: string;
  readonly text: string;
  readonly origin: RecordOrigin;
}

/** A record with the indicator's name, so that the table reads alone. */
export interface NamedRecord extends FollowUpRecord {
  readonly name: string;
}

/** What a code of a table is known by, as the reader of matrices makes `Indicator.key` of it. */
export function recordKey(code: string): string {
  return readCode(code)?.key ?? fold(code).toUpperCase();
}
