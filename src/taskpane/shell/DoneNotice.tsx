import { Button } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/paneTexts";
import { usePane } from "../state/PaneContext";
import type { Task } from "../state/paneState";
import { Notice } from "./Notices";

/** «Listo. 106 celdas en Matriz 2023, hoja Resumen PNTP creada.» with «Deshacer» and «Ir al resumen». */
export function DoneNotice({ task: { report, sheet } }: { readonly task: Extract<Task, { kind: "done" }> }) {
  const { session } = usePane();
  const summary = report.sheets[0];
  const renamed = report.sheets.filter(({ wanted, name, created }) => created && wanted !== name);
  const facts = [
    ...(report.cellsWritten > 0 ? [paneTexts.done.cells(report.cellsWritten, sheet)] : []),
    ...report.sheets.map(({ name, created }) => (created ? paneTexts.done.created(name) : paneTexts.done.refreshed(name))),
  ];
  const text = [`${facts.join(", ")}.`, ...renamed.map(({ wanted }) => paneTexts.done.renamed(wanted))].join(" ");
  return (
    <Notice intent="success" title={paneTexts.done.title} text={text} onClose={() => session.closeTask()}>
      <Button onClick={() => void session.writer.undo()}>{paneTexts.undo}</Button>
      {summary && <Button onClick={() => void session.select(summary.name, { row: 0, column: 0, rows: 1, columns: 1 })}>{paneTexts.done.goToSummary}</Button>}
    </Notice>
  );
}
