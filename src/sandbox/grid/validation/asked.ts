import { parseRect } from "../../../engine/address";
import { formulaValue } from "../../../engine/audit/stored/evaluate";
import { isCellError, type CellValue, type Grid } from "../../../engine/grid";
import { parseReference } from "../../../hosts/xlsx/parts/workbookPart";
import { copiedFormula } from "../../excel/model/formula";
import { contains } from "../../excel/model/rect";
import type { SheetModel } from "../../excel/model/book/sheet";
import type { ValidationModel } from "../../excel/model/book/validation";
import type { WorkbookModel } from "../../excel/model/book/workbook";

/** A cell of a sheet. */
export interface AskedCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** What the workbook asks of a cell; undefined where it asks nothing. */
export function askedOf({ sheet, row, column }: AskedCell): ValidationModel | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => contains(area, { row, column, rows: 1, columns: 1 })));
}

/** Options that a person can be shown. */
const MOST_OPTIONS = 1000;

/** The options of a list, as they are shown; undefined where it is none, or its cells are not known. */
export function optionsOf(book: WorkbookModel, { sheet }: AskedCell, { rule: { list } }: ValidationModel): readonly string[] | undefined {
  const source = list?.["source"];
  if (typeof source !== "string") return undefined;
  if (!source.startsWith("=")) return source.split(",").map((option) => option.trim());
  const place = placeOf(book, sheet, source.slice(1));
  if (!place) return undefined;
  const options: string[] = [];
  for (let row = place.area.row; row < place.area.row + place.area.rows; row++)
    for (let column = place.area.column; column < place.area.column + place.area.columns; column++)
      if (options.length < MOST_OPTIONS) options.push(textOf(place.sheet.value(row, column)));
  return options.filter((option) => option !== "");
}

/** Whether a list is opened from its cell. */
export function hasDropDown({ rule: { list } }: ValidationModel): boolean {
  return list !== undefined && list["inCellDropDown"] !== false;
}

/** Whether what stands in a cell is other than what is asked; false where that cannot be told. */
export function breaksRule(book: WorkbookModel, cell: AskedCell, validation: ValidationModel): boolean {
  const value = cell.sheet.value(cell.row, cell.column);
  const { rule, ignoreBlanks } = validation;
  if (value === null || value === "") return !ignoreBlanks && Object.keys(rule).length > 0;
  if (rule.list) {
    const options = optionsOf(book, cell, validation);
    return options !== undefined && !options.includes(textOf(value));
  }
  if (rule.custom) return isCustomBroken(cell, validation, String(rule.custom["formula"]));
  if (rule.textLength) return isCompared(textOf(value).length, rule.textLength) === false;
  const counted = rule.wholeNumber ?? rule.decimal ?? rule.date ?? rule.time;
  if (!counted) return false;
  return typeof value !== "number" || (rule.wholeNumber !== undefined && !Number.isInteger(value)) || isCompared(value, counted) === false;
}

function placeOf(book: WorkbookModel, home: SheetModel, text: string) {
  const named = book.names.find(({ name }) => name.toLowerCase() === text.toLowerCase())?.formula.replace(/^=/, "") ?? text;
  const own = parseRect(named);
  if (own) return { sheet: home, area: own };
  const place = parseReference(named);
  const sheet = place && book.findSheet(place.sheet);
  return place && sheet ? { sheet, area: place.area } : undefined;
}

/** Work that judging a formula may take. */
const STEPS = 20_000;

/** A formula of ours is relative to the first cell of its area. */
function isCustomBroken({ sheet, row, column }: AskedCell, { areas: [home] }: ValidationModel, formula: string): boolean {
  if (!home) return false;
  const own = copiedFormula(formula, row - home.row, column - home.column);
  const grid = gridOf(sheet);
  const value = formulaValue(own, grid, { grids: [grid], left: { steps: STEPS }, isDeep: false });
  return value === false || value === 0;
}

function gridOf(sheet: SheetModel): Grid {
  return {
    sheet: sheet.name,
    area: { row: 0, column: 0, rows: 1_048_576, columns: 16_384 },
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isProtected: false,
    date1904: false,
    value: (row, column) => sheet.value(row, column),
    formula: (row, column) => sheet.cell(row, column).formula,
    numberFormat: () => "General",
  };
}

const HOLDS: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

/** undefined where its limits are formulas. */
function isCompared(value: number, { operator, formula1, formula2 = 0 }: Readonly<Record<string, unknown>>): boolean | undefined {
  const holds = HOLDS[String(operator)];
  return holds && typeof formula1 === "number" && typeof formula2 === "number" ? holds(value, formula1, formula2) : undefined;
}

function textOf(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : typeof value === "boolean" ? (value ? "VERDADERO" : "FALSO") : String(value).trim();
}
