import { mergeClasses } from "@fluentui/react-components";
import { useMemo, type CSSProperties } from "react";
import { columnName, type Rect } from "../../engine/address";
import type { SheetSight } from "../../hosts/xlsx/looks/sheetSight";
import { cellsByRow } from "./cellsInSight";
import type { CellDrawer, DrawnCell } from "./drawnCells";
import { HEADING, areaOnScreen, gridWindow, linesOf, type GridScroll, type GridWindow } from "./gridWindow";
import { useGridStyles } from "./sheet.styles";
import type { SheetLayout } from "./sheetLayout";

interface GridLayerProps {
  readonly id: string;
  readonly sight: SheetSight;
  readonly layout: SheetLayout;
  readonly drawer: CellDrawer;
  readonly scroll: GridScroll;
  readonly selected: Rect;
}

/** What is on the screen of a sheet: headings, cells, lines and the selection. It stands still while the page under it scrolls. */
export function GridLayer({ id, sight, layout, drawer, scroll, selected }: GridLayerProps) {
  const styles = useGridStyles();
  const sheet = useMemo(() => gridWindow(layout, scroll), [layout, scroll]);
  const rows = linesOf(sheet.rows, layout.rows);
  const columns = linesOf(sheet.columns, layout.columns);
  const cells = useMemo(() => cellsByRow(drawer, sheet, layout, selected), [drawer, sheet, layout, selected]);
  const below = HEADING.height + sheet.rows.fixed;
  const isFrozen = (row: number) => row < sheet.rows.frozen;
  const drawnRows = [...new Set([...rows, ...cells.keys()])].sort((a, b) => a - b);
  const rowOf = (row: number) => (
    <Row
      key={row}
      id={id}
      row={row}
      top={sheet.rows.place(row) - (isFrozen(row) ? 0 : sheet.rows.fixed)}
      cells={cells.get(row) ?? []}
      layout={layout}
      sheet={sheet}
      selected={selected}
    />
  );
  return (
    <div role="presentation" className={styles.layer} style={{ width: scroll.width, height: scroll.height }}>
      {sight.showGridlines !== false && <Lines layout={layout} sheet={sheet} rows={rows} columns={columns} />}
      <div role="rowgroup" className={styles.body} style={{ top: below, height: Math.max(0, scroll.height - below) }}>
        {drawnRows.filter((row) => !isFrozen(row)).map(rowOf)}
      </div>
      {sheet.rows.fixed > 0 && (
        <div role="rowgroup" className={styles.frozen} style={{ top: HEADING.height, height: sheet.rows.fixed }}>
          {drawnRows.filter(isFrozen).map(rowOf)}
        </div>
      )}
      <div role="rowgroup" className={styles.headings}>
        <ColumnHeadings columns={columns} layout={layout} sheet={sheet} selected={selected} />
      </div>
      <SelectionMark layout={layout} sheet={sheet} selected={selected} />
      {sheet.rows.fixed > 0 && <div className={styles.edge} style={{ top: below - 1, left: 0, right: 0, height: 1 }} />}
      {sheet.columns.fixed > 0 && (
        <div className={styles.edge} style={{ left: HEADING.width + sheet.columns.fixed - 1, top: 0, bottom: 0, width: 1 }} />
      )}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly row: number;
  readonly top: number;
  readonly cells: readonly DrawnCell[];
  readonly layout: SheetLayout;
  readonly sheet: GridWindow;
  readonly selected: Rect;
}

function Row({ id, row, top, cells, layout, sheet, selected }: RowProps) {
  const styles = useGridStyles();
  const { columns } = sheet;
  const height = layout.rows.size(row);
  const isFixed = (cell: DrawnCell) => cell.column < columns.frozen;
  const inSelection = row >= selected.row && row < selected.row + selected.rows;
  const cellOf = (cell: DrawnCell, shift: number) => (
    <Cell
      key={cell.column}
      id={`${id}-${cell.row}-${cell.column}`}
      cell={cell}
      left={columns.place(cell.column) - shift}
      layout={layout}
      isSelected={cell.row === selected.row && cell.column === selected.column}
    />
  );
  return (
    <div role="row" aria-rowindex={row + 1} className={styles.row} style={{ top, height }}>
      <div
        role="rowheader"
        className={mergeClasses(styles.rowHeading, inSelection && styles.headingSelected)}
        style={{ width: HEADING.width, height }}
      >
        {row + 1}
      </div>
      <div role="presentation" className={styles.scrolled} style={{ left: HEADING.width + columns.fixed }}>
        {cells.filter((cell) => !isFixed(cell)).map((cell) => cellOf(cell, columns.fixed))}
      </div>
      <div role="presentation" className={styles.fixed} style={{ left: HEADING.width }}>
        {cells.filter(isFixed).map((cell) => cellOf(cell, 0))}
      </div>
    </div>
  );
}

interface CellProps {
  readonly id: string;
  readonly cell: DrawnCell;
  readonly left: number;
  readonly layout: SheetLayout;
  readonly isSelected: boolean;
}

function Cell({ id, cell, left, layout, isSelected }: CellProps) {
  const styles = useGridStyles();
  const { row, column, rows, columns, text, style, spill } = cell;
  const isAcross = spill > 0 && style.justifyContent === "center";
  const width = layout.columns.start(column + columns) - layout.columns.start(column) + (isAcross ? spill : 0);
  const height = layout.rows.start(row + rows) - layout.rows.start(row);
  const isOpaque = rows > 1 || columns > 1 || isAcross;
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      className={mergeClasses(styles.cell, isOpaque && styles.paper, spill > 0 && styles.spilling)}
      style={{ ...style, left: left - 1, width: width + 1, height: height + 1 }}
    >
      <span
        className={mergeClasses(styles.text, spill > 0 && !isAcross && style.backgroundColor === undefined && styles.paper)}
        style={{ maxWidth: width + (isAcross ? 0 : spill) }}
      >
        {text}
      </span>
    </div>
  );
}

