import type { Figure } from "../domain/figure";
import type { Indicator, IndicatorLevel } from "../domain/policy";
import type { Profile } from "../domain/profile";
import { periodOrder } from "../domain/period";
import { neededForIndicator, neededForObjective } from "../domain/reachBand";
import type { Band, IndicatorResult, ObjectiveResult, PolicyResults } from "../domain/results";
import type { Trace } from "../domain/trace/trace";
import { traceCount } from "../domain/trace/traceCount";
import { traceObjectiveResult } from "../domain/trace/traceObjective";
import { traceOperand } from "../domain/trace/traceOperand";
import { traceProgress } from "../domain/trace/traceProgress";
import { traceRating } from "../domain/trace/traceRating";
import { recordsOf, type RoundBook } from "../followup/book";
import { matrixChanges } from "../followup/closedCut";
import { halfOf } from "../followup/cut";
import { recordKey, type NamedRecord } from "../followup/record";
import { yearOfHalves } from "../followup/yearOfHalves";
import { isCalled, numberedUnder } from "./rowByCode";
import { fold } from "../reader/text/fold";
import { locateIn } from "../reader/locate";
import type { Matrix } from "../reader/matrix";
import { sentence, type ExplanationSentence } from "../words/rules/explanation";
import { bandCode, progressLabel } from "../words/labels";
import { neededForObjectiveText, neededTexts, neededValueText } from "../words/rules/neededTexts";
import { closedSentence, halvesSentence, originSentence, type HalvesTold } from "../words/rules/originTexts";
import { partText } from "../words/rules/partTexts";
import { explainTrace } from "../words/rules/ruleTexts";

export interface ExplainInput {
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  readonly profile: Profile;
  /** What the workbook keeps of the rounds: where values came from, and what was signed. */
  readonly round?: Pick<RoundBook, "registry" | "cuts">;
}

/** A figure with the tree it came from and what that tree says in words; cells are parts of the sentences. */
export interface ExplainedFigure {
  readonly title: string;
  readonly value: Figure;
  readonly trace: Trace;
  readonly sentences: readonly ExplanationSentence[];
}

export interface Explanation {
  readonly code: string;
  readonly name: string;
  readonly band?: Band;
  readonly figures: readonly ExplainedFigure[];
  /** Key of the indicator, and what the sheet writes in the place of its code where that is not its own. */
  readonly key?: string;
  readonly written?: string;
  /** The rows that break it down, with their figures of the year. */
  readonly parts?: readonly ExplanationSentence[];
  /** Who reported its values of the year, in which file and when, and what changed since the cut was closed. */
  readonly origin?: readonly ExplanationSentence[];
  /** What would take it to a better level; empty where it makes no sense to ask. */
  readonly needed: readonly ExplanationSentence[];
}

/** Names of what has no code: «valoracion», «servicio:bajo», «objetivo:sinDato». */
export const EXPLAINABLE = [
  "valoracion",
  ...["objetivo", "servicio"].flatMap((level) => Object.values(bandCode).map((band) => `${level}:${band}`)),
] as const;

/** Explains an indicator, an objective, a count by band («servicio:bajo») or the «valoracion»; undefined where there is no such thing. */
export function explainFigure(input: ExplainInput, wanted: string): Explanation | undefined {
  const name = fold(wanted);
  if (/^valoracion( general)?$/.test(name)) return explainRatingOf(input);
  const count = /^(objetivo|servicio)s?\s*:\s*(\w+)$/.exec(name);
  if (count) return explainCountOf(input, count[1] === "objetivo" ? "objective" : "service", count[2] ?? "");
  const isWanted = isCalled(wanted);
  const objective = input.results.objectives.find((result) => isWanted(result.objective));
  if (objective) return explainObjective(input, objective);
  const { indicators } = input.results;
  const found = indicators.find((result) => isWanted(result.indicator));
  const [only, ...others] = found ? [found] : numberedUnder(indicators, wanted);
  return only && others.length === 0 ? explainIndicator(input, only) : undefined;
}

function explainIndicator({ matrix, results, profile, round }: ExplainInput, result: IndicatorResult): Explanation {
  const { indicator, band } = result;
  const locate = locateIn(matrix);
  const figures = ([1, 2] as const).map((type) =>
    explained(matrix, progressLabel[type], traceProgress(indicator, matrix.policy, results.year, type, profile, locate)),
  );
  const needed = neededForIndicator(result, profile).map((value) => neededValueText(value, result, optionsOf(matrix)));
  const { code, key, written, name } = indicator;
  const parts = partsOf({ matrix, results, profile }, indicator);
  const origin = round ? originOf({ matrix, results, profile }, round, result) : [];
  return {
    code,
    key,
    ...(written !== undefined && { written }),
    name,
    band,
    figures,
    ...(parts.length > 0 && { parts }),
    ...(origin.length > 0 && { origin }),
    needed: needed.length > 0 ? needed : nothingNeeded(band),
  };
}

