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
  endings:
    "Termina con 0 si todo está entero y la matriz dice lo que se cerró; con 1 si hay algo que mirar: algo se rompió (y dice la fila y cómo), " +
    "una hoja se hace pasar por otra, o la matriz ya no dice lo que se cerró; y con 2 si la entrada no sirve. En el JSON, «entero» es lo primero y «comoSeCerro» lo último.",
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
    return check.isWhole && check.isAsSigned ? exitCode.done : exitCode.found;
  });
}

function checkText({ isWhole, isAsSigned, ledger, registry, cuts, sheets }: RoundCheck): string {
  const lines = [ledger.sentence];
  if (registry.rows > 0 || !registry.isWhole) lines.push(registry.sentence, ...bounded(registry.faults.map(({ sentence }) => sentence)));
  for (const { sentence, changes } of cuts) {
    lines.push(sentence);
    if (changes.length > 0) lines.push(`  ${verifyTexts.changes(changes.length)}`);
    lines.push(...bounded(changes.map((change) => `${change.code} ${cutChangeText(change)}`)));
  }
  lines.push(...sheets.slice(0, MOST_TOLD).map(({ sentence }) => sentence));
  if (sheets.length > MOST_TOLD) lines.push(more(sheets.length));
  if (ledger.count > 0 || cuts.length > 0 || !isWhole) lines.push("", verifyTexts.verdict(isWhole, isAsSigned));
  if (ledger.count > 0 || cuts.length > 0) lines.push("", verifyTexts.unseen);
  return `${lines.map(oneLine).join("\n")}\n`;
}

function bounded(sentences: readonly string[]): readonly string[] {
  return [...sentences.slice(0, MOST_TOLD), ...(sentences.length > MOST_TOLD ? [more(sentences.length)] : [])].map((line) => `  ${line}`);
}

function more(count: number): string {
  return `Y ${count - MOST_TOLD} más; --json las muestra todas.`;
}

const KINDS = { hidden: "oculta", alike: "parecida", format: "formato" } as const;
const HOWS = { unlogged: "sin apunte", changed: "cambiada", gone: "falta" } as const;

function checkJson({ isWhole, isAsSigned, ledger, registry, cuts, sheets }: RoundCheck) {
  return {
    entero: isWhole,
    comoSeCerro: isAsSigned,
    bitacora: {
      apuntes: ledger.count,
      entera: ledger.isWhole,
      fila: ledger.row ?? null,
      apunte: ledger.number ?? null,
      como: ledger.how ?? null,
      detalle: ledger.sentence,
    },
    registro: {
      filas: registry.rows,
      entero: registry.isWhole,
      detalle: registry.sentence,
      fallas: registry.faults.map(({ how, code, cut, entity, was, now, row, entry, sentence }) => ({
        como: HOWS[how],
        codigo: code,
        corte: cut,
        entidad: entity,
        apuntado: was,
        dice: now,
        fila: row ?? null,
        apunte: entry ?? null,
        detalle: sentence,
      })),
    },
    hojas: sheets.map(({ kind, sheet, breaks, sentence }) => ({ que: KINDS[kind], hoja: sheet, rompe: breaks, detalle: sentence })),
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
