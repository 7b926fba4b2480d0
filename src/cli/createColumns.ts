import { planCutColumns } from "../engine/actions/followup/planCutColumns";
import type { RoundCut } from "../engine/followup/cut";
import { enumerated } from "../engine/words/counted";
import { cutColumnTexts } from "../engine/words/followup/cutColumnTexts";
import { periodText } from "../engine/words/periodText";
import { oneLine } from "../engine/words/printedText";
import { columnName } from "../engine/address";
import type { Call } from "./command";
import { exitCode, type ExitCode } from "./exitCode";
import type { InputFile } from "./input/inputFile";
import { withBook } from "./input/withBook";
import { chooseOutputFile } from "./output/outputFile";
import { isRefusal, Refusal } from "./refusal";
import { checkSignature } from "./signedBook";
import type { Terminal } from "./terminal";
import { writeBook } from "./writeBook";

/** `repartir --crear-columnas RUTA`: a copy of the book whose matrix has the columns of the cut, for her to write its targets in. */
export async function createColumns(
  input: InputFile,
  cut: RoundCut,
  typed: string,
  { values, switches }: Call,
  terminal: Terminal,
): Promise<ExitCode | Refusal> {
  const output = await chooseOutputFile(input, { typed, otherwise: input.shown, replace: switches.has("reemplazar") }, terminal);
  if (isRefusal(output)) return new Refusal(...output.lines.map((line) => line.replaceAll("--salida", "--crear-columnas")));
  return withBook(input, values, terminal, async (book, progress) => {
    const { grid, matrix, choices, host } = book;
    const outcome = planCutColumns({ grid, matrix, cut, choices });
    if (!outcome.ok) return new Refusal(outcome.problem.message, "No se escribió nada.");
    const made = outcome.created.map(({ role, period, column }) => cutColumnTexts.named(role, period, columnName(column)));
    if (made.length === 0)
      return new Refusal(`La matriz ya tiene las columnas de ${periodText(cut)}.`, "Quita --crear-columnas para repartir.");
    const signed = checkSignature(book, output, switches, terminal);
    if (signed) return signed;
    const written = await writeBook(host, outcome.plan, output, progress);
    if (isRefusal(written)) return written;
    progress.clear();
    terminal.out(
      oneLine(
        `Listo: «${output.shown}» · ${enumerated(made)} en «${matrix.sheet}», ${outcome.created.length === 1 ? "vacía" : "vacías"}. ` +
          (outcome.created.some(({ role }) => role === "target")
            ? "Escribe los logros esperados y reparte desde ese libro."
            : "Reparte desde ese libro.") +
          ` ${cutColumnTexts.printArea}`,
      ) + "\n",
    );
    return exitCode.done;
  });
}
