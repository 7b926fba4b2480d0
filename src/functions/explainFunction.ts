import type { Indicator, Period, Series } from "../engine/domain/policy";
import { defaultProfile } from "../engine/domain/profile";
import { traceProgress } from "../engine/domain/trace/traceProgress";
import { explanationText } from "../engine/words/rules/explanation";
import { ruleLabel } from "../engine/words/rules/ruleNames";
import { explainTrace } from "../engine/words/rules/ruleTexts";
import { argument, isSingle, optionalArgument, type FigureRead } from "./argument";
import { invalid, isFailure, type Answer } from "./functionAnswer";
import { readIndicator, type GivenArguments, type IndicatorArguments } from "./progressFunctions";

/** PNTP.EXPLICAR: how the Avance Tipo 1 of an indicator comes about, and its Avance Tipo 2 where the línea base is given, with the rule. */
export function answerExplanation(actual: unknown, target: unknown, baseline?: unknown, direction?: unknown): Answer {
  const base = optionalArgument("linea_base", baseline);
  const given: GivenArguments = {
    actual: argument("valor_obtenido", actual),
    target: argument("logro_esperado", target),
    ...(base && { baseline: base }),
    direction: optionalArgument("sentido", direction),
  };
  const wide = Object.values(given).find((each) => each !== undefined && !isSingle(each));
  if (wide) return invalid(`EXPLICAR explica un indicador: ${wide.name} debe ser una sola celda.`);
  const read = readIndicator(given, 0, 0);
  if (isFailure(read)) return read;
  const types = base ? ([1, 2] as const) : ([1] as const);
  return [[types.map((type) => explain(read, type)).join(" ")]];
}

function explain(read: IndicatorArguments, type: 1 | 2): string {
  const trace = traceProgress(indicatorOf(read), { periods: PERIODS }, 0, type, defaultProfile);
  return `${explanationText(explainTrace(trace))} Regla ${ruleLabel(trace.rule)}.`;
}

const PERIODS: readonly Period[] = [{ year: 0 }];

function indicatorOf({ figures: { actual, target, baseline }, direction }: IndicatorArguments): Indicator {
  return {
    code: "",
    key: "",
    name: "",
    level: "objective",
    unit: "number",
    measure: "amount",
    row: 0,
    ...(direction && { direction }),
    baseline: { value: baseline?.figure ?? "ND", kind: baseline?.kind ?? "blank" },
    targets: seriesOf(target),
    actuals: seriesOf(actual),
  };
}

function seriesOf({ figure, kind }: FigureRead): Series {
  return { figures: [figure], kinds: [kind] };
}
