import type { FixKind } from "../../engine/audit/fixKinds";
import type { CommandOption } from "../command";
import { Refusal } from "../refusal";
import { closest } from "./closest";

/** As each kind of fix is typed in `--arreglar`. */
export const FIX_TOKENS = {
  entidad: "spelling",
  numero: "number",
  porcentaje: "percent",
  escala: "scale",
  formato: "format",
  nd: "noData",
} as const satisfies Record<string, FixKind>;

export const FIX_OPTION: CommandOption = {
  name: "arreglar",
  value: "QUÉ",
  help:
    "Arregla en la copia lo que es mecánico: entidad (una sola forma), numero (texto en número), porcentaje (formato %), formato (fecha en " +
    "número), nd (vacíos entre ND) y escala (cambia la cifra). Varios, con comas.",
};

/** `--arreglar entidad,numero`; none where it was not given. */
export function readFixes(typed: string | undefined): readonly FixKind[] | Refusal {
  const words = (typed ?? "")
    .split(",")
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");
  const names = Object.keys(FIX_TOKENS);
  const wrong = words.find((word) => !names.includes(word));
  if (wrong === undefined && (typed === undefined || words.length > 0))
    return words.map((word) => FIX_TOKENS[word as keyof typeof FIX_TOKENS]);
  const near = wrong === undefined ? undefined : closest(wrong, names);
  return new Refusal(
    `--arreglar no conoce «${wrong ?? ""}».`,
    near === undefined ? "" : `¿Quisiste decir «${near}»?`,
    `Puede ser: ${names.join(", ")}; varios, con comas.`,
  );
}
