import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { findLibreOffice } from "../requirements";

export const AS_WORKBOOK = "xlsx:Calc MS Excel 2007 XML";
/** A file for each sheet, numbers with all their digits and not as their format shows them. */
export const AS_ROWS = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1";

/** LibreOffice trusts the results stored in a file unless told otherwise: here it computes every formula anew. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** What LibreOffice makes of the files, by name; one that it cannot open has no result. One start of the program, in a profile of its own, for all. */
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
    const options = { cwd: folder, maxBuffer: 2 ** 24 };
    await promisify(execFile)(program, [profile, "--headless", "--convert-to", filter, "--outdir", "salida", ...files.keys()], options);
    const made = await readdir(join(folder, "salida"));
    return new Map(await Promise.all(made.map(async (name) => [name, new Uint8Array(await readFile(join(folder, "salida", name)))] as const)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A value that LibreOffice computed: a number, a text (errors too: «#NAME?»), or nothing. Its rows do not tell a number from a text of digits. */
export type RecalculatedValue = number | string | undefined;

/** The sheets of each file as LibreOffice computes them, row by row from the first; undefined where it cannot open the file. */
export async function recalculatedSheets(files: ReadonlyMap<string, Uint8Array>): Promise<(file: string) => ReadonlyMap<string, readonly (readonly RecalculatedValue[])[]> | undefined> {
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
