import { readConditionalFormats } from "../../src/hosts/xlsx/looks/conditionalFormats";
import { putBands } from "../../src/hosts/xlsx/parts/bandFormats";
import { SheetElements } from "../../src/hosts/xlsx/cells/worksheetXml";
import { barDrawer } from "../../src/portable/sheet/dataBars";
import { gridRule } from "../../src/sandbox/grid/conditionalRules";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function sheetWith(formats: string): SheetElements {
  return new SheetElements({ head: `<worksheet xmlns="${MAIN}"><sheetData>`, tail: `</sheetData>${formats}</worksheet>` });
}

function bar(ends: string, color = '<color rgb="FF638EC6"/>'): string {
  return `<conditionalFormatting sqref="A1:A4"><cfRule type="dataBar" priority="1"><dataBar>${ends}${color}</dataBar></cfRule></conditionalFormatting>`;
}

const FIXED = '<cfvo type="num" val="0"/><cfvo type="num" val="50"/>';

function drawn(elements: SheetElements, ...values: readonly (number | string | null)[]) {
  const sight = { conditional: readConditionalFormats(elements, []), grid: { value: (row: number) => values[row] ?? null } };
  const draw = barDrawer(sight, "light");
  return values.map((_, row) => draw(row, 0));
}

test("a bar of ours is as long as its figure says, from nothing to the whole cell, and its figure is not shown", () => {
  const elements = sheetWith("");
  const rule = { sqref: "A1:A5", formula: '=100+N("PNTP")', fill: "#1f3b5c", color: "#1f3b5c", isBar: true };
  putBands(elements, [rule], () => 0);
  const bars = drawn(elements, 0, 25, 130, -4, "ND");
  expect(bars.map((each) => [/ (\d+)%/.exec(String(each?.style.backgroundImage))?.[1], each?.isOnly])).toEqual([
    ["0", true],
    ["25", true],
    ["100", true],
    ["0", true],
    [undefined, undefined],
  ]);
});

test("a bar of hers between two figures is drawn over its figure; one whose ends depend on the others is left out", () => {
  const [hers] = drawn(sheetWith(bar(FIXED)), 25);
  expect(hers?.isOnly).toBe(false);
  expect(hers?.style.backgroundImage).toMatch(/#638EC6 50%/i);
  expect(drawn(sheetWith(bar('<cfvo type="min"/><cfvo type="max"/>')), 25)).toEqual([undefined]);
  expect(drawn(sheetWith(bar('<cfvo type="num" val="0"/><cfvo type="formula" val="$B$1"/>')), 25)).toEqual([undefined]);
  expect(drawn(sheetWith(bar(FIXED, '<color theme="4"/>')), 25)).toEqual([undefined]);
});

test("the grid of the browser takes the same bars", () => {
  const [read] = readConditionalFormats(sheetWith(bar(FIXED)), []);
  if (!read) throw new Error("no rule was read");
  const grid = gridRule({ id: "1", areas: read.areas, rule: read.rule, look: {}, stopIfTrue: false });
  expect(grid?.rule).toMatchObject({
    type: "dataBar",
    isShowValue: true,
    config: { min: { type: "num", value: 0 }, max: { type: "num", value: 50 }, positiveColor: "#638EC6" },
  });
});
