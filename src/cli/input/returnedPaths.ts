import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { ReturnedFile } from "../../engine/actions/followup/filesPort";
import { Refusal } from "../refusal";
import type { Terminal } from "../terminal";
import { fileProblem, reasonOf } from "./fileProblem";
import { shortcutAt, withoutEnd } from "./inputFile";

/** A file to be read when its turn comes. */
interface ReturnedPath {
  readonly path: string;
  /** Its name alone. */
  readonly name: string;
}

/** Folders inside folders that are looked into. */
const DEEPEST = 5;
/** More files than these are no round: a whole disk was named by mistake. */
const MOST_FILES = 20_000;
/** Larger than any form; a disk image or a film is told and not read. */
const LARGEST = 200 * 2 ** 20;

/**
 * The files that were named, and those of the folders that were, with their subfolders, by name. A name that does not exist is refused
 * before anything is read; the books of the call itself are left out.
 */
export async function findReturned(
  typed: readonly string[],
  own: readonly string[],
  terminal: Terminal,
): Promise<readonly ReturnedPath[] | Refusal> {
  const found = new Map<string, ReturnedPath>();
  const isOwn = new Set(own);
  for (const each of typed) {
    const shown = withoutEnd(each);
    const full = path.resolve(terminal.folder, shown);
    try {
      const info = await stat(full);
      const inside = info.isDirectory() ? await filesUnder(full, DEEPEST) : [full];
      for (const file of inside) if (!isOwn.has(file)) found.set(file, { path: file, name: path.basename(file) });
    } catch (error) {
      const target = await shortcutAt(full);
      if (target !== undefined)
        return new Refusal(`«${shown}» es un acceso directo a «${target}», que no existe.`, "Indica la ruta del archivo mismo.");
      return (error as NodeJS.ErrnoException).code === "ENOENT"
        ? new Refusal(
            `No existe «${shown}».`,
            `Se buscó en ${path.dirname(full)}.`,
            "Indica los formatos que llegaron, o la carpeta donde están.",
          )
        : fileProblem(error, "leer", shown);
    }
    if (found.size > MOST_FILES)
      return new Refusal(`«${shown}» tiene más de ${MOST_FILES} archivos.`, "Indica la carpeta de los formatos que llegaron, y solo esa.");
  }
  if (found.size === 0)
    return new Refusal("No hay ningún archivo que leer.", "Indica los formatos que llegaron, o la carpeta donde están.");
  return [...found.values()];
}

async function filesUnder(folder: string, deep: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    // Shortcuts are not followed: they may lead round in a circle.
    if (entry.isFile()) files.push(full);
    else if (entry.isDirectory() && deep > 0 && !entry.name.startsWith(".")) files.push(...(await filesUnder(full, deep - 1)));
    if (files.length > MOST_FILES) break;
  }
  return files;
}

/** Reads one file after another; one that cannot be read is told, and the others go on. */
export async function* readReturned(files: readonly ReturnedPath[]): AsyncIterable<ReturnedFile> {
  for (const { path: full, name } of files) yield { name, ...(await contentOf(full)) };
}

async function contentOf(full: string): Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }> {
  try {
    const info = await stat(full);
    if (!info.isFile()) return { problem: "No es un archivo, sino un dispositivo del sistema." };
    if (info.size > LARGEST)
      return { problem: `Pasa de ${LARGEST / 2 ** 20} MB: no es un formato. Pide a la entidad el formato en Excel (.xlsx).` };
    return { bytes: await readFile(full) };
  } catch (error) {
    const [why, remedy] = reasonOf(error, "leer");
    return { problem: `No se pudo leer: ${why}. ${remedy}` };
  }
}
