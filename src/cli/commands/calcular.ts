import { figureTrust, looksBeside } from "../../engine/actions/figureTrust";
import { sheetsBeside } from "../../engine/actions/sheetsBeside";
import { rectAddress } from "../../engine/address";
import { calculationFindings, keptFindings } from "../../engine/actions/calculationFindings";
import type { Fill, FillParts, FillProblem } from "../../engine/actions/fill";
import { readDismissals } from "../../engine/actions/settings/readDismissals";
import { ruleFindings, rulesInForce } from "../../engine/actions/settings/rulesInForce";
import { roundFindings } from "../../engine/audit/roundFindings";
import { planFill } from "../../engine/actions/fillProgress";
import type { FormulaMode } from "../../engine/sheets/formulas/formulaMode";
import { answerOptions } from "../print/answerOptions";
import { calcularJson } from "../print/calcularJson";
import { calcularTable, lossLines } from "../print/calcularTable";
import type { Call, Command } from "../command";
import { exitCode, type ExitCode } from "../exitCode";
import { BOOK, readInputFile } from "../input/inputFile";
import type { OpenBook } from "../input/openBook";
import { copyName } from "../../hosts/xlsx/copyName";
import { chooseOutputFile, type OutputFile } from "../output/outputFile";
import type { ProgressLine } from "../progressLine";
import { isRefusal, Refusal } from "../refusal";
import { oneLine } from "../../engine/words/printedText";
import { jsonText, type Terminal } from "../terminal";
import { checkSignature, UNSIGN_OPTION } from "../signedBook";
import { READING_OPTIONS } from "../input/readingOptions";
import { roundOf } from "../input/openRound";
import { withBook } from "../input/withBook";
import { writeBook } from "../writeBook";
import { noticeLines, writtenSheets } from "../print/writtenSheets";
import { readYear } from "../input/yearOption";

const MODES = { formulas: "formulas", valores: "values", funciones: "functions" } as const satisfies Record<string, FormulaMode>;

/** `pntp calcular`: Avance Tipo 1 and 2, band colours and «Resumen PNTP» in a copy of the workbook. */
export const calcular: Command = {
  name: "calcular",
  summary: "Llena Avance Tipo 1 y Tipo 2, colorea las bandas y agrega la hoja «Resumen PNTP».",
  operands: [{ name: "ENTRADA.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." }],
  options: [
    ...READING_OPTIONS,
    {
      name: "modo",
      value: Object.keys(MODES).join("|"),
      choices: Object.keys(MODES),
      help: "Fórmulas de Excel (por defecto), números fijos o funciones PNTP.",
    },
    { name: "salida", value: "RUTA", help: "Dónde escribir. Por defecto, junto a la entrada y con «-pntp» al final del nombre." },
    { name: "reemplazar", help: "Permite escribir sobre un archivo que ya existe." },
    { name: "conservar-formulas", help: "Deja como están tus fórmulas de las columnas Avance; sin esto se reemplazan, y se dice cuáles." },
    { name: "separar-combinadas", help: "Separa las celdas combinadas que tapan celdas de Avance, para poder escribirlas." },
    UNSIGN_OPTION,
    { name: "sin-archivo", help: "Solo muestra las cifras; no escribe nada." },
    { name: "json", help: "Muestra las cifras en JSON, para otros programas." },
  ],
  run,
};

