import { fold } from "../../../reader/text/fold";
import type { Cell } from "../linking/cells";
import type { Link } from "../linking/link";
import type { Row } from "../linking/rows";
import type { Contradiction } from "../report";
import type { TextFigure } from "../lexis/figures";
import type { FigureUnit, TimeUnit } from "../lexis/units";

const TIMES: readonly (readonly [TimeUnit, string, string])[] = [
  ["minutes", "minutos?", "minutos"],
  ["hours", "horas?", "horas"],
  ["days", "dias?", "días"],
  ["weeks", "semanas?", "semanas"],
  ["months", "mes(?:es)?", "meses"],
  ["years", "anos?", "años"],
];

/** «Horas de anticipación», «Tiempo promedio (días hábiles)», «… en minutos»: what the name of a row measures in. */
export function timeOfName(name: string): TimeUnit | undefined {
  const folded = fold(name);
  const found = TIMES.filter(([, words]) =>
    new RegExp(
      `^(?:numero (?:promedio )?de |promedio de |tiempo (?:promedio )?en )?${words}\\b|\\((?:en )?${words}(?: [a-z]+)?\\)|\\btiempo\\b.*\\ben ${words}(?: [a-z]+)?$`,
    ).test(folded),
  );
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** «por cada 100 000 habitantes», «por 10 000», «por mil»: what a rate is told per. */
export function perOf(text: string): number | undefined {
  const match = /\b(?:por|x)(?: cada)? (mil|cien mil|diez mil|un millon|\d{1,3}(?:[ ,.\u00a0\u202f]?\d{3})*)\b(?![.,]?\d|\s?%)/.exec(
    fold(text),
  );
  const said = match?.[1];
  if (said === undefined) return undefined;
  const inWords: Readonly<Record<string, number>> = { mil: 1000, "cien mil": 100_000, "diez mil": 10_000, "un millon": 1_000_000 };
  const value = inWords[said] ?? Number(said.replace(/\D/g, ""));
  return value >= 10 ? value : undefined;
}

/** Units of measure that no percent is written in: «Kilogramos», «Soles por hectárea», «Horas», «Tasa por mil»; an index may be. */
const NO_SHARE =
  /\b(?:porcent|porciento|por ciento|indice|puntaje|puntos?|ratio|proporcion|razon|coeficiente|tasa$|variacion|unidad$|numero$)|%/;

/** The unit that the matrix gives a row: in its column of units, else in its name. */
function timeOf({ name, indicator }: Row): TimeUnit | undefined {
  const stated = fold(indicator?.unitOfMeasure ?? "");
  return TIMES.find(([, words]) => new RegExp(`^${words}\\b`).test(stated))?.[0] ?? timeOfName(name);
}

const LONGEST = 70;

/**
 * Figures that are their row's, in another unit: days for hours, % for a rate or kilograms, per 1 000 for per 100 000. Told where the row is
 * sure, or where the figure itself was verified in it and is telling enough.
 */
export function otherUnits(
  links: readonly Link[],
  isSure: (link: Link) => boolean,
  isVerified: (link: Link) => boolean,
): readonly Contradiction[] {
  return links.flatMap((link): Contradiction[] => {
    const { mark, words, slots } = link;
    const { figure, piece } = mark;
    if (figure === undefined || mark.change !== undefined || mark.isInTable) return [];
    const ties = slots.filter(({ tie }) => tie === "exact");
    const own = ties.some(({ cell, isLicensed }) => isOwn(cell) && (isLicensed || isSure(link))) ? link.row : undefined;
    const isPlain = isSure(link) || (isVerified(link) && words >= LEAST_WORDS);
    const isTelling = figure.isPercent && /\d\D*\d\D*\d/.test(figure.text);
    const isOnlyOwn = isTelling && words >= LEAST_WORDS && ties.every(({ cell }) => isOwn(cell));
    const row = own !== undefined && (isPlain || isOnlyOwn) ? own : isTelling ? rowBeside(link, links, isVerified) : undefined;
    if (row === undefined) return [];
    const behind = piece.quote.slice(figure.end, figure.end + LONGEST);
    const measure = row === own ? otherMeasure(link, figure, row, behind) : undefined;
    const other = otherUnit(figure.unit, row, behind, isTelling && (row !== own || isOnlyOwn)) ?? measure;
    return other === undefined ? [] : [toldOf(link, row, other)];
  });
}

function isOwn({ meaning }: Cell): boolean {
  return meaning === "actual" || meaning === "target" || meaning === "baseline";
}

function toldOf({ mark: { piece, figure } }: Link, { code, name }: Row, { said, is }: Other): Contradiction {
  return {
    rule: "narrativa.unidad",
    paragraph: piece.paragraph,
    quote: piece.quote,
    data: { texto: `«${(figure?.text ?? "").trim()}» ${said}`.trim(), codigo: code, es: is, nombre: name },
  };
}

/** The unit that the text says, and the one that the matrix has. */
interface Other {
  readonly said: string;
  readonly is: string;
}

const LEAST_WORDS = 1.2;

/** A percent that its own row does not explain, and that is the value of the one that the next figure of the sentence verifies. */
function rowBeside(link: Link, links: readonly Link[], isVerified: (link: Link) => boolean): Row | undefined {
  if (isVerified(link) || link.slots.some(({ tie }) => tie !== undefined)) return undefined;
  const next = links[links.indexOf(link) + 1];
  if (next?.mark.piece !== link.mark.piece || !isVerified(next)) return undefined;
  const value = link.mark.figure?.readings[0]?.value;
  const { slots, row } = next;
  const isIts = slots.some(
    ({ cell }) => cell.meaning === "actual" && cell.year === next.mark.when.year && cell.unit === "number" && cell.figure === value,
  );
  return isIts ? row : undefined;
}

/** What is weighed, measured and paid in, as both the text and the column of units write it. */
const MEASURES: readonly (readonly [string, RegExp])[] = [
  ["gramos", /^(?:gramos?|gr?)\b(?!\.)/],
  ["kilogramos", /^(?:kilogramos?|kilos?|kgs?)\b/],
  ["toneladas", /^(?:toneladas?|tm)\b/],
  ["litros", /^litros?\b/],
  ["metros cúbicos", /^(?:metros? cubicos?|m3|m³)/],
  ["kilómetros", /^(?:kilometros?|kms?)\b(?! ?[2²]| cuadrados)/],
  ["metros", /^(?:metros?|mts?)\b(?! ?[23²³]| (?:cuadrados|cubicos))/],
  ["hectáreas", /^(?:hectareas?|has?)\b(?! (?:sido|\w+[aei]do)\b)/],
  ["soles", /^(?:nuevos )?soles\b/],
  ["dólares", /^dolares\b/],
];

function measureAt(folded: string): string | undefined {
  return MEASURES.find(([, words]) => words.test(folded))?.[0];
}

/** The measure that the matrix gives a row: its unit, else the opening of its name or what stands there in brackets. */
function measureOfRow(row: Row): string | undefined {
  const bracket = /\(([^)]+)\)/.exec(row.folded)?.[1] ?? "";
  const time = timeOf(row);
  const own = [fold(row.indicator?.unitOfMeasure ?? ""), row.folded, bracket].map(measureAt).find((measure) => measure !== undefined);
  return own ?? TIMES.find(([unit]) => unit === time)?.[2];
}

