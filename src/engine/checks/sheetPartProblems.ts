import { MAX_COLUMNS, MAX_ROWS, parseRect, rectAddress, type Rect } from "../address";
import type { HostProblem } from "../host";
import type { CellValidation, CellWrite, SheetContent, SheetTable } from "../plan";
import { planProblems } from "./planProblems";

/** What Excel takes in a validation, in characters. */
const TITLE = 32;
const TEXT = 255;
const LIST = 255;
const FORMULA = 255;

/** The first thing in the validations and tables of a sheet that Excel would not take: it would repair the file, or refuse the request. */
export function findPartProblem(
  sheet: string,
  { cells, validations = [], tables = [], autoFilter }: SheetContent,
): HostProblem | undefined {
  const what =
    validations.map(validationFault).find(Boolean) ??
    overlapIn(validations.map(({ area }) => area)) ??
    tableFaults(tables, cells) ??
    overlapIn([...tables.map(({ area }) => area), ...(autoFilter ? [autoFilter] : [])]);
  return what === undefined ? undefined : planProblems.defective(sheet, what);
}

function validationFault({ area, rule, prompt, error }: CellValidation): string | undefined {
  const where = `la validación de ${rectAddress(area)}`;
  if (!isInSheet(area)) return `${where} sale de los límites de Excel`;
  for (const { title, text } of [prompt, error].filter((said) => said !== undefined)) {
    if (title.length > TITLE) return `el título de ${where} pasa de ${TITLE} caracteres`;
    if (text.length > TEXT) return `el texto de ${where} pasa de ${TEXT} caracteres`;
  }
  if (rule.kind === "custom" && rule.formula.length > FORMULA) return `la fórmula de ${where} pasa de ${FORMULA} caracteres`;
  if (rule.kind === "textLength" && !(Number.isInteger(rule.max) && rule.max >= 0)) return `el largo de ${where} no es un número entero`;
  if (rule.kind !== "list" || !("options" in rule)) return undefined;
  if (rule.options.length === 0 || rule.options.some((option) => option.trim() === "" || option.includes(",")))
    return `una opción de ${where} está vacía o lleva coma`;
  return rule.options.join(",").length > LIST ? `las opciones de ${where} pasan de ${LIST} caracteres` : undefined;
}

function tableFaults(tables: readonly SheetTable[], cells: readonly CellWrite[]): string | undefined {
  const names = new Set<string>();
  for (const { name, area } of tables) {
    if (!/^[A-Za-z_]\w{0,200}$/.test(name) || parseRect(name) !== undefined || /^[rc]$/i.test(name))
      return `«${name}» no sirve de nombre de tabla`;
    if (names.has(name.toLowerCase())) return `dos tablas se llaman «${name}»`;
    names.add(name.toLowerCase());
    if (!isInSheet(area) || area.rows < 2) return `la tabla «${name}» no tiene filas, o sale de los límites de Excel`;
    const fault = headerFault(area, cells);
    if (fault !== undefined) return `${fault} en la tabla «${name}»`;
  }
  return undefined;
}

/** Excel repairs a table whose columns are not called as its header cells say. */
function headerFault({ row, column, columns }: Rect, cells: readonly CellWrite[]): string | undefined {
  const headers = new Map(
    cells.flatMap((cell) => (cell.row === row && cell.formula === undefined ? [[cell.column, cell.value] as const] : [])),
  );
  const seen = new Set<string>();
  for (let at = column; at < column + columns; at++) {
    const header = headers.get(at);
    if (typeof header !== "string" || header.trim() === "") return "falta el texto de un encabezado";
    if (seen.has(header.toLowerCase())) return `el encabezado «${header}» está dos veces`;
    seen.add(header.toLowerCase());
  }
  return undefined;
}

function overlapIn(areas: readonly Rect[]): string | undefined {
  const sorted = [...areas].sort((a, b) => a.row - b.row);
  for (const [index, area] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      if (other.row >= area.row + area.rows) break;
      if (other.column < area.column + area.columns && area.column < other.column + other.columns)
        return `${rectAddress(area)} y ${rectAddress(other)} se pisan`;
    }
  }
  return undefined;
}

function isInSheet({ row, column, rows, columns }: Rect): boolean {
  return row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}
