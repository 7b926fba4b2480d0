import { sieveOf } from "../lexis/sieve";

/** Which figure of its row a number in a sentence is said to be. */
export type FigureMeaning = "progress1" | "progress2" | "actual" | "target" | "baseline";

/** How much the words around a figure say that it is each of them: 0 nothing, 2 outright. */
export type Said = Readonly<Record<FigureMeaning, number>>;

export const NOTHING_SAID: Said = { progress1: 0, progress2: 0, actual: 0, target: 0, baseline: 0 };

/** The word that says each: it says nothing of an indicator whose own name has it («Porcentaje de cumplimiento del POI»). */
export type SaidBy = Readonly<Partial<Record<FigureMeaning, string>>>;

const OUTRIGHT = 2;

/** Words that say what a figure is, wherever they stand near it (folded), and how outright. */
const CUES: readonly (readonly [FigureMeaning, number, RegExp])[] = [
  [
    "progress2",
    1,
    /\bavances? tipo (?:2|ii)\b|\bat ?2\b|\b(?:el|su) tipo (?:2|ii)\b|\bavance (?:acumulado )?(?:respecto (?:de|a)|desde) la linea/g,
  ],
  [
    "progress1",
    1,
    /\bavances? tipo (?:1|i)\b|\bat ?1\b|\bavanc[eo]s?\b(?! tipo)|\bcumplimiento|\bnc\b|\bcumpl(?:io|ieron|e|en|ido)\b|\bejecucion de la meta\b|\bdesempeno\b/g,
  ],
  ["progress1", 0.5, /\brepresent(?:a|an|o|aron|ando)\b|\bequival(?:e|en|io|ente)\b|\bes decir\b|\besto es\b/g],
  [
    "target",
    1,
    /\bmetas?\b|\besperad[oa]s?\b|\besperab\w+|\bprogram(?:ad[oa]s?|o|aron|aba)\b|\bprevist[oa]s?\b|\bpreve?ia\w*|\bplanificad[oa]s?\b|\bplanead[oa]s?\b|\bproyectad[oa]s?\b|\bestablecid[oa]s?\b|\bcomprometid[oa]s?\b|\bpropuest[oa]s?\b|\btope\b|\bfij(?:o|ad[oa]s?|aron|aba)\b|\bmaxim[oa]\b|\blimite\b|\bminim[oa] (?:esperad|permisib)\w+|\bpropon\w+|\bdebi(?:a|an|o|eron)\b|\bno (?:fuera|debia|exceder|superar|pasar)\w*|\b(?:permit|admit|exig|requer)id[oa]s?\b|\bautorizad[oa]s?\b|\bpactad[oa]s?\b|\bacordad[oa]s?\b|\bcomprometio\b|\bofrec(?:io|ia|ido|ida)\w*|\bexig(?:ia|e|io)\b|\baspir\w+|\bpedi(?:a|an|do|da|dos|das|o)\b|\bbusca(?:ba|ban|do|da|dos|das)\b|\bapuesta\b|\bvalla\b|\bapunta(?:ba|ban)\b|\btrazad[oa]s?\b|\brequer(?:ia|ian|ido|ida)\b|\bcriterio\b|\btecho\b|\bumbral\b|\bprometid[oa]s?\b|\bprometio\b|\bplazo (?:maximo|previsto|de la ficha|fijado)/g,
  ],
  [
    "baseline",
    1,
    /\blinea (?:de )?base\b|\blb\b|\bpunto de partida\b|\bvalor inicial\b|\bse inicio\b|\bal inicio de la (?:politica|intervencion)\b|\barranc\w+|\bparti(?:o|do|eron|endo|a|amos|an)\b|\bpunto inicial\b/g,
  ],
  [
    "actual",
    1,
    /\bobtuv\w+|\bobtenid[oa]s?\b|\bobtien\w+|\bresultados?\b|\bhecho\b|\bregistr\w+|\balcanz\w+|\bllego\b|\bllegaron\b|\blleg(?:a|an|ando)\b|\breport\w+|\batend\w+|\bbrind\w+|\bcapacit\w+|\bentreg\w+|\bcerr\w+|\bpas[oa]r?o?n?\b|\bsub\w+|\bbaj[oa]r?o?n?\b|\bredu\w+|\binstal\w+|\bcuentan? con\b|\brealiz\w+|\bemit\w+|\bejecut\w+|\bsitu\w+|\bubic\w+|\bascen\w+|\bcubr\w+|\bca[iy]\w+|\bdescen\w+|\bdisminuy\w+|\blogr(?:o|aron|a|an|ando)\b|\bculmin\w+|\bsum(?:a|an|aron|o)\b|\bvo\b/g,
  ],
  ["actual", 0.4, /\bfue(?:ron)?\b|\bes de\b|\bson\b|\bsolo\b|\bapenas\b|\bactualmente\b|\bhoy\b/g],
];

const CUE_PATTERNS = CUES.map(([, , cue]) => cue);

const OF_TARGET =
  /^[\s%)]*(?:de|del) (?:la meta|su meta|lo (?:esperad|programad|previst|planificad|planead|comprometid|propuest)o|logro esperado)/;

/** «de S/ 415 mensuales en la línea base a ·» */
const BASE_BEHIND = /^[\s%)]*(?:(?!y )[\p{L}/]+ ){0,2}(?:en|de) (?:la )?linea (?:de )?base\b/u;

