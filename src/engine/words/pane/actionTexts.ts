const MOST_NAMED = 6;

function listed(areas: readonly string[]): string {
  const named = areas.slice(0, MOST_NAMED).join(", ");
  return areas.length > MOST_NAMED ? `${named} y ${areas.length - MOST_NAMED} más` : named;
}

/** A header of several rows is named by its lowest: «INDICADORES · Avance 2025» is «Avance 2025». */
function shortHeader(header: string): string {
  const text = header.split(" · ").at(-1) ?? "";
  if (text === "") return "sin cabecera";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Titles of what the actions do (for undo lists), and the sentences that say why one cannot be done. */
export const actionTexts = {
  title: (year: number, parts: { readonly progress: boolean; readonly bands: boolean; readonly summary: boolean }) => {
    if (parts.progress) return `Calcular avances ${year}`;
    return parts.bands ? `Colorear niveles ${year}` : `Resumen PNTP ${year}`;
  },
  convertTitle: (mode: "formulas" | "values" | "functions") =>
    `Convertir a ${{ formulas: "fórmulas", values: "valores", functions: "funciones PNTP" }[mode]}`,
  noIndicators: (sheet: string) =>
    `La matriz de la hoja «${sheet}» no tiene filas de indicador: no hay avances que calcular. Revisa que cada ` +
    "indicador tenga su código (IOP…, ISS…).",
  noYear:
    "Ningún año tiene valores obtenidos: no hay avances que calcular. Llena los valores obtenidos de un año, o elige " +
    "el año que se verá sin dato.",
  noActualColumn:
    "Esta matriz tiene logros esperados pero no una columna de valores obtenidos: no hay avances que calcular. Agrega la " +
    "columna «Valor obtenido» de un año, o indica cuál es.",
  unknownColumn: (role: "actual" | "target", candidates: readonly string[]) =>
    `No sé cuál columna es el ${{ actual: "valor obtenido", target: "logro esperado" }[role]}; ` +
    `${candidates.length === 1 ? "candidata" : "candidatas"}: ${listed(candidates)}.`,
  mayBeShare: (columns: readonly string[]) =>
    `${listed(columns)} puede${columns.length === 1 ? "" : "n"} ser el porcentaje de la meta, y no el valor obtenido: míralo antes de responder.`,
  undated: (columns: readonly string[]) =>
    `No sé de qué año ${columns.length === 1 ? "es" : "son"} ${listed(columns)}: no hay avances que calcular.`,
  column: (header: string, letters: string) => `${shortHeader(header)} (${letters})`,
  unknownYear: (year: number, years: readonly number[]) =>
    years.length === 0
      ? "La matriz no tiene columnas con año. Escribe en su cabecera de qué año es cada logro esperado y cada valor obtenido."
      : `La matriz no tiene columnas del año ${year}. Elige uno de estos: ${years.join(", ")}.`,
  sheetProtected: (sheet: string) =>
    `La hoja «${sheet}» está protegida: no escribo en ella. Desprotégela en Revisar › Desproteger hoja, o crea solo el resumen.`,
  mergedCells: (sheet: string, areas: readonly string[]) =>
    `En la hoja «${sheet}», las celdas combinadas ${listed(areas)} cubren celdas de Avance: no se escribió nada. ` +
    "La cifra tapada no se guardaría y los promedios que la cuentan darían otra. Sepáralas en Inicio › Combinar y " +
    "centrar › Separar celdas, y calcula de nuevo.",
  noRoom: (sheet: string) =>
    `No hay columnas libres a la derecha de la matriz en la hoja «${sheet}». Libera dos columnas y calcula de nuevo.`,
  noColumns: (year: number | undefined) =>
    `La matriz no tiene las columnas Avance Tipo 1 y Avance Tipo 2${year === undefined ? "" : ` de ${year}`}. Usa ` +
    "primero «Calcular avances».",
} as const;
