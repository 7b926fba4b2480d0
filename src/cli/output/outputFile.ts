import { constants, existsSync } from "node:fs";
import { access, stat } from "node:fs/promises";
import path from "node:path";
import { fileProblem } from "../input/fileProblem";
import { isOpenInExcel, shortcutAt, withoutEnd, type InputFile } from "../input/inputFile";
import { Refusal } from "../refusal";
import type { Terminal } from "../terminal";
import { unfitName } from "./unfitName";
import { stateOfBytes, stateOfFile, type FileState } from "./fileState";
import { formersLeft, move } from "./folderPlaces";
import { clearAbandonedLocks } from "./lockFile";
import { takeAway } from "./takeAway";
import { temporaryFilesIn } from "./temporaryFile";

export interface OutputFile {
  readonly path: string;
  readonly shown: string;
  /** What stood there when the work began: only that may be replaced. */
  readonly before: FileState;
  /** The result takes the place of the input. */
  readonly isInput: boolean;
}

/** Where the result is to go, as it was asked. */
export interface OutputWish {
  /** `--salida`. */
  readonly typed: string | undefined;
  /** Without it: beside the input, under this name. */
  readonly otherwise: string;
  readonly replace: boolean;
}

/**
 * Where the result goes. Said before any work, and before anything else that may be replaced is read: a refusal must not cost a minute,
 * nor a change pass unseen.
 */
export async function chooseOutputFile(
  input: InputFile,
  { typed, otherwise, replace }: OutputWish,
  terminal: Terminal,
): Promise<OutputFile | Refusal> {
  const shown = withoutEnd(typed ?? otherwise);
  const extension = path.extname(otherwise);
  const full = path.resolve(terminal.folder, shown);
  const unfit = await unfitPlace(full, shown, otherwise);
  if (unfit) return unfit;
  if (path.extname(full).toLowerCase() !== extension.toLowerCase() && extension !== "") return otherKind(shown, extension);

  try {
    const folder = path.dirname(full);
    if (!(await stat(folder)).isDirectory())
      return new Refusal(`No se puede escribir «${shown}»: ${folder} no es una carpeta.`, "Indica otra ruta con --salida.");
    await access(folder, constants.W_OK);
    clearAbandoned(folder, terminal);
    return await atPlace(full, shown, input, replace, terminal);
  } catch (error) {
    return fileProblem(error, "escribir", shown);
  }
}

/** A folder, a device or a name that a system keeps for itself: whatever its ending, nothing is written there. */
async function unfitPlace(full: string, shown: string, otherwise: string): Promise<Refusal | undefined> {
  const existing = await stat(full).catch(() => undefined);
  if (existing?.isDirectory())
    return new Refusal(
      `La salida «${shown}» es una carpeta.`,
      `Indica también el nombre: --salida "${path.join(shown, path.basename(otherwise))}"`,
    );
  if (existing && !existing.isFile())
    return new Refusal(
      `La salida «${shown}» no es un archivo, sino un dispositivo o una tubería del sistema.`,
      "No se escribió nada.",
      "Indica otra ruta con --salida.",
    );
  const why = unfitName(path.basename(full));
  return why === undefined
    ? undefined
    : new Refusal(`La salida «${shown}» ${why}.`, "No se escribió nada.", "Indica otro nombre con --salida.");
}

async function atPlace(full: string, shown: string, input: InputFile, replace: boolean, terminal: Terminal): Promise<OutputFile | Refusal> {
  const existing = await stat(full).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!existing) {
    const target = await shortcutAt(full);
    return target === undefined ? { path: full, shown, before: undefined, isInput: false } : leadsNowhere(shown, target);
  }
  const isInput = await isSameFile(full, input.path);
  if (!replace) return alreadyThere(shown, isInput);
  if (await isOpenInExcel(full)) terminal.err(`Aviso: «${shown}» parece estar abierto en Excel; ciérralo allí sin guardar.\n`);
  return { path: full, shown, before: isInput ? stateOfBytes(input.bytes) : await stateOfFile(full), isInput };
}

