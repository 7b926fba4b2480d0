import type { RowCells } from "./figureCells";
import type { StatedUnit } from "./unit";
import { isSameUnit } from "../text/unitWords";

/** Why a figure with words around it cannot be taken beside the others of its row. */
export type MarkDoubtKind = "otherUnit" | "limit" | "unfinished" | "times";

export interface MarkDoubt {
  readonly index: number;
  readonly why: MarkDoubtKind;
  /** A cell of the row that says otherwise. */
  readonly beside?: number;
}

/** Said of percents and of their changes alike. */
const POINTS = "punto porcentual";
const PERCENT = "%";

/**
 * Looks at what is written around the figures of a row: a limit («≥ 80 %») and what is still to change are figures only where they are targets, and one row is in one unit.
 * A figure that is doubted is taken away from `cells`.
 */
export function settleMarks(
  cells: RowCells,
  isTarget: (index: number) => boolean,
  stated: StatedUnit,
  tell: (doubt: MarkDoubt) => void,
): void {
  const doubt = (index: number, why: MarkDoubtKind, beside?: number): void => {
    cells.kinds[index] = "malformed";
    cells.ways[index] = "none";
    cells.numbers[index] = 0;
    cells.marks[index] = undefined;
    tell({ index, why, ...(beside === undefined ? {} : { beside }) });
  };
  cells.marks.forEach((mark, index) => {
    if (mark === undefined || isTarget(index)) return;
    const open = mark.marks.find((each) => each === "limit" || each === "unfinished");
    if (open !== undefined) doubt(index, open);
  });
  settleUnits(cells, stated, doubt);
  settleTimes(cells, doubt);
}

type Doubt = (index: number, why: MarkDoubtKind, beside?: number) => void;

interface UnitGroup {
  readonly unit: string;
  readonly indexes: number[];
}

/** One unit is the row's: the one its name states, or that of most of its figures; the others are asked about, and all where none is first. */
function settleUnits(cells: RowCells, stated: StatedUnit, doubt: Doubt): void {
  const groups = unitGroups(cells);
  const isPercent = ({ unit }: UnitGroup): boolean => unit === PERCENT;
  const allowed = groups.filter((group) => stated === undefined || isPercent(group) === (stated === "percent"));
  if (groups.length < 2 && allowed.length === groups.length) return;
  const most = Math.max(0, ...allowed.map(({ indexes }) => indexes.length));
  const first = allowed.filter(({ indexes }) => indexes.length === most);
  const kept = first.length === 1 ? first[0] : undefined;
  // Percents among numbers have their own question.
  const others = groups.filter((group) => group !== kept && (kept !== undefined || !isPercent(group) || groups.length > 1));
  for (const group of others) {
    const beside = groups.find((each) => each !== group)?.indexes[0];
    for (const index of group.indexes) doubt(index, "otherUnit", beside);
  }
}

function unitGroups({ ways, marks }: RowCells): readonly UnitGroup[] {
  const groups: UnitGroup[] = [];
  ways.forEach((way, index) => {
    if (way === "none") return;
    const unit = way === "bare" ? marks[index]?.unit : PERCENT;
    if (unit === undefined || unit === POINTS) return;
    const known = groups.find((group) => isSameUnit(group.unit, unit));
    if (known) known.indexes.push(index);
    else groups.push({ unit, indexes: [index] });
  });
  return groups;
}

/**
 * «1.2 millones» beside 1.1: is that 1.1 millions? A short «M» is taken for millions only where all of the row is so, since what is compared
 * within a row does not depend on it.
 */
function settleTimes({ ways, numbers, marks }: RowCells, doubt: Doubt): void {
  const known = ways.flatMap((way, index) => (way !== "none" && numbers[index] !== 0 ? [index] : []));
  const multiplied = known.filter((index) => marks[index]?.times !== undefined);
  const [first] = multiplied;
  if (first === undefined) return;
  const plain = known.filter((index) => marks[index]?.times === undefined);
  const factor = marks[first]?.times ?? 1;
  const isMixed = plain.length > 0 || multiplied.some((index) => marks[index]?.times !== factor);
  const short = multiplied.filter((index) => marks[index]?.isTimesDoubtful === true);
  if (isMixed) for (const index of short) doubt(index, "times", plain[0] ?? multiplied.find((each) => each !== index));
  const size = (index: number): number => Math.log(Math.abs(numbers[index] ?? 1));
  const middle = multiplied.reduce((sum, index) => sum + size(index), 0) / multiplied.length;
  for (const index of plain) {
    const distance = size(index) - middle;
    if (Math.abs(distance) < Math.abs(distance - Math.log(factor))) doubt(index, "times", first);
  }
}
