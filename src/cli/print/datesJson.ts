import { cutDay } from "../../engine/domain/cutDay";
import type { Policy } from "../../engine/domain/policy";

/** `datosAl`, the cut, and apart from it when the book was saved (null where it does not say). */
export function datesJson(policy: Policy, year: number, savedOn: string | undefined) {
  return { datosAl: cutDay(policy, year), libroGuardadoEl: savedOn ?? null };
}
