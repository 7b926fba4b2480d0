import type { CountFilter } from "./counts/filter";
import type { ChangeOf } from "./linking/changes";
import type { FigureMeaning } from "./linking/measures";

/** cuadra · cuadra por redondeo · no cuadra · no cuadra y cambia la banda · no verificable */
export type Verdict = "cuadra" | "redondeo" | "no_cuadra" | "cambia_banda" | "no_verificable";

/** How surely: «alta», or «media» where an alarm is rather a question to the planner. Not told: alta. */
export type Certainty = "alta" | "media";

/** What a figure of the text was judged to be. */
export interface Judgement {
  /** Zero-based paragraph of the text. */
  readonly paragraph: number;
  /** The sentence as it stands, and where in it the figure is. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Null for ND and for what cannot be read as a number. */
  readonly figure: number | null;
  readonly verdict: Verdict;
  readonly certainty?: Certainty;
  /** Code of the row, as the sheet writes it; undefined for counts and for what was not linked. */
  readonly code?: string;
  readonly cell?: string;
  readonly expected: number | null;
  /** What it was checked against; words/findings/narrative says it. */
  readonly basis: Basis;
}

export type Basis =
  | {
      readonly as: "figure";
      readonly meaning: FigureMeaning;
      readonly year: number;
      /** What the written figure is in that row: last year's, the target. */
      readonly is?: { readonly meaning: FigureMeaning; readonly year: number };
    }
  | ({ readonly as: "change"; readonly code: string; readonly cell: string } & ChangeOf)
  | {
      readonly as: "count";
      readonly level: "objective" | "service" | "any";
      readonly what: string;
      readonly presentation?: "apart" | "published";
      readonly filter?: CountFilter;
      /** A percentage of the whole. */
      readonly isShare?: true;
    }
  | { readonly as: "sum"; readonly isPart: boolean }
  | { readonly as: "ratio"; readonly part: number; readonly whole: number }
  | { readonly as: "variation"; readonly from: number; readonly to: number }
  | { readonly as: "mean"; readonly what: CountFilter["what"]; readonly year: number }
  | { readonly as: "rating"; readonly what: "score" | "points" | "weight" }
  | { readonly as: "malformed" }
  | { readonly as: "unlinked"; readonly why: "no-subject" | "unknown-subject" | "unclear-meaning" | "other-unit" | "no-year" };

/** A contradiction inside the text itself. */
export interface Contradiction {
  readonly rule: ContradictionRule;
  readonly certainty?: Certainty;
  readonly paragraph: number;
  readonly quote: string;
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}

export type ContradictionRule =
  | "narrativa.cifra-mal-formada"
  | "narrativa.letras-y-cifras"
  | "narrativa.x-de-y"
  | "narrativa.partes-no-suman"
  | "narrativa.variacion"
  | "narrativa.sin-dato-y-cero"
  | "narrativa.encabezado-ajeno"
  | "narrativa.servicio-sin-parrafo"
  | "narrativa.texto-de-plantilla"
  | "narrativa.meta"
  | "narrativa.tendencia"
  | "narrativa.banda"
  | "narrativa.orden"
  | "narrativa.conjunto"
  | "narrativa.entidad"
  | "narrativa.unidad"
  | "narrativa.codigo-inexistente";

/** Figures found; linked: with a row, a count or an identity; verified either way. What ties only within the text: `review/tally`. */
export interface Coverage {
  readonly figures: number;
  readonly linked: number;
  readonly verified: number;
}

export interface NarrativeReport {
  readonly coverage: Coverage;
  readonly judgements: readonly Judgement[];
  readonly contradictions: readonly Contradiction[];
}
