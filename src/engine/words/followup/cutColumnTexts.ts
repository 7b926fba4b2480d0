import type { RoundCut } from "../../followup/cut";
import { periodText } from "../periodText";

/** Headers of the columns of a cut, and why they are not made. */
export const cutColumnTexts = {
  one: { target: "Logro esperado", actual: "Valor obtenido" },
  many: { target: "Logros esperados", actual: "Valores obtenidos" },
  title: (cut: RoundCut) => `Agregar las columnas de ${periodText(cut)}`,
  isProtected: (sheet: string, cut: RoundCut) =>
    `La hoja «${sheet}» está protegida: no le agrego las columnas de ${periodText(cut)}. Desprotégela en Revisar › Desproteger hoja.`,
  noRoom: (sheet: string, cut: RoundCut) =>
    `A la derecha de la matriz de «${sheet}» no hay columnas libres para ${periodText(cut)}. Haz sitio, o escríbelas donde convenga.`,
  unsafe: (sheet: string, cut: RoundCut) =>
    `Con la forma que tiene «${sheet}», columnas nuevas de ${periodText(cut)} a su derecha se leerían mal o cambiarían la lectura de otras. ` +
    `Agrégalas a mano junto a las de su tipo («Logro esperado ${periodText(cut)}» y «Valor obtenido ${periodText(cut)}») y repite.`,
} as const;
