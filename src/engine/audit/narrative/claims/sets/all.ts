import { isKnown } from "../../../../domain/figure";
import type { Band } from "../../../../domain/results";
import type { Row } from "../../linking/rows";
import { spelledNumber } from "../../lexis/spelledNumbers";
import type { Contradiction } from "../../report";
import { bandSaid } from "../band";
import { foldedPiece } from "../folded";
import { standOf } from "../target";
import { holds, stepOf } from "../trend";
import { TREND_WORDS, type Trend } from "../trendWords";
import type { SetPlace } from "./order";

/** What is said of each of a set. */
type Predicate =
  | { readonly as: "trend"; readonly trend: Trend }
  | { readonly as: "target" }
  | { readonly as: "band"; readonly band: Exclude<Band, "noData"> };

const NOUN =
  "(objetivos?|oei|oer|indicador(?:es)?|servicios?)(?: (?:prioritarios?|estrategicos?(?: institucionales| regionales)?|de (?:la|esta|nuestra) politica|del (?:pei|plan)))?(?: (de objetivo|de servicio|de los objetivos|de los servicios))?";
const ALL = new RegExp(
  `\\b(?:tod[oa]s (?:l[oa]s|sus) (?:(?:dos|tres|cuatro|cinco|seis|siete|ocho) |\\d+ )?|la totalidad de (?:los )?|l[oa]s (?:dos|tres|cuatro|cinco|seis) )${NOUN}`,
  "g",
);
/** «Los objetivos, sin excepción, …». */
const EACH = new RegExp(`\\bl[oa]s ${NOUN},? (?:todos ellos|todas ellas|sin excepcion(?:es)?),?`, "g");
const NONE = new RegExp(`\\b(?:ningun |ninguno de los (?:(?:dos|tres|cuatro|cinco|seis|siete|ocho) )?)${NOUN}`, "g");
const ONLY_ONE = /\b(?:es|fue)?,? ?(?:(?:es|fue) )?(?:ademas )?el unico (?:objetivo )?que /g;
const NUMBER = /^l[oa]s (dos|tres|cuatro|cinco|seis) /;
const BANDS =
  /^ (?:(?:se )?(?:ubic|situ|mantien|manten|mantuv|encuentr|encontr|permanec|qued|alcanz|registr|present|muestr|mostr|est[aá]|estuv|tien|tuv|logr|cerr|termin|obtuv)[a-záéíóú]*) (?:(?:en|con|un|el) ){0,2}(?:nivel(?: de avance| de cumplimiento)? |avance |banda )?(bajo|medio|alto)\b/;
const TARGET =
  /^ (?:ha )?(?:alcanzaron|superaron|cumplieron|lograron|alcanzo|supero|cumplio|logro)(?: con)? (?:su|sus|la|las) (?:respectivas )?metas?\b/;

/** «registraron un avance mayor que el del año anterior», «avanzaron más que en 2023». */
const MORE =
  /^ (?:(?:registr|obtuv|mostr|logr|present|alcanz|tuv|reportar)[a-z]* (?:un |una )?(?:avance|cumplimiento|desempeno|nivel de avance)s? (mayor|superior|menor|inferior)(?:es)? (?:que|al?)|avanz(?:aron|o) (mas|menos) que)(?: (?:el|los))?(?: (?:del?|en))?(?: el)? (?:ano|ejercicio|periodo|(?:19|20)\d{2})/;

/** «Todos los objetivos mejoraron», «ningún indicador retrocedió», «el único que retrocedió»: told where some do not. */
export function* allAgainst(place: SetPlace): Iterable<Contradiction> {
  const { piece, cells } = place;
  if (piece.cells !== undefined || piece.mentions.length > 1) return;
  const { whole: text } = foldedPiece(piece);
  for (const [form, isAll] of [
    [ALL, true],
    [EACH, true],
    [NONE, false],
  ] as const)
    for (const match of text.matchAll(form)) {
      const end = match.index + match[0].length;
      const rows = rowsOf(match[1] ?? "", match[2], place);
      if (isLimited(text, match.index, end) || isOfThoseNamed(match[0], rows)) continue;
      const predicate = predicateOf(text.slice(end));
      if (predicate === undefined || rows.length < 2 || piece.mentions.length > 0 || otherYears(text, cells.cutYear)) continue;
      const against = rows.filter((row) => (isAll ? isFalse(row, predicate, place) : isTrue(row, predicate, place)));
      if (against.length > 0)
        yield told(place, piece.quote.slice(match.index, end + (predicateLength(text.slice(end)) ?? 0)).trim(), against, predicate);
    }
  yield* onlyOneAgainst(place);
}

/** «OP.04 es el único objetivo que retrocedió». */
function* onlyOneAgainst(place: SetPlace): Iterable<Contradiction> {
  const { piece, cells } = place;
  const { whole: text } = foldedPiece(piece);
  for (const match of text.matchAll(ONLY_ONE)) {
    const end = match.index + match[0].length - 1;
    const predicate = predicateOf(text.slice(end));
    if (predicate?.as !== "trend" || !/\bobjetivo/.test(text.slice(0, end)) || otherYears(text, cells.cutYear)) continue;
    const also = rowsOf("objetivos", undefined, place).filter((row) => isTrue(row, predicate, place));
    if (also.length > 1)
      yield told(
        place,
        piece.quote.slice(match.index, end + (predicateLength(text.slice(end)) ?? 0)).replace(/^[ ,]+/, ""),
        also,
        predicate,
      );
  }
}

