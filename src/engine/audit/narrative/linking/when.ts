/** Year a figure is said to be of, how surely, and which other years its sentence speaks of. */
export interface When {
  readonly year: number;
  /** 0 to 1. */
  readonly sure: number;
  /** Years that the sentence writes or means by «el año anterior»: a figure of theirs may stand in it. */
  readonly licensed: ReadonlySet<number>;
}

const YEAR = /\b((?:19|20)\d{2})\b(?![.,]\d)/g;
const BEFORE_SAID =
  /\bano (?:anterior|previo|pasado|precedente)|\bun ano antes\b|\bperiodo anterior\b|\bejercicio anterior\b|\bmedicion anterior\b|\breporte anterior\b|\banterior reporte\b/;
/** A change is told: the figure it comes from is of the year before. */
const CHANGE =
  /\bpas(?:o|aron|ando|ar|a) de\b|\bde los?\b.{0,30}\ba los?\b|\bhabian? sido\b|\bhabian? alcanzad|\bretroced|\bmantuv|\bsub(?:io|ieron|ir|e)\b|\bbaj(?:o|aron|ando)\b|\bdisminu|\bincrement|\baument|\bredu[cj]|\bcay[oe]|\bdescen[ds]|\bcrec(?:io|ieron|imiento)|\bmejor(?:o|aron)\b|\bigual que\b|\bal igual\b|\bmismo (?:valor|numero|nivel)\b|\bantes\b|\bconsecutiv|\bde [·%(), .]{1,30}(?:[a-z]+ )?a (?:los? |las? )?·/;
/** «subió de», «pasó de»: the figure is where the change starts; «a»: where it ends. */
const FROM =
  /\b(?:pas\w+|sub\w+|baj\w+|crec\w+|ca[iy]\w+|redu\w+|aument\w+|increment\w+|descen\w+|disminu\w+|mejor\w+|retroced\w+|evolucion\w+)(?:\s+[\p{L}.]+){0,6}?\s+(?:de|desde)\s*(?:l[oa]s?|un|una|el|s\/)?\s*$|^\s*(?:\p{L}+\s*:?\s*)?de\s*$/u;
const TO = /^[\s%)]*(?:\([^)]{0,20}\)\s*)?(?:[\p{L}]+\s+){0,3}(?:en (?:19|20)\d{2}\s+)?(?:hasta|a)\s*(?:l[oa]s?|un|una|el|s\/)?\s*$/u;

