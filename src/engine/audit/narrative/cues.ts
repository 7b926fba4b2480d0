import { fold } from "../../reader/text/fold";

/** Which figure of its subject a number in a sentence is said to be. */
export type FigureMeaning = "progress1" | "progress2" | "actual" | "target" | "baseline";

export interface Cue {
  readonly meaning: FigureMeaning;
  /** true when the word stands right beside the figure («98 % esperado», «cumplimiento del 98 %») and can mean nothing else. */
  readonly isAdjacent: boolean;
  /** How many characters of the text behind the figure say it: they say nothing of the next figure. */
  readonly used?: number;
}

const after: readonly (readonly [RegExp, FigureMeaning])[] = [
  [/^(?:[\s)]*|\s*\((?=[^():\d]*(?:tipo\s+2\s*)?\)))(?:,?\s*(?:de|del)\s+)?(?:en\s+el\s+)?avance\s+tipo\s+(?:2|ii)\b/, "progress2"],
  [
    /^(?:[\s)]*|\s*\((?=[^():\d]*(?:tipo\s+1\s*)?\)))(?:,?\s*(?:de|del)\s+)?(?:(?:nivel|grado|porcentaje)\s+de\s+)?(?:cumplimiento|avance)(?!\s+tipo\s+(?:2|ii)\b)/,
    "progress1",
  ],
  [/^[\s,)]*(?:de|respecto\s+de|frente\s+a)\s+(?:la\s+meta|lo\s+(?:esperado|programado|previsto))/, "progress1"],
  [
    /^[\s)]*(?:,?\s*que\s+(?:se\s+)?(?:tenia|era|estaba|fue|habia)\s+)?(?:como\s+)?(?!valor|logro)(?:\p{L}+\s+)?(?:esperad|programad|previst|planificad|proyectad|planead|fijad|establecid|de\s+meta|como\s+meta|de\s+logro\s+esperado)/u,
    "target",
  ],
  [/^[\s)]*(?!valor|logro)(?:\p{L}+\s+)?(?:obtenid|alcanzad|registrad|lograd|ejecutad|reportad|conseguid)/u, "actual"],
  [/^[\s,)]*(?:de|como|en\s+la)\s+linea\s+(?:de\s+)?base/, "baseline"],
];

const before: readonly (readonly [RegExp, FigureMeaning])[] = [
  [/avance\s+tipo\s+(?:2|ii)\b/, "progress2"],
  [/\bat\s?2\b/, "progress2"],
  [/avance\s+(?:real\s+)?(?:respecto\s+de|desde)\s+la\s+linea/, "progress2"],
  [/avance\s+tipo\s+(?:1|i)\b/, "progress1"],
  [/\bat\s?1\b/, "progress1"],
  [/cumplimiento/, "progress1"],
  [/cumplid[oa]s?\s+(?:con\s+)?(?:el|en\s+un|un|al)\b/, "progress1"],
  [/\bcumpl(?:io|ieron|iendo|e|en)\s+(?:(?:solo|con|en|al)\s+)*(?:el|un|al|en)\b/, "progress1"],
  [/ha(?:n)?\s+cumplido\s+(?:con\s+)?(?:el|en)\b/, "progress1"],
  [/(?:nivel|porcentaje|grado)\s+de\s+avance/, "progress1"],
  [/\bavance(?:s)?\b/, "progress1"],
  [/\bavanz[oó]\b/, "progress1"],
  [/logros?\s+esperados?/, "target"],
  [/valor(?:es)?\s+(?:esperado|programado)s?/, "target"],
  [/\bmetas?\b/, "target"],
  [/\bse\s+(?:esperaba|habia\s+programado|programo|preveia|planifico|tenia\s+previsto|habia\s+previsto|proyecto)/, "target"],
  [/\besperad[oa]s?\b/, "target"],
  [/\bprogramad[oa]s?\b/, "target"],
  [/\bprevist[oa]s?\b/, "target"],
  [/linea\s+(?:de\s+)?base/, "baseline"],
  [/valor(?:es)?\s+obtenidos?/, "actual"],
  [
    /\b(?:se\s+)?(?:obtuvo|obtuvieron|obteniendo|obtiene|obtienen|obtenido|alcanzo|alcanzaron|alcanzando|alcanza|registro|registraron|registrando|registran?|logran?|consigna|ejecuta|reportan?|logro(?!s?\s+esperad)|lograron|logrando|reporto|reportaron|reportando|ejecuto|ejecutaron|llego|llegando|consiguio|resultado|cerro\s+(?:el\s+ano\s+)?con|cerraron\s+con|se\s+concreto|se\s+concretaron)\b/,
    "actual",
  ],
];

/** «Lo que equivale al 83.3 %»: usually of the two numbers just said, sometimes of the row. */
const LOOSE: readonly (readonly [RegExp, FigureMeaning])[] = [[/\b(?:represent(?:a|an|o|aron|ando)|equival(?:e|en|io|ente))\b/, "actual"]];

/** Words that end a clause: a cue before them says nothing of what comes after. */
const CLAUSE_END =
  /(?:;|\by\s+(?=(?:un|una|el|la|con)\b)|,\s+(?:mientras|aunque|pero|sin\s+embargo|en\s+tanto|por\s+lo\s+que|lo\s+que|lo\s+cual|con\s+lo|frente|respecto|del|de\s+un|y)\b)/;