function told(place: SetPlace, dice: string, rows: readonly Row[], predicate: Predicate): Contradiction {
  const { paragraph, quote } = place.piece;
  return {
    rule: "narrativa.conjunto",
    paragraph,
    quote,
    data: { dice, otros: rows.slice(0, 6).map((row) => saidOf(row, predicate, place)) },
  };
}

/** «los dos indicadores» of thirty: those just named. */
function isOfThoseNamed(words: string, rows: readonly Row[]): boolean {
  const said = NUMBER.exec(words)?.[1];
  return said !== undefined && spelledNumber(said) !== rows.length;
}

/** «No todos», «todos los indicadores a cargo de»: not of all of them. */
function isLimited(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  // «ninguno de los tres objetivos mejoró», «el mayor de los dos»: said of some of them.
  return (
    /\b(?:no|casi|que)\s*$/.test(before) ||
    (/\bde\s*$/.test(before) && /^l[oa]s /.test(text.slice(start, end))) ||
    isLimitedBehind(text.slice(end))
  );
}

function isLimitedBehind(text: string): boolean {
  return /^ (?:a cargo|de(?:l| la)? (?:minist|direcc|oficina|gerencia)|con |que |en nivel)/.test(text);
}

/** Of another year than the cut and the one before it. */
function otherYears(text: string, cutYear: number): boolean {
  return [...text.matchAll(/\b((?:19|20)\d{2})\b/g)].some((match) => Number(match[1]) !== cutYear && Number(match[1]) !== cutYear - 1);
}

function rowsOf(noun: string, level: string | undefined, { index }: SetPlace): readonly Row[] {
  if (/^(?:objetivo|oei|oer)/.test(noun)) return index.rows.filter(({ kind }) => kind === "objective");
  const indicators = index.rows.filter(({ kind }) => kind === "indicator");
  if (/^servicio/.test(noun) || (level?.includes("servicio") ?? false))
    return indicators.filter(({ indicator }) => indicator?.level === "service");
  return level?.includes("objetivo") ? indicators.filter(({ indicator }) => indicator?.level === "objective") : indicators;
}

function predicateOf(text: string): Predicate | undefined {
  const band = bandSaid(BANDS.exec(text)?.[1] ?? "");
  if (band !== undefined) return { as: "band", band };
  if (TARGET.test(text)) return { as: "target" };
  const more = MORE.exec(text);
  if (more) return { as: "trend", trend: /mayor|superior|mas/.test(more[1] ?? more[2] ?? "") ? "better" : "worse" };
  for (const [trend, form] of TREND_WORDS)
    for (const match of text.slice(0, 40).matchAll(form)) if (match.index <= 1) return { as: "trend", trend };
  return undefined;
}

function predicateLength(text: string): number | undefined {
  return (BANDS.exec(text) ?? TARGET.exec(text) ?? MORE.exec(text) ?? /^ (?:se )?[a-z]+/.exec(text))?.[0].length;
}

/** Without doubt not so: what ties or cannot be told is not counted. */
function isFalse(row: Row, predicate: Predicate, { cells }: SetPlace): boolean {
  const year = cells.cutYear;
  if (predicate.as === "band") {
    const band = cells.bandOf(row, year);
    return band !== "noData" && band !== predicate.band;
  }
  if (predicate.as === "target") {
    const stand = standOf(row, year, cells);
    return stand !== undefined && !stand.isBeyond && !stand.isEqual;
  }
  const step = stepOf(row, "progress1", year, year - 1, cells);
  const own = row.kind === "indicator" ? stepOf(row, "actual", year, year - 1, cells) : step;
  if (step === undefined || own === undefined || step.trend === "stayed" || own.trend === "stayed") return false;
  return (
    !holds(predicate.trend, step.trend, row, "progress1") && (row.kind === "objective" || !holds(predicate.trend, own.trend, row, "actual"))
  );
}

function isTrue(row: Row, predicate: Predicate, place: SetPlace): boolean {
  const { cells } = place;
  if (predicate.as === "band") return cells.bandOf(row, cells.cutYear) === predicate.band;
  if (predicate.as === "target") {
    const stand = standOf(row, cells.cutYear, cells);
    return stand !== undefined && (stand.isBeyond || stand.isEqual);
  }
  const step = stepOf(row, "progress1", cells.cutYear, cells.cutYear - 1, cells);
  const own = row.kind === "indicator" ? stepOf(row, "actual", cells.cutYear, cells.cutYear - 1, cells) : step;
  if (step === undefined || own === undefined || step.trend === "stayed") return false;
  return (
    holds(predicate.trend, step.trend, row, "progress1") && (row.kind === "objective" || holds(predicate.trend, own.trend, row, "actual"))
  );
}

/** «OP.01 (de 72.1 % a 70.2 %)». */
function saidOf(row: Row, predicate: Predicate, { cells }: SetPlace): string {
  const year = cells.cutYear;
  const shown = (figure: ReturnType<typeof cells.figure>, unit: string): string =>
    isKnown(figure) ? `${Math.round(figure * 10) / 10}${unit}` : "ND";
  if (predicate.as === "target")
    return `${row.code} (${shown(cells.figure(row, "actual", year), "")} de ${shown(cells.figure(row, "target", year), "")})`;
  const now = shown(cells.figure(row, "progress1", year), " %");
  if (predicate.as === "band") return `${row.code} (${now})`;
  return `${row.code} (de ${shown(cells.figure(row, "progress1", year - 1), " %")} a ${now})`;
}
