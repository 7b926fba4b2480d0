import type { PolicyResults } from "../../domain/results";
import { fold } from "../../reader/text/fold";
import type { CountClaim } from "./counts";
import type { Piece } from "./piece";
import type { Contradiction } from "./report";

/** A count with the piece it stands in. */
export interface PlacedCount {
  readonly piece: Piece;
  readonly claim: CountClaim;
}

/**
 * Counts by band that do not add up to the total of their sentence, or that count the rows without data twice; and counts that differ from
 * one section to another.
 */
export function* countContradictions(counts: readonly PlacedCount[], results: PolicyResults): Iterable<Contradiction> {
  for (const statement of statementsOf(counts)) {
    const broken = brokenTotal(statement, results);
    const first = statement[0];
    if (broken && first)
      yield { paragraph: first.piece.paragraph, quote: first.piece.quote, rule: "narrativa.partes-no-suman", data: broken };
  }
  const first = new Map<string, PlacedCount>();
  for (const placed of counts) {
    const { level, what, scope, stated } = placed.claim;
    if (level === "any") continue;
    const key = `${level}|${what}|${scope ?? ""}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, placed);
    else if (earlier.claim.stated !== stated) {
      yield {
        paragraph: placed.piece.paragraph,
        quote: placed.piece.quote,
        rule: "narrativa.conteos-distintos",
        data: { aqui: stated, antes: earlier.claim.stated, cita: earlier.piece.quote, que: what, nivel: level },
      };
    }
  }
}

/** Counts said together: those of a sentence, and of the clauses that a semicolon joins to it. */
function statementsOf(counts: readonly PlacedCount[]): readonly (readonly PlacedCount[])[] {
  const statements: PlacedCount[][] = [];
  for (const placed of counts) {
    const last = statements.at(-1)?.at(-1);
    const isSame =
      last !== undefined &&
      last.piece.paragraph === placed.piece.paragraph &&
      (last.piece === placed.piece || last.piece.quote.endsWith(";"));
    if (isSame) statements.at(-1)?.push(placed);
    else statements.push([placed]);
  }
  return statements;
}

/**
 * Bands against their total. «9 bajo, 3 medio, 32 alto y 3 sin dato» of 44: the published count has those without data inside «bajo»
 * already; it ties where the text says so («de los cuales 3 sin dato»).
 */
function brokenTotal(statement: readonly PlacedCount[], results: PolicyResults): Contradiction["data"] | undefined {
  const claims = statement.map(({ claim }) => claim);
  const bands = claims.filter(({ what }) => what !== "total" && what !== "services");
  const kinds = new Set(bands.map(({ what }) => what));
  const stated =
    claims.find(({ what }) => what === "total")?.stated ??
    statement.map(({ piece }) => statedTotal(piece, claims)).find((total) => total !== undefined);
  const total = stated ?? totalOfMatrix(bands, results);
  if (total === undefined || kinds.size !== bands.length || !(["low", "medium", "high"] as const).every((band) => kinds.has(band)))
    return undefined;
  const sum = bands.reduce((before, { stated: count }) => before + count, 0);
  if (sum === total) return undefined;
  const without = sum - (bands.find(({ what }) => what === "noData")?.stated ?? 0);
  if (without === total && statement.some(({ piece }) => INSIDE.test(fold(piece.quote)))) return undefined;
  // Counts that are wrong one by one are judged as such; against the matrix only the double counting is told.
  if (stated === undefined && without !== total) return undefined;
  return {
    total,
    suma: sum,
    partes: bands.map(({ stated: count }) => String(count)),
    ...(stated === undefined ? { segun: "matriz" } : {}),
  };
}

/** Total of the level, where the text counts its four groups. */
function totalOfMatrix(bands: readonly CountClaim[], results: PolicyResults): number | undefined {
  const [first] = bands;
  return first && bands.length === 4 && first.scope === undefined && first.level !== "any" ? results.counts[first.level].total : undefined;
}

/** Words that put the rows without data inside another count. */
const INSIDE =
  /\b(?:de\s+(?:los|las)\s+cuales|de\s+ell[oa]s|de\s+est[oa]s|inclu(?:ye|yen|ido|idos|yendo)|entre\s+(?:ellos|ellas|los\s+cuales)|considerad[oa]s?\s+(?:como|en)|contad[oa]s?\s+(?:como|en))\b/;

/** «De los 6 indicadores, 3 …, 1 … y 1 …»: the first count of the sentence, where it counts them all. */
function statedTotal(piece: Piece, claims: readonly CountClaim[]): number | undefined {
  const [first] = piece.figures;
  if (!first || claims.some(({ position }) => position === 0)) return undefined;
  const [left, right] = [fold(piece.quote.slice(0, first.start)), fold(piece.quote.slice(first.end, first.end + 40))];
  const isTotal =
    /(?:\bde\s+(?:los|las|un\s+total\s+de)|\blos|\btotal\s+de)\s*$/.test(`${left} `) &&
    /^\s*(?:indicadores|servicios|objetivos)/.test(right);
  return isTotal ? first.readings[0]?.value : undefined;
}
