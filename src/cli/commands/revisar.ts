import { readDismissals } from "../../engine/actions/settings/readDismissals";
import { openFindings, type Review } from "../../engine/actions/reviewMatrix";
import { sheetsBeside } from "../../engine/actions/sheetsBeside";
import { openAlarms } from "../../engine/audit/narrative/review/accepted";
import type { TextParagraph } from "../../engine/audit/narrative/lexis/text";
import { buildFindingsSheet } from "../../engine/sheets/findings/findingsSheet";
import { readText } from "../../hosts/texts/readText";
import { applyFixes } from "../applyFixes";
import type { Call, Command } from "../command";
import { exitCode, type ExitCode } from "../exitCode";
import { BOOK, readInputFile, TEXT } from "../input/inputFile";
import type { OpenBook } from "../input/openBook";
import { copyName } from "../../hosts/xlsx/copyName";
import { chooseOutputFile, type OutputFile } from "../output/outputFile";
import type { ProgressLine } from "../progressLine";
import { isRefusal, Refusal } from "../refusal";
import { answerOptions } from "../print/answerOptions";
import { revisarJson } from "../print/revisarJson";
import { revisarTable } from "../print/revisarTable";
import { oneLine } from "../../engine/words/printedText";
import { jsonText, type Terminal } from "../terminal";
import { checkSignature, UNSIGN_OPTION } from "../signedBook";
import { FIX_OPTION, readFixes } from "../input/fixOption";
import { READING_OPTIONS } from "../input/readingOptions";
import { roundOf } from "../input/openRound";
import { withBook } from "../input/withBook";
import { writeBook } from "../writeBook";
import { noticeLines, writtenSheets } from "../print/writtenSheets";
import { readYear } from "../input/yearOption";

/** `pntp revisar`: the checks of the matrix, and the report's text against it. */
export const revisar: Command = {
  name: "revisar",
  summary: "Revisa la matriz y, si se da, el texto del informe contra ella.",
  operands: [{ name: "ENTRADA.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." }],
  options: [
    ...READING_OPTIONS,
    { name: "texto", value: "INFORME", help: "El informe por comprobar: .docx, .md o .txt." },
    FIX_OPTION,
    { name: "salida", value: "LIBRO.xlsx", help: "Escribe una copia del libro con la hoja «Hallazgos PNTP»." },
    { name: "reemplazar", help: "Permite escribir sobre un archivo que ya existe." },
    UNSIGN_OPTION,
    { name: "json", help: "Muestra los hallazgos en JSON, para otros programas." },
  ],
  endings:
    "Termina con 0 si no hay errores, con 1 si hay hallazgos de gravedad error o cifras que no cuadran, y con 2 si la entrada no sirve.",
  run,
};

async function run({ operands: [typed = ""], values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const year = readYear(values["anio"]);
  if (isRefusal(year)) return year;
  const input = await readInputFile(typed, terminal, BOOK);
  if (isRefusal(input)) return input;
  const paragraphs = values["texto"] === undefined ? undefined : await readReport(values["texto"], terminal);
  if (isRefusal(paragraphs)) return paragraphs;
  const fixes = readFixes(values["arreglar"]);
  if (isRefusal(fixes)) return fixes;
  const output =
    values["salida"] === undefined && fixes.length === 0
      ? undefined
      : await chooseOutputFile(
          input,
          { typed: values["salida"], otherwise: copyName(input.shown), replace: switches.has("reemplazar") },
          terminal,
        );
  if (isRefusal(output)) return output;

  return withBook<ExitCode>(input, values, terminal, async (opened, progress) => {
    const signed = checkSignature(opened, output, switches, terminal);
    if (signed) return signed;
    progress.tell(0.5, "Revisando");
    const dismissals = await readDismissals(opened.host);
    const others = await sheetsBeside(opened.host, opened.grid);
    const round = await roundOf(opened);
    const asked = {
      dismissals,
      others,
      ...(round ? { round } : {}),
      ...(year === undefined ? {} : { year }),
      ...(paragraphs ? { paragraphs } : {}),
    };
    const fixed = await applyFixes(opened, fixes, asked);
    if (isRefusal(fixed)) return fixed;
    const { book, review, told } = fixed;
    const written = output && (await write(book, review, output, progress));
    if (isRefusal(written)) return written;
    progress.clear();
    const answers = answerOptions(book);
    terminal.out(
      switches.has("json")
        ? jsonText({ ...revisarJson(review, dismissals, book.host.lastSaved(), answers), ...(fixes.length > 0 && { arreglos: told }) })
        : fixLines(told) + revisarTable(review, dismissals, answers, terminal) + (written ?? ""),
    );
    return hasErrors(review) ? exitCode.found : exitCode.done;
  });
}

function fixLines(told: readonly string[]): string {
  return told.length === 0 ? "" : `${told.join("\n")}\n\n`;
}

async function readReport(typed: string, terminal: Terminal): Promise<readonly TextParagraph[] | Refusal> {
  const file = await readInputFile(typed, terminal, TEXT);
  if (isRefusal(file)) return file;
  const read = readText(typed, file.bytes);
  return read.ok ? read.paragraphs : new Refusal(read.message);
}

async function write({ host }: OpenBook, review: Review, output: OutputFile, progress: ProgressLine): Promise<string | Refusal> {
  const written = await writeBook(
    host,
    { title: `Revisar ${review.year}`, steps: [buildFindingsSheet(review)], sources: [] },
    output,
    progress,
  );
  if (isRefusal(written)) return written;
  return `\n${oneLine(`Listo: «${output.shown}», ${writtenSheets(written).join(", ")}.`)}\n${noticeLines(written)}`;
}

/** Alarms of the text that nobody accepted are errors; a question asks for a person too. */
function hasErrors(review: Review): boolean {
  return openFindings(review).some(({ severity }) => severity === "error") || openAlarms(review.alarms).length > 0;
}
