import type { ChartSpec, PutSheet } from "../../../src/engine/plan";
import { changedParts, checkWellFormed, edited, partsOf, textOfPart } from "./packageParts";
import { kitchenSink, pack, smallWorkbook, strict } from "./kitchenSink";

const BANDS = ["#c4314b", "#b57900", "#2f8f2f"];

function chart(kind: ChartSpec["kind"], changes: Partial<ChartSpec> = {}): ChartSpec {
  return {
    id: `${kind} objetivos`,
    kind,
    title: "Avance por objetivo 2023",
    description: "OP.01 77,5; OP.02 81,8; OP.03 50,0",
    anchor: { row: 1, column: 4, rows: 14, columns: 7 },
    series: [
      {
        name: "Avance",
        nameRef: "'Tablero PNTP'!$B$1",
        categoriesRef: "'Tablero PNTP'!$A$2:$A$4",
        valuesRef: "'Tablero PNTP'!$B$2:$B$4",
        categories: kind === "scatter" ? [10, 60, 80] : ["OP.01", "OP.02", "OP.03"],
        values: [77.5, null, 50],
        color: "#1f3b5c",
        pointColors: ["#2f8f2f", null, "#c4314b"],
      },
      {
        name: "Límite medio",
        categoriesRef: "'Tablero PNTP'!$A$2:$A$4",
        valuesRef: "'Tablero PNTP'!$C$2:$C$4",
        categories: kind === "scatter" ? [0, 50, 100] : ["OP.01", "OP.02", "OP.03"],
        values: [75, 75, 75],
        color: "#8a8a8a",
        dashed: true,
        asLine: true,
      },
    ],
    axis: { min: 0, max: 100, title: "Avance Tipo 1 (%)", numberFormat: '0.0"%"' },
    legend: true,
    labels: true,
    ...changes,
  };
}

function dashboard(...charts: readonly ChartSpec[]): PutSheet {
  return {
    step: "putSheet",
    name: "Tablero PNTP",
    owner: "PNTP_Tablero",
    content: {
      cells: ["OP.01", "OP.02", "OP.03"].flatMap((code, i) => [
        { row: i + 1, column: 0, value: code },
        { row: i + 1, column: 1, value: [77.5, 81.8, 50][i] ?? null },
      ]),
      columnWidths: [10],
      showGridlines: false,
      print: { orientation: "landscape", area: { row: 0, column: 0, rows: 40, columns: 20 }, footer: { left: "", right: "" } },
      charts,
    },
  };
}

const before = pack(smallWorkbook({ Matriz: "<sheetData/>" }));
const CHART = "xl/charts/chart1.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const KINDS: readonly ChartSpec["kind"][] = ["column", "bar", "barStacked", "barStacked100", "line", "scatter", "doughnut"];

test.each(KINDS)("a %s chart is a native part, with its values cached, linked from its sheet", async (kind) => {
  const after = await edited(before, dashboard(chart(kind)));
  const xml = textOfPart(after, CHART);
  for (const path of [CHART, DRAWING, "xl/worksheets/sheet2.xml"]) checkWellFormed(textOfPart(after, path));
  expect(xml).toContain("<c:f>'Tablero PNTP'!$B$2:$B$4</c:f>");
  expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>77.5</c:v></c:pt><c:pt idx="2"><c:v>50</c:v></c:pt>');
  expect(textOfPart(after, DRAWING)).toContain(`name="PNTP ${kind} objetivos" descr="OP.01 77,5; OP.02 81,8; OP.03 50,0"`);
  expect(textOfPart(after, "[Content_Types].xml")).toContain(
    'PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"',
  );
  expect(textOfPart(after, "xl/worksheets/_rels/sheet2.xml.rels")).toContain('Target="../drawings/drawing1.xml"');
});

test("band limits are lines over columns, on the same axes", async () => {
  const xml = textOfPart(await edited(before, dashboard(chart("column"))), CHART);
  expect(xml).toMatch(
    /<c:barChart>.*<c:idx val="0"\/>.*<\/c:barChart><c:lineChart>.*<c:idx val="1"\/>.*<a:prstDash val="dash"\/>.*<\/c:lineChart>/,
  );
  expect(xml.match(/<c:axId val="111111111"\/>/g)).toHaveLength(3);
});

test("the same plan again gives the same bytes", async () => {
  const step = dashboard(...KINDS.map((kind) => chart(kind)));
  const once = await edited(before, step);
  expect(Buffer.from(await edited(once, step)).equals(Buffer.from(once))).toBe(true);
});

