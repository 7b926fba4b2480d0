import { isKnown } from "../../../domain/figure";
import { roundHalfAway } from "../../../domain/rounding";
import type { Cells } from "../linking/cells";
import type { Row } from "../linking/rows";
import type { ClaimForm } from "./claim";
import { foldedPiece, matches } from "./folded";
import { streakOf, timeOf } from "./time";

export type TargetSaid = "exceeded" | "reached" | "missed" | "equal" | "above" | "below";

/** The target by its names; a ceiling by its own: above it is bad whatever the direction. */
const GOAL =
  "(?:metas?|logros? esperados?|(?:lo|los|las|el|la)(?: [·]+)?(?: valor| tope)? ?(?:esperad|programad|previst|planificad|planead|comprometid|exigid|pedid|acordad|ofrecid|propuest|fijad|trazad|buscad|requerid|pactad|tolerad)[oa]s?|valor(?:es)? (?:esperad|programad|previst)[oa]s?|·+(?: \\p{L}+){0,2} (?:esperad|programad|previst|planificad)[oa]s?)";
const CAP = "(?:tope|maximo|limite|techo|plazo)";
const GAP = "(?: [\\p{L}·,%./()]+){0,4}?";
const ART = "(?:(?:a|con|de) )?(?:l[oa]s? |el |su |sus )?";
const REACH = "(?:alcanz|logr|cumpl|lleg|complet|satisf)";
const PASS = "(?:super|sobrepas|exced|rebas|pas)";
const NOT =
  "(?:no|tampoco|ni)(?: se| fue| fueron| ha sido| ha| han| pudo| pudieron| logro| lograron| alcanzo a| llego a| llegaron a| ser| consiguio)*";
const PAST = "(?:amos|imos|emos|o|io|aron|ieron|o a|ado|ido|a|e|an|en|ando|iendo)";

