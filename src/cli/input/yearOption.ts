import { Refusal } from "../refusal";

/** `--anio AAAA`; undefined where it was not given. Whether the matrix has that year is for the engine to say. */
export function readYear(typed: string | undefined): number | undefined | Refusal {
  if (typed === undefined) return undefined;
  if (/^(19|20|21)\d\d$/.test(typed)) return Number(typed);
  return new Refusal(`--anio debe ser un año de cuatro cifras, y recibió «${typed}».`, "Por ejemplo: --anio 2023");
}
