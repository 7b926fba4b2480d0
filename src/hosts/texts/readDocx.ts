import type { TextParagraph } from "../../engine/audit/narrative/lexis/text";
import { docxTexts } from "../../engine/words/reportTexts/docxTexts";
import { BUDGET } from "../../opc/budget";
import { doorFault, DocumentPackage } from "../../opc/documentDoor";
import { problem, type ReadText } from "./textProblem";
import { styleKinds } from "./wordStyles";
import { paragraphsOf } from "./wordText";

/**
 * The text of a Word document as its reader sees it: accepted changes, tables, notes and text boxes; no headers, fields or table of
 * contents.
 */
export function readDocx(name: string, bytes: Uint8Array): ReadText {
  try {
    const word = DocumentPackage.open(bytes);
    const kinds = styleKinds(word.related("styles").map((path) => word.text(path)));
    const parts = [word.main, ...word.related("footnotes"), ...word.related("endnotes")];
    const left = { elements: BUDGET.documentElements, text: BUDGET.documentText };
    return { ok: true, paragraphs: parts.flatMap((part): readonly TextParagraph[] => paragraphsOf(word.text(part), kinds, left)) };
  } catch (error) {
    const fault = doorFault(error);
    return problem(fault.fault === "excess" ? fault.sentence : docxTexts.unread[fault.fault](name));
  }
}
