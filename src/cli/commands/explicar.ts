import { EXPLAINABLE, explainFigure } from "../../engine/actions/explainFigure";
import { numberedUnder } from "../../engine/actions/rowByCode";
import { reviewMatrix } from "../../engine/actions/reviewMatrix";
import type { Call, Command } from "../command";
import { closest } from "../input/closest";
import { cardTexts } from "../../engine/words/sheets/cardTexts";
import { exitCode, type ExitCode } from "../exitCode";
import { explicarJson, explicarText } from "../print/explicarText";
import { BOOK, readInputFile } from "../input/inputFile";
import { isRefusal, Refusal } from "../refusal";
import { tellNotices } from "../print/notices";
import { bookRulesJson } from "../print/decisionsJson";
import { jsonText, type Terminal } from "../terminal";
import { READING_OPTIONS } from "../input/readingOptions";
import { roundOf } from "../input/openRound";
import { withBook } from "../input/withBook";
import { readYear } from "../input/yearOption";

/** `pntp explicar`: how a figure came about, in words, with its cells, and what would change its band. */
export const explicar: Command = {
  name: "explicar",
  summary: "Explica de dónde sale una cifra, con sus celdas, y qué haría falta para otra banda.",
  operands: [
    { name: "ENTRADA.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." },
    { name: "CODIGO", help: "Un indicador (ISS.02.01.01.01), un objetivo (OP.02), «valoracion» o un conteo («servicio:bajo»)." },
  ],
  options: [...READING_OPTIONS, { name: "json", help: "Muestra la explicación en JSON, para otros programas." }],
  run,
};

async function run({ operands: [typed = "", code = ""], values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
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
    const { review } = outcome;
    const round = await roundOf(book);
    const explanation = explainFigure({ ...review, ...(round ? { round } : {}) }, code);
    if (!explanation) {
      const keys = numberedUnder(review.results.indicators, code).map(({ indicator }) => indicator.code);
      if (keys.length > 0) return new Refusal(cardTexts.sharedCode(code, keys));
      return noSuchCode(code, [
        ...review.results.objectives.map(({ objective }) => objective.code),
        ...review.results.indicators.map(({ indicator }) => indicator.code),
        ...EXPLAINABLE,
      ]);
    }
    progress.clear();
    tellNotices(book, terminal);
    terminal.out(
      switches.has("json")
        ? jsonText({ ...explicarJson(explanation, review), reglas: bookRulesJson(book) })
        : explicarText(explanation, review, terminal),
    );
    return exitCode.done;
  });
}

function noSuchCode(code: string, known: readonly string[]): Refusal {
  const near = closest(code, known);
  return new Refusal(
    `No hay «${code}» en la matriz.`,
    "Se explican indicadores y objetivos por su código, «valoracion», y conteos como «servicio:bajo».",
    near === undefined ? `Por ejemplo: ${known.slice(0, 3).join(", ")}.` : `¿Quisiste decir «${near}»?`,
  );
}
