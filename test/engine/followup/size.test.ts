import { readFileSync } from "node:fs";
import { isKnown } from "../../../src/engine/domain/figure";
import { knownOf } from "../../../src/engine/followup/judge/known";
import { figure } from "../../../src/engine/followup/judge/outcome";
import { heldToSize } from "../../../src/engine/followup/judge/size";
import { openMatrix, SAMPLE } from "../../followup/returned/gathered";

const sized = (value: number, target: number | undefined, history: readonly number[]) => {
  const outcome = heldToSize(figure(value), { measure: "amount" }, { history, ...(target === undefined ? {} : { target }) });
  return outcome.kind === "asks" ? outcome.meant.map((meant) => meant.value) : "taken";
};

test("A figure far from target and history is asked about, with the slip of tens that comes near first", () => {
  expect(sized(1_000_000, 16, [14, 18])).toEqual([1_000_000]);
  expect(sized(160, 15, [9, 13])).toEqual([16, 160]);
  expect(sized(1.6, 15, [9, 13])).toEqual([16, 1.6]);
  expect(sized(16_000, 15, [9, 13])).toEqual([16, 16_000]);
  expect(sized(75, undefined, [9])).toEqual([7.5, 75]);
});

test("A figure below nothing, where nothing that is known is, is asked about; a change may be one", () => {
  expect(sized(-16, 15, [9, 13])).toEqual([-16, 16]);
  expect(sized(-160, 15, [9, 13])).toEqual([-160, 160, 16]);
  expect(sized(-3, 2, [-1, 4])).toBe("taken");
  expect(heldToSize(figure(-3), { measure: "change" }, { history: [2, 4] }).kind).toBe("figure");
  expect(sized(-3, undefined, [])).toBe("taken");
});

test("Half a year of which only years are known may be a tenth of them", () => {
  const half = (value: number) => heldToSize(figure(value), { measure: "amount" }, { history: [100, 120], isHalfOfYears: true }).kind;
  expect([half(15), half(9)]).toEqual(["figure", "asks"]);
});

test("What is near anything known, between it, zero, or beside nothing known is no question of size", () => {
  expect(sized(40, 15, [9, 13])).toBe("taken");
  expect(sized(3, 15, [9, 13])).toBe("taken");
  expect(sized(96.5, undefined, [18.5, 3000])).toBe("taken");
  expect(sized(0, 15, [9, 13])).toBe("taken");
  expect(sized(1_000_000, undefined, [])).toBe("taken");
});

test("The published values of 2022 and 2023, held against what stood before each, are asked about in six of ninety-three", async () => {
  const { matrix } = await openMatrix(readFileSync(SAMPLE));
  const { periods, indicators } = matrix.policy;
  const asked: string[] = [];
  let values = 0;
  for (const indicator of indicators)
    for (const [at, { year }] of periods.entries()) {
      const value = indicator.actuals.figures[at];
      const known = knownOf(indicator, periods, { year }, []);
      if (value === undefined || !isKnown(value) || value === 0 || (known.target === undefined && known.history.length === 0)) continue;
      values += 1;
      if (heldToSize(figure(value), indicator, known).kind === "asks") asked.push(`${indicator.code} ${year}`);
    }
  expect([asked.length, values]).toEqual([6, 93]);
  // Among them the two that the report itself printed in the wrong scale: 3000 % and 1400 %.
  expect(asked).toEqual(expect.arrayContaining(["ISS.02.04.03.01 2023", "ISS.02.05.02.01 2023"]));
});
