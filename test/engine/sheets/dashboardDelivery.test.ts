import type { RoundAnswers } from "../../../src/engine/actions/followup/roundAnswers";
import { SheetCanvas } from "../../../src/engine/sheets/kit/sheetCanvas";
import { putDelivery } from "../../../src/engine/sheets/dashboard/dashboardDelivery";
import { DASHBOARD_WIDTHS } from "../../../src/engine/sheets/dashboard/dashboardLayout";
import { boardOf, ownersOf, unansweredIn } from "../../../src/engine/followup/board";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { smallMatrix } from "../../golden/smallMatrix";
import { roundRecord } from "../followup/roundNews";
import { dashboardOf, staleSeries } from "./planOnGrid";

const [matrix] = readWorkbook([smallMatrix()]).matrices;
if (!matrix) throw new Error("no matrix");
const { policy } = matrix;
const record = roundRecord({ code: "IOP.01.01", entity: "MININTER", value: 30 });
const answers: RoundAnswers = { registry: [{ cells: [], item: record }], paragraphs: [], pending: [], ledger: [] };
const step = dashboardOf(smallMatrix(), { answers });
const plain = dashboardOf(smallMatrix());
const { content } = step;
const charts = content.charts ?? [];
const delivery = charts.find(({ id }) => id === "entrega");

test("a year with a round has a second page: its bars are the counts of its board, an entity each", () => {
  const board = boardOf(policy, ownersOf(policy), answers, { year: 2023 });
  expect(delivery?.kind).toBe("barStacked100");
  expect(delivery?.series.map(({ name }) => name)).toEqual(["Con dato", "ND con motivo", "En duda", "Sin respuesta"]);
  expect(delivery?.series[0]?.categories).toEqual(board.entities.map(({ name }) => name));
  const sums = delivery?.series.map(({ values }) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  const { counts } = board;
  expect(sums).toEqual([counts.reported + counts.onlyInMatrix, counts.ndWithReason, counts.doubt, unansweredIn(counts)]);
  expect(staleSeries(step, charts)).toEqual([]);
  expect(content.cells.map(({ value }) => value)).toContain(
    `${board.answered} de ${board.total} respuestas con dato, o con ND y su motivo: ${Math.round(board.share)} % completo. ` +
      "Primero, las entidades que más deben.",
  );
});

test("both pages are A4 at one scale: the second begins where the first ends, and takes as much", () => {
  const [at = 0] = content.print.pageBreaks ?? [];
  const { rows } = content.print.area;
  const height = (from: number, to: number): number =>
    Array.from({ length: to - from }, (_, index) => content.rowHeights?.[from + index] ?? 15).reduce((sum, each) => sum + each, 0);
  expect(content.print.pagesTall).toBe(2);
  expect(height(at, rows)).toBeGreaterThanOrEqual(height(0, at));
  for (const { anchor } of charts) expect(anchor.row >= at || anchor.row + anchor.rows <= at).toBe(true);
});

test("without a round of the year it is one page, as before", () => {
  const other: RoundAnswers = { ...answers, registry: [{ cells: [], item: { ...record, cut: { year: 2022 } } }] };
  for (const each of [plain, dashboardOf(smallMatrix(), { answers: other })]) {
    expect(each.content.print.pagesTall).toBe(1);
    expect(each.content.print.pageBreaks).toBeUndefined();
    expect(each.content.charts?.map(({ id }) => id)).not.toContain("entrega");
  }
});

test("of many entities those that owe most have a bar of their own, and the others are one", () => {
  const many = { ...policy, indicators: policy.indicators.slice(0, 1) };
  const [indicator] = many.indicators;
  if (!indicator) throw new Error("no indicator");
  const owners = Array.from({ length: 30 }, (_, index) => ({ name: `Entidad ${index + 1}`, indicators: [indicator] }));
  const board = boardOf(many, owners, { registry: [], paragraphs: [], pending: [], ledger: [] }, { year: 2031 });
  expect(board.entities).toHaveLength(30);
  const page = putDelivery(new SheetCanvas(DASHBOARD_WIDTHS), 40, 600, board);
  expect(page.chart.series[0]?.categories).toHaveLength(24);
  expect(page.chart.series[0]?.categories.at(-1)).toBe("Otros (7)");
  expect(page.chart.series[3]?.values.at(-1)).toBe(7);
});
