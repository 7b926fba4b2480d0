import type { MonthSpan } from "../domain/policy";
import { monthSpellings } from "../words/glossary";

/** That a column is the whole year: «anual», «total», «a diciembre»; or what has accumulated, up to a month that it does not say. */
export type WholeWord = "annual" | "accumulated";

/** What a folded text says of the part of the year it speaks of, and the text without those words. */
export interface PartWords {
  readonly months?: MonthSpan;
  readonly whole?: WholeWord;
  /** «Meta del cuatrienio», «Life of Program»: several years together. */
  readonly isSpan?: boolean;
  /** Last two digits of a year beside a month: «ene-25». */
  readonly shortYear?: number;
  readonly rest: string;
}

/** Reads «I Sem», «T2», «III trimestre», «enero-marzo», «a mayo», «al 30 de junio», «Ene», «anual», «acumulado». */
export function readYearPart(folded: string): PartWords {
  if (!MAY_SAY_A_PART.test(folded)) return { rest: folded };
  const isSpan = SPAN.test(folded);
  const found = firstPart(folded);
  const rest = found?.rest ?? folded;
  const [word] = WHOLE.exec(rest) ?? [];
  const isWhole = found !== undefined && found.months[0] === 1 && found.months[1] === 12;
  const whole = isWhole
    ? "annual"
    : found !== undefined || word === undefined
      ? undefined
      : word.startsWith("acum")
        ? "accumulated"
        : "annual";
  return {
    rest: word === undefined || whole === undefined || isWhole ? rest : rest.replace(word, " "),
    ...(found === undefined || isWhole ? {} : { months: found.months }),
    ...(whole === undefined ? {} : { whole }),
    ...(isSpan ? { isSpan } : {}),
    ...(found?.shortYear === undefined ? {} : { shortYear: found.shortYear }),
  };
}

interface FoundPart {
  readonly months: MonthSpan;
  readonly rest: string;
  readonly shortYear?: number;
}

function firstPart(folded: string): FoundPart | undefined {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(folded);
    const said = match && read(match.groups ?? {});
    if (!match || !said) continue;
    const yearDigits = match.groups?.["yy"];
    return {
      months: said,
      // The years stay in the text: they are read apart.
      rest: `${folded.slice(0, match.index)} ${(match[0].match(/20\d\d/g) ?? []).join(" ")} ${folded.slice(match.index + match[0].length)}`,
      ...(yearDigits === undefined ? {} : { shortYear: Number(yearDigits) }),
    };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

const FULL_MONTHS = [...monthSpellings.keys()].filter((name) => name.length > 4 || name === "mayo" || name === "june" || name === "july");
const MONTH = `(?:${[...monthSpellings.keys()].sort((a, b) => b.length - a.length).join("|")})`;
const FULL_MONTH = `(?:${FULL_MONTHS.join("|")})`;
const ORDINAL =
  "(?<n>i|ii|iii|iv|v|vi|[1-6]|1er|1ro|1ra|2do|2da|3er|3ro|4to|5to|6to|primer|primero|segundo|tercer|tercero|cuarto|quinto|sexto)";
/** «acumulado al III trimestre», «hasta el segundo trimestre»: from January on. */
const UP_TO = "(?<upTo>(?:acum(?:ulad[oa]s?)?\\.? (?:a|al|hasta)?(?: el)? ?|al |hasta el ))?";

const PATTERNS: readonly (readonly [RegExp, (groups: Groups) => MonthSpan | undefined])[] = [
  // «enero - junio», «del 1 de enero al 30 de junio de 2025», «Jan 1, 2023 - Dec 31, 2023»
  [
    new RegExp(
      `(?:\\bdel? )?(?:\\b\\d{1,2} de )?\\b(?<from>${MONTH})\\b\\.?(?: \\d{1,2},)?(?: (?:de |del )?20\\d\\d)? ?(?:-|/|a|al|hasta|y|to|\\.{2,3}|…) ?(?:\\d{1,2} de )?(?<to>${MONTH})\\b\\.?(?: \\d{1,2},)?(?: (?:de |del )?20\\d\\d)?`,
    ),
    ({ from, to }) => span(monthOf(from), monthOf(to)),
  ],
  // «a mayo», «al 30 de junio de 2025», «acumulado a junio», «hasta setiembre»
  [
    new RegExp(
      `\\b(?:acum(?:ulad[oa]s?)?\\.?(?: a| al| hasta)?|a|al|hasta(?: el)?|to|through|as of)(?: (?:el )?(?:mes|cierre|corte|fin|fines|ultimo dia)(?: del?)?)?(?: (?:el )?mes de)? (?:\\d{1,2} de )?(?<to>${MONTH})\\b\\.?(?: (?:de |del )?20\\d\\d)?`,
    ),
    ({ to }) => span(1, monthOf(to)),
  ],
  // «al 30/06/2025», «31.12.2025»
  [/\b(?:al? )?(?<day>2[89]|3[01])[/.-](?<to>0?[1-9]|1[0-2])[/.-](?=20\d\d\b)/, ({ to }) => span(1, Number(to))],
  [/\bal (?:2[89]|3[01])[/.-](?<to>0?[1-9]|1[0-2])(?![/.\d-])/, ({ to }) => span(1, Number(to))],
  [new RegExp(`\\b${UP_TO}${ORDINAL}[ .°º-]*trim(?:estre|\\b)\\.?`), (groups) => nth(groups, 3)],
  [new RegExp(`\\b${UP_TO}trim(?:estre)?[ .°º-]*${ORDINAL}\\b`), (groups) => nth(groups, 3)],
  [
    /(?<![a-z0-9]|avance )(?:t|q)[ .-]?(?<n>[1-4])(?![a-z0-9])|(?<![\d.,])(?<m>[1-4])[ .-]?(?:t|q)(?![a-z0-9])/,
    ({ n, m }) => nth({ n: n ?? m }, 3),
  ],
  [/(?<![a-z0-9])(?<n>iv|iii|ii|i)[ .-]?t(?![a-z0-9])/, (groups) => nth(groups, 3)],
  [
    new RegExp(`\\b${UP_TO}${ORDINAL}[ .°º-]*cuatrim(?:estre|\\b)\\.?|\\bcuatrim(?:estre)?[ .°º-]*(?<m>i{1,3}|[1-3])\\b`),
    ({ n, m, upTo }) => nth({ n: n ?? m, upTo }, 4),
  ],
  [
    new RegExp(`\\b${UP_TO}${ORDINAL}[ .°º-]*bim(?:estre|\\b)\\.?|\\bbim(?:estre)?[ .°º-]*(?<m>vi|iv|v|i{1,3}|[1-6])\\b`),
    ({ n, m, upTo }) => nth({ n: n ?? m, upTo }, 2),
  ],
  [
    /\b(?:ii|2|2do|2da|2°|2º|segundo|seg)[ .°º-]*(?:sem|semestre)\b\.?|\bsem(?:estre)?[ .°º-]*(?:ii|2)\b|\bs[ -]?(?:2|ii)\b|\b(?:2|ii)[ -]?s\b/,
    () => [7, 12],
  ],
  [
    /\b(?:i|1|1er|1ro|1ra|1°|1º|primer|primero)[ .°º-]*(?:sem|semestre)\b\.?|\bsem(?:estre)?[ .°º-]*(?:i|1)\b|\bs[ -]?(?:1|i)\b|\b(?:1|i)[ -]?s\b/,
    () => [1, 6],
  ],
  // «2023-II», «2023-2»
  [/(?<=20\d\d)(?: ?[-/._]? ?ii|[-._/]2| - 2| ?s2)\b(?![\d/).])/, () => [7, 12]],
  [/(?<=20\d\d)(?: ?[-/._]? ?i|[-._/]1| - 1| ?s1)\b(?![\d/).])/, () => [1, 6]],
  // «Sem.» alone, beside «Anual», is the first one.
  [/\bsem(?:estre|estral)?\b\.?/, () => [1, 6]],
  [new RegExp(`\\b(?:mes de |en )?(?<to>${FULL_MONTH})\\b\\.?`), ({ to }) => month(to)],
  // «Ene», «Ene-25», «Prog. Ene»
  [new RegExp(`^(?<to>${MONTH})\\b\\.?(?:[-/' ]+(?<yy>\\d\\d)(?!\\d))?|(?<= )(?<last>${MONTH})\\.?$`), ({ to, last }) => month(to ?? last)],
];

