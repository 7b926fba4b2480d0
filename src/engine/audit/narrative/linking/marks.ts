import { fold } from "../../../reader/text/fold";
import type { TextFigure } from "../lexis/figures";
import { claimsOf } from "../claims/forms";
import type { Claim } from "../claims/claim";
import type { Piece } from "../piece";
import { NOTHING_SAID, saidOf, type Said, type SaidBy } from "./measures";
import { whenOf, type When } from "./when";

/** A place of the text that is of some row: a figure with the words around it read, or a sentence without figures. */
export interface Mark {
  readonly piece: Piece;
  readonly at: number;
  readonly figure?: TextFigure;
  /** Bounds of what belongs to it: the ends of the neighbouring figures. */
  readonly from: number;
  readonly to: number;
  readonly left: string;
  readonly right: string;
  readonly sentence: string;
  readonly said: Said;
  readonly by: SaidBy;
  readonly when: When;
  /** The header says it: of a cell of a table. */
  readonly isInTable: boolean;
  /** A difference or a growth, not a figure of the row: «28 menos que el año anterior», «supera en 740». */
  readonly change?: Change;
  /** Words that claim something of the row. */
  readonly claim?: Claim;
}

export interface Change {
  /** What the words say of its sign; undefined: nothing. */
  readonly sign?: 1 | -1;
  readonly against: "year" | "target" | "baseline" | "any";
}

const LONGEST_SIDE = 240;

/** The marks of a piece, in order; `counted` are figures of something else (counts of indicators, the valoración). */
export function marksOf(
  piece: Piece,
  counted: ReadonlySet<TextFigure>,
  cutYear: number,
  yearsBefore: readonly number[] = [],
): readonly Mark[] {
  const sentence = fold(piece.cueText);
  const figures = piece.figures;
  const marks: Mark[] = [];
  figures.forEach((figure, position) => {
    if (counted.has(figure) || figure.kind === "malformed") return;
    const from = figures[position - 1]?.end ?? 0;
    const to = figures[position + 1]?.start ?? piece.quote.length;
    const header = piece.headers?.[position];
    if (header !== undefined) {
      marks.push(tableMark(piece, figure, header, cutYear));
      return;
    }
    const left = fold(piece.cueText.slice(Math.max(from, figure.start - LONGEST_SIDE), figure.start));
    const right = fold(piece.cueText.slice(figure.end, Math.min(to, figure.end + LONGEST_SIDE)));
    const opening = fold(piece.cueText.slice(Math.max(0, figure.start - 600), figure.start));
    const around = saidUnder(LABEL.exec(sentence)?.[0], saidOf(left, right, to < piece.quote.length, position > 0));
    const beyond = fold(piece.cueText.slice(figures[position + 1]?.end ?? piece.quote.length).slice(0, 40));
    const change = changeOf(left, right, figure, to < piece.quote.length, beyond);
    marks.push({
      piece,
      at: figure.start,
      figure,
      from,
      to,
      left,
      right,
      sentence,
      said: shareInBrackets(inherited(around.said, left, marks.at(-1), figure), left, marks.at(-1), figure),
      by: around.by,
      when: whenOf({ left, right, opening, sentence, isFirst: position === 0, cutYear, yearsBefore }),
      isInTable: false,
      ...(change === undefined ? {} : { change }),
    });
  });
  const claims = claimsOf(piece).map((claim) => claimMark(piece, claim, sentence, cutYear, yearsBefore));
  if (marks.length + claims.length > 0) return [...marks, ...claims].sort((a, b) => a.at - b.at);
  const when: When = { year: cutYear, sure: 0.3, named: new Set(), licensed: new Set(), isEarlier: false };
  return [
    { piece, at: 0, from: 0, to: piece.quote.length, left: "", right: "", sentence, said: NOTHING_SAID, by: {}, when, isInTable: false },
  ];
}

/** «Criterio: · de · y · de ·», «Resultado 2023: …»: the label at the head of a sentence is said of all its figures. */
const LABEL = /^[·\d\s.)-]{0,8}(?:\p{L}+ ?){1,3}(?:\d{4} ?)?:/u;

function saidUnder(label: string | undefined, own: ReturnType<typeof saidOf>): ReturnType<typeof saidOf> {
  if (label === undefined || Object.values(own.said).some((weight) => weight >= 0.9)) return own;
  const over = saidOf(label, "");
  return Object.values(over.said).some((weight) => weight >= 0.9) ? over : own;
}

