import path from "node:path";
import { draftReport, type Draft } from "../../engine/actions/draftReport";
import { writeXlsxFile } from "../../hosts/xlsx/writeFile";
import type { Call, Command } from "../command";
import { exitCode, type ExitCode } from "../exitCode";
import { fileProblem } from "../fileProblem";
import { readInputFile } from "../inputFile";
import { openBook, type OpenBook } from "../openBook";
import { chooseOutputFile, type OutputFile } from "../outputFile";
import { progressLine } from "../progressLine";
import { isRefusal, Refusal } from "../refusal";
import type { Terminal } from "../terminal";
import { readYear } from "../yearOption";

/** `pntp informe`: the Reporte de cumplimiento as a Word document. */
export const informe: Command = {
  name: "informe",
  summary: "Escribe el Reporte de cumplimiento del año en Word, con las cifras de la matriz y lugares para tu texto.",
  operands: [{ name: "ENTRADA.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." }],
  options: [
    { name: "hoja", value: "NOMBRE", help: "La hoja de la matriz, si hay varias. Por defecto, la única que tenga una." },
    { name: "anio", value: "AAAA", help: "El año de corte. Por defecto, el último con un valor obtenido." },
    { name: "salida", value: "INFORME.docx", help: "Dónde escribir. Por defecto, junto a la entrada y con «-informe» al final del nombre." },
    { name: "reemplazar", help: "Permite escribir sobre un archivo que ya existe." },
  ],
  run,
};

async function run({ operands: [typed = ""], values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const year = readYear(values["anio"]);
  if (isRefusal(year)) return year;
  const input = await readInputFile(typed, terminal);
  if (isRefusal(input)) return input;
  const output = await chooseOutputFile({ ...input, path: documentName(input.path), shown: documentName(input.shown) }, values["salida"] ?? documentName(input.shown), switches.has("reemplazar"), terminal);
  if (isRefusal(output)) return output;

  const progress = progressLine(terminal, input.bytes.length);
  try {
    const book = await openBook(input, values["hoja"], progress, terminal);
    if (isRefusal(book)) return book;
    progress.tell(0.5, "Escribiendo el informe");
    const draft = draftOf(book, year);
    if (isRefusal(draft)) return draft;
    const refused = await write(draft, output);
    if (isRefusal(refused)) return refused;
    progress.clear();
    terminal.out(said(draft, output));
    return exitCode.done;
  } finally {
    progress.clear();
  }
}

function draftOf({ matrix, settings, host }: OpenBook, year: number | undefined): Draft | Refusal {
  const dataDate = host.lastSaved();
  const outcome = draftReport({ matrix, profile: settings.profile, ...(year === undefined ? {} : { year }), ...(dataDate === undefined ? {} : { dataDate }) });
  return outcome.ok ? outcome.draft : new Refusal(outcome.message);
}

async function write({ document }: Draft, output: OutputFile): Promise<Refusal | undefined> {
  try {
    // Loaded here: the Word library is large, and the other commands do not need it.
    const { writeDocx } = await import("../../hosts/docx/writeDocx");
    await writeXlsxFile(output.path, await writeDocx(document));
    return undefined;
  } catch (error) {
    return fileProblem(error, "escribir", output.shown);
  }
}

function said({ document, places, written }: Draft, output: OutputFile): string {
  const waiting = places - written;
  return `Listo: «${output.shown}» · ${document.title}, ${document.year}.\n${waiting === 0 ? "Todos los lugares para tu texto están escritos.\n" : `${waiting === 1 ? "Hay 1 lugar" : `Hay ${waiting} lugares`} para tu texto; se ven en gris en el documento.\n`}`;
}

/** «matriz.xlsx» → «matriz-informe.docx». */
function documentName(name: string): string {
  return `${name.slice(0, name.length - path.extname(name).length)}-informe.docx`;
}