const WHOLE =
  /\b(?:anual(?:es)?|totales|total|todo el ano|ano completo|al cierre|cierre|fin de ano|annual|full year|year end|acumulad[oa]s?|acum\b\.?)\b/;
const SPAN =
  /\b(?:cuatrienio|quinquenio|bienio|trienio|decenio|del periodo|del plan|vida del (?:proyecto|programa)|life of (?:the )?(?:program|programme|project)|(?:al )?final del? (?:plan|periodo|proyecto)|fin del? (?:periodo|plan)|meta final|end of (?:project|programme)|eop|lop)\b/;
/** Letters that some pattern needs: a quick no for what is most of a header. */
const MAY_SAY_A_PART = new RegExp(
  `${MONTH}|trim|sem|bim|cierre|anual|total|acum|annual|year|ano|fin|period|plan|enio|life|vida|eop|lop|\\bal \\d|[/.-](?:0?\\d|1[0-2])[/.-]|(?<![a-z])(?:t|q|s)[ .-]?[1-4i]|[1-4i][ -]?(?:t|q|s)(?![a-z])|20\\d\\d ?[-/._ ]? ?[12i]`,
);

function monthOf(name: string | undefined): number | undefined {
  return name === undefined ? undefined : monthSpellings.get(name);
}

function span(first: number | undefined, last: number | undefined): MonthSpan | undefined {
  return first === undefined || last === undefined || last < first ? undefined : [first, last];
}

function month(name: string | undefined): MonthSpan | undefined {
  return span(monthOf(name), monthOf(name));
}

const ORDINALS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  primer: 1,
  primero: 1,
  segundo: 2,
  tercer: 3,
  tercero: 3,
  cuarto: 4,
  quinto: 5,
  sexto: 6,
};

/** The n-th stretch of so many months; all of them up to it where the text says so. */
function nth({ n = "", upTo }: Groups, length: number): MonthSpan | undefined {
  const index = ORDINALS[n] ?? Number.parseInt(n, 10);
  const last = index * length;
  return last > 12 || Number.isNaN(last) ? undefined : [upTo === undefined ? last - length + 1 : 1, last];
}
