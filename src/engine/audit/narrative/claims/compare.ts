import { isKnown } from "../../../domain/figure";
import { roundHalfAway } from "../../../domain/rounding";
import type { FigureMeaning } from "../linking/measures";
import type { Contradiction } from "../report";
import type { ClaimForm, ClaimPlace } from "./claim";
import { foldedPiece, matches } from "./folded";
import { isOfRow, measureOf } from "./subject";
import { timeOf } from "./time";

type Compared = "above" | "below" | "same";

const THAN = "(?: que| al?| del?| a l[oa]s?| de l[oa]s?)(?: l[oa]s?| el)?";
/** «mayor que la de 2022», «por debajo de la línea base», «inferior al · del ejercicio precedente»; of one row, so in singular. */
const WORDS: readonly (readonly [Compared, RegExp])[] = [
  ["above", new RegExp(`\\b(?:por encima|superior|mayor|mas alt[oa])${THAN}(?= )`, "g")],
  ["below", new RegExp(`\\b(?:por debajo|inferior|menor|mas baj[oa])${THAN}(?= )`, "g")],
  [
    "same",
    /\b(?:el|la|l[oa]s) mism[oa]s?(?: valor| numero| nivel| resultado| cifra| cantidad| porcentaje)? (?:que|de)(?= (?:en |el |la |del? )?(?:(?:19|20)\d{2}|ano|ejercicio|periodo|linea))|\bigual (?:que|al?)(?= (?:en |el |la |del? )?(?:(?:19|20)\d{2}|ano anterior|linea))/g,
  ],
];
/** The reference right behind, without a figure: «de 2022», «en el año anterior», «línea base». */
const REFERENCE =
  /^ (?:(?:en|del?|registrad[oa] en|obtenid[oa] en|alcanzad[oa] en) )?(?:el |la )?(?:(?:19|20)\d{2}\b|(?:ano|ejercicio|periodo|medicion) (?:anterior|previ[oa]|pasad[oa]|precedente)|linea (?:de )?base|punto de partida|valor inicial|un ano antes)/;
const NO_CLAIM = /\b(?:no|ni|si|para|debe|debia|esperaba|espera|puede|podria|salario|edad|anos|poblacion)(?: \p{L}+){0,2} $/u;

/** The value against that of another year or the baseline, or against a figure of the row that stands behind the words. */
export const compareClaim: ClaimForm = {
  rule: "narrativa.tendencia",
  find: (piece) => {
    const { text } = foldedPiece(piece);
    return matches(text, WORDS).flatMap(({ start, end, says }) => {
      if (NO_CLAIM.test(text.slice(Math.max(0, start - 30), start))) return [];
      const behind = text.slice(end);
      const isFigure = /^ (?:s\/ ?|los |un )?·/.test(behind);
      return REFERENCE.test(behind) || isFigure ? [{ start, end, data: { says, ...(isFigure ? { figure: 1 } : {}) } }] : [];
    });
  },
  against: (claim, place) => {
    const says = claim.data["says"] as Compared;
    const { row, mark, cells, verified } = place;
    if (!isOfRow(place, claim)) return undefined;
    if (claim.data["figure"] === 1) {
      const next = verified.find((figure) => figure.start >= claim.end && figure.start - claim.end < 8);
      if (next?.basis.as !== "figure" || next.expected === null) return undefined;
      const { meaning, year } = next.basis;
      if (meaning !== "baseline" && meaning !== "target" && year === cells.cutYear) return undefined;
      const measure = meaning === "progress1" || meaning === "progress2" ? meaning : "actual";
      return told(
        says,
        place,
        measure,
        cells.cutYear,
        next.expected,
        meaning === "baseline" ? "linea-base" : meaning === "target" ? "meta" : year,
      );
    }
    const time = timeOf(mark.piece, claim, cells.cutYear, true);
    if (time === undefined || !time.isSaid) return undefined;
    const { measure } = measureOf(place, claim);
    const then =
      time.against === "baseline"
        ? measure === "actual"
          ? cells.figure(row, "baseline", time.year)
          : "ND"
        : cells.figure(row, measure, time.against);
    return isKnown(then)
      ? told(says, place, measure, time.year, then, time.against === "baseline" ? "linea-base" : time.against)
      : undefined;
  },
};

function told(
  says: Compared,
  { row, cells }: ClaimPlace,
  measure: FigureMeaning,
  year: number,
  then: number,
  from: string | number,
): Contradiction["data"] | undefined {
  const now = cells.figure(row, measure, year);
  if (!isKnown(now)) return undefined;
  const decimals = measure === "actual" ? 6 : 1;
  const difference = roundHalfAway(now, decimals) - roundHalfAway(then, decimals);
  const is = difference === 0 ? "same" : difference > 0 ? "above" : "below";
  if (is === says) return undefined;
  return {
    dice: says,
    codigo: row.code,
    medida: measure,
    anio: year,
    valor: now,
    antes: then,
    desde: from,
    es: difference === 0 ? "stayed" : difference > 0 ? "rose" : "fell",
  };
}
