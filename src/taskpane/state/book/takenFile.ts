import type { Judgement } from "../../../engine/audit/narrative/report";
import { placeOf } from "../../../engine/audit/narrative/review/places";
import { rightFigure } from "../../../engine/audit/narrative/review/rightFigure";
import { readText } from "../../../hosts/texts/readText";
import type { TakenText } from "./reportText";

export type TakenFile = { readonly ok: true; readonly taken: TakenText } | { readonly ok: false; readonly message: string };

/** The text of a file; of a report that `informe` made, with its bytes, so that figures can be put right in a copy. */
export async function takeFile(file: string, bytes: Uint8Array): Promise<TakenFile> {
  const read = readText(file, bytes);
  if (!read.ok) return read;
  const { paragraphs } = read;
  return { ok: true, taken: (await isOurs(file, bytes)) ? { file, paragraphs, own: bytes } : { file, paragraphs } };
}

/** The text with a figure put right; undefined where that figure has not one place in it. */
export async function correctedText(taken: TakenText, judgement: Judgement): Promise<TakenText | undefined> {
  const { file, own, paragraphs } = taken;
  const [right, place] = [rightFigure(judgement), placeOf(paragraphs, judgement)];
  if (own === undefined || file === undefined || right === undefined || place === undefined) return undefined;
  const { correctFigure } = await import("../../../hosts/docx/correct/correctFigure");
  const next = correctFigure(file, own, { ...place, right });
  const read = next && readText(file, next);
  return next && read?.ok ? { file, paragraphs: read.paragraphs, own: next, before: taken } : undefined;
}

async function isOurs(name: string, bytes: Uint8Array): Promise<boolean> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return false;
  const { isOurReport } = await import("../../../hosts/docx/correct/correctFigure");
  return isOurReport(name, bytes);
}
