/** «ND»: no determinado / no disponible. An answer, not an absence: never null, never 0. */
export const ND = "ND";
export type ND = typeof ND;

/** A figure of the matrix, or ND. */
export type Figure = number | ND;

declare const percentUnit: unique symbol;
declare const ratioUnit: unique symbol;

/** 85 means 85 %. */
export type Percent = number & { readonly [percentUnit]: true };
/** 0.85 means 85 %. */
export type Ratio = number & { readonly [ratioUnit]: true };

export function percent(value: number): Percent {
  return value as Percent;
}

export function isKnown(figure: Figure): figure is number {
  return figure !== ND;
}
