import type { Piece } from "../piece";
import { clauseEnd, clauseStart, foldedPiece } from "./folded";

/** The year that a claim is of, and what it is set against. */
export interface ClaimTime {
  readonly year: number;
  readonly against: number | "baseline";
  /** The words say what it is set against; else it is the year before. */
  readonly isSaid: boolean;
}

const YEAR = /\b((?:19|20)\d{2})\b/g;
const BEFORE =
  /\b(?:ano|ejercicio|periodo|medicion|reporte|informe|cierre) (?:anterior|previ[oa]|pasad[oa]|precedente)\b|\bun ano antes\b|\banterior (?:ano|medicion|periodo)\b/;
const BASE = /\b(?:linea (?:de )?base|punto de partida|valor inicial|ano base)\b/;
/** «· en 2022», «· (2022)», «· de la poblacion del 2022»: the year is of the figure before. */
const OF_FIGURE = /^[\s%)]*\(?(?:\p{L}+ ){0,4}?(?:(?:en|del?|al|para|durante) )?(?:el )?(?:ano )?(?:19|20)\d{2}\)?/u;
/** «se redujeron en 2020»: the claim is of that year. */
const OF_CLAIM = /^ (?:[a-z]+ )?(?:en|durante) (?:el )?(?:ano )?((?:19|20)\d{2})\b/;
/** «El año previo sí se había superado la meta» */
const OPENED_BEFORE =
  /^\s*(?:-\s*)?(?:y |pero |aunque )?(?:ya )?(?:en |durante )?(?:el ano|el ejercicio|el periodo|un ano|doce meses) (?:anterior|previo|pasado|precedente|antes|atras)\b/;
const FARTHEST = 160;

/** Undefined where the sentence speaks of several years and does not say which. */
export function timeOf(
  piece: Piece,
  { start, end }: { readonly start: number; readonly end: number },
  cutYear: number,
  isComparison = false,
): ClaimTime | undefined {
  const { text } = foldedPiece(piece);
  const left = text.slice(clauseStart(text, start), start);
  // «ha descendido desde 2019 y hoy está»: neither since when nor what was before today is the year of the claim.
  const own = left
    .slice(left.lastIndexOf("·") + 1)
    .replace(/^.*\b(?:hoy|actualmente|a la fecha)\b/, "")
    .replace(/\bdesde (?:el )?(?:ano )?(?:19|20)\d{2}\b/g, "");
  const behind = isComparison ? undefined : OF_CLAIM.exec(text.slice(end, end + 40))?.[1];
  const said = behind === undefined ? yearsOf(left.includes("·") ? own.replace(OF_FIGURE, "") : own) : [Number(behind)];
  const others = said.filter((year) => year !== cutYear);
  const opening = /^\s*(?:-\s*)?(?:en|durante|para|al cierre de|del?) (?:el |los )?(?:anos? )?((?:19|20)\d{2})\b/.exec(left)?.[1];
  const opened = opening === undefined ? undefined : Number(opening);
  if (others.length > 1) return undefined;
  const isOpenedBefore = OPENED_BEFORE.test(left);
  const year = isOpenedBefore ? cutYear - 1 : (others[0] ?? (opened !== undefined && yearsOf(left).length === 1 ? opened : cutYear));
  if (year > cutYear) return undefined;
  return againstWhat(attached(text.slice(end, Math.min(clauseEnd(text, end), end + FARTHEST))), year);
}

/** What the words behind a claim set its year against; the year before where they say nothing. */
function againstWhat(right: string, year: number): ClaimTime {
  const base = BASE.exec(right)?.index ?? Infinity;
  const before = BEFORE.exec(right)?.index ?? Infinity;
  const earlier = [...right.matchAll(YEAR)].find((match) => Number(match[1]) < year);
  const first = Math.min(base, before, earlier?.index ?? Infinity);
  if (first === Infinity) return { year, against: year - 1, isSaid: false };
  if (first === base) return { year, against: "baseline", isSaid: true };
  return { year, against: first === before ? year - 1 : Number(earlier?.[1]), isSaid: true };
}

/** What follows up to a comma, and beyond it what still says against what: «, cuando un año antes había sido». */
function attached(text: string): string {
  const [first = "", ...others] = text.split(",");
  const end = others.findIndex((part) => !SET_AGAINST.test(part));
  return [first, ...(end < 0 ? others : others.slice(0, end))].join(",");
}

const SET_AGAINST = /^ (?:cuando|respecto|frente|contra|desde|en comparacion|comparad|con relacion|de ·|del? (?:19|20)\d{2})/;

function yearsOf(text: string): readonly number[] {
  return [...text.matchAll(YEAR)].map((match) => Number(match[1]));
}

const ORDINALS: Readonly<Record<string, number>> = { segund: 2, tercer: 3, cuart: 4, quint: 5, sext: 6 };
const NUMBERS: Readonly<Record<string, number>> = { dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6 };

/** «por segundo año consecutivo», «tres años seguidos»: how many years the claim holds for. */
export function streakOf(piece: Piece, { start, end }: { readonly start: number; readonly end: number }): number | undefined {
  const { text } = foldedPiece(piece);
  const near = text.slice(Math.max(0, start - 30), Math.min(clauseEnd(text, end), end + 70));
  const ordinal = /\b(segund|tercer|cuart|quint|sext)[oa]? (?:ano|vez|periodo) (?:consecutiv|seguid|al hilo)/.exec(near)?.[1];
  if (ordinal !== undefined) return ORDINALS[ordinal];
  // Of every year, at least the last two.
  if (/\bano tras ano\b|\bcada ano\b(?! (?:19|20)\d{2})/.test(near)) return 2;
  const chain =
    /(?<!\b(?:tras|luego de|despues de) )\b(dos|tres|cuatro|cinco|seis) (?:anos de )?(?:alzas?|subidas?|aumentos?|caidas?|bajas?|descensos?|mejoras?|retrocesos?|crecimiento)/.exec(
      near,
    )?.[1];
  if (chain !== undefined) return NUMBERS[chain];
  const number = /(?<!\b(?:tras|luego de|despues de) )\b(dos|tres|cuatro|cinco|seis) anos? (?:consecutiv|seguid|al hilo)/.exec(near)?.[1];
  return number === undefined ? undefined : NUMBERS[number];
}
