import { asFigure } from "./arithmetic";
import { ND, type Figure } from "./figure";
import type { Direction } from "./policy";
import type { Profile } from "./profile";
import type { YearReading } from "./results";

/**
 * Valor obtenido that just reaches a band on Avance Tipo 1: the least for ascendente and mínimo permisible, the most for descendente and
 * máximo permisible.
 * ND where no valor obtenido reaches it, or the logro esperado is ND, 0 (ascendente) or negative (N1).
 */
export function neededActual(
  reading: Pick<YearReading, "target">,
  direction: Direction,
  band: "medium" | "high",
  profile: Pick<Profile, "thresholds" | "bandOn" | "descending">,
): Figure {
  const { target } = reading;
  if (target === ND || !Number.isFinite(target) || target < 0) return ND;
  // With bands on the rounded figure, half a tenth less is enough.
  const limit = profile.thresholds[band] - (profile.bandOn === "rounded" ? 0.05 : 0);
  switch (direction) {
    case "ascending":
      return target === 0 ? ND : asFigure(Math.max(0, (target * limit) / 100));
    case "floor":
      return limit > 100 ? ND : asFigure(Math.max(0, (target * limit) / 100));
    case "descending":
      return mostForDescending(target, limit, profile);
    case "ceiling":
      return limit > 100 ? ND : mostForDescending(target, limit, profile);
  }
}

function mostForDescending(target: number, limit: number, profile: Pick<Profile, "descending">): Figure {
  if (target === 0) return limit > 100 ? ND : 0;
  if (profile.descending === "complement") {
    const most = target * (2 - limit / 100);
    return most < 0 ? ND : asFigure(most);
  }
  return limit <= 0 ? ND : asFigure((target * 100) / limit);
}
