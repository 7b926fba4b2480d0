import { avanceColumns } from "./package/keptFaults";
import { readCells, type CellRead } from "./package/sheetCells";
import { WrittenPackage } from "./package/writtenPackage";
import type { RecalculatedValue } from "../lo/libreOffice";
import published from "./figures.json";

/** Figures that come out of the matrix by hand: see README.md. */
const FIGURES: Readonly<Record<string, readonly (number | string)[]>> = published;

/** The sheet of the matrix, whatever the writer calls it: the first with the codes. */
function matrixSheet(written: WrittenPackage): string {
  const holding = written.sheets
    .filter(({ kind }) => kind === "worksheet")
    .find(({ name }) => [...readCells(written, name).cells.values()].some(({ value }) => value?.trim() === "ISS.01.01.01.01"));
  return holding?.name ?? "";
}

/** What the Avance cells of a written book hold and should not: «IOP.01.01: 95 ≠ 90». */
export function figureFaults(book: Uint8Array): readonly string[] {
  const written = new WrittenPackage(book);
  if (written.workbook === undefined) return ["no program can read the book"];
  const { cells, columns, rowOf } = avanceCells(written);
  return Object.entries(FIGURES).flatMap(([code, expected]) => {
    const row = rowOf.get(code);
    if (row === undefined) return [`${code} is not in the matrix`];
    const found = columns.map((column) => storedValue(cells.get(`${row},${column}`)));
    return found.length === 2 && expected.every((value, index) => same(found[index], value))
      ? []
      : [`${code}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(found)}`];
  });
}

/** Formulas of ours whose stored result is not the one LibreOffice computes. */
export function recalculationFaults(
  before: Uint8Array,
  after: Uint8Array,
  sheets: ReadonlyMap<string, readonly (readonly RecalculatedValue[])[]>,
): readonly string[] {
  const written = new WrittenPackage(after);
  const matrix = matrixSheet(written);
  const asItWas = new WrittenPackage(before);
  const old = new Set(asItWas.sheets.map(({ name }) => name));
  return written.sheets.flatMap(({ name, kind }) => {
    const isOurs = !old.has(name);
    if (kind !== "worksheet" || (!isOurs && name !== matrix)) return [];
    const rows = sheets.get(name);
    if (rows === undefined) return [`LibreOffice does not see «${name}»`];
    const columns = avanceColumns(written, name);
    const hers = isOurs ? undefined : readCells(asItWas, name).cells;
    // What stood there before, stale or not, is hers until «calcular» takes its place.
    const isHers = ({ row, column, formula, value }: CellRead) =>
      hers?.get(`${row},${column}`)?.formula === formula && hers?.get(`${row},${column}`)?.value === value;
    const computed = [...readCells(written, name).cells.values()].filter(
      (cell) => cell.formula !== undefined && (isOurs || (columns.has(cell.column) && !isHers(cell))),
    );
    return computed.flatMap((cell) => {
      const value = rows[cell.row - 1]?.[cell.column - 1];
      return same(value, storedValue(cell))
        ? []
        : [
            `${name} R${cell.row}C${cell.column}: stored ${JSON.stringify(storedValue(cell))}, recalculated ` +
              `${JSON.stringify(value)}: ${cell.formula}`,
          ];
    });
  });
}

interface AvanceCells {
  readonly cells: ReadonlyMap<string, CellRead>;
  /** The last two columns of Avance: those of the year. */
  readonly columns: readonly number[];
  readonly rowOf: ReadonlyMap<string, number>;
}

function avanceCells(written: WrittenPackage): AvanceCells {
  const sheet = matrixSheet(written);
  const { cells } = readCells(written, sheet);
  const rowOf = new Map(
    [...cells.values()].flatMap(({ type, value, row }) => (type === "text" && value !== undefined ? [[value.trim(), row] as const] : [])),
  );
  return { cells, columns: [...avanceColumns(written, sheet)].sort((a, b) => a - b).slice(-2), rowOf };
}

function storedValue(cell: CellRead | undefined): RecalculatedValue {
  if (cell?.value === undefined || cell.value === "") return undefined;
  return cell.type === "n" ? Number(cell.value) : cell.value;
}

function same(a: RecalculatedValue, b: RecalculatedValue): boolean {
  const [x, y] = [Number(a), Number(b)];
  if (a !== undefined && b !== undefined && !Number.isNaN(x) && !Number.isNaN(y)) return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));
  return a === b;
}
