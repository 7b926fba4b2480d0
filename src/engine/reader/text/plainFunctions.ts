/** Of one number. */
export const OF_ONE: Readonly<Record<string, (value: number) => number>> = { ABS: Math.abs, INT: Math.floor, SQRT: Math.sqrt };
/** Of the numbers among the arguments; undefined where there is nothing to say of none. */
export const OF_MANY: Readonly<Record<string, (numbers: readonly number[]) => number | undefined>> = {
  SUM: sumOf,
  AVERAGE: (numbers) => (numbers.length === 0 ? undefined : sumOf(numbers) / numbers.length),
  MIN: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b))),
  MAX: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b))),
  PRODUCT: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b)),
  COUNT: (numbers) => numbers.length,
};

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
