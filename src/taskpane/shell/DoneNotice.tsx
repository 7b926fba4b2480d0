import { Button } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { sheetNotices } from "../../engine/words/sheets/sheetNotices";
import { ourSheets } from "../../engine/words/sheets/ourSheets";
import { usePane } from "../state/PaneContext";
import type { DoneWork } from "../state/paneState";
import { Notice } from "./Notice";

/** «Listo. 106 celdas en Matriz 2023, hoja Resumen PNTP creada.» with «Deshacer» and «Ir al resumen». */
export function DoneNotice({ done: { sheet, cells, columns = [], sheets, omitted = [], remarks = [] } }: { readonly done: DoneWork }) {
  const { session } = usePane();
  const [first] = sheets;
  const renamed = sheets.filter(({ wanted, name, created }) => created && wanted !== name);
  const facts = [
    ...(cells > 0 ? [paneTexts.done.cells(cells, sheet)] : []),
    ...(columns.length > 0 ? [paneTexts.done.columns(columns, sheet)] : []),
    ...sheets.map(({ name, created }) => (created ? paneTexts.done.created(name) : paneTexts.done.refreshed(name))),
  ];
  const text = [
    `${capital(facts.join(", "))}.`,
    ...renamed.map(({ wanted }) => paneTexts.done.renamed(wanted)),
    ...sheetNotices({ sheets, omitted }),
    ...remarks,
  ].join(" ");
  return (
    <Notice intent="success" title={paneTexts.done.title} text={text} onClose={() => session.closeTask()}>
      <Button onClick={() => void session.writer.seeUndo()}>{paneTexts.undo}</Button>
      {first && (
        <Button onClick={() => void session.select(first.name, { row: 0, column: 0, rows: 1, columns: 1 })}>
          {first.wanted === ourSheets.summary.title ? paneTexts.done.goToSummary : paneTexts.done.goToSheet}
        </Button>
      )}
    </Notice>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