async function run({ operands: [typed = ""], values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const year = readYear(values["anio"]);
  if (isRefusal(year)) return year;
  const input = await readInputFile(typed, terminal, BOOK);
  if (isRefusal(input)) return input;
  const output = switches.has("sin-archivo")
    ? undefined
    : await chooseOutputFile(
        input,
        { typed: values["salida"], otherwise: copyName(input.shown), replace: switches.has("reemplazar") },
        terminal,
      );
  if (isRefusal(output)) return output;

  return withBook(input, values, terminal, async (book, progress) => {
    const signed = checkSignature(book, output, switches, terminal);
    if (signed) return signed;
    progress.tell(0.4, "Calculando avances");
    const parts = output ? {} : { progress: false, bands: false, summary: false };
    const fill = buildFill(book, {
      year,
      mode: MODES[values["modo"] as keyof typeof MODES],
      parts,
      splitMerges: switches.has("separar-combinadas"),
      keepFormulas: switches.has("conservar-formulas"),
    });
    if (isRefusal(fill)) return fill;
    const written = output && (await write(book, fill, output, progress));
    if (isRefusal(written)) return written;
    progress.clear();
    await report(fill, book, written, switches.has("json"), terminal);
    return exitCode.done;
  });
}

interface Asked {
  readonly year: number | undefined;
  readonly mode: FormulaMode | undefined;
  readonly parts: FillParts;
  readonly splitMerges: boolean;
  readonly keepFormulas: boolean;
}

function buildFill(
  { matrix, grid, read, settings, sources, host }: OpenBook,
  { year, mode, parts, splitMerges, keepFormulas }: Asked,
): Fill | Refusal {
  const savedOn = host.lastSaved();
  const outcome = planFill({
    grid,
    matrix,
    profile: settings.profile,
    sources,
    parts,
    splitMerges,
    keepFormulas,
    ...(year === undefined ? {} : { year }),
    ...(mode ? { mode } : {}),
    ...(savedOn === undefined ? {} : { stamp: { savedOn } }),
    ...(read.summary ? { summary: read.summary } : {}),
  });
  return outcome.ok ? outcome.fill : refusalOf(outcome.problem, matrix.sheet);
}

/** Why nothing was computed; what can be done about it is what this command offers, not the pane. */
function refusalOf({ code, message }: FillProblem, sheet: string): Refusal {
  if (code === "sheetProtected")
    return new Refusal(
      `La hoja «${sheet}» está protegida: no se escribió nada.`,
      "Desprotégela en Revisar › Desproteger hoja, o agrega --sin-archivo para ver solo las cifras.",
    );
  if (code === "mergedCells") return new Refusal(message, "O agrega --separar-combinadas para que pntp las separe en la copia.");
  return code === "noYear" ? new Refusal(message, "El año se elige con --anio AAAA.") : new Refusal(message);
}

/** Writes the workbook with the fill; answers the sentence that says so. */
async function write({ host }: OpenBook, fill: Fill, output: OutputFile, progress: ProgressLine): Promise<string | Refusal> {
  const written = await writeBook(host, fill.plan, output, progress);
  if (isRefusal(written)) return written;
  const sheets = writtenSheets(written).map((sheet) => `, ${sheet}`);
  const split = fill.split.length === 0 ? "" : `, celdas combinadas separadas: ${fill.split.map(rectAddress).join(", ")}`;
  const cells = fill.plan.steps.reduce((sum, step) => sum + (step.step === "writeCells" ? step.cells.length : 0), 0);
  const done = `Listo: «${output.shown}» · ${cells} celdas en «${fill.request.matrix.sheet}»${split}${sheets.join("")}.`;
  return `${oneLine(done)}\n${noticeLines(written)}`;
}

async function report(fill: Fill, book: OpenBook, written: string | undefined, asJson: boolean, terminal: Terminal): Promise<void> {
  const { host, matrix, sources } = book;
  const answersTo = answerOptions(book);
  const rules = rulesInForce(fill.profile, sources);
  const { results, profile } = fill;
  const others = looksBeside(book.grid, matrix) ? await sheetsBeside(host, book.grid) : [];
  const trust = figureTrust({ grid: book.grid, matrix, results, profile }, others);
  const round = await roundOf(book);
  const ofRound = round ? roundFindings(matrix, profile, round) : [];
  const findings = [...matrix.findings, ...trust, ...calculationFindings(fill), ...keptFindings(fill), ...ofRound, ...ruleFindings(rules)];
  if (asJson) {
    terminal.out(jsonText(calcularJson(fill, findings, rules, await readDismissals(host), host.lastSaved(), answersTo)));
    return;
  }
  terminal.out(calcularTable(fill, findings, answersTo, terminal));
  terminal.out(lossLines(fill, written !== undefined));
  terminal.out(`\n${written ?? "No se escribió ningún archivo (--sin-archivo).\n"}`);
}
