import type { ExcelHost } from "../../../src/sandbox/excel/host";
import { chartData } from "../../../src/sandbox/excel/model/book/chart";
import { loadOffice, type OfficeInNode } from "./loadOffice";

let office: OfficeInNode;
let host: ExcelHost;

beforeAll(async () => {
  office = await loadOffice();
});

beforeEach(() => {
  const rows = [
    ["", "AT1", "AT2"],
    ["OP.01", 77.5, 0],
    ["OP.02", 81.8, 66.7],
    ["OP.03", 50, 0],
  ];
  const cells = rows.flatMap((row, r) => row.flatMap((value, c) => (value === "" ? [] : [{ row: r, column: c, value }])));
  host = office.open({ sheets: [{ name: "Resumen PNTP", cells }] });
});

afterEach(() => {
  expect(host.bugs).toEqual([]);
});

async function within<Result>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result): Promise<Result> {
  return Excel.run(async (context) => {
    const result = act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });
}

describe("Conditional formats", () => {
  it("colour by formula, with fill and font set in one request", async () => {
    await within((sheet) => {
      const format = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=AND(B2>=95,N("PNTP")=0)';
      format.custom.format.fill.color = "#c6efce";
      format.custom.format.font.color = "#006100";
      format.custom.format.font.bold = true;
      format.stopIfTrue = true;
    });
    expect(host.book.active.conditionalFormats).toEqual([
      {
        id: expect.any(String) as string,
        areas: [{ row: 1, column: 1, rows: 3, columns: 1 }],
        rule: { type: "Custom", formula: '=AND(B2>=95,N("PNTP")=0)' },
        look: { fill: "#C6EFCE", fontColor: "#006100", bold: true },
        stopIfTrue: true,
      },
    ]);
  });

  it("are listed with rule, place and priority, whatever their kind, so that only one's own are deleted", async () => {
    host.book.active.conditionalFormats.push(
      {
        id: "{a}",
        areas: [{ row: 1, column: 1, rows: 3, columns: 1 }],
        rule: { type: "Custom", formula: '=B2<75+N("PNTP")' },
        look: {},
        stopIfTrue: false,
      },
      { id: "{b}", areas: [{ row: 1, column: 1, rows: 3, columns: 2 }], rule: { type: "DataBar" }, look: {}, stopIfTrue: false },
      {
        id: "{c}",
        areas: [
          { row: 0, column: 0, rows: 1, columns: 1 },
          { row: 3, column: 0, rows: 1, columns: 1 },
        ],
        rule: { type: "Custom", formula: "=TRUE" },
        look: {},
        stopIfTrue: false,
      },
    );
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange()
        .conditionalFormats.load("items/id,items/type,items/priority");
      await context.sync();
      expect(formats.items.map(({ id, type, priority }) => [id, type, priority])).toEqual([
        ["{a}", "Custom", 0],
        ["{b}", "DataBar", 1],
        ["{c}", "Custom", 2],
      ]);
      const rules = formats.items.map((item) => ({
        item,
        rule: item.customOrNullObject.rule.load("formula"),
        range: item.getRangeOrNullObject().load("address"),
        ranges: item.getRanges().load("address"),
      }));
      await context.sync();
      expect(
        rules.map(({ rule, range, ranges }) => [rule.isNullObject || rule.formula, range.isNullObject || range.address, ranges.address]),
      ).toEqual([
        // Told relative to the first cell of the range they are fetched through, here A1.
        ['=A1<75+N("PNTP")', "'Resumen PNTP'!B2:B4", "'Resumen PNTP'!B2:B4"],
        [true, "'Resumen PNTP'!B2:C4", "'Resumen PNTP'!B2:C4"],
        ["=TRUE", true, "'Resumen PNTP'!A1,'Resumen PNTP'!A4"],
      ]);
      for (const { item, rule } of rules) if (!rule.isNullObject && rule.formula.includes("PNTP")) item.delete();
      await context.sync();
    });
    expect(host.book.active.conditionalFormats.map(({ id }) => id)).toEqual(["{b}", "{c}"]);
  });

  it("of cell value and text kinds keep their rule; other kinds are refused by name", async () => {
    const rules = await within((sheet) => {
      const value = sheet.getRange("B2:B4").conditionalFormats.add("CellValue");
      value.cellValue.rule = { operator: "Between", formula1: "=75", formula2: "=95" };
      const text = sheet.getRange("A2:A4").conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "ND" };
      return [value.cellValue.load("rule"), text.textComparison.load("rule")] as const;
    });
    expect(rules.map(({ rule }) => rule)).toEqual([
      { operator: "Between", formula1: "=75", formula2: "=95" },
      { operator: "Contains", text: "ND" },
    ]);
    await expect(within((sheet) => sheet.getRange("A1").conditionalFormats.add("IconSet"))).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringMatching(/IconSet/) as string,
    });
  });
});

