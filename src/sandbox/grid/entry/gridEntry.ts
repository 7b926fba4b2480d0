import type { ICellData, IStyleData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import { AFTER_CELL_EDIT, IFunctionService, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { serviceOf } from "../gridServices";
import { SPANISH_NAMES } from "./spanishFunctions";
import { typedFormula } from "./typedFormula";
import { isDatePattern, isTextPattern, typedText } from "./typedText";

/** Before the grid's own reading of numbers, which is that of the United States. */
const FIRST = 100;
const DATE_PATTERN = "dd/mm/yyyy";

/** What a person types is read as Excel in Spanish would: percentages, dates, `;` and the names of functions. */
export function readEntriesInSpanish(api: FUniver): void {
  serviceOf(api, SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { workbook, worksheet, row, col }, next) => {
      if (!cell) return next(cell);
      const look = worksheet.getComposedCellStyle(row, col);
      return next(entry(cell, look, (style) => (typeof style === "string" ? workbook.getStyles().get(style) : style) ?? {}));
    },
  });
}

/** The functions that the grid knows are offered by their Spanish names too, with their help, while a formula is typed. */
export function nameFunctionsInSpanish(api: FUniver): void {
  const functions = serviceOf(api, IFunctionService);
  const known = functions.getDescriptions();
  functions.registerDescriptions(
    ...SPANISH_NAMES.flatMap(([here, inFile]) => {
      const described = known.get(inFile);
      return described ? [{ ...described, functionName: here }] : [];
    }),
  );
}

function entry(cell: ICellData, look: IStyleData, styleOf: (style: ICellData["s"]) => IStyleData): ICellData {
  if (typeof cell.f === "string") return { ...cell, f: typedFormula(cell.f) };
  const pattern = look.n?.pattern ?? "General";
  if (typeof cell.v !== "string" || isTextPattern(pattern)) return cell;
  const typed = typedText(cell.v, pattern);
  if (!typed) return cell;
  if (typed.kind === "text") return { ...cell, v: typed.text };
  const style = styleOf(cell.s);
  return { ...cell, v: typed.serial, ...(!isDatePattern(pattern) && { s: { ...style, n: { pattern: DATE_PATTERN } } }) };
}