/** How fast a cue weakens with the words between it and the figure. */
const REACH = 6;
/** Little words that may stand between a figure and the word behind it that says what it is. */
const BETWEEN =
  /^[\s%)\]]*(?:,\s*)?(?:(?:de|del|que|se|con|como|los|las|el|la|en|era|fue|un|una|su|lo|para|ano|estaba|estaban|habia|habian|sido|tenia) ){0,4}/;

/** «46.8 %, con avance de ·», «(meta: ·»: the word is said of the next figure. */
const OF_NEXT =
  /^(?: (?:tipo \w+|anual|general|promedio|del? ano))?[\s:(,]*(?:(?:de|del|fue|es|era|un|una|al|igual|a|el|la|con|en|solo|unos) ?){0,3}$/;

/** Each cue with the last place where it stands before a figure, and all where it stands behind. */
function cuesBeside(before: string, behind: string): readonly Beside[] {
  const beside = CUES.map(([meaning, share]): Beside => ({ meaning, share, last: undefined, behind: [] }));
  const cues = sieveOf(CUE_PATTERNS);
  for (const { match, at } of cues.in(before)) if (beside[at]) beside[at].last = match;
  for (const { match, at } of cues.in(behind)) beside[at]?.behind.push(match);
  return beside;
}

interface Beside {
  readonly meaning: FigureMeaning;
  readonly share: number;
  last: RegExpExecArray | undefined;
  readonly behind: RegExpExecArray[];
}

/** What the folded words left of a figure (since the one before) and right of it (until the next) say it to be. */
export function saidOf(left: string, right: string, hasNext = false, hasBefore = false): { readonly said: Said; readonly by: SaidBy } {
  const said: Record<FigureMeaning, number> = { ...NOTHING_SAID };
  const clause = left.slice(clauseStart(left)).replace(hasBefore ? OF_FIGURE_BEFORE : /^$/, " ");
  const by: Partial<Record<FigureMeaning, string>> = {};
  const say = (meaning: FigureMeaning, weight: number, word: string): void => {
    if (weight <= said[meaning]) return;
    said[meaning] = weight;
    by[meaning] = word;
  };
  const behind = BETWEEN.exec(right)?.[0].length ?? 0;
  for (const { meaning, share, last, behind: after } of cuesBeside(clause, right.slice(0, behind + 60))) {
    if (last) say(meaning, share * OUTRIGHT * Math.exp(-wordsIn(clause.slice(last.index + last[0].length)) / REACH), last[0]);
    for (const match of after) {
      // «3,3 %, no cumplió su meta»: what the value did.
      if (/^cumpl(?:io|ieron|e|en|ido)$/.test(match[0])) continue;
      if (hasNext && /[,(]/.test(right.slice(0, match.index)) && OF_NEXT.test(right.slice(match.index + match[0].length))) continue;
      if (match.index <= behind || wordsIn(right.slice(behind, match.index)) <= (meaning === "actual" ? 0 : 1)) {
        say(meaning, meaning === "actual" ? 0.7 : share === 1 ? OUTRIGHT : 0, match[0]);
        break;
      }
    }
  }
  if (BASE_BEHIND.test(right)) say("baseline", OUTRIGHT, "linea base");
  // «98 % de lo esperado», «de la meta»: a share of the target, not the target.
  if (OF_TARGET.test(right)) {
    said.target = 0;
    say("progress1", OUTRIGHT, "meta");
  }
  return { said, by };
}

/** «58.01 % de la meta y menos que ·»: said of the figure before; «72 % de lo programado (·)» of the one in brackets. */
const OF_FIGURE_BEFORE =
  /^[\s%)]*(?:\p{L}+ ){0,2}?(?:sobre|por encima de|por debajo de|(?:mas|menos) (?:que|de)) (?:l[oa]s? |su )?(?:meta|\p{L}+[ai]d[oa]s?)(?=[ ,;:.])|^[\s%)]*(?:(?:de|del) (?:la meta|su meta|lo \p{L}+|logro esperado)|(?:\p{L}+ )?(?:esperad|programad|previst|planificad)[oa]s?)\b(?! \()|^[\s%)]*(?:(?!y )[\p{L}/]+ ){0,2}(?:en|de|del) (?:la )?linea (?:de )?base(?= )|^[\s%)]*que se (?:habia(?:n)? )?\p{L}+(?= ni| y|,)/u;
const CLAUSE = /, (?:y|e|pero|aunque|mientras|si bien|en tanto|por lo que|lo que|con lo que|lo cual|a la vez)\b|;/g;

/** Where the clause of a figure begins: what an earlier one says is not of it. */
function clauseStart(left: string): number {
  return [...left.matchAll(CLAUSE)].at(-1)?.index ?? 0;
}

function wordsIn(text: string): number {
  return [...text.replace(/\b[a-z]{1,5}[. ]\d[\d.]*/g, " ").matchAll(/[\p{L}\p{N}]+/gu)].length;
}

/** The measure that the words say most, and how much. */
export function mostSaid(said: Said): { readonly meaning: FigureMeaning; readonly weight: number } | undefined {
  let meaning: FigureMeaning | undefined;
  for (const one of MEANINGS) if (said[one] > (meaning === undefined ? 0 : said[meaning])) meaning = one;
  return meaning && { meaning, weight: said[meaning] };
}

const MEANINGS = ["progress1", "progress2", "actual", "target", "baseline"] as const;
