import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { book, rowsOf } from "../../attacks/plainBook";
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
  "repartir en una carpeta nueva": ["repartir", "matriz.xlsx", "--corte", "2023", "--carpeta", "formatos"],
  "repartir en la que está": ["repartir", "matriz.xlsx", "--corte", "2023", "--carpeta", "repartido", "--reemplazar"],
  "repartir en un .zip": ["repartir", "matriz.xlsx", "--corte", "2023", "--carpeta", "formatos", "--zip"],
  "reunir, copia nueva": ["reunir", "matriz.xlsx", "devuelto.xlsx", "repartido", "--corte", "2023", "--aceptar", "todo"],
  "reunir sobre el libro": [
    ...["reunir", "matriz.xlsx", "devuelto.xlsx", "--corte", "2023", "--aceptar", "todo"],
    ...["--salida", "matriz.xlsx", "--reemplazar"],
  ],
  seguimiento: ["seguimiento", "reunido.xlsx", "--corte", "2023", "--salida", "seguido.xlsx"],
  cerrar: ["cerrar", "reunido.xlsx", "--corte", "2023", "--salida", "cerrado.xlsx"],
  verificar: ["verificar", "reunido.xlsx"],
  consolidado: ["consolidado", "matriz.xlsx", "reunido.xlsx", "--a-la-vez", "1", "--salida", "consolidado.xlsx"],
  "exportar a una carpeta": ["exportar", "matriz.xlsx", "--formato", "datapackage", "--salida", "datos"],
  "exportar sobre la carpeta": ["exportar", "matriz.xlsx", "--formato", "csv", "--salida", "exportado", "--reemplazar"],
  "exportar en un archivo": ["exportar", "matriz.xlsx", "--formato", "json", "--salida", "datos.json"],
};

/** Those that write nothing. */
export const READING: readonly string[] = ["calcular sin archivo", "revisar", "revisar con texto", "laboratorio", "explicar", "verificar"];

/** What we put beside a file while it is written. */
export const isOurs = (file: string): boolean => file.split(path.sep).some((name) => name.startsWith(".~pntp-"));

/** What an entity sent back, in a book of its own. */
const RETURNED = Buffer.from(
  book({
    rows: rowsOf([
      ["Corte", "2023"],
      ["Entidad", "Entidad B"],
      ["Código", "Indicador", "Valor obtenido", "Fuente"],
      ["IOP.01.02", "Número de personas capacitadas", 7, "Registro de asistencia"],
    ]),
  }),
);
const MATRIX = Buffer.from(book());
const FILES: Files = new Map([
  ["anterior.docx", Buffer.from(report())],
  ["devuelto.xlsx", RETURNED],
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

let made: Files | undefined;

/** What the product itself made before: a report for `--anterior`, forms that nobody filled, a book with a round. */
async function madeBefore(folder: string): Promise<Files> {
  laidOut(folder);
  for (const args of [
    ["informe", "matriz.xlsx", "--salida", "anterior.docx", "--reemplazar"],
    ["repartir", "matriz.xlsx", "--corte", "2023", "--carpeta", "repartido", "--hasta", "2026-01-31"],
    ["reunir", "matriz.xlsx", "devuelto.xlsx", "--corte", "2023", "--aceptar", "todo", "--salida", "reunido.xlsx"],
    ["exportar", "matriz.xlsx", "--formato", "csv", "--salida", "exportado"],
  ]) {
    const { code, err } = await pntp(folder, args);
    if (code !== 0) throw new Error(err);
  }
  return filesOf(folder);
}

/** The same, with what the product made before. */
export async function laidOutWithMade(folder: string): Promise<Files> {
  made ??= await madeBefore(folder);
  laidOut(folder);
  for (const [name, bytes] of made) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return made;
}

/** One order in this process, over a disk that fails as told. */
export async function runOver(folder: string, args: readonly string[], fault?: Fault): Promise<DiskRun> {
  const before = await laidOutWithMade(folder);
  begin(folder, fault);
  const said = await pntp(folder, args);
  const { calls, hasFailed } = end();
  return { said, before, after: filesOf(folder), calls, hasFailed };
}

/** By their way from the folder; a folder that holds nothing has a line of its own. */
export function filesOf(folder: string): Files {
  const files = new Map<string, Buffer>();
  for (const each of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const full = path.join(each.parentPath, each.name);
    const name = path.relative(folder, full);
    if (!each.isDirectory()) files.set(name, readFileSync(full));
    else if (readdirSync(full).length === 0) files.set(`${name}${path.sep}`, Buffer.alloc(0));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is wrong with how an order ended, or nothing. `whole`: the order on a disk that does not fail. */
export function faultsIn(
  { said, before, after }: Pick<DiskRun, "said" | "before" | "after">,
  whole: Pick<DiskRun, "said" | "after">,
): readonly string[] {
  const isDone = said.code === whole.said.code;
  const lines = said.err.trim().split("\n");
  const isTold = said.code !== whole.said.code && said.code === 1 && isListed(said, lines);
  return [
    ...(isDone || isTold || said.code === 2 ? [] : [`exit code ${said.code}: ${said.err}${said.out}`]),
    ...(lines.length > 4 ? [`${lines.length} lines: ${said.err}`] : []),
    ...(isDone ? doneFaults({ said, after }, whole) : []),
    ...(said.code === 2 ? refusedFaults({ said, before, after }, whole) : []),
  ];
}

/** Of many files given, one that cannot be read is told with why, the rest is done, and the order ends as one with something to look at. */
function isListed({ out, err }: Said, lines: readonly string[]): boolean {
  const told = out + err;
  return (
    lines.length <= 4 &&
    /(\.xlsx\n {2}no se lee: No se pudo leer: |No se pudo leer «[^»]+\.xlsx»: )/.test(told) &&
    !told.includes("--salida")
  );
}

/** Many files into a folder that stands there: each is whole, and it is said how many are done. */
function isPartTold({ err }: Said, { before, after, whole }: Readonly<Record<"before" | "after" | "whole", Files>>): boolean {
  const isWhole = [...after].every(([name, bytes]) => [before, whole].some((state) => state.get(name)?.equals(bytes)));
  const done = [...after].filter(([name, bytes]) => !before.get(name)?.equals(bytes)).length;
  return isWhole && new RegExp(`Quedaron? ${done} de \\d+ formatos`).test(err);
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
    ...(/«[^»]*(\.(xlsx|docx|md|zip|json)|formatos|repartido|datos|exportado)»/.test(said.err) ? [] : [`names no file: ${said.err}`]),
    ...(/\bat |planned|Error/.test(said.err) ? [`not for people: ${said.err}`] : []),
    ...(same(after, before) || isWritten || isPartTold(said, { before, after, whole: whole.after })
      ? []
      : [`refused, and these differ: ${differences(after, before)}`]),
    ...(isWritten && said.err.includes("No se escribió nada") ? ["says that nothing was written, and it was"] : []),
  ];
}

function same(a: Files, b: Files): boolean {
  return a.size === b.size && [...a].every(([name, bytes]) => b.get(name)?.equals(bytes) === true);
}

function differences(a: Files, b: Files): string {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => !a.get(name)?.equals(b.get(name) ?? Buffer.alloc(0))).join(", ");
}
