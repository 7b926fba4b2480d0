/** What is told of an export, and why one cannot be read back. */
export const exportTexts = {
  packageTitle: (title: string | undefined, year: number): string => `${title ?? "Matriz de indicadores"} · corte ${year}`,
  packageDescription:
    "Indicadores, cifras y avances de una matriz de seguimiento, en tablas ordenadas. ND, vacío y 0 son cosas distintas: donde «valor» está vacío, «lectura» dice qué había en la celda. Un texto que una hoja de cálculo tomaría por fórmula lleva un apóstrofo delante.",
  missingTable: (name: string): string => `Falta la tabla «${name}» de la exportación.`,
  noRow: "La tabla «politica» debe tener una fila.",
  missingColumn: (table: string, column: string): string => `A la tabla «${table}» le falta la columna «${column}».`,
  unclosedQuote: (table: string): string => `La tabla «${table}» termina dentro de un texto entre comillas: el archivo está incompleto.`,
  notJson: (table: string): string => `La tabla «${table}» no es una lista de filas en JSON.`,
  wrongCell: (table: string, row: number, column: string, found: string): string =>
    `En la tabla «${table}», fila ${row}, la columna «${column}» tiene «${found.length > 60 ? `${found.slice(0, 60)}…` : found}», que no es de lo que admite.`,
  strayRow: (table: string, row: number): string => `En la tabla «${table}», la fila ${row} es de un indicador que no está en su tabla.`,
  missingFigure: (clave: string, role: string, period: string): string =>
    `En la tabla «cifras» falta la fila de ${clave}: ${role}, ${period}.`,
} as const;