describe("Charts", () => {
  it("take their series from the cells, as Excel guesses them", async () => {
    const chart = await within((sheet) =>
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto").load("name,chartType,series/items/name"),
    );
    expect(chart.series.items.map(({ name }) => name)).toEqual(["AT1", "AT2"]);
    expect(host.book.active.charts[0]?.series).toMatchObject([
      { values: "'Resumen PNTP'!$B$2:$B$4", categories: "'Resumen PNTP'!$A$2:$A$4" },
      { values: "'Resumen PNTP'!$C$2:$C$4", categories: "'Resumen PNTP'!$A$2:$A$4" },
    ]);
  });

  it("are made, placed, dressed and found again by name", async () => {
    await within((sheet) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
      chart.name = "PNTP_Avance";
      chart.title.text = "Avance por objetivo";
      chart.title.format.font.size = 14;
      chart.setPosition("E2", "H12");
      chart.legend.visible = false;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 100;
      chart.axes.valueAxis.title.text = "%";
      chart.axes.categoryAxis.reversePlotOrder = true;
      const bars = chart.series.getItemAt(0);
      bars.format.fill.setSolidColor("#1F4E79");
      bars.hasDataLabels = true;
      bars.dataLabels.numberFormat = "0.0";
      bars.points.getItemAt(2).format.fill.setSolidColor("#C00000");
      const limit = chart.series.add("Límite 75");
      limit.setValues(sheet.getRange("C2:C4"));
      limit.setXAxisValues(sheet.getRange("A2:A4"));
      limit.chartType = "Line";
      limit.markerStyle = "None";
      limit.format.line.lineStyle = "Dash";
    });
    const again = await within((sheet) =>
      sheet.charts.getItemOrNullObject("PNTP_Avance").load("name,left,top,width,height,title/text,axes/valueAxis/maximum"),
    );
    expect(again.toJSON()).toMatchObject({
      name: "PNTP_Avance",
      left: 192,
      top: 15,
      width: 192,
      height: 165,
      title: { text: "Avance por objetivo" },
      axes: { valueAxis: { maximum: 100 } },
    });
    const [chart] = host.book.active.charts;
    expect(chart && chartData(chart)).toMatchObject({
      type: "ColumnClustered",
      settings: {
        "title.text": "Avance por objetivo",
        "title.format.font.size": 14,
        "legend.visible": false,
        "valueAxis.minimum": 0,
        "valueAxis.maximum": 100,
        "valueAxis.title.text": "%",
        "categoryAxis.reversePlotOrder": true,
      },
      series: [
        {
          name: "AT1",
          settings: {
            "format.fill.color": "#1F4E79",
            hasDataLabels: true,
            "dataLabels.numberFormat": "0.0",
            "points.2.format.fill.color": "#C00000",
          },
        },
        {
          name: "Límite 75",
          values: "'Resumen PNTP'!$C$2:$C$4",
          categories: "'Resumen PNTP'!$A$2:$A$4",
          settings: { chartType: "Line", markerStyle: "None", "format.line.lineStyle": "Dash" },
        },
      ],
    });
  });

  it("refuse a block as the values of one series, and are gone when deleted", async () => {
    await within((sheet) => sheet.charts.add("Line", sheet.getRange("A1:B4")).set({ name: "Uno" }));
    await expect(
      within((sheet) => sheet.charts.getItem("Uno").series.getItemAt(0).setValues(sheet.getRange("B2:C4"))),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
    await within((sheet) => sheet.charts.getItem("Uno").delete());
    const gone = await within((sheet) => sheet.charts.getItemOrNullObject("Uno"));
    expect([gone.isNullObject, host.book.active.charts]).toEqual([true, []]);
  });
});
