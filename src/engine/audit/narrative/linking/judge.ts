import { isKnown } from "../../../domain/figure";
import type { TextFigure } from "../lexis/figures";
import type { Judgement, Verdict } from "../report";
import { alarmOf, bestOf, isNamed, isSaidOtherwise, type Beside } from "./alarm";
import { changeCandidates, changeTies, type ChangeCandidate } from "./changes";
import type { Cell, Cells } from "./cells";
import type { Link } from "./link";
import type { Mark } from "./marks";
import { mostSaid } from "./measures";
import { mayBeOfAnotherYear, telling, type Slot } from "./slots";
import { WEIGHTS } from "./weights";

/** Judges the linked figures of one paragraph together: a cell that one figure states is not asked of the next. */
export function judgeLinks(links: readonly Link[], cells: Cells): readonly Judgement[] {
  const stated = new Set<string>();
  const anchored = new Set<unknown>();
  const keep = (slot: Slot | undefined): Slot | undefined => {
    if (slot) {
      stated.add(placeOf(slot.cell));
      anchored.add(slot.cell.row);
    }
    return slot;
  };
  const isChanged = links.map((link, position) => {
    const next = links[position + 1];
    const isOfIt = next?.row !== undefined && next.row === link.row && next.mark.piece === link.mark.piece;
    const tie = isOfIt && link.mark.change === undefined ? changeTie(next, cells)?.of : undefined;
    if (tie?.meaning !== "actual" || tie.year !== cells.cutYear) return false;
    anchored.add(link.row);
    return true;
  });
  const outright = onceEach(
    links,
    links.map((link) => statedSlot(link, anchored)),
  ).map(keep);
  const beside = links.map((link, position) => {
    const late = outright[position] === undefined ? statedSlot(link, anchored) : undefined;
    return outright[position] ?? keep(late && stated.has(placeOf(late.cell)) ? undefined : late);
  });
  const first = links.map((link, position) => beside[position] ?? keep(secondSlot(link, stated, cells.cutYear)));
  return links.flatMap((link, position): readonly Judgement[] => {
    const { figure } = link.mark;
    if (figure === undefined) return [];
    const slot = first[position];
    if (slot) return [judged(link, slot.tie === "exact" ? "cuadra" : "redondeo", slot.cell)];
    if (link.row === undefined) return [unlinked(link)];
    if (link.mark.change !== undefined) return [changeJudgement(link, cells, anchored, stated)];
    return [mismatch(link, cells, { isStated: (cell) => stated.has(placeOf(cell)), anchored, isChanged: isChanged[position] ?? false })];
  });
}

/** «21 frente a una meta de 21»: one sentence states a cell once, by the figure that its words fit best. */
function onceEach(links: readonly Link[], slots: readonly (Slot | undefined)[]): readonly (Slot | undefined)[] {
  const best = new Map<string, Slot>();
  const key = (position: number, { cell }: Slot): string => `${links[position]?.mark.piece.start ?? 0}|${placeOf(cell)}`;
  slots.forEach((slot, position) => {
    if (slot && slot.score > (best.get(key(position, slot))?.score ?? -Infinity)) best.set(key(position, slot), slot);
  });
  return slots.map((slot, position) => (slot && best.get(key(position, slot)) === slot ? slot : undefined));
}

/** The cell that a figure states rightly: licensed, equal, and not against what the words say outright. */
function statedSlot({ mark, row, slots, words }: Link, anchored: ReadonlySet<unknown>): Slot | undefined {
  if (row === undefined || mark.figure === undefined || mark.change !== undefined) return undefined;
  const best = bestOf(slots.filter(({ isLicensed }) => isLicensed));
  const tie = bestOf(slots.filter(({ isLicensed, tie }) => isLicensed && tie !== undefined));
  if (!best || !tie || tie.score <= WEIGHTS.otherUnit) return undefined;
  if (!anchored.has(row) && words + WEIGHTS.tie * telling(mark.figure) < WEIGHTS.verified) return undefined;
  return best.score - tie.score > nearness(mark, tie.cell) ? undefined : tie;
}

/** Words that say little, and what an indicator «obtained» or «reached», which may be its Avance as well, leave more open. */
function nearness({ said }: Mark, { meaning }: Cell): number {
  const most = mostSaid(said);
  const isOpen = most === undefined || most.weight < 1.2 || (most.meaning === "actual" && meaning === "progress1");
  return isOpen ? WEIGHTS.nearlySaidOpen : WEIGHTS.nearlySaid;
}

/**
 * What only the figures beside it let a figure be: another year's where this year's stands beside it or is ND or where an earlier one is spoken of, the Avance where
 * the words say «alcanza» and the value itself stands there already («con 55.4 % frente a 57.0 % alcanza 97.2 %»).
 */
function secondSlot({ mark, row, slots }: Link, stated: ReadonlySet<string>, cutYear: number): Slot | undefined {
  if (row === undefined || mark.figure === undefined || mark.change !== undefined) return undefined;
  const saysReached = mostSaid(mark.said)?.meaning === "actual";
  const isBesideAnother = (cell: Cell): boolean => {
    const year = cell.year === cutYear ? mark.when.year : cutYear;
    const beside = slots.find((slot) => slot.cell.meaning === cell.meaning && slot.cell.year === year)?.cell;
    return (
      beside !== undefined && (stated.has(placeOf(beside)) || ((mark.when.isEarlier || !isKnown(beside.figure)) && isNamed(mark, cell)))
    );
  };
  return bestOf(
    slots.filter(({ cell, tie, isLicensed, isOfMeasure, score }) => {
      if (tie === undefined || !isOfMeasure || score <= WEIGHTS.otherUnit || isSaidOtherwise(mark, cell)) return false;
      if (isLicensed) return saysReached && cell.meaning === "progress1" && stated.has(placeOf({ ...cell, meaning: "actual" }));
      return mayBeOfAnotherYear(mark, cell, cutYear) && isBesideAnother(cell);
    }),
  );
}

