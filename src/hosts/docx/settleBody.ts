import type { KeptTexts } from "./proseControls";
import { REPORT_BOOKMARK } from "./scanBody";

/** Puts the kept texts in their places and gives every content control its own number. */
export function settleBody(documentXml: string, kept: KeptTexts): string {
  const whole = documentXml.replace(/<pntp:kept n="(\d+)"\/>/g, (_, number: string) => tidyKept(kept.contents[Number(number)] ?? ""));
  return numberControls(withReportMark(whole));
}

/** A bookmark around what we generate, in a range of numbers of its own; the pages that others put around it are told by it. */
function withReportMark(xml: string): string {
  let number = FIRST_BOOKMARK - 1;
  // The library gives all of them one number; none stands inside another.
  const numbered = xml.replace(/(<w:bookmark(Start|End)\b[^>]*w:id=")\d+"/g, (_, start: string, side: string) => `${start}${side === "Start" ? ++number : number}"`);
  const id = FIRST_BOOKMARK - 1;
  const last = numbered.lastIndexOf("<w:sectPr");
  const marked = `${numbered.slice(0, last)}<w:bookmarkEnd w:id="${id}"/>${numbered.slice(last)}`;
  return marked.replace("<w:body>", `<w:body><w:bookmarkStart w:id="${id}" w:name="${REPORT_BOOKMARK}"/>`);
}

const FIRST_BOOKMARK = 600_001;

/** Bookmarks and control numbers of the earlier document would repeat those of this one. */
function tidyKept(content: string): string {
  return content.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "").replace(/<w:sectPr\b.*?<\/w:sectPr>/gs, "");
}

function numberControls(xml: string): string {
  let number = FIRST_CONTROL;
  return xml.replace(/<w:sdtPr\b[^>]*>.*?<\/w:sdtPr>/gs, (properties) => {
    const id = `<w:id w:val="${number++}"/>`;
    const plain = properties.replace(/<w:id\b[^>]*\/>/g, "");
    return /<w:tag\b[^>]*\/>/.test(plain) ? plain.replace(/<w:tag\b[^>]*\/>/, (tag) => tag + id) : plain.replace(/<w:alias\b[^>]*\/>/, (alias) => alias + id);
  });
}

/** Far from the small numbers people's own controls have. */
const FIRST_CONTROL = 710_000_001;
