import type { Draft } from "../../engine/actions/draftReport";
import { stampedDay } from "../../engine/days";
import { changeSentences } from "../../engine/words/reportTexts/changeTexts";
import { counted } from "../../engine/words/counted";
import { reportPaneTexts } from "../../engine/words/reportTexts/reportPaneTexts";
import type { OutputFile } from "../output/outputFile";
import { oneLine } from "../../engine/words/printedText";

/** What `pntp informe` says when it is done: the file, what changed from the earlier report, what waits for the planner. */
export function informeText(draft: Draft, notes: readonly string[], output: OutputFile, isFinal: boolean): string {
  const { document, changes } = draft;
  return [
    `Listo: «${output.shown}» · ${document.title}, ${document.year}.`,
    ...(changes.length === 0
      ? []
      : ["", "Respecto del informe anterior:", ...changeSentences(changes).map((sentence) => `  ${sentence}`), ""]),
    ...notes.map((note) => `Aviso: ${note}`),
    placesLine(draft, isFinal),
    reportPaneTexts.contentsNote,
    "",
  ]
    .map(oneLine)
    .join("\n");
}

/** What `pntp informe --json` prints, and nothing else on stdout. */
export function informeJson({ document, places, written, changes }: Draft, notes: readonly string[], output: OutputFile) {
  return {
    archivo: output.shown,
    anio: document.year,
    datosAl: document.cut,
    libroGuardadoEl: document.stamp ? stampedDay(document.stamp) : null,
    lugares: places,
    escritos: written,
    cambios: changeSentences(changes),
    avisos: notes,
  };
}

function forSigning(pending: number): string {
  return pending === 0
    ? "Con --para-firma se quitan: ninguno es obligatorio."
    : `Para firmar hacen falta ${counted(pending, "dato, texto o decisión", "datos, textos o decisiones")}: --para-firma dice cuáles.`;
}

function placesLine({ places, written, unfinished }: Draft, isFinal: boolean): string {
  const waiting = places - written;
  if (isFinal) return "Listo para firma: no le falta ningún dato, texto ni decisión.";
  if (waiting === 0) return "Todos los lugares para tu texto están escritos.";
  const count = waiting === 1 ? "1 lugar sin texto" : `${waiting} lugares sin texto`;
  return `Quedan ${count}: se ven en gris en el documento. ${forSigning(unfinished.length)}`;
}
