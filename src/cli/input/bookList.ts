import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { counted } from "../../engine/words/counted";
import type { Refusal } from "../refusal";
import { isRefusal } from "../refusal";
import type { Terminal } from "../terminal";
import { fileProblem } from "./fileProblem";
import { withoutEnd } from "./inputFile";

/** The books that were typed, one by one or by their folder, and what of it is not read. */
export interface BookList {
  /** As people see them; each file once. */
  readonly files: readonly string[];
  /** What was passed over, in sentences. */
  readonly told: readonly string[];
}

const BOOK_NAME = /\.xls[xm]$/i;
/** Books of other kinds, that somebody will miss. */
const OTHER_BOOK = /\.(?:xls|xlsb|ods|csv|zip)$/i;
const MOST_NAMED = 5;

/**
 * Files as typed, and of each folder the books in it, by name; folders inside a folder are not opened. What programs leave beside a book
 * («~$…», hidden files) is no book.
 */
export async function listBooks(typed: readonly string[], terminal: Terminal): Promise<BookList | Refusal> {
  const found = new Map<string, string>();
  const told: string[] = [];
  let repeated = 0;
  for (const operand of typed) {
    const list = await booksAt(withoutEnd(operand), terminal, told);
    if (isRefusal(list)) return list;
    for (const file of list) {
      const full = path.resolve(terminal.folder, file);
      const real = await realpath(full).catch(() => full);
      if (found.has(real)) repeated += 1;
      else found.set(real, file);
    }
  }
  if (repeated > 0) told.push(`${counted(repeated, "archivo está dicho", "archivos están dichos")} más de una vez: se lee una.`);
  return { files: [...found.values()], told };
}

async function booksAt(typed: string, terminal: Terminal, told: string[]): Promise<readonly string[] | Refusal> {
  const full = path.resolve(terminal.folder, typed);
  try {
    // What is no folder is read as a book, and told what is wrong with it there.
    const isFolder = await stat(full).then(
      (state) => state.isDirectory(),
      () => false,
    );
    if (!isFolder) return [typed];
    const entries = (await readdir(full, { withFileTypes: true })).filter(({ name }) => !/^(?:\.|~\$)/.test(name));
    const special = new Set<string>();
    for (const { name } of entries) if (await isSpecial(path.join(full, name))) special.add(name);
    if (special.size > 0) told.push(`En «${typed}» ${specialText([...special].sort())}`);
    const names = entries
      .map(({ name }) => name)
      .filter((name) => !special.has(name))
      .sort();
    const others = names.filter((name) => OTHER_BOOK.test(name));
    const folders = entries.filter((entry) => entry.isDirectory()).length;
    if (others.length > 0)
      told.push(`En «${typed}» no se ${others.length === 1 ? "lee" : "leen"} ${named(others)}: se leen .xlsx y .xlsm.`);
    if (folders > 0)
      told.push(`En «${typed}» hay ${counted(folders, "carpeta más, que no se abre", "carpetas más, que no se abren")}: dilas aparte.`);
    return names.filter((name) => BOOK_NAME.test(name)).map((name) => path.join(typed, name));
  } catch (error) {
    return fileProblem(error, "leer", typed);
  }
}

function specialText(names: readonly string[]): string {
  return names.length === 1
    ? `no se lee ${named(names)}: no es un archivo, sino un dispositivo o una tubería del sistema.`
    : `no se leen ${named(names)}: no son archivos, sino dispositivos o tuberías del sistema.`;
}

/** A device, a pipe or a socket: nobody meant it as a book, and it may have no end. Shortcuts are followed. */
async function isSpecial(full: string): Promise<boolean> {
  return stat(full).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  );
}

function named(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` y ${names.length - MOST_NAMED} más` : "";
  return `${names
    .slice(0, MOST_NAMED)
    .map((name) => `«${name}»`)
    .join(", ")}${more}`;
}
