import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { SheetSight } from "../../hosts/xlsx/looks/sheetSight";
import type { Rect } from "../../engine/address";
import { portableTexts } from "../../engine/words/pane/portableTexts";
import { useAppearance } from "../../taskpane/theme/appearance";
import { cellDrawer } from "./drawnCells";
import { GridLayer } from "./GridLayer";
import { HEADING, gridWindow, pageOf, revealing, type GridScroll } from "./gridWindow";
import { areaOf, movedByKey, selectionOf, type Cell, type Selection } from "./selectionMoves";
import { useGridStyles } from "./sheet.styles";
import { sheetLayout } from "./sheetLayout";

interface SheetGridProps {
  readonly name: string;
  readonly sight: SheetSight;
  readonly selected: Rect;
  /** Changes when the selection is to be brought into sight. */
  readonly shown: unknown;
  readonly onPick: (area: Rect) => void;
}

/** More than these are not put in the clipboard at once. */
const MOST_COPIED = 200_000;

/** A sheet to look at: scrolled and selected in like a spreadsheet, drawn where it is seen alone. */
export function SheetGrid({ name, sight, selected, shown, onPick }: SheetGridProps) {
  const styles = useGridStyles();
  const id = useId();
  const appearance = useAppearance(undefined);
  const layout = useMemo(() => sheetLayout(sight), [sight]);
  const drawer = useMemo(() => cellDrawer(sight, layout, appearance), [sight, layout, appearance]);
  const port = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState<GridScroll>({ x: 0, y: 0, width: 0, height: 0 });
  const selection = useSelection(selected);
  const page = pageOf(layout, scroll.height - HEADING.height);

  const look = useCallback(() => {
    const { current } = port;
    if (current) setScroll(scrollOf(current, layout));
  }, [layout]);
  useLayoutEffect(() => {
    look();
    const { current } = port;
    if (!current) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [look]);

  const reveal = useCallback(
    (area: Rect) => {
      const { current } = port;
      if (!current) return;
      const now = scrollOf(current, layout);
      const { x, y } = revealing(layout, now, area);
      const { step } = pageOf(layout, now.height - HEADING.height);
      current.scrollTo(x, y / step);
      look();
    },
    [layout, look],
  );
  useEffect(() => reveal(selected), [shown, name]);

  const change = (next: Selection): void => {
    selection.current = next;
    onPick(areaOf(next));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = { key: event.key, shiftKey: event.shiftKey, isCommand: event.ctrlKey || event.metaKey };
    const rows = Math.max(1, Math.floor(scroll.height / 20) - 2);
    const next = movedByKey(selection.current, key, { ...layout, used: sight.grid.area, page: rows });
    if (!next || event.altKey) return;
    event.preventDefault();
    change(next);
    reveal(areaOf({ from: next.to, to: next.to }));
  };
  const cellAt = ({ clientX, clientY }: PointerEvent): Cell => {
    const box = port.current?.getBoundingClientRect() ?? new DOMRect();
    const { rows, columns } = gridWindow(layout, scroll);
    const [x, y] = [clientX - box.left - HEADING.width, clientY - box.top - HEADING.height];
    return {
      row: layout.rows.at(Math.max(y < rows.fixed ? y : y + scroll.y, 0)),
      column: layout.columns.at(Math.max(x < columns.fixed ? x : x + scroll.x, 0)),
    };
  };
  const pointed = usePointer({
    cellAt,
    change,
    selection,
    reveal,
    whole: (cell, event) => wholeLine(cell, event, port.current, sight.grid.area),
  });

  return (
    <div
      ref={port}
      className={styles.port}
      role="grid"
      tabIndex={0}
      aria-label={portableTexts.sheet.label(name)}
      aria-readonly
      aria-rowcount={layout.rows.count}
      aria-colcount={layout.columns.count}
      aria-activedescendant={`${id}-${selected.row}-${selected.column}`}
      onScroll={look}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        event.clipboardData.setData("text/plain", textOf(sight, selected));
        event.preventDefault();
      }}
      {...pointed}
    >
      <div
        role="presentation"
        className={styles.page}
        style={{ width: layout.columns.total + HEADING.width, height: page.height + HEADING.height }}
      >
        <GridLayer id={id} sight={sight} layout={layout} drawer={drawer} scroll={scroll} selected={selected} />
      </div>
    </div>
  );
}

