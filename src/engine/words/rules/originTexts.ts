import { shortDay } from "../../days";
import type { Indicator } from "../../domain/policy";
import { isSamePeriod } from "../../domain/period";
import type { CutChange } from "../../followup/closedCut";
import { halfOf } from "../../followup/cut";
import type { NamedRecord } from "../../followup/record";
import { cutChangeText } from "../followup/verifyTexts";
import { valueText, type DecimalSign } from "../figureText";
import { periodText } from "../periodText";
import { sentence, type ExplanationSentence } from "./explanation";

export const originTexts = { title: "De dónde viene el valor obtenido" } as const;

/** «2023: 45.5 %, que reportó MIMP en «MIMP 2023.xlsx» (Reporte!H12), recibido el 17/01/2024. Fuente: SIDPOL. Numerador 91, denominador 200.» */
export function originSentence(record: NamedRecord, unit: Indicator["unit"], decimal: DecimalSign): ExplanationSentence {
  const { value, reason, numerator, denominator, source, origin, entity, cut } = record;
  const shown = `${valueText(value, decimal)}${unit === "percent" && value !== "ND" ? " %" : ""}`;
  const why = value === "ND" && reason !== undefined ? ` (${reason.replace(/[.\s]+$/, "")})` : "";
  const where = origin.file === "" ? "" : ` en «${origin.file}»${origin.cell === "" ? "" : ` (${origin.cell})`}`;
  const when = origin.receivedAt === "" ? "" : `, recibido el ${shortDay(origin.receivedAt.slice(0, 10))}`;
  const from = source === undefined ? "" : ` Fuente: ${source.replace(/[.\s]+$/, "")}.`;
  const parts =
    numerator === undefined || denominator === undefined
      ? ""
      : ` Numerador ${valueText(numerator, decimal)}, denominador ${valueText(denominator, decimal)}.`;
  return sentence(
    `${periodText(cut)}: ${shown}${why}, que reportó ${entity === "" ? "alguien sin nombre" : entity}${where}${when}.${from}${parts}`,
  );
}

/** How the year's value follows from its halves, where both or one of them were reported. */
export function halvesSentence(records: readonly NamedRecord[], { aggregation }: Indicator): ExplanationSentence | undefined {
  const halves = records.filter(({ cut }) => halfOf(cut) !== undefined);
  if (halves.length === 0 || records.some(({ cut }) => halves.some((half) => isSamePeriod({ year: half.cut.year }, cut)))) return undefined;
  return sentence(
    aggregation === undefined
      ? "Son valores de semestres, y la fila no dice si se suman o si vale el último."
      : aggregation === "cumulative"
        ? "El valor del año sale de sus semestres: es acumulado, y se suman."
        : "El valor del año sale de sus semestres: no es acumulado, y vale el último.",
  );
}

/** «Corte 2023: cambió después del cierre: 45.5 → 47.» */
export function closedSentence(cut: string, change: CutChange): ExplanationSentence {
  return sentence(`Corte ${cut}: ${cutChangeText(change)}.`);
}
