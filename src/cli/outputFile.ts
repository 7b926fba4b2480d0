import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import path from "node:path";
import { fileProblem } from "./fileProblem";
import { isOpenInExcel, type InputFile } from "./inputFile";
import { Refusal } from "./refusal";
import type { Terminal } from "./terminal";

export interface OutputFile {
  readonly path: string;
  readonly shown: string;
  /** The result takes the place of the input. */
  readonly isInput: boolean;
}

/** Where the result goes: `--salida`, or beside the input with «-pntp». Said before any work: a refusal must not cost a minute. */
export async function chooseOutputFile(input: InputFile, typed: string | undefined, replace: boolean, terminal: Terminal): Promise<OutputFile | Refusal> {
  const extension = path.extname(input.path);
  const shown = typed ?? `${input.shown.slice(0, input.shown.length - extension.length)}-pntp${extension}`;
  const full = path.resolve(terminal.folder, shown);
  if (path.extname(full).toLowerCase() !== extension.toLowerCase() && extension !== "") return otherKind(shown, extension);

  try {
    if (!(await stat(path.dirname(full))).isDirectory()) return new Refusal(`No se puede escribir «${shown}»: ${path.dirname(full)} no es una carpeta.`, "Indica otra ruta con --salida.");
    await access(path.dirname(full), constants.W_OK);
  } catch (error) {
    return fileProblem(error, "escribir", shown);
  }
  const existing = await stat(full).catch(() => undefined);
  if (!existing) return { path: full, shown, isInput: false };
  if (existing.isDirectory()) return new Refusal(`La salida «${shown}» es una carpeta.`, `Indica también el nombre: --salida "${path.join(shown, `${path.basename(input.path, extension)}-pntp${extension}`)}"`);
  const isInput = await isSameFile(full, input.path);
  if (!replace) return alreadyThere(shown, isInput);
  if (await isOpenInExcel(full)) terminal.err(`Aviso: «${shown}» parece estar abierto en Excel; ciérralo allí sin guardar.\n`);
  return { path: full, shown, isInput };
}

function otherKind(shown: string, extension: string): Refusal {
  return new Refusal(
    `La salida «${shown}» debe terminar en ${extension}, como la entrada.`,
    "pntp conserva el libro tal cual, y Excel no abre un libro con la extensión de otro tipo.",
    `Indica --salida "${shown.slice(0, shown.length - path.extname(shown).length)}${extension}"`,
  );
}

function alreadyThere(shown: string, isInput: boolean): Refusal {
  return isInput
    ? new Refusal(`La salida «${shown}» es el mismo libro de entrada.`, "No se escribió nada.", "Agrega --reemplazar para escribir sobre él, o indica otra ruta con --salida.")
    : new Refusal(`Ya existe «${shown}».`, "No se escribió nada.", "Agrega --reemplazar para reemplazarlo, o indica otra ruta con --salida.");
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(a), stat(b)]);
  return first.ino === second.ino && first.dev === second.dev;
}
