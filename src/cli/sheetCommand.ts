import type { FillRequest } from "../engine/actions/fill";
import type { Plan } from "../engine/plan";
import type { Call, CommandOption } from "./command";
import { exitCode, type ExitCode } from "./exitCode";
import { BOOK, readInputFile } from "./input/inputFile";
import type { OpenBook } from "./input/openBook";
import { copyName } from "../hosts/xlsx/copyName";
import { chooseOutputFile, type OutputFile } from "./output/outputFile";
import type { ProgressLine } from "./progressLine";
import { isRefusal, Refusal } from "./refusal";
import { tellNotices } from "./print/notices";
import { oneLine } from "../engine/words/printedText";
import { type Terminal } from "./terminal";
import { checkSignature, UNSIGN_OPTION } from "./signedBook";
import { READING_OPTIONS } from "./input/readingOptions";
import { withBook } from "./input/withBook";
import { writeBook } from "./writeBook";
import { noticeLines, writtenSheets } from "./print/writtenSheets";
import { readYear } from "./input/yearOption";

/** Options of the commands that put a sheet of ours beside the matrix. */
export const SHEET_OPTIONS: readonly CommandOption[] = [
  ...READING_OPTIONS,
  { name: "salida", value: "RUTA", help: "Dónde escribir. Por defecto, junto a la entrada y con «-pntp» al final del nombre." },
  { name: "reemplazar", help: "Permite escribir sobre un archivo que ya existe." },
  UNSIGN_OPTION,
];

type SheetPlan = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problem: { readonly message: string } };

/**
 * Opens the workbook, plans the sheet on its matrix, and writes a copy with it; the matrix stays as it is. `tell` adds what there is to
 * say of it.
 */
export async function runSheetCommand<Made extends SheetPlan>(
  { operands: [typed = ""], values, switches }: Call,
  terminal: Terminal,
  makePlan: (request: Omit<FillRequest, "parts" | "mode">, book: OpenBook) => Made | Refusal,
  tell: (made: Made & { readonly ok: true }) => string = () => "",
): Promise<ExitCode | Refusal> {
  const year = readYear(values["anio"]);
  if (isRefusal(year)) return year;
  const input = await readInputFile(typed, terminal, BOOK);
  if (isRefusal(input)) return input;
  const output = await chooseOutputFile(
    input,
    { typed: values["salida"], otherwise: copyName(input.shown), replace: switches.has("reemplazar") },
    terminal,
  );
  if (isRefusal(output)) return output;

  return withBook(input, values, terminal, async (book, progress) => {
    const signed = checkSignature(book, output, switches, terminal);
    if (signed) return signed;
    progress.tell(0.4, "Calculando avances");
    const made = makePlan(requestFor(book, year), book);
    if (isRefusal(made)) return made;
    if (!made.ok) return new Refusal(made.problem.message);
    const written = await write(book, made.plan, output, progress);
    if (isRefusal(written)) return written;
    progress.clear();
    tellNotices(book, terminal);
    terminal.out(`${tell(made as Made & { readonly ok: true })}${written}`);
    return exitCode.done;
  });
}

function requestFor(
  { matrix, grid, read, settings, sources, host }: OpenBook,
  year: number | undefined,
): Omit<FillRequest, "parts" | "mode"> {
  const savedOn = host.lastSaved();
  return {
    grid,
    matrix,
    profile: settings.profile,
    sources,
    ...(year === undefined ? {} : { year }),
    ...(savedOn === undefined ? {} : { stamp: { savedOn } }),
    ...(read.summary ? { summary: read.summary } : {}),
    ...(read.answers ? { answers: read.answers } : {}),
  };
}

/** Writes the workbook with the sheet; answers the sentence that says so. */
async function write({ host }: OpenBook, plan: Plan, output: OutputFile, progress: ProgressLine): Promise<string | Refusal> {
  const written = await writeBook(host, plan, output, progress);
  if (isRefusal(written)) return written;
  const charts = plan.steps.reduce((sum, step) => sum + (step.step === "putSheet" ? (step.content.charts?.length ?? 0) : 0), 0);
  const drawn = charts === 1 ? "1 gráfico" : `${charts} gráficos`;
  const done = `Listo: «${output.shown}» · ${writtenSheets(written).join(", ")}, con ${drawn}. La matriz no cambió.`;
  return `${oneLine(done)}\n${noticeLines(written)}`;
}
