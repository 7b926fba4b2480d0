import { constants, readdirSync } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { remakeForm } from "../../engine/actions/followup/remakeForm";
import { defaultProfile, type Profile } from "../../engine/domain/profile";
import { enumerated } from "../../engine/words/counted";
import { triedBookOfPlan } from "../../hosts/xlsx/bookOfPlan";
import { openXlsx } from "../../hosts/xlsx/openXlsx";
import { nodeCodec } from "../../opc/zip/nodeCodec";
import { fileProblem } from "../input/fileProblem";
import { withoutEnd } from "../input/inputFile";
import { isRefusal, Refusal } from "../refusal";
import type { Terminal } from "../terminal";
import { stateOfBytes, type FileState } from "./fileState";
import { clearAbandoned } from "./outputFile";
import { writeFolder } from "./outputFolder";
import { writeOutput } from "./writeOutput";

/** The folder where the forms go: a new one, or one that stands there and may hold other things. */
export interface FormsFolder {
  readonly path: string;
  readonly shown: string;
  readonly isThere: boolean;
}

/** What became of the files of a call. */
export interface FormsWritten {
  /** Files of that name that stay, since somebody worked on them or they are no form of ours. */
  readonly kept: readonly string[];
  /** Files that stood there already, byte by byte. */
  readonly same: readonly string[];
}

/** Said before any work. */
export async function chooseFormsFolder(typed: string, terminal: Terminal): Promise<FormsFolder | Refusal> {
  const shown = withoutEnd(typed);
  const full = path.resolve(terminal.folder, shown);
  try {
    const found = await stat(full).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (found && !found.isDirectory())
      return new Refusal(`«${shown}» es un archivo, y aquí va la carpeta de los formatos.`, "Indica otra con --carpeta.");
    const into = found ? full : path.dirname(full);
    await access(into, constants.W_OK);
    clearAbandoned(into, terminal);
    return { path: full, shown, isThere: found !== undefined };
  } catch (error) {
    return ofFolder(fileProblem(error, "escribir", shown));
  }
}

/**
 * Writes the forms: a new folder whole or not at all; in one that stands there, each file whole. A file that stands there is replaced only
 * where `replace` says so, and never one that somebody worked on. `profile`: the rules that forms are made with now.
 */
export async function writeForms(
  folder: FormsFolder,
  files: ReadonlyMap<string, Uint8Array>,
  replace: boolean,
  profile: Profile,
): Promise<FormsWritten | Refusal> {
  if (!folder.isThere) {
    const refusal = await writeFolder({ ...folder, before: undefined }, files);
    return refusal ? ofFolder(refusal) : { kept: [], same: [] };
  }
  const standing = await standingIn(folder, files, profile);
  if (isRefusal(standing)) return standing;
  const others = [...standing].filter(([, { fate }]) => fate !== "same").map(([name]) => name);
  if (others.length > 0 && !replace) return alreadyThere(folder, others);
  let done = 0;
  for (const [name, bytes] of files) {
    const before = standing.get(name);
    if (before && before.fate !== "replace") continue;
    const shown = path.join(folder.shown, name);
    const refusal = await writeOutput(
      { path: path.join(folder.path, before?.name ?? name), shown, before: before?.state, isInput: false },
      bytes,
    );
    if (refusal)
      return ofFolder(
        done === 0
          ? refusal
          : new Refusal(
              ...refusal.lines.slice(0, 3).filter((line) => !/^No se escribió/.test(line)),
              `Quedaron ${done} de ${files.size} formatos, completos: al repetir la orden se escriben los que faltan.`,
            ),
      );
    done++;
  }
  const fateOf = (wanted: Standing["fate"]): readonly string[] =>
    [...standing].filter(([, { fate }]) => fate === wanted).map(([name]) => name);
  return { kept: fateOf("keep"), same: fateOf("same") };
}

interface Standing {
  /** As the disk writes it: it may tell no capital letters apart. */
  readonly name: string;
  readonly state: FileState;
  readonly fate: "same" | "replace" | "keep";
}

/** What stands in the folder under the names of the forms, however its letters are written. */
async function standingIn(
  folder: FormsFolder,
  files: ReadonlyMap<string, Uint8Array>,
  profile: Profile,
): Promise<ReadonlyMap<string, Standing> | Refusal> {
  const found = new Map<string, Standing>();
  try {
    const names = new Map(readdirSync(folder.path).map((name) => [compared(name), name]));
    for (const [name, bytes] of files) {
      const there = names.get(compared(name));
      if (there === undefined) continue;
      const full = path.join(folder.path, there);
      const standing = (await stat(full)).isFile() ? new Uint8Array(await readFile(full)) : undefined;
      const state = standing && stateOfBytes(standing);
      const fate = state === stateOfBytes(bytes) ? "same" : standing && (await isUntouched(standing, profile)) ? "replace" : "keep";
      found.set(name, { name: there, state, fate });
    }
    return found;
  } catch (error) {
    return ofFolder(fileProblem(error, "leer", folder.shown));
  }
}

function compared(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** Whether a form is as we made it, with the rules of now or the usual ones. */
async function isUntouched(bytes: Uint8Array, profile: Profile): Promise<boolean> {
  const opened = openXlsx(bytes, nodeCodec);
  if (!opened.ok) return false;
  for (const rules of [profile, defaultProfile]) {
    const plan = await remakeForm(opened.host, rules);
    const made = plan && (await triedBookOfPlan(plan, nodeCodec));
    if (made instanceof Uint8Array && stateOfBytes(made) === stateOfBytes(bytes)) return true;
  }
  return false;
}

/** Of many files, those that are named. */
const MOST_NAMED = 5;

function alreadyThere({ shown }: FormsFolder, names: readonly string[]): Refusal {
  const more = names.length - MOST_NAMED;
  const told = more > 0 ? `${names.slice(0, MOST_NAMED).join(", ")} y ${more} más` : enumerated(names);
  return new Refusal(
    `En «${shown}» ya ${names.length === 1 ? "está" : "están"} ${told}.`,
    "No se escribió nada.",
    "Agrega --reemplazar para reemplazar los que nadie ha tocado (los demás se quedan), o indica otra con --carpeta.",
  );
}

/** A refusal of whoever writes files, in the words of this command's option. */
function ofFolder(refusal: Refusal): Refusal {
  return new Refusal(...refusal.lines.map((line) => line.replaceAll("--salida", "--carpeta")));
}