/**
 * What the words around a figure say it is. `left` is the text since the previous figure, `right` the text until the next one.
 * A word right behind the figure («esperado») outranks those before it; among those before, the nearest wins.
 */
export function cueOf(left: string, right: string): Cue | undefined {
  const behind = fold(right.slice(0, 60));
  for (const [pattern, meaning] of after) {
    const said = pattern.exec(behind);
    // «63.3 % de lo programado (47.7)»: the word serves the next figure as well.
    if (said)
      return { meaning, isAdjacent: true, used: /(?:meta|ado|isto)$/.test(said[0]) && meaning === "progress1" ? 0 : said[0].length + 1 };
  }
  const ahead = fold(left);
  const nearest = [...before, ...LOOSE]
    .map(([pattern, meaning], index) => ({ meaning, end: lastEnd(ahead, pattern), isLoose: index >= before.length }))
    .filter(({ end }) => end >= 0)
    .sort((a, b) => b.end - a.end)[0];
  if (!nearest) return undefined;
  const between = ahead.slice(nearest.end);
  if (CLAUSE_END.test(between) && between.length > 40) return undefined;
  return { meaning: nearest.meaning, isAdjacent: !nearest.isLoose && wordsOf(between) <= 2 };
}

/** How many words of weight stand between a cue and its figure: codes, years, articles and the verbs of being put nothing between them. */
function wordsOf(between: string): number {
  const bare = between.replace(/\b(?:del?|en|para)?\s*(?:el|la|los)?\s*\b(?:indicador\s+)?i?[a-z]{2,3}[. ]\s?\d+(?:\.\d+)*/g, " ");
  return (bare.match(/\p{L}+/gu) ?? []).filter((word) => !LIGHT_WORDS.has(word)).length;
}

const LIGHT_WORDS = new Set(
  (
    "a al con de del el en la las lo los le les su sus un una unos unas se que y para por como hasta solo es era fue " +
    "ser sido ha habia son eran fueron mismo misma dicho dicha ese esa este esta ano periodo anual valor igual " +
    "asciende ascendio ascendia llega llego situa situo ubica ubico estuvo corresponde"
  ).split(" "),
);

const global = new Map<RegExp, RegExp>();

function everywhere(pattern: RegExp): RegExp {
  const known = global.get(pattern) ?? new RegExp(pattern.source, "gu");
  global.set(pattern, known);
  return known;
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = -1;
  for (const match of text.matchAll(everywhere(pattern))) end = match.index + match[0].length;
  return end;
}

/**
 * Words that set a figure against the one before it: «frente al», «mayor que el», «del … en 2022». What the first one was, the second one
 * is.
 */
const AGAINST =
  /(?:\bfrente\s+al?|\bpor\s+(?:encima|debajo)|\b(?:el|la)\s+del\s+ano|\brespecto\s+(?:del?|al?)|\bmayor(?:es)?|\bmenor(?:es)?|\bsuperior|\binferior|\bcompara(?:d[oa]|cion)|\bversus|\bcontra|\bantes|\bmientras|\bpartir|\bdesde|\bpas[oa]\b|\best[ea]\s+(?:ultim[oa]\s+)?(?:fue|llego|es)|\bfue\s+de|,\s*del?\b|\(|\ba\s*$)/;

/** Whether the text between two figures compares the second with the first. */
export function isAgainst(between: string): boolean {
  return AGAINST.test(` ${fold(between)} `);
}

/** «…, en 2023 se obtiene»: a year that opens the next clause. */
const OF_NEXT_CLAUSE = /^[\s%)]*[,;]\s*(?:en|durante|para|al)\s+(?:el\s+)?(?:ano\s+)?(?:19|20)\d{2}\s+\p{L}/u;

/**
 * Year a figure is said to be of: the one that follows it closely, else the last one before it; «el año anterior» is the cut year less
 * one.
 */
export function yearOf(left: string, right: string, cutYear: number): number | undefined {
  const [behind, ahead] = [fold(right), fold(left)];
  const follows =
    /^(?![^\d]{0,40}\b(?:pues|mientras|pero|aunque|y\s+en)\b)[^\d;)]{0,45}?(?:\b(?:en|del|al|para|durante|de|ano)\s+(?:el\s+)?(?:ano\s+)?|\()((?:19|20)\d{2})\b/.exec(
      behind,
    );
  const said = [...ahead.matchAll(/\b((?:19|20)\d{2})\b/g)].at(-1);
  if (follows && !(said && OF_NEXT_CLAUSE.test(behind))) return Number(follows[1]);
  if (
    /^(?!\s*%?\s*(?:respecto|frente|en\s+comparacion|con\s+relacion|en\s+relacion|comparad|mas|menos|superior|inferior|mayor|menor))[^\d;,]{0,30}(?:ano\s+(?:anterior|previo|pasado)|un\s+ano\s+antes|periodo\s+anterior)/.test(
      behind,
    )
  )
    return cutYear - 1;
  if (said) return Number(said[1]);
  return /(?:(?<!(?:respecto|frente|comparacion|relacion)\s+(?:al?|del?|con)\s+(?:el\s+)?)ano\s+(?:anterior|previo|pasado)|un\s+ano\s+antes)[^;.]{0,40}$/.test(
    ahead,
  )
    ? cutYear - 1
    : undefined;
}
