import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { book } from "../../attacks/plainBook";
import { report } from "../../attacks/plainReport";
import { pntp, type Said } from "../calls";
import { begin, end } from "./faultyDisk.cjs";

/** A call to the disk that fails: which one, with what, and how. `fromOn`: so do all that come after it. */
export interface Fault {
  readonly at: number;
  readonly code: string;
  /** Before anything is done, once it is done, half-way through a write, or with less than what was asked for and no error. */
  readonly how: "before" | "after" | "half" | "short";
  /** In place of an error: what the process is told there. */
  readonly signal?: NodeJS.Signals;
  readonly fromOn?: boolean;
}

export type Files = ReadonlyMap<string, Buffer>;

export interface DiskRun {
  readonly said: Said;
  readonly before: Files;
  readonly after: Files;
  readonly calls: readonly string[];
  /** Whether the fault came to pass. */
  readonly hasFailed: boolean;
}

/** Every form of the commands that reads or writes something; `revisar` ends with its own code. */
export const ORDERS: Readonly<Record<string, readonly string[]>> = {
  "calcular, copia nueva": ["calcular", "matriz.xlsx"],
  "calcular sobre el libro": ["calcular", "matriz.xlsx", "--salida", "matriz.xlsx", "--reemplazar"],
  "calcular sobre otro libro": ["calcular", "matriz.xlsx", "--salida", "otro.xlsx", "--reemplazar"],
  "calcular sin archivo": ["calcular", "matriz.xlsx", "--sin-archivo", "--json"],
  "informe nuevo": ["informe", "matriz.xlsx"],
  "informe sobre el anterior": ["informe", "matriz.xlsx", "--anterior", "anterior.docx", "--salida", "anterior.docx", "--reemplazar"],
  "informe con plantilla": ["informe", "matriz.xlsx", "--plantilla", "anterior.docx"],
  tablero: ["tablero", "matriz.xlsx"],
  ficha: ["ficha", "matriz.xlsx", "IOP.01.01"],
  revisar: ["revisar", "matriz.xlsx"],
  "revisar con texto": ["revisar", "matriz.xlsx", "--texto", "texto.md"],
  "revisar con salida": ["revisar", "matriz.xlsx", "--texto", "anterior.docx", "--salida", "otro.xlsx", "--reemplazar"],
  laboratorio: ["laboratorio", "matriz.xlsx"],
  explicar: ["explicar", "matriz.xlsx", "OP.01"],
};

/** Those that write nothing. */
export const READING: readonly string[] = ["calcular sin archivo", "revisar", "revisar con texto", "laboratorio", "explicar"];

/** What we put beside a file while it is written. */
export const isOurs = (file: string): boolean => file.startsWith(".~pntp-");

const MATRIX = Buffer.from(book());
const FILES: Files = new Map([
  ["anterior.docx", Buffer.from(report())],
  ["matriz.xlsx", MATRIX],
  ["otro.xlsx", Buffer.from("lo que había")],
  ["texto.md", Buffer.from("El indicador llegó a 80,0 %.\n")],
]);

/** The files of every order in a folder of its own, and nothing else. */
export function laidOut(folder: string): Files {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of FILES) writeFileSync(path.join(folder, name), bytes);
  return FILES;
}

let earlier: Buffer | undefined;

/** A report that the product itself made, for `--anterior`. */
async function earlierReport(folder: string): Promise<Buffer> {
  laidOut(folder);
  const { code, err } = await pntp(folder, ["informe", "matriz.xlsx", "--salida", "hecho.docx"]);
  if (code !== 0) throw new Error(err);
  return readFileSync(path.join(folder, "hecho.docx"));
}

/** The same, with an earlier report that the product made. */
export async function laidOutWithReport(folder: string): Promise<Files> {
  earlier ??= await earlierReport(folder);
  const files = new Map([...laidOut(folder), ["anterior.docx", earlier]]);
  writeFileSync(path.join(folder, "anterior.docx"), earlier);
  return files;
}

/** One order in this process, over a disk that fails as told. */
export async function runOver(folder: string, args: readonly string[], fault?: Fault): Promise<DiskRun> {
  const before = await laidOutWithReport(folder);
  begin(folder, fault);
  const said = await pntp(folder, args);
  const { calls, hasFailed } = end();
  return { said, before, after: filesOf(folder), calls, hasFailed };
}

export function filesOf(folder: string): Files {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name))]),
  );
}

/** What is wrong with how an order ended, or nothing. `whole`: the order on a disk that does not fail. */
export function faultsIn(
  { said, before, after }: Pick<DiskRun, "said" | "before" | "after">,
  whole: Pick<DiskRun, "said" | "after">,
): readonly string[] {
  const isDone = said.code === whole.said.code;
  const lines = said.err.trim().split("\n");
  return [
    ...(isDone || said.code === 2 ? [] : [`exit code ${said.code}: ${said.err}`]),
    ...(lines.length > 4 ? [`${lines.length} lines: ${said.err}`] : []),
    ...(isDone ? doneFaults({ said, after }, whole) : []),
    ...(said.code === 2 ? refusedFaults({ said, before, after }, whole) : []),
  ];
}

function doneFaults({ said, after }: Pick<DiskRun, "said" | "after">, whole: Pick<DiskRun, "said" | "after">): readonly string[] {
  return [
    ...(same(after, whole.after) ? [] : [`done, and these differ: ${differences(after, whole.after)}`]),
    ...(said.out === whole.said.out ? [] : [`done, and said otherwise: ${said.out.slice(0, 80)}`]),
  ];
}

function refusedFaults(
  { said, before, after }: Pick<DiskRun, "said" | "before" | "after">,
  whole: Pick<DiskRun, "after">,
): readonly string[] {
  const isWritten = same(after, whole.after) && !same(before, after);
  return [
    ...(/«[^»]+\.(xlsx|docx|md)»/.test(said.err) ? [] : [`names no file: ${said.err}`]),
    ...(/\bat |planned|Error/.test(said.err) ? [`not for people: ${said.err}`] : []),
    ...(same(after, before) || isWritten ? [] : [`refused, and these differ: ${differences(after, before)}`]),
    ...(isWritten && said.err.includes("No se escribió nada") ? ["says that nothing was written, and it was"] : []),
  ];
}

function same(a: Files, b: Files): boolean {
  return a.size === b.size && [...a].every(([name, bytes]) => b.get(name)?.equals(bytes) === true);
}

function differences(a: Files, b: Files): string {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => !a.get(name)?.equals(b.get(name) ?? Buffer.alloc(0))).join(", ");
}