/** Words that claim something are of a row as a figure is. */
function claimMark(piece: Piece, claim: Claim, sentence: string, cutYear: number, yearsBefore: readonly number[]): Mark {
  if (piece.cells !== undefined) {
    const year = claim.data["year"];
    const when: When = {
      year: typeof year === "number" ? year : cutYear,
      sure: 1,
      named: new Set(),
      licensed: new Set(),
      isEarlier: false,
    };
    const whole = { from: 0, to: piece.quote.length, left: "", right: "", isInTable: true } as const;
    return { piece, at: claim.start, ...whole, sentence: "", said: NOTHING_SAID, by: {}, when, claim };
  }
  const from = piece.figures.filter(({ end }) => end <= claim.start).at(-1)?.end ?? 0;
  const to = piece.figures.find(({ start }) => start >= claim.end)?.start ?? piece.quote.length;
  const left = fold(piece.cueText.slice(Math.max(from, claim.start - LONGEST_SIDE), claim.start));
  const right = fold(piece.cueText.slice(claim.end, Math.min(to, claim.end + LONGEST_SIDE)));
  const opening = fold(piece.cueText.slice(Math.max(0, claim.start - 600), claim.start));
  const when = whenOf({ left, right, opening, sentence, isFirst: from === 0, cutYear, yearsBefore });
  return { piece, at: claim.start, from, to, left, right, sentence, said: NOTHING_SAID, by: {}, when, isInTable: false, claim };
}

function tableMark(piece: Piece, figure: TextFigure, header: string, cutYear: number): Mark {
  const folded = fold(header);
  const years = [...folded.matchAll(/\b((?:19|20)\d{2})\b/g)].map((match) => Number(match[1]));
  const year = years.at(-1);
  const when: When = {
    year: year ?? cutYear,
    sure: year === undefined ? 0.6 : 1,
    named: new Set(years),
    licensed: new Set(years),
    isEarlier: false,
  };
  const { said, by } = saidOf(folded, "");
  return {
    piece,
    at: figure.start,
    figure,
    from: 0,
    to: piece.quote.length,
    left: folded,
    right: "",
    sentence: folded,
    said,
    by,
    when,
    isInTable: true,
  };
}

/** «Meta superada (102.9 %)» */
const GOAL_REACHED = /\bmetas? (?:no |ampliamente |casi )?(?:super|alcanz|cumpl|lograd|sobrepas|rebas|exced)\w*[ ,:]*\(?$/;

/** «16 de las 32 programadas (50.00 %)»: the share in brackets says how much of them, not the target. */
function shareInBrackets(said: Said, left: string, before: Mark | undefined, figure: TextFigure): Said {
  const isOfCount = left.endsWith("(") && before?.figure?.unit === "none" && before.change === undefined;
  if (!figure.isPercent || !(isOfCount || GOAL_REACHED.test(left)) || said.target <= said.progress1) return said;
  return { ...said, progress1: said.target, target: 0 };
}

/** «98.0 % y 83.3 %»: what the first of a list is, the next is too, if less surely. */
function inherited(said: Said, left: string, before: Mark | undefined, figure: TextFigure): Said {
  const isSilent = Object.values(said).every((weight) => weight < 0.9);
  if (!isSilent || before?.figure === undefined || before.figure.unit !== figure.unit || before.left.endsWith("(")) return said;
  if (!/^[\s%)]*(?:,|,? ?[ye]|frente al?|y a)(?: (?:el|la|de|del|los|las|con))*\s*$/.test(left)) return said;
  const less = (weight: number): number => 0.5 * weight;
  return {
    progress1: Math.max(said.progress1, less(before.said.progress1)),
    progress2: Math.max(said.progress2, less(before.said.progress2)),
    actual: Math.max(said.actual, less(before.said.actual)),
    target: Math.max(said.target, less(before.said.target)),
    baseline: Math.max(said.baseline, less(before.said.baseline)),
  };
}

const MORE_BEHIND =
  /^[\s%]*(?:\p{L}+ ){0,3}?(?:(?:puntos?(?: porcentuales?)?|p\. ?p\.?|pp)\b[ ,]*(?:de )?)?(?:((?<!\b(?:el|la|los|las|lo) )mas|adicionales|menos|(?<!(?:^|[^\p{L}])(?:se \p{L}+|es|esta|fue|queda|quedo|permanece|sigue) )(?:por encima|por debajo|arriba|abajo)|de mas|de menos)\b(?: (?:que|del?|de lo|al?|respecto|frente)|[ ,;.)]|$)|(superior|inferior|mayor|menor) (?:que|al?|del?)\b)/u;
