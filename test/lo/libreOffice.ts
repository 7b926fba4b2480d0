import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLibreOffice } from "../requirements";
import { profileIn, sharedOffice } from "./officeProfile";

export const AS_WORKBOOK = "xlsx:Calc MS Excel 2007 XML";
/** A file for each sheet, numbers with all their digits and not as their format shows them. */
export const AS_ROWS = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1";

/**
 * What LibreOffice makes of the files, by name; one that it cannot open has no result. One start of the program for many; where a
 * run of tests shares one, it hands them to that.
 */
export async function converted(files: ReadonlyMap<string, Uint8Array>, filter: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const program = findLibreOffice();
  if (program === undefined) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "pntp-lo-"));
  try {
    await mkdir(join(folder, "salida"));
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const profile = (await sharedOffice(program)) ?? profileIn(folder);
    const made = join(folder, "salida");
    const paths = [...files.keys()].map((name) => join(folder, name));
    for (let at = 0; at < paths.length; at += AT_ONCE)
      await ended(program, [profile, "--headless", "--convert-to", filter, "--outdir", made, ...paths.slice(at, at + AT_ONCE)], folder);
    const names = await readdir(made);
    return new Map(await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(made, name)))] as const)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** It leaves out what comes after some 250 arguments, without a word. */
const AT_ONCE = 100;
const HANGS_AFTER = 600_000;

/** Its launcher starts it again when it dies, so that a hang ends with the whole group of processes. */
function ended(program: string, args: readonly string[], folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const office = spawn(program, args, { cwd: folder, stdio: "ignore", detached: process.platform !== "win32" });
    const stop = () =>
      office.pid === undefined || process.platform === "win32" ? office.kill("SIGKILL") : process.kill(-office.pid, "SIGKILL");
    const timer = setTimeout(() => {
      stop();
      reject(new Error("LibreOffice does not end"));
    }, HANGS_AFTER);
    office.on("error", reject);
    office.on("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * A value that LibreOffice computed: a number, a text (errors too: «#NAME?»), or nothing. Its rows do not tell a number from a text of
 * digits.
 */
export type RecalculatedValue = number | string | undefined;

/** The sheets of each file as LibreOffice computes them, row by row from the first; undefined where it cannot open the file. */
export async function recalculatedSheets(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<(file: string) => ReadonlyMap<string, readonly (readonly RecalculatedValue[])[]> | undefined> {
  const made = await converted(files, AS_ROWS);
  return (file) => {
    const start = `${file.replace(/\.[^.]*$/, "")}-`;
    const own = [...made].filter(([name]) => name.startsWith(start));
    if (own.length === 0) return undefined;
    return new Map(own.map(([name, bytes]) => [name.slice(start.length, -".csv".length), rowsOf(new TextDecoder().decode(bytes))]));
  };
}

/** A field between quotes may hold line ends and doubled quotes. */
function rowsOf(csv: string): readonly (readonly RecalculatedValue[])[] {
  const rows: RecalculatedValue[][] = [[]];
  for (const [, quoted, bare = "", ending] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^;\n"]*))(;|\n|$)/g)) {
    rows.at(-1)?.push(valueOf(quoted?.replaceAll('""', '"') ?? bare));
    if (ending === "\n") rows.push([]);
    if (ending === "") break;
  }
  return rows;
}

function valueOf(field: string): RecalculatedValue {
  if (field === "") return undefined;
  const number = Number(field.replace(/%$/, ""));
  if (Number.isNaN(number)) return field;
  return field.endsWith("%") ? number / 100 : number;
}