test("a refresh brings references and values up to date and leaves the place and look the user gave", async () => {
  const once = await edited(before, dashboard(chart("column")));
  const parts: Record<string, string | Uint8Array> = { ...partsOf(once) };
  parts[CHART] = textOfPart(once, CHART)
    .replace('<c:spPr><a:solidFill><a:srgbClr val="1F3B5C"/>', '<c:spPr><a:solidFill><a:srgbClr val="7030A0"/>')
    .replace('<c:gapWidth val="60"/>', '<c:gapWidth val="20"/>')
    .replace(/<c:dPt><c:idx val="2"\/>.*?<\/c:dPt>/, (point) => point.replace("C4314B", "00FFFF"))
    .replace(/<c:formatCode>.*?<\/c:formatCode>/g, "<c:formatCode>0.000</c:formatCode>");
  parts[DRAWING] = textOfPart(once, DRAWING).replace("<xdr:col>4</xdr:col>", "<xdr:col>9</xdr:col>");
  const [first, second] = chart("column").series as [ChartSpec["series"][number], ChartSpec["series"][number]];
  const now = chart("column", {
    title: "Avance por objetivo 2024",
    description: "OP.01 90",
    series: [
      {
        ...first,
        valuesRef: "'Tablero PNTP'!$B$2:$B$5",
        values: [90, 81.8, 50, 10],
        categories: ["OP.01", "OP.02", "OP.03", "OP.04"],
        pointColors: [...BANDS, BANDS[0] ?? null],
      },
      second,
    ],
  });
  const again = textOfPart(await edited(pack(parts), dashboard(now)), CHART);
  checkWellFormed(again);
  expect(again).toContain("<c:v>90</c:v>");
  expect(again).toContain("$B$2:$B$5");
  expect(again).toContain("<c:v>OP.04</c:v>");
  expect(again).toContain("<c:formatCode>0.000</c:formatCode>");
  expect(again).toContain('<c:gapWidth val="20"/>');
  expect(again).toContain('<a:srgbClr val="7030A0"/>');
  expect(again).toContain("Avance por objetivo 2024");
  const colors = [...again.matchAll(/<c:dPt><c:idx val="(\d)"\/>.*?srgbClr val="(\w+)"/g)].map(([, index, color]) => [index, color]);
  expect(colors).toEqual([
    ["0", "C4314B"],
    ["1", "B57900"],
    ["2", "00FFFF"],
    ["3", "C4314B"],
  ]);
  const drawing = textOfPart(await edited(pack(parts), dashboard(now)), DRAWING);
  expect(drawing).toContain("<xdr:col>9</xdr:col>");
  expect(drawing).toContain('descr="OP.01 90"');
  expect(drawing.match(/<xdr:graphicFrame /g)).toHaveLength(1);
});

test("a title the user wrote stays hers", async () => {
  const once = await edited(before, dashboard(chart("bar")));
  const parts: Record<string, string | Uint8Array> = { ...partsOf(once) };
  parts[CHART] = textOfPart(once, CHART).replace("Avance por objetivo 2023", "Así vamos");
  const again = await edited(pack(parts), dashboard(chart("bar", { title: "Avance por objetivo 2024" })));
  expect(textOfPart(again, CHART)).toContain("Así vamos");
  expect(textOfPart(again, CHART)).not.toContain("2024");
});

test("series that come are added, and those that go are taken away", async () => {
  const [first, second] = chart("line").series as [ChartSpec["series"][number], ChartSpec["series"][number]];
  const once = await edited(before, dashboard(chart("line", { series: [first] })));
  const two = await edited(once, dashboard(chart("line", { series: [first, second] })));
  expect(textOfPart(two, CHART).match(/<c:ser>/g)).toHaveLength(2);
  const one = await edited(two, dashboard(chart("line", { series: [first] })));
  expect(textOfPart(one, CHART)).toBe(textOfPart(once, CHART));
});

test("a series that she added to our chart stays when ours go; one over cells of the sheet that are no longer made goes with them", async () => {
  const [first, second] = chart("line").series as [ChartSpec["series"][number], ChartSpec["series"][number]];
  const two = await edited(before, dashboard(chart("line", { series: [first, second] })));
  const ours = /<c:ser>(?:(?!<\/c:ser>).)*<c:idx val="1"\/>(?:(?!<\/c:ser>).)*<\/c:ser>/s.exec(textOfPart(two, CHART))?.[0] ?? "";
  expect(ours).toContain("'Tablero PNTP'!$C$2:$C$4");
  const hers = ours.replace('<c:idx val="1"/>', '<c:idx val="2"/>').replaceAll("'Tablero PNTP'!", "'Mis metas'!");
  const parts: Record<string, string | Uint8Array> = { ...partsOf(two) };
  parts[CHART] = textOfPart(two, CHART).replace(ours, ours + hers);
  const after = textOfPart(await edited(pack(parts), dashboard(chart("line", { series: [first] }))), CHART);
  expect(after.match(/<c:ser>/g)).toHaveLength(2);
  expect(after).toContain(hers);
});

test("a chart that is no longer made goes with its parts; the user's own stay", async () => {
  const both = await edited(before, dashboard(chart("column"), chart("doughnut")));
  const parts: Record<string, string | Uint8Array> = { ...partsOf(both) };
  parts[DRAWING] = textOfPart(both, DRAWING).replace('name="PNTP column objetivos"', 'name="Gráfico de Ana"');
  const own = pack(parts);
  const after = await edited(own, dashboard());
  expect(changedParts(own, after)).toEqual(
    ["[Content_Types].xml", "xl/charts/chart2.xml", DRAWING, "xl/drawings/_rels/drawing1.xml.rels"].sort(),
  );
  expect(Object.keys(partsOf(after))).toContain(CHART);
  expect(textOfPart(after, DRAWING)).toContain("Gráfico de Ana");
});

test("new parts take free numbers, and no drawing of another sheet changes", async () => {
  const sink = pack(strict(kitchenSink()));
  const after = await edited(sink, dashboard(chart("column")));
  expect(changedParts(sink, after)).toEqual(
    expect.arrayContaining(["xl/charts/chart2.xml", "xl/drawings/drawing2.xml", "xl/worksheets/sheet5.xml"]),
  );
  expect(changedParts(sink, after)).not.toContain("xl/drawings/drawing1.xml");
  expect(textOfPart(after, "xl/charts/chart2.xml")).toContain("http://purl.oclc.org/ooxml/drawingml/chart");
});
