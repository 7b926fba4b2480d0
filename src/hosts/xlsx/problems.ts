import { quotedSheet } from "../../engine/address";
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
  image: unsupported(
    "El archivo es una imagen (una foto o una captura), no un libro de Excel (.xlsx). Elige el libro donde está la matriz.",
  ),
  archive: unsupported(
    "El archivo es un comprimido (.rar, .7z o .gz), no un libro de Excel (.xlsx). Elige el libro donde está la matriz, después de extraerlo.",
  ),
  xml: unsupported(
    "El archivo es XML suelto, no un libro de Excel (.xlsx). Ábrelo en Excel y usa Archivo › Guardar como › Libro de Excel (.xlsx).",
  ),
  text: unsupported(
    "El archivo es texto (por ejemplo CSV), no un libro de Excel. Ábrelo en Excel con Datos › " +
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

export function repeatedSheet(name: string): HostProblem {
  return unreadable(
    `El libro tiene dos hojas con el nombre «${name}» (mayúsculas y minúsculas no distinguen): no se sabe cuál de ` +
      "las dos nombran sus fórmulas. " +
      "Ábrelo en Excel, acepta repararlo, guárdalo con otro nombre y usa esa copia.",
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
