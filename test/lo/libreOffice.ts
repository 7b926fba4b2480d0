import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findLibreOffice } from "../requirements";

export const AS_WORKBOOK = "xlsx:Calc MS Excel 2007 XML";
/** A file for each sheet, numbers with all their digits and not as their format shows them. */
export const AS_ROWS = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1";

/** LibreOffice trusts the results stored in a file unless told otherwise: here it computes every formula anew. */
const ALWAYS_RECALCULATE =
  `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" ` +
  `xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item ` +
  `oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">` +
  `<value>0</value></prop></item>
</oor:items>`;

/**
 * What LibreOffice makes of the files, by name; one that it cannot open has no result. One start of the program, in a profile of its own,
 * for many.
 */
export async function converted(files: ReadonlyMap<string, Uint8Array>, filter: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const program = findLibreOffice();
  if (program === undefined) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "pntp-lo-"));
  try {
    await mkdir(join(folder, "salida"));
    await mkdir(join(folder, "perfil", "user"), { recursive: true });
    await writeFile(join(folder, "perfil", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "perfil")).href}`;
    const names = [...files.keys()];
    for (let at = 0; at < names.length; at += AT_ONCE)
      await ended(program, [profile, "--headless", "--convert-to", filter, "--outdir", "salida", ...names.slice(at, at + AT_ONCE)], folder);
    const made = await readdir(join(folder, "salida"));
    return new Map(
      await Promise.all(made.map(async (name) => [name, new Uint8Array(await readFile(join(folder, "salida", name)))] as const)),
    );
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
