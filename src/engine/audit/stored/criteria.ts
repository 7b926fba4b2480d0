import { isCellError, type CellValue } from "../../grid";
import { isSameNumber, isSameText, unknown } from "./cellValues";

const OPERATORS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "=": isSameNumber,
  "<>": (a, b) => !isSameNumber(a, b),
  "<": (a, b) => !isSameNumber(a, b) && a < b,
  ">": (a, b) => !isSameNumber(a, b) && a > b,
  "<=": (a, b) => isSameNumber(a, b) || a < b,
  ">=": (a, b) => isSameNumber(a, b) || a > b,
};

/** What SUMIF and COUNTIF ask of a cell: 5, «>=5», «Lima». What rests on wildcards, on empty cells or on the computer's settings is not told. */
export function criterion(asked: CellValue): (value: CellValue) => boolean {
  if (typeof asked === "number") return numeric("=", asked);
  if (typeof asked !== "string" || /[*?~]/.test(asked)) return unknown();
  const [, operator = "=", operand = ""] = /^(<=|>=|<>|[<>=])?([\s\S]*)$/.exec(asked) ?? [];
  if (/^-?\d{1,15}$/.test(operand)) return numeric(operator, Number(operand));
  const isWord = operand !== "" && !/\p{N}/u.test(operand) && !/^(?:true|false|verdadero|falso)$/i.test(operand);
  if (!isWord || (operator !== "=" && operator !== "<>")) return unknown();
  return (value) => {
    if (isCellError(value) && operator === "<>") return unknown();
    return (typeof value === "string" && isSameText(value, operand)) === (operator === "=");
  };
}

/** Texts that look like numbers count too, each in its own way. */
function numeric(operator: string, limit: number): (value: CellValue) => boolean {
  const compare = OPERATORS[operator] ?? unknown();
  return (value) => {
    if (typeof value === "number") return compare(value, limit);
    if (isCellError(value) && operator === "<>") return unknown();
    return typeof value === "string" && /\p{N}/u.test(value) ? unknown() : operator === "<>";
  };
}
