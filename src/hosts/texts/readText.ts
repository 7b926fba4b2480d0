import type { TextParagraph } from "../../engine/audit/narrative/lexis/text";
import { BUDGET, BudgetFault, excessText } from "../../opc/budget";
import { readDocx } from "./readDocx";
import { readPlain } from "./readPlain";
import { problem, type ReadText } from "./textProblem";

/** A report's text from .docx, .md or .txt bytes, as paragraphs; or the Spanish sentence that says why not. */
export function readText(name: string, bytes: Uint8Array): ReadText {
  if (bytes.length === 0) return problem(`«${name}» está vacío: no hay texto que comprobar. Elige el archivo del informe.`);
  if (isZip(bytes)) return readDocx(name, bytes);
  if (isOldOffice(bytes))
    return problem(
      `«${name}» es un documento antiguo (.doc) o tiene contraseña, y no se puede leer. Ábrelo en Word y guárdalo como ` +
        ".docx sin contraseña.",
    );
  if (isPdf(bytes))
    return problem(
      `«${name}» es un PDF, y de un PDF no se puede leer el texto con seguridad. Usa el .docx del que salió, o pega el texto en un .txt.`,
    );
  const text = decode(bytes);
  if (text === undefined) return problem(`«${name}» no es un texto: tiene contenido binario. Se leen .docx, .md y .txt.`);
  if (text.length > BUDGET.documentText) return problem(excessText(new BudgetFault("documentText")));
  const paragraphs = readPlain(text);
  return paragraphs.length > BUDGET.paragraphs ? problem(excessText(new BudgetFault("paragraphs"))) : { ok: true, paragraphs };
}

/** Pasted text: one paragraph per line, `#` headings and tables of Markdown understood. */
export function readPasted(text: string): readonly TextParagraph[] {
  return readPlain(text);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isOldOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function isPdf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;
}

/** UTF-8, UTF-16 with its mark, or Windows-1252 (Notepad of old); undefined for binary content. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