/** «17.45 % de 2022, y alcanzó ·»: the year right behind the figure before is of that one. */
const OF_FIGURE_BEFORE =
  /^[\s%]*\(?\s*(?:\p{L}+ ){0,2}?(?:(?:en|del?|al|para|durante) )?(?:el )?(?:ano )?(?:19|20)\d{2}\b(?! (?:se|fue|con|llego|alcanz\p{L}+|registr\p{L}+|obtuv\p{L}+))/u;

/** `left` and `right`: folded text up to the neighbouring figures; `sentence` all of it, `opening` what stands before the figure in it. */
export function whenOf(place: {
  readonly left: string;
  readonly right: string;
  readonly opening: string;
  readonly sentence: string;
  readonly isFirst: boolean;
  readonly cutYear: number;
  /** The last year that an earlier sentence writes. */
  readonly yearBefore: number | undefined;
}): When {
  const { left, right, opening, sentence, cutYear } = place;
  const licensed = new Set<number>();
  for (const match of sentence.matchAll(YEAR)) licensed.add(Number(match[1]));
  const tellsChange = CHANGE.test(sentence);
  if (BEFORE_SAID.test(sentence) || tellsChange) licensed.add(cutYear - 1);
  if (/\b(?:segundo|tercer|dos|tres) anos?\b/.test(sentence)) for (const back of [1, 2, 3]) licensed.add(cutYear - back);
  const at = (year: number, sure: number): When => ({ year, sure, licensed });
  const bracket = right.indexOf("(");
  const isOpenBracket = bracket >= 0 && bracket < 4 && !right.includes(")");
  const behind =
    !isOpenBracket &&
    /^[^\d;:]{0,30}?\b(?:en|del?|al|para|durante|a)\s+(?:el\s+)?(?:ano\s+)?((?:19|20)\d{2})\b(?![.,]\d)|^[\s%]*[([](?:[\p{L}.]+\s+){0,2}((?:19|20)\d{2})[)\]]/u.exec(
      right,
    );
  const lastBefore = yearAhead(left.replace(OF_FIGURE_BEFORE, ""));
  const isOpening = /^[\s%)]*[,;.]\s*(?:y\s+)?(?:en|durante|para|al)\s+(?:el\s+)?(?:ano\s+)?(?:19|20)\d{2}/.test(right);
  if (behind && !(isOpening && lastBefore !== undefined)) {
    const gap = behind[0];
    // «25.2 %, por encima de 23.8 % en 2022»: beyond a comma the year is rather of what follows.
    if (!/[,;]/.test(gap) || lastBefore === undefined) return at(Number(behind[1] ?? behind[2]), /[,;]/.test(gap) ? 0.6 : 1);
  }
  if (
    /^[^\d,;.]{0,30}\bano (?:anterior|previo|pasado|precedente)|^[^\d,;.]{0,30}\bun ano antes/.test(right) &&
    !/^\s*%?\s*(?:p\. ?p\.|puntos|mas|menos|respecto|frente|mayor|menor|superior|inferior|en comparacion|comparad)/.test(right)
  )
    return at(cutYear - 1, 0.9);
  if (lastBefore !== undefined) return at(lastBefore, 0.9);
  if (
    /\bano (?:anterior|previo|pasado|precedente)[^.;,]{0,40}$|\bun ano antes[^.;,]{0,40}$|(?:^|[,;:(])\s*(?:en )?el ano (?:anterior|previo|pasado),[^.;,]{0,40}$/.test(
      left,
    )
  )
    return at(cutYear - 1, 0.85);
  if (FROM.test(left) && TO.test(right)) return at(cutYear - 1, 0.5);
  if (/\bhabian? (?:sido|alcanzad|llegad|registrad|obtenid)\w*\b[^.;]{0,20}$/.test(left)) return at(cutYear - 1, 0.6);
  if (place.yearBefore !== undefined && /\b(?:aquel|ese|dicho|mismo|esa|dicha) (?:ano|gestion|periodo|ejercicio)\b/.test(opening)) {
    licensed.add(place.yearBefore);
    return at(place.yearBefore, 0.9);
  }
  const said = lastYear(opening);
  // A year said of an earlier figure may still hold, or not.
  if (said !== undefined) return at(place.isFirst ? said : cutYear, place.isFirst ? 0.8 : 0.35);
  return at(cutYear, licensed.size > 0 ? 0.35 : 0.5);
}

/** A clause ends between the year and the figure. */
const BREAK = /[,;:)]|\b(?:y|e|pero|aunque|si bien|mientras|sin embargo)\b/;
/** «En 2022, se atendió a ·»: the year opens its clause and holds to its end. */
const OPENS_CLAUSE =
  /(?:^|[,;:(.]|\b(?:y|pero|mientras|mientras que|cuando|aunque))\s*(?:ya )?(?:en|durante|para|al|hasta|hacia|a|al cierre de|a fines de|al finalizar|desde|entre)?\s*(?:el |los )?(?:anos? )?(?:(?:19|20)\d{2}(?:, | y | a ))*$/;

/** The last year before a figure that still says of when it is: not one that only what was compared before is of. */
function yearAhead(left: string): number | undefined {
  let year: number | undefined;
  for (const match of left.matchAll(YEAR)) {
    const rest = left.slice(match.index + match[0].length);
    if (!BREAK.test(rest) || OPENS_CLAUSE.test(left.slice(0, match.index))) year = Number(match[1]);
  }
  return year;
}

function lastYear(text: string): number | undefined {
  let year: number | undefined;
  for (const match of text.matchAll(YEAR)) year = Number(match[1]);
  return year;
}
