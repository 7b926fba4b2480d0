import { rectAddress } from "../address";
import type { NearMiss } from "../reader/matrix";
import { enumerated } from "./counted";
import { roleNames } from "./glossary";

/** What came closest to a matrix, in sentences that say something: where, what it has, and what is missing for it to be one. */
export function nearMissSentences({ sheet, area, found, missing, lacksRows }: NearMiss): readonly string[] {
  if (found.length === 0) return ["No hay ninguna hoja con una fila de encabezados que se le parezca."];
  const roles = (list: NearMiss["found"]): string => enumerated(list.map((role) => roleNames[role]));
  const lacks = lacksRows
    ? "Debajo no hay filas de indicadores con su código, como IOP.01.01 o ISS.01.01.01.01."
    : missing.length > 0
      ? `Le falta: ${roles(missing)}.`
      : "Ninguna fila de debajo se lee como un indicador.";
  return [`Lo más parecido está en la hoja «${sheet}»${area ? ` (${rectAddress(area)})` : ""}.`, `Tiene: ${roles(found)}.`, lacks];
}
