import type { RoundCut } from "../../followup/cut";
import { counted, enumerated } from "../counted";
import { periodText } from "../periodText";

/** Headers of the columns of a cut, and why they are not made. */
export const cutColumnTexts = {
  one: { target: "Logro esperado", actual: "Valor obtenido" },
  many: { target: "Logros esperados", actual: "Valores obtenidos" },
  /** «Valor obtenido 2024», and the letter of its column where it has one. */
  named: (role: "target" | "actual", period: RoundCut, column?: string) =>
    `«${cutColumnTexts.one[role]} ${periodText(period)}»${column === undefined ? "" : ` (columna ${column})`}`,
  lacks: (names: readonly string[]) => `La matriz no tiene ${names.length === 1 ? "la columna" : "las columnas"} ${enumerated(names)}.`,
  add: (cut: RoundCut) => `Agregar las columnas de ${periodText(cut)}`,
  count: (count: number) => counted(count, "columna nueva", "columnas nuevas"),
  empty: "Van vacías, a la derecha de la matriz, con la forma de las que ya tiene.",
  /** Her print area is hers: it is not touched. */
  printArea: "Si la hoja tiene un área de impresión, amplíala para que también se impriman (Disposición de página › Área de impresión).",
  targetsAreHers: (cut: RoundCut) =>
    `Los logros esperados de ${periodText(cut)} los escribes tú: PNTP no los inventa. Sin ellos, los formatos salen sin meta y no muestran Avance.`,
  title: (cut: RoundCut): string => `Agregar las columnas de ${periodText(cut)}`,
  isProtected: (sheet: string, cut: RoundCut): string =>
    `La hoja «${sheet}» está protegida: no le agrego las columnas de ${periodText(cut)}. Desprotégela en Revisar › Desproteger hoja.`,
  noRoom: (sheet: string, cut: RoundCut) =>
    `A la derecha de la matriz de «${sheet}» no hay columnas libres para ${periodText(cut)}. Haz sitio, o escríbelas donde convenga.`,
  unsafe: (sheet: string, cut: RoundCut) =>
    `Con la forma que tiene «${sheet}», columnas nuevas de ${periodText(cut)} a su derecha se leerían mal o cambiarían la lectura de otras. ` +
    `Agrégalas a mano junto a las de su tipo («Logro esperado ${periodText(cut)}» y «Valor obtenido ${periodText(cut)}») y repite.`,
} as const;
