import { readInbox, type InboxProblem } from "../../engine/actions/followup/gather";
import { planGather, type Gathering } from "../../engine/actions/followup/planGather";
import { readRoundBook } from "../../engine/actions/followup/roundBook";
import { limaTime } from "../../engine/days";
import { DECIDED, type Inbox } from "../../engine/followup/inbox";
import { waitsAsChange, type Acceptance } from "../../engine/followup/newsOfInbox";
import { settle } from "../../engine/followup/settleInbox";
import { periodText } from "../../engine/words/periodText";
import { oneLine } from "../../engine/words/printedText";
import { returnedFiles } from "../../hosts/returnedFiles";
import { sha256 } from "../../hosts/sha256";
import { copyName } from "../../hosts/xlsx/copyName";
import { nodeCodec } from "../../opc/zip/nodeCodec";
import type { Call, Command } from "../command";
import { exitCode, type ExitCode } from "../exitCode";
import { ANSWERS_OPTION, readAnswers, unusedAnswers } from "../input/answersOption";
import { CUT_OPTION, readCutOption } from "../input/cutOption";
import { BOOK, readInputFile } from "../input/inputFile";
import type { OpenBook } from "../input/openBook";
import { READING_OPTIONS } from "../input/readingOptions";
import { findReturned, readReturned } from "../input/returnedPaths";
import { withBook } from "../input/withBook";
import { chooseOutputFile, type OutputFile } from "../output/outputFile";
import { writeOutput } from "../output/writeOutput";
import { reunirJson } from "../print/reunirJson";
import { reunirTable, writtenLines, type IsPercent } from "../print/reunirTable";
import { noticeLines, writtenSheets } from "../print/writtenSheets";
import type { ProgressLine } from "../progressLine";
import { isRefusal, Refusal } from "../refusal";
import { checkSignature, UNSIGN_OPTION } from "../signedBook";
import { jsonText, type Terminal } from "../terminal";
import { writeBook } from "../writeBook";

const ACCEPTANCES = { nuevos: "new", todo: "all" } as const satisfies Readonly<Record<string, Acceptance>>;

/** `pntp reunir`: the forms that came back, value by value, into a copy of the matrix with its registry, ledger and board. */
export const reunir: Command = {
  name: "reunir",
  summary: "Lee los formatos que devolvieron las entidades y lleva sus valores a la matriz.",
  operands: [
    { name: "MATRIZ.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." },
    { name: "ARCHIVO", help: "Los formatos que llegaron (.xlsx, .xlsm o .zip), o carpetas con ellos y sus subcarpetas.", isMany: true },
  ],
  options: [
    { ...CUT_OPTION, help: `${CUT_OPTION.help} Por defecto, el que dicen los formatos, si todos dicen uno.` },
    {
      name: "aceptar",
      value: Object.keys(ACCEPTANCES).join("|"),
      choices: Object.keys(ACCEPTANCES),
      help: "Qué entra: nuevos (por defecto), o todo: también lo que cambia un valor que ya estaba. De un corte cerrado nada entra sin su propia --respuesta.",
    },
    ANSWERS_OPTION,
    ...READING_OPTIONS.filter(({ name }) => name !== "anio"),
    { name: "salida", value: "RUTA", help: "Dónde escribir. Por defecto, junto a la matriz y con «-pntp» al final del nombre." },
    { name: "reemplazar", help: "Permite escribir sobre un archivo que ya existe." },
    { name: "sin-archivo", help: "Solo muestra qué entraría: no escribe nada." },
    UNSIGN_OPTION,
    { name: "json", help: "Muestra la bandeja en JSON, para otros programas." },
  ],
  endings:
    "Termina con 0 si todo lo que llegó quedó resuelto, con 1 si algo espera a una persona (una pregunta, un valor que no se toma o que cambia " +
    "lo que había, un archivo que no se lee), y con 2 si la entrada no sirve. Lo que falta por llegar no espera nada de quien reúne.",
  run,
};

