import type { Band, NdReason } from "../../domain/results";
import { bandPlace } from "./bandPhrases";
import { capitalised, nameInSentence } from "./indicatorName";
import { phrase, type Phrase, type Run } from "./phrase";
import { reasonInWords } from "./reasonWords";

/** One of several ways to say the same, always the same for the same code: a report made twice from the same data reads the same. */
function variant<Way>(ways: readonly [Way, ...Way[]], code: string): Way {
  return ways[sumOf(code) % ways.length] ?? ways[0];
}

function sumOf(code: string): number {
  let sum = 7;
  for (const letter of code) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}

/** What the sentences of an indicator say; a figure that is not known is absent. */
export interface IndicatorFacts {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly actual?: Run;
  /** The obtained value is 0: it «was» 0, it did not «reach» it. */
  readonly isZero: boolean;
  readonly target?: Run;
  readonly baseline?: Run;
  readonly progress1?: Run;
  readonly progress2?: Run;
  readonly reason1?: NdReason;
  readonly reason2?: NdReason;
  readonly band: Band;
  /** The value obtained is worse than at the baseline. */
  readonly isBelowBaseline: boolean;
  readonly previous?: PreviousFacts;
}

export interface PreviousFacts {
  readonly year: number;
  readonly trend: "up" | "down" | "same";
  readonly progress1: Run;
}

/** What was obtained and what was expected. */
export function obtainedSentence(facts: IndicatorFacts): Phrase {
  const { name, year, actual, target, code } = facts;
  const own = nameInSentence(name);
  const first = capitalised(own);
  if (facts.reason1 === "not-applicable") return phrase`${first} no aplica en ${String(year)}.`;
  if (!actual)
    return target
      ? phrase`${first} no tiene valor obtenido en ${String(year)}; se esperaba ${target}.`
      : phrase`${first} no tiene logro esperado ni valor obtenido en ${String(year)}.`;
  if (!target) return phrase`${first} llegó a ${actual} en ${String(year)}, un año para el que la matriz no fija logro esperado.`;
  if (facts.isZero)
    return phrase`En ${String(year)}, el valor obtenido ${ofName(own)} fue ${actual}, frente a un logro esperado de ${target}.`;
  return variant<() => Phrase>(
    [
      () => phrase`${first} llegó a ${actual} en ${String(year)}, frente a un logro esperado de ${target}.`,
      () => phrase`En ${String(year)}, ${own} alcanzó ${actual}, frente a un logro esperado de ${target}.`,
      () => phrase`${first} tuvo en ${String(year)} un valor obtenido de ${actual}; el logro esperado era ${target}.`,
    ],
    code,
  )();
}

/** Its compliance, or why there is none. `isAfterPrevious`: the sentence before spoke of another year. */
export function complianceSentence(facts: IndicatorFacts, isAfterPrevious = false): Phrase {
  const { progress1, band, code, reason1 } = facts;
  if (reason1 === "not-applicable") return phrase`No cuenta en el avance del año.`;
  if (!progress1) {
    if (!facts.actual) return phrase`Sin ese dato no se puede calcular su cumplimiento.`;
    return facts.target && reason1
      ? phrase`Su cumplimiento no se puede calcular: ${reasonInWords(reason1)}.`
      : phrase`Por eso no se puede calcular su cumplimiento.`;
  }
  if (isAfterPrevious) {
    return variant<() => Phrase>(
      [
        () => phrase`En ${String(facts.year)} su cumplimiento es de ${progress1}, ${bandPlace[band]}.`,
        () => phrase`El cumplimiento de ${String(facts.year)} ${band === "low" ? "queda en" : "llega a"} ${progress1}, ${bandPlace[band]}.`,
        () => phrase`En ${String(facts.year)} cumple el ${progress1} de lo esperado y se ubica ${bandPlace[band]}.`,
      ],
      `${code} cumplimiento`,
    )();
  }
  return variant<() => Phrase>(
    [
      () => phrase`Su cumplimiento es de ${progress1}, ${bandPlace[band]}.`,
      () => phrase`Con ello cumple el ${progress1} de lo esperado y se ubica ${bandPlace[band]}.`,
      () =>
        band === "low"
          ? phrase`El cumplimiento queda en ${progress1}, ${bandPlace[band]}.`
          : phrase`El cumplimiento llega a ${progress1} y el indicador se ubica ${bandPlace[band]}.`,
    ],
    `${code} cumplimiento`,
  )();
}

/** Against the year before. */
export function previousSentence({ previous, code }: IndicatorFacts): Phrase | undefined {
  if (!previous) return undefined;
  const year = String(previous.year);
  if (previous.trend === "same") return phrase`Mantiene el cumplimiento de ${year}, que fue de ${previous.progress1}.`;
  const isUp = previous.trend === "up";
  return variant<() => Phrase>(
    [
      () => phrase`El cumplimiento ${isUp ? "sube" : "baja"} respecto de ${year}, cuando fue de ${previous.progress1}.`,
      () => phrase`En ${year} el cumplimiento había sido ${isUp ? "menor" : "mayor"}: ${previous.progress1}.`,
      () => phrase`Está por ${isUp ? "encima" : "debajo"} del cumplimiento de ${year}, que fue de ${previous.progress1}.`,
    ],
    `${code} anterior`,
  )();
}

/** Against the baseline: Avance Tipo 2. */
export function baselineSentence(facts: IndicatorFacts): Phrase | undefined {
  const { progress2, baseline, reason2, reason1 } = facts;
  if (reason1 === "not-applicable" || !facts.actual) return undefined;
  if (progress2 && baseline) {
    return facts.isBelowBaseline
      ? phrase`Respecto de la línea base de ${baseline}, el Avance Tipo 2 es de ${progress2}: el resultado retrocede.`
      : phrase`Respecto de la línea base de ${baseline}, el Avance Tipo 2 es de ${progress2}.`;
  }
  return reason2 === undefined || reason2 === reason1
    ? undefined
    : phrase`El Avance Tipo 2 no se puede calcular: ${reasonInWords(reason2)}.`;
}

/** «del porcentaje…», «de la tasa…». */
function ofName(name: string): string {
  return name.startsWith("el ") ? `del ${name.slice(3)}` : `de ${name}`;
}
