import { format as asExcelShows } from "numfmt";
import { otherFigure } from "../../../../src/engine/audit/shown/otherFigure";

type Cell = readonly [format: string, value: number | string];

const TOLD: readonly Cell[] = [
  ['"63"', 40],
  [";;;", 40],
  ['0"5"', 63],
  ['[>50]"alto"', 63],
  ['"95.0 %"', 0.63],
  ["0,", 63000],
  ["0.0,", 63500],
  ["0.0,,", 63500000],
  ['00"."00', 6375],
  ["0;0", -5],
  ["[White]0.0", 40],
  ['"1"0', 5],
  ['0".5"', 6],
  ['0" 000"', 63],
  ['#,##0",000"', 63],
  ["\\6\\3", 40],
  ["63", 40],
  ["0;-0;", 0],
  ["#", 0],
  ['0;0;"ND"', 0],
  ['"-"0', 5],
  ['General"5"', 63],
  ['@"5"', "63"],
  ["0%%", 0.63],
  ['"63"ss.0', 40],
  ["*6", 40],
  ["0*5", 40],
  ['"95.0 % ("0.0")"', 63],
  ["[$63-409]", 40],
  ["[$5]0", 40],
  ['?/?"5"', 0.5],
  ['0;"63"', -2],
  ['"ND"', 40],
  [';;;"63"', "ND"],
  [';;;"63 %"', "ND"],
  ['0.0E+00"5"', 40],
  ["0\\.0", 635],
  ['0?"."?', 635],
  ['"VO: 95 / "0', 40],
  ['0"½"', 63],
  ['"６３"', 40],
  ['[=40]"63";0', 40],
];

const SILENT: readonly Cell[] = [
  ["0.0%", 0.63],
  ["0%", 0.635],
  ["#,##0", 63500],
  ['0 "personas"', 63],
  ['"S/" #,##0.00', 63.5],
  ['"S/"\\ #,##0.00', 1263.5],
  ["dd/mm/yyyy", 45000],
  ["General", 63],
  ['0.0;-0.0;"-"', 63],
  ['0.0;-0.0;"-"', 0],
  ['0.0;-0.0;"-"', -3],
  ['_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-', 1263.5],
  ['_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-', -3],
  ['_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-', 0],
  ['_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-', "ND"],
  ['_("S/"* #,##0.00_);_("S/"* \\(#,##0.00\\);_("S/"* "-"??_);_(@_)', -5],
  ["[Red]0.0", 3],
  ["0.00;[Red]0.00", -3],
  ["0.00;[Red]\\-0.00", -3],
  ["# ?/?", 0.5],
  ["# ??/??", 1.5],
  ["# ?/8", 0.5],
  ["0.00E+00", 12345],
  ["##0.0E+0", 12345],
  ['0"%"', 63],
  ["0.0\\%", 63],
  ['0.0" %"', 63],
  ['0 "m2"', 63],
  ['0 "m²"', 63],
  ['#,##0 "hab. por 100 km2"', 63],
  ["[$S/-280A] #,##0.00", 63],
  ["[$€-2] #,##0", 63],
  ["[$-280A]0.0", 63],
  ["000", 7],
  ["0000", 12],
  ["#,##0_);(#,##0)", -63],
  ["#,##0_);[Red](#,##0)", 63],
  ["# ##0", 63500],
  ["#\\ ##0", 63500],
  ['0.0,"K"', 63500],
  ['#,##0, "mil"', 63000],
  ['0.0,,"M"', 63500000],
  ["0.??", 0.5],
  ["?0.0", 7],
  ["[>=1000]#,##0;0.0", 63.5],
  ["[>=1000]#,##0;0.0", 1263.5],
  ["[<1]0.0%;0.0", 0.63],
  ["[<1]0.0%;0.0", 63],
  ["@", "ND"],
  ["@", 63],
  ["0.0;-0.0;0.0;@", "ND"],
  ["0", 62.6],
  ["0.0", 0.04],
  ["+0.0;-0.0;0.0", 3],
  ["▲0.0;▼0.0;0.0", -3],
  ["[Color10]▲ 0.0;[Red]▼ 0.0;0.0", -3],
  ['0" de 100"', 63],
  ['"Aprox. "0', 63],
  ["0;-0;0%", 0],
  ["[h]:mm", 0.5],
  [".00", 0.63],
  [".00", 63.63],
  ['0.0"%";-0.0"%"', 63],
  ["S/ #,##0.00", 63],
  ["$ #,##0", 63],
  ["0.0;;;", 3],
  ['"IND-"0', 63],
  ["0.0 (0%)", 0],
];

/** Without what that library leaves out or reads otherwise: filling, colours, powers, times, fractions, several %, currencies, texts. */
const JUDGED = TOLD.filter(([format]) => !/\*|White|E\+|ss|\?\/\?|%%|\[\$|^@/.test(format));

test.each(TOLD)("«%s» on %s is told", (format, value) => {
  expect(otherFigure(format, value)).toBeDefined();
});

test.each(SILENT)("«%s» on %s shows the figure of the cell", (format, value) => {
  expect(otherFigure(format, value)).toBeUndefined();
});

test.each(JUDGED)("«%s» on %s is told as another library shows it", (format, value) => {
  expect(otherFigure(format, value)?.shown).toBe(asExcelShows(format, value).replace(/\s+/g, " ").trim());
});

test("a format that hides is told as nothing to see, one that says another figure as a figure", () => {
  expect(otherFigure(";;;", 40)).toEqual({ shown: "", isFigure: false });
  expect(otherFigure("[White]0.0", 40)).toEqual({ shown: "", isFigure: false });
  expect(otherFigure('"alto"', 40)).toEqual({ shown: "alto", isFigure: false });
  expect(otherFigure('"63"', 40)).toEqual({ shown: "63", isFigure: true });
});

test("nothing is said of a format that nobody can read, nor of a number beyond its digits", () => {
  expect(otherFigure('0;0;0;@;"63"', 40)).toBeUndefined();
  expect(otherFigure("0,", 1e15)).toBeUndefined();
  expect(otherFigure(`${'"a"'.repeat(20_000)}0`, 40)).toBeUndefined();
});
