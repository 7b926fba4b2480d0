/** Gravedad: error (a figure or the structure is wrong), advertencia (a person must look before signing), nota (worth knowing). */
export type Severity = "error" | "warning" | "note";

/**
 * A finding is data; words/findingTexts makes the sentence (what · where · why it matters · what to do) from `rule` and `data`.
 * Rules come in families: lectura.*, calculo.*, estructura.*, valores.*, metas.*, resultados.*, narrativa.*, formulas.*, corte.*, registro.*
 */
export interface Finding {
  /** Stable id, Spanish kebab words after the family: «lectura.columna-dudosa». */
  readonly rule: string;
  readonly severity: Severity;
  /** «Matriz!K12» or «Matriz!K12:P12». */
  readonly cell?: string;
  /** Code of the row, as the sheet writes it. */
  readonly code?: string;
  /** What the sentence needs; keys are fixed per rule. */
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}
