import { perLongText } from "../text/fold";

/** What an indicator's name, unit of measure or headers say of its unit: surely a percent, surely a count, or nothing. */
export type StatedUnit = "percent" | "number" | undefined;

/** «Porcentaje de…», «Tasa de variación porcentual…» and «… (%)» are percents; «Número de…», «Cantidad de…» and «Índice…» are numbers. */
export function statedUnit(name: string, unitOfMeasure: string | undefined, isPercentHeader: boolean): StatedUnit {
  const measured = unitOfMeasure === undefined ? undefined : unitInText(unitOfMeasure);
  return measured ?? unitInText(name) ?? (isPercentHeader ? "percent" : undefined);
}

/* Tested on the text as written: folding every name of a large matrix would cost more than all the rest. */
const PERCENT = /^[-.\s"'«]*(?:el |la )?(?:porcentaje|porcentual|%|\(%)|porcentual|\(\s*(?:en )?(?:%|porcentaje)\s*\)|% de /i;
const NUMBER =
  /^[-.\s"'«]*(?:el |la )?(?:n[uú]mero|n[°º.]|nro|no\. |cantidad|total|[ií]ndice|conteo|promedio|raz[oó]n|ratio|monto|personas?|unidad|casos?|eventos?|documentos?|informes?)/i;

const unitInText = perLongText((text): StatedUnit => (PERCENT.test(text) ? "percent" : NUMBER.test(text) ? "number" : undefined));

/** How the bare numbers of a percent row are to be multiplied, and whether a person must confirm it. */
export interface BareScale {
  /** For numbers between 0 and 1 in size, and for the larger ones. */
  readonly small: 1 | 100;
  readonly large: 1 | 100;
  readonly isAmbiguous: boolean;
}

/** What the percents of a matrix typed without sign or format are multiplied by: 1 where it writes 85, 100 where it writes 0.85. */
export type PercentHabit = 1 | 100 | undefined;

/** What the bare numbers of a percent row are compared with. */
export interface ScaleEvidence {
  readonly bare: readonly number[];
  /** Figures of the row that are sure, and those right beside a number between 0 and 1. */
  readonly sure: readonly number[];
  readonly beside: readonly number[];
  /** The nearest figures are written as 85 or «85 %», and do not show with % a 0.85 that the cell holds. */
  readonly isWrittenWhole: boolean;
  habit(): PercentHabit;
}

/**
 * Numbers without % in a row of percents: 85 is 85 %, but 0.85 may be 85 % typed without its format, or 0.85 %. The figures of the row
 * (those right beside it first) decide what is likelier, then how the other rows of the matrix write theirs; a number between 0 and 1 is asked
 * about all the same. A 1 is written as its neighbours are: nobody writes 100 % so beside 63.4.
 */
export function bareScale({ bare, sure, beside, isWrittenWhole, habit }: ScaleEvidence): BareScale {
  const sizes = bare.map(Math.abs).filter((size) => size > 0);
  const small = sizes.filter((size) => size <= 1);
  const large = sizes.filter((size) => size > 1);
  if (small.length === 0) return { small: 1, large: 1, isAmbiguous: false };

  const known = sure.map(Math.abs).filter((size) => size > 0);
  const isNearOne = large.every((size) => size <= 2) && small.some((size) => size < 1);
  if (isNearOne || (areRatios(sizes) && known.length === 0 && habit() === 100)) {
    // 0.85, 0.9, 1.15 are one series in one scale.
    const scale = known.length === 0 ? (habit() ?? 100) : nearer(small, known);
    return { small: scale, large: scale, isAmbiguous: true };
  }
  known.push(...large);
  const neighbours = beside.map(Math.abs).filter((size) => size > 0);
  const near = known.length === 0 ? (habit() ?? 100) : nearer(small, neighbours.length > 0 ? neighbours : known);
  const areOnes = small.every((size) => size === 1);
  return { small: areOnes && isWrittenWhole ? 1 : near, large: 1, isAmbiguous: !(areOnes && near === 1 && known.length > 0) };
}

/** Which of the two readings puts the sizes nearer to the known ones (on a logarithmic scale); 100 only where it clearly does. */
function nearer(sizes: readonly number[], known: readonly number[]): 1 | 100 {
  const middle = mean(known.map(Math.log));
  const own = mean(sizes.map(Math.log));
  return Math.abs(own - middle) <= Math.abs(own + Math.log(100) - middle) ? 1 : 100;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 100 for a number shown with % in a row of numbers when that puts it nearer to the others (393 % typed as 3.93 beside 182 and 188). */
export function shownScale(shown: number, bare: readonly number[]): 1 | 100 {
  const known = bare.map(Math.abs).filter((size) => size > 0);
  return shown === 0 || known.length === 0 ? 100 : nearer([Math.abs(shown)], known);
}

/** A ratio above it would be more than 1000 %. */
export const LARGEST_RATIO = 10;

/** All near 0 to 1, and not all of them whole: 0.85, 0.9, 1.15. */
export function areRatios(sizes: readonly number[]): boolean {
  const half = sizes.length / 2;
  return Math.max(...sizes) <= LARGEST_RATIO && sizes.some((size) => size < 1) && sizes.filter((size) => size <= 1).length > half;
}
