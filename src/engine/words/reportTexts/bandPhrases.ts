import type { Band, BandCounts } from "../../domain/results";
import { listed, phrase, type Phrase, type Run } from "./phrase";

/** «en el nivel alto», «sin dato». */
export const bandPlace = {
  low: "en el nivel bajo",
  medium: "en el nivel medio",
  high: "en el nivel alto",
  noData: "sin dato",
} as const satisfies Record<Band, string>;

/** Inside a list that says «nivel» each time: «15 en nivel alto, 2 sin dato». */
const bandItem = { low: "en nivel bajo", medium: "en nivel medio", high: "en nivel alto", noData: "sin dato" } as const satisfies Record<
  Band,
  string
>;

const ORDER: readonly Band[] = ["high", "medium", "low", "noData"];

/** «El OP.01 tiene 20 indicadores de servicio: 15 en nivel alto, 3 en nivel bajo y 2 sin dato.» */
export function bandCountsSentence(owner: string, counts: BandCounts, kind: string, count: (name: string, value: number) => Run): Phrase {
  const present = ORDER.filter((band) => counts[band] > 0);
  const [only] = present;
  if (only === undefined) return phrase`${owner} no tiene indicadores de ${kind} en la matriz.`;
  if (counts.total === 1) return phrase`${owner} tiene un solo indicador de ${kind}, que está ${bandPlace[only]}.`;
  const total = count("total", counts.total);
  if (present.length === 1) return phrase`${owner} tiene ${total} indicadores de ${kind}, y todos están ${bandPlace[only]}.`;
  const bands = present.map((band) => phrase`${count(band, counts[band])} ${bandItem[band]}`);
  return phrase`${owner} tiene ${total} indicadores de ${kind}: ${listed(bands)}.`;
}