/** A figure that equals nothing the sentence may state: an alarm with what the row has instead, or silence. */
function mismatch(link: Link, cells: Cells, beside: Beside): Judgement {
  const alarm = alarmOf(link, beside);
  if (alarm === undefined) return unlinked(link);
  const told = judged(link, verdictOf(link, alarm.cell, cells), alarm.cell, alarm.other);
  return alarm.isSure ? told : { ...told, certainty: "media" };
}

/** The change of its row that the figure is. */
function changeTie({ mark, row }: Link, cells: Cells): ChangeCandidate | undefined {
  const { figure, change } = mark;
  if (row === undefined || figure === undefined || change === undefined) return undefined;
  return changeCandidates(row, mark, change, cells).find((candidate) => changeTies(figure, candidate));
}

function changeJudgement(link: Link, cells: Cells, anchored: ReadonlySet<unknown>, stated: ReadonlySet<string>): Judgement {
  const { mark, row } = link;
  if (row === undefined || mark.figure === undefined || mark.change === undefined) return unlinked(link);
  const tie = changeTie(link, cells);
  if (tie) return changed(link, "cuadra", tie);
  const [main] = changeCandidates(row, mark, mark.change, cells);
  if (mark.figure.isInWords === true && !Number.isInteger(main?.value)) return unlinked(link);
  if (!main || !anchored.has(row) || link.margin < WEIGHTS.margin) return unlinked(link);
  // «24 más» of a percentage counts something else.
  if (row.isPercent && mark.figure.unit === "none" && Number.isInteger(mark.figure.readings[0]?.value)) return unlinked(link);
  const { meaning, year, from, fromYear } = main.of;
  const areBothStated = stated.has(placeOf({ row, meaning, year })) && stated.has(placeOf({ row, meaning: from, year: fromYear }));
  if ((mark.change.against === "any" && !areBothStated) || !isOfItsSize(mark.figure, main.value)) return unlinked(link);
  return changed(link, "no_cuadra", main);
}

/** «13,641 menos» of a row that changed by 328.6: of something else. */
function isOfItsSize({ readings: [reading] }: TextFigure, expected: number): boolean {
  const times = Math.abs((reading?.value ?? 0) / (expected || 1e-9));
  return times > 0.2 && times < 5;
}

/** A difference is no cell of the matrix: its row stands in the basis. */
function changed(link: Link, verdict: Verdict, { value, cell, of }: ChangeCandidate): Judgement {
  return { ...common(link), verdict, expected: value, basis: { as: "change", code: cell.row.code, cell: cell.cell, ...of } };
}

function verdictOf({ mark }: Link, cell: Cell, cells: Cells): Verdict {
  const written = mark.figure?.readings[0]?.value;
  const band = cells.bandOf(cell.row, cell.year);
  if (written === undefined) return cell.meaning === "progress1" && band !== "noData" ? "cambia_banda" : "no_cuadra";
  return isKnown(cell.figure) && cells.bandIf(cell, written) !== band ? "cambia_banda" : "no_cuadra";
}

function placeOf({ row, meaning, year }: Pick<Cell, "row" | "meaning" | "year">): string {
  return `${row.id}|${meaning}|${year}`;
}

function common({ mark }: Link): Pick<Judgement, "paragraph" | "quote" | "start" | "end" | "text" | "figure"> {
  const { piece, figure } = mark;
  return {
    paragraph: piece.paragraph,
    quote: piece.quote,
    start: figure?.start ?? 0,
    end: figure?.end ?? 0,
    text: figure?.text.trim() ?? "",
    figure: figure?.readings[0]?.value ?? null,
  };
}

function judged(link: Link, verdict: Verdict, cell: Cell, other?: Cell): Judgement {
  return {
    ...common(link),
    figure: readingNear(link.mark.figure, cell),
    verdict,
    expected: isKnown(cell.figure) ? cell.figure : null,
    basis: {
      as: "figure",
      meaning: cell.meaning,
      year: cell.year,
      ...(other === undefined ? {} : { is: { meaning: other.meaning, year: other.year } }),
    },
    code: cell.row.code,
    cell: cell.cell,
  };
}

/** «88.9 millones» of a row in millions is 88.9; the reading nearest to the cell. */
function readingNear(figure: TextFigure | undefined, { figure: expected }: Cell): number | null {
  const values = figure?.readings.map(({ value }) => value) ?? [];
  const far = (value: number): number => (isKnown(expected) ? Math.abs(Math.log(Math.abs(value / expected) || 1e-9)) : 0);
  return values.length === 0 ? null : values.reduce((best, value) => (far(value) < far(best) ? value : best));
}

function unlinked(link: Link): Judgement {
  const why = link.isUnknown ? "unknown-subject" : link.row === undefined ? "no-subject" : "unclear-meaning";
  return { ...common(link), verdict: "no_verificable", expected: null, basis: { as: "unlinked", why } };
}