/** Said of the target: passed, reached, missed; in words folded. */
export const TARGET_WORDS: readonly (readonly [TargetSaid, RegExp])[] = [
  ["missed", new RegExp(`\\b${NOT} (?:${REACH}|${PASS}|obtuv)\\p{L}*${GAP} ${ART}${GOAL}`, "gu")],
  ["missed", new RegExp(`\\b${GOAL}${GAP} ${NOT} (?!\\p{L}+[aei]r\\b)(?:${REACH}|${PASS})\\p{L}*`, "gu")],
  [
    "missed",
    new RegExp(`\\bmetas? (?:incumplida|no (?:cumplida|alcanzada|lograda|superada))\\b|\\bincumpli\\p{L}* (?:la|su|con la) ${GOAL}`, "gu"),
  ],
  [
    "missed",
    new RegExp(
      `\\bqued\\p{L}* (?:muy |bastante |aun |todavia )?(?:cort[oa]s?|lejos|debajo|rezagad[oa]s?|en deuda|a (?:·+|un paso|las puertas|poco)(?: ?%| \\p{L}+){0,3})(?: \\p{L}+){0,1}? (?:del?|con|frente a|respecto de) (?:la |lo |su )?${GOAL}`,
      "gu",
    ),
  ],
  [
    "missed",
    new RegExp(
      `\\bfalt(?:o|aron|an|a)(?: (?:apenas|solo|aun|todavia))?(?: ·+)?(?: ?%| \\p{L}+){0,4} para (?:llegar a |alcanzar |cumplir(?: con)? |completar |lograr )?(?:la |el |lo |su )?${GOAL}`,
      "gu",
    ),
  ],
  [
    "missed",
    new RegExp(
      `\\bsin que (?:ello|esto|eso) (?:bast|alcanz|permit)\\p{L}+ (?:para )?(?:${REACH}|${PASS})\\p{L}* (?:l[oa]s? |el |su )?${GOAL}`,
      "gu",
    ),
  ],
  ["exceeded", new RegExp(`\\bdej(?:o|aron|amos) atras (?:la |el |lo |su )?${GOAL}`, "gu")],
  [
    "reached",
    new RegExp(`\\b(?:llego|llegaron|llegamos|arribo) a (?:la |lo |su )?${GOAL}|\\bclav(?:o|aron|amos) (?:la |su )?${GOAL}`, "gu"),
  ],
  [
    "exceeded",
    new RegExp(
      `\\b(?:se )?${PASS}${PAST}(?: \\p{L}+mente| con \\p{L}+| de largo| por mucho| por poco)?(?: (?:en|por) ·+(?: %| puntos?(?: porcentuales)?| \\p{L}+)?)? (?:l[oa]s? |el |su )?${GOAL}`,
      "gu",
    ),
  ],
  ["exceeded", new RegExp(`\\b${GOAL}${GAP} (?:fue|ha sido|resulto|quedo|fueron) (?:\\p{L}+mente )?${PASS}(?:ad|id)[oa]s?\\b`, "gu")],
  ["exceeded", new RegExp(`\\b${GOAL} ${PASS}(?:ad|id)[oa]s?\\b`, "gu")],
  [
    "reached",
    new RegExp(`\\b(?:se |si )?(?:alcanz|logr|cumpl|complet)${PAST}(?: con)?(?: \\p{L}+mente)? (?:l[oa]s? |el |su )?${GOAL}`, "gu"),
  ],
  [
    "reached",
    new RegExp(
      `\\b${GOAL}${GAP} (?:fue|ha sido|resulto|quedo|fueron) (?:\\p{L}+mente )?(?:alcanzad|lograd|cumplid|completad)[oa]s?\\b`,
      "gu",
    ),
  ],
  ["reached", new RegExp(`\\b${GOAL} (?:cumplid|alcanzad|lograd)[oa]s?\\b`, "gu")],
  [
    "equal",
    new RegExp(
      `\\b(?:exactamente|justo|justamente) (?:l[oa]s? )?${GOAL}|\\bigual(?:es)? (?:a|que) ${ART}${GOAL}|\\bl[oa]s mism[oa]s? que se (?:programo|programaron|esperaba|esperaban|preveia|preveian)`,
      "gu",
    ),
  ],
  [
    "above",
    new RegExp(
      `\\b(?:por encima|superior(?:es)?|mayor(?:es)?|mas alt[oa]s?) (?:que|del?|al?) ?(?:l[oa]s? |el |su )?(?:${GOAL}|${CAP}\\b)`,
      "gu",
    ),
  ],
  [
    "below",
    new RegExp(
      `\\b(?:por debajo|inferior(?:es)?|menor(?:es)?|mas baj[oa]s?) (?:que|del?|al?) ?(?:l[oa]s? |el |su )?(?:${GOAL}|${CAP}\\b)`,
      "gu",
    ),
  ],
];

/** Not told, but wished, asked or of several: «para alcanzar la meta», «las metas no fueron alcanzadas». */
const NO_CLAIM =
  /\b(?:(?:meta|tope|plazo|compromiso) (?:era|es|fue|consistia en)|para|busca|buscan|espera|permitira|permita|debe|deben|podra|si|hasta|sin|pretende|falt[aoó]n?|lejos de|cerca de|a punto de|necesario|a fin de|objetivo de|casi|(?:el|la|l[oa]s) que (?:mas|menos|mejor|peor)(?: holgadamente)?)(?: que)?(?: no)?(?: se)? $/;
const SEVERAL =
  /\b(?:metas|indicadores|servicios|objetivos|tod[oa]s|ningun[oa]?|amb[oa]s|dos|tres|cuatro|cinco|seis|mayoria|(?:primer|segundo|tercer|ultimo|este|ese|otro) caso|casos)\b/;
/** «se superó la meta en 740», «superó por 3 puntos»: «de la meta» is a share. */
const DENIED = /\b(?:no|tampoco|nunca|sin|ni|apenas|casi)\b(?: \p{L}+){0,2} $/u;
const SHARE = /·+ *(?:%|por ciento)? *(?:de|del) (?:l[oa]s? |su )?$/;

