import type { Band, BandCounts, PolicyResults } from "../../domain/results";
import { countBands, countsAsPublished } from "../../domain/band";
import { fold } from "../../reader/text/fold";
import type { Profile } from "../../domain/profile";
import type { Matrix } from "../../reader/matrix";
import type { Piece } from "./piece";
import type { Judgement } from "./report";

export type CountLevel = "objective" | "service" | "any";

/** «9 indicadores de nivel bajo»: a count that the text states. */
export interface CountClaim {
  /** Index of the figure in its piece. */
  readonly position: number;
  readonly stated: number;
  readonly what: Band | "total" | "services";
  readonly level: CountLevel;
  /** Key of the objective that the sentence limits it to. */
  readonly scope?: string;
}

const BAND_WORDS: readonly (readonly [RegExp, Band])[] = [
  [/^baj[oa]s?\b/, "low"],
  [/^(?:medi[oa]s?|intermedi[oa]s?)\b/, "medium"],
  [/^alt[oa]s?\b/, "high"],
  [
    /^(?:sin\s+(?:dato|datos|informacion|avance|reporte)|nd\b|no\s+(?:determinad|disponib|cuent|tien|dispon|report|registr|present))/,
    "noData",
  ],
];
const BAND_AHEAD = /(?:baj[oa]s?|medi[oa]s?|intermedi[oa]s?|alt[oa]s?|sin\s+(?:datos?|informacion|avance|reporte)|nd)\b/;
/** The band that a text begins by naming: by its word, or by the interval of the rules in force, «[0-75>». */
function bandSaid(text: string, { medium, high }: Profile["thresholds"]): Band | undefined {
  const word = BAND_WORDS.find(([pattern]) => pattern.test(text))?.[1];
  if (word !== undefined) return word;
  const interval = /^[[(]?\s*(\d+(?:[.,]\d+)?)\s*[-–]\s*(\d+(?:[.,]\d+)?)/.exec(text);
  const [from, to] = [interval?.[1], interval?.[2]].map((limit) => Number(limit?.replace(",", ".")));
  if (from === 0 && to === medium) return "low";
  return from === medium && to === high ? "medium" : undefined;
}

const NOUN =
  /^\s*(?:\(\d+\)\s*)?(?:de\s+(?:los|las)\s+)?(?:\p{L}+\s+)?(indicador(?:es)?|servicios?|objetivos?(?:\s+prioritarios?)?|iop|iss)\b/u;

/** The counts by band and the totals that a sentence states. */
export function countClaimsOf(piece: Piece, headingText: string, thresholds: Profile["thresholds"]): readonly CountClaim[] {
  if (piece.cells !== undefined) return tableClaims(piece, headingText, thresholds);
  const folded = fold(piece.quote);
  const speaksOfCounts = /\b(?:indicador|servicio|objetivo|nivel|banda|rango)/.test(folded);
  if (!speaksOfCounts) return [];
  const scope = scopeOf(piece);
  return piece.figures.flatMap((figure, position): CountClaim[] => {
    const stated = figure.readings[0];
    if (!stated || figure.isPercent || stated.decimals > 0 || figure.kind !== "number") return [];
    const right = fold(piece.quote.slice(figure.end, piece.figures[position + 1]?.start ?? figure.end + 110)).slice(0, 110);
    const noun = NOUN.exec(right);
    const band = bandAfter(right, noun !== null, thresholds) ?? bandBefore(piece, position);
    const level = levelOf(noun?.[1], right, folded, headingText);
    const common = { position, stated: stated.value, ...(scope === undefined ? {} : { scope }) };
    if (band !== undefined) return [{ ...common, what: band, level }];
    if (noun === null || BAND_AHEAD.test(right.slice(0, 60))) return [];
    return totalClaim(common, noun[1] ?? "", right, level, piece, figure.start);
  });
}

/** A total is a claim only when the sentence says that they are all: «los 44 indicadores de servicio», «un total de 42 servicios». */
function totalClaim(
  common: Omit<CountClaim, "what" | "level">,
  noun: string,
  right: string,
  level: CountLevel,
  piece: Piece,
  start: number,
): CountClaim[] {
  const left = fold(piece.quote.slice(Math.max(0, start - 30), start));
  if (!/(?:\blos|\btotal\s+de|\bcuenta\s+con|\btiene|\bcomprende)$/.test(left)) return [];
  if (/^\s*\p{L}+\s+(?:que|con|en|sin)\b/u.test(right)) return [];
  if (noun.startsWith("servicio")) return [{ ...common, what: "services", level: "service" }];
  if (noun.startsWith("indicador"))
    return [
      { ...common, what: "total", level: /^\s*indicador(?:es)?\s+de\s+(?:los\s+)?(?:servicio|objetivo)/.test(right) ? level : "any" },
    ];
  return [];
}

function bandAfter(right: string, hasNoun: boolean, thresholds: Profile["thresholds"]): Band | undefined {
  const reach = hasNoun
    ? /^(.{0,75}?)(?=\b(?:baj[oa]s?\b|medi[oa]s?\b|intermedi[oa]s?\b|alt[oa]s?\b|sin\s+(?:dat|inf|ava|rep)|nd\b|no\s+(?:cuent|tien|dispon|report|registr|present)\p{L}+\s+(?:con\s+|de\s+)?(?:dat|inf|rep|ava))|[[(]\s*\d)/u
    : /^((?:\s|de|en|con|el|los|las|nivel|rango|banda|avance|estan|son|se|encuentran|ubican|tienen?|presentan?|registran?|muestran?|obtuvieron|obtienen|alcanzan|alcanzaron|lograron|quedan|quedaron|figuran|un|[("«])*?)(?=\b(?:baj|medi|intermedi|alt)|\bsin\s+(?:dat|inf|ava|rep)|\bnd\b|\bno\s+(?:cuent|tien|dispon|report|registr|present)\p{L}+\s+(?:con\s+|de\s+)?(?:dat|inf|rep|ava)|[[(]\s*\d)/u;
  const found = reach.exec(right);
  if (!found) return undefined;
  const gap = found[1] ?? "";
  if (/[,;.]/.test(gap) || (hasNoun && gap.split(/\s+/).length > 12)) return undefined;
  const word = right.slice(gap.length);
  return bandSaid(word, thresholds);
}

/** «en nivel bajo se encuentran 9», «bajo: 9», «nivel alto (32)». */
function bandBefore(piece: Piece, position: number): Band | undefined {
  const figure = piece.figures[position];
  if (!figure) return undefined;
  const left = fold(piece.quote.slice(piece.figures[position - 1]?.end ?? 0, figure.start));
  const found =
    /(baj[oa]|medi[oa]|intermedi[oa]|alt[oa]|sin\s+(?:dato|informacion|avance))\s*(?:[[(]?[^\])>]*[\])>])?\s*(?::|\(|=|,?\s*(?:se\s+)?(?:encuentran|ubican|hay|figuran|estan|tienen?|registran?|presentan?|son|fueron|suman)\s*(?:un\s+total\s+de)?)\s*$/.exec(
      left,
    );
  return found ? BAND_WORDS.find(([pattern]) => pattern.test(found[1] ?? ""))?.[1] : undefined;
}

function levelOf(noun: string | undefined, right: string, sentence: string, headingText: string): CountLevel {
  if (noun?.startsWith("servicio") || noun === "iss") return "service";
  if (noun?.startsWith("objetivo") || noun === "iop") return "objective";
  for (const text of [right, sentence, fold(headingText)]) {
    const [service, objective] = [/\bservicio|\biss\b/.test(text), /\bobjetivo|\biop\b|\bop\b/.test(text)];
    if (service !== objective) return service ? "service" : "objective";
  }
  return "any";
}

function scopeOf({ mentions }: Piece): string | undefined {
  const objective = mentions.find((mention) => mention.subject?.kind === "objective")?.subject;
  return objective?.kind === "objective" ? objective.objective.key : undefined;
}

/** «Bajo | 9» under «Indicadores de servicio». */
function tableClaims(
  { cells = [], figures, headers = [] }: Piece,
  headingText: string,
  thresholds: Profile["thresholds"],
): readonly CountClaim[] {
  const label = fold(cells[0] ?? "").replace(/^(?:nivel|banda|rango)\s+/, "");
  const what = bandSaid(label, thresholds) ?? (/^total\b/.test(label) ? "total" : undefined);
  if (what === undefined) return [];
  return figures.flatMap((figure, position) => {
    const stated = figure.readings[0];
    const header = fold(headers[position] ?? "");
    if (!stated || figure.isPercent || stated.decimals > 0 || /%|porcentaje|^(?:peso|puntos)\b/.test(header)) return [];
    const level = levelOf(undefined, header, header, headingText);
    return [{ position, stated: stated.value, what, level }];
  });
}

/** Judges a count against the matrix: it ties when it is the count in either presentation of ND (apart, or inside «bajo» as published). */
export function judgeCount(claim: CountClaim, piece: Piece, results: PolicyResults, matrix: Matrix): Judgement | undefined {
  const figure = piece.figures[claim.position];
  if (!figure) return undefined;
  const levels = claim.level === "any" ? (["service", "objective"] as const) : [claim.level];
  const options = levels.flatMap((level) => expectedCounts(claim, level, results, matrix));
  if (claim.level === "any" && claim.what === "total")
    options.push({ count: matrix.policy.indicators.length, level: "any", presentation: "apart" });
  const right = options.find(({ count }) => count === claim.stated);
  const expected = right ?? (claim.level === "any" ? undefined : options[0]);
  const common = {
    paragraph: piece.paragraph,
    quote: piece.quote,
    start: figure.start,
    end: figure.end,
    text: figure.text.trim(),
    figure: claim.stated,
  };
  if (!expected) return { ...common, verdict: "no_verificable", expected: null, basis: { as: "unlinked", why: "unclear-meaning" } };
  return {
    ...common,
    verdict: right ? "cuadra" : "no_cuadra",
    expected: expected.count,
    basis: { as: "count", level: expected.level, what: claim.what, presentation: expected.presentation },
  };
}

interface CountOption {
  readonly count: number;
  readonly level: CountLevel;
  readonly presentation: "apart" | "published";
}

function expectedCounts(
  { what, scope }: CountClaim,
  level: "service" | "objective",
  results: PolicyResults,
  matrix: Matrix,
): CountOption[] {
  if (what === "services") {
    const services = matrix.policy.nodes.filter((node) => node.kind === "service" && (scope === undefined || isUnder(node.key, scope)));
    return [{ count: services.length, level, presentation: "apart" }];
  }
  const counts = scope === undefined ? results.counts[level] : countsUnder(scope, level, results);
  const published = countsAsPublished(counts);
  const of = (one: BandCounts): number => (what === "total" ? one.total : one[what]);
  const apart: CountOption = { count: of(counts), level, presentation: "apart" };
  return what === "low" || what === "noData"
    ? ([apart, { count: of(published), level, presentation: "published" }].slice(0, what === "low" ? 2 : 1) as CountOption[])
    : [apart];
}

function countsUnder(scope: string, level: "service" | "objective", results: PolicyResults): BandCounts {
  return countBands(
    results.indicators.filter(({ indicator }) => indicator.level === level && indicator.objective === scope).map(({ band }) => band),
  );
}

/** SS.02.05.01 is under OP.02. */
function isUnder(serviceKey: string, objectiveKey: string): boolean {
  return serviceKey.split(".")[1] === objectiveKey.split(".")[1];
}
