import os from "node:os";
import path from "node:path";
import { consolidate, type Consolidated } from "../../engine/actions/consolidate";
import { counted } from "../../engine/words/counted";
import { figureText } from "../../engine/words/figureText";
import { ratingLabel } from "../../engine/words/labels";
import { oneLine } from "../../engine/words/printedText";
import { portfolioTexts } from "../../engine/words/portfolio/portfolioTexts";
import { completeness } from "../../engine/portfolio/policySummary";
import { newWorkbook } from "../../hosts/xlsx/newWorkbook";
import { nodeCodec } from "../../opc/zip/nodeCodec";
import type { Call, Command } from "../command";
import { filesOf, type FilesRead } from "../consolidado/filesRead";
import { readBooks } from "../consolidado/readBooks";
import { isConsolidated } from "../consolidado/summarizeFile";
import { exitCode, type ExitCode } from "../exitCode";
import { listBooks, type BookList } from "../input/bookList";
import { BOOK, readInputFile } from "../input/inputFile";
import { readAskedReading, READING_OPTIONS } from "../input/readingOptions";
import { chooseOutputFile, type OutputFile } from "../output/outputFile";
import { textTable } from "../print/textTable";
import { progressLine } from "../progressLine";
import { isRefusal, Refusal } from "../refusal";
import type { Terminal } from "../terminal";
import { writeBook } from "../writeBook";

const DEFAULT_NAME = "Consolidado PNTP.xlsx";
/** Answers that are of one sheet: columns and headers of a book are not those of another. */
const OF_ONE_BOOK = new Set(["columnas", "cabecera"]);
const MOST_AT_ONCE = 64;

/** `pntp consolidado`: several matrices as one workbook. */
export const consolidado: Command = {
  name: "consolidado",
  summary: "Reúne varias matrices en un libro: políticas, objetivos y entidades lado a lado, y la tabla de todos los indicadores.",
  operands: [
    {
      name: "MATRIZ…",
      help: "Los libros (.xlsx o .xlsm), o carpetas con ellos; las carpetas que hay dentro de una carpeta no se abren.",
      isMany: true,
    },
  ],
  options: [
    ...READING_OPTIONS.filter(({ name }) => !OF_ONE_BOOK.has(name)),
    { name: "salida", value: "RUTA", help: `Dónde escribir. Por defecto, «${DEFAULT_NAME}» en esta carpeta.` },
    { name: "reemplazar", help: "Permite escribir sobre un archivo que ya existe." },
    { name: "a-la-vez", value: "N", help: "Cuántos libros se leen a la vez. Por defecto, uno por procesador." },
  ],
  endings:
    "Termina con 0 si se leyeron todos, 1 si alguno quedó fuera (se dice cuál y por qué, y el libro se escribe con los demás), " +
    "2 si no se pudo leer ninguno o la orden está mal (no se escribe nada), 70 si es un fallo de pntp.",
  run,
};

async function run({ operands, values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const asked = readAskedReading(values);
  if (isRefusal(asked)) return asked;
  const atOnce = readAtOnce(values["a-la-vez"]);
  if (isRefusal(atOnce)) return atOnce;
  const typed = await listBooks(operands, terminal);
  if (isRefusal(typed)) return typed;
  const list = await withoutOutput(typed, values["salida"] ?? DEFAULT_NAME, terminal);
  if (isRefusal(list)) return list;
  if (list.files.length === 0)
    return new Refusal("No hay libros que reunir.", ...list.told, "Indica libros .xlsx o .xlsm, o una carpeta que los tenga.");
  const output = await outputOf(list, values["salida"], switches.has("reemplazar"), terminal);
  if (isRefusal(output)) return output;

  const progress = progressLine(terminal, 0);
  try {
    const jobs = list.files.map((file) => ({ file, folder: terminal.folder, asked }));
    const answers = await readBooks(jobs, { atOnce, script: terminal.script }, (done) =>
      progress.tell((done / jobs.length) * 0.5, `Leyendo libros: ${done} de ${jobs.length}`),
    );
    const read = filesOf(list.files, answers);
    if (read.summaries.length === 0) return noneRead(read, terminal);
    const made = consolidate(read.summaries, read.lines, true);
    const host = newWorkbook(portfolioTexts.title, nodeCodec);
    const written = await writeBook(host, made.plan, output, progress);
    if (isRefusal(written)) return written;
    progress.clear();
    tellFiles(read, list, terminal);
    terminal.out(doneText(read, made, output, terminal));
    return read.lines.some(({ state }) => state === "left") ? exitCode.found : exitCode.done;
  } finally {
    progress.clear();
  }
}

function readAtOnce(typed: string | undefined): number | Refusal {
  if (typed === undefined) return os.availableParallelism();
  const count = Number(typed);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_AT_ONCE) return count;
  return new Refusal(`--a-la-vez debe ser un número de 1 a ${MOST_AT_ONCE}, y recibió «${typed}».`, "Por ejemplo: --a-la-vez 4");
}

