import { roundHalfAway } from "../../domain/rounding";
import type { FormatPiece, FormatSection } from "../../reader/text/formatSections";

/** How a section writes a number, taken without its sign. */
export interface ShownNumber {
  readonly text: string;
  /** Digits after the point; undefined where the section writes as many as there are. */
  readonly decimals?: number;
  /** How often the number is divided by a thousand before it is written. */
  readonly thousands: number;
  readonly isDate: boolean;
}

type Kinds = ReadonlySet<FormatPiece["kind"]>;
const AS_IT_IS: Kinds = new Set(["general"]);
/** Of what a number is written with, what other pieces stand between. */
const OF_NUMBER: Kinds = new Set(["digit", "point", "comma"]);

export function shownNumber({ pieces }: FormatSection, size: number): ShownNumber {
  const kinds = new Set(pieces.map(({ kind }) => kind));
  const isDate = kinds.has("date") && (!kinds.has("digit") || /s\.0/.test(pieces.map(spelling).join("")));
  if (isDate) return { text: "", thousands: 0, isDate };
  const first = pieces.findIndex(({ kind }) => kind === "digit");
  const last = lastDigit(pieces);
  const inside = pieces.slice(first, last + 1);
  const isFraction = first >= 0 && inside.some(({ kind }) => kind === "slash");
  if (isFraction || kinds.has("power") || [...kinds].some((kind) => AS_IT_IS.has(kind))) {
    const asItIs: FormatPiece = { kind: "general" };
    const others = isFraction ? [...pieces.slice(0, first), asItIs, ...pieces.slice(denominatorEnd(pieces, last))] : pieces;
    const isPower = kinds.has("power");
    const kept = isPower ? [asItIs, ...others.filter(({ kind }) => kind === "literal")] : others;
    return { text: kept.map((piece) => (AS_IT_IS.has(piece.kind) ? plain(size) : around(piece))).join(""), thousands: 0, isDate };
  }
  return digits(pieces, size);
}

function spelling(piece: FormatPiece): string {
  if (piece.kind === "date" || piece.kind === "digit") return piece.text;
  return piece.kind === "point" ? "." : " ";
}

/** «# ?/8»: the 8 is no literal. */
function denominatorEnd(pieces: readonly FormatPiece[], last: number): number {
  let end = last + 1;
  const isPart = (piece: FormatPiece | undefined): boolean =>
    piece?.kind === "slash" || (piece?.kind === "literal" && /^\d$/.test(piece.text) && pieces[end - 1]?.kind !== "digit");
  while (isPart(pieces[end])) end += 1;
  return end;
}

function plain(size: number): string {
  return String(Number(size.toPrecision(12)));
}

/** What stands around the digits. */
function around(piece: FormatPiece): string {
  if (piece.kind === "literal" || piece.kind === "date") return piece.text;
  if (piece.kind === "percent") return "%";
  return piece.kind === "slash" ? "/" : piece.kind === "point" ? "." : "";
}

function digits(pieces: readonly FormatPiece[], size: number): ShownNumber {
  const point = pieces.findIndex(({ kind }) => kind === "point");
  const isWhole = (_: unknown, at: number): boolean => point < 0 || at < point;
  const lastWhole = lastDigit(pieces.filter(isWhole));
  const firstWhole = pieces.findIndex((piece, at) => piece.kind === "digit" && isWhole(piece, at));
  const scaling = lastWhole < 0 ? 0 : commasAfter(pieces, lastWhole) + commasAtEnd(pieces, point);
  const grouped = firstWhole >= 0 && pieces.slice(firstWhole, lastWhole).some(({ kind }) => kind === "comma");
  const percents = pieces.filter(({ kind }) => kind === "percent").length;
  const decimals = point < 0 ? 0 : pieces.slice(point).filter(({ kind }) => kind === "digit").length;
  const rounded = roundHalfAway((size * 100 ** percents) / 1000 ** scaling, Math.min(decimals, 15));
  const [whole = "", fraction = ""] = rounded.toFixed(Math.min(decimals, 15)).split(".");

  const left = whole === "0" ? "" : whole;
  const before =
    wholeDigits(pieces.slice(0, point < 0 ? pieces.length : point), left, grouped) + (firstWhole < 0 && decimals > 0 ? left : "");
  const after = point < 0 ? "" : fractionDigits(pieces.slice(point), fraction);
  return { text: before + after, decimals, thousands: scaling, isDate: false };
}

/** «0,» and «0,,.0»: commas with no digit behind them divide. */
function commasAfter(pieces: readonly FormatPiece[], last: number): number {
  let count = 0;
  while (pieces[last + 1 + count]?.kind === "comma") count += 1;
  return count;
}

/** «0.0,» divides too. */
function commasAtEnd(pieces: readonly FormatPiece[], point: number): number {
  const last = lastDigit(pieces);
  return point >= 0 && last > point ? commasAfter(pieces, last) : 0;
}

/** From the right, a digit for each place; what is left goes into the first place. */
function wholeDigits(pieces: readonly FormatPiece[], number: string, isGrouped: boolean): string {
  const first = pieces.findIndex(({ kind }) => kind === "digit");
  let rest = number;
  let written = 0;
  let text = "";
  const put = (digit: string): void => {
    text = digit + (isGrouped && written > 0 && written % 3 === 0 && digit !== "" ? "," : "") + text;
    written += 1;
  };
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at] as FormatPiece;
    if (piece.kind !== "digit") {
      if (!OF_NUMBER.has(piece.kind)) text = around(piece) + text;
      continue;
    }
    if (rest !== "") put(rest.slice(-1));
    else if (piece.text === "0") put("0");
    else if (piece.text === "?") text = ` ${text}`;
    rest = rest.slice(0, -1);
    if (at === first) for (; rest !== ""; rest = rest.slice(0, -1)) put(rest.slice(-1));
  }
  return text;
}

function fractionDigits(pieces: readonly FormatPiece[], fraction: string): string {
  const significant = fraction.replace(/0+$/, "").length;
  let next = 0;
  return pieces
    .map((piece) => {
      if (piece.kind !== "digit") return piece.kind === "comma" ? "" : around(piece);
      const at = next++;
      if (piece.text === "0" || at < significant) return fraction[at] ?? "";
      return piece.text === "?" ? " " : "";
    })
    .join("");
}

function lastDigit(pieces: readonly FormatPiece[]): number {
  return pieces.map(({ kind }) => kind).lastIndexOf("digit");
}
