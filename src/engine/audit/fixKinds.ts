import type { Finding } from "../domain/finding";

/** What can be put right without knowing more than the matrix says. */
export type FixKind = "spelling" | "number" | "percent" | "scale" | "format" | "noData";

const KIND_OF_RULE: Readonly<Record<string, FixKind>> = {
  "estructura.entidad-varias-formas": "spelling",
  "valores.numero-como-texto": "number",
  "lectura.escala-dudosa": "percent",
  "valores.porcentaje-sobre-100": "scale",
  "valores.escala-distinta": "scale",
  "lectura.fecha-en-cifra": "format",
  "valores.sin-dato-mezclado": "noData",
};

/** Rules whose findings a fix may take away, for the fronts that list them. */
export const fixableRules: readonly string[] = Object.keys(KIND_OF_RULE);

/** How a finding can be fixed; undefined where only a person can say what is right. */
export function fixKindOf({ rule, data }: Finding): FixKind | undefined {
  // A division the other way round, or cases out of their universe, are not mended by a factor.
  if (rule === "valores.porcentaje-sobre-100" && data["causa"] !== "doble-porcentaje") return undefined;
  // A «5/3» that Excel took for a day in March is lost: somebody has to type the figure.
  if (rule === "lectura.fecha-en-cifra" && data["leido"] === "") return undefined;
  return KIND_OF_RULE[rule];
}

/** A cell that stays as it is, though its finding asks for it. */
export interface CellLeft {
  readonly cell: string;
  readonly why: LeftReason;
}

export type LeftReason = "formula" | "merged" | "ambiguous" | "otherFigure" | "stillFound";
