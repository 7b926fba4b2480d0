import { verifyRound, type RoundCheck } from "../../engine/actions/followup/verifyRound";
import { cutChangeText, verifyTexts } from "../../engine/words/followup/verifyTexts";
import { oneLine } from "../../engine/words/printedText";
import { withTypedLevels } from "../../engine/sheets/kit/summaryState";
import { sha256 } from "../../hosts/sha256";
import { readRoundBook } from "../../engine/actions/followup/roundBook";
import type { Call, Command } from "../command";
import { exitCode, type ExitCode } from "../exitCode";
import { BOOK, readInputFile } from "../input/inputFile";
import { READING_OPTIONS } from "../input/readingOptions";
import { withBook } from "../input/withBook";
import { isRefusal, Refusal } from "../refusal";
import { jsonText, type Terminal } from "../terminal";

/** Most rows of a closed cut that are told; `--json` has them all. */
const MOST_TOLD = 10;

/** `pntp verificar`: whether the ledger and the closed cuts of a workbook are as they were written. */
export const verificar: Command = {
  name: "verificar",
  summary: "Comprueba que nadie cambió la bitácora ni los cortes cerrados.",
  operands: [{ name: "MATRIZ.xlsx", help: "El libro con la matriz de indicadores y su bitácora." }],
  options: [
    ...READING_OPTIONS.filter(({ name }) => name !== "anio"),
    { name: "json", help: "Muestra la comprobación en JSON, para otros programas." },
  ],
  endings: "Termina con 0 si todo está entero, con 1 si algo se rompió (y dice la fila y cómo), y con 2 si la entrada no sirve.",
  run,
};

async function run({ operands: [typed = ""], values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const input = await readInputFile(typed, terminal, BOOK);
  if (isRefusal(input)) return input;
  return withBook<ExitCode>(input, values, terminal, async ({ host, matrix, settings, read }, progress) => {
    const book = await readRoundBook(host, sha256);
    if (!book.ok) return new Refusal(book.message);
    const check = verifyRound(book.book, matrix, withTypedLevels(settings.profile, read.summary));
    progress.clear();
    terminal.out(switches.has("json") ? jsonText(checkJson(check)) : checkText(check));
    return check.isWhole ? exitCode.done : exitCode.found;
  });
}

function checkText({ ledger, cuts }: RoundCheck): string {
  const lines = [ledger.sentence];
  for (const { sentence, changes } of cuts) {
    lines.push(sentence);
    if (changes.length > 0) lines.push(`  ${verifyTexts.changes(changes.length)}`);
    lines.push(...changes.slice(0, MOST_TOLD).map((change) => `  ${change.code} ${cutChangeText(change)}`));
    if (changes.length > MOST_TOLD) lines.push(`  Y ${changes.length - MOST_TOLD} más; --json las muestra todas.`);
  }
  if (ledger.count > 0 || cuts.length > 0) lines.push("", verifyTexts.unseen);
  return `${lines.map(oneLine).join("\n")}\n`;
}

function checkJson({ isWhole, ledger, cuts }: RoundCheck) {
  return {
    entero: isWhole,
    bitacora: {
      apuntes: ledger.count,
      entera: ledger.isWhole,
      fila: ledger.row ?? null,
      apunte: ledger.number ?? null,
      como: ledger.how ?? null,
      detalle: ledger.sentence,
    },
    cortes: cuts.map(({ cut, isWhole: isCutWhole, sentence, kept, changes }) => ({
      corte: cut,
      hoja: kept?.sheet ?? null,
      entero: isCutWhole,
      cerrado: kept?.closedAt ?? null,
      huella: kept?.fingerprint ?? null,
      detalle: sentence,
      cambios: changes.map((change) => ({ codigo: change.code, antes: change.was, ahora: change.now, detalle: cutChangeText(change) })),
    })),
  };
}
