import { shortDay } from "../../days";
import { cellAddress, placeAddress } from "../../address";
import type { Grid } from "../../grid";
import { oneLine } from "../rows/rowTexts";
import { fold } from "../text/fold";
import { formatMeaning } from "../text/numberFormat";
import { labelKind, type LabelKind } from "./labels";
import { momentOfSerial, type Moment } from "./moments";

/** One thing said beside a table: a label with its value, or a text without a label. */
export interface Piece {
  readonly kind?: LabelKind;
  /** As written, on one line; of a date, «31/12/2025». */
  readonly text: string;
  readonly folded: string;
  /** A cell typed as a date. */
  readonly moment?: Moment;
  /** The label as written, «Fecha de corte». */
  readonly label?: string;
  /** Where the value stands: «Matriz!B2». */
  readonly cell: string;
}

/** A part of a sheet: rows and columns, both inclusive. */
export interface Stretch {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

interface Filled {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly moment?: Moment;
}

/** Cells of a row that are looked at: what stands beside a table does not stand farther. */
const MOST_CELLS = 24;

/** What the cells of a stretch say, in reading order. A label has its value in its own cell after «:», in the next one, or in the one below. */
export function piecesOf(grid: Grid, { rows: [top, bottom], columns }: Stretch): readonly Piece[] {
  const taken = new Set<string>();
  const pieces: Piece[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells = filledCells(grid, row, columns);
    cells.forEach((cell, index) => {
      if (taken.has(cellAddress(cell.row, cell.column))) return;
      const parts = partsOf(cell.text);
      parts.forEach((part, at) => {
        const said = labelled(part);
        if (said === undefined) {
          pieces.push(pieceOf(grid, cell, part));
          return;
        }
        if (said.value !== "") {
          pieces.push({ ...pieceOf(grid, cell, said.value), kind: said.kind, label: said.label });
          return;
        }
        if (at < parts.length - 1) return;
        const value = valueOf(grid, cell, cells.slice(index + 1, index + 3), row < bottom);
        if (value === undefined) return;
        taken.add(cellAddress(value.row, value.column));
        pieces.push({ ...pieceOf(grid, value, value.text), kind: said.kind, label: said.label });
      });
    });
  }
  return pieces;
}

/** A cell under the header that is its label. */
export function valuePiece(grid: Grid, row: number, column: number, label: string): Piece | undefined {
  const cell = filledCell(grid, row, column);
  return cell === undefined ? undefined : { ...pieceOf(grid, cell, cell.text), kind: "cut", label };
}

function pieceOf({ sheet }: Grid, { row, column, moment }: Filled, text: string): Piece {
  return { text, folded: fold(text), cell: placeAddress({ sheet, row, column }), ...(moment === undefined ? {} : { moment }) };
}

/** The value of a label that stands alone: the next cell of its row, else the cell below it. */
function valueOf(grid: Grid, label: Filled, [next, second]: readonly Filled[], mayBeBelow: boolean): Filled | undefined {
  if (next !== undefined && !isLabel(next)) return areYears(next, second) ? undefined : next;
  const below = mayBeBelow ? filledCell(grid, label.row + 1, label.column) : undefined;
  return below === undefined || isLabel(below) || areYears(below, filledCell(grid, label.row + 2, label.column)) ? undefined : below;
}

/** Years in a row are the head of a table, not the value of the label before them. */
function areYears(...cells: readonly (Filled | undefined)[]): boolean {
  return cells.every((cell) => cell !== undefined && (cell.moment !== undefined || /^(?:19|20)\d\d$/.test(cell.text)));
}

function isLabel({ text, moment }: Filled): boolean {
  return moment === undefined && partsOf(text).some((part) => labelled(part) !== undefined);
}

/** «Ministerio rector: Ministerio del Interior · Corte: 31/12/2023» → two parts; «Sector: 26 Pliego: 026» too. */
function partsOf(text: string): readonly string[] {
  return text
    .split(SEPARATORS)
    .flatMap((part) => part.split(BEFORE_LABEL))
    .map((part) => oneLine(part.trim()))
    .filter((part) => part !== "");
}

const SEPARATORS = /\s*[·•|;\n\r\t]\s*|\s{3,}|\s—\s/;
const BEFORE_LABEL =
  /(?<!\b(?:de|del|la|al|el|y|nombre))\s+(?=(?:sector|pliego|unidad ejecutora|u\.?e\.?|nivel de gobierno|fecha de corte|corte|a[nñ]o|per[ií]odo|ministerio rector|ejercicio)(?: [a-záéíóú]+){0,3}\s*:)/i;

function labelled(part: string): { readonly kind: LabelKind; readonly label: string; readonly value: string } | undefined {
  const [, before, after = ""] = /^([^:]{1,60}?)\s*:\s*(.*)$/.exec(part) ?? [];
  const label = before ?? part;
  const kind = labelKind(fold(label));
  if (kind !== undefined) return { kind, label, value: after };
  const prefix = before === undefined ? WITHOUT_COLON.exec(part) : null;
  const prefixed = prefix === null ? undefined : labelKind(fold(prefix[1] ?? ""));
  return prefixed === undefined ? undefined : { kind: prefixed, label: prefix?.[1] ?? "", value: prefix?.[2] ?? "" };
}

/** «Fecha de corte 31/12/2025», «Ejercicio Fiscal 2025», «Pliego 026 Ministerio de Defensa». */
const WITHOUT_COLON =
  /^((?:fecha de|datos al|informaci[oó]n al|a[nñ]o (?:de |del )?\p{L}+|ejercicio(?: \p{L}+)?|per[ií]odo (?:de |del )?\p{L}+)(?: corte| cierre)?|corte(?: al?)?|a[nñ]o|pliego|sector|unidad ejecutora)[ -]+((?:al? )?(?:\d|\(|[iv]+ |primer|segundo|tercer|enero|diciembre|junio).*)$/iu;

function filledCells(grid: Grid, row: number, [left, right]: Stretch["columns"]): readonly Filled[] {
  const cells: Filled[] = [];
  for (let column = left; column <= right && cells.length < MOST_CELLS; column += 1) {
    const cell = filledCell(grid, row, column);
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

function filledCell(grid: Grid, row: number, column: number): Filled | undefined {
  const value = grid.value(row, column);
  if (typeof value === "string") return value.trim() === "" ? undefined : { row, column, text: value.trim() };
  if (typeof value !== "number") return undefined;
  const moment = formatMeaning(grid.numberFormat(row, column), value) === "date" ? momentOfSerial(value, grid.date1904) : undefined;
  return {
    row,
    column,
    text: moment?.day === undefined ? String(value) : shortDay(moment.day),
    ...(moment === undefined ? {} : { moment }),
  };
}
