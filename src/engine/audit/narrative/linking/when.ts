/** Year a figure is said to be of, how surely, and which other years its sentence speaks of. */
export interface When {
  readonly year: number;
  /** 0 to 1. */
  readonly sure: number;
  /** Years that the sentence writes or names («el año anterior», «el último dato»): a figure of theirs stands in it by right. */
  readonly named: ReadonlySet<number>;
  /** Those, and the years that a change or an earlier sentence let be meant. */
  readonly licensed: ReadonlySet<number>;
  /** «El último dato disponible es ·», «dos años estuvo en ·»: of an earlier year, whichever. */
  readonly isEarlier: boolean;
}

const YEAR = /\b((?:19|20)\d{2})\b(?![.,]\d)/g;
const BEFORE = String.raw`(?:ano|periodo|ejercicio|reporte) (?:anterior|previo|pasado|precedente)|(?:hace )?(?:un ano|doce meses) (?:antes|atras)|hace (?:un ano|doce meses)|(?:medicion|reporte|evaluacion) anterior`;
const THIS = String.raw`(?:este|presente) (?:ano|ejercicio)`;
const BEFORE_SAID = new RegExp(String.raw`\b(?:${BEFORE})\b`);
/** Any earlier year may be meant. */
const LATEST_SAID =
  /\bultim[oa] (?:dato|medicion|cifra|valor|registro|reporte|encuesta) (?:disponible|publicad\p{L}+|conocid\p{L}+|registrad\p{L}+|reportad\p{L}+|que)|\bultima medicion\b|\bultimo dato\b/u;
/** Of an earlier year, whichever: «estuvo dos años en ·». */
const EARLIER = new RegExp(String.raw`${LATEST_SAID.source}|\b(?:dos|tres|cuatro) anos (?:estuv|fue|se mantuv|se qued|segu|permanec)`, "u");
/** A change is told: the figure it comes from is of the year before. */
const CHANGE =
  /\bpas(?:o|aron|ando|ar|a) de\b|\bde los?\b.{0,30}\ba los?\b|\bhabian? sido\b|\bhabian? alcanzad|\bretroced|\bmantuv|\bsub(?:io|ieron|ir|e)\b|\bbaj(?:o|aron|ando)\b|\bdisminu|\bincrement|\baument|\bredu[cj]|\bcay[oe]|\bdescen[ds]|\bcrec(?:io|ieron|imiento)|\bmejor(?:o|aron)\b|\bigual que\b|\bal igual\b|\bmismo (?:valor|numero|nivel)\b|\bantes\b|\bconsecutiv|\beran?\b|\bde [·%(), .]{1,30}(?:[a-z]+ )?a (?:los? |las? )?·/;
/** «subió de», «desde»: the figure is where the change starts; «a», «hasta»: where it ends. */
const FROM = /\b(?:de|desde)\s*(?:l[oa]s?|un|una|el|s\/|us(?:d|\$))?\s*$/u;
const TO =
  /^[\s%)]*(?:\([^)]{0,20}\)\s*)?(?:(?!y\b)[\p{L}]+\s+){0,3}(?:en (?:19|20)\d{2}\s+)?(?:hasta|a)\s*(?:l[oa]s?|un|una|el|s\/)?\s*$/u;
/** The year that follows: «en 2022», «(2021)», «, en 2021,»; not beyond a stop, a bracket or «y». */
const BEHIND =
  /^(?:(?!\by\b)[^\d,;:().]){0,30}?\b(?:en|del?|al|para|durante|a)\s+(?:el\s+)?(?:ano\s+)?((?:19|20)\d{2})\b(?![.,]\d)|^[\s%]*[([](?:[\p{L}.]+\s+){0,2}((?:19|20)\d{2})[)\]]|^[\s%]*, en (?:el )?(?:ano )?((?:19|20)\d{2})(?=[,.)])/u;
const BEFORE_BEHIND = new RegExp(String.raw`^(?:(?!\by\b)[^\d,;.]){0,30}\b(?:${BEFORE})\b`);
const COMPARES =
  /^\s*%?\s*(?:p\. ?p\.|puntos|mas|menos|respecto|frente|mayor|menor|superior|inferior|en comparacion|comparad|por encima|por debajo|que)/;
/** «17.45 % de 2022, y alcanzó ·»: the year right behind the figure before is of that one. */
const OF_FIGURE_BEFORE = new RegExp(
  String.raw`^[\s%]*\(?\s*(?:(?!y )[\p{L}/]+ ){0,2}?(?:(?:en|del?|al|para|durante) )?(?:el )?(?:(?:ano )?(?:19|20)\d{2}|${BEFORE})\b(?! (?:se (?!paso|llego|pasa)|fue|con|llego|alcanz\p{L}+|registr\p{L}+|obtuv\p{L}+|un|una|habian?|hubo|eran?)\b)`,
  "u",
);
const THIS_YEAR =
  /^(?:(?!\by\b)[^,;.]){0,40}\b(?:este|presente) (?:ano|ejercicio)|^[^,;.]{0,40}\bano (?:evaluado|en curso|de reporte|de evaluacion)/;
const THAT_YEAR = /\b(?:(?:aquel|ese|dicho|mismo|esa|dicha) (?:ano|gestion|periodo|ejercicio)|entonces)\b/;

export interface Around {
  /** Folded text up to the neighbouring figures. */
  readonly left: string;
  readonly right: string;
  /** What stands before the figure in its sentence, and all of it. */
  readonly opening: string;
  readonly sentence: string;
  readonly isFirst: boolean;
  readonly cutYear: number;
  /** Years that the earlier sentences write, the last one last. */
  readonly yearsBefore: readonly number[];
}

