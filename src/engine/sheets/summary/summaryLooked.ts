import { cellAddress } from "../../address";
import { changeSince } from "../../domain/changeSince";
import { isKnown } from "../../domain/figure";
import type { Band, IndicatorResult } from "../../domain/results";
import { bandLabel } from "../../words/labels";
import { summaryTexts } from "../../words/sheets/summaryTexts";
import { bandWordFormula } from "../kit/bandStyles";
import { lines, type PageFlow } from "../kit/pageFlow";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { termsOf } from "../kit/terms";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { changeCell, figureCells, previousCell } from "./indicatorCells";
import { beginTable, colourBandWords, columnOf, itemHeight, putNote, putSection } from "./summaryParts";
import type { SummaryInput, SummarySource } from "./summarySource";

/** Most indicators in each list: about a page. */
const MOST_LISTED = 30;

/** An indicator with what it was the year before. */
interface Looked {
  readonly result: IndicatorResult;
  readonly before: IndicatorResult | undefined;
}

/** What a director asks for by name: the services in bajo, and what changed its level since the year before. Answers the row after both. */
export function putLookedAt(canvas: SheetCanvas, flow: PageFlow, row: number, input: SummaryInput, source: SummarySource): number {
  const { results, previousResults } = input;
  const former = new Map(previousResults?.indicators.map((each) => [each.indicator.row, each]));
  const all = results.indicators.map((result): Looked => ({ result, before: former.get(result.indicator.row) }));
  const low = all.filter(({ result: { band, indicator } }) => band === "low" && indicator.level === "service");
  const next = putList(canvas, flow, row, input, source, {
    title: summaryTexts.lowSection(termsOf(results)),
    none: summaryTexts.lowNone(termsOf(results)),
    note: summaryTexts.listedNote,
    more: summaryTexts.lowMore,
    items: low.sort((a, b) => progressOf(a.result) - progressOf(b.result)),
  });
  if (!previousResults) return next;
  return putList(canvas, flow, next, input, source, {
    title: summaryTexts.moversSection(previousResults.year),
    none: summaryTexts.moversNone(previousResults.year),
    note: `${summaryTexts.moversNote} ${summaryTexts.listedNote}`,
    more: summaryTexts.moversMore,
    items: movers(all),
  });
}

/** Those that fell to a lower level first, and of each side the largest change first. */
function movers(all: readonly Looked[]): readonly Looked[] {
  const moved = all.flatMap((looked) => {
    const { result, before } = looked;
    const change = before && changeSince(before.progress1.value, result.progress1.value);
    return change === undefined || before === undefined || before.band === result.band
      ? []
      : [{ looked, change, isFall: RANK[result.band] < RANK[before.band] }];
  });
  return moved.sort((a, b) => Number(b.isFall) - Number(a.isFall) || Math.abs(b.change) - Math.abs(a.change)).map(({ looked }) => looked);
}

const RANK = { noData: 0, low: 1, medium: 2, high: 3 } as const satisfies Record<Band, number>;

interface List {
  readonly title: string;
  readonly none: string;
  readonly note: string;
  readonly more: (count: number) => string;
  readonly items: readonly Looked[];
}

function putList(
  canvas: SheetCanvas,
  flow: PageFlow,
  row: number,
  input: SummaryInput,
  source: SummarySource,
  { title, none, note, more, items }: List,
): number {
  if (items.length === 0) {
    flow.place(row, { head: 0, header: 0, items: lines(3), tail: 0 });
    putSection(canvas, row, title);
    putNote(canvas, row + 1, none);
    return row + 3;
  }
  const shown = items.slice(0, MOST_LISTED);
  const rest = items.length - shown.length;
  const heights = shown.map(({ result: { indicator } }) => itemHeight({ 1: indicator.name, 2: indicator.responsible ?? "" }));
  const words = { title, labels: summaryTexts.looked(input.results.year - 1), align: "LLLRRCCRR" };
  const { rows, after } = beginTable(canvas, flow, row, words, heights, rest > 0 ? 2 : 1);
  shown.forEach((looked, index) => putLooked(canvas, rows[index] ?? after, looked, input, source));
  const [first, last] = [rows[0] ?? row, after - 1];
  for (const column of [columnOf.band, columnOf.considered]) colourBandWords(canvas, first, last, column);
  putNote(canvas, after, note);
  if (rest > 0) putNote(canvas, after + 1, more(rest));
  return after + (rest > 0 ? 3 : 2);
}

function putLooked(canvas: SheetCanvas, row: number, { result, before }: Looked, input: SummaryInput, source: SummarySource): void {
  const { previousResults, profile } = input;
  const was = previousResults && before;
  canvas.putRow(row, [
    ...figureCells(row, result, input, source),
    was
      ? {
          formula: `=${bandWordFormula(cellAddress(row, columnOf.previous), profile, bandLabel)}`,
          value: bandLabel[was.band],
          style: looks.center,
        }
      : { value: null, style: looks.center },
    previousCell(result, was?.progress1, input, source),
    changeCell(row, result.progress1, was?.progress1),
  ]);
}

function progressOf({ progress1: { value } }: IndicatorResult): number {
  return isKnown(value) ? value : Infinity;
}