/** Where the values of the year came from, in their order, and what of the row is not as it was signed. */
function originOf(
  { matrix, results, profile }: ExplainInput,
  round: NonNullable<ExplainInput["round"]>,
  { indicator }: IndicatorResult,
): readonly ExplanationSentence[] {
  const { year } = results;
  const records = recordsOf(round)
    .filter(({ code, cut }) => recordKey(code) === recordKey(indicator.code) && cut.year === year)
    .sort((a, b) => periodOrder(a.cut) - periodOrder(b.cut));
  const halves = halvesOf(indicator, matrix.policy.periods, year, records);
  return [
    ...records.map((record) => originSentence(record, indicator.unit, matrix.decimal.separator)),
    ...(halves ? [halvesSentence(halves, indicator.unit, matrix.decimal.separator)] : []),
    ...sinceClosing({ matrix, results, profile, round }, indicator.code),
  ];
}

function partsOf({ matrix, results: { year }, profile }: ExplainInput, indicator: Indicator): readonly ExplanationSentence[] {
  const { periods } = matrix.policy;
  return (indicator.parts ?? []).map((part) => {
    const { unit, baseline, targets, actuals, row } = part;
    const context = { indicator: { ...indicator, unit, baseline, targets, actuals, row }, periods, profile, locate: locateIn(matrix) };
    return partText(part, [traceOperand(context, "target", year), traceOperand(context, "actual", year)], optionsOf(matrix));
  });
}

/** How the year follows from its halves, where they were reported and the year was not, each by one entity. */
function halvesOf(
  indicator: Indicator,
  periods: Matrix["policy"]["periods"],
  year: number,
  records: readonly NamedRecord[],
): HalvesTold | undefined {
  const halves = [1, 2].map((half) => records.filter(({ cut }) => halfOf(cut) === half));
  const [first = [], second = []] = halves;
  if (first.length + second.length !== records.length || first.length > 1 || second.length > 1 || records.length === 0) return undefined;
  const made = yearOfHalves(indicator, year, records);
  const at = periods.findIndex((period) => period.year === year && period.months === undefined);
  const kind = indicator.actuals.kinds[at];
  return {
    year,
    halves: [first[0]?.value, second[0]?.value],
    aggregation: indicator.aggregation,
    made: made.kind === "value" ? made.value : undefined,
    standing: kind === "number" || kind === "textNumber" ? indicator.actuals.figures[at] : undefined,
  };
}

/** What of a row is not as it was signed, where its year was closed. */
function sinceClosing({ matrix, results: { year }, profile, round }: ExplainInput, wanted: string): readonly ExplanationSentence[] {
  const kept = round?.cuts.find(({ cut }) => cut.year === year && cut.months === undefined);
  const changes = kept ? matrixChanges(kept, matrix.policy, profile).filter(({ code }) => code === wanted) : [];
  return changes.map((change) => closedSentence(String(year), change));
}

function explainObjective(input: ExplainInput, result: ObjectiveResult): Explanation {
  const { matrix, profile } = input;
  const locate = locateIn(matrix);
  const figures = ([1, 2] as const).map((type) =>
    explained(matrix, progressLabel[type], traceObjectiveResult(result, matrix.policy, type, profile, locate)),
  );
  const way = neededForObjective(result, profile);
  const needed = way ? [neededForObjectiveText(way, optionsOf(matrix))] : nothingNeeded(result.band);
  const { code, name } = result.objective;
  const origin = sinceClosing(input, code);
  return { code, name, band: result.band, figures, ...(origin.length > 0 && { origin }), needed };
}

function explainCountOf({ matrix, results, profile }: ExplainInput, level: IndicatorLevel, word: string): Explanation | undefined {
  const band = (Object.keys(bandCode) as Band[]).find((one) => bandCode[one].toLowerCase() === word);
  if (!band) return undefined;
  const title =
    `Indicadores de ${level === "objective" ? "objetivo" : "servicio"} en ` +
    `${bandCode[band] === "sinDato" ? "sin dato" : bandCode[band]}`;
  return {
    code: `${level === "objective" ? "objetivo" : "servicio"}:${bandCode[band]}`,
    name: title,
    figures: [explained(matrix, title, traceCount(matrix.policy, results.year, level, band, profile, locateIn(matrix)))],
    needed: [],
  };
}

function explainRatingOf({ matrix, results, profile }: ExplainInput): Explanation {
  return {
    code: "valoracion",
    name: "Valoración general",
    figures: [explained(matrix, "Puntaje", traceRating(matrix.policy, results.year, profile, locateIn(matrix)))],
    needed: [],
  };
}

function explained(matrix: Matrix, title: string, trace: Trace): ExplainedFigure {
  return { title, value: trace.value, trace, sentences: explainTrace(trace, optionsOf(matrix)) };
}

function optionsOf({ decimal }: Matrix): { readonly decimal: "." | "," } {
  return { decimal: decimal.separator };
}

/** In «alto» nothing is missing, and without a figure nobody knows what is: only of the others it is worth saying. */
function nothingNeeded(band: Band): readonly ExplanationSentence[] {
  return band === "high" || band === "noData" ? [] : [sentence(neededTexts.unreachable)];
}
