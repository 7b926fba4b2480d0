import type { FigureMeaning } from "./linking/measures";
import type { Basis, Certainty } from "./report";

/** As the matrix's columns are called for short. */
const MEASURES: Readonly<Record<FigureMeaning, string>> = {
  actual: "VO",
  target: "LE",
  baseline: "LB",
  progress1: "AT1",
  progress2: "AT2",
};

/** The slot that a figure was judged in: «VO 2023», «LB», «conteo», «suma»…; undefined where it was judged in none. */
export function readingOf(basis: Basis): string | undefined {
  switch (basis.as) {
    case "figure":
      return measureText(basis.meaning, basis.year);
    case "change":
      return `${basis.isGrowth ? "variación" : "diferencia"} ${measureText(basis.meaning, basis.year)} – ${measureText(basis.from, basis.fromYear)}`;
    case "count":
      return "conteo";
    case "mean":
      return "promedio";
    case "variation":
      return "variación";
    case "sum":
      return "suma";
    case "ratio":
      return "proporción";
    case "rating":
      return "valoración";
    case "malformed":
    case "unlinked":
      return undefined;
  }
}

function measureText(meaning: FigureMeaning, year: number): string {
  return meaning === "baseline" ? MEASURES[meaning] : `${MEASURES[meaning]} ${year}`;
}

/** Whether the text ties it to itself, and no row or count of the matrix does. */
export function isWithinText({ as }: Basis): boolean {
  return as === "sum" || as === "ratio" || as === "variation";
}

export function certaintyOf({ certainty }: { readonly certainty?: Certainty }): Certainty {
  return certainty ?? "alta";
}
