import { roundHalfAway } from "../../domain/rounding";
import { isCellError, type CellError, type CellValue } from "../../grid";
import { OF_MANY } from "../../reader/text/plainFunctions";
import {
  asCondition,
  asNumber,
  asText,
  DIVISION,
  isArea,
  NUMBER,
  textAsNumber,
  unknown,
  VALUE,
  type Area,
  type Operand,
} from "./cellValues";
import { criterion } from "./criteria";
import { LOOKUPS } from "./lookups";

/** How a function looks at what it is given. */
export interface Reading {
  /** The values of an area, row by row. Cells beyond what the sheet uses are left out. */
  used(area: Area): readonly CellValue[];
  cell(area: Area, row: number, column: number): CellValue;
  /** A value; the one of an area of one cell. */
  value(operand: Operand | undefined): CellValue;
}

export type SheetFunction = (args: readonly Operand[], reading: Reading) => CellValue;

/** Logical values in cells count to some programs as numbers, and to Excel as nothing. */
function counting(values: readonly CellValue[]): readonly CellValue[] {
  return values.some((value) => typeof value === "boolean") ? unknown() : values;
}

/** The numbers that SUM and its like count; an error among them is their result. */
function ofMany(name: string, ofNone: CellValue): SheetFunction {
  return (args, reading) => {
    const values = args.flatMap((arg) => {
      if (isArea(arg)) return counting(reading.used(arg)).filter((value) => typeof value === "number" || isCellError(value));
      return typeof arg === "number" || isCellError(arg) ? [arg] : unknown();
    });
    const error = values.find(isCellError);
    const numbers = values.filter((value) => typeof value === "number");
    return error ?? (numbers.length === 0 ? ofNone : (OF_MANY[name]?.(numbers) ?? unknown()));
  };
}

function ofNumbers(most: number, give: (...numbers: number[]) => number | CellError): SheetFunction {
  return (args, reading) => {
    if (args.length === 0 || args.length > most) return unknown();
    const numbers = args.map((arg) => asNumber(reading.value(arg)));
    return numbers.find((number) => typeof number !== "number") ?? give(...(numbers as number[]));
  };
}

/** Rounding towards or away from zero: so near to a whole number, binary noise decides. */
function cut(away: boolean): (value: number, places?: number) => number {
  return (value, places = 0) => {
    const scaled = Math.abs(value) * 10 ** places;
    const whole = Math.round(scaled);
    const isNear = Math.abs(scaled - whole) <= Math.max(1, scaled) * 1e-9;
    const size = isNear ? whole : away ? Math.ceil(scaled) : Math.floor(scaled);
    return (Math.sign(value) * size) / 10 ** places;
  };
}

function round(value: number, places = 0): number | CellError {
  const whole = Math.trunc(places);
  if (Math.abs(whole) > 12) return unknown();
  return whole >= 0 ? roundHalfAway(value, whole) : roundHalfAway(value / 10 ** -whole, 0) * 10 ** -whole;
}

function test(is: (value: CellValue) => boolean): SheetFunction {
  return ([arg], reading) => is(reading.value(arg));
}

function all(isAnd: boolean): SheetFunction {
  return (args, reading) => {
    const said = args.map((arg) => asCondition(isArea(arg) ? (reading.value(arg) ?? unknown()) : arg));
    return said.find((one) => typeof one === "object") ?? (isAnd ? said.every((one) => one === true) : said.includes(true));
  };
}

function ofText(give: (text: string, ...numbers: number[]) => string | number | CellError): SheetFunction {
  return ([first, ...rest], reading) => {
    const text = asText(reading.value(first));
    const numbers = rest.map((arg) => asNumber(reading.value(arg)));
    return (
      (typeof text === "object" ? text : undefined) ??
      numbers.find((number) => typeof number !== "number") ??
      give(text as string, ...(numbers as number[]))
    );
  };
}

const counted = (count: number | undefined): number => (count === undefined ? 1 : Math.trunc(count) < 0 ? unknown() : Math.trunc(count));

