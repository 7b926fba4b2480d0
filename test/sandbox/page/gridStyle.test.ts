import { lookWith, type Look } from "../../../src/hosts/xlsx/looks/look";
import { gridContent, modelValue } from "../../../src/sandbox/grid/cellContent";
import { gridStyle, lookChange } from "../../../src/sandbox/grid/cellStyle";

const LOOKS: readonly Look[] = [
  {},
  { bold: true, italic: true, underline: "Single", strikethrough: true, fontName: "Arial", fontSize: 14, fontColor: "#1F3B5C" },
  { fill: "#E3F4E1", numberFormat: "0.0%", horizontal: "Right", vertical: "Top", wrap: true },
  {
    borders: {
      top: { style: "Continuous", weight: "Thin", color: "#BFBFBF" },
      left: { style: "Double", weight: "Thick", color: "#000000" },
    },
  },
  { horizontal: "CenterAcrossSelection", indent: 2, orientation: 90 },
];

test.each(LOOKS)("a cell nobody restyled reads back without a change: %j", (look) => {
  expect(lookChange(look, gridStyle(look))).toBeUndefined();
});

test("what a person sets with the grid's menus becomes the model's look, and the rest stays", () => {
  for (const before of LOOKS) {
    for (const after of LOOKS.slice(0, 4)) {
      const change = lookChange(before, gridStyle(after));
      const now = change ? lookWith(before, change) : before;
      expect(lookChange(now, gridStyle(after))).toBeUndefined();
    }
  }
});

test.each([[null], [0], [-12.5], ["ND"], ["85%"], [true], [false], [{ error: "#N/A" }]])(
  "the grid gives back the value %j as it was",
  (value) => {
    expect(modelValue(gridContent({ value }), false)).toEqual(value);
  },
);

test("a formula's empty text is a text, and an emptied cell is empty", () => {
  expect(modelValue({ v: "" }, true)).toBe("");
  expect(modelValue({ v: "" }, false)).toBeNull();
});
