import { Refusal } from "../refusal";

type Deed = "leer" | "escribir";

/** What a system error means for the person, and what to do. An error that is not of the file system is a bug and goes on up. */
export function fileProblem(error: unknown, deed: Deed, shown: string): Refusal {
  const [why, remedy] = reasonOf(error, deed);
  return new Refusal(`No se pudo ${deed} «${shown}»: ${why}.`, remedy, ...(deed === "escribir" ? ["No se escribió nada."] : []));
}

/** Why, and what to do about it; throws the error where the system did not give it. */
export function reasonOf(error: unknown, deed: Deed = "escribir"): readonly [string, string] {
  const { code, syscall } = error as NodeJS.ErrnoException;
  const [why, remedy] = (code === undefined ? undefined : REASONS[code]) ?? [];
  if (why !== undefined && remedy !== undefined) return [why, deed === "leer" ? remedyOfReading(remedy) : remedy];
  // A descriptor of ours that is not open is a bug; whatever else the system says is of the disk.
  if (code === undefined || syscall === undefined || code === "EBADF") throw error;
  return [`el sistema no lo permite (${code})`, "Revisa que el disco o la carpeta de red respondan y repite la orden."];
}

/** What is read has no `--salida` to go elsewhere. */
function remedyOfReading(remedy: string): string {
  if (!remedy.includes("--salida")) return remedy;
  const [kept] = remedy.split(/,? o indica [^.]*--salida/);
  return kept === undefined || kept === remedy ? "Copia el archivo a otra carpeta y repite la orden." : `${kept}.`;
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ["la carpeta no existe", "Crea la carpeta o indica otra."],
  ENOTDIR: ["una parte de la ruta no es una carpeta", "Revisa la ruta."],
  EISDIR: ["es una carpeta", "Indica un archivo."],
  EACCES: ["no tienes permiso", "Pide permiso sobre el archivo y su carpeta, o usa otra carpeta."],
  EPERM: [
    "el sistema no lo permite, quizá porque está abierto en Excel",
    "Ciérralo en Excel y repite la orden, o indica otra ruta con --salida.",
  ],
  EBUSY: ["otro programa lo está usando", "Ciérralo en Excel y repite la orden, o indica otra ruta con --salida."],
  EROFS: ["el disco es de solo lectura", "Indica una carpeta donde se pueda escribir con --salida."],
  ENOSPC: ["el disco está lleno", "Libera espacio o indica otro disco con --salida."],
  EDQUOT: ["se agotó tu espacio en el disco", "Libera espacio o indica otro disco con --salida."],
  ENAMETOOLONG: ["la ruta es demasiado larga", "Usa una carpeta o un nombre más cortos."],
  ELOOP: ["el acceso directo se apunta a sí mismo", "Indica la ruta real."],
  EMFILE: ["hay demasiados archivos abiertos", "Cierra otros programas y repite la orden."],
  ENFILE: ["hay demasiados archivos abiertos", "Cierra otros programas y repite la orden."],
  EIO: ["el disco o la red fallaron", "Revisa que el disco o la carpeta de red respondan y repite la orden."],
  ENXIO: ["el disco o la red fallaron", "Revisa que el disco o la carpeta de red respondan y repite la orden."],
  ENODEV: ["el disco ya no está", "Conéctalo de nuevo y repite la orden."],
  ESTALE: ["la carpeta de red se desconectó", "Conéctala de nuevo y repite la orden."],
  ETIMEDOUT: ["la carpeta de red no responde", "Revisa la conexión y repite la orden."],
  ECONNRESET: ["la carpeta de red se desconectó", "Revisa la conexión y repite la orden."],
  EAGAIN: ["otro programa lo está usando", "Ciérralo en Excel y repite la orden."],
  ETXTBSY: ["otro programa lo está usando", "Ciérralo y repite la orden."],
  EXDEV: ["la carpeta está en otro disco", "Indica otra ruta con --salida."],
  EFBIG: ["es más grande de lo que ese disco admite", "Indica otro disco con --salida."],
  EOVERFLOW: ["es demasiado grande", "Divide el libro en varios."],
  ENOMEM: ["no queda memoria", "Cierra otros programas y repite la orden."],
  ENOTSUP: ["el disco no lo permite", "Indica otra ruta con --salida."],
  ENOSYS: ["el disco no lo permite", "Indica otra ruta con --salida."],
  EEXIST: ["ya hay otro archivo con ese nombre", "Repite la orden, o indica otra ruta con --salida."],
  EMLINK: ["el disco no lo permite", "Indica otra ruta con --salida."],
  EILSEQ: ["la ruta tiene caracteres que el sistema no admite", "Revisa la ruta."],
  ERR_FS_FILE_TOO_LARGE: [
    "pasa de 2 GB, más de lo que se lee de una vez",
    "Divide el libro en varios, o elige el libro donde está la matriz.",
  ],
  ERR_INVALID_ARG_VALUE: ["la ruta tiene caracteres que el sistema no admite", "Revisa la ruta."],
  EINVAL: ["la ruta tiene caracteres que el sistema no admite", "Revisa la ruta."],
};
