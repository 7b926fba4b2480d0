import type { GoldFigure } from "../gold";

/** A number as it is written, and how another one would be written in its place. */
export interface Written {
  /** Offset in the figure's text, in code points. */
  readonly start: number;
  readonly text: string;
  readonly decimals: number;
  readonly write: (value: number) => string;
}

/** «casi 70 %», «más de 200»: other figures may be as right. */
const HEDGED =
  /(?:casi|cerca de|m[aá]s de|menos de|alrededor de|unos|unas|aproximadamente|bordea|pr[oó]xim[oa]s? a|al menos|poco|hasta|superior a|inferior a)\W*$/i;

/** The figure's number, where its letters are one number in digits that says all of its value. */
export function writtenOf({ texto, valor }: GoldFigure, before: string): Written | undefined {
  const numbers = [...texto.matchAll(/\d(?:[\d.,]|[  ](?=\d{3}(?!\d)))*\d|\d/g)];
  const [number] = numbers;
  if (numbers.length !== 1 || !number || valor === undefined || HEDGED.test(before + texto.slice(0, number.index))) return undefined;
  const [text] = number;
  for (const decimal of [".", ","]) {
    const [whole = "", fraction, more] = text.split(decimal);
    const group = /[.,  ]/.exec(whole)?.[0] ?? "";
    if (
      more !== undefined ||
      group === decimal ||
      Math.abs(Number(`${whole.replace(/\D/g, "")}.${fraction ?? ""}`) - Math.abs(valor)) > 1e-9
    )
      continue;
    const decimals = fraction?.length ?? 0;
    const write = (value: number): string => {
      const [big = "", small] = Math.abs(value).toFixed(decimals).split(".");
      return big.replace(/\B(?=(?:\d{3})+$)/g, group) + (small === undefined ? "" : decimal + small);
    };
    return { start: [...texto.slice(0, number.index)].length, text, decimals, write };
  }
  return undefined;
}
