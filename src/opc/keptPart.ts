import { packText, unpackText } from "./keptText";

/** Namespace of the custom XML parts in which a workbook keeps what takes changes of ours back. Kept in people's workbooks: it never changes. */
export const KEPT_NAMESPACE = "urn:pntp:deshacer";

/** Characters of a part: Office on the web takes no more than 1 MB (office-js #2408). */
const LONGEST_PART = 1_000_000;
/** Bytes of the record inside. */
const LARGEST_RECORD = 24 * 2 ** 20;

/**
 * The part that keeps a record; undefined where it is too large to be kept. `at` (ISO 8601) stands outside what is packed: the newest part
 * is found without unpacking the others.
 */
export function keptPart(record: unknown, at: string): string | undefined {
  const text = JSON.stringify(record);
  if (text.length > LARGEST_RECORD / 2) return undefined;
  const part = `<deshacer xmlns="${KEPT_NAMESPACE}" en="${at}">${packText(text)}</deshacer>`;
  return part.length > LONGEST_PART ? undefined : part;
}

/** When what a part keeps was made, as its element says it; undefined where it says nothing of the kind. */
export function momentIn(part: string): string | undefined {
  return /^[^>]{0,400}<(?:[\w-]+:)?deshacer\b[^<>]{0,300}\ben=["'](\d{4}-\d\d-\d\dT[\d:.]{5,12}Z)["']/.exec(part.slice(0, 800))?.[1];
}

/** What a part keeps, whoever wrote it: data to be judged. undefined where it is no part of ours. */
export function recordIn(part: string): unknown {
  if (part.length > 2 * LONGEST_PART) return undefined;
  const letters = /<(?:[\w-]+:)?deshacer\b[^<>]*>([A-Za-z0-9+/=\s]+)<\/(?:[\w-]+:)?deshacer>\s*$/.exec(part)?.[1];
  const text = letters === undefined ? undefined : unpackText(letters.replace(/\s+/g, ""), LARGEST_RECORD);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
