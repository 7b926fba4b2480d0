/**
 * The likely cause of a share above 100 % (the «scale doctor»): it proposes, never edits.
 * 3000 is 210/7: numerator and denominator changed places (7/210 = 3.3 %), or a ratio multiplied by 100 twice (30 %).
 */
export function likelyScale(value: number): { readonly causa: "invertido" | "doble-porcentaje" | "universo"; readonly propuesto: number } {
  const inverted = 10_000 / value;
  const halved = value / 100;
  if (value >= 1000 && Number.isInteger(halved)) return { causa: "invertido", propuesto: inverted };
  if (value >= 1000) return { causa: "doble-porcentaje", propuesto: halved };
  return { causa: "universo", propuesto: 100 };
}
