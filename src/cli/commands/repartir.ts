import { missingColumns } from "../../engine/actions/followup/cutColumns";
import { planForms, type PlannedForm } from "../../engine/actions/followup/planForms";
import { defaultProfile, type Profile } from "../../engine/domain/profile";
import { limaDay, shortDay } from "../../engine/days";
import type { RoundCut } from "../../engine/followup/cut";
import type { FormsProblem, FormsTold } from "../../engine/followup/formsTold";
import { counted } from "../../engine/words/counted";
import { formsProblemText, formsToldTexts } from "../../engine/words/followup/formsToldTexts";
import { periodText } from "../../engine/words/periodText";
import { oneLine } from "../../engine/words/printedText";
import { sha256 } from "../../hosts/sha256";
import { bookOfPlan } from "../../hosts/xlsx/bookOfPlan";
import { nodeCodec } from "../../opc/zip/nodeCodec";
import { packFiles } from "../../opc/zip/packFiles";
import type { Call, Command } from "../command";
import { createColumns } from "../createColumns";
import { exitCode, type ExitCode } from "../exitCode";
import { closest } from "../input/closest";
import { CUT_OPTION, readCutOption } from "../input/cutOption";
import { BOOK, readInputFile, withoutEnd, type InputFile } from "../input/inputFile";
import type { OpenBook } from "../input/openBook";
import { READING_OPTIONS } from "../input/readingOptions";
import { withBook } from "../input/withBook";
import { YEAR_OPTION } from "../input/yearOption";
import { chooseFormsFolder, writeForms, type FormsFolder, type FormsWritten } from "../output/formsFolder";
import { chooseOutputFile, type OutputFile } from "../output/outputFile";
import { writeOutput } from "../output/writeOutput";
import { tellNotices } from "../print/notices";
import { textTable } from "../print/textTable";
import type { ProgressLine } from "../progressLine";
import { isRefusal, Refusal } from "../refusal";
import { UNSIGN_OPTION } from "../signedBook";
import type { Terminal } from "../terminal";

/** `pntp repartir`: one workbook for each entity, with its indicators of a cut to fill; the matrix stays as it is. */
export const repartir: Command = {
  name: "repartir",
  summary: "Hace un formato de reporte por entidad, para que cada una llene sus indicadores de un corte.",
  operands: [{ name: "MATRIZ.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." }],
  options: [
    CUT_OPTION,
    { name: "carpeta", value: "CARPETA", help: "Dónde van los formatos. Si no existe, se crea entera o no se crea." },
    {
      name: "entidad",
      value: "NOMBRE",
      isMany: true,
      help: "Solo el formato de esa entidad, como la nombra la matriz; se puede repetir. Por defecto, todas.",
    },
    { name: "hasta", value: "AAAA-MM-DD", help: "El último día para enviarlo; sale en el formato." },
    { name: "contacto", value: "TEXTO", help: "A quién se envía: un correo o un nombre; sale en el formato." },
    {
      name: "crear-columnas",
      value: "RUTA",
      help: "En vez de repartir, escribe una copia del libro con las columnas del corte que falten, vacías, para poner los logros esperados.",
    },
    UNSIGN_OPTION,
    { name: "zip", help: "Un solo archivo CARPETA.zip con todos, en vez de la carpeta." },
    {
      name: "reemplazar",
      help: "Reemplaza los formatos que ya estén tal como se hicieron; los que alguien llenó, cambió o guardó de nuevo se quedan.",
    },
    ...READING_OPTIONS.filter((option) => option !== YEAR_OPTION),
  ],
  run,
};

interface Asked {
  readonly cut: RoundCut;
  readonly entities: readonly string[];
  readonly until?: string;
  readonly contact?: string;
}

type Planned = { readonly forms: readonly PlannedForm[]; readonly told: FormsTold };

async function run(call: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const {
    operands: [typed = ""],
    values,
    lists,
    switches,
  } = call;
  const asked = readAsked(values, lists["entidad"] ?? []);
  if (isRefusal(asked)) return asked;
  const { carpeta: folderName, "crear-columnas": copy } = values;
  if (folderName === undefined && copy === undefined) return new Refusal("Falta la carpeta de los formatos: --carpeta formatos");
  const input = await readInputFile(typed, terminal, BOOK);
  if (isRefusal(input)) return input;
  if (folderName === undefined || copy !== undefined) return createColumns(input, asked.cut, copy ?? "", call, terminal);
  const replace = switches.has("reemplazar");
  const place = switches.has("zip") ? await zipBeside(input, folderName, replace, terminal) : await chooseFormsFolder(folderName, terminal);
  if (isRefusal(place)) return place;

  const sendOut = async (book: OpenBook, progress: ProgressLine): Promise<ExitCode | Refusal> => {
    const planned = planAsked(book, asked);
    if (isRefusal(planned)) return planned;
    const written = await write(planned.forms, place, { replace, profile: book.settings.profile ?? defaultProfile }, progress);
    if (isRefusal(written)) return written;
    progress.clear();
    tellNotices(book, terminal);
    const { until } = asked;
    if (until !== undefined && until < limaDay(terminal.now()))
      terminal.err(`Aviso: el ${shortDay(until)}, que los formatos dan como último día, ya pasó.\n`);
    for (const text of formsToldTexts(planned.told, asked.cut, book.matrix.policy.indicators.length)) terminal.err(`Aviso: ${text}\n`);
    if (missingColumns(book.matrix, asked.cut).length > 0)
      terminal.err(
        `Aviso: con --crear-columnas RUTA.xlsx se agregan a una copia de la matriz las columnas que le faltan de ${periodText(asked.cut)}.\n`,
      );
    for (const name of written.kept)
      terminal.err(`Aviso: «${name}» se quedó como estaba: alguien lo llenó o lo cambió, o no es un formato tal como lo hace pntp.\n`);
    terminal.out(tableOf(planned.forms, terminal));
    terminal.out(`\n${oneLine(doneText(planned.forms, place.shown, written))}\n`);
    return exitCode.done;
  };
  return withBook(input, values, terminal, sendOut, { mayLackActuals: true });
}