const POINTS = /^[\s%]*(?:puntos?\b(?: porcentuales?\b)?(?! de \p{L})(?! (?:del?|para) (?:\p{L}+ )?(?:nivel|rango|umbral))|p\. ?p\b|pp\b)/u;
const ROSE =
  "supera|superan|supero|superaron|superando|excede|exceden|excedio|excedieron|sobrepas[oa]|sobrepasaron|crecio|crecieron|crece|avanzo|avanzaron|gano|ganaron|aumento|aumentaron|aumenta|incremento|incrementaron|subio|subieron|subir|mejoro|mejoraron|crecido|aumentado|subido|incrementado|mejorado|ganado";
const FELL =
  "perdio|perdieron|redujo|redujeron|reduce|disminuyo|disminuyeron|bajo|bajaron|cayo|cayeron|descendio|descendieron|acorto|acortaron|retrocedio|retrocedieron|falto|faltaron|faltan|falta|hacen falta|hicieron falta|hace falta|bajado|reducido|disminuido|caido|descendido|acortado|recortado";
const RISE = "aumento|incremento|alza|crecimiento|mejora|avance neto|subida";
const FALL = "reduccion|disminucion|caida|baja|descenso|retroceso|brecha|deficit";
const LIGHT = "(?: (?:unos|unas|casi|un|una|solo|apenas|tan solo))?";
const CHANGE_AHEAD = new RegExp(
  `\\b(?:(${ROSE})|(${FELL}))(?: [\\p{L}.]+){0,5}? (?:en|por)${LIGHT}\\s*$|\\b(?:(${ROSE})|(${FELL}))${LIGHT}\\s*$|\\b(?:(${RISE})|(${FALL}))(?: es| fue| ha sido| llega a ser)? de${LIGHT}\\s*$`,
  "u",
);

function changeOf(left: string, right: string, figure: TextFigure, hasNext: boolean, beyond: string): Change | undefined {
  if (figure.kind !== "number") return undefined;
  const behind = MORE_BEHIND.exec(right);
  const word = behind?.[1] ?? behind?.[2];
  const ahead = CHANGE_AHEAD.exec(left);
  const isPoints = figure.unit === "points" || POINTS.test(right);
  // «se redujo 3,2» is a change; «se redujo a», «bajó de» are not, and «más de 700» is a hedge.
  if (!behind && !ahead && !isPoints) return undefined;
  if (behind && !isPoints && hasNext && comparesWithNext(word ?? "", right.slice(behind[0].length))) return undefined;
  const sign = signOf(word, ahead);
  const against = againstSaid(left, right, hasNext ? beyond : "");
  return sign === undefined ? { against } : { sign, against };
}

/** What a change is held against, by the words behind it, by the next figure's («ocho más que los · comprometidos»), by those before it. */
function againstSaid(left: string, right: string, beyond: string): Change["against"] {
  const clause = right.slice(0, 90).split(/[,;:]|\by\b|\bsi bien\b|\baunque\b|\bpero\b/)[0] ?? "";
  const next = /\b(?:que|del?|a|sobre) (?:l[oa]s?|el)? ?$/.test(right) ? (beyond.split(/[,;:.]/)[0] ?? "") : "";
  const lacks = /\bfalt\p{L}+(?: \p{L}+){0,3} ?$/u.test(left) ? "target" : undefined;
  return againstOf(clause) ?? againstOf(next) ?? lacks ?? againstOf(left.slice(-60)) ?? "any";
}

/** «16.4 % mayor que ·»: two figures compared, no difference. */
function comparesWithNext(word: string, rest: string): boolean {
  return /^(?: \p{L}+){0,3}\s*$/u.test(rest) && /^(?:mayor|menor|sup|inf|por)/.test(word);
}

function signOf(word: string | undefined, ahead: RegExpExecArray | null): 1 | -1 | undefined {
  if (word !== undefined) return /^(?:mas|adic|por enc|sup|mayor|arr)/.test(word) ? 1 : -1;
  if (ahead === null) return undefined;
  return (ahead[1] ?? ahead[3] ?? ahead[5]) === undefined ? -1 : 1;
}

function againstOf(text: string): Change["against"] | undefined {
  if (
    /\b(?:meta|esperad|programad|previst|planificad|planead|maximo|tope|establecid|permitid|logro|comprometid|propuest|ofrecid|pedid|exigid|buscad)/.test(
      text,
    )
  )
    return "target";
  if (/\bbase\b/.test(text)) return "baseline";
  return /\b(?:ano|ejercicio|periodo|reporte|medicion) (?:anterior|previ[oa]|pasad[oa]|precedente)|\bdoce meses\b|\b(?:19|20)\d{2}\b|\bun ano\b/.test(
    text,
  )
    ? "year"
    : undefined;
}
