import { constants, mkdirSync, readdirSync } from "node:fs";
import { access, open, stat } from "node:fs/promises";
import path from "node:path";
import { fileProblem } from "../input/fileProblem";
import { withoutEnd } from "../input/inputFile";
import { Refusal } from "../refusal";
import type { Terminal } from "../terminal";
import { formerOf, move, stateOfFolder, type FolderState } from "./folderPlaces";
import { clearAbandoned } from "./outputFile";
import { takeAway } from "./takeAway";
import { endingWithProcess, temporaryBeside } from "./temporaryFile";
import { FileChanged } from "./wholeFile";
import { writingProblem } from "./writeOutput";
import { inTurn } from "./writingTurn";

/** A folder that the order makes whole, with nothing else in it. */
export interface OutputFolder {
  readonly path: string;
  readonly shown: string;
  /** What stood there when the work began: only that gives way. Undefined where nothing did. */
  readonly before: FolderState;
}

export interface FolderWish {
  readonly typed: string;
  readonly replace: boolean;
  /** Whether a file of that name may be in the folder that gives way; any other stays, and the order stops. */
  readonly isOurs: (name: string) => boolean;
}

/** Where the folder goes, said before any work. */
export async function chooseOutputFolder({ typed, replace, isOurs }: FolderWish, terminal: Terminal): Promise<OutputFolder | Refusal> {
  const shown = withoutEnd(typed);
  const full = path.resolve(terminal.folder, shown);
  const parent = path.dirname(full);
  try {
    if (!(await stat(parent)).isDirectory())
      return new Refusal(`No se puede escribir «${shown}»: ${parent} no es una carpeta.`, "Indica otra ruta con --salida.");
    await access(parent, constants.W_OK);
    clearAbandoned(parent, terminal);
    const names = namesAt(full);
    if (names === undefined) return { path: full, shown, before: undefined };
    if (names === "file")
      return new Refusal(
        `«${shown}» es un archivo, y esta orden escribe una carpeta.`,
        "Indica otra ruta con --salida.",
        "No se escribió nada.",
      );
    const other = names.find((name) => !isOurs(name));
    if (other !== undefined)
      return new Refusal(
        `La carpeta «${shown}» tiene otras cosas («${other}»), que no se tocan.`,
        "No se escribió nada.",
        "Indica con --salida una carpeta nueva.",
      );
    if (names.length > 0 && !replace)
      return new Refusal(
        `Ya existe la carpeta «${shown}», con ${names.length === 1 ? "un archivo" : `${names.length} archivos`}.`,
        "No se escribió nada.",
        "Agrega --reemplazar para reemplazarla, o indica otra ruta con --salida.",
      );
    return { path: full, shown, before: stateOfFolder(full) };
  } catch (error) {
    return fileProblem(error, "escribir", shown);
  }
}

/** Makes the folder whole or not at all: beside its place first, on disk, then under its name, unless somebody wrote there meanwhile. */
export async function writeFolder(
  { path: full, shown, before }: OutputFolder,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Refusal | undefined> {
  const temporary = temporaryBeside(full);
  try {
    await endingWithProcess(temporary, async () => {
      try {
        // In one go: a signal that takes it away must not find it still being made.
        mkdirSync(temporary);
        for (const [name, bytes] of files) await writeFile(path.join(temporary, name), bytes);
        await inTurn(full, before === undefined, (checkTurn) => {
          const now = stateOfFolder(full);
          if (now !== before) throw new FileChanged(now !== undefined);
          checkTurn();
          return Promise.resolve(before === undefined ? move(temporary, full) : putInstead(temporary, full));
        });
      } finally {
        takeAway(temporary);
      }
    });
    return undefined;
  } catch (error) {
    return writingProblem(error, shown, before === undefined);
  }
}

async function writeFile(full: string, bytes: Uint8Array): Promise<void> {
  const file = await open(full, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Both renames in one go, so that no signal finds the place empty; what stood there goes when the new one is in place. Of a kill between the
 * two the next order learns by the name under which the former one waits.
 */
function putInstead(temporary: string, full: string): void {
  const former = formerOf(full);
  move(full, former);
  try {
    move(temporary, full);
  } catch (error) {
    move(former, full);
    throw error;
  }
  takeAway(former);
}

/** The names in a folder; undefined where nothing stands there. */
function namesAt(full: string): readonly string[] | "file" | undefined {
  try {
    return readdirSync(full).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    if (code === "ENOTDIR") return "file";
    throw error;
  }
}
