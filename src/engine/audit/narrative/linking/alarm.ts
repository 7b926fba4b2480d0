import { isKnown } from "../../../domain/figure";
import type { TextFigure } from "../lexis/figures";
import type { Cell } from "./cells";
import type { Link } from "./link";
import type { Mark } from "./marks";
import { mostSaid } from "./measures";
import type { Row } from "./rows";
import { telling, unitFits, type Slot } from "./slots";
import { WEIGHTS } from "./weights";

/** What the row has where the text has another figure. */
export interface Alarm {
  /** The cell that the words speak of. */
  readonly cell: Cell;
  /** The one that the written figure is: last year's, the target. */
  readonly other?: Cell;
  readonly isSure: boolean;
}

export interface Beside {
  isStated(cell: Pick<Cell, "row" | "meaning" | "year">): boolean;
  /** Rows that another figure of the paragraph verifies. */
  readonly anchored: ReadonlySet<unknown>;
  /** A change of the row stands right behind, and is right: «98 supervisiones, 23 más que el año anterior». */
  readonly isChanged: boolean;
}

/** A figure with all that its alarm hangs on. */
interface Case {
  readonly link: Link;
  readonly mark: Mark;
  readonly figure: TextFigure;
  readonly row: Row;
  readonly said: Slot;
  /** Equal to a cell of its row that the sentence does not speak of, and telling. */
  readonly other: Cell | undefined;
  readonly isAnchored: boolean;
  readonly beside: Beside;
}

/** Undefined: no alarm, since the row, the measure or the year is not sure enough. */
export function alarmOf(link: Link, beside: Beside): Alarm | undefined {
  const { mark, slots, row } = link;
  const { figure } = mark;
  if (figure === undefined || row === undefined || isOfAnotherWhole(mark, row)) return undefined;
  const said = bestOf(
    slots.filter(({ cell, isLicensed }) => isLicensed && unitFits(figure, cell, mark.isInTable) && !beside.isStated(cell)),
  );
  if (!said || said.tie !== undefined) return undefined;
  const other = bestOf(
    slots.filter(
      ({ tie, isLicensed, cell }) => tie === "exact" && (!isLicensed || cell !== said.cell) && unitFits(figure, cell, mark.isInTable),
    ),
  );
  if (other && isThereByRight(mark, other, said.cell, beside)) return undefined;
  const isTelling = telling(figure) >= 1.3;
  const one = { link, mark, figure, row, said, other: isTelling ? other?.cell : undefined, isAnchored: beside.anchored.has(row), beside };
  const isSure = isSureOf(one);
  if ((!isSure && !isOfRow(one)) || (figure.isInWords === true && figure.hedge !== undefined)) return undefined;
  const isBeyondDoubt = isSure && isOutright(one, 0.9) && isRowBeyondDoubt(one);
  if (one.other !== undefined && said.score > -1) return { cell: said.cell, other: one.other, isSure: isBeyondDoubt };
  return isOfSomethingElse(one) || !isSaid(one) ? undefined : { cell: said.cell, isSure: isBeyondDoubt };
}

function isRowBeyondDoubt({ link: { words, margin }, isAnchored }: Case): boolean {
  return words >= WEIGHTS.surely || (isAnchored && margin >= WEIGHTS.surelyBy);
}

function isSureOf({ link: { words, margin }, isAnchored, beside }: Case): boolean {
  const isOnlyVerified = isAnchored && beside.anchored.size === 1;
  return margin >= (isOnlyVerified ? WEIGHTS.marginBesideVerified : WEIGHTS.margin) && (words >= WEIGHTS.alarm || isAnchored);
}

/** The very figure of last year, or of the target: that it is of this row needs fewer words. */
function isOfRow({ link: { words, margin }, figure, other }: Case): boolean {
  return (
    other !== undefined &&
    words >= WEIGHTS.fewestWords &&
    margin >= WEIGHTS.marginBesideVerified &&
    words + WEIGHTS.tie * telling(figure) >= WEIGHTS.alarm
  );
}

/** «el 52,3 % fueron mujeres», «62.4 % del total», «96.4 % de su PIM»: a share of something that the row does not measure. */
const OTHER_WHOLE =
  /^[\s%)]*(?:fueron|son|eran|correspond\p{L}+ a|del total|de(?:l| su)? (?:pim|pia|presupuesto)|se (?:concentr|ejecut)\p{L}+ en|de (?:ell[oa]s|est[oa]s))(?![\p{L}])(?: (\p{L}+))?/u;

function isOfAnotherWhole({ figure, right }: Mark, { folded }: Row): boolean {
  const whole = figure?.isPercent === true ? OTHER_WHOLE.exec(right) : null;
  if (whole === null || /\b(?:pim|presupuest)/.test(folded)) return false;
  return whole[1] === undefined || !folded.includes(whole[1]);
}

