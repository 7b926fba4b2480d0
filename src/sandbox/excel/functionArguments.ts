import { parseRect } from "../../engine/address";
import { isCellError, type CellError, type CellValue } from "../../engine/grid";
import type { WorkbookModel } from "./model/book/workbook";

/** Cells given as an argument of a function: «Matriz!R14», «'Hoja 2'!A1:B3». */
export class CellReference {
  constructor(readonly address: string) {}
}

/** functions.json, as far as handing arguments over depends on it. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

interface FunctionMetadata {
  readonly id: string;
  readonly parameters: readonly { readonly dimensionality?: string }[];
  readonly options?: { readonly requiresParameterAddresses?: boolean };
}

/** What a function is called with; or the error in one of its cells, with which it is not called at all. */
export type HandedOver =
  | {
      readonly kind: "call";
      readonly values: readonly unknown[];
      readonly addresses: readonly string[] | null;
      readonly mayHoldErrors: boolean;
    }
  | { readonly kind: "error"; readonly error: string };

export interface Handing {
  readonly book: WorkbookModel;
  readonly metadata: FunctionsMetadata;
  readonly blankAs: null | 0;
}

/**
 * Arguments as Excel hands them over. An empty cell is `blankAs`: 0 on Windows and Mac, null on the web (office-js #4702, #5262, #1951).
 * A cell with an error reaches the function only with allowErrorForDataTypeAny (docs/excel/custom-functions-json).
 */
export function handOver(id: string, given: readonly unknown[], { book, metadata, blankAs }: Handing): HandedOver {
  const described = metadata.functions.find((each) => each.id === id);
  const parameters = described?.parameters ?? [];
  // Excel fills what was left out at the end with null: the invocation always comes after the last parameter.
  const all = Array.from({ length: Math.max(parameters.length, given.length) }, (_, index) => given[index] ?? null);
  const cells = all.map((argument) => (argument instanceof CellReference ? cellsOf(book, argument) : undefined));
  const error = cells.flat(2).find(isError);
  if (error && !metadata.allowErrorForDataTypeAny) return { kind: "error", error: error.error };
  const values = cells.map((block, index) => {
    const constant = all[index];
    if (!block)
      return parameters[index]?.dimensionality === "matrix" && constant !== null && !Array.isArray(constant) ? [[constant]] : constant;
    const handed = block.map((row) => row.map((value) => valueGiven(value, blankAs)));
    return parameters[index]?.dimensionality === "matrix" ? handed : handed[0]?.[0];
  });
  const addresses = described?.options?.requiresParameterAddresses
    ? all.map((argument) => (argument instanceof CellReference ? argument.address : ""))
    : null;
  return { kind: "call", values, addresses, mayHoldErrors: metadata.allowErrorForDataTypeAny === true };
}

function isError(value: CellValue | undefined): value is CellError {
  return value !== undefined && isCellError(value);
}

/** Errors as the runtime takes them: it makes its own error objects of them. */
function valueGiven(value: CellValue, blankAs: null | 0): unknown {
  if (value === null) return blankAs;
  return isCellError(value) ? { type: "CustomFunctionError", code: value.error } : value;
}

function cellsOf(book: WorkbookModel, { address }: CellReference): readonly (readonly CellValue[])[] {
  const at = address.lastIndexOf("!");
  const sheet = book.findSheet(
    address
      .slice(0, at)
      .replace(/^'(.*)'$/, "$1")
      .replaceAll("''", "'"),
  );
  const area = parseRect(address.slice(at + 1));
  if (!sheet || !area) throw new Error(`No cells at ${address}`);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => sheet.cells.at(area.row + row, area.column + column).value),
  );
}
