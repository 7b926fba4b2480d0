import { format as asNumfmtShows } from "numfmt";
import { roundHalfAway } from "../../../../src/engine/domain/rounding";
import { otherFigure } from "../../../../src/engine/audit/shown/otherFigure";
import { formatMeaning, showsNumbers } from "../../../../src/engine/reader/text/numberFormat";
import { book, XF } from "../../../attacks/plainBook";
import { converted } from "../../../lo/libreOffice";
import { whenLibreOffice } from "../../../requirements";

const SECTIONS = [
  "0",
  "0.0",
  "0%",
  "0.0%",
  '0"%"',
  "0\\%",
  "0,",
  "#,##0",
  "#,##0.00,",
  '"ND"',
  '0"5"',
  "[Red]0.0",
  "[$S/] #,##0.00",
  "_-0.0_-",
  '"-"',
  "(0.0)",
  "-0%",
  "",
];
const FEW = ["0", "0.0%", '0"%"', "0,", '"ND"', "-0.0"];
const VALUES = [0.63, 1, 63, 63000, 0, -0.5, -63];

function formats(): string[] {
  const pairs = SECTIONS.flatMap((first) => SECTIONS.map((second) => `${first};${second}`));
  const thirds = FEW.flatMap((first) => FEW.flatMap((second) => FEW.map((third) => `${first};${second};${third}`)));
  const conditions = FEW.flatMap((first) =>
    FEW.flatMap((second) => [
      `[<1]${first};${second}`,
      `[>=100]${first};${second}`,
      `[=0]${first};${second}`,
      ...FEW.slice(0, 4).map((third) => `[>=100]${first};[<1]${second};${third}`),
    ]),
  );
  // A format without a first section is an empty one in some programs, and General in others.
  return [...SECTIONS, ...pairs, ...thirds, ...conditions].filter((format) => format !== "" && !format.startsWith(";"));
}

const CASES = formats().flatMap((format) => VALUES.map((value) => ({ format, value })));

type Verdict = "told" | "silent";

/** What we say of the cell, with the figure that is computed with. */
function ours(format: string, value: number): { readonly verdict: Verdict; readonly figure: number } {
  const figure = formatMeaning(format, value) === "percent" ? Number((value * 100).toPrecision(12)) : value;
  return { verdict: otherFigure(format, value) ? "told" : "silent", figure };
}

/** What a person makes of a text that some program shows: whether its figure is that one. */
function asPersonSees(shown: string, figure: number, format: string): Verdict {
  const text = shown.replace(/\s/g, "");
  if (text === "" || text === "ND") return "told";
  if (/^-+$/.test(text)) return figure === 0 ? "silent" : "told";
  const [, before = "", digits = "", after = ""] = /^([^\d]*)([\d.,]*\d)([^\d]*)$/.exec(text) ?? [];
  if (digits === "") return "told";
  const size = Number(digits.replace(/,(?=\d{3})/g, ""));
  const decimals = digits.split(".")[1]?.length ?? 0;
  const isWhole = size === Math.abs(roundHalfAway(figure, decimals));
  // Less than nothing is told by a minus, brackets, or any other look of its section.
  const isMinus = /[-(]/.test(before + after);
  const isMarked = isMinus || isLookOfNegative(format);
  const hasSign = size === 0 || (figure < 0 ? isMarked : !isMinus);
  return isWhole && hasSign ? "silent" : "told";
}

/** A section for figures below zero that is no copy of that above. */
function isLookOfNegative(format: string): boolean {
  const [first = "", second] = format.split(";");
  const bare = (section: string): string => section.replace(/_-|\[Red\]|\[\$?|[0#.,\]%\\"]/g, "").replace(/\s/g, "");
  return second !== undefined && !/\[[<>=]/.test(format) && (second.includes("[Red]") || bare(first) !== bare(second));
}

function disagreements(shownBy: (index: number) => string, differs: (one: (typeof CASES)[number]) => boolean = () => false): string[] {
  return CASES.flatMap((one, index) => {
    if (differs(one)) return [];
    const { format, value } = one;
    const shown = shownBy(index);
    const { verdict, figure } = ours(format, value);
    const wanted = asPersonSees(shown, figure, format);
    return verdict === wanted ? [] : [`${format} on ${value} shows «${shown}», read ${figure}: ${verdict}, not ${wanted}`];
  });
}

test("of every format, in the section that holds, a cell is silent where it shows the figure computed with and told where it does not", () => {
  expect(CASES.length).toBeGreaterThan(4_000);
  expect(disagreements((index) => asNumfmtShows(CASES[index]?.format ?? "", CASES[index]?.value ?? 0))).toEqual([]);
});

test("a format that an Avance keeps shows whatever percent is written there", () => {
  const kept = formats().filter(showsNumbers);
  expect(kept.length).toBeGreaterThan(50);
  const hidden = kept.flatMap((format) =>
    [0, 0.6, 63, 1250.5].filter((value) => otherFigure(format, value)).map((value) => [format, value]),
  );
  expect(hidden).toEqual([]);
});

whenLibreOffice("the same, of what LibreOffice shows", async () => {
  const codes = formats();
  const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  const numFmts = codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`).join("");
  const xfs = XF + codes.map((_, index) => XF.replace('numFmtId="0"', `numFmtId="${200 + index}" applyNumberFormat="1"`)).join("");
  const rows = codes.map((_, index) => {
    const cells = VALUES.map((value, column) => `<c r="${"ABCDEFGH"[column]}${index + 1}" s="${index + 1}"><v>${value}</v></c>`);
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  const made = book({ rows: rows.join(""), numFmts: `<numFmts count="${codes.length}">${numFmts}</numFmts>`, xfs });
  const shown = await converted(new Map([["formatos.xlsx", made]]), AS_SHOWN);
  const lines = new TextDecoder().decode(shown.get("formatos.csv")).split("\n");
  const cells = lines.slice(0, codes.length).flatMap((line) => line.split("\t").slice(0, VALUES.length));
  expect(cells).toHaveLength(CASES.length);
  // In the later sections of a format with conditions LibreOffice writes no minus, and Excel and numfmt do.
  const differs = ({ format, value }: (typeof CASES)[number]): boolean => value < 0 && /\[[<>=]/.test(format);
  expect(disagreements((index) => cells[index] ?? "", differs)).toEqual([]);
});

/** Tabs between cells, each as its format shows it. */
const AS_SHOWN = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true";
