import type { CellValue } from "../../grid";
import { formatSections, sectionsFor, type FormatPiece, type FormatSection } from "./formatSections";

/** What a number format does to a number: multiplies it to show a percent, shows it as it is with a % of its own, or as a date. */
export type FormatMeaning = "plain" | "percent" | "literalPercent" | "date";

/**
 * Reads an Excel number format code: «0.0%» is percent, «0"%"» literal percent, «dd/mm/yyyy» date. A format may have sections, by sign or
 * by conditions («[<1]0%;0»): that of the value holds, and of a value that is no number the first one.
 */
export function formatMeaning(format: string, value?: CellValue): FormatMeaning {
  if (format === "General" || format === "0" || format === "@" || format === "") return "plain";
  let meanings = KNOWN.get(format);
  if (meanings === undefined) {
    meanings = meaningsOf(format);
    if (KNOWN.size < MOST_KNOWN) KNOWN.set(format, meanings);
  }
  return typeof meanings === "string" ? meanings : meanings(typeof value === "number" ? value : 1);
}

type Meanings = FormatMeaning | ((value: number) => FormatMeaning);
const KNOWN = new Map<string, Meanings>();
const MOST_KNOWN = 2000;

function meaningsOf(format: string): Meanings {
  const sections = formatSections(format);
  const [first] = sections?.numbers ?? [];
  if (!sections || !first) return "plain";
  const speaking = sections.numbers.filter(saysHow).map(meaningOf);
  if (speaking.length === 0) return meaningOf(first);
  if (speaking.every((meaning) => meaning === speaking[0])) return speaking[0] ?? "plain";
  const general = speaking[0] ?? "plain";
  return (value) => {
    // Where programs differ, and where the section writes a text or a dash, the format speaks as a whole.
    const [chosen, ...others] = sectionsFor(sections, value);
    return chosen && others.length === 0 && saysHow(chosen.section) ? meaningOf(chosen.section) : general;
  };
}

/** Whether a section writes the number that it is given: one of words or dashes says nothing of how it is meant. */
function saysHow({ pieces }: FormatSection): boolean {
  return pieces.some(({ kind }) => WRITES.has(kind));
}

const WRITES: ReadonlySet<FormatPiece["kind"]> = new Set(["digit", "general", "typed", "date"]);

function meaningOf({ pieces }: FormatSection): FormatMeaning {
  const has = (kind: FormatPiece["kind"]): boolean => pieces.some((piece) => piece.kind === kind);
  if (has("percent")) return "percent";
  if (pieces.some((piece) => piece.kind === "literal" && piece.text.includes("%"))) return "literalPercent";
  return !has("digit") && !has("general") && pieces.some((piece) => piece.kind === "date" && /[dmy]/i.test(piece.text)) ? "date" : "plain";
}

/** Digits after the point that a cell shows of a number, two more for a percent; undefined where it shows as many as there are, or none at all. */
export function decimalsShown(format: string, value: number): number | undefined {
  if (format === "General" || format === "") return undefined;
  const sections = formatSections(format);
  const shown = (sections ? sectionsFor(sections, value) : []).flatMap(({ section: { pieces } }) => {
    const at = pieces.findIndex(({ kind }) => kind === "point");
    const decimals = at < 0 ? 0 : pieces.slice(at).filter(({ kind }) => kind === "digit").length;
    const percents = pieces.filter(({ kind }) => kind === "percent").length;
    return pieces.some(({ kind }) => kind === "digit") ? [decimals + 2 * percents] : [];
  });
  return shown.length > 0 ? Math.max(...shown) : undefined;
}

/** Whether a format writes each number with its own digits and sign: none put in, left out, multiplied or divided. A 0 may be a dash. */
export function showsNumbers(format: string): boolean {
  const { numbers = [] } = formatSections(format) ?? {};
  const [first, second, third] = numbers;
  return (
    first !== undefined &&
    [first, second].every((section) => section === undefined || writesWhole(section)) &&
    !SIGN.test(inkOf(first)) &&
    (third === undefined || isDash(third) || (writesWhole(third) && !SIGN.test(inkOf(third))))
  );
}

const SIGN = /[-\u2010-\u2015\u2212(]/;

function writesWhole({ pieces, isWhite, condition }: FormatSection): boolean {
  const last = pieces.map(({ kind }) => kind).lastIndexOf("digit");
  const divides = pieces.slice(last + 1).some(({ kind }) => kind === "comma");
  const point = pieces.findIndex(({ kind }) => kind === "point");
  const dividesBefore = point > 0 && pieces[point - 1]?.kind === "comma";
  return !isWhite && condition === undefined && pieces.some(isWritten) && pieces.every(isNumberPiece) && !divides && !dividesBefore;
}

function isDash(section: FormatSection): boolean {
  return !section.isWhite && section.condition === undefined && section.pieces.every(isNumberPiece) && /^-+$/.test(inkOf(section));
}

function inkOf({ pieces }: FormatSection): string {
  return pieces.map((piece) => (piece.kind === "literal" ? piece.text.trim() : "")).join("");
}

/** A 0 too. */
const isWritten = (piece: FormatPiece): boolean => piece.kind === "general" || (piece.kind === "digit" && piece.text === "0");
const isNumberPiece = (piece: FormatPiece): boolean =>
  NUMBER_PIECES.has(piece.kind) || (piece.kind === "literal" && !/\p{Nd}/u.test(piece.text));
const NUMBER_PIECES: ReadonlySet<FormatPiece["kind"]> = new Set(["digit", "general", "point", "comma"]);
