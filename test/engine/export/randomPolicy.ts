import fc from "fast-check";
import { ND } from "../../../src/engine/domain/figure";
import type {
  Baseline,
  Indicator,
  IndicatorPart,
  Period,
  Policy,
  PolicyFacts,
  PolicyNode,
  ReadingKind,
  Series,
} from "../../../src/engine/domain/policy";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";

/** Texts as cells hold them, and worse: commas, quotes, lines, signs that begin formulas, words that mean ND elsewhere. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    "=1+1",
    "'=1+1",
    "''-a",
    "+51",
    "@SUM(A1)",
    "-",
    "ND",
    "null",
    "true",
    "1e5",
    '"',
    "a,b",
    "a;=b",
    "a\r\nb",
    "\t=x",
    "﻿a",
    " ",
    "Nº; - «á»",
  ),
  fc.string({ unit: fc.constantFrom("'", "=", ",", ";", '"', "\n", "\r", " ", "a", "-", "\t"), minLength: 1, maxLength: 8 }),
);
/** As the reader gives them: without blanks around, and something between. */
const tidyText = anyText.map((each) => each.replace(/^[\s\ufeff]+|[\s\ufeff]+$/g, "")).filter((each) => each !== "");

type Text = fc.Arbitrary<string>;

function maybe(text: Text): fc.Arbitrary<string | undefined> {
  return fc.option(text, { nil: undefined });
}

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer({ min: -1000, max: 1000 }).map((value) => value / 10),
  fc.constantFrom(0, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 0.1),
);
const year = fc.integer({ min: 2015, max: 2030 });
const factor = fc.constantFrom(1, 100, 1000, 0.01);
const lostKind = fc.constantFrom<ReadingKind>("nd", "notApplicable", "blank", "error", "malformed", "uncalculated", "noColumn");
const knownKind = fc.constantFrom<ReadingKind>("number", "textNumber");

const cell = fc.oneof(
  { weight: 2, arbitrary: fc.record({ value: number, kind: knownKind, factor }) },
  { weight: 1, arbitrary: fc.record({ value: fc.constant(ND), kind: lostKind, factor: fc.constant(1) }) },
);

function withoutUndefined<Shape extends object>(shape: Shape): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as never;
}

const baseline: fc.Arbitrary<Baseline> = fc
  .tuple(fc.option(year, { nil: undefined }), cell)
  .map(([at, { value, kind, factor: by }]) => withoutUndefined({ year: at, value, kind, factor: by === 1 ? undefined : by }));

function series(length: number): fc.Arbitrary<Series> {
  return fc.array(cell, { minLength: length, maxLength: length }).map((cells) => {
    const factors = cells.map((each) => each.factor);
    return withoutUndefined({
      figures: cells.map(({ value }) => value),
      kinds: cells.map(({ kind }) => kind),
      factors: factors.every((each) => each === 1) ? undefined : factors,
    });
  });
}

const period: fc.Arbitrary<Period> = fc.oneof(
  year.map((each) => ({ year: each })),
  fc
    .tuple(year, fc.constantFrom([1, 6], [7, 12], [1, 3], [1, 5], [4, 4]))
    .map(([each, [first = 1, last = 1]]) => ({ year: each, months: [first, last] as const })),
);

const nodeOf = (text: Text): fc.Arbitrary<PolicyNode> =>
  fc
    .record({
      kind: fc.constantFrom<PolicyNode["kind"]>("objective", "guideline", "service"),
      code: text,
      key: fc.constantFrom("OP.01", "OP.02", "LN.01.01", "SS.01.01.01"),
      name: fc.oneof(text, fc.constant("")),
      parent: maybe(text),
      row: fc.nat(5000),
    })
    .map(withoutUndefined);

function part(text: Text, periods: number): fc.Arbitrary<IndicatorPart> {
  return fc.record({
    kind: fc.constantFrom<IndicatorPart["kind"]>("group", "numerator", "denominator"),
    name: text,
    unit: fc.constantFrom<Indicator["unit"]>("percent", "number"),
    baseline,
    targets: series(periods),
    actuals: series(periods),
    row: fc.nat(5000),
  });
}

