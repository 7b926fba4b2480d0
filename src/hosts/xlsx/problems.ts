import { placeAddress, quotedSheet, type Place } from "../../engine/address";
import type { HostProblem } from "../../engine/host";

/**
 * Every sentence this host can say: what happened · where · why · what to do. Expected failures travel as `HostProblem` values;
 * inside one `apply` they are thrown as `ProblemFound` and caught in one place.
 */
export class ProblemFound extends Error {
  constructor(readonly problem: HostProblem) {
    super(problem.message);
    this.name = "ProblemFound";
  }
}

/** Files that are not a workbook this host can edit. */
export const FILE_PROBLEMS = {
  empty: unreadable(
    "El archivo está vacío (0 bytes): no hay nada que leer. Vuelve a descargarlo o a copiarlo y ábrelo en Excel " +
      "antes de intentarlo otra vez.",
  ),
  password: unreadable(
    "El libro está cifrado con contraseña y así no se puede leer. Ábrelo en Excel, quita la contraseña en Archivo › " +
      "Información › Proteger libro › Cifrar con contraseña y guárdalo de nuevo.",
  ),
  oldExcel: unsupported(
    "El archivo es un libro de Excel 97-2003 (.xls), un formato que aquí no se edita. Ábrelo en Excel y usa Archivo " +
      "› Guardar como › Libro de Excel (.xlsx).",
  ),
  otherOle: unsupported("El archivo es un documento antiguo de Office, no un libro de Excel (.xlsx). Elige el libro donde está la matriz."),
  openDocument: unsupported(
    "El archivo es una hoja de LibreOffice (.ods), un formato que aquí no se edita. Ábrelo y usa Guardar como › Excel 2007-365 (.xlsx).",
  ),
  binaryWorkbook: unsupported(
    "El archivo es un libro binario de Excel (.xlsb), un formato que aquí no se edita. Ábrelo en Excel y usa Archivo " +
      "› Guardar como › Libro de Excel (.xlsx).",
  ),
  document: unsupported("El archivo es un documento de Word, no un libro de Excel (.xlsx). Elige el libro donde está la matriz."),
  presentation: unsupported(
    "El archivo es una presentación de PowerPoint, no un libro de Excel (.xlsx). Elige el libro donde está la matriz.",
  ),
  otherZip: unsupported(
    "El archivo es un .zip que no contiene un libro de Excel. Si el libro está dentro, extráelo primero; si no, " +
      "elige el archivo .xlsx donde está la matriz.",
  ),
  html: unsupported(
    "El archivo es una página web (HTML) con otra extensión, no un libro de Excel. Ábrelo en Excel y usa Archivo › " +
      "Guardar como › Libro de Excel (.xlsx).",
  ),
  pdf: unsupported("El archivo es un PDF, no un libro de Excel (.xlsx). Elige el libro donde está la matriz."),
  xml: unsupported(
    "El archivo es XML suelto, no un libro de Excel (.xlsx). Ábrelo en Excel y usa Archivo › Guardar como › Libro de Excel (.xlsx).",
  ),
  text: unsupported(
    "El archivo es texto (por ejemplo CSV) con otra extensión, no un libro de Excel. Ábrelo en Excel con Datos › " +
      "Desde texto/CSV y guárdalo como Libro de Excel (.xlsx).",
  ),
  unknown: unsupported(
    "El archivo no es un libro de Excel (.xlsx): no se reconoce su contenido. Ábrelo en Excel y usa Archivo › " +
      "Guardar como › Libro de Excel (.xlsx).",
  ),
  truncated: unreadable(
    "El archivo está incompleto: le falta el final, como pasa cuando una descarga o una copia se corta. Vuelve a descargarlo o a copiarlo.",
  ),
  damaged: unreadable(
    "El archivo está dañado: una de sus partes no se puede leer. Ábrelo en Excel, acepta repararlo, guárdalo con " +
      "otro nombre y usa esa copia.",
  ),
  dtd: unreadable(
    "El archivo lleva declaraciones DTD o entidades, que un libro de Excel nunca lleva, y no se abre por seguridad. " +
      "Ábrelo en Excel y guárdalo de nuevo como Libro de Excel (.xlsx).",
  ),
} as const satisfies Record<string, HostProblem>;

