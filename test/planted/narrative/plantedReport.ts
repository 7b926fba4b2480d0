import { isKnown, type Figure } from "../../../src/engine/domain/figure";
import type { IndicatorResult, ObjectiveResult } from "../../../src/engine/domain/results";
import { roundHalfAway } from "../../../src/engine/domain/rounding";
import type { TextParagraph } from "../../../src/engine/audit/narrative/text";
import { render, type Filling, type FigureName, type RenderedFigure, type StatementForm } from "./forms";
import type { Random } from "./random";
import type { Sample } from "./randomMatrix";

/** A figure of a report of ours, with what the checker should say of it. */
export interface KnownFigure {
  readonly paragraph: number;
  readonly name: FigureName;
  readonly about: StatementForm["about"];
  readonly text: string;
  /** Offset in the paragraph. */
  readonly start: number;
  readonly isFault: boolean;
  readonly form: string;
}

export interface PlantedReport {
  readonly paragraphs: readonly TextParagraph[];
  readonly figures: readonly KnownFigure[];
}

/** A report on a sample: every indicator, service and objective said once in one of the forms; one statement in three carries one planted fault. */
export function plantedReport(sample: Sample, forms: readonly StatementForm[], random: Random): PlantedReport {
  const paragraphs: TextParagraph[] = [];
  const figures: KnownFigure[] = [];
  const say = (about: StatementForm["about"], filling: Filling | undefined): void => {
    const form = random.pick(forms.filter((one) => one.about === about));
    if (!filling || [...form.text.matchAll(/\{(\w+)\}/g)].some(([, name = ""]) => filling[name] === undefined)) return;
    const faulty = random.chance(1 / 3) ? plant(form, filling, random) : undefined;
    const rendered = render(form, faulty?.filling ?? filling);
    rendered.figures.forEach((figure, index) => figures.push(knownFigure(figure, index === faulty?.index, paragraphs.length, form)));
    paragraphs.push({ text: rendered.text });
  };
  paragraphs.push({ text: "Nivel de implementación de los servicios", heading: 1 });
  say("counts", countsFilling(sample));
  for (const objective of sample.results.objectives) {
    paragraphs.push({ text: `${objective.objective.code} ${objective.objective.name}`, heading: 2 });
    say("objective", objectiveFilling(sample, objective));
    for (const indicator of objective.indicators) say("objectiveIndicator", indicatorFilling(sample, indicator, random));
    for (const service of sample.results.indicators.filter((one) => one.indicator.level === "service" && one.indicator.objective === objective.objective.key)) {
      const filling = indicatorFilling(sample, service, random);
      say("service", filling);
      if (random.chance(0.25)) say("sum", filling && { ...filling, ...sumFilling(random) });
      if (random.chance(0.25)) say("ratio", filling && { ...filling, ...ratioFilling(random) });
    }
  }
  return { paragraphs, figures };
}

function knownFigure(figure: RenderedFigure, isFault: boolean, paragraph: number, form: StatementForm): KnownFigure {
  return { paragraph, name: figure.name, about: form.about, text: figure.text, start: figure.start, isFault, form: form.text };
}

/** Replaces one figure of a statement by another that does not tie. ND is left alone: it has no neighbour. */
function plant(form: StatementForm, filling: Filling, random: Random): { readonly filling: Filling; readonly index: number } | undefined {
  const { figures } = render(form, filling);
  // The parts and the whole of a tie can be told wrong only together: the fault is planted in what follows from them.
  const candidates = figures.map((figure, index) => ({ figure, index })).filter(({ figure }) => !["part", "whole", "part1", "part2", "part3"].includes(figure.name) && /\d/.test(figure.text));
  if (candidates.length === 0) return undefined;
  const { figure, index } = random.pick(candidates);
  const value = Number(figure.text.replace(/[^\d.-]/g, ""));
  const decimals = figure.text.split(".")[1]?.replace(/\D/g, "").length ?? 0;
  const shift = figure.name === "low" || figure.name === "medium" || figure.name === "high" || figure.name === "noData" ? random.between(1, 3) : Math.max(1, Math.abs(value) * (random.between(8, 60) / 100));
  const wrong = roundHalfAway(random.chance(0.5) || value - shift < 0 ? value + shift : value - shift, decimals);
  const taken = new Set(figures.map(({ text }) => Number(text.replace(/[^\d.-]/g, ""))));
  if (taken.has(wrong)) return undefined;
  return { filling: { ...filling, [figure.name]: figure.text.replace(/-?[\d.]+/, wrong.toFixed(decimals)) }, index };
}

function indicatorFilling({ matrix, previous }: Sample, result: IndicatorResult, random: Random): Filling | undefined {
  const { indicator, reading, progress1, progress2 } = result;
  const before = previous.indicators.find((one) => one.indicator === indicator)?.progress1.value ?? "ND";
  if (!isKnown(reading.actual) || !isKnown(reading.target)) return undefined;
  const services = matrix.policy.nodes.filter((node) => node.kind === "service");
  const number = services.findIndex((node) => node.key === indicator.service) + 1;
  const service = services[number - 1];
  const percent = random.pick(["%", " %"]);
  const raw = (figure: Figure): string => (isKnown(figure) ? `${roundHalfAway(figure, 1)}${indicator.unit === "percent" ? percent : ""}` : "ND");
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

function objectiveFilling({ previous }: Sample, { objective, progress1, progress2 }: ObjectiveResult): Filling {
  const before = previous.objectives.find((one) => one.objective === objective)?.progress1.progress.value ?? "ND";
  const avance = (figure: Figure): string => (isKnown(figure) ? `${roundHalfAway(figure, 1).toFixed(1)}%` : "ND");
  return { objective: objective.code, objectiveName: objective.name, objectiveNumber: String(Number(objective.key.split(".")[1])), year: "2023", prevYear: "2022", at1: avance(progress1.progress.value), at2: avance(progress2.progress.value), prevAt1: avance(before) };
}

function countsFilling({ results }: Sample): Filling {
  const { low, medium, high, noData, total } = results.counts.service;
  return { year: "2023", low: String(low), medium: String(medium), high: String(high), noData: String(noData), total: String(total) };
}

function sumFilling(random: Random): Filling {
  const parts = [random.between(11, 99), random.between(11, 99), random.between(11, 99)];
  return { total: String(parts.reduce((sum, part) => sum + part, 0)), part1: String(parts[0]), part2: String(parts[1]), part3: String(parts[2]) };
}

function ratioFilling(random: Random): Filling {
  const whole = random.between(60, 400);
  const part = random.between(20, whole - 1);
  return { whole: String(whole), part: String(part), share: `${roundHalfAway((part / whole) * 100, 1).toFixed(1)}%` };
}
