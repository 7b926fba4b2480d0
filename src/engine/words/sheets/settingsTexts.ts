import { paneTexts } from "../pane/paneTexts";
import { ourSheets } from "./ourSheets";

/** Words of the sheet «Configuración PNTP», written for people and read back by the reader of settings. */
export const settingsTexts = {
  sheet: ourSheets.settings.title,
  note:
    "Aquí guarda PNTP lo que se decidió para este libro. Se puede cambiar la columna «Valor»: el panel la lee al " +
    "abrir. Vacío es lo mismo que por defecto.",
  page: "Página &P de &N",
  rules: "Reglas de cálculo",
  rulesHeader: ["Regla", "Valor", "Por defecto", "Qué decide"],
  reading: "Lectura de la matriz",
  readingHeader: ["Dato", "Valor", "Por defecto", "Qué decide"],
  columns: "Columnas corregidas",
  columnsHeader: ["Columna", "Contenido", "Periodo"],
  noColumns: "Ninguna: las columnas se leen por su cabecera.",
  automatic: "Lo que se encuentre",
  aNumber: "un número",
  aNumberBetween: (least: number, most: number) => `un número de ${least} a ${most}`,
  notUnderstood: (name: string, cell: string, typed: string, expected?: string) =>
    `«${name}» (${cell}) dice «${typed}»${expected === undefined ? " y no se entiende" : `: se puede ${expected}`}.`,
  /** What was refused of the sheet, and what stands instead. */
  refused: (sheet: string, sentences: readonly string[]) => `En «${sheet}», ${sentences.join(" ")} Ahí vale lo que es por defecto.`,
  labels: {
    sheet: "Hoja de la matriz",
    area: "Rango de la matriz",
    headerRows: "Filas de cabecera",
    decimal: "Decimales en los textos",
    cut: "Año de corte",
    parts: "Filas debajo de un indicador",
    aggregation: "Partes de un año",
  },
  explanations: {
    sheet: "Hoja que se lee cuando el libro tiene varias matrices.",
    area: "Tabla completa con su cabecera, por ejemplo B4:W60.",
    headerRows: "Primera y última fila de la cabecera, por ejemplo 4 a 5.",
    cut: "El año elegido, y el que se descartó cuando la hoja dejaba duda entre los dos: 2025, no 2026.",
    decimal: "Cómo se leen las cifras escritas como texto: 62.2% o 62,2%.",
    parts: "Las que no tienen código propio (Urbano, Mujeres…): partes del indicador de encima, que no cuentan, o indicadores.",
    aggregation: "Semestres, trimestres o meses donde la fila no dice su tipo de agregación: la cifra del año es su suma, o la última.",
  },
  cutChoice: (year: number, not: number | undefined) => (not === undefined ? `${year}` : `${year}, no ${not}`),
  decimals: { ".": "Punto", ",": "Coma" },
  parts: { parts: "Partes", indicators: "Indicadores" },
  aggregations: { cumulative: "Suma", nonCumulative: "Última" },
  roles: paneTexts.roles,
} as const;
