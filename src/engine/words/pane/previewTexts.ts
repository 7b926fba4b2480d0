import type { Band } from "../../domain/results";
import type { Figure } from "../../domain/figure";
import { andBefore } from "../counted";
import { figureText, type DecimalSign } from "../figureText";
import { bandLabel } from "../labels";

/** Sentences of the preview: what a plan will change, as a planner would say it. */
export const previewTexts = {
  bandChange: (code: string, from: Band, to: Band, before: string, after: string, cell: string) =>
    `${code} pasa de ${bandLabel[from].toLowerCase()} a ${bandLabel[to].toLowerCase()}: el Avance Tipo 1 pasa de ` +
    `${before} a ${after} (${cell}).`,
  moreBandChanges: (count: number) => (count === 1 ? "Otra fila cambia de nivel." : `Otras ${count} filas cambian de nivel.`),
  noChange: (figures: number) =>
    figures === 1 ? "La cifra que hay no cambia." : `Ninguna de las ${count(figures)} cifras que hay cambia.`,
  filled: (cells: number) => (cells === 1 ? "Se llena 1 celda vacía." : `Se llenan ${count(cells)} celdas vacías.`),
  changed: (changed: number, figures: number) => `${count(changed)} de ${count(figures)} cifras ${changed === 1 ? "cambia" : "cambian"}.`,
  firstTime: (figures: number) => `Se llenan ${count(figures)} cifras que hoy están vacías.`,
  change: (code: string, type: 1 | 2, before: string, after: string, cell: string) =>
    `${code}: el Avance Tipo ${type} pasa de ${before} a ${after} (${cell}).`,
  moreChanges: (more: number) => (more === 1 ? "Otra cifra cambia." : `Otras ${count(more)} cifras cambian.`),
  written: (cells: number, ranges: readonly string[], within: string, overwritten: number) =>
    `Se ${cells === 1 ? "escribe 1 celda" : `escriben ${count(cells)} celdas`} ` +
    `${ranges.length <= MOST_RANGES ? `en ${joined(ranges)}` : `dentro de ${within}`}; ` +
    `${overwrittenPart(overwritten)}.`,
  typed: (cells: readonly string[], replacement: string, when: When) =>
    `${verb("reemplazar", cells, when)} ${cells.length === 1 ? "1 cifra escrita" : `${count(cells.length)} cifras escritas`} a ` +
    `mano por ${replacement}: ${listed(cells)}.`,
  replacedFormulas: (cells: readonly string[], replacement: string, when: When) =>
    `${verb("reemplazar", cells, when)} ${foreign(cells)} por ${replacement}: ${listed(cells, "; ")}.`,
  keptFormulas: (cells: readonly string[], haveOtherFigures: boolean, when: When) =>
    `${verb("conservar", cells, when)} ${foreign(cells)}: ${listed(cells, "; ")}.` +
    (haveOtherFigures ? " Donde dan otra cifra, los promedios y el resumen llevan la de PNTP." : ""),
  /** `computed`: only where it is another figure. */
  herFormula: (code: string, cell: string, formula: string, shows: string, computed: string | undefined) =>
    `${code} (${cell}) ${shortFormula(formula)} ` + (computed === undefined ? `da ${shows}, como PNTP` : `da ${shows} y PNTP ${computed}`),
  newColumns: (columns: readonly string[]) =>
    columns.length === 1
      ? `Se crea 1 columna al lado de la matriz: ${columns[0] ?? ""}.`
      : `Se crean ${columns.length} columnas al lado de la matriz: ${columns.join(" y ")}.`,
  unmerged: (areas: readonly string[]) =>
    `Se ${areas.length === 1 ? "separa la combinación" : `separan ${count(areas.length)} combinaciones`} de celdas ` +
    `que ${areas.length === 1 ? "tapa" : "tapan"} Avances: ${listed(areas)}.`,
  coloured: (ranges: readonly string[]) =>
    "Se colorean los niveles en " +
    `${ranges.length <= MOST_RANGES ? joined(ranges) : `${count(ranges.length)} rangos de la columna Avance Tipo 1`}; ` +
    "los demás formatos no se tocan.",
  sheet: (name: string, refreshed: boolean) => (refreshed ? `Se actualiza la hoja «${name}».` : `Se crea la hoja «${name}».`),
  replacement: { formulas: "fórmulas", functions: "funciones PNTP", values: "valores calculados" },
} as const;

/** A figure as the preview shows it, in the workbook's own convention. */
export function previewFigure(figure: Figure | string | null, decimal: DecimalSign): string {
  if (figure === null) return "vacío";
  if (typeof figure === "string") return figure === "ND" ? "ND" : `«${figure}»`;
  return figureText(figure, decimal);
}

/** Whether it is done now, or would be if the file were written. */
type When = "now" | "ifWritten";

function verb(infinitive: "reemplazar" | "conservar", { length }: readonly string[], when: When): string {
  if (when === "ifWritten") return `Se ${infinitive}ía${length === 1 ? "" : "n"}`;
  return `Se ${infinitive.slice(0, -1)}${length === 1 ? "" : "n"}`;
}

function foreign({ length }: readonly string[]): string {
  return length === 1 ? "1 fórmula que no es de PNTP" : `${count(length)} fórmulas que no son de PNTP`;
}

/** A formula as a sentence quotes it. */
export function shortFormula(formula: string): string {
  return `«${formula.length <= MOST_FORMULA ? formula : `${formula.slice(0, MOST_FORMULA - 1)}…`}»`;
}

const MOST_FORMULA = 60;

const MOST_RANGES = 4;
const MOST_CELLS = 12;

function listed(items: readonly string[], separator = ", "): string {
  return items.length <= MOST_CELLS
    ? joined(items, separator)
    : `${items.slice(0, MOST_CELLS - 1).join(separator)} y ${count(items.length - MOST_CELLS + 1)} más`;
}

function joined(items: readonly string[], separator = ", "): string {
  const last = items.at(-1) ?? "";
  return items.length <= 1 ? last : `${items.slice(0, -1).join(separator)} ${andBefore(last)} ${last}`;
}

function overwrittenPart(overwritten: number): string {
  if (overwritten === 0) return "todas están vacías";
  return overwritten === 1 ? "1 ya tiene contenido y se sobrescribe" : `${count(overwritten)} ya tienen contenido y se sobrescriben`;
}

function count(number: number): string {
  return figureText(number, ".", 0);
}
