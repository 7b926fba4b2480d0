import fc from "fast-check";
import { bandOf, countBands, countsAsPublished } from "../../../src/engine/domain/band";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { ND, percent, type Figure } from "../../../src/engine/domain/figure";
import { neededActual } from "../../../src/engine/domain/neededActual";
import { defaultProfile, type Profile } from "../../../src/engine/domain/profile";
import { progressType1, progressType2 } from "../../../src/engine/domain/progress";
import type { Band, Progress } from "../../../src/engine/domain/results";
import { rollUp } from "../../../src/engine/domain/rollUp";
import { roundHalfAway } from "../../../src/engine/domain/rounding";
import { policyOf } from "./policyOf";

const directions = fc.constantFrom("ascending", "descending", "ceiling", "floor");
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, 1e-300),
);
const anyFigure: fc.Arbitrary<Figure> = fc.oneof({ weight: 5, arbitrary: anyNumber }, { weight: 1, arbitrary: fc.constant(ND) });
/** Figures a matrix has: at most two decimals. */
const cellFigure = fc.integer({ min: -1_000_00, max: 1_000_00 }).map((hundredths) => hundredths / 100);
const profiles = fc
  .record({
    ndInMean: fc.constantFrom("skip", "zero"),
    mean: fc.constantFrom("simple", "weighted"),
    relevanceMax: fc.option(fc.integer({ min: -1, max: 6 }), { nil: null }),
    descending: fc.constantFrom("targetOverActual", "complement"),
    clamp: fc.boolean(),
  })
  .map((choices): Profile => ({ ...defaultProfile, ...choices }));
const progresses = fc.array(
  fc.record({
    progress: fc.oneof(
      anyNumber.map((value): Progress => ({ value: percent(value), rule: "P1" })),
      fc.constantFrom<Progress>({ value: ND, rule: "P10", reason: "actual-nd" }, { value: ND, rule: "P18", reason: "not-applicable" }),
    ),
    relevance: fc.integer({ min: -1, max: 7 }),
  }),
  { maxLength: 12 },
);

test("no Avance is ever NaN, Infinity or −0, whatever the cells hold (R3)", () => {
  fc.assert(
    fc.property(anyFigure, anyFigure, anyFigure, directions, profiles, (baseline, target, actual, direction, profile) => {
      const reading = { baseline, target, actual };
      for (const progress of [progressType1(reading, direction, profile), progressType2(reading, direction)]) expectSound(progress);
    }),
    { numRuns: 1000 },
  );
});

test("no mean of an objective is ever NaN, Infinity or −0, with any profile (R3, O5)", () => {
  fc.assert(
    fc.property(progresses, profiles, (items, profile) => expectSound(rollUp(items, profile).progress)),
    { numRuns: 500 },
  );
});

test("Avance Tipo 2 is the same when the three values change sign (P6)", () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, anyNumber, (baseline, target, actual) => {
      expect(progressType2({ baseline: -baseline, target: -target, actual: -actual })).toEqual(progressType2({ baseline, target, actual }));
    }),
  );
});

test("another unit of measure changes no Avance (P1, P2, P6)", () => {
  fc.assert(
    fc.property(
      cellFigure,
      cellFigure,
      cellFigure,
      directions,
      fc.constantFrom(0.01, 0.1, 10, 100, 1000, 12),
      profiles,
      (baseline, target, actual, direction, scale, profile) => {
        const reading = { baseline, target, actual };
        const scaled = { baseline: baseline * scale, target: target * scale, actual: actual * scale };
        expectSame(progressType1(scaled, direction, profile), progressType1(reading, direction, profile));
        expectSame(progressType2(scaled), progressType2(reading));
      },
    ),
  );
});

test("descendente mirrors ascendente: logro esperado and valor obtenido change places (P1, P2)", () => {
  const positive = fc.integer({ min: 1, max: 1_000_00 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(positive, positive, (target, actual) => {
      expectSame(
        progressType1({ baseline: ND, target: actual, actual: target }, "descending", defaultProfile),
        progressType1({ baseline: ND, target, actual }, "ascending", defaultProfile),
      );
    }),
  );
});

test("a clamped mean stays within 0 and 100, simple or weighted (O1, O2, O5)", () => {
  fc.assert(
    fc.property(progresses, profiles, (items, profile) => {
      const { progress, considered, total } = rollUp(items, { ...profile, clamp: true });
      if (progress.value !== ND) {
        expect(progress.value).toBeGreaterThanOrEqual(0);
        expect(progress.value).toBeLessThanOrEqual(100);
      }
      expect(considered).toBeLessThanOrEqual(total);
      expect(total).toBeLessThanOrEqual(items.length);
    }),
  );
});

test("the mean of equal Avances is that Avance, without noise, whatever the weights (O2, O5)", () => {
  const relevances = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), relevances, fc.constantFrom("simple", "weighted"), (tenths, all, mean) => {
      const items = all.map((relevance) => ({ progress: { value: percent(tenths / 10), rule: "P1" as const }, relevance }));
      expect(rollUp(items, { ...defaultProfile, mean }).progress.value).toBe(tenths / 10);
    }),
    { numRuns: 500 },
  );
});

