import { Refusal } from "./refusal";

type Deed = "leer" | "escribir";

/** What a system error means for the person, and what to do. An error that is not of the file system is a bug and goes on up. */
export function fileProblem(error: unknown, deed: Deed, shown: string): Refusal {
  const code = (error as NodeJS.ErrnoException).code;
  const reason = code === undefined ? undefined : REASONS[code];
  if (!reason) throw error;
  return new Refusal(`No se pudo ${deed} «${shown}»: ${reason[0]}.`, reason[1], ...(deed === "escribir" ? ["No se escribió nada."] : []));
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ["la carpeta no existe", "Crea la carpeta o indica otra."],
  ENOTDIR: ["una parte de la ruta no es una carpeta", "Revisa la ruta."],
  EISDIR: ["es una carpeta", "Indica un archivo."],
  EACCES: ["no tienes permiso", "Pide permiso sobre el archivo y su carpeta, o usa otra carpeta."],
  EPERM: ["el sistema no lo permite, quizá porque está abierto en Excel", "Ciérralo en Excel y repite la orden, o indica otra ruta con --salida."],
  EBUSY: ["otro programa lo está usando", "Ciérralo en Excel y repite la orden, o indica otra ruta con --salida."],
  EROFS: ["el disco es de solo lectura", "Indica una carpeta donde se pueda escribir con --salida."],
  ENOSPC: ["el disco está lleno", "Libera espacio o indica otro disco con --salida."],
  EDQUOT: ["se agotó tu espacio en el disco", "Libera espacio o indica otro disco con --salida."],
  ENAMETOOLONG: ["la ruta es demasiado larga", "Usa una carpeta o un nombre más cortos."],
  ELOOP: ["el acceso directo se apunta a sí mismo", "Indica la ruta real."],
  EMFILE: ["hay demasiados archivos abiertos", "Cierra otros programas y repite la orden."],
  EINVAL: ["la ruta tiene caracteres que el sistema no admite", "Revisa la ruta."],
};
