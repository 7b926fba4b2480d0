import type { BandRule, FormatBands } from "../../../src/engine/plan";
import { changedParts, checkWellFormed, edited, textOfPart, topLevelElements } from "./packageParts";
import { kitchenSink, pack, prefixed } from "./kitchenSink";

const SHEET1 = "xl/worksheets/sheet1.xml";
const AREA = { row: 3, column: 4, rows: 5, columns: 1 };

function rule(limit: string, fill: string, color = "#0b5a0b"): BandRule {
  return { area: AREA, formula: `=AND(ISNUMBER(E4),E4>=${limit},N("PNTP")=0)`, fill, color, bold: true };
}

function bands(...rules: readonly BandRule[]): FormatBands {
  return { step: "formatBands", sheet: "Matriz", rules };
}

const three = bands(rule("75", "#e3f4e1"), rule("50", "#fff4ce", "#5d4500"), rule("0", "#fde7e9", "#8a1520"));

test("our conditional formats come after everybody's, with a lower priority", async () => {
  const before = pack(kitchenSink());
  const after = await edited(before, three);
  expect(changedParts(before, after)).toEqual(["xl/styles.xml", SHEET1]);
  const sheet = textOfPart(after, SHEET1);
  checkWellFormed(sheet);
  const ours = [
    ...sheet.matchAll(
      /<conditionalFormatting sqref="E4:E8"><cfRule type="expression" dxfId="(\d)" priority="(\d+)"><formula>(.*?)<\/formula>/g,
    ),
  ].map((match) => match.slice(1));
  expect(ours).toEqual([
    ["1", "8", 'AND(ISNUMBER(E4),E4&gt;=75,N("PNTP")=0)'],
    ["2", "9", 'AND(ISNUMBER(E4),E4&gt;=50,N("PNTP")=0)'],
    ["3", "10", 'AND(ISNUMBER(E4),E4&gt;=0,N("PNTP")=0)'],
  ]);
  expect(topLevelElements(sheet).filter((name) => name === "conditionalFormatting")).toHaveLength(4);
  expect(
    sheet.replace(/<conditionalFormatting sqref="E4:E8"><cfRule type="expression" dxfId="[123]".*?<\/conditionalFormatting>/g, ""),
  ).toBe(textOfPart(before, SHEET1));
});

test("the second run gives the same bytes; other limits replace the old ones and reuse the looks", async () => {
  const once = await edited(pack(kitchenSink()), three);
  expect(Buffer.from(await edited(once, three)).equals(Buffer.from(once))).toBe(true);
  const other = await edited(once, bands(rule("80", "#e3f4e1")));
  expect(changedParts(once, other)).toEqual([SHEET1]);
  expect(textOfPart(other, SHEET1).match(/N\("PNTP"\)/g)).toHaveLength(1);
});

test("an empty list takes ours away and nobody else's", async () => {
  const before = pack(kitchenSink());
  const after = await edited(await edited(before, three), bands());
  expect(textOfPart(after, SHEET1)).toBe(textOfPart(before, SHEET1));
});

test("a rule of ours that Excel merged with somebody else's is taken out of the group", async () => {
  const parts = kitchenSink();
  parts[SHEET1] = String(parts[SHEET1]).replace(
    "<formula>E4&lt;30</formula></cfRule>",
    '<formula>E4&lt;30</formula></cfRule><cfRule type="expression" dxfId="0" priority="9">' +
      "<formula>AND(E4&gt;1,N(&quot;PNTP&quot;)=0)</formula></cfRule>",
  );
  const after = await edited(pack(parts), bands());
  expect(textOfPart(after, SHEET1)).toBe(textOfPart(pack(kitchenSink()), SHEET1));
});

test("in a sheet without conditional formats they go where the schema wants them", async () => {
  const after = await edited(pack(prefixed(kitchenSink())), { step: "formatBands", sheet: "Tabla PEI", rules: [rule("75", "#e3f4e1")] });
  expect(topLevelElements(textOfPart(after, "xl/worksheets/sheet2.xml"))).toEqual([
    "dimension",
    "sheetData",
    "conditionalFormatting",
    "tableParts",
  ]);
  checkWellFormed(textOfPart(after, "xl/styles.xml"));
});

describe("bars", () => {
  const bar: BandRule = { area: AREA, formula: '=100+N("PNTP")', fill: "#1f3b5c", color: "#1f3b5c", isBar: true };
  test("a bar of ours has its twin among the extensions, hers keep theirs, and the second run gives the same bytes", async () => {
    const before = pack(kitchenSink());
    const once = await edited(before, bands(bar));
    const sheet = textOfPart(once, SHEET1);
    checkWellFormed(sheet);
    expect(sheet.match(/<x14:cfRule /g)).toHaveLength(3);
    expect(sheet).toContain("<xm:sqref>E4:E8</xm:sqref>");
    const ids = [...sheet.matchAll(/<x14:id>([^<]*)</g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    expect(topLevelElements(sheet).at(-1)).toBe("extLst");
    expect(Buffer.from(await edited(once, bands(bar))).equals(Buffer.from(once))).toBe(true);
    expect(textOfPart(await edited(once, bands()), SHEET1)).toBe(textOfPart(before, SHEET1));
  });

  test("where nobody had extensions, none is left behind", async () => {
    const parts = kitchenSink();
    parts[SHEET1] = String(parts[SHEET1])
      .replace(/<extLst>(?:(?!<extLst>).)*<\/extLst>(?=<\/worksheet>)/, "")
      .replace(/<extLst><ext uri="\{B025F937.*?<\/extLst>/, "");
    expect(parts[SHEET1]).not.toContain("extLst");
    const before = pack(parts);
    const after = await edited(await edited(before, bands(bar, rule("75", "#e3f4e1"))), bands());
    expect(textOfPart(after, SHEET1)).toBe(textOfPart(before, SHEET1));
  });
});
