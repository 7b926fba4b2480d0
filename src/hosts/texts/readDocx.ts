import { unzipSync, strFromU8 } from "fflate";
import type { TextParagraph } from "../../engine/audit/narrative/text";
import { paragraphsOf } from "./wordText";
import { problem, type ReadText } from "./textProblem";
import { styleKinds } from "./wordStyles";

/** Largest part that is unpacked: far above any report, far below what would fill the memory. */
const LARGEST_PART = 64 * 1024 * 1024;
const WANTED = /^word\/(?:document|document2|footnotes|endnotes|styles)\.xml$/;

/** The text of a Word document as its reader sees it: accepted changes, tables, notes and text boxes; no headers, fields or table of contents. */
export function readDocx(name: string, bytes: Uint8Array): ReadText {
  let tooLarge = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name: part, originalSize }) => {
        if (!WANTED.test(part)) return false;
        if (originalSize > LARGEST_PART) tooLarge = true;
        return !tooLarge;
      },
    });
  } catch {
    return problem(`«${name}» está dañado o incompleto: no se pudo abrir como documento de Word. Vuelve a copiarlo desde su origen.`);
  }
  if (tooLarge) return problem(`«${name}» es demasiado grande para leerlo entero (más de 64 MB de texto). Divide el documento.`);
  const document = parts["word/document.xml"] ?? parts["word/document2.xml"];
  if (!document) return problem(`«${name}» no es un documento de Word: no contiene texto. Se leen .docx, .md y .txt.`);
  try {
    const kinds = styleKinds(text(parts["word/styles.xml"]));
    const notes = [parts["word/footnotes.xml"], parts["word/endnotes.xml"]].flatMap((part): readonly TextParagraph[] => (part ? paragraphsOf(text(part), kinds) : []));
    return { ok: true, paragraphs: [...paragraphsOf(text(document), kinds), ...notes] };
  } catch {
    return problem(`«${name}» tiene un contenido que no se puede leer. Ábrelo en Word, guárdalo de nuevo como .docx y vuelve a intentar.`);
  }
}

function text(part: Uint8Array | undefined): string {
  return part ? strFromU8(part) : "";
}
