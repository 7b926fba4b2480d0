import { defaultProfile } from "../../../src/engine/domain/profile";
import { progressFormat, valuesFormat } from "../../../src/engine/sheets/kit/figureFormats";
import { figureText, valueText } from "../../../src/engine/words/figureText";

test("an Avance has one decimal, and more where rounding would show another level", () => {
  const format = (value: number | "ND") => progressFormat(value, defaultProfile);
  expect([95, 94.9, 94.96, 94.996, 74.97, 6240, -100].map(format)).toEqual([
    "#,##0.0",
    "#,##0.0",
    "#,##0.00",
    "#,##0.000",
    "#,##0.00",
    "#,##0.0",
    "#,##0.0",
  ]);
  expect(format("ND")).toBe("#,##0.0");
  expect(progressFormat(94.96, { ...defaultProfile, bandOn: "rounded" })).toBe("#,##0.0");
});

test("raw values that stand together have the decimals they need", () => {
  expect(valuesFormat([1718, 450, "ND"])).toBe("#,##0");
  expect(valuesFormat([7.9, 61.86, 3])).toBe("#,##0.00");
});

test("figures are written as Excel shows them where the workbook is from", () => {
  expect([figureText(6240), figureText(-100), figureText("ND"), valueText(1718), valueText(61.86)]).toEqual([
    "6,240.0",
    "-100.0",
    "ND",
    "1,718",
    "61.86",
  ]);
  expect([figureText(6240, ","), valueText(1718.5, ","), figureText(1234, ".", 0)]).toEqual(["6.240,0", "1.718,5", "1,234"]);
});
