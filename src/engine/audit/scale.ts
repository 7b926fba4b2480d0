/** The likely cause of a share above 100 %, and what it would be without it. */
export interface LikelyScale {
  readonly causa: "invertido" | "doble-porcentaje" | "universo";
  readonly propuesto: number;
  /** What the other cause would give, where both are possible. */
  readonly otro?: number;
}

/** How near a corrected figure must be to what was expected to be believed: within a quarter of it [OURS]. */
const NEAR = 0.25;

/**
 * The «scale doctor»: proposes, never edits. 8500 beside a target of 95 is 85 multiplied twice by 100; 3000 is 210/7, a whole number of
 * times the universe: numerator and denominator changed places (7/210 = 3.3 %); 118.5 counts cases that are not in the universe.
 */
export function likelyScale(value: number, expected: readonly number[]): LikelyScale {
  const halved = value / 100;
  const inverted = 10_000 / value;
  const isWhole = value >= 200 && Number.isInteger(halved);
  if (expected.some((other) => other > 0 && Math.abs(halved / other - 1) <= NEAR))
    return { causa: "doble-porcentaje", propuesto: halved, ...(isWhole ? { otro: inverted } : {}) };
  if (isWhole) return { causa: "invertido", propuesto: inverted, ...(value >= 1000 ? { otro: halved } : {}) };
  return value >= 1000 ? { causa: "doble-porcentaje", propuesto: halved } : { causa: "universo", propuesto: 100 };
}
