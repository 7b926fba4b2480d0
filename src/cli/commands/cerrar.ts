import { planClose, type OpenMatter } from "../../engine/actions/followup/closeCut";
import { planFill } from "../../engine/actions/fillProgress";
import { cutYear } from "../../engine/domain/computePolicy";
import { cutTexts } from "../../engine/words/followup/cutTexts";
import { periodText } from "../../engine/words/periodText";
import { oneLine } from "../../engine/words/printedText";
import { sha256 } from "../../hosts/sha256";
import { copyName } from "../../hosts/xlsx/copyName";
import type { Call, Command } from "../command";
import { exitCode, type ExitCode } from "../exitCode";
import { readCutOption } from "../input/cutOption";
import { BOOK, readInputFile } from "../input/inputFile";
import { openRound } from "../input/openRound";
import { READING_OPTIONS } from "../input/readingOptions";
import { withBook } from "../input/withBook";
import { chooseOutputFile } from "../output/outputFile";
import { tellNotices } from "../print/notices";
import { noticeLines, writtenSheets } from "../print/writtenSheets";
import { isRefusal, Refusal } from "../refusal";
import { checkSignature, UNSIGN_OPTION } from "../signedBook";
import type { Terminal } from "../terminal";
import { writeBook } from "../writeBook";

/** The option that accepts each matter that may be open. */
const ACCEPTS = { missing: "con-faltantes", pending: "con-pendientes" } as const satisfies Record<OpenMatter, string>;

/** `pntp cerrar`: the figures of a cut as they are signed, in a sheet with its fingerprint. */
export const cerrar: Command = {
  name: "cerrar",
  summary: "Cierra un corte: guarda sus cifras en la hoja «Corte AAAA PNTP», con su huella.",
  operands: [{ name: "MATRIZ.xlsx", help: "El libro con la matriz de indicadores." }],
  options: [
    { name: "corte", value: "AAAA", help: "El año que se cierra. Hace falta decirlo." },
    { name: ACCEPTS.missing, help: "Cierra aunque haya indicadores sin respuesta o con ND sin motivo; la hoja dice cuántos y de quién." },
    { name: ACCEPTS.pending, help: "Cierra aunque queden preguntas por resolver o la bitácora no esté entera; la hoja lo dice." },
    ...READING_OPTIONS.filter(({ name }) => name !== "anio"),
    { name: "salida", value: "RUTA", help: "Dónde escribir. Por defecto, junto a la entrada y con «-pntp» al final del nombre." },
    { name: "reemplazar", help: "Permite escribir sobre un archivo que ya existe." },
    UNSIGN_OPTION,
  ],
  run,
};

async function run({ operands: [typed = ""], values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const cut = readCutOption(values["corte"]);
  if (isRefusal(cut)) return cut;
  if (cut === undefined) return new Refusal("Falta decir qué corte se cierra.", "Por ejemplo: --corte 2023");
  const input = await readInputFile(typed, terminal, BOOK);
  if (isRefusal(input)) return input;
  const asked = { typed: values["salida"], otherwise: copyName(input.shown), replace: switches.has("reemplazar") };
  const output = await chooseOutputFile(input, asked, terminal);
  if (isRefusal(output)) return output;

  return withBook<ExitCode>(input, values, terminal, async (opened, progress) => {
    const signed = checkSignature(opened, output, switches, terminal);
    if (signed) return signed;
    const round = await openRound(opened, cut, terminal);
    if (isRefusal(round)) return round;
    const { grid, matrix, settings, read } = opened;
    const computed = planFill({
      grid,
      matrix,
      year: cut.year,
      profile: settings.profile,
      parts: { progress: false, bands: false, summary: false },
      ...(read.summary ? { summary: read.summary } : {}),
    });
    if (!computed.ok) return new Refusal(computed.problem.message);
    const { fill } = computed;
    const accepts = { missing: switches.has(ACCEPTS.missing), pending: switches.has(ACCEPTS.pending) };
    const made = planClose({ grid, matrix, ...round, sha256, fill, accepts });
    if (!made.ok) return made.asks ? new Refusal(made.message, howToAccept(made.asks)) : new Refusal(made.message);
    const written = await writeBook(opened.host, made.plan, output, progress);
    if (isRefusal(written)) return written;
    progress.clear();
    tellNotices(opened, terminal);
    terminal.out(`${cutTexts.done(periodText(cut), made.fingerprint)}\n`);
    if (made.closed.open !== cutTexts.nothingOpen) terminal.out(`${oneLine(`${cutTexts.labels.open}: ${made.closed.open}.`)}\n`);
    if (cut.year > (cutYear(matrix.policy) ?? cut.year)) terminal.out(`${cutTexts.fromNowOn(cut.year)}\n`);
    terminal.out(
      `${oneLine(`Listo: «${output.shown}» · ${writtenSheets(written).join(", ")}. La matriz no cambió.`)}\n${noticeLines(written)}`,
    );
    return exitCode.done;
  });
}

function howToAccept(asks: readonly OpenMatter[]): string {
  return `Para cerrarlo así: ${asks.map((matter) => `--${ACCEPTS[matter]}`).join(" ")}`;
}