test("the order of the indicators changes neither mean, n of N, counts nor rating (O2, B4)", () => {
  const rows = fc.array(
    fc.record({
      target: cellFigure,
      actual: fc.oneof(cellFigure, fc.constant("ND"), fc.constant("NA")),
      relevance: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 2, maxLength: 8 },
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 7 }), profiles, (cells, turn, profile) => {
      const indicators = cells.map(
        ({ target, actual, relevance }, index) =>
          ({
            code: `IOP.01.0${index}`,
            objective: "OP.01",
            direction: "ascending",
            relevance,
            targets: { 2023: target },
            actuals: { 2023: actual },
          }) as const,
      );
      const turned = [...indicators.slice(turn), ...indicators.slice(0, turn)].reverse();
      const [one, other] = [indicators, turned].map((each) => computePolicy(policyOf(each, ["OP.01"]), 2023, profile));
      expect(other?.counts).toEqual(one?.counts);
      expect(other?.objectives[0]?.progress1.total).toBe(one?.objectives[0]?.progress1.total);
      expectSame(other?.objectives[0]?.progress1.progress, one?.objectives[0]?.progress1.progress);
      expect(other?.rating.points).toBe(one?.rating.points);
    }),
    { numRuns: 60 },
  );
});

test("counts add up to their total in both presentations (B4, B5)", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Band>("low", "medium", "high", "noData")), (bands) => {
      for (const counts of [countBands(bands), countsAsPublished(countBands(bands))]) {
        expect(counts.low + counts.medium + counts.high + counts.noData).toBe(counts.total);
        expect(counts.total).toBe(bands.length);
      }
    }),
  );
});

test("rounding of a decimal typed by hand agrees with the decimal text (R1)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999 }), fc.boolean(), (whole, thousandths, isNegative) => {
      const digits = String(thousandths).padStart(3, "0");
      const typed = Number(`${isNegative ? "-" : ""}${whole}.${digits}`);
      const cents = whole * 100 + Math.floor(thousandths / 10) + (thousandths % 10 >= 5 ? 1 : 0);
      const expected = cents === 0 ? 0 : (isNegative ? -1 : 1) * (cents / 100);
      expect(roundHalfAway(typed, 2)).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test("the valor necesario reaches its band, and a little worse does not (N1)", () => {
  const target = fc.integer({ min: 1, max: 1_000_00 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(
      target,
      directions,
      fc.constantFrom("medium", "high"),
      fc.constantFrom("unrounded", "rounded"),
      fc.constantFrom("targetOverActual", "complement"),
      (value, direction, band, bandOn, descending) => {
        const profile: Profile = { ...defaultProfile, bandOn, descending };
        const needed = neededActual({ target: value }, direction, band, profile);
        const bandAt = (actual: number): Band =>
          bandOf(progressType1({ baseline: ND, target: value, actual }, direction, profile).value, profile);
        const reached: readonly Band[] = band === "high" ? ["high"] : ["medium", "high"];
        expect(needed).not.toBe(ND);
        if (needed === ND) return;
        expect(reached).toContain(bandAt(needed));
        const worse = direction === "ascending" || direction === "floor" ? needed * 0.999 : needed * 1.001;
        expect(reached).not.toContain(bandAt(worse));
      },
    ),
  );
});

test("no valor obtenido reaches a limit above 100 under máximo and mínimo permisible (N1)", () => {
  const profile: Profile = { ...defaultProfile, thresholds: { medium: 75, high: 120 } };
  expect(neededActual({ target: 30 }, "ceiling", "high", profile)).toBe(ND);
  expect(neededActual({ target: 30 }, "floor", "high", profile)).toBe(ND);
  expect(neededActual({ target: 30 }, "descending", "high", profile)).toBe(25);
  expect(neededActual({ target: 30 }, "ascending", "high", profile)).toBe(36);
});

function expectSound({ value }: Progress): void {
  if (value === ND) return;
  expect(Number.isFinite(value)).toBe(true);
  expect(Object.is(value, -0)).toBe(false);
}

/** Equal but for binary noise. */
function expectSame(actual: Progress | undefined, expected: Progress | undefined): void {
  if (actual?.value === ND || expected?.value === ND || !actual || !expected) {
    expect(actual).toEqual(expected);
    return;
  }
  expect(Math.abs(actual.value - expected.value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected.value)));
}
