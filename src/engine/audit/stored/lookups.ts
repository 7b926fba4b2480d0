import { isCellError, type CellValue } from "../../grid";
import { asNumber, isArea, isSameNumber, isSameText, NOT_FOUND, REFERENCE, unknown, VALUE, type Area, type Operand } from "./cellValues";
import type { Reading, SheetFunction } from "./functions";

const MOST_CELLS = 20_000;

function areaIn(operand: Operand | undefined): Area {
  if (operand === undefined || !isArea(operand) || operand.rows * operand.columns > MOST_CELLS) return unknown();
  return operand;
}

/** The place of a value in a line of cells, from 0; −1 where it is not there. Wildcards, and what is sought without being sorted, are not told. */
function place(wanted: CellValue, line: readonly CellValue[], isExact: boolean): number {
  if (typeof wanted === "string" && isExact && !/[*?~]/.test(wanted))
    return line.findIndex((value) => typeof value === "string" && isSameText(value, wanted));
  if (typeof wanted !== "number") return unknown();
  if (isExact) return line.findIndex((value) => typeof value === "number" && isSameNumber(value, wanted));
  const isSorted = line.every((value, at) => typeof value === "number" && (at === 0 || value > (line[at - 1] as number)));
  if (!isSorted) return unknown();
  return line.filter((value) => isSameNumber(value as number, wanted) || (value as number) < wanted).length - 1;
}

function column(area: Area, reading: Reading, at = 0): readonly CellValue[] {
  return Array.from({ length: area.rows }, (_, row) => reading.cell(area, row, at));
}

function row(area: Area, reading: Reading, at = 0): readonly CellValue[] {
  return Array.from({ length: area.columns }, (_, each) => reading.cell(area, at, each));
}

function whole(operand: Operand | undefined, otherwise: number, reading: Reading): number {
  if (operand === undefined) return otherwise;
  const number = asNumber(reading.value(operand));
  return typeof number === "number" ? Math.trunc(number) : unknown();
}

const match: SheetFunction = ([wanted, line, type], reading) => {
  const area = areaIn(line);
  if (area.rows > 1 && area.columns > 1) return unknown();
  const kind = whole(type, 1, reading);
  if (kind < 0) return unknown();
  const value = reading.value(wanted);
  if (isCellError(value)) return value;
  const at = place(value, area.rows > 1 ? column(area, reading) : row(area, reading), kind === 0);
  return at < 0 ? NOT_FOUND : at + 1;
};

const index: SheetFunction = ([cells, first, second], reading) => {
  const area = areaIn(cells);
  const isLine = second === undefined && area.rows === 1;
  const down = isLine ? 1 : whole(first, 0, reading);
  const across = isLine ? whole(first, 0, reading) : second === undefined ? (area.columns === 1 ? 1 : 0) : whole(second, 0, reading);
  if (down < 0 || across < 0) return VALUE;
  if (down === 0 || across === 0) return unknown();
  return down > area.rows || across > area.columns ? REFERENCE : reading.cell(area, down - 1, across - 1);
};

function lookup(isDown: boolean): SheetFunction {
  return ([wanted, cells, number, approximate], reading) => {
    const area = areaIn(cells);
    const near = approximate === undefined ? true : reading.value(approximate);
    const isExact = near === false || near === 0 || near === null;
    if (!isExact && near !== true && near !== 1) return unknown();
    const value = reading.value(wanted);
    if (isCellError(value)) return value;
    const at = whole(number, 0, reading);
    if (at < 1) return VALUE;
    if (at > (isDown ? area.columns : area.rows)) return REFERENCE;
    const found = place(value, isDown ? column(area, reading) : row(area, reading), isExact);
    if (found < 0) return NOT_FOUND;
    return isDown ? reading.cell(area, found, at - 1) : reading.cell(area, at - 1, found);
  };
}

export const LOOKUPS: Readonly<Record<string, SheetFunction>> = {
  MATCH: match,
  INDEX: index,
  VLOOKUP: lookup(true),
  HLOOKUP: lookup(false),
};
