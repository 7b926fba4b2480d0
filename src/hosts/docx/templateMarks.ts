import { dayText } from "../../engine/words/reportTexts/dayText";
import type { ReportDocument } from "../../engine/report/document/reportDocument";
import { escapeXml, unescapeXml } from "./xmlText";

/** Mark of the paragraph where the report goes. */
export const REPORT_MARK = "informe";

/** What a template's marks stand for: «{{politica}}», «{{anio}}», «{{titulo}}», «{{fecha}}». */
export function markValues({ subject, year, title, dataDate }: ReportDocument): ReadonlyMap<string, string> {
  return new Map([
    ["politica", subject],
    ["anio", String(year)],
    ["titulo", title],
    ["fecha", dataDate === undefined ? "" : dayText(dataDate)],
  ]);
}

/** Names of the marks that may be used, for messages. */
export const MARK_NAMES = ["politica", "anio", "titulo", "fecha", REPORT_MARK] as const;

const MARK = /\{\{\s*([^{}]*?)\s*\}\}/g;
const TEXT = /(<w:t\b[^>]*>)([^<]*)(<\/w:t>)/g;

/** Fills the marks of a part, and tells those it does not know. Word cuts a mark in pieces at will: the text of the whole paragraph is looked at. */
export function fillMarks(xml: string, values: ReadonlyMap<string, string>, unknown: Set<string>): string {
  return xml.replace(/<w:p\b(?:[^>]*[^/])?>.*?<\/w:p>/gs, (paragraph) => {
    const whole = textOf(paragraph);
    if (!whole.includes("{{")) return paragraph;
    const filled = whole.replace(MARK, (mark, name: string) => {
      const value = values.get(plainName(name));
      if (value === undefined && plainName(name) !== REPORT_MARK) unknown.add(mark);
      return value ?? mark;
    });
    return filled === whole ? paragraph : withText(paragraph, filled);
  });
}

/** Whether a stretch of XML has the mark of the report. */
export function hasReportMark(xml: string): boolean {
  return [...textOf(xml).matchAll(MARK)].some(([, name = ""]) => plainName(name) === REPORT_MARK);
}

function textOf(xml: string): string {
  return unescapeXml([...xml.matchAll(TEXT)].map(([, , text = ""]) => text).join(""));
}

/** «Política», «POLITICA» and «año» are the same marks. */
function plainName(name: string): string {
  return name.toLowerCase().replace("ñ", "ni").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** The text in the first run of the paragraph; the others are left empty. */
function withText(paragraph: string, text: string): string {
  let isFirst = true;
  return paragraph.replace(TEXT, () => {
    const content = isFirst ? escapeXml(text) : "";
    isFirst = false;
    return `<w:t xml:space="preserve">${content}</w:t>`;
  });
}
