import { readdir, readFile, readlink, stat } from "node:fs/promises";
import path from "node:path";
import { closest } from "./closest";
import { fileProblem } from "./fileProblem";
import { PipeFault, readPipe } from "./readPipe";
import { Refusal } from "../refusal";
import type { Terminal } from "../terminal";

/** Of a folder that a suggestion is looked for in. */
const MOST_NAMES = 2000;

/** What a file is to be, and by what end of its name it is suggested. */
interface FileKind {
  readonly what: string;
  readonly ending: RegExp;
}

export const BOOK: FileKind = { what: "un libro de Excel (.xlsx o .xlsm)", ending: /\.xls[xm]$/i };
export const WORD_DOCUMENT: FileKind = { what: "un documento de Word (.docx)", ending: /\.do[ct][xm]$/i };
export const TEXT: FileKind = { what: "un informe (.docx, .md o .txt)", ending: /\.(?:docx|md|txt)$/i };

/** A file of the caller, read whole. */
export interface InputFile {
  readonly path: string;
  /** As people see it: as it was typed. */
  readonly shown: string;
  readonly bytes: Uint8Array;
}

/** Reads the file that was typed; warns when Excel has it open, since what is not saved cannot be seen. */
export async function readInputFile(given: string, terminal: Terminal, kind: FileKind): Promise<InputFile | Refusal> {
  const typed = withoutEnd(given);
  const full = path.resolve(terminal.folder, typed);
  try {
    const found = await stat(full);
    if (found.isDirectory()) return isFolder(typed, full, kind);
    // A device has no end (/dev/zero), and reading it would take the whole memory; a pipe ends.
    if (!found.isFile() && !found.isFIFO())
      return new Refusal(`«${typed}» no es un archivo, sino un dispositivo del sistema.`, "Indica el archivo del libro o del documento.");
    const bytes = found.isFIFO() ? await readPipe(full) : await readFile(full);
    if (await isOpenInExcel(full)) terminal.err(`Aviso: «${typed}» parece estar abierto en Excel; se lee lo último guardado.\n`);
    return { path: full, shown: typed, bytes };
  } catch (error) {
    if (error instanceof PipeFault) return ofPipe(typed, error);
    const problem = fileProblem(error, "leer", typed);
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? isMissing(typed, full, kind) : problem;
  }
}

function ofPipe(typed: string, { why }: PipeFault): Refusal {
  return why === "silent"
    ? new Refusal(`«${typed}» es una tubería en la que nadie escribió nada.`, "Indica el archivo del libro o del documento.")
    : new Refusal(`Por la tubería «${typed}» llega más de lo que cabe en un libro.`, "Indica el archivo del libro o del documento.");
}

/** Excel keeps a hidden file «~$Libro.xlsx» beside a workbook while it is open. */
export async function isOpenInExcel(full: string): Promise<boolean> {
  const lock = path.join(path.dirname(full), `~$${path.basename(full)}`);
  return stat(lock).then(
    () => true,
    () => false,
  );
}

/** Where a path ends in the mark of a folder («libro.xlsx/»), the file is meant all the same. */
export function withoutEnd(typed: string): string {
  let end = typed.length;
  while (end > 1 && ["/", path.sep].includes(typed.charAt(end - 1))) end--;
  return typed.slice(0, end);
}

/** Where a shortcut of the system leads; undefined where there is none. */
export async function shortcutAt(full: string): Promise<string | undefined> {
  return readlink(full).catch(() => undefined);
}

async function isFolder(typed: string, full: string, kind: FileKind): Promise<Refusal> {
  const names = await namesOf(kind, full);
  return new Refusal(
    `«${typed}» es una carpeta, y aquí va ${kind.what}.`,
    names.length === 0
      ? "En ella no hay ninguno."
      : `Indica uno de los que tiene: ${names.slice(0, 5).join(", ")}${names.length > 5 ? " …" : ""}`,
  );
}

async function isMissing(typed: string, full: string, kind: FileKind): Promise<Refusal> {
  const target = await shortcutAt(full);
  if (target !== undefined)
    return new Refusal(`«${typed}» es un acceso directo a «${target}», que no existe.`, "Indica la ruta del archivo mismo.");
  const folder = path.dirname(full);
  const near = closest(path.basename(full), await namesOf(kind, folder));
  return new Refusal(
    `No existe el archivo «${typed}».`,
    `Se buscó en ${folder}.`,
    near === undefined
      ? "Revisa el nombre y la carpeta; si la ruta tiene espacios, escríbela entre comillas."
      : `¿Quisiste decir «${near}»?`,
  );
}

async function namesOf({ ending }: FileKind, folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => ending.test(name) && !name.startsWith("~$"))
    .sort()
    .slice(0, MOST_NAMES);
}
