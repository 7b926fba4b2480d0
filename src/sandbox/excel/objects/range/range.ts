import { clearCells, copyCells, mergeCells, unmergeCells } from "../../model/arrange";
import { NOT_CALCULATED } from "../../model/calculator";
import { intersection, isEntireColumns, isEntireRows, sameRect } from "../../model/rect";
import { shiftCells } from "../../model/shift";
import type { HyperlinkData } from "../../model/book/workbookData";
import { HostError, invalidArgument, itemNotFound } from "../../wire/hostError";
import { areaArgument, booleanArgument, oneOf, textArgument } from "../arguments";
import { writeProperties } from "../settableProperties";
import { requireAllowed, requireNoSplitMerge, requireWritable } from "../permission";
import { RangeContent } from "./rangeContent";
import { RangeFormat } from "../looks/rangeFormat";
import { DataValidation } from "./dataValidation";
import { cellProperties, lineProperties } from "./rangeProperties";
import { specialCells } from "./specialCells";

/** Range.getMergedAreasOrNullObject: «if the merged areas count in this range is more than 512, then this method will fail». */
const MOST_MERGES = 512;

/** Excel.Range: where it is, what is in it, and what can be done to it as a whole. */
export class Range extends RangeContent {
  static override readonly className = "Range";
  static override readonly navigation = ["format", "worksheet", "conditionalFormats", "dataValidation"];

  get format() {
    return new RangeFormat(this.sheet, [this.area]);
  }

  get conditionalFormats() {
    return this.host.conditionalFormats(this.sheet, [this.area]);
  }

  get dataValidation() {
    return new DataValidation(this.sheet, this.area);
  }

  get rowHidden() {
    return same(this.area.row, this.area.rows, (row) => this.sheet.rows.isHidden(row));
  }

  set rowHidden(hidden: unknown) {
    hide(this, "rows", booleanArgument(hidden));
  }

  get columnHidden() {
    return same(this.area.column, this.area.columns, (column) => this.sheet.columns.isHidden(column));
  }

  set columnHidden(hidden: unknown) {
    hide(this, "columns", booleanArgument(hidden));
  }

  get hidden() {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }

  get hyperlink(): HyperlinkData | null {
    return this.sheet.cell(this.area.row, this.area.column).hyperlink ?? null;
  }

  set hyperlink(link: unknown) {
    setHyperlink(this, link);
  }

  setCellProperties(said: unknown) {
    const rows = list(said, this.area.rows);
    rows.forEach((cells, row) =>
      list(cells, this.area.columns).forEach((cell, column) => writeProperties(part(this, { row, column }), cell)),
    );
  }

  setRowProperties(said: unknown) {
    list(said, this.area.rows).forEach((properties, row) => writeProperties(part(this, { row }), properties));
  }

  setColumnProperties(said: unknown) {
    list(said, this.area.columns).forEach((properties, column) => writeProperties(part(this, { column }), properties));
  }

  merge(across: unknown) {
    requireAllowed(this.sheet, "allowFormatCells");
    mergeCells(this.sheet, this.area, across === true);
  }

  unmerge() {
    requireAllowed(this.sheet, "allowFormatCells");
    unmergeCells(this.sheet, this.area);
  }

  getMergedAreas() {
    const merged = this.getMergedAreasOrNullObject();
    if (!merged) throw itemNotFound();
    return merged;
  }

  getMergedAreasOrNullObject() {
    // Only those whose first cell is asked about, and not too many (assumptions merge.byFirstCell and merge.most).
    const merges = this.sheet.merges.filter(({ row, column }) => intersection(this.area, { row, column, rows: 1, columns: 1 }));
    if (merges.length > MOST_MERGES) throw new HostError("GeneralException", "There was an internal error while processing the request.");
    return merges.length ? this.host.rangeAreas(this.sheet, merges) : null;
  }

  getCellProperties(asked: unknown) {
    return cellProperties(this.sheet, this.area, asked);
  }

  getRowProperties(asked: unknown) {
    return lineProperties(this.sheet, "rows", this.area.row, this.area.rows, asked);
  }

  getColumnProperties(asked: unknown) {
    return lineProperties(this.sheet, "columns", this.area.column, this.area.columns, asked);
  }