function scrollOf(port: HTMLDivElement, layout: ReturnType<typeof sheetLayout>): GridScroll {
  const { scrollLeft: x, scrollTop, clientWidth: width, clientHeight: height } = port;
  return { x, y: scrollTop * pageOf(layout, height - HEADING.height).step, width, height };
}

/** The cell a selection began at, kept while the area is the one it made. */
function useSelection(selected: Rect) {
  const selection = useRef<Selection>(selectionOf(selected));
  if (JSON.stringify(areaOf(selection.current)) !== JSON.stringify(selected)) selection.current = selectionOf(selected);
  return selection;
}

interface PointerWork {
  readonly cellAt: (event: PointerEvent) => Cell;
  readonly whole: (cell: Cell, event: PointerEvent) => Selection | undefined;
  readonly change: (next: Selection) => void;
  readonly selection: { readonly current: Selection };
  readonly reveal: (area: Rect) => void;
}

/** Pressing selects a cell, Shift or dragging an area, a heading its line; a finger scrolls, and selects where it rests. */
function usePointer({ cellAt, whole, change, selection, reveal }: PointerWork) {
  const isDragging = useRef(false);
  const press = (event: PointerEvent): void => {
    const cell = cellAt(event);
    change(whole(cell, event) ?? { from: event.shiftKey ? selection.current.from : cell, to: cell });
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>): void => {
      const isOverBars = event.nativeEvent.offsetX >= event.currentTarget.clientWidth && event.target === event.currentTarget;
      if (event.button !== 0 || event.pointerType === "touch" || isOverBars) return;
      isDragging.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      press(event);
    },
    onPointerMove: (event: PointerEvent): void => {
      if (!isDragging.current) return;
      const to = cellAt(event);
      const { from, to: before } = selection.current;
      if (to.row === before.row && to.column === before.column) return;
      change({ from, to });
      reveal(areaOf({ from: to, to }));
    },
    onPointerUp: (): void => {
      isDragging.current = false;
    },
    onClick: (event: React.MouseEvent): void => {
      const { nativeEvent } = event;
      if (nativeEvent instanceof globalThis.PointerEvent && nativeEvent.pointerType === "touch") press(event as unknown as PointerEvent);
    },
  };
}

/** Over a heading the whole row or column is meant, as far as the sheet is used. */
function wholeLine({ row, column }: Cell, { clientX, clientY }: PointerEvent, port: HTMLElement | null, used: Rect): Selection | undefined {
  const box = port?.getBoundingClientRect() ?? new DOMRect();
  const [isRow, isColumn] = [clientX - box.left < HEADING.width, clientY - box.top < HEADING.height];
  const [lastRow, lastColumn] = [Math.max(used.row + used.rows - 1, row), Math.max(used.column + used.columns - 1, column)];
  if (isRow && isColumn) return selectionOf(used);
  if (isRow) return { from: { row, column: 0 }, to: { row, column: lastColumn } };
  return isColumn ? { from: { row: 0, column }, to: { row: lastRow, column } } : undefined;
}

function textOf({ grid }: SheetSight, { row, column, rows, columns }: Rect): string {
  if (rows * columns > MOST_COPIED) return "";
  const line = (at: number) => Array.from({ length: columns }, (_, i) => plainText(grid.value(at, column + i))).join("\t");
  return Array.from({ length: rows }, (_, i) => line(row + i)).join("\n");
}

function plainText(value: ReturnType<SheetSight["grid"]["value"]>): string {
  return typeof value === "object" && value !== null ? value.error : String(value ?? "").replace(/[\t\n]/g, " ");
}