/**
 * Half-written copies of an order that was killed hold somebody's data: they go, and it is said. Those of another computer may be in use.
 */
export function clearAbandoned(folder: string, terminal: Terminal): void {
  const places = clearAbandonedLocks(folder);
  const formers = formersLeft(folder);
  const back = formers.filter(({ waits, stood }) => isPutBack(waits, stood)).map(({ stood }) => stood);
  const { abandoned: copies, others } = temporaryFilesIn(folder);
  const abandoned = [...copies, ...formers.filter(({ stood }) => !back.includes(stood)).map(({ waits }) => waits)];
  const stays = abandoned.filter((file) => !takeAway(file));
  const gone = [...places, ...abandoned.filter((file) => !stays.includes(file))];
  if (gone.length > 0) terminal.err(`Aviso: se borró ${named(gone)}: lo dejó a medias una orden de pntp que se interrumpió.\n`);
  if (back.length > 0)
    terminal.err(`Aviso: ${named(back)} volvió a su lugar: una orden de pntp que se interrumpió no llegó a reemplazarla.\n`);
  if (stays.length > 0)
    terminal.err(
      `Aviso: no se pudo borrar en ${folder} lo que dejó a medias una orden de pntp que se interrumpió: ${named(stays)}. Bórralo.\n`,
    );
  if (others.length > 0)
    terminal.err(
      `Aviso: en ${folder} hay copias a medias de pntp en otra computadora (${named(others)}). Si allí ya no corre, bórralas.\n`,
    );
}

/** A folder that gave way to one that never came; where something stands in its place, that is the new one. */
function isPutBack(waits: string, stood: string): boolean {
  if (existsSync(stood)) return false;
  move(waits, stood);
  return true;
}

const MOST_NAMED = 5;

function named(files: readonly string[]): string {
  const more = files.length > MOST_NAMED ? ` y ${files.length - MOST_NAMED} más` : "";
  return `${files
    .slice(0, MOST_NAMED)
    .map((file) => path.basename(file))
    .join(", ")}${more}`;
}

function otherKind(shown: string, extension: string): Refusal {
  if (path.basename(shown).toLowerCase() === extension.toLowerCase())
    return new Refusal(
      `La salida «${shown}» no tiene nombre, solo la extensión.`,
      `Indica --salida "${path.join(path.dirname(shown), `resultado${extension}`)}"`,
    );
  return new Refusal(
    ...(extension === ".docx"
      ? [`La salida «${shown}» debe terminar en .docx.`, "El informe es un documento de Word."]
      : [
          `La salida «${shown}» debe terminar en ${extension}, como la entrada.`,
          "pntp conserva el libro tal cual, y Excel no abre un libro con la extensión de otro tipo.",
        ]),
    `Indica --salida "${withoutEnding(shown)}${extension}"`,
  );
}

/** «libro.xlsx. » is meant as «libro.xlsx». */
function withoutEnding(shown: string): string {
  const trimmed = shown.replace(/(?<=[^\\/. ])[. ]{1,255}$/, "");
  return trimmed.slice(0, trimmed.length - path.extname(trimmed).length);
}

function leadsNowhere(shown: string, target: string): Refusal {
  return new Refusal(
    `La salida «${shown}» es un acceso directo a «${target}», que no existe.`,
    "No se escribió nada.",
    "Indica otra ruta con --salida.",
  );
}

function alreadyThere(shown: string, isInput: boolean): Refusal {
  return isInput
    ? new Refusal(
        `La salida «${shown}» es el mismo libro de entrada.`,
        "No se escribió nada.",
        "Agrega --reemplazar para escribir sobre él, o indica otra ruta con --salida.",
      )
    : new Refusal(
        `Ya existe «${shown}».`,
        "No se escribió nada.",
        "Agrega --reemplazar para reemplazarlo, o indica otra ruta con --salida.",
      );
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(a), stat(b)]);
  return first.ino === second.ino && first.dev === second.dev;
}
