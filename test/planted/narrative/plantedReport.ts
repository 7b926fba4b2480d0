import { isKnown } from "../../../src/engine/domain/figure";
import type { IndicatorResult } from "../../../src/engine/domain/results";
import { roundHalfAway } from "../../../src/engine/domain/rounding";
import type { TextParagraph } from "../../../src/engine/audit/narrative/lexis/text";
import { countsFilling, indicatorFilling, objectiveFilling, ratioFilling, sumFilling } from "./fillings";
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

/**
 * A report on a sample: every indicator, service and objective said once in one of the forms; one statement in three carries one planted
 * fault.
 */
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
    for (const indicator of objective.indicators) say("objectiveIndicator", knownFilling(sample, indicator, random));
    for (const service of sample.results.indicators.filter(
      (one) => one.indicator.level === "service" && one.indicator.objective === objective.objective.key,
    )) {
      const filling = knownFilling(sample, service, random);
      say("service", filling);
      if (random.chance(0.25)) say("sum", filling && { ...filling, ...sumFilling(random) });
      if (random.chance(0.25)) say("ratio", filling && { ...filling, ...ratioFilling(random) });
    }
  }
  return { paragraphs, figures };
}

/** Statements of one wrong figure speak of rows whose figures are known; ND against a number is planted apart. */
function knownFilling(sample: Sample, result: IndicatorResult, random: Random): Filling | undefined {
  return isKnown(result.reading.actual) && isKnown(result.reading.target) ? indicatorFilling(sample, result, random) : undefined;
}

function knownFigure(figure: RenderedFigure, isFault: boolean, paragraph: number, form: StatementForm): KnownFigure {
  return { paragraph, name: figure.name, about: form.about, text: figure.text, start: figure.start, isFault, form: form.text };
}

/** Replaces one figure of a statement by another that does not tie. ND is left alone: it has no neighbour. */
function plant(form: StatementForm, filling: Filling, random: Random): { readonly filling: Filling; readonly index: number } | undefined {
  const { figures } = render(form, filling);
  // The parts and the whole of a tie can be told wrong only together: the fault is planted in what follows from them.
  const candidates = figures
    .map((figure, index) => ({ figure, index }))
    .filter(({ figure }) => !["part", "whole", "part1", "part2", "part3"].includes(figure.name) && /\d/.test(figure.text));
  if (candidates.length === 0) return undefined;
  const { figure, index } = random.pick(candidates);
  const value = Number(figure.text.replace(/[^\d.-]/g, ""));
  const decimals = figure.text.split(".")[1]?.replace(/\D/g, "").length ?? 0;
  const shift =
    figure.name === "low" || figure.name === "medium" || figure.name === "high" || figure.name === "noData"
      ? random.between(1, 3)
      : Math.max(1, Math.abs(value) * (random.between(8, 60) / 100));
  const wrong = roundHalfAway(random.chance(0.5) || value - shift < 0 ? value + shift : value - shift, decimals);
  const taken = new Set(figures.map(({ text }) => Number(text.replace(/[^\d.-]/g, ""))));
  if (taken.has(wrong)) return undefined;
  return { filling: { ...filling, [figure.name]: figure.text.replace(/-?[\d.]+/, wrong.toFixed(decimals)) }, index };
}
