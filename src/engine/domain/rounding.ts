/**
 * Rounds to `decimals` (0–12), half away from zero, as a planner does on paper: the number is taken as its 15 significant decimal digits
 * (what Excel shows), so that 1.005 gives 1.01 and 94.99999999999999 (0.285 / 0.3) gives 95. Never −0 (R1).
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const scale = POWERS[decimals] ?? 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  if (scaled >= LARGEST_WITH_FRACTION) return value + 0;
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  // Away from a half, plain arithmetic cannot go wrong; near one, the decimal text decides.
  const nearHalf = Math.abs(rest - 0.5) <= 1e-14 * scaled + 1e-9;
  const rounded = nearHalf ? Math.round(shift(cleanNumber(Math.abs(value)), decimals)) : rest < 0.5 ? whole : whole + 1;
  return value < 0 ? 0 - rounded / scale : rounded / scale;
}

/** The number with its 15 significant decimal digits: without binary noise, and without −0 (R2). */
export function cleanNumber(value: number): number {
  return Number(value.toPrecision(15)) + 0;
}

/** Whether two figures are the same number for a planner: equal but for binary noise (R2). */
export function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= SAME_WITHIN * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether `value` reaches `limit`, decided at nine decimals: noise does not take a figure across a limit (R2). */
export function reaches(value: number, limit: number): boolean {
  if (value >= limit) return true;
  return limit - value < 1e-6 && roundHalfAway(value, 9) >= roundHalfAway(limit, 9);
}

const POWERS = Array.from({ length: 13 }, (_, exponent) => Number(`1e${exponent}`));
const LARGEST_WITH_FRACTION = 2 ** 52;
const SAME_WITHIN = 1e-13;

function shift(value: number, decimals: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + decimals}`);
}
