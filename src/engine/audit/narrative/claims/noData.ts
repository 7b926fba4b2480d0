import { computePolicy } from "../../../domain/computePolicy";
import { isKnown } from "../../../domain/figure";
import { sieveOf } from "../lexis/sieve";
import type { Cells } from "../linking/cells";
import type { Link } from "../linking/link";
import type { Row } from "../linking/rows";
import type { Contradiction, Judgement } from "../report";
import type { ClaimForm } from "./claim";
import { clauseStart, foldedPiece } from "./folded";
import { timeOf } from "./time";

const DATA = "(?:datos?|informacion|reporte|medicion|valor|resultado|registro)";
/** «no se dispone de medición», «no remitió el dato», «no fue medido», «dato pendiente», «figura sin dato». */
const NO_DATA: readonly RegExp[] = [
  new RegExp(
    `\\bno (?:se )?(?:ha )?(?:cuenta|conto|dispone|dispuso|tiene|tuvo|hay|existe|reporto|reporta|registro|registra|remitio|remitido|envio|entrego|conoce|obtuvo)(?: aun| todavia)?(?: con| de)?(?: el| la| los| las| su| del?)? ${DATA}\\b`,
    "g",
  ),
  /\bno (?:fue|ha sido|pudo ser|se pudo|se) (?:medid[oa]|determinad[oa]|reportad[oa]|midio|medir|determino|determinar)\b/g,
  new RegExp(`\\b(?:figura|figuro|quedo|sigue|esta|aparece|continua|consigna|se consigna)(?: como)? (?:sin ${DATA})\\b`, "g"),
  /\bno (?:se encuentra |esta )disponible\b|\bdato (?:\d{4} )?(?:pendiente|no disponible)\b/g,
];
/** Data of something else: disaggregated, on causes, of the budget, of the other years; of several. */
const OTHER =
  /^ ?(?:desagregad|sobre|respecto|de l[oa]s|detallad|complet|adicional|suficiente|presupuest|financier|historic|oficial|actualizad|por |a nivel)/;
const SEVERAL = /\b(?:indicadores|servicios|objetivos|entidades|avance tipo (?:2|ii)|linea (?:de )?base|[·]+ (?:indicador|servicio))\b/;

/** The text says that there is no data, and the matrix has a figure. */
export const noDataClaim: ClaimForm = {
  rule: "narrativa.sin-dato-y-cero",
  find: (piece) => {
    const { text } = foldedPiece(piece);
    for (const { match } of sieveOf(NO_DATA).in(text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!OTHER.test(text.slice(end, end + 24)) && !SEVERAL.test(text.slice(clauseStart(text, start), end)))
        return [{ start, end, data: {} }];
    }
    return [];
  },
  against: (claim, { row, mark, cells }) => {
    const said = [...mark.piece.quote.matchAll(/\b((?:19|20)\d{2})\b/g)].map((match) => Number(match[1]));
    const time = timeOf(mark.piece, claim, cells.cutYear);
    const year = said.length === 1 ? said[0] : time?.year;
    if (year === undefined || row.indicator === undefined || (said.length > 1 && !said.includes(cells.cutYear))) return undefined;
    const actual = cells.figure(row, "actual", year);
    if (!isKnown(actual)) return undefined;
    return { codigo: row.code, anio: year, valor: actual, ...(actual === 0 && year === cells.cutYear ? effectOfNd(row, cells) : {}) };
  },
};

/** A figure 0 of a row whose cell of that year is ND: what was not measured is no zero. */
export function zerosForNd(
  links: readonly Link[],
  judgements: readonly Judgement[],
  isSure: (link: Link) => boolean,
  cells: Cells,
): readonly Contradiction[] {
  return links.flatMap((link): Contradiction[] => {
    const { mark, row } = link;
    const { figure, piece } = mark;
    if (
      row?.indicator === undefined ||
      figure?.readings[0]?.value !== 0 ||
      mark.change !== undefined ||
      piece.cells !== undefined ||
      !isSure(link)
    )
      return [];
    const judgement = judgements.find(({ quote, start }) => quote === piece.quote && start === figure.start);
    if (judgement && judgement.verdict !== "no_verificable") return [];
    const said = [...piece.quote.slice(0, figure.start + 40).matchAll(/\b((?:19|20)\d{2})\b/g)].map((match) => Number(match[1]));
    const own = said.length === 0 ? [mark.when.sure >= 0.8 ? mark.when.year : cells.cutYear] : said;
    const years = own.filter((year) => cells.hasYear(year));
    if (years.length === 0 || years.length !== own.length || years.some((year) => isKnown(cells.figure(row, "actual", year)))) return [];
    return [
      {
        rule: "narrativa.sin-dato-y-cero",
        paragraph: piece.paragraph,
        quote: piece.quote,
        data: { dice: "cero", texto: figure.text.trim(), codigo: row.code, anios: years.map(String) },
      },
    ];
  });
}

/** What would change in the objective of a row if its 0 were ND. */
function effectOfNd({ indicator }: Row, { matrix, results, profile }: Cells): Contradiction["data"] {
  const before = results.objectives.find((result) => result.objective.key === indicator?.objective);
  if (!before || indicator === undefined) return {};
  const isCut = (index: number): boolean => matrix.policy.periods[index]?.year === results.year;
  const { actuals } = indicator;
  const without = {
    ...indicator,
    actuals: {
      ...actuals,
      figures: actuals.figures.map((figure, index) => (isCut(index) ? ("ND" as const) : figure)),
      kinds: actuals.kinds.map((kind, index) => (isCut(index) ? ("nd" as const) : kind)),
    },
  };
  const indicators = matrix.policy.indicators.map((other) => (other === indicator ? without : other));
  const after = computePolicy({ ...matrix.policy, indicators }, results.year, profile).objectives.find(
    (result) => result.objective.key === indicator.objective,
  );
  if (!after) return {};
  return {
    objetivo: before.objective.code,
    antes: before.progress1.progress.value,
    despues: after.progress1.progress.value,
    bandaAntes: before.band,
    bandaDespues: after.band,
  };
}
