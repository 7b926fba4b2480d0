import { ND, type Figure } from "./figure";
import type { Profile } from "./profile";
import type { Band, BandCounts } from "./results";
import { reaches, roundHalfAway } from "./rounding";

type BandRules = Pick<Profile, "thresholds" | "bandOn">;

/**
 * Nivel of an Avance Tipo 1 in percent: bajo below the limit of medio, medio below that of alto, alto, or sin dato; negative is bajo
 * (B1–B3).
 */
export function bandOf(value: Figure, profile: BandRules): Band {
  if (value === ND) return "noData";
  const { medium, high } = profile.thresholds;
  const decided = profile.bandOn === "rounded" ? roundHalfAway(value, 1) : value;
  if (reaches(decided, high)) return "high";
  return reaches(decided, medium) ? "medium" : "low";
}

/** How many there are of each band, ND apart (B4). */
export function countBands(bands: Iterable<Band>): BandCounts {
  const counts = { low: 0, medium: 0, high: 0, noData: 0, total: 0 };
  for (const band of bands) {
    counts[band]++;
    counts.total++;
  }
  return counts;
}

/** Indicators of objectives and of services together. */
export function bothLevels({ objective, service }: Readonly<Record<"objective" | "service", BandCounts>>): BandCounts {
  const sum = (band: keyof BandCounts): number => objective[band] + service[band];
  return { low: sum("low"), medium: sum("medium"), high: sum("high"), noData: sum("noData"), total: sum("total") };
}

/** The counts as the published 2023 report presents them: ND inside «bajo» (B5). */
export function countsAsPublished(counts: BandCounts): BandCounts {
  return { ...counts, low: counts.low + counts.noData, noData: 0 };
}

/** The counts as the profile presents them: ND apart (B4), or inside «bajo» (B5). */
export function presentedCounts(counts: BandCounts, profile: Pick<Profile, "ndInCounts">): BandCounts {
  return profile.ndInCounts === "asLow" ? countsAsPublished(counts) : counts;
}
