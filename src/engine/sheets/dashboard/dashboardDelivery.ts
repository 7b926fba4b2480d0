import type { Rect } from "../../address";
import type { AnswerState, Board, BoardEntity } from "../../followup/board";
import type { ChartSeries, ChartSpec } from "../../plan";
import { answerLabel } from "../../words/followup/boardTexts";
import { dashboardTexts as texts } from "../../words/sheets/dashboardTexts";
import { periodText } from "../../words/periodText";
import { bandFill, cellsReference } from "../kit/chartStyles";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { pageColumn as at } from "./dashboardLayout";

/** Most entities with a bar of their own, those that owe most; the others are one. */
const MOST = 24;

/** What an entity's bar is made of; ND without a reason is no answer. */
const PARTS = [
  { column: at.type1, label: answerLabel.reported, states: ["reported", "onlyInMatrix"], fill: bandFill.high },
  {
    column: at.change,
    label: answerLabel.ndWithReason,
    states: ["ndWithReason"],
    fill: { color: sheetColours.navy, labelColor: "#ffffff" },
  },
  { column: at.band, label: answerLabel.doubt, states: ["doubt"], fill: bandFill.medium },
  { column: at.trend, label: answerLabel.missing, states: ["missing", "refused", "ndWithoutReason"], fill: bandFill.low },
] as const satisfies readonly {
  readonly column: number;
  readonly label: string;
  readonly states: readonly AnswerState[];
  readonly fill: object;
}[];

/** One row of the table: an entity, or all those that have none of their own. */
interface DeliveryRow {
  readonly name: string;
  readonly share: number;
  readonly parts: readonly number[];
}

/** The second page, where the year had a round: how complete each entity is, as a table and as bars. */
export interface DeliveryPage {
  readonly chart: ChartSpec;
  /** The row after it. */
  readonly end: number;
}

/** `height`: points that the page takes, as much as the first one, so that both are printed at one scale. */
export function putDelivery(canvas: SheetCanvas, top: number, height: number, board: Board): DeliveryPage {
  const [title, header] = [top + 1, top + 3];
  const rows = rowsOf(board);
  // Room between the pages: where a program breaks them a little earlier or later, nothing is cut.
  canvas.rowHeights[top] = 72;
  canvas.put(title, 0, { value: texts.deliveryTitle(periodText(board.cut)), style: looks.section });
  canvas.put(title + 1, 0, { value: texts.deliveryNote(board.answered, board.total, board.share), style: looks.fact });
  canvas.putLook(header, looks.header, at.code, at.trend);
  canvas.put(header, at.code, { value: texts.complete, style: looks.headerCenter });
  canvas.put(header, at.name, { value: texts.entity, style: { ...looks.header, wrap: false } });
  for (const { column, label } of PARTS) canvas.put(header, column, { value: label, style: looks.headerRight });
  canvas.rowHeights[header] = 32;
  rows.forEach(({ name, share, parts }, index) => {
    const row = header + 1 + index;
    canvas.rowHeights[row] = 18;
    canvas.put(row, at.code, { value: share, style: { ...looks.center, size: 9, valign: "center", numberFormat: '0" %"' } });
    canvas.put(row, at.name, { value: name, style: { ...looks.small, wrap: false } });
    PARTS.forEach(({ column }, part) => canvas.put(row, column, { value: parts[part] ?? 0, style: looks.count }));
  });
  const last = header + rows.length;
  canvas.put(last + 1, at.code, { value: texts.deliveryStands, style: looks.note });
  const chart: Rect = { row: header, column: at.left, rows: Math.max(rows.length + 1, LEAST_ROWS), columns: at.leftLast + 1 };
  const end = Math.max(last + 2, chart.row + chart.rows + 1);
  const used = Array.from({ length: end - top }, (_, index) => canvas.rowHeights[top + index] ?? 15).reduce((sum, each) => sum + each, 0);
  canvas.rowHeights[end] = Math.min(400, Math.max(15, height + 30 - used));
  return { chart: deliveryChart(chart, rows, header, board), end: end + 1 };
}

/** So that the chart of a few entities is no strip. */
const LEAST_ROWS = 14;

function rowsOf({ entities }: Board): readonly DeliveryRow[] {
  const shown = entities.length <= MOST ? entities : entities.slice(0, MOST - 1);
  const others = entities.slice(shown.length);
  return [
    ...shown.map((entity) => rowOf(entity.name === "" ? texts.noResponsible : entity.name, [entity])),
    ...(others.length > 0 ? [rowOf(texts.otherEntities(others.length), others)] : []),
  ];
}

function rowOf(name: string, entities: readonly BoardEntity[]): DeliveryRow {
  const parts = PARTS.map(({ states }) =>
    entities.reduce((sum, { counts }) => sum + states.reduce((all, state) => all + counts[state], 0), 0),
  );
  const [reported = 0, ndWithReason = 0] = parts;
  const total = parts.reduce((sum, each) => sum + each, 0);
  return { name, parts, share: total === 0 ? 0 : ((reported + ndWithReason) / total) * 100 };
}

function deliveryChart(anchor: Rect, rows: readonly DeliveryRow[], header: number, { answered, total }: Board): ChartSpec {
  const down = (column: number, row: number, count: number): string =>
    cellsReference(texts.sheet, { row, column, rows: count, columns: 1 });
  const told = rows.map(({ name, share }) => `${name}: ${Math.round(share)} %`).join("; ");
  return {
    id: "entrega",
    kind: "barStacked100",
    title: texts.deliveryChart,
    description: texts.deliveryDescription(answered, total, told),
    anchor,
    series: PARTS.map(({ column, label, fill }, part): ChartSeries => ({
      name: label,
      nameRef: down(column, header, 1),
      categoriesRef: down(at.name, header + 1, rows.length),
      valuesRef: down(column, header + 1, rows.length),
      categories: rows.map(({ name }) => name),
      values: rows.map(({ parts }) => parts[part] ?? 0),
      ...fill,
    })),
    legend: true,
    labels: true,
    labelFormat: "0;;;",
  };
}