/** The cells of an area that meet what is asked, and what stands at their place in another. */
const sumIf: SheetFunction = ([range, asked, summed = range], reading) => {
  if (!isArea(range ?? null) || !isArea(summed ?? null)) return unknown();
  const [cells, sums] = [range as Area, summed as Area];
  const sameSize = cells.rows === sums.rows && cells.columns === sums.columns;
  if (!sameSize || cells.rows * cells.columns > 20_000) return unknown();
  const meets = criterion(reading.value(asked));
  let sum = 0;
  for (let row = 0; row < cells.rows; row++)
    for (let column = 0; column < cells.columns; column++) {
      if (!meets(reading.cell(cells, row, column))) continue;
      const value = reading.cell(sums, row, column);
      if (isCellError(value)) return value;
      if (typeof value === "number") sum += value;
    }
  return sum;
};

const countIf: SheetFunction = ([range, asked], reading) => {
  if (!isArea(range ?? null)) return unknown();
  const area = range as Area;
  const wanted = reading.value(asked);
  const meets = criterion(wanted);
  // What is not asked for counts in empty cells too, of which an area may have a million.
  const counts = area.rows * area.columns > 20_000 && meets(null) ? unknown() : reading.used(area);
  const beyond = meets(null) ? area.rows * area.columns - counts.length : 0;
  return counts.filter(meets).length + beyond;
};

/** Functions whose arguments are all computed; those that choose among them stand in `evaluate`. */
export const FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  SUM: ofMany("SUM", 0),
  AVERAGE: ofMany("AVERAGE", DIVISION),
  MIN: ofMany("MIN", 0),
  MAX: ofMany("MAX", 0),
  PRODUCT: ofMany("PRODUCT", 0),
  COUNT: (args, reading) =>
    args.flatMap((arg) =>
      isArea(arg) ? counting(reading.used(arg)).filter((value) => typeof value === "number") : typeof arg === "number" ? [arg] : unknown(),
    ).length,
  COUNTA: (args, reading) => args.flatMap((arg) => (isArea(arg) ? reading.used(arg).filter((value) => value !== null) : [arg])).length,
  ABS: ofNumbers(1, Math.abs),
  INT: ofNumbers(1, Math.floor),
  SQRT: ofNumbers(1, (value) => (value < 0 ? NUMBER : Math.sqrt(value))),
  ROUND: ofNumbers(2, round),
  ROUNDUP: ofNumbers(2, cut(true)),
  ROUNDDOWN: ofNumbers(2, cut(false)),
  TRUNC: ofNumbers(2, cut(false)),
  N: ([arg], reading) => {
    const value = isArea(arg ?? null) ? reading.cell(arg as Area, 0, 0) : reading.value(arg);
    return typeof value === "string" ? 0 : asNumber(value);
  },
  VALUE: ([arg], reading) => {
    const value = reading.value(arg);
    if (typeof value === "boolean") return VALUE;
    return typeof value === "string" ? (textAsNumber(value) ?? VALUE) : asNumber(value);
  },
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISBLANK: ([arg], reading) => isArea(arg ?? null) && reading.value(arg) === null,
  ISERROR: test(isCellError),
  ISNA: test((value) => isCellError(value) && value.error === "#N/A"),
  AND: all(true),
  OR: all(false),
  NOT: ([arg], reading) => {
    const is = asCondition(reading.value(arg));
    return typeof is === "object" ? is : !is;
  },
  LEN: ofText((text) => text.length),
  // Letters that become two, or another one in some language, are left to Excel.
  LOWER: ofText((text) => (/[ßİıŒœΣ]/.test(text) ? unknown() : text.toLowerCase())),
  UPPER: ofText((text) => (/[ßİıŉǰΐΰﬀ-ﬆ]/.test(text) ? unknown() : text.toUpperCase())),
  TRIM: ofText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  LEFT: ofText((text, count) => text.slice(0, counted(count))),
  RIGHT: ofText((text, count) => (counted(count) === 0 ? "" : text.slice(-counted(count)))),
  MID: ofText((text, from = unknown(), count = unknown()) =>
    from < 1 ? unknown() : text.slice(Math.trunc(from) - 1, Math.trunc(from) - 1 + counted(count)),
  ),
  SUMIF: sumIf,
  COUNTIF: countIf,
  ...LOOKUPS,
};