/** The year that the words around a figure give it. */
export function whenOf(around: Around): When {
  const { left, right, opening, cutYear } = around;
  const named = namedYears(around);
  const licensed = licensedYears(around, named);
  const isEarlier = EARLIER.test(opening);
  const at = (year: number, sure: number): When => ({ year, sure, named, licensed, isEarlier });
  const behind = opensBracket(right) ? null : BEHIND.exec(right);
  if (behind) return at(Number(behind[1] ?? behind[2] ?? behind[3]), 1);
  if (BEFORE_BEHIND.test(right) && !COMPARES.test(right)) return at(cutYear - 1, 0.9);
  if (THIS_YEAR.test(right)) return at(cutYear, 0.8);
  const ahead = yearAhead(around);
  if (ahead !== undefined) return at(ahead, 0.9);
  if (FROM.test(left) && TO.test(right)) return at(cutYear - 1, 0.5);
  if (/\bhabian? (?:sido|alcanzad|llegad|registrad|obtenid)\w*\b[^.;]{0,20}$/.test(left)) return at(cutYear - 1, 0.6);
  const said = lastYear(opening.replace(COMPARED_YEAR, " "));
  const spokenOf = said ?? around.yearsBefore.at(-1);
  if (spokenOf !== undefined && THAT_YEAR.test(opening)) return at(spokenOf, 0.9);
  // A year said of an earlier figure may still hold, or not.
  if (said !== undefined) return at(around.isFirst ? said : cutYear, around.isFirst ? 0.8 : 0.35);
  return at(cutYear, licensed.size > 0 ? 0.35 : 0.5);
}

/** «· (en 2022, ·)»: what the bracket says is of the next figure. */
function opensBracket(right: string): boolean {
  const bracket = right.indexOf("(");
  return bracket >= 0 && bracket < 4 && !right.includes(")");
}

function namedYears({ sentence, cutYear }: Around): ReadonlySet<number> {
  const named = new Set<number>();
  for (const match of sentence.matchAll(YEAR)) named.add(Number(match[1]));
  if (BEFORE_SAID.test(sentence)) named.add(cutYear - 1);
  if (/\b(?:segundo|tercer|dos|tres) anos?\b(?! (?:seguid|consecutiv))/.test(sentence))
    for (const back of [1, 2, 3]) named.add(cutYear - back);
  if (LATEST_SAID.test(sentence)) for (const back of [1, 2, 3, 4, 5]) named.add(cutYear - back);
  return named;
}

function licensedYears({ sentence, cutYear, yearsBefore }: Around, named: ReadonlySet<number>): ReadonlySet<number> {
  const licensed = new Set<number>([...named, ...yearsBefore]);
  if (CHANGE.test(sentence)) licensed.add(cutYear - 1);
  return licensed;
}

/** A clause ends between the year and the figure. */
const BREAK = /[,;:)]|\b(?:y|e|pero|aunque|si bien|mientras|sin embargo)\b/;
/** «En 2022, se atendió a ·»: the year opens its clause and holds to its end. */
const OPENS_CLAUSE =
  /(?:(?:^|[,;:(.])\s*(?:ya )?(?:en|durante|para|al|hasta|hacia|a|al cierre de|a fines de|al finalizar|desde|entre)?|\b(?:y|pero|mientras|mientras que|cuando|aunque)\s+(?:ya )?(?:en|durante|para|al|hasta|hacia|a|al cierre de|a fines de|al finalizar|desde|entre))\s*(?:el |los )?(?:anos? )?$/;
/** Years, and what stands for the one before the cut. */
const YEAR_OR_BEFORE = new RegExp(String.raw`\b((?:19|20)\d{2})\b(?![.,]\d)|\b(?:${BEFORE})\b|\b(?:${THIS})\b`, "g");
const isThis = new RegExp(THIS);
const LIST_OF_YEARS = /(?:(?:19|20)\d{2}(?:,| y| a| e| o)\s*)+$/;
/** «… más que el año anterior»: what is compared with, not when the next figure is. */
const COMPARED = /\b(?:que|al?|del?|respecto|frente|comparacion|igual)(?: (?:el|en el|en|con el|del?|al))*\s*$/;

/** The last year before a figure that still says of when it is: not one that only what was compared before is of. */
function yearAhead({ left: all, isFirst, cutYear }: Around): number | undefined {
  const left = isFirst ? all : all.replace(OF_FIGURE_BEFORE, "");
  let year: number | undefined;
  for (const match of left.matchAll(YEAR_OR_BEFORE)) {
    const [before, after] = [left.slice(0, match.index).replace(LIST_OF_YEARS, ""), left.slice(match.index + match[0].length)];
    const isSaidYear = match[1] !== undefined;
    const holds = BREAK.test(after) ? OPENS_CLAUSE.test(before) : isSaidYear || !COMPARED.test(before) || after.trim().length < 3;
    if (holds) year = isSaidYear ? Number(match[1]) : isThis.test(match[0]) ? cutYear : cutYear - 1;
  }
  return year;
}

/** «subió respecto de 2022 y quedó en ·»: no year of what follows. */
const COMPARED_YEAR =
  /\b(?:respecto|frente|en comparacion|con relacion|en relacion|comparad[oa]s?|que|desde)(?: (?:al?|del?|con|en|el|lo|ano|la|los)){0,3} (?:19|20)\d{2}\b(?!,? (?:cuando|ano en que|en que|donde))/g;

function lastYear(text: string): number | undefined {
  let year: number | undefined;
  for (const match of text.matchAll(YEAR)) year = Number(match[1]);
  return year;
}
