import { isKnown, type Figure } from "../../../src/engine/domain/figure";
import type { IndicatorResult, ObjectiveResult } from "../../../src/engine/domain/results";
import { roundHalfAway } from "../../../src/engine/domain/rounding";
import type { Filling } from "./forms";
import type { Random } from "./random";
import type { Sample } from "./randomMatrix";

/** What fills a statement on an indicator; its service is numbered in the order of the sheet. */
export function indicatorFilling({ matrix, previous }: Sample, result: IndicatorResult, random: Random): Filling {
  const { indicator, reading, progress1, progress2 } = result;
  const before = previous.indicators.find((one) => one.indicator === indicator)?.progress1.value ?? "ND";
  const services = matrix.policy.nodes.filter((node) => node.kind === "service");
  const number = services.findIndex((node) => node.key === indicator.service) + 1;
  const service = services[number - 1];
  const percent = random.pick(["%", " %"]);
  const raw = (figure: Figure): string =>
    isKnown(figure) ? `${roundHalfAway(figure, 1)}${indicator.unit === "percent" ? percent : ""}` : "ND";
  const avance = (figure: Figure): string => (isKnown(figure) ? `${roundHalfAway(figure, 1).toFixed(1)}${percent}` : "ND");
  return {
    code: indicator.code,
    name: indicator.name,
    short: indicator.key.split(".").slice(1).map(Number).join("."),
    entity: indicator.responsible ?? "la entidad",
    service: `S.${String(number).padStart(2, "0")}`,
    serviceName: service?.name ?? "",
    number: String(number),
    year: "2023",
    prevYear: "2022",
    vo: raw(reading.actual),
    le: raw(reading.target),
    lb: raw(reading.baseline),
    at1: avance(progress1.value),
    at2: avance(progress2.value),
    prevAt1: avance(before),
  };
}

/** What fills a statement on an objective. */
export function objectiveFilling({ previous }: Sample, { objective, progress1, progress2 }: ObjectiveResult): Filling {
  const before = previous.objectives.find((one) => one.objective === objective)?.progress1.progress.value ?? "ND";
  const avance = (figure: Figure): string => (isKnown(figure) ? `${roundHalfAway(figure, 1).toFixed(1)}%` : "ND");
  return {
    objective: objective.code,
    objectiveName: objective.name,
    objectiveNumber: String(Number(objective.key.split(".")[1])),
    year: "2023",
    prevYear: "2022",
    at1: avance(progress1.progress.value),
    at2: avance(progress2.progress.value),
    prevAt1: avance(before),
  };
}

/** Counts of service indicators by band, ND apart. */
export function countsFilling({ results }: Sample): Filling {
  const { low, medium, high, noData, total } = results.counts.service;
  return { year: "2023", low: String(low), medium: String(medium), high: String(high), noData: String(noData), total: String(total) };
}

/** Three parts and their total. */
export function sumFilling(random: Random): Filling {
  const parts = [random.between(11, 99), random.between(11, 99), random.between(11, 99)];
  return {
    total: String(parts.reduce((sum, part) => sum + part, 0)),
    part1: String(parts[0]),
    part2: String(parts[1]),
    part3: String(parts[2]),
  };
}

/** A part, its whole and the percentage. */
export function ratioFilling(random: Random): Filling {
  const whole = random.between(60, 400);
  const part = random.between(20, whole - 1);
  return { whole: String(whole), part: String(part), share: `${roundHalfAway((part / whole) * 100, 1).toFixed(1)}%` };
}