/** Of an earlier year that is spoken of; or «uno de cada cinco (20.5 %)»: told twice, and no word says that it is another measure. */
function isThereByRight(mark: Mark, { cell, isLicensed }: Slot, said: Cell, beside: Beside): boolean {
  const isSaidAgain = isLicensed && beside.isStated(cell) && mark.said[said.meaning] < 0.9;
  return isSaidAgain || (mark.when.isEarlier && isNamed(mark, cell));
}

function isOutright({ mark }: Case, weight: number): boolean {
  return (mostSaid(mark.said)?.weight ?? 0) >= weight;
}

/** Verbs and nouns of a result whatever it counts; «se capacitó a» counts people. */
const OF_RESULT = /^(?:obt|result|alcanz|registr|logr|lleg|vo$)/;

/** «S.14 Se capacitó a 176 operadores»: a count of things that the name does not speak of; a number of quite another size. */
function isOfSomethingElse(one: Case): boolean {
  const { link, mark, figure, said } = one;
  const isOtherCount =
    !isValueBeforeChange(one) &&
    said.cell.meaning === "actual" &&
    !figure.isPercent &&
    !mark.isInTable &&
    link.lexical < WEIGHTS.fewestOfName &&
    !OF_RESULT.test(mark.by.actual ?? "");
  if (isOtherCount || said.score < -0.9 || (figure.hedge !== undefined && !isWithin(figure, said.cell, 0.5, 2))) return true;
  // A column, a change, or a code with its measure say what digits are, of whatever size; a scale («millones») may be another's.
  const isNamedOutright = link.words >= WEIGHTS.code && isOutright(one, 1.5) && said.cell.meaning !== "actual";
  const isSurelyThat = mark.isInTable ? isOutright(one, 0.9) : isValueBeforeChange(one) || isNamedOutright;
  return !(isSurelyThat && figure.scale === undefined && !figure.isInWords) && !isWithin(figure, said.cell, 0.2, 5);
}

function isValueBeforeChange({ said: { cell }, beside }: Case): boolean {
  return beside.isChanged && cell.meaning === "actual";
}

/** Whether the words, its place or its neighbours say what the figure is. */
function isSaid(one: Case): boolean {
  const { link, mark, figure, row, said, isAnchored, beside } = one;
  const { meaning, figure: expected } = said.cell;
  if (isValueBeforeChange(one)) return true;
  const value = figure.readings[0]?.value;
  // No word says what it is, but the row is beyond doubt, its value stands nowhere else and this is near it: «3,518» for 3,158.
  const isNearIt =
    meaning === "actual" && link.words >= WEIGHTS.surely && link.margin >= WEIGHTS.margin && isWithin(figure, said.cell, 0.7, 1.4);
  return (
    isNearIt ||
    mark.isInTable ||
    isOutright(one, 0.9) ||
    (mark.when.sure >= 0.8 && mark.when.named.size > 0) ||
    (value === 0 && !isKnown(expected)) ||
    (figure.isPercent && (row.kind === "objective" || (isAnchored && isWithin(figure, said.cell, 0.55, 1.8)))) ||
    (meaning === "target" && beside.isStated({ ...said.cell, meaning: "actual" }))
  );
}

/** Whether a figure is of the size of the cell: from `least` to `most` times it. */
function isWithin({ readings }: TextFigure, { figure: expected }: Cell, least: number, most: number): boolean {
  const value = readings[0]?.value;
  if (value === undefined || !isKnown(expected) || value === 0 || expected === 0) return true;
  return value / expected > least && value / expected < most;
}

/** The words say outright that it is another measure: «por encima de la meta de ·» is no value of last year. */
export function isSaidOtherwise({ said }: Mark, { meaning, row, unit }: Cell): boolean {
  const most = mostSaid(said);
  if (most === undefined || most.weight < 1.2 || most.meaning === "actual" || most.meaning === meaning) return false;
  return !(meaning === "progress1" && (row.kind === "objective" || (unit === "progress" && !row.mayBePercent)));
}

/** The sentence names the year of a value: «el último dato disponible es 798», «dos años estuvo en 0.8». */
export function isNamed({ when, figure }: Mark, { meaning, year }: Cell): boolean {
  return (meaning === "actual" || meaning === "progress1") && when.named.has(year) && figure !== undefined && telling(figure) >= 1.3;
}

export function bestOf(slots: readonly Slot[]): Slot | undefined {
  let best: Slot | undefined;
  for (const slot of slots)
    if (best === undefined || slot.score > best.score || (slot.score === best.score && slot.tie === "exact")) best = slot;
  return best;
}
