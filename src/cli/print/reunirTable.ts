import type { Gathering } from "../../engine/actions/followup/planGather";
import type { Inbox, InboxFile, InboxItem, Verdict } from "../../engine/followup/inbox";
import { canBeAnswered, TURNED_DOWN } from "../../engine/followup/inbox";
import { counted } from "../../engine/words/counted";
import { findingText } from "../../engine/words/findingTexts";
import { choiceText, inboxSentence, inboxValue, verdictTexts } from "../../engine/words/followup/inboxTexts";
import { periodText } from "../../engine/words/periodText";
import { oneLine } from "../../engine/words/printedText";
import { paintFor } from "./paint";
import { textTable } from "./textTable";
import type { Terminal } from "../terminal";

/** Whether an indicator is in percent, by its key or its code. */
export type IsPercent = (code: string | undefined) => boolean;

/** The inbox by file: code, verdict, value, what there was, and what there is to say; then the questions with their options. */
export function reunirTable(inbox: Inbox, isPercent: IsPercent, terminal: Terminal): string {
  const files = inbox.files.map((file) => fileBlock(file, inbox, isPercent, terminal));
  return [`Corte ${periodText(inbox.cut)}`, "", ...files, ...questions(inbox, isPercent), summaryLine(inbox), ""].join("\n");
}

/** Values of a file that are listed: more than any entity answers for. */
const MOST_SHOWN = 500;

function fileBlock(file: InboxFile, { items }: Inbox, isPercent: IsPercent, terminal: Terminal): string {
  const title = oneLine(`${file.name}${file.entity === undefined ? "" : ` · ${file.entity}`}`);
  if (file.refusal !== undefined)
    return `${title}\n  ${paintFor(terminal.colors).severity("warning")("no se lee")}: ${oneLine(file.refusal)}\n`;
  if (file.sameAs !== undefined) return `${title}\n  Es el mismo archivo que «${oneLine(file.sameAs)}»: se lee una vez.\n`;
  const all = items.filter((item) => item.file === file.name);
  const own = all.slice(0, MOST_SHOWN);
  const rows = own.map((item) => [
    item.code ?? "",
    verdictTexts[item.verdict],
    valueOf(item, isPercent),
    inboxValue(item.before, isPercent(item.code)),
    told(item),
  ]);
  if (rows.length === 0) return `${title}\n  Sin nada que tomar.\n`;
  const table = textTable(
    [
      { title: "Código" },
      { title: "Veredicto" },
      { title: "Valor", align: "right" },
      { title: "Antes", align: "right" },
      { title: "Por qué", flexible: true },
    ],
    rows,
    Math.max(60, terminal.columns - 2),
  );
  const more =
    all.length > own.length ? `  … y ${counted(all.length - own.length, "valor más", "valores más")}: con --json salen todos.\n` : "";
  return `${title}\n${table.replace(/^(?=.)/gm, "  ")}${own.flatMap((item) => wholeLines(item, table)).join("")}${more}`;
}

/** What the table cut, whole, unless it stands whole among the questions; and what the audit finds on the value. */
function wholeLines(item: InboxItem, table: string): readonly string[] {
  const sentence = told(item);
  const isCut = !canBeAnswered(item) && !table.includes(oneLine(sentence));
  const sentences = [...(isCut ? [sentence] : []), ...(item.findings ?? []).map((finding) => findingText(finding))];
  return sentences.map((sentence) => `    ${oneLine(`${item.code ?? item.cell ?? ""}: ${sentence}`)}\n`);
}

function valueOf({ verdict, record, choices = [], code }: InboxItem, isPercent: IsPercent): string {
  if (record !== undefined) return inboxValue(record.value, isPercent(record.code));
  if (verdict !== "asks") return choices.map(({ record: { value } }) => inboxValue(value, isPercent(code))).join(" o ");
  return choices.length === 0 ? "" : `¿${choices.map(({ record: { value } }) => inboxValue(value, isPercent(code))).join(" o ")}?`;
}

/** The sentence, and where it stands. */
function told(item: InboxItem): string {
  const place = item.cell === undefined || item.verdict === "same" || item.verdict === "new" ? "" : ` (${item.cell})`;
  return `${inboxSentence(item)}${place}`.trim();
}

function questions({ items, files }: Inbox, isPercent: IsPercent): readonly string[] {
  const open = unrepeated(items.filter(({ verdict }) => verdict === "asks")).flatMap(optionLines);
  const decided = unrepeated(items.filter(({ why }) => why === "decided")).flatMap(optionLines);
  return [
    ...(open.length > 0 ? ["Preguntas: se contestan repitiendo la orden con", ...open, ""] : []),
    ...(decided.length > 0 ? ["Ya decidido: se cambia repitiendo la orden con", ...decided, ""] : []),
  ];

  function optionLines(item: InboxItem): readonly string[] {
    const { code = "", choices = [] } = item;
    const options = choices.map(
      (choice) =>
        `      --respuesta ${argument(`${code}=${choice.token}`)}   ${choiceText(choice, isPercent(code), item.why === "twoFiles" ? files.length : 1)}`,
    );
    const turned =
      choices.length === 0 ? "      Se corrige en el formato." : `      --respuesta ${argument(`${code}=${TURNED_DOWN}`)}   no se toma`;
    return [`  ${code}: ${inboxSentence(item)}`, ...options, ...(item.verdict === "asks" ? [turned] : [])].map(oneLine);
  }
}

/** One of each code: several forms may say something of one indicator, and it is one question. */
function unrepeated(items: readonly InboxItem[]): readonly InboxItem[] {
  return items.filter(({ code }, at) => code !== undefined && items.findIndex((other) => other.code === code) === at);
}

/** As a shell takes it; a code with a blank or a sign goes between quotes. */
function argument(text: string): string {
  return /^[\w.=,-]+$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}

const NOUNS: Readonly<Record<Verdict, readonly [one: string, many: string]>> = {
  new: ["nuevo", "nuevos"],
  same: ["igual", "iguales"],
  changes: ["cambia lo que había", "cambian lo que había"],
  asks: ["pregunta", "preguntas"],
  refused: ["no se toma", "no se toman"],
  missing: ["falta", "faltan"],
};

/** «12 nuevos · 3 iguales · 2 preguntas · 1 archivo sin leer». */
export function summaryLine({ items, files }: Inbox): string {
  const counts = (Object.keys(NOUNS) as Verdict[]).flatMap((verdict) => {
    const count = items.filter((item) => item.verdict === verdict).length;
    return count === 0 ? [] : [counted(count, ...NOUNS[verdict])];
  });
  const unread = files.filter(({ refusal }) => refusal !== undefined).length;
  const repeated = files.filter(({ sameAs }) => sameAs !== undefined).length;
  return [
    counted(files.length, "archivo", "archivos"),
    ...counts,
    ...(unread > 0 ? [counted(unread, "archivo sin leer", "archivos sin leer")] : []),
    ...(repeated > 0 ? [counted(repeated, "archivo repetido", "archivos repetidos")] : []),
  ].join(" · ");
}

/** What was written into the matrix, and what there is to say of it. */
export function writtenLines({ written, told: sentences }: Gathering): string {
  const values = counted(written.length, "valor escrito en la matriz", "valores escritos en la matriz");
  return [...sentences, `${values}.`].map((line) => `${oneLine(line)}\n`).join("");
}