/** The same, with the part named where that is known. */
export function damagedPart({ reason, part }: { readonly reason: "damaged" | "dtd"; readonly part?: string | undefined }): HostProblem {
  if (reason !== "damaged" || part === undefined) return FILE_PROBLEMS[reason];
  return unreadable(
    `El archivo está dañado: su parte «${part}» no se puede leer. No se escribió nada. Ábrelo en Excel, acepta ` +
      "repararlo, guárdalo con otro nombre y usa esa copia.",
  );
}

export function repeatedPart(part: string): HostProblem {
  return unreadable(
    `El archivo tiene dos partes con el mismo nombre («${part}»): unos programas leen una y otros la otra, y no se ` +
      "sabe cuál es la buena. " +
      "Ábrelo en Excel, mira que sea lo que esperas, guárdalo con otro nombre y usa esa copia.",
  );
}

export type FileProblem = keyof typeof FILE_PROBLEMS;

const NOTHING_WRITTEN = "No se escribió nada.";

/** Plans that cannot be applied to this workbook. */
export const problems = {
  noWorksheets: (): HostProblem => ({
    code: "unsupported",
    message:
      "El libro no tiene hojas de cálculo, solo hojas de gráfico: no hay celdas donde buscar la matriz. Elige el libro " +
      "donde está la matriz.",
  }),
  sheetMissing: (sheet: string): HostProblem => ({
    code: "sheetMissing",
    message:
      `No encuentro la hoja «${sheet}» en el libro: quizá se renombró o se eliminó. ${NOTHING_WRITTEN} Revisa el ` +
      "nombre y calcula de nuevo.",
  }),
  sheetProtected: (sheet: string): HostProblem => ({
    code: "sheetProtected",
    message:
      `La hoja «${sheet}» está protegida y no se escribe en ella. ${NOTHING_WRITTEN} Desprotégela en Revisar › ` +
      "Desproteger hoja, guarda el libro y calcula de nuevo.",
  }),
  structureProtected: (sheet: string): HostProblem => ({
    code: "sheetProtected",
    message:
      `No se puede crear la hoja «${sheet}» porque la estructura del libro está protegida. ${NOTHING_WRITTEN} ` +
      "Desprotégela en Revisar › Proteger libro, guarda y calcula de nuevo.",
  }),
  mergedCell: (at: Place, area: string): HostProblem => ({
    code: "mergedCell",
    at,
    message:
      `La celda ${placeAddress(at)} está dentro de las celdas combinadas ${area} y lo que se escriba en ella no se ` +
      `vería. ${NOTHING_WRITTEN} Sepáralas en Inicio › Combinar y centrar › Separar celdas y calcula de nuevo.`,
  }),
  arrayFormula: (at: Place, area: string): HostProblem => ({
    code: "arrayFormula",
    at,
    message:
      `La celda ${placeAddress(at)} es parte de una fórmula matricial que ocupa ${area} y no puede cambiarse por ` +
      `separado. ${NOTHING_WRITTEN} Convierte esa fórmula en fórmulas de una celda y calcula de nuevo.`,
  }),
  beyondSheet: (at: Place): HostProblem => ({
    code: "beyondLimits",
    message:
      `Hay que escribir fuera de los límites de Excel en la hoja «${at.sheet}» (fila ${at.row + 1}, columna ` +
      `${at.column + 1}; el máximo es 1 048 576 filas y 16 384 columnas). ${NOTHING_WRITTEN} Deja espacio moviendo la ` +
      "matriz hacia arriba o hacia la izquierda.",
  }),
  textTooLong: (at: Place): HostProblem => ({
    code: "beyondLimits",
    at,
    message:
      `El contenido para ${placeAddress(at)} es más largo de lo que Excel admite en una celda (32 767 caracteres; 8192 ` +
      `si es una fórmula). ${NOTHING_WRITTEN} Acorta el texto de origen y calcula de nuevo.`,
  }),
  notANumber: (at: Place): HostProblem => ({
    code: "unsupported",
    at,
    message:
      `El valor para ${placeAddress(at)} no es un número que Excel pueda guardar. ${NOTHING_WRITTEN} Avísanos con el ` +
      "libro adjunto: es una falla nuestra.",
  }),
  tableHeader: (at: Place, table: string, reason: string): HostProblem => ({
    code: "unsupported",
    at,
    message:
      `La celda ${placeAddress(at)} es un encabezado de la tabla «${table}» y ${reason}. ${NOTHING_WRITTEN} Cambia el ` +
      "encabezado en Excel, o convierte la tabla en rango en Diseño de tabla › Convertir en rango.",
  }),
  tableTotals: (at: Place, table: string): HostProblem => ({
    code: "unsupported",
    at,
    message:
      `La celda ${placeAddress(at)} está en la fila de totales de la tabla «${table}», que Excel calcula por su ` +
      `cuenta. ${NOTHING_WRITTEN} Quita la fila de totales en Diseño de tabla y calcula de nuevo.`,
  }),
  ownedSheetInUse: (at: Place): HostProblem => ({
    code: "unsupported",
    at,
    message:
      `La celda ${placeAddress(at)} tiene contenido tuyo justo donde la hoja necesita escribir, y a su derecha no hay ` +
      `sitio para moverlo. ${NOTHING_WRITTEN} Mueve ese contenido a otra hoja y calcula de nuevo.`,
  }),
  notOurSheet: (sheet: string, owner: string): HostProblem => ({
    code: "unsupported",
    message:
      `El nombre «${owner}» del libro apunta a la hoja «${sheet}», que no reconozco como hecha por PNTP, y escribir en ` +
      `ella la borraría. ${NOTHING_WRITTEN} Elimina ese nombre en Fórmulas › Administrador de nombres y calcula de nuevo.`,
  }),
  nameTaken: (name: string): HostProblem => ({
    code: "unsupported",
    message:
      `El libro ya tiene un nombre «${name}» que apunta a otra parte, y PNTP lo necesita para su hoja. ` +
      `${NOTHING_WRITTEN} Cámbialo o elimínalo en Fórmulas › Administrador de nombres y calcula de nuevo.`,
  }),
  sourcesChanged: (at: Place): HostProblem => ({
    code: "sourcesChanged",
    at,
    message: `La matriz cambió después de la vista previa (${placeAddress(at)}). ${NOTHING_WRITTEN} Calcula de nuevo.`,
  }),
  cancelled: (): HostProblem => ({ code: "cancelled", message: `Se canceló antes de terminar. ${NOTHING_WRITTEN}` }),
  tooManyFormats: (): HostProblem => ({
    code: "beyondLimits",
    message:
      `El libro ya tiene casi todos los formatos de celda que Excel admite (65 000). ${NOTHING_WRITTEN} Copia la ` +
      "matriz a un libro nuevo y calcula ahí.",
  }),
  tooLarge: (): HostProblem => ({
    code: "tooLarge",
    message:
      `El libro resultante pasaría de 4 GB, más de lo que admite un archivo .xlsx. ${NOTHING_WRITTEN} Divide la matriz ` +
      "en varios libros.",
  }),
  unreadableSheet: (sheet: string): HostProblem => ({
    code: "unreadable",
    message:
      `La hoja ${quotedSheet(sheet)} está dañada y no se puede leer. ${NOTHING_WRITTEN} Ábrela en Excel, acepta ` +
      "reparar el libro, guárdalo con otro nombre y usa esa copia.",
  }),
};

function unreadable(message: string): HostProblem {
  return { code: "unreadable", message };
}

function unsupported(message: string): HostProblem {
  return { code: "unsupported", message };
}