/** «29 días» of a row in hours, «86,2 ha» of one in kilometres, «US$ 318» of one in soles. */
function otherMeasure({ mark: { piece } }: Link, { unit, start }: TextFigure, row: Row, behind: string): Other | undefined {
  const before = fold(piece.quote.slice(Math.max(0, start - 8), start));
  const time = TIMES.find(([one]) => one === unit)?.[2];
  const money = /us ?\$ ?$|dolares $/.test(before) ? "dólares" : /s\/\.? ?$/.test(before) ? "soles" : undefined;
  const said =
    time ??
    money ??
    measureAt(
      fold(behind)
        .trimStart()
        .replace(/^(?:(?:mil|miles|millones) )?(?:de )?/, ""),
    );
  const own = measureOfRow(row);
  return said === undefined || own === undefined || said === own ? undefined : { said: `en ${said}`, is: own };
}

function otherUnit(unit: FigureUnit, row: Row, behind: string, isTelling: boolean): Other | undefined {
  const per = perOf(row.name);
  if (unit === "percent" && per !== undefined) return { said: "como porcentaje", is: `por cada ${per}` };
  const stated = row.indicator?.unitOfMeasure;
  if (unit === "percent" && isTelling && stated !== undefined && !row.isPercent && !NO_SHARE.test(fold(stated)))
    return { said: "como porcentaje", is: stated.toLowerCase() };
  if (per === undefined) return undefined;
  const saidPer = perOf(behind.split(/[;.(](?!\d)/)[0] ?? "");
  return saidPer !== undefined && saidPer !== per && unit === "rate" ? { said: `por cada ${saidPer}`, is: `por cada ${per}` } : undefined;
}
