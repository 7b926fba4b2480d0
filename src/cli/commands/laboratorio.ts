import { reviewMatrix, type Review } from "../../engine/actions/reviewMatrix";
import { trialsFor, tryRules, type Trial } from "../../engine/actions/settings/ruleLaboratory";
import type { Call, Command } from "../command";
import { exitCode, type ExitCode } from "../exitCode";
import { BOOK, readInputFile } from "../input/inputFile";
import { laboratorioJson, laboratorioText } from "../print/laboratorioText";
import { isRefusal, Refusal } from "../refusal";
import { readTrials, RULE_CHOICES } from "../input/ruleOption";
import { tellNotices } from "../print/notices";
import { bookRulesJson } from "../print/decisionsJson";
import { jsonText, type Terminal } from "../terminal";
import { READING_OPTIONS } from "../input/readingOptions";
import { withBook } from "../input/withBook";
import { readYear } from "../input/yearOption";

/** `pntp laboratorio`: what would change band, or the valoración, under other rules. */
export const laboratorio: Command = {
  name: "laboratorio",
  summary: "Recalcula con otras reglas y muestra solo lo que cambia de banda o de valoración.",
  operands: [{ name: "ENTRADA.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." }],
  options: [
    ...READING_OPTIONS,
    {
      name: "regla",
      value: "REGLA=VALOR",
      help: `La regla que se prueba (${RULE_CHOICES}); varias, separadas por comas, se prueban juntas. Por defecto, cada una por separado.`,
    },
    { name: "json", help: "Muestra los cambios en JSON, para otros programas." },
  ],
  run,
};

async function run({ operands: [typed = ""], values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const year = readYear(values["anio"]);
  if (isRefusal(year)) return year;
  const input = await readInputFile(typed, terminal, BOOK);
  if (isRefusal(input)) return input;
  return withBook(input, values, terminal, async (book, progress) => {
    const outcome = reviewMatrix({
      grid: book.grid,
      matrix: book.matrix,
      profile: book.settings.profile,
      sources: book.sources,
      ...(year === undefined ? {} : { year }),
    });
    if (!outcome.ok) return new Refusal(outcome.message);
    const trials = trialsOf(values["regla"], outcome.review);
    if (isRefusal(trials)) return trials;
    const outcomes = tryRules(outcome.review.matrix.policy, outcome.review.results, trials);
    progress.clear();
    tellNotices(book, terminal);
    terminal.out(
      switches.has("json")
        ? jsonText({ ...laboratorioJson(outcomes, outcome.review), reglas: bookRulesJson(book) })
        : laboratorioText(outcomes, outcome.review, terminal),
    );
    return exitCode.done;
  });
}

function trialsOf(typed: string | undefined, { matrix, profile }: Review): readonly Trial[] | Refusal {
  return typed === undefined ? trialsFor(matrix.policy, profile) : readTrials(typed, profile);
}
