import { shortDay } from "../../days";
import type { CutChange } from "../../followup/closedCut";
import type { BreakKind } from "../../followup/ledger";
import { figureText, valueText, type DecimalSign } from "../figureText";
import { bandLabel } from "../labels";

/** Words of the check of a ledger and of closed cuts. */
export const verifyTexts = {
  how: { changed: "cambiado", removed: "quitado", inserted: "agregado", moved: "movido" } as const satisfies Record<BreakKind, string>,
  whole: (cut: string, closedAt: string, fingerprint: string) =>
    `Corte ${cut}: su hoja está como se cerró el ${shortDay(closedAt.slice(0, 10))} (huella ${fingerprint.slice(0, 12)}…).`,
  gone: (cut: string) =>
    `Corte ${cut}: la bitácora dice que se cerró, y su hoja ya no está. Recupérala de una copia anterior del libro, o ciérralo de nuevo.`,
  altered: (cut: string, sheet: string) =>
    `Corte ${cut}: alguna cifra o texto de «${sheet}» cambió después del cierre; su huella ya no sale. Compárala con una copia anterior del libro.`,
  unlogged: (cut: string, ledger: string) => `Corte ${cut}: «${ledger}» no dice que se cerrara. Compara el libro con una copia anterior.`,
  other: (cut: string, ledger: string) =>
    `Corte ${cut}: su huella no es la que «${ledger}» apuntó al cerrarlo: la hoja es de otro cierre. Compara el libro con una copia anterior.`,
  changes: (count: number) =>
    count === 1 ? "La matriz ya no dice lo que se cerró en 1 fila:" : `La matriz ya no dice lo que se cerró en ${count} filas:`,
  verdict: (isWhole: boolean, isAsSigned: boolean) =>
    isWhole
      ? isAsSigned
        ? "Todo está entero, y la matriz dice lo que se cerró."
        : "Lo escrito por pntp está entero, pero la matriz ya no dice lo que se cerró: si el cambio es correcto, cierra el corte de nuevo; si no, devuelve lo que se firmó."
      : `Algo se rompió: es lo que se dice arriba.${isAsSigned ? "" : " Además, la matriz ya no dice lo que se cerró."}`,
  /** What no check of the workbook alone can see. */
  unseen:
    "Esta comprobación no ve una bitácora rehecha entera, con sus cortes, por quien tenga este programa: contra eso vale la huella anotada fuera del libro.",
} as const;

/** «cambió después del cierre: 45.5 → 47.0», one of a closed cut. */
export function cutChangeText({ what, was, now, bandWas, bandNow }: CutChange): string {
  const bands =
    bandWas !== undefined && bandNow !== undefined ? `; de ${bandLabel[bandWas].toLowerCase()} a ${bandLabel[bandNow].toLowerCase()}` : "";
  const values = changedValues({ what, was, now }).join(" → ");
  switch (what) {
    case "actual":
      return `cambió después del cierre: ${values}${bands}`;
    case "target":
      return `el logro esperado cambió después del cierre: ${values}${bands}`;
    case "progress":
      return `el avance cambió después del cierre: ${values}${bands}`;
    case "name":
      return `su nombre cambió después del cierre: ${quotedTexts(was, now)}`;
    case "responsible":
      return `su responsable cambió después del cierre: ${quotedTexts(was, now)}`;
    case "unit":
      return `su unidad cambió después del cierre: ${quotedTexts(was, now)}`;
    case "added":
      return "no estaba cuando se cerró el corte";
    case "removed":
      return "estaba cuando se cerró el corte y ya no está";
  }
}

function quotedTexts(was: CutChange["was"], now: CutChange["now"]): string {
  return [was, now].map((each) => (each === "" ? "vacío" : `«${String(each)}»`)).join(" → ");
}

/**
 * Both figures of a change as they are printed: an Avance to one decimal, unless that would show the same twice; an empty cell is
 * «vacío».
 */
export function changedValues(
  { what, was, now }: Pick<CutChange, "what" | "was" | "now">,
  decimal: DecimalSign = ".",
): readonly [was: string, now: string] {
  const whole = (value: CutChange["was"]): string => (value === "" ? "vacío" : valueText(value, decimal));
  if (what !== "progress") return [whole(was), whole(now)];
  const printed = (value: CutChange["was"]): string => (typeof value === "number" ? figureText(value, decimal) : whole(value));
  return printed(was) === printed(now) ? [whole(was), whole(now)] : [printed(was), printed(now)];
}
