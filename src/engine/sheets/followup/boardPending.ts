import type { PendingItem } from "../../followup/book";
import { boardTexts as texts, pendingLabel } from "../../words/followup/boardTexts";
import { bandStyle } from "../kit/bandStyles";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { at } from "./boardLayout";

/** Columns of what is pending, where each stands on the board. */
export const BOARD_PENDING_COLUMNS = {
  file: at.entity,
  code: at.share,
  sentence: at.wide,
  kind: at.total,
  cut: at.first,
  cell: at.second,
  entity: at.fourth,
} as const satisfies Record<keyof typeof texts.pendingHeaders, number>;

type PendingColumn = keyof typeof BOARD_PENDING_COLUMNS;
const COLUMNS = Object.keys(BOARD_PENDING_COLUMNS) as readonly PendingColumn[];

export function putPendingHeader(canvas: SheetCanvas, row: number): void {
  canvas.putLook(row, looks.header);
  for (const column of COLUMNS) {
    canvas.put(row, BOARD_PENDING_COLUMNS[column], { value: texts.pendingHeaders[column], style: { ...looks.header, wrap: false } });
  }
}

/** What came back and waits: a file and a sentence in each row. */
export function putPendingRow(canvas: SheetCanvas, row: number, { kind, file, code, sentence, cut, cell, entity }: PendingItem): void {
  const top = { ...looks.text, valign: "top" } as const;
  const oneLine = { ...looks.longText, valign: "top", wrap: false } as const;
  canvas.putLook(row, top);
  const { fill, color } = bandStyle[kind === "asks" ? "medium" : "low"];
  const values: Record<PendingColumn, string | undefined> = { file, code, sentence, kind: pendingLabel[kind], cut, cell, entity };
  for (const column of COLUMNS) {
    const style =
      column === "kind"
        ? { ...looks.center, valign: "top" as const, fill, color }
        : column === "cell" || column === "entity"
          ? oneLine
          : top;
    canvas.put(row, BOARD_PENDING_COLUMNS[column], { value: values[column] ?? null, style });
  }
}
