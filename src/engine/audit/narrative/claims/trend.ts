import { isKnown, type Figure } from "../../../domain/figure";
import { roundHalfAway } from "../../../domain/rounding";
import type { Cells } from "../linking/cells";
import type { FigureMeaning } from "../linking/measures";
import type { Row } from "../linking/rows";
import type { ClaimForm } from "./claim";
import { foldedPiece, matches } from "./folded";
import { isOfRow, measureOf } from "./subject";
import { streakOf, timeOf } from "./time";
import { TREND_WORDS, type Trend } from "./trendWords";

/** Endings that a verb shares with a noun or an adjective but for its accent. */
const ACCENTED = /(?:aumento|incremento|bajo|elevo|mejoro|empeoro|recupero|deterioro|vario)$/;
/** Before the verb: it is denied, wished or somebody else's. */
const DENIED =
  /\b(?:no|nunca|sin que|si|para que|(?<!lo )que se|de haber|hubiera|dejo de|tampoco|ni|pudo|podria) (?:se |le |les |ha |han )?$/;

/** «Una meta que creció», «el presupuesto se redujo», «la brecha se cerró»: what changed stands beside the row. */
const OF_ANOTHER =
  /\b(meta|logro esperado|presupuesto|pim|brecha|distancia|denominador|demanda|diferencia|exigencia)s?(?: (?!respecto|frente|[,;])[a-z]+){0,3},? (?:que )?(?:se |ha |han )*$/;

/** «aumentó», «una mejora respecto del año anterior», «ha caído por segundo año consecutivo». */
export const trendClaim: ClaimForm = {
  rule: "narrativa.tendencia",
  find: (piece) => {
    const { text, accented } = foldedPiece(piece);
    return matches(text, TREND_WORDS).flatMap(({ start, end, says }) => {
      const isNoun = ACCENTED.test(text.slice(start, end)) && !accented.slice(start, end).endsWith("ó");
      if (isNoun && !/^(?:un|una|hubo|muestra|presenta|registra|evidencia)\b/.test(text.slice(start, end))) return [];
      return DENIED.test(text.slice(Math.max(0, start - 20), start)) ? [] : [{ start, end, data: { says } }];
    });
  },
  against: (claim, place) => {
    const { row, mark, cells } = place;
    const other = OF_ANOTHER.exec(foldedPiece(mark.piece).text.slice(Math.max(0, claim.start - 50), claim.start))?.[1];
    if (!isOfRow(place, claim) || (other !== undefined && !row.folded.includes(other))) return undefined;
    const says = claim.data["says"] as Trend;
    const { measure, isSaid } = measureOf(place, claim);
    const streak = streakOf(mark.piece, claim);
    const time = timeOf(mark.piece, claim, cells.cutYear);
    if (time === undefined) return undefined;
    const steps: readonly (readonly [number, number | "baseline"])[] =
      streak === undefined
        ? [[time.year, time.against]]
        : Array.from({ length: streak }, (_, back) => [time.year - back, time.year - back - 1]);
    for (const [year, from] of steps) {
      const step = stepOf(row, measure, year, from, cells);
      if (step === undefined || holds(says, step.trend, row, measure)) continue;
      // «mejoró» without saying what: the value or its Avance, whichever did.
      const other = stepOf(row, "progress1", year, from, cells);
      if (
        !isSaid &&
        says !== "rose" &&
        says !== "fell" &&
        says !== "stayed" &&
        other !== undefined &&
        holds(says, other.trend, row, "progress1")
      )
        continue;
      return {
        dice: says,
        codigo: row.code,
        medida: measure,
        anio: year,
        valor: step.now,
        antes: step.then,
        desde: from === "baseline" ? "linea-base" : from,
        es: step.trend,
        ...(streak === undefined ? {} : { racha: streak }),
      };
    }
    return undefined;
  },
};

interface Step {
  readonly now: number;
  readonly then: number;
  readonly trend: "rose" | "fell" | "stayed";
}

/** How a figure of a row moved from one year to another, or since its baseline. */
export function stepOf(row: Row, measure: FigureMeaning, year: number, from: number | "baseline", cells: Cells): Step | undefined {
  const now: Figure = cells.figure(row, measure, year);
  const then: Figure =
    from !== "baseline" ? cells.figure(row, measure, from) : measure === "actual" ? cells.figure(row, "baseline", year) : "ND";
  if (!isKnown(now) || !isKnown(then)) return undefined;
  const decimals = measure === "actual" ? 6 : 1;
  const difference = roundHalfAway(now, decimals) - roundHalfAway(then, decimals);
  return { now, then, trend: difference === 0 ? "stayed" : difference > 0 ? "rose" : "fell" };
}

/** Whether a change is what is said of it; where good is, the direction of the indicator says. Undefined directions never alarm. */
export function holds(says: Trend, trend: Step["trend"], row: Row, measure: FigureMeaning): boolean {
  if (says === "rose" || says === "fell" || says === "stayed") return says === trend;
  const direction = row.indicator?.direction;
  if (measure === "actual" && direction === undefined) return true;
  const isDown = measure === "actual" && (direction === "descending" || direction === "ceiling");
  const better = isDown ? "fell" : "rose";
  if (says === "better") return trend === better;
  const worse = isDown ? "rose" : "fell";
  // A setback may be of the figure or of what is good.
  return trend === worse || (says === "setback" && trend === "fell");
}