function readAsked(values: Call["values"], entities: readonly string[]): Asked | Refusal {
  const { corte, contacto } = values;
  const hasta = values["hasta"] === undefined ? undefined : yearFirst(values["hasta"].trim());
  const cut = readCutOption(corte);
  if (isRefusal(cut)) return cut;
  if (cut === undefined) return new Refusal("Falta el corte: --corte 2024, o --corte 2024-I para un semestre.");
  if (hasta !== undefined && !isDay(hasta))
    return new Refusal(
      `--hasta debe ser un día del calendario, y recibió «${values["hasta"] ?? ""}».`,
      "Por ejemplo: --hasta 2025-01-31, o --hasta 31/01/2025",
    );
  const contact = contacto?.replace(/\s+/g, " ").trim();
  if (contact !== undefined && contact.length > LONGEST_CONTACT)
    return new Refusal(`--contacto pasa de ${LONGEST_CONTACT} caracteres.`, "Basta un correo o un nombre.");
  return { cut, entities, ...(hasta !== undefined && { until: hasta }), ...(contact ? { contact } : {}) };
}

const LONGEST_CONTACT = 120;

/** 31/01/2025, as it is written in Peru: the day comes first. */
function yearFirst(typed: string): string {
  const [, day = "", month = "", year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return year === undefined ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function isDay(text: string): boolean {
  if (!/^(?:19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

async function zipBeside(input: InputFile, folder: string, replace: boolean, terminal: Terminal): Promise<OutputFile | Refusal> {
  const shown = withoutEnd(folder);
  const typed = /\.zip$/i.test(shown) ? shown : `${shown}.zip`;
  const output = await chooseOutputFile(input, { typed, otherwise: typed, replace }, terminal);
  return isRefusal(output) ? new Refusal(...output.lines.map((line) => line.replaceAll("--salida", "--carpeta"))) : output;
}

function planAsked({ matrix, settings }: OpenBook, { cut, ...asked }: Asked): Planned | Refusal {
  const far = farCut(
    matrix.policy.periods.map(({ year }) => year),
    cut,
  );
  if (far) return far;
  const outcome = planForms({ matrix, cut, sha256, profile: settings.profile, ...asked });
  return outcome.ok ? outcome : problemOf(outcome.problem, matrix.sheet);
}

/** A cut before the first year of the matrix, or beyond the one after its last. */
function farCut(years: readonly number[], cut: RoundCut): Refusal | undefined {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0 || (cut.year >= first && cut.year <= last + 1)) return undefined;
  return new Refusal(
    `La matriz no tiene nada de ${periodText(cut)}: sus años van de ${first} a ${last}.`,
    `Se reparte uno de ellos, o el siguiente: --corte ${last + 1}`,
  );
}

function problemOf(problem: FormsProblem, sheet: string): Refusal {
  const text = formsProblemText(problem, sheet);
  if (problem.code !== "unknownEntity") return new Refusal(text);
  const near = closest(problem.typed, problem.known);
  return new Refusal(
    text,
    near === undefined
      ? `Nombra a: ${problem.known.join(", ")}.`
      : `¿Quisiste decir --entidad "${near}"? Todas: ${problem.known.join(", ")}.`,
  );
}

async function write(
  forms: readonly PlannedForm[],
  place: FormsFolder | OutputFile,
  { replace, profile }: { readonly replace: boolean; readonly profile: Profile },
  progress: ProgressLine,
): Promise<FormsWritten | Refusal> {
  const files = new Map<string, Uint8Array>();
  for (const [index, { file, plan }] of forms.entries()) {
    progress.tell(0.4 + (0.5 * index) / forms.length, `Haciendo ${file}`);
    files.set(file, await bookOfPlan(plan, nodeCodec));
  }
  progress.tell(0.9, "Escribiendo los formatos");
  if (!("before" in place)) return writeForms(place, files, replace, profile);
  return (await writeOutput(place, packFiles(files, nodeCodec))) ?? { kept: [], same: [] };
}

function tableOf(forms: readonly PlannedForm[], terminal: Terminal): string {
  return textTable(
    [{ title: "Entidad", flexible: true }, { title: "Indicadores", align: "right" }, { title: "Archivo" }],
    forms.map(({ form, file }) => [form.entity, String(form.rows.length), file]),
    terminal.columns,
  );
}

function doneText(forms: readonly PlannedForm[], shown: string, { kept, same }: FormsWritten): string {
  const rows = forms.reduce((sum, { form }) => sum + form.rows.length, 0);
  const stayed = kept.length + same.length;
  const already = stayed === 0 ? "" : ` (${counted(stayed, "ya estaba", "ya estaban")})`;
  return (
    `Listo: «${shown}» · ${counted(forms.length, "formato", "formatos")}${already}, ` +
    `${counted(rows, "indicador por llenar", "indicadores por llenar")}. La matriz no cambió.`
  );
}