async function run(
  { operands: [typed = "", ...returned], values, lists, switches }: Call,
  terminal: Terminal,
): Promise<ExitCode | Refusal> {
  const cut = readCutOption(values["corte"]);
  if (isRefusal(cut)) return cut;
  const answers = readAnswers(lists["respuesta"]);
  if (isRefusal(answers)) return answers;
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
  const files = await findReturned(returned, [input.path, ...(output ? [output.path] : [])], terminal);
  if (isRefusal(files)) return files;

  const gather = async (opened: OpenBook, progress: ProgressLine): Promise<ExitCode | Refusal> => {
    const signed = checkSignature(opened, output, switches, terminal);
    if (signed) return signed;
    const round = await readRoundBook(opened.host, sha256);
    if (!round.ok) return new Refusal(round.message);
    const at = limaTime(terminal.now());
    const { matrix, grid, settings } = opened;
    let done = 0;
    const read = await readInbox(readReturned(files), {
      matrix,
      grid,
      profile: settings.profile,
      book: round.book,
      at,
      sha256,
      port: returnedFiles(nodeCodec),
      ...(cut && { cut }),
      onProgress: (_, doing) => progress.tell(0.3 + (0.4 * ++done) / files.length, doing),
    });
    if (!read.ok) return cutRefusal(read.problem);
    const { inbox: asked, unanswered } = settle(read.inbox, answers);
    const unused = unusedAnswers(unanswered);
    if (unused) return unused;

    const accept = ACCEPTANCES[(values["aceptar"] ?? "nuevos") as keyof typeof ACCEPTANCES];
    const planned = planGather({ inbox: asked, accept, grid, matrix, choices: opened.choices, book: round.book, at, sha256 });
    if (!planned.ok) return new Refusal(planned.message);
    const { gathering } = planned;
    const written = output && (await write(opened, gathering, output, values["salida"] !== undefined, progress));
    if (isRefusal(written)) return written;
    progress.clear();
    const { inbox } = gathering;
    terminal.out(
      switches.has("json")
        ? jsonText(reunirJson(inbox, output ? gathering : undefined))
        : reunirTable(inbox, percentOf(opened), terminal) + (written === undefined ? "" : writtenLines(gathering) + written),
    );
    return waits(inbox, accept) ? exitCode.found : exitCode.done;
  };
  return withBook(input, values, terminal, gather, { mayLackActuals: true });
}

function cutRefusal({ code, cuts, files }: InboxProblem): Refusal {
  const unread = files.filter(({ refusal }) => refusal !== undefined);
  const [first] = unread;
  if (code === "severalCuts")
    return new Refusal(
      `Los formatos son de varios cortes: ${cuts.map(periodText).join(", ")}.`,
      "Di cuál se reúne con --corte; los de otro corte no se toman.",
    );
  return new Refusal(
    "Ningún archivo dice de qué corte es.",
    first === undefined ? "" : oneLine(`«${first.name}»: ${first.refusal ?? ""}`),
    "Indica el corte con --corte 2024, o --corte 2024-I.",
  );
}

/** Writes the book; where everything is there already, nothing, or the same bytes where a copy was asked for by its name. */
async function write(
  { host }: OpenBook,
  { plan, hasNews }: Gathering,
  output: OutputFile,
  isNamed: boolean,
  progress: ProgressLine,
): Promise<string | Refusal> {
  if (hasNews) {
    const report = await writeBook(host, plan, output, progress);
    if (isRefusal(report)) return report;
    return `${oneLine(`Listo: «${output.shown}»${report.sheets.length > 0 ? ` · ${writtenSheets(report).join(", ")}` : ""}.`)}\n${noticeLines(report)}`;
  }
  if (!isNamed || output.isInput) return "No hay nada que escribir: la matriz ya tiene todo.\n";
  const problem = await writeOutput(output, host.save());
  return problem ?? `${oneLine(`Nada cambió: «${output.shown}» es igual a la matriz.`)}\n`;
}

function percentOf({ matrix }: OpenBook): IsPercent {
  const percents = new Set(matrix.policy.indicators.flatMap(({ unit, code, key }) => (unit === "percent" ? [code, key] : [])));
  return (code) => code !== undefined && percents.has(code);
}

function waits({ items, files }: Inbox, accept: Acceptance): boolean {
  const isOpen = items.some(
    (item) => item.verdict === "asks" || (item.verdict === "refused" && !DECIDED.has(item.why)) || waitsAsChange(item, accept),
  );
  return isOpen || files.some(({ refusal }) => refusal !== undefined);
}