/** «Se superó la meta», «exactamente lo programado», «por encima del tope»: the value against the target. */
export const targetClaim: ClaimForm = {
  rule: "narrativa.meta",
  find: (piece) => {
    const { text } = foldedPiece(piece);
    return matches(text, TARGET_WORDS).flatMap(({ start, end, says, words }) => {
      const before = text.slice(Math.max(0, start - 60), start);
      if (NO_CLAIM.test(before) || SHARE.test(before) || (says !== "missed" && DENIED.test(before))) return [];
      if (
        /(?:^|[^%] )(?<!\bcon )·+ $/.test(before) ||
        SEVERAL.test(words) ||
        SEVERAL.test(before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf("."), before.lastIndexOf(";")) + 1))
      )
        return [];
      if (/\b(?:de|del) (?:la meta|lo)/.test(words) && !/^(?:qued|por|superior|mayor|inferior|menor|mas)/.test(words)) return [];
      return [{ start, end, data: { says, ...(/\bmetas?\b|\blogro/.test(words) ? { meta: 1 } : {}) } }];
    });
  },
  against: (claim, { row, mark, cells }) => {
    const says = claim.data["says"] as TargetSaid;
    const time = timeOf(mark.piece, claim, cells.cutYear);
    if (row.indicator === undefined || time === undefined) return undefined;
    const streak = streakOf(mark.piece, claim) ?? 1;
    const { text } = foldedPiece(mark.piece);
    const isFirst = /^ ?(?:y |,)? ?(?:es |fue )?por primera vez/.test(text.slice(claim.end, claim.end + 25));
    for (let back = 0; back < streak; back++) {
      const year = time.year - back;
      const told = toldAgainst(says, row, year, cells, claim.data["meta"] === 1);
      if (told) return { ...told, ...(streak > 1 ? { racha: streak } : {}) };
    }
    if (isFirst && says === "exceeded")
      for (const year of cells.years) {
        const stand = year < time.year ? standOf(row, year, cells) : undefined;
        if (stand?.isBeyond) return { dice: "first", codigo: row.code, valor: stand.actual, meta: stand.target, anio: year };
      }
    return undefined;
  },
};

function toldAgainst(
  says: TargetSaid,
  row: Row,
  year: number,
  cells: Cells,
  isOfGoal: boolean,
): Record<string, string | number> | undefined {
  const stand = standOf(row, year, cells);
  if (stand === undefined) return undefined;
  const { actual, target, isBeyond, isEqual, isDown } = stand;
  const isAbove = !isEqual && actual > target;
  const good: Readonly<Record<TargetSaid, boolean>> = {
    missed: !isBeyond && !isEqual,
    exceeded: isBeyond,
    reached: isBeyond || isEqual,
    equal: isEqual,
    above: isAbove,
    below: !isEqual && !isAbove,
  };
  // «Excede lo esperado», of what should fall, may be said of the number itself; «se superó la meta» may not.
  if (good[says] || (says === "exceeded" && isDown && isAbove && !isOfGoal)) return undefined;
  return { dice: says, codigo: row.code, valor: actual, meta: target, anio: year, ...(isDown ? { baja: 1 } : {}) };
}

/** How the value of a year stands to its target, in the indicator's own direction. */
export function standOf(
  row: Row,
  year: number,
  cells: Cells,
):
  | { readonly actual: number; readonly target: number; readonly isBeyond: boolean; readonly isEqual: boolean; readonly isDown: boolean }
  | undefined {
  if (row.indicator === undefined) return undefined;
  const [actual, target] = [cells.figure(row, "actual", year), cells.figure(row, "target", year)];
  if (!isKnown(actual) || !isKnown(target)) return undefined;
  const isDown = row.indicator.direction === "descending" || row.indicator.direction === "ceiling";
  const isEqual = roundHalfAway(actual, 6) === roundHalfAway(target, 6);
  return { actual, target, isEqual, isDown, isBeyond: !isEqual && (isDown ? actual < target : actual > target) };
}
