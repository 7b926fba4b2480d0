import { shortDay } from "../../days";
import type { Figure } from "../../domain/figure";
import type { Aggregation, Indicator } from "../../domain/policy";
import type { CutChange } from "../../followup/closedCut";
import { halfMonths } from "../../followup/cut";
import type { NamedRecord } from "../../followup/record";
import { cutChangeText } from "../followup/verifyTexts";
import { valueText, type DecimalSign } from "../figureText";
import { periodText } from "../periodText";
import { sentence, type ExplanationSentence } from "./explanation";

export const originTexts = { title: "De dónde viene y qué cambió" } as const;

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

/** A year whose halves were reported, and what follows from them. */
export interface HalvesTold {
  readonly year: number;
  /** By their number; one may be still to come. */
  readonly halves: readonly [Figure | undefined, Figure | undefined];
  readonly aggregation: Aggregation | undefined;
  /** The value of the year by its tipo de agregación; undefined where it does not follow. */
  readonly made: Figure | undefined;
  /** What the matrix has of the year. */
  readonly standing: Figure | undefined;
}

/** «2024-I 12 + 2024-II 20 = 32 (acumulado).» */
export function halvesSentence(
  { year, halves, aggregation, made, standing }: HalvesTold,
  unit: Indicator["unit"],
  decimal: DecimalSign,
): ExplanationSentence {
  const figure = (value: Figure): string => `${valueText(value, decimal)}${unit === "percent" && value !== "ND" ? " %" : ""}`;
  const [first, second] = halves.map((value, index) =>
    value === undefined ? undefined : `${periodText({ year, months: halfMonths(index === 0 ? 1 : 2) })} ${figure(value)}`,
  );
  if (first === undefined || second === undefined) {
    const missing = periodText({ year, months: halfMonths(first === undefined ? 1 : 2) });
    return sentence(`${first ?? second ?? ""}; falta ${missing}, y el valor de ${year} espera los dos semestres.`);
  }
  if (made === undefined) return sentence(`${first} y ${second}: la fila no dice si se suman o si vale el último.`);
  const differs = standing === undefined || standing === made ? "" : ` La matriz tiene ${figure(standing)}.`;
  if (aggregation === "cumulative") return sentence(`${first} + ${second} = ${figure(made)} (acumulado).${differs}`);
  const why = aggregation === undefined ? "da lo mismo sumarlos que tomar el último" : "no acumulado: vale el último semestre";
  return sentence(`${first}, ${second} → ${figure(made)} (${why}).${differs}`);
}

/** «Corte 2023: cambió después del cierre: 45.5 → 47.» */
export function closedSentence(cut: string, change: CutChange): ExplanationSentence {
  return sentence(`Corte ${cut}: ${cutChangeText(change)}.`);
}
