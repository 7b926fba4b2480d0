import { ND, type Figure } from "../engine/domain/figure";
import type { LimitKind } from "../engine/domain/limits";
import { defaultProfile, type Profile } from "../engine/domain/profile";
import type { Direction, ReadingKind } from "../engine/domain/policy";
import { fold } from "../engine/reader/text/fold";
import { readFigureText } from "../engine/reader/text/figureText";
import type { MarkedNumber } from "../engine/reader/text/markedNumber";
import { directionSpellings } from "../engine/words/glossary";
import { limitProblem, type LimitSaid } from "../engine/words/rules/limitTexts";
import { invalid, isFailure, type FunctionFailure } from "./functionAnswer";

/**
 * An argument of a function as a rectangle: a value alone is one of a cell; an optional one that was left out (null or undefined) does not
 * exist.
 */
export interface Argument {
  /** As the function's help calls it: valor_obtenido. */
  readonly name: string;
  readonly cells: readonly (readonly unknown[])[];
}

export function argument(name: string, value: unknown): Argument {
  if (!Array.isArray(value) || value.length === 0) return { name, cells: [[Array.isArray(value) ? null : value]] };
  return { name, cells: value.map((row: unknown) => (Array.isArray(row) ? row : [row])) };
}

/** The argument, or undefined where it was left out or is one empty cell. */
export function optionalArgument(name: string, value: unknown): Argument | undefined {
  const read = argument(name, value);
  return isSingle(read) && isBlank(read.cells[0]?.[0]) ? undefined : read;
}

export function isSingle({ cells }: Argument): boolean {
  return cells.length === 1 && cells[0]?.length === 1;
}

/** An empty cell; functions receive it as null, undefined or an empty text. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** What stands in a cell where a figure is expected, read as the matrix reader does: «85%» is 85, «62,2» is 62.2, «N.D.» is ND. */
export interface FigureRead {
  readonly figure: Figure;
  readonly kind: ReadingKind;
  readonly isPercentText: boolean;
}

export function readFigure(value: unknown): FigureRead {
  if (typeof value === "number")
    return { figure: Number.isFinite(value) ? value : ND, kind: Number.isFinite(value) ? "number" : "error", isPercentText: false };
  if (isBlank(value)) return BLANK;
  if (typeof value !== "string") return UNREADABLE;
  const read = readFigureText(value, ".");
  // A limit or a doubt would need the answer of a person.
  if (read.kind === "doubt" || ("marked" in read && isAsked(read.marked))) return { figure: ND, kind: "malformed", isPercentText: false };
  if (read.kind !== "textNumber") return { figure: ND, kind: read.kind, isPercentText: false };
  return { figure: read.value * (read.marked?.times ?? 1), kind: "textNumber", isPercentText: read.isPercent };
}

function isAsked(marked: MarkedNumber | undefined): boolean {
  return marked?.isTimesDoubtful === true || marked?.marks.some((mark) => mark === "limit" || mark === "unfinished") === true;
}

const BLANK: FigureRead = { figure: ND, kind: "blank", isPercentText: false };
const UNREADABLE: FigureRead = { figure: ND, kind: "error", isPercentText: false };

/** Sentido esperado in any of its spellings; undefined where it is blank or «no definido». */
export function readDirection(value: unknown): Direction | undefined | FunctionFailure {
  if (isBlank(value)) return undefined;
  const found = typeof value === "string" ? directionSpellings.get(fold(value)) : undefined;
  if (found === undefined)
    return invalid(`No se reconoce el sentido «${said(value)}»: escribe ascendente, descendente, máximo permisible o mínimo permisible.`);
  return found === "undefined" ? undefined : found;
}

/** One of a few words; `otherwise` where it was left out. */
export function readChoice<T>(name: string, value: unknown, choices: Readonly<Record<string, T>>, otherwise: T): T | FunctionFailure {
  const single = alone(value);
  if (isBlank(single)) return otherwise;
  const key = fold(typeof single === "string" ? single : said(single));
  if (Object.hasOwn(choices, key)) return choices[key] as T;
  return invalid(`No se reconoce «${said(single)}» en ${name}: escribe ${Object.keys(choices).join(", ")}.`);
}

/** Limits of the bands as options (B1). */
export function readThresholds(medium: unknown, high: unknown): Profile["thresholds"] | FunctionFailure {
  const { thresholds } = defaultProfile;
  const limits = readLimits("levels", ["medio_desde", medium, thresholds.medium], ["alto_desde", high, thresholds.high]);
  return isFailure(limits) ? limits : { medium: limits[0], high: limits[1] };
}

type LimitGiven = readonly [name: string, value: unknown, otherwise: number];

/** Two limits as options, each as given or else as by default; the lower first. */
export function readLimits(kind: LimitKind, lower: LimitGiven, upper: LimitGiven): readonly [number, number] | FunctionFailure {
  const [from, to] = [limitSaid(lower), limitSaid(upper)];
  const problem = limitProblem(kind, from, to);
  return problem === undefined ? [from.value, to.value] : invalid(problem);
}

function limitSaid([name, value, otherwise]: LimitGiven): LimitSaid {
  const given = alone(value);
  if (isBlank(given)) return { name, value: otherwise, typed: "" };
  const { figure } = readFigure(given);
  return { name, value: figure === ND ? NaN : figure, typed: said(given) };
}

/** The value of an argument that is one cell. */
export function alone(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return Array.isArray(first) ? (first[0] as unknown) : first;
}

/** A cell with an error, as Excel hands it over: an object with its code, «#N/A». */
export function isErrorCell(value: unknown): value is { readonly code: string } {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}

/** A value as it is quoted in a message. */
export function said(value: unknown): string {
  if (typeof value === "boolean") return value ? "VERDADERO" : "FALSO";
  if (isErrorCell(value)) return value.code;
  return typeof value === "object" ? "un valor que no es número ni texto" : String(value);
}
