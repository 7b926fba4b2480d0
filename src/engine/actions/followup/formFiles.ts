import { periodText } from "../../words/periodText";
import type { Form } from "../../followup/form";

/** Characters of the entity's name in a file's; with the cut and the ending it fits on every disk and in every attachment. */
const LONGEST_NAME = 80;
/** Bytes that a name may have on the disks of Linux, less what a copy or an order of ours adds to it. */
const MOST_BYTES = 180;

/** A name of file for each form, all different whatever the disk: «MINEDU 2024.xlsx». In the order of the forms. */
export function formFileNames(forms: readonly Pick<Form, "entity" | "cut">[]): readonly string[] {
  const taken = new Set<string>();
  return forms.map(({ entity, cut }) => {
    for (let number = 1; ; number++) {
      const name = `${safeName(entity)} ${periodText(cut)}${number === 1 ? "" : ` (${number})`}.xlsx`;
      const compared = name.normalize("NFC").toLowerCase();
      if (taken.has(compared)) continue;
      taken.add(compared);
      return name;
    }
  });
}

/** Names that Windows keeps for devices, also with anything after a point. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=$|[ .])/i;

/** The name without what a disk, a mail or a shared folder does not take. */
function safeName(entity: string): string {
  const plain = entity
    .normalize("NFC")
    // eslint-disable-next-line no-control-regex -- names come from cells, where anything may stand
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, " ")
    .replace(/[<>:"/\\|?*%#~]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[\s.-]+|[\s.-]+$/g, "");
  const short = cut(plain).replace(/[\s.-]+$/, "");
  if (short === "") return "Entidad";
  return RESERVED.test(short) ? `_${short}` : short;
}

/** The beginning of a name, cut at a whole character. */
function cut(name: string): string {
  let bytes = 0;
  const kept = [...name].slice(0, LONGEST_NAME).filter((character) => (bytes += bytesOf(character)) <= MOST_BYTES);
  return kept.join("");
}

/** In UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
