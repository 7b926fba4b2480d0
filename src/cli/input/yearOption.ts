import { withCutAsked } from "../../engine/reader/certainty";
import type { Call, CommandOption } from "../command";
import { Refusal } from "../refusal";
import type { OpenBook } from "./openBook";

export const YEAR_OPTION: CommandOption = {
  name: "anio",
  value: "AAAA",
  help: "El año de corte. Por defecto, el que la hoja escribe, o uno posterior si ya se cerró; si no hay, el último con un valor obtenido.",
};

/** `--anio AAAA`; undefined where it was not given. Whether the matrix has that year is for the engine to say. */
export function readYear(typed: string | undefined): number | undefined | Refusal {
  if (typed === undefined) return undefined;
  if (/^(19|20|21)\d\d$/.test(typed)) return Number(typed);
  return new Refusal(`--anio debe ser un año de cuatro cifras, y recibió «${typed}».`, "Por ejemplo: --anio 2023");
}

/** The book once `--anio` or `--corte` answered what its cut is; as it was where neither did. */
export function withYearAsked(book: OpenBook, { anio, corte }: Call["values"]): OpenBook {
  return anio === undefined && corte === undefined ? book : { ...book, matrix: withCutAsked(book.matrix) };
}
