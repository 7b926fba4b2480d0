import { dayText } from "../../../engine/words/reportTexts/dayText";
import type { ReportDocument } from "../../../engine/document/reportDocument";
import { BUDGET, BudgetFault } from "../../../opc/budget";
import { XML } from "../../../opc/xml/namespaces";
import { elementsIn, type XmlNode } from "../../../opc/xml/xmlTree";
import { W } from "./wordNames";

/** Mark of the paragraph where the report goes. */
const REPORT_MARK = "informe";

/** What a template's marks stand for: «{{politica}}», «{{anio}}», «{{titulo}}», «{{fecha}}». */
export function markValues({ subject, year, title, cut }: ReportDocument): ReadonlyMap<string, string> {
  return new Map([
    ["politica", subject],
    ["anio", String(year)],
    ["titulo", title],
    ["fecha", dayText(cut)],
  ]);
}

/** Names of the marks that may be used, for messages. */
export const MARK_NAMES = ["politica", "anio", "titulo", "fecha", REPORT_MARK] as const;

/** What was met in all the parts of a document. */
export interface MarkTally {
  readonly unknown: Set<string>;
  filled: number;
}

/** Fills the marks of a part, and tells those it does not know; says whether there was one to fill. */
export function fillMarks(root: XmlNode, values: ReadonlyMap<string, string>, tally: MarkTally): boolean {
  const paragraphs = elementsIn(root).filter((node) => node.is(W, "p"));
  return paragraphs.map((paragraph) => fillParagraph(textNodes(paragraph), values, tally)).includes(true);
}

/** Whether an element has the mark of the report. */
export function hasReportMark(node: XmlNode): boolean {
  const paragraphs = elementsIn(node).filter((one) => one.is(W, "p"));
  return paragraphs.some((paragraph) =>
    marksOf(
      textNodes(paragraph)
        .map(({ text }) => text)
        .join(""),
    ).some(({ name }) => name === REPORT_MARK),
  );
}

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Without accents: «Política», «POLITICA» and «año» are the same marks. */
  readonly name: string;
}

/** The marks of a text, in one pass. */
function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (let start = text.indexOf("{{"); start >= 0;) {
    let at = start + 2;
    while (at < text.length && text.charAt(at) !== "{" && text.charAt(at) !== "}") at++;
    const isMark = text.startsWith("}}", at);
    if (isMark) marks.push({ start, end: at + 2, name: plainName(text.slice(start + 2, at).trim()) });
    start = text.indexOf("{{", isMark ? at + 2 : Math.max(at - 1, start + 1));
  }
  return marks;
}

function plainName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace("ñ", "ni")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

/** Word cuts a mark in pieces at will: its value goes where it begins, and the other pieces lose theirs. */
function fillParagraph(nodes: readonly XmlNode[], values: ReadonlyMap<string, string>, tally: MarkTally): boolean {
  const texts = nodes.map(({ text }) => text);
  const whole = texts.join("");
  const filled = marksOf(whole).filter((mark) => {
    if (!values.has(mark.name) && mark.name !== REPORT_MARK) tally.unknown.add(whole.slice(mark.start, mark.end));
    return values.has(mark.name);
  });
  if (filled.length === 0) return false;
  tally.filled += filled.length;
  if (tally.filled > BUDGET.marks) throw new BudgetFault("marks");
  let start = 0;
  let first = 0;
  nodes.forEach((node, index) => {
    const text = texts[index] ?? "";
    while (first < filled.length && (filled[first]?.end ?? 0) <= start) first++;
    const changed = pieceWith(text, start, filled, first, values);
    start += text.length;
    if (changed === text) return;
    node.children = changed === "" ? [] : [changed];
    node.setAttribute(XML, "space", "preserve", "xml");
  });
  return true;
}

/** A piece of the paragraph's text, that begins at `start` of it, marks filled; `first` is the first that does not end before it. */
function pieceWith(text: string, start: number, marks: readonly Mark[], first: number, values: ReadonlyMap<string, string>): string {
  const end = start + text.length;
  let changed = "";
  let at = start;
  for (let number = first, mark = marks[number]; mark && mark.start < end; mark = marks[++number]) {
    changed += text.slice(at - start, Math.max(mark.start - start, 0));
    if (mark.start >= start) changed += values.get(mark.name) ?? "";
    at = Math.min(mark.end, end);
  }
  return changed + text.slice(at - start);
}

/** The w:t of a paragraph, not those of a text box in it. */
function textNodes(paragraph: XmlNode): readonly XmlNode[] {
  return elementsIn(paragraph, (node) => node === paragraph || !node.is(W, "p")).filter((node) => node.is(W, "t"));
}
