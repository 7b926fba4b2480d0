import { MAX_COLUMNS, parseRect, type Rect } from "../../../engine/address";
import type { SheetFrame } from "../cells/compactGrid";
import { conditionalAreasIn, conditionalFormatsIn, type FormatSource } from "../parts/conditionalFormats";
import type { SheetElements } from "../cells/worksheetXml";
import { concealmentOf } from "../looks/concealment";
import type { Look } from "../looks/look";
import { attributeOf, isTrue } from "../../../opc/xml/xmlTag";
import { childrenNamed, tagOf } from "../../../opc/xml/xmlText";

/** A run of columns with the same look. */
interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly style: number;
  readonly isHidden: boolean;
}

/** Reads what surrounds the cells: merges, hidden columns, protection, column looks. */
export function readSheetFrame(
  elements: SheetElements,
  date1904: boolean,
  formats: () => FormatSource,
  looks: () => readonly Look[],
): SheetFrame {
  const columns = readColumns(elements);
  const styles = stylesByColumn(columns);
  let painted: readonly Rect[] | undefined;
  return {
    merges: readMerges(elements),
    hiddenColumns: hiddenAmong(columns),
    isProtected: isProtected(elements),
    date1904,
    columnStyle: (column) => styles[column] ?? 0,
    conditionalFormats: conditionalFormatsIn(elements, formats),
    numberFormat: (cellFormat) => formats().numberFormat(cellFormat),
    conditionalAreas: () => (painted ??= conditionalAreasIn(elements)),
    concealment: (cellFormat) => concealmentOf(looks()[cellFormat]),
  };
}

export function isProtected(elements: SheetElements): boolean {
  const protection = elements.find("sheetProtection");
  return protection !== undefined && isTrue(attributeOf(elements.text(protection), "sheet"));
}

function readMerges(elements: SheetElements): Rect[] {
  const list = elements.find("mergeCells");
  if (!list) return [];
  return childrenNamed(elements.xml, list, "mergeCell").flatMap(
    (element) => parseRect(attributeOf(tagOf(elements.xml, element), "ref") ?? "") ?? [],
  );
}

function readColumns(elements: SheetElements): ColumnRun[] {
  const runs = elements.all("cols").flatMap((list) =>
    childrenNamed(elements.xml, list, "col").map((element) => {
      const tag = tagOf(elements.xml, element);
      return {
        first: columnOf(attributeOf(tag, "min")),
        last: columnOf(attributeOf(tag, "max")),
        style: Number(attributeOf(tag, "style") ?? 0),
        // A column without width is as unseen as one that says it is hidden.
        isHidden: isTrue(attributeOf(tag, "hidden")) || Number(attributeOf(tag, "width") ?? 1) === 0,
      };
    }),
  );
  // Runs that together have more columns than any sheet lie over one another, which no program writes: the first ones hold.
  let left = MAX_COLUMNS;
  return runs.filter(({ first, last }) => left > 0 && (left -= Math.max(0, last - first + 1)) >= 0);
}

/** A column that a sheet has: what lies beyond says nothing. */
function columnOf(written: string | undefined): number {
  const number = Number(written ?? 1);
  return Number.isFinite(number) ? Math.min(Math.max(Math.trunc(number), 1), MAX_COLUMNS) - 1 : 0;
}

function hiddenAmong(columns: readonly ColumnRun[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { first, last, isHidden } of columns) for (let column = first; isHidden && column <= last; column++) hidden.add(column);
  return hidden;
}

/** The look of each column; where runs overlap, which no program writes, the first one holds. */
function stylesByColumn(columns: readonly ColumnRun[]): readonly number[] {
  const styles: number[] = [];
  for (const { first, last, style } of columns) for (let column = first; column <= last; column++) styles[column] ??= style;
  return styles;
}
