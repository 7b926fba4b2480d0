/** One reading of the digits of a figure. */
export interface Reading {
  readonly value: number;
  /** Decimals printed; below zero where a scale stands behind: «4,2 millones» is 4,200,000 to −5 decimals. */
  readonly decimals: number;
}

/** What digits with separators may mean, most likely first; none where no convention reads them («9.5.5»). */
export function readingsOf(digits: string): readonly Reading[] {
  // «1'250,300» has its millions apart by another mark.
  const bare = digits.replace(/[\u00a0\u202f ]/g, "").replaceAll("'", /,\d{3}$/.test(digits) ? "," : "");
  const readings = [readWith(bare, ".", ","), readWith(bare, ",", ".")].filter((reading) => reading !== undefined);
  const [first, second] = readings;
  if (!first || !second || first.value === second.value) return readings.slice(0, 1);
  // «1,718» and «1.718»: a comma with three digits is thousands in es-PE; a point is a decimal.
  return /^[-+]?\d{1,3}(?:,\d{3})+$/.test(bare) || bare.includes(".") ? [first, second] : [second, first];
}

function readWith(digits: string, decimal: string, thousands: string): Reading | undefined {
  const escape = (mark: string): string => `\\${mark}`;
  const shape = new RegExp(`^[-+]?(?:\\d+|\\d{1,3}(?:${escape(thousands)}\\d{3})+)(?:${escape(decimal)}\\d+)?$`);
  if (!shape.test(digits)) return undefined;
  const plain = digits.replaceAll(thousands, "").replace(decimal, ".");
  return { value: Number(plain) + 0, decimals: plain.split(".")[1]?.length ?? 0 };
}

/** «4,2» with «millones» behind; «12 mil 500» has its rest. Rounded, so that no binary noise is left. */
export function scaled(readings: readonly Reading[], scale: number, rest = 0): readonly Reading[] {
  const zeros = Math.round(Math.log10(scale));
  return readings.map(({ value, decimals }) => ({
    value: Number((value * scale + rest).toPrecision(15)),
    decimals: rest > 0 ? 0 : decimals - zeros,
  }));
}