/** A consolidated of before may stand in the folder that is read; a matrix must never be written over. */
async function withoutOutput(list: BookList, typed: string, terminal: Terminal): Promise<BookList | Refusal> {
  const target = path.resolve(terminal.folder, typed);
  const same = list.files.find((file) => path.resolve(terminal.folder, file) === target);
  if (same === undefined) return list;
  const input = await readInputFile(same, { ...terminal, err: () => undefined }, BOOK);
  if (!isRefusal(input) && !(await isConsolidated(input)))
    return new Refusal(`La salida «${typed}» es uno de los libros de entrada.`, "No se escribió nada.", "Indica otra ruta con --salida.");
  return { ...list, files: list.files.filter((file) => file !== same) };
}

function outputOf({ files }: BookList, typed: string | undefined, replace: boolean, terminal: Terminal): Promise<OutputFile | Refusal> {
  const first = path.resolve(terminal.folder, files[0] ?? "");
  return chooseOutputFile(
    { path: first, shown: DEFAULT_NAME, bytes: new Uint8Array(0) },
    { typed, otherwise: DEFAULT_NAME, replace },
    terminal,
  );
}

function noneRead({ lines }: FilesRead, terminal: Terminal): Refusal {
  const [first] = lines;
  for (const { file, sentences } of lines.slice(1, MOST_TOLD)) terminal.err(`«${file}»: ${sentences.join(" ")}\n`);
  return new Refusal(
    lines.length === 1 ? `No se pudo leer «${first?.file ?? ""}».` : `No se pudo leer ninguno de los ${lines.length} libros.`,
    `«${first?.file ?? ""}»: ${first?.sentences.join(" ") ?? ""}`,
    "No se escribió nada.",
  );
}

/** Files that are told one by one; all of them stand in «Archivos PNTP». */
const MOST_TOLD = 20;

function tellFiles({ lines }: FilesRead, { told }: BookList, terminal: Terminal): void {
  for (const sentence of told) terminal.err(`Aviso: ${sentence}\n`);
  const worth = lines.filter(({ state }) => state !== "read");
  for (const { file, state, sentences } of worth.slice(0, MOST_TOLD))
    terminal.err(`${state === "left" ? "Fuera" : "Aviso"}: «${file}»: ${sentences[0] ?? ""}\n`);
  if (worth.length > MOST_TOLD) terminal.err(`Y ${worth.length - MOST_TOLD} más: están en la hoja «Archivos PNTP».\n`);
  const doubtful = lines.filter(({ state, sentences }) => state === "read" && sentences.length > 0).length;
  if (doubtful > 0)
    terminal.err(`Aviso: de ${counted(doubtful, "libro leído", "libros leídos")} hay algo que mirar: está en la hoja «Archivos PNTP».\n`);
}

function doneText(
  { lines }: FilesRead,
  { portfolio: { policies, entities, indicators } }: Consolidated,
  { shown }: OutputFile,
  terminal: Terminal,
): string {
  const table = textTable(
    [
      { title: "N.º", align: "right" },
      { title: "Política o plan", flexible: true },
      { title: "Corte" },
      { title: "Promedio", align: "right" },
      { title: "Valoración" },
      { title: "Con dato", align: "right" },
    ],
    policies.slice(0, MOST_TOLD).map(({ number, name, year, mean, rating, indicators: own }) => {
      const { there, asked } = completeness(own);
      return [String(number), name, String(year), figureText(mean), ratingLabel[rating.level], `${there} de ${asked}`];
    }),
    terminal.columns,
  );
  const more = policies.length > MOST_TOLD ? `Y ${policies.length - MOST_TOLD} más.\n` : "";
  const left = lines.filter(({ state }) => state === "left").length;
  const done =
    `Listo: «${shown}» · ${counted(policies.length, "política o plan", "políticas y planes")}, ` +
    `${counted(indicators.length, "indicador", "indicadores")}, ${counted(entities.filter(({ name }) => name !== undefined).length, "entidad", "entidades")}` +
    `${left === 0 ? "" : `; ${counted(left, "archivo quedó fuera", "archivos quedaron fuera")}`}.`;
  return `${table}${more}${oneLine(done)}\n`;
}
