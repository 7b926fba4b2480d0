import { planBoard } from "../../engine/actions/followup/planBoard";
import { withCutAsked } from "../../engine/reader/certainty";
import { oneLine } from "../../engine/words/printedText";
import { sha256 } from "../../hosts/sha256";
import { copyName } from "../../hosts/xlsx/copyName";
import type { Call, Command } from "../command";
import { exitCode, type ExitCode } from "../exitCode";
import { CUT_OPTION, readCutOption } from "../input/cutOption";
import { BOOK, readInputFile } from "../input/inputFile";
import { openRound } from "../input/openRound";
import { READING_OPTIONS } from "../input/readingOptions";
import { withBook } from "../input/withBook";
import { chooseOutputFile } from "../output/outputFile";
import { boardJson } from "../print/boardJson";
import { boardText } from "../print/boardText";
import { tellNotices } from "../print/notices";
import { noticeLines, writtenSheets } from "../print/writtenSheets";
import { isRefusal, type Refusal } from "../refusal";
import { checkSignature, UNSIGN_OPTION } from "../signedBook";
import { jsonText, type Terminal } from "../terminal";
import { writeBook } from "../writeBook";

/** `pntp seguimiento`: who delivered what of a cut and what is missing, in a copy of the workbook. */
export const seguimiento: Command = {
  name: "seguimiento",
  summary: "Dice qué entregó cada entidad y qué falta, en la hoja «Seguimiento PNTP».",
  operands: [{ name: "MATRIZ.xlsx", help: "El libro con la matriz de indicadores y, si ya se reunieron formatos, su registro." }],
  options: [
    { ...CUT_OPTION, help: `${CUT_OPTION.help} Por defecto, el último que se reportó o, si no, el de la matriz.` },
    ...READING_OPTIONS.filter(({ name }) => name !== "anio"),
    { name: "salida", value: "RUTA", help: "Dónde escribir. Por defecto, junto a la entrada y con «-pntp» al final del nombre." },
    { name: "reemplazar", help: "Permite escribir sobre un archivo que ya existe." },
    UNSIGN_OPTION,
    { name: "json", help: "Muestra el seguimiento en JSON, para otros programas; sin --salida no escribe ningún libro." },
  ],
  endings:
    "Termina con 0 si el Registro dice lo que apuntó la Bitácora, con 1 si alguna de sus filas no (los conteos se apoyan en ella, y se dice " +
    "cuál), y con 2 si la entrada no sirve.",
  run,
};

async function run({ operands: [typed = ""], values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const asked = readCutOption(values["corte"]);
  if (isRefusal(asked)) return asked;
  const input = await readInputFile(typed, terminal, BOOK);
  if (isRefusal(input)) return input;
  const isJson = switches.has("json");
  const output =
    isJson && values["salida"] === undefined
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
    const round = await openRound(opened, asked, terminal);
    if (isRefusal(round)) return round;
    const { plan, board } = planBoard({ ...opened, ...round, sha256 });
    const written = output && (await writeBook(opened.host, plan, output, progress));
    if (isRefusal(written)) return written;
    progress.clear();
    if (isJson) terminal.out(jsonText(boardJson(board, round.book)));
    else {
      // It says itself which cut it shows, and has no --anio.
      tellNotices({ ...opened, matrix: withCutAsked(opened.matrix) }, terminal);
      terminal.out(boardText(board, round.book, terminal));
      if (written && output) {
        const done = `Listo: «${output.shown}» · ${writtenSheets(written).join(", ")}. La matriz no cambió.`;
        terminal.out(`${oneLine(done)}\n${noticeLines(written)}`);
      }
    }
    return board.faults.length > 0 ? exitCode.found : exitCode.done;
  });
}
