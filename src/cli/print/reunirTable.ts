import type { Gathering } from "../../engine/actions/followup/planGather";
import type { Inbox, InboxFile, InboxItem, Verdict } from "../../engine/followup/inbox";
import { TURNED_DOWN } from "../../engine/followup/inbox";
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

function fileBlock(file: InboxFile, { items }: Inbox, isPercent: IsPercent, terminal: Terminal): string {
  const title = oneLine(`${file.name}${file.entity === undefined ? "" : ` · ${file.entity}`}`);
  if (file.refusal !== undefined)
    return `${title}\n  ${paintFor(terminal.colors).severity("warning")("no se lee")}: ${oneLine(file.refusal)}\n`;
  if (file.sameAs !== undefined) return `${title}\n  Es el mismo archivo que «${oneLine(file.sameAs)}»: se lee una vez.\n`;
  const own = items.filter((item) => item.file === file.name);
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
  return `${title}\n${table.replace(/^(?=.)/gm, "  ")}${own.flatMap(wholeLine).join("")}`;
}

/** What the table may have cut and somebody has to act on: why a value is not taken, and what the audit finds on it. */
function wholeLine(item: InboxItem): readonly string[] {
  const sentences = [...(item.verdict === "refused" ? [told(item)] : []), ...(item.findings ?? []).map((finding) => findingText(finding))];
  return sentences.map((sentence) => `    ${oneLine(`${item.code ?? item.cell ?? ""}: ${sentence}`)}\n`);
}

function valueOf({ record, choices = [], code }: InboxItem, isPercent: IsPercent): string {
  if (record !== undefined) return inboxValue(record.value, isPercent(record.code));
  return choices.length === 0 ? "" : `¿${choices.map(({ record: { value } }) => inboxValue(value, isPercent(code))).join(" o ")}?`;
}

/** The sentence, and where it stands. */
function told(item: InboxItem): string {
  const place = item.cell === undefined || item.verdict === "same" || item.verdict === "new" ? "" : ` (${item.cell})`;
  return `${inboxSentence(item)}${place}`.trim();
}

function questions({ items, files }: Inbox, isPercent: IsPercent): readonly string[] {
  const asked = new Map<string, InboxItem>();
  for (const item of items) if (item.verdict === "asks" && item.code !== undefined && !asked.has(item.code)) asked.set(item.code, item);
  if (asked.size === 0) return [];
  const lines = [...asked.values()].flatMap((item) => {
    const { code = "", choices = [] } = item;
    const options = choices.map(
      (choice) =>
        `      --respuesta ${argument(`${code}=${choice.token}`)}   ${choiceText(choice, isPercent(code), item.why === "twoFiles" ? files.length : 1)}`,
    );
    const none =
      choices.length === 0 ? "      Se corrige en el formato." : `      --respuesta ${argument(`${code}=${TURNED_DOWN}`)}   no se toma`;
    return [`  ${code}: ${inboxSentence(item)}`, ...options, none].map(oneLine);
  });
  return ["Preguntas: se contestan repitiendo la orden con", ...lines, ""];
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