  clear(applyTo: unknown = "All") {
    const what = oneOf(["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], applyTo ?? "All");
    if (what === "Formats") requireAllowed(this.sheet, "allowFormatCells");
    else requireWritable(this.sheet, this.area);
    clearCells(this.sheet, this.area, what);
  }

  copyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown) {
    const from = areaArgument(source, this.sheet, (name) => this.host.book.findSheet(name));
    const what = oneOf(["All", "Formulas", "Values", "Formats"], copyType ?? "All");
    requireWritable(this.sheet, this.area);
    copyCells(from.sheet, from.area, this.sheet, this.area, what, { skipBlanks: skipBlanks === true, transpose: transpose === true });
  }

  insert(shift: unknown) {
    const direction = oneOf(["Down", "Right"], shift);
    requireAllowed(this.sheet, direction === "Down" ? "allowInsertRows" : "allowInsertColumns");
    requireMovable(this, direction);
    shiftCells(this.host.book, this.sheet, this.area, direction);
    return this.host.range(this.sheet, this.area);
  }

  delete(shift: unknown) {
    const direction = oneOf(["Up", "Left"], shift);
    requireAllowed(this.sheet, direction === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
    requireMovable(this, direction);
    shiftCells(this.host.book, this.sheet, this.area, direction);
  }

  select() {
    this.host.requireFocus();
    if (this.sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden sheet cannot be selected.");
    this.host.book.select(this.sheet, this.area);
  }

  getTables(fullyContained: unknown) {
    return this.host.tablesIn(this.sheet, this.area, fullyContained === true);
  }

  getSpecialCells(cellType: unknown, valueType: unknown) {
    const found = this.getSpecialCellsOrNullObject(cellType, valueType);
    if (!found) throw itemNotFound();
    return found;
  }

  getSpecialCellsOrNullObject(cellType: unknown, valueType: unknown) {
    const areas = specialCells(this.sheet, this.area, cellType, valueType);
    return areas.length ? this.host.rangeAreas(this.sheet, areas) : null;
  }
}

/** What all lines have in common; null where they differ. */
function same<Value>(from: number, count: number, valueAt: (line: number) => Value): Value | null {
  const first = valueAt(from);
  for (let line = from + 1; line < from + count; line++) if (valueAt(line) !== first) return null;
  return first;
}

function hide({ sheet, area }: Range, axis: "rows" | "columns", hidden: boolean): void {
  requireAllowed(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const [from, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  sheet[axis].setHidden(from, count, hidden);
  sheet.tell({ kind: "lines", sheet, axis, from, count, hiddenChanged: true });
}

/** A cell, a row or a column of a range. */
function part({ host, sheet, area }: Range, { row, column }: { row?: number; column?: number }): Range {
  return new Range(host, sheet, {
    row: area.row + (row ?? 0),
    column: area.column + (column ?? 0),
    rows: row === undefined ? area.rows : 1,
    columns: column === undefined ? area.columns : 1,
  });
}

function list(value: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw invalidArgument();
  return value;
}

function setHyperlink({ sheet, area }: Range, link: unknown): void {
  requireAllowed(sheet, "allowInsertHyperlinks");
  if (typeof link !== "object" || link === null) throw invalidArgument();
  const given = Object.fromEntries(Object.entries(link).filter(([, value]) => value !== null && value !== undefined)) as HyperlinkData;
  for (const value of Object.values(given)) textArgument(value);
  const shown = given.textToDisplay ?? given.documentReference ?? given.address ?? "";
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const { value, formula } = sheet.cell(row, column);
      const replaces = given.textToDisplay !== undefined || value === null || value === NOT_CALCULATED;
      if (replaces && formula === undefined) sheet.setContent(row, column, { value: shown });
      sheet.cells.set(row, column, { ...sheet.cell(row, column), hyperlink: given });
    }
  }
  sheet.changeLook(area, { fontColor: "#0563C1", underline: "Single" });
  sheet.tell({ kind: "cells", sheet, area });
}

/** Cells cannot be shifted through part of a table or of a merged area. */
function requireMovable({ sheet, area }: Range, shift: "Down" | "Right" | "Up" | "Left"): void {
  const vertical = shift === "Down" || shift === "Up";
  if (vertical ? isEntireRows(area) : isEntireColumns(area)) return;
  const inTheWay = vertical ? { ...area, rows: 1_048_576 - area.row } : { ...area, columns: 16_384 - area.column };
  requireNoSplitMerge(sheet, inTheWay);
  const splitTable = sheet.tables.some((table) => {
    const shared = intersection(table.area, inTheWay);
    return shared && !sameRect(shared, table.area);
  });
  if (splitTable) throw new HostError("InsertDeleteConflict", "The insert or delete operation attempted resulted in a conflict.");
}
