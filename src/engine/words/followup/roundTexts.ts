import { counted } from "../counted";
import { ourSheets } from "../sheets/ourSheets";

const footerRight = "Página &P de &N";

/** Words of the table «Registro PNTP». Its headers are also how its columns are found again. */
export const registryTexts = {
  sheet: ourSheets.registry.title,
  table: "RegistroPNTP",
  title: "Registro de lo que reportaron las entidades",
  subtitle: (count: number) => `${counted(count, "fila", "filas")}: una por indicador, entidad y corte`,
  how:
    "Datos listos para una tabla dinámica. ND es un dato que no hay, con su motivo; 0 es cero; una celda vacía es que nadie respondió. " +
    "Los porcentajes van como en la matriz: 85 es 85 %.",
  headers: {
    code: "Código",
    name: "Indicador",
    entity: "Entidad",
    cut: "Corte",
    value: "Valor obtenido",
    reason: "Motivo de ND",
    numerator: "Numerador",
    denominator: "Denominador",
    source: "Fuente",
    comment: "Comentario",
    file: "Archivo",
    cell: "Celda",
    receivedAt: "Recibido el",
    fingerprint: "Huella",
  },
  footerLeft: "Registro PNTP",
  footerRight,
} as const;

/** Words of the table «Párrafos PNTP». */
export const paragraphsTexts = {
  sheet: ourSheets.paragraphs.title,
  table: "ParrafosPNTP",
  title: "Párrafos de las entidades para el informe",
  subtitle: (count: number) => counted(count, "párrafo", "párrafos"),
  how: "Cada uno va a su lugar del informe, dicho de quién es. Lo que corrijas aquí es lo que pasa al informe.",
  headers: {
    node: "Código",
    entity: "Entidad",
    cut: "Corte",
    text: "Párrafo",
    file: "Archivo",
    cell: "Celda",
    receivedAt: "Recibido el",
    fingerprint: "Huella",
  },
  footerLeft: "Párrafos PNTP",
  footerRight,
} as const;

/** Words of the table «Bitácora PNTP». */
export const ledgerTexts = {
  sheet: ourSheets.ledger.title,
  table: "BitacoraPNTP",
  title: "Bitácora de cambios",
  subtitle: "Cada fila lleva la huella SHA-256 de sus textos y de la huella anterior: si alguien cambia, quita o agrega una, se nota.",
  how: "No se edita. Para comprobarla: pntp verificar, o el panel. Ordenarla o filtrarla no la daña.",
  /** Read back: see `readSeal`. */
  seal: (count: number, mark: string) => `Apuntes: ${count} · última huella: ${mark}`,
  headers: {
    number: "N.º",
    at: "Fecha y hora",
    action: "Qué",
    code: "Código",
    cut: "Corte",
    before: "Antes",
    after: "Después",
    entity: "Entidad",
    file: "Archivo",
    mark: "Huella",
  },
  footerLeft: "Bitácora PNTP",
  footerRight,
} as const;

/** How many entries the ledger's own line says, and their last mark; undefined where it says neither. */
export function readSeal(text: string): { readonly count: number; readonly mark: string } | undefined {
  const [, count, mark] = /^Apuntes: (\d{1,9}) · última huella: ([0-9a-f]{64})?/.exec(text.trim()) ?? [];
  return count === undefined ? undefined : { count: Number(count), mark: mark ?? "" };
}

export const roundProblems = {
  lostColumns: (sheet: string, lost: readonly string[]) =>
    `En «${sheet}» no encuentro ${lost.length === 1 ? "la columna" : "las columnas"} ${lost.map((each) => `«${each}»`).join(", ")}: ` +
    "no escribo en la hoja para no perder lo que tiene. Devuelve los nombres de las columnas y repite.",
} as const;
