import { isSamePeriod } from "../../engine/domain/period";
import { readCut, type RoundCut } from "../../engine/followup/cut";
import { periodText } from "../../engine/words/periodText";
import type { CommandOption } from "../command";
import { Refusal } from "../refusal";

export const CUT_OPTION: CommandOption = {
  name: "corte",
  value: "CORTE",
  help: "El corte: un año (2024) o un semestre (2024-I, 2024-II).",
};

/** `--corte`; undefined where it was not given. */
export function readCutOption(typed: string | undefined): RoundCut | undefined | Refusal {
  if (typed === undefined) return undefined;
  return (
    readCut(typed) ??
    new Refusal(`--corte debe ser un año o un semestre, y recibió «${typed}».`, "Por ejemplo: --corte 2024 o --corte 2024-I")
  );
}

/** Why a cut cannot be looked at: neither the matrix nor the registry knows of it. */
export function unknownCut(cut: RoundCut, known: readonly RoundCut[]): Refusal | undefined {
  if (known.some((each) => isSamePeriod(each, cut) || each.year === cut.year)) return undefined;
  const years = [...new Set(known.map(({ year }) => year))].sort((a, b) => a - b);
  return new Refusal(
    `La matriz no tiene columnas de ${periodText(cut)} y nadie reportó ese corte.`,
    years.length === 0 ? "Revisa el año de --corte." : `Años que hay: ${years.join(", ")}.`,
  );
}
