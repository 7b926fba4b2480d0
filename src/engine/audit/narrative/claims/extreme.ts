import { isKnown } from "../../../domain/figure";
import { roundHalfAway } from "../../../domain/rounding";
import type { Cells } from "../linking/cells";
import type { Row } from "../linking/rows";
import type { Contradiction } from "../report";
import type { ClaimForm, ClaimPlace } from "./claim";
import { clauseEnd, clauseStart, foldedPiece } from "./folded";
import { extremesOf } from "./sets/extremes";
import { membersOf, namedMember, type Member } from "./sets/members";
import { placeAgainst } from "./sets/order";

/** «El de mayor avance en el OP.03 es el de …»: of the indicators of an objective. */
const WITHIN = /^ (?:en|del?|dentro del?) (?:el )?(?:oei|oer|oes|op|oe)\b/;

/** «su avance es el más bajo de toda la matriz», «el valor más alto de los seis años», «récord»: of one indicator. */
export const extremeClaim: ClaimForm = {
  rule: "narrativa.orden",
  find: (piece) =>
    extremesOf(piece).flatMap(({ start, end, side, place, of, isOverYears }) =>
      (of === "objectives" && !WITHIN.test(foldedPiece(piece).text.slice(end, end + 30))) || of === "services"
        ? []
        : [{ start, end, data: { side, place, ...(isOverYears ? { years: 1 } : {}) } }],
    ),
  named: ({ start, end }, piece, index, cells) => {
    const { text } = foldedPiece(piece);
    const said = SAID_BEHIND.exec(text.slice(end, end + 90));
    if (!said || /\b(?:es|fue|quedo|presenta|registra)\b/.test(text.slice(clauseStart(text, start), start))) return undefined;
    const from = end + said[0].length;
    if (piece.mentions.some((mention) => mention.start >= from && mention.start - from < 25)) return undefined;
    const words = text.slice(from, from + 120).split(/[,(.;·]| con /)[0] ?? "";
    return namedMember(words, membersOf("indicators", index, cells), index)?.rows[0] ?? null;
  },
  against: ({ data, start, end }, place) => {
    const { row, mark } = place;
    if (row.indicator === undefined) return undefined;
    const [side, nth] = [data["side"] === "low" ? ("low" as const) : ("high" as const), Number(data["place"])];
    const { text } = foldedPiece(mark.piece);
    const clause = text.slice(clauseStart(text, start), clauseEnd(text, end));
    if (data["years"] !== 1 && OF_A_PART.test(text.slice(end, end + 60))) return undefined;
    if (data["years"] === 1) return overYears(row, side, nth, text.slice(end, end + 60), place.cells);
    if (
      /\b(?:entre l[oa]s|despues d|salvo|sin contar|exceptuando|tipo (?:2|ii)|crecimiento|incremento|variacion|aumento|reduccion)\b/.test(
        clause,
      )
    )
      return undefined;
    return amongRows(row, side, nth, clause, place);
  },
};

/** «El más alto de la Oficina de Gestión»: among those of an entity, a region, a service. */
const OF_A_PART =
  /^ (?:de|entre|en|dentro de)(?:l| la| las| los| el)? (?!(?:tod|la (?:matriz|politica|serie)|matriz|politica|plan|pei|poi|pesem|objetivo|oei|oer|oes|oe|op|ano|periodo|ejercicio|indicadores|servicios|acciones|serie|l[oa]s|·|(?:19|20)\d{2}))/;

/** «El NC más bajo: patentes», «el menor avance es el de las ferias». */
const SAID_BEHIND =
  /^[^.;:,·]{0,40}?(?:: *|\b(?:es|fue|corresponde|se aprecia|se observa|recae|se registra) (?:al?|en|el|la)? ?(?:el|la|los|las|de|del|de la|de las)? ?)/;

/** Told only where it holds in none of the sets that the words leave open: all, those of its level, those of its objective. */
function amongRows(
  row: Row,
  side: "low" | "high",
  nth: number,
  clause: string,
  { cells, index, mark, context }: ClaimPlace,
): Contradiction["data"] | undefined {
  const all = membersOf("indicators", index, cells);
  const isOfAll = /\bde tod[oa] (?:la|el|los) (?:matriz|pei|poi|plan|politica|indicadores)\b|\bde tod[oa]s\b/.test(clause);
  const own = all.filter(({ rows }) => rows[0]?.indicator?.level === row.indicator?.level);
  const isOfIt = ({ rows }: Member): boolean => rows[0]?.objective === row.objective;
  const isOfObjective = mark.piece.mentions.some(({ subject }) => subject?.kind === "objective");
  const mayBeOfObjective =
    isOfObjective || context.headingMentions.some(({ subject }) => subject?.kind === "objective") || /\bobjetivo\b/.test(clause);
  const ofObjective = mayBeOfObjective && !isOfAll ? [all.filter(isOfIt), own.filter(isOfIt)] : [];
  const asked = isOfObjective && !isOfAll ? ofObjective : [all, own, ...ofObjective];
  let first: Contradiction["data"] | undefined;
  for (const set of asked) {
    const member = set.find(({ rows }) => rows[0] === row);
    const against = member && placeAgainst(member, { side, place: nth }, set, cells.cutYear, cells);
    if (against === undefined) return undefined;
    first ??= against;
  }
  return first;
}

const NUMBERS: Readonly<Record<string, number>> = { dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, diez: 10 };

/** The value of the cut among those of the years before it. */
function overYears(row: Row, side: "low" | "high", nth: number, behind: string, cells: Cells): Contradiction["data"] | undefined {
  const count = NUMBERS[/\b(dos|tres|cuatro|cinco|seis|siete|ocho|diez) (?:ultimos )?anos\b/.exec(behind)?.[1] ?? ""];
  const years = cells.years.filter((year) => year <= cells.cutYear && (count === undefined || year > cells.cutYear - count));
  const known = years.flatMap((year) => {
    const value = cells.figure(row, "actual", year);
    return isKnown(value) ? [{ year, value: roundHalfAway(value, 6) }] : [];
  });
  const own = known.find(({ year }) => year === cells.cutYear);
  if (own === undefined || known.length < 3) return undefined;
  const beyond = known.filter(({ value }) => (side === "low" ? value < own.value : value > own.value));
  const ties = known.filter(({ value, year }) => value === own.value && year !== own.year);
  if (beyond.length < nth && nth <= beyond.length + ties.length + 1) return undefined;
  const order = [...known].sort((a, b) => (side === "low" ? a.value - b.value : b.value - a.value));
  return {
    codigo: row.code,
    medida: "actual",
    valor: own.value,
    lado: side,
    lugar: nth,
    es: beyond.length + 1,
    otros: order.slice(0, Math.max(3, nth + 1)).map(({ year, value }) => `${value} en ${year}`),
  };
}