function indicator(text: Text, periods: number): fc.Arbitrary<Indicator> {
  return fc
    .record({
      code: text,
      key: fc.oneof(text, fc.constant("IOP.01.01")),
      written: fc.option(fc.oneof(text, fc.constant("")), { nil: undefined }),
      name: fc.oneof(text, fc.constant("")),
      level: fc.constantFrom<Indicator["level"]>("objective", "service"),
      objective: fc.constantFrom(undefined, "OP.01", "OP.02", "OP.99"),
      guideline: maybe(text),
      service: maybe(text),
      responsible: maybe(text),
      kind: maybe(text),
      direction: fc.constantFrom(undefined, "ascending" as const, "descending" as const, "ceiling" as const, "floor" as const),
      aggregation: fc.constantFrom(undefined, "cumulative" as const, "nonCumulative" as const),
      asksAggregation: fc.constantFrom(undefined, true as const),
      unit: fc.constantFrom<Indicator["unit"]>("percent", "number"),
      unitOfMeasure: maybe(text),
      measure: fc.constantFrom<Indicator["measure"]>("count", "share", "rate", "change", "amount"),
      relevance: fc.option(fc.integer({ min: -1, max: 9 }), { nil: undefined }),
      baseline,
      targets: series(periods),
      actuals: series(periods),
      row: fc.nat(5000),
      parts: fc.option(fc.array(part(text, periods), { minLength: 1, maxLength: 3 }), { nil: undefined }),
    })
    .map(withoutUndefined);
}

const factsOf = (text: Text): fc.Arbitrary<PolicyFacts | undefined> =>
  fc
    .record({
      ministry: maybe(text),
      sector: maybe(text),
      entity: maybe(text),
      unit: maybe(text),
      government: maybe(text),
      span: fc.option(fc.record({ from: year, to: year }), { nil: undefined }),
      problem: maybe(text),
      law: maybe(text),
      summary: maybe(text),
    })
    .map(withoutUndefined)
    .map((each) => (Object.keys(each).length === 0 ? undefined : each));

const policiesWith = (text: Text): fc.Arbitrary<Policy> =>
  fc
    .uniqueArray(period, { minLength: 1, maxLength: 6, selector: ({ year: each, months }) => `${each} ${months?.join() ?? ""}` })
    .chain((periods) =>
      fc
        .record({
          title: maybe(text),
          facts: factsOf(text),
          cut: fc.option(
            fc
              .record({ year: fc.constantFrom(...periods.map((each) => each.year)), day: fc.constantFrom(undefined, "2024-06-30") })
              .map(withoutUndefined),
            { nil: undefined },
          ),
          periods: fc.constant(periods),
          nodes: fc.array(nodeOf(text), { maxLength: 5 }),
          indicators: fc.array(indicator(text, periods.length), { minLength: 1, maxLength: 6 }),
        })
        .map(withoutUndefined),
    );

export const policies = policiesWith(anyText);
export const tidyPolicies = policiesWith(tidyText);

export const profiles: fc.Arbitrary<Profile> = fc.record({
  ndInMean: fc.constantFrom<Profile["ndInMean"]>("skip", "zero"),
  mean: fc.constantFrom<Profile["mean"]>("simple", "weighted"),
  relevanceMax: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
  clamp: fc.boolean(),
  thresholds: fc.record({ medium: fc.integer({ min: 1, max: 60 }), high: fc.integer({ min: 61, max: 120 }) }),
  bandOn: fc.constantFrom<Profile["bandOn"]>("unrounded", "rounded"),
  cumulative: fc.constantFrom<Profile["cumulative"]>("runningTotal", "yearlyFlows"),
  descending: fc.constantFrom<Profile["descending"]>("targetOverActual", "complement"),
  ndInCounts: fc.constantFrom<Profile["ndInCounts"]>("apart", "asLow"),
  ratingWeights: fc.record({ objectives: fc.nat(9), services: fc.nat(9), followUp: fc.constantFrom(1, 2.5) }),
  ratingCuts: fc.constantFrom(defaultProfile.ratingCuts, { intermediate: 1.5, advanced: 2.5 }),
  ratingLevels: fc.record({
    objectives: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
    services: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
    followUp: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
  }),
});
