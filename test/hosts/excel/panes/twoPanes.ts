import { buildExampleSheet } from "../../../../src/engine/actions/exampleSheet";
import { createExcelHost, type ExcelHost } from "../../../../src/hosts/excel/excelHost";
import type { CellData, WorkbookData } from "../../../../src/sandbox/excel/model/book/workbookData";
import { PaneSession } from "../../../../src/taskpane/state/paneSession";
import type { ReviewedFinding } from "../../../../src/engine/audit/dismissals";
import type { Task } from "../../../../src/taskpane/state/paneState";

/** A pane as each window of Excel has one: its own session, its own view of the workbook, its own «Deshacer». */
export interface OpenPane {
  readonly session: PaneSession;
  readonly host: ExcelHost;
}

export async function openPane(): Promise<OpenPane> {
  const host = createExcelHost();
  // Nothing happens by itself: what a test does not ask for is not read again.
  host.watch = () => Promise.resolve(() => undefined);
  const session = new PaneSession(host, { later: () => () => undefined, today: () => "2024-03-31" });
  await session.open();
  await reviewed(session);
  return { session, host };
}

/** The checks come in a part that is loaded on demand. */
async function reviewed(session: PaneSession): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    const { book } = session.store.current();
    if (book.kind !== "ready" || book.findings !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error("the checks did not come");
}

export function findingsOf({ session }: OpenPane): readonly ReviewedFinding[] {
  const { book } = session.store.current();
  return book.kind === "ready" ? (book.findings ?? []) : [];
}

/** What the pane says of the last thing it was asked for. */
export function saidBy({ session }: OpenPane): { readonly isDone: boolean; readonly kind: Task["kind"]; readonly text: string } {
  const { task, remark } = session.store.current();
  const isDone = task.kind === "done" || task.kind === "undone" || (task.kind === "idle" && remark?.tone === "success");
  const remarks = task.kind === "done" ? (task.done.remarks ?? []) : task.kind === "undone" ? [task.text] : [];
  const text = [task.kind === "refused" ? task.problem.message : "", ...remarks, remark?.text ?? ""].join(" ").trim();
  return { isDone, kind: task.kind, text };
}

/** The example matrix with a finding or two, and a sheet of notes of the planner beside it. */
export function exampleBook({ withProgress = true } = {}): WorkbookData {
  const written = buildExampleSheet().content.cells.filter(({ column }) => withProgress || column < 18);
  const cells = written.map(({ row, column, value, style }): CellData => {
    return { row, column, value: value ?? null, ...(style?.numberFormat !== undefined && { numberFormat: style.numberFormat }) };
  });
  const notes = [
    { row: 0, column: 0, value: "Acuerdos de la comisión" },
    { row: 2, column: 1, value: 12.5 },
  ];
  return {
    sheets: [
      { name: "Matriz", cells },
      { name: "Notas", cells: notes },
    ],
  };
}

/** What somebody does in Excel itself. */
export async function byHand(act: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
}
