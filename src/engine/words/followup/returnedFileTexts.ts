import type { Period } from "../../domain/policy";
import { periodText } from "../periodText";

const ASK = "Pide a la entidad el formato en Excel (.xlsx).";

/** Why nothing is read of a file that came back: what it is instead, and what to do. By the kind that the file host found. */
export const returnedFileTexts = {
  empty: `El archivo está vacío (0 bytes). ${ASK}`,
  password:
    "El libro está cifrado con contraseña y así no se puede leer. Pide a la entidad que la quite (Archivo › Información › Proteger libro › " +
    "Cifrar con contraseña) y lo envíe de nuevo.",
  oldExcel: "Es un libro de Excel 97-2003 (.xls). Ábrelo en Excel y usa Archivo › Guardar como › Libro de Excel (.xlsx).",
  otherOle: `Es un documento antiguo de Office, no un libro de Excel. ${ASK}`,
  openDocument: "Es una hoja de LibreOffice (.ods). Ábrela y usa Guardar como › Excel 2007-365 (.xlsx).",
  binaryWorkbook: "Es un libro binario de Excel (.xlsb). Ábrelo en Excel y usa Archivo › Guardar como › Libro de Excel (.xlsx).",
  document: `Es un documento de Word: de él no se toma ningún dato. ${ASK}`,
  presentation: `Es una presentación: de ella no se toma ningún dato. ${ASK}`,
  otherZip: `No es un libro de Excel ni un .zip con libros. ${ASK}`,
  html: "Es una página web (HTML) con otra extensión. Ábrela en Excel y usa Archivo › Guardar como › Libro de Excel (.xlsx).",
  pdf: `Es un PDF: de él no se toma ningún dato. ${ASK}`,
  archive: "Es un comprimido que aquí no se abre (.rar, .7z o .gz). Extrae lo que tiene dentro y reúne esos archivos, o ponlos en un .zip.",
  image: `Es una imagen (una foto o una captura): de ella no se toma ningún dato. ${ASK}`,
  xml: `Es XML suelto, no un libro de Excel. ${ASK}`,
  text:
    "Es un texto (por ejemplo CSV), no un libro de Excel. Si tiene los valores, ábrelo en Excel y usa Archivo › Guardar como › Libro de Excel " +
    "(.xlsx); si no, pide a la entidad el formato.",
  unknown: `No es un libro de Excel: no se reconoce su contenido. ${ASK}`,
  truncated: "Está incompleto: le falta el final, como pasa cuando un envío se corta. Pide que lo envíen de nuevo.",
  damaged:
    "Está dañado: una de sus partes no se puede leer. Ábrelo en Excel, acepta repararlo y guárdalo de nuevo, o pide que lo envíen otra vez.",
  dtd: `Lleva declaraciones DTD o entidades, que un libro de Excel nunca lleva, y no se abre por seguridad. ${ASK}`,
} as const;

export const returnedTexts = {
  zipInZip: "Es un .zip dentro de otro .zip. Extráelo y reúne lo que tiene dentro.",
  emptyZip: "El .zip no tiene ningún libro dentro.",
  nothingFound:
    "No tiene ninguna tabla con códigos de indicador y una columna de valor obtenido. Si la entidad cambió los títulos, pide que use el formato.",
  noCodes:
    "Tiene una columna de valores y ninguna de códigos: no se sabe de qué indicador es cada valor. Pide que devuelvan el formato con su columna " +
    "«Código», o escríbela al lado de los nombres y reúne de nuevo.",
  onlyBefore: (cut: Period) => `No tiene valores del corte ${periodText(cut)}.`,
  tooManyRows: (most: number) =>
    `Una de sus tablas tiene más de ${most} filas con código o respuesta, y ningún formato llega a tantas: no se toma nada de él. ` +
    "Quita las filas que sobran, o pide a la entidad el formato como se le envió.",
  unreadableSheet: "Una de sus hojas no se puede leer.",
} as const;
