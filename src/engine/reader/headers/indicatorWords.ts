import type { Aggregation, Direction } from "../../domain/policy";
import { aggregationSpellings, directionSpellings } from "../../words/glossary";
import { fold } from "../text/fold";
import { readNumberText } from "../text/numberText";

/** Sentido esperado of a cell; «undefined» where the sheet leaves it open, «unreadable» where it says something unknown. */
export function readDirection(text: string): Direction | "undefined" | "unreadable" {
  if (text === "") return "undefined";
  return remember(directions, text, () => {
    const folded = fold(text).replace(/[.:;]+$/, "");
    const exact = directionSpellings.get(fold(text)) ?? directionSpellings.get(folded);
    if (exact !== undefined) return exact;
    if (/maxim[oa] permi/.test(folded)) return "ceiling";
    if (/minim[oa] permi/.test(folded)) return "floor";
    const starts = (["ascend", "crecien", "increm", "aument"] as const).some((start) => folded.startsWith(start));
    const falls = (["descend", "decrec", "reduc", "disminu"] as const).some((start) => folded.startsWith(start));
    return starts ? "ascending" : falls ? "descending" : "unreadable";
  });
}

/** Tipo de agregación of a cell. */
export function readAggregation(text: string): Aggregation | "undefined" | "unreadable" {
  if (text === "") return "undefined";
  return remember(aggregations, text, () => {
    const folded = fold(text).replace(/[.:;]+$/, "");
    const exact = aggregationSpellings.get(folded);
    if (exact !== undefined) return exact;
    if (/^no (?:acumul|agreg)/.test(folded)) return "nonCumulative";
    if (/^reduccion/.test(folded)) return "undefined";
    if (/^(?:si )?(?:acumul|agreg)/.test(folded)) return "cumulative";
    return readNumberText(text, ".").kind === "nd" || readNumberText(text, ".").kind === "notApplicable" ? "undefined" : "unreadable";
  });
}

/** Relevancia as a number; undefined where the cell holds none. */
export function readRelevance(text: string): number | undefined {
  const reading = readNumberText(text, ".");
  return reading.kind === "textNumber" && reading.value > 0 ? reading.value : undefined;
}

const directions = new Map<string, Direction | "undefined" | "unreadable">();
const aggregations = new Map<string, Aggregation | "undefined" | "unreadable">();

function remember<Meaning>(memory: Map<string, Meaning>, text: string, read: () => Meaning): Meaning {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const meaning = read();
  if (memory.size < 2000) memory.set(text, meaning);
  return meaning;
}
