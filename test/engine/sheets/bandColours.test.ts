import { planBands } from "../../../src/engine/actions/colourBands";
import { rectAddress } from "../../../src/engine/address";
import { bandOf } from "../../../src/engine/domain/band";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { BAND_MARK, type FormatBands } from "../../../src/engine/plan";
import { bandStyle } from "../../../src/engine/sheets/kit/bandStyles";
import { smallMatrix } from "../../golden/smallMatrix";
import { fillOf, requestFor } from "../actions/fillRequest";

function coloursOf(grid = smallMatrix(), profile = defaultProfile): FormatBands {
  const step = fillOf(planBands({ grid, matrix: requestFor(smallMatrix()).matrix, profile })).plan.steps[0];
  if (step?.step !== "formatBands") throw new Error("no colours in the plan");
  return step;
}

describe("Band colours", () => {
  test("cover the Avance Tipo 1 cells with one rule for each band, all with our mark", () => {
    const { rules } = coloursOf();
    expect(new Set(rules.map(({ area }) => rectAddress(area)))).toEqual(new Set(["K5:K13"]));
    expect(rules).toHaveLength(4);
    expect(rules.every(({ formula }) => formula.includes(BAND_MARK))).toBe(true);
  });

  test("leave alone a cell of the column that holds something else between the figures", () => {
    const grid = smallMatrix();
    const noted = { ...grid, value: (row: number, column: number) => (row === 7 && column === 10 ? 99 : grid.value(row, column)) };
    expect([...new Set(coloursOf(noted).rules.map(({ area }) => rectAddress(area)))]).toEqual(["K5:K7", "K10:K13"]);
  });

  test("carry the thresholds of the profile as numbers, and the rounding that decides (B1, B2)", () => {
    const profile = { ...defaultProfile, thresholds: { medium: 60, high: 90.5 }, bandOn: "rounded" as const };
    expect(coloursOf(smallMatrix(), profile).rules.map(({ formula }) => formula)).toEqual([
      '=AND(N("PNTP")=0,ISNUMBER(K5),ROUND(K5,1)>=90.5)',
      '=AND(N("PNTP")=0,ISNUMBER(K5),ROUND(K5,1)>=60,ROUND(K5,1)<90.5)',
      '=AND(N("PNTP")=0,ISNUMBER(K5),ROUND(K5,1)<60)',
      '=AND(N("PNTP")=0,K5="ND")',
    ]);
    expect(bandOf(90.46, profile)).toBe("high");
  });

  test("tell the bands apart without colour: no two share weight and slant but those that differ by word", () => {
    const looks = (["low", "medium", "high"] as const).map((band) =>
      JSON.stringify(["bold" in bandStyle[band], "italic" in bandStyle[band]]),
    );
    expect(new Set(looks).size).toBe(3);
  });

  test("keep text on fill at a contrast of 7 to 1 or more", () => {
    for (const { fill, color } of Object.values(bandStyle)) expect(contrast(fill, color)).toBeGreaterThanOrEqual(7);
  });
});

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
