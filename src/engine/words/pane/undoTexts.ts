import { cellAddress, type Place } from "../../address";
import { limaDay, shortDay } from "../../days";
import { isCellError } from "../../grid";
import type { Undone, UndoneCell } from "../../host";
import { counted, enumerated } from "../counted";
import { valueText, type DecimalSign } from "../figureText";
import { shortFormula } from "./previewTexts";

/** What «Deshacer» says before and after. */
export const undoTexts = {
  title: "Deshacer",
  of: (title: string, at: string) => `«${title}», del ${moment(at)}`,
  willPutBack: "Qué vuelve a como estaba",
  willKeep: "Qué se queda, porque lo cambiaste después",
  alsoKnow: "Qué más conviene saber",
  back: "Antes:",
  now: "Ahora:",
  confirm: "Deshacer",
  nothing: "No hay nada que deshacer: este libro no guarda ningún cambio de PNTP.",
  nothingChanges: "Nada cambia: todo está ya como antes de ese cambio.",
  notOurs:
    "No se deshizo nada. Lo que el libro guarda para deshacer está dañado o no lo escribió PNTP, y de ahí no se repone nada. " +
    "Si el cambio es reciente, usa Ctrl+Z; si no, abre una copia anterior del libro.",
  othersNotOurs: "El libro guarda además otro paso que está dañado o que no escribió PNTP: no se usa.",
  withheld: (places: readonly Place[]) =>
    `${places.length === 1 ? "No vuelve la fórmula" : "No vuelven las fórmulas"} de ${placesText(places)}: ` +
    `${places.length === 1 ? "mira" : "miran"} fuera del libro (otro archivo, una página u otro programa) y lo guardado pudo cambiarlo otra ` +
    "persona. Escríbela de nuevo si la necesitas.",
  notKept: "Este cambio es muy grande para guardarlo en el libro: puedes deshacerlo mientras este panel siga abierto.",
} as const;

/** A sentence for each thing that is put back; `tense` says whether it is done. */
export function putBackSentences({ cells, refreshed, removed, recoloured }: Undone, tense: "will" | "done"): readonly string[] {
  const say = (will: string, done: string): string => (tense === "will" ? will : done);
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return [
    ...sheets.map((sheet) => {
      const count = cells.filter((cell) => cell.sheet === sheet).length;
      const verb = count === 1 ? say("vuelve", "volvió") : say("vuelven", "volvieron");
      return `En «${sheet}», ${counted(count, "celda", "celdas")} ${verb} a lo que tenía${count === 1 ? "" : "n"}.`;
    }),
    ...refreshed.map(({ sheet, cells: count }) => {
      return `La hoja «${sheet}» ${say("vuelve", "volvió")} a su contenido anterior (${counted(count, "celda", "celdas")}).`;
    }),
    ...removed.map((sheet) => `${say("Se quita", "Se quitó")} la hoja «${sheet}», que ese cambio creó.`),
    ...(recoloured.length > 0
      ? [`En ${enumerated(recoloured.map((sheet) => `«${sheet}»`))} ${say("vuelven", "volvieron")} los colores de nivel de antes.`]
      : []),
  ];
}

/** What was put back, and what stays as she left it. */
export function undoneText(undone: Undone, remarks: readonly string[]): string {
  const back = putBackSentences(undone, "done");
  const kept = keptSentence(undone.kept, "done");
  return [...(back.length > 0 ? back : [undoTexts.nothingChanges]), ...(kept === undefined ? [] : [kept]), ...remarks].join(" ");
}

export function keptSentence(kept: readonly Place[], tense: "will" | "done"): string | undefined {
  if (kept.length === 0) return undefined;
  const one = kept.length === 1;
  const verb = tense === "will" ? (one ? "Se queda" : "Se quedan") : one ? "Se quedó" : "Se quedaron";
  return `${verb} como ${one ? "la" : "las"} dejaste ${counted(kept.length, "celda", "celdas")} que cambiaste después: ${placesText(kept)}.`;
}

/** A cell's content as a sentence shows it. */
export function contentText({ value = null, formula }: UndoneCell["back"], numberFormat: string | undefined, decimal: DecimalSign): string {
  if (formula !== undefined) return shortFormula(formula);
  if (value === null || value === "") return "vacía";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "VERDADERO" : "FALSO";
  if (typeof value === "string") return `«${value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value}»`;
  const isPercent = numberFormat?.includes("%") === true;
  return isPercent ? `${valueText(value * 100, decimal, ALL_DECIMALS)} %` : valueText(value, decimal, ALL_DECIMALS);
}

/** What she typed is shown whole. */
const ALL_DECIMALS = 10;
const LONGEST = 80;
const MOST_NAMED = 6;

function placesText(places: readonly Place[]): string {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  const named = places.slice(0, MOST_NAMED).map(({ sheet, row, column }) => {
    return sheets.length > 1 ? `${cellAddress(row, column)} de «${sheet}»` : cellAddress(row, column);
  });
  const more = places.length - named.length;
  const list = more > 0 ? `${named.join(", ")} y ${more} más` : enumerated(named);
  return sheets.length === 1 ? `${list} (hoja «${sheets[0] ?? ""}»)` : list;
}

/** «30/11/2026 a las 14:05», hour of Lima. */
function moment(at: string): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return at;
  const clock = new Date(instant - 5 * 3_600_000).toISOString().slice(11, 16);
  return `${shortDay(limaDay(instant))} a las ${clock}`;
}
