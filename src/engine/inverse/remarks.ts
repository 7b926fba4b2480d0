import { cellAddress } from "../address";
import type { CellPlace } from "../ownership/ownCells";

/** What stays after «Deshacer», and why; sentences for the planner. */
export const staysAsItIs = {
  moved: (sheet: string): string =>
    `La hoja «${sheet}» se queda como está: después de aplicar se insertaron, quitaron o movieron filas o columnas. ` +
    "Calcula de nuevo para actualizarla.",
  gone: (sheet: string): string => `La hoja «${sheet}» ya no está en el libro: lo suyo no se pudo deshacer.`,
  typed: (sheet: string, [first, ...others]: readonly CellPlace[]): string =>
    first ? staying(sheet, `tiene contenido tuyo en ${cellAddress(first.row, first.column)}${moreCells(others.length)}`) : "",
  chart: (sheet: string): string => staying(sheet, "tiene un gráfico tuyo"),
  drawing: (sheet: string): string => staying(sheet, "tiene una imagen o un dibujo tuyo"),
  renamed: (sheet: string): string => staying(sheet, "le cambiaste el nombre"),
  lastVisible: (sheet: string): string => staying(sheet, "Excel no deja quitar la única hoja visible, ni una muy oculta"),
  changed: (sheet: string): string => staying(sheet, "le cambiaste algo: formatos, comentarios, anchos u otra cosa"),
  lookedAt: (sheet: string, where: string): string => staying(sheet, `algo tuyo la usa (${where})`),
  protected: (sheet: string): string =>
    `La hoja «${sheet}» está protegida: lo suyo se queda como está. Desprotégela en Revisar › Desproteger hoja y deshaz de nuevo.`,
  layout: (sheet: string, what: string): string => `En la hoja «${sheet}» se queda ${what}: lo cambiaste después.`,
  name: (name: string): string => `El nombre «${name}» se queda como está: lo cambiaste después.`,
};

function staying(sheet: string, why: string): string {
  return `La hoja «${sheet}» se queda: ${why}. Si ya no la necesitas, elimínala.`;
}

function moreCells(count: number): string {
  return count === 0 ? "" : ` y ${count === 1 ? "1 celda" : `${count} celdas`} más`;
}
