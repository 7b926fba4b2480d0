import { partName, periodText } from "../periodText";
import type { Figure } from "../../domain/figure";
import type { FigureRole } from "../../domain/policy";
import type { Trace } from "../../domain/trace/trace";
import { andBefore } from "../counted";
import { valueText, type DecimalSign } from "../figureText";
import { figureRoleLabel } from "../labels";

/** A piece of an explanation: plain text, or text that stands for a cell («Matriz!K12») and can be a link to it. */
export interface ExplanationPart {
  readonly text: string;
  readonly cell?: string;
}

export type ExplanationSentence = readonly ExplanationPart[];

export interface ExplanationOptions {
  /** Decimal sign of the figures; the point by default, as es-PE writes. */
  readonly decimal?: DecimalSign | undefined;
}

const ALL_DECIMALS = 12;

/** The sentences as one plain text. */
export function explanationText(sentences: readonly ExplanationSentence[]): string {
  return sentences.map((parts) => parts.map(({ text }) => text).join("")).join(" ");
}

/** An Avance or a mean with at most one decimal, half away from zero (P9): «81.8», «100», «ND». */
export function figureText(value: Figure, { decimal }: ExplanationOptions = {}): string {
  return valueText(value, decimal, 1);
}

/** A figure as it stands in its cell: «61.86», «1,718», «ND». */
export function cellFigureText(value: Figure, { decimal }: ExplanationOptions = {}): string {
  return valueText(value, decimal, ALL_DECIMALS);
}

export function sentence(...parts: readonly (string | ExplanationPart)[]): ExplanationSentence {
  return parts.map((part) => (typeof part === "string" ? { text: part } : part));
}

/** «a, b y c», «IOP.01.01 e IOP.01.02». */
export function joined(pieces: readonly (readonly ExplanationPart[])[]): readonly ExplanationPart[] {
  return pieces.flatMap((piece, index) =>
    index === 0 ? piece : [{ text: index === pieces.length - 1 ? ` ${andBefore(piece[0]?.text ?? "")} ` : ", " }, ...piece],
  );
}

/** «valor obtenido 6.9 (Matriz!R5)», «valor obtenido 75 (suma de 30 (K5) y 45 (L5))», «logro esperado ND». */
export function operandParts(trace: Trace, options: ExplanationOptions): readonly ExplanationPart[] {
  const role = roleOf(trace);
  const head = { text: `${role === undefined ? "" : `${figureRoleLabel[role]} `}${cellFigureText(trace.value, options)}` };
  if (trace.op === "constant") return [head];
  if (trace.op === "cell") return [head, ...place(trace.cell)];
  const kept = trace.op === "pick" ? trace.args.slice(0, 1) : trace.args.filter(({ op }) => op !== "constant");
  const pieces = kept.map((arg) => [
    { text: partText(arg) + cellFigureText(arg.value, options) },
    ...(arg.op === "cell" ? place(arg.cell) : nested(arg, options)),
  ]);
  const opening = trace.op === "pick" ? ` (último ${lastName(kept[0])}, ` : trace.op === "sum" ? " (suma de " : " (";
  return [head, { text: opening }, ...joined(pieces), { text: ")" }];
}

function nested(trace: Trace, options: ExplanationOptions): readonly ExplanationPart[] {
  return operandParts(trace, options).slice(1);
}

function place(cell: string | undefined): readonly ExplanationPart[] {
  return cell === undefined ? [] : [{ text: " (" }, { text: cell, cell }, { text: ")" }];
}

function partText(trace: Trace): string {
  if (trace.op !== "cell" || trace.year === undefined) return "";
  return `${periodText({ year: trace.year, ...(trace.months && { months: trace.months }) })}: `;
}

function lastName(trace: Trace | undefined): string {
  return trace?.op === "cell" && trace.months !== undefined ? partName(trace.months) : "período";
}

/** Which figure of the indicator a node stands for: that of its first cell. */
export function roleOf(node: Trace): FigureRole | undefined {
  if (node.op === "cell") return node.role;
  return node.op === "constant" ? undefined : node.args.map(roleOf).find((role) => role !== undefined);
}
