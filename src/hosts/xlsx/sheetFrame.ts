import { parseRect, type Rect } from "../../engine/address";
import type { SheetFrame } from "./compactGrid";
import type { SheetElements } from "./worksheetXml";
import { attributeOf, isTrue } from "../../opc/xmlTag";
import { childrenNamed, tagOf } from "../../opc/xmlText";

/** A run of columns with the same look. */
interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly style: number;
  readonly isHidden: boolean;
}

/** Reads what surrounds the cells: merges, hidden columns, protection, column looks. */
export function readSheetFrame(elements: SheetElements, date1904: boolean, numberFormat: (cellFormat: number) => string): SheetFrame {
  const columns = readColumns(elements);
  return {
    merges: readMerges(elements),
    hiddenColumns: new Set(columns.filter((run) => run.isHidden).flatMap((run) => range(run.first, run.last))),
    isProtected: isProtected(elements),
    date1904,
    columnStyle: (column) => columns.find((run) => column >= run.first && column <= run.last)?.style ?? 0,
    numberFormat,
  };
}

export function isProtected(elements: SheetElements): boolean {
  const protection = elements.find("sheetProtection");
  return protection !== undefined && isTrue(attributeOf(elements.text(protection), "sheet"));
}

function readMerges(elements: SheetElements): Rect[] {
  const list = elements.find("mergeCells");
  if (!list) return [];
  return childrenNamed(elements.xml, list, "mergeCell").flatMap((element) => parseRect(attributeOf(tagOf(elements.xml, element), "ref") ?? "") ?? []);
}

function readColumns(elements: SheetElements): ColumnRun[] {
  return elements.all("cols").flatMap((list) =>
    childrenNamed(elements.xml, list, "col").map((element) => {
      const tag = tagOf(elements.xml, element);
      return {
        first: Number(attributeOf(tag, "min") ?? 1) - 1,
        last: Number(attributeOf(tag, "max") ?? 1) - 1,
        style: Number(attributeOf(tag, "style") ?? 0),
        isHidden: isTrue(attributeOf(tag, "hidden")),
      };
    }),
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.min(last, 16_383) - first + 1 }, (_, i) => first + i);
}
