import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** Largest part that is unpacked: far above any report, far below what would fill the memory. */
const LARGEST_PART = 64 * 1024 * 1024;

/** The parts of a .docx. */
export type Parts = Record<string, Uint8Array>;

export type OpenedWord = { readonly ok: true; readonly parts: Parts } | { readonly ok: false; readonly message: string };

/** Unpacks a Word document; `name` is how the person knows it. */
export function openWord(name: string, bytes: Uint8Array): OpenedWord {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refused(`«${name}» es un documento antiguo (.doc) o tiene contraseña. Ábrelo en Word y guárdalo como .docx sin contraseña.`);
  let isTooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        if (originalSize > LARGEST_PART) isTooLarge = true;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return refused(`«${name}» es demasiado grande para leerlo entero (más de 64 MB).`);
    return parts["word/document.xml"] ? { ok: true, parts } : refused(`«${name}» no es un documento de Word (.docx).`);
  } catch {
    return refused(`«${name}» está dañado o no es un documento de Word (.docx). Vuelve a copiarlo desde su origen.`);
  }
}

function refused(message: string): OpenedWord {
  return { ok: false, message };
}

export function partText(parts: Parts, path: string): string {
  return strFromU8(parts[path] ?? new Uint8Array());
}

/** The same parts give the same bytes: the date inside is the data's, not the clock's. */
export function packWord(parts: Parts, day = "2000-01-01"): Uint8Array {
  const mtime = new Date(`${day}T12:00:00Z`);
  const core = partText(parts, "docProps/core.xml").replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`);
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(core === "" ? parts : { ...parts, "docProps/core.xml": strToU8(core) })) files[path] = [bytes, { mtime, level: 6 }];
  return zipSync(files);
}