interface HeadingsProps {
  readonly columns: readonly number[];
  readonly layout: SheetLayout;
  readonly sheet: GridWindow;
  readonly selected: Rect;
}

function ColumnHeadings({ columns, layout, sheet, selected }: HeadingsProps) {
  const styles = useGridStyles();
  const { frozen, fixed, place } = sheet.columns;
  const heading = (column: number, shift: number) => {
    const inSelection = column >= selected.column && column < selected.column + selected.columns;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 1}
        className={mergeClasses(styles.columnHeading, inSelection && styles.headingSelected)}
        style={{ left: place(column) - shift, width: layout.columns.size(column), height: HEADING.height }}
      >
        {columnName(column)}
      </div>
    );
  };
  return (
    <div role="row" className={styles.headingRow} style={{ height: HEADING.height }}>
      <div role="presentation" className={styles.headingPart} style={{ left: HEADING.width + fixed }}>
        {columns.filter((column) => column >= frozen).map((column) => heading(column, fixed))}
      </div>
      <div role="presentation" className={styles.headingPart} style={{ left: HEADING.width, width: fixed, right: "auto" }}>
        {columns.filter((column) => column < frozen).map((column) => heading(column, 0))}
      </div>
      <div className={styles.corner} style={{ width: HEADING.width, height: HEADING.height }} />
    </div>
  );
}

function Lines({
  layout,
  sheet,
  rows,
  columns,
}: Pick<GridLayerProps, "layout"> & { sheet: GridWindow; rows: readonly number[]; columns: readonly number[] }) {
  const styles = useGridStyles();
  const line = (key: string, style: CSSProperties) => <div key={key} aria-hidden className={styles.line} style={style} />;
  return (
    <>
      {rows.map((row) =>
        line(`r${row}`, { top: HEADING.height + sheet.rows.place(row) + layout.rows.size(row) - 1, left: 0, right: 0, height: 1 }),
      )}
      {columns.map((column) =>
        line(`c${column}`, {
          left: HEADING.width + sheet.columns.place(column) + layout.columns.size(column) - 1,
          top: 0,
          bottom: 0,
          width: 1,
        }),
      )}
    </>
  );
}

function SelectionMark({ layout, sheet, selected }: Pick<GridLayerProps, "layout" | "selected"> & { sheet: GridWindow }) {
  const styles = useGridStyles();
  const place = areaOnScreen(layout, sheet, selected);
  if (!place) return null;
  const { top, left, height, width } = place;
  return (
    <div
      aria-hidden
      data-selection
      className={mergeClasses(styles.selection, (selected.rows > 1 || selected.columns > 1) && styles.selectionArea)}
      style={{ top: HEADING.height + top, left: HEADING.width + left, height, width }}
    />
  );
}
