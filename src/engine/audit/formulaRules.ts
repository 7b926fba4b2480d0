import { parseRect } from "../address";
import type { Figure } from "../domain/figure";
import { isCellError } from "../grid";
import type { MatrixColumn } from "../reader/matrix";
import { bookOf, referencesOf, rowsTouched } from "./references";
import type { AuditContext } from "./context";
import { figureCells } from "./figureCells";
import { isOfOtherRules } from "./otherRules";
import { everyDisagreement } from "./printed";
import type { AuditRule, Sighting } from "./rule";

/** Fewest formulas in a column for one unlike the others to stand out. */
const FEWEST_NEIGHBOURS = 4;

/**
 * Formula hygiene of the Avance columns, and other books that any figure hangs on. A column with no formula at all is a matrix filled by hand: it has nothing to be compared with.
 */
export const formulaRules: readonly AuditRule[] = [
  { id: "formulas.constante", severity: "warning", find: (context) => withFigures(context, constants(context)) },
  {
    id: "formulas.distinta",
    severity: "warning",
    yieldsTo: ["formulas.otro-libro", "formulas.error"],
    find: (context) => withFigures(context, unlikeNeighbours(context)),
  },
  { id: "formulas.rango-corto", severity: "error", find: (context) => withFigures(context, shortRanges(context)) },
  { id: "formulas.otro-libro", severity: "warning", find: (context) => withFigures(context, otherBooks(context)) },
  { id: "formulas.error", severity: "error", find: errors },
];

/** A formula at fault whose figure is wrong too is an error, and says both figures (resultados.*-no-sale then stays silent). */
function* withFigures(context: AuditContext, sightings: Iterable<Sighting>): Iterable<Sighting> {
  let wrong: ReturnType<typeof wrongFigures> | undefined;
  for (const sighting of sightings) {
    wrong ??= wrongFigures(context);
    const figures = wrong.get(sighting.cell ?? "");
    yield figures ? { ...sighting, severity: "error", data: { ...sighting.data, ...figures } } : sighting;
  }
}

/** Avance cells whose figure does not follow from its row, by address. */
function wrongFigures(context: AuditContext): ReadonlyMap<string, { readonly impreso: Figure; readonly calculado: Figure }> {
  const wrong = new Map<string, { readonly impreso: Figure; readonly calculado: Figure }>();
  for (const { cell, row, role, impreso, calculado } of everyDisagreement(context))
    if (!isOfOtherRules(context, row, role, impreso)) wrong.set(cell, { impreso, calculado });
  return wrong;
}

function progressColumns({ input }: AuditContext): readonly MatrixColumn[] {
  return input.matrix.columns.filter((column) => column.role === "progress1" || column.role === "progress2");
}

/** Rows of indicators with their formula in a column; `formula` undefined where a constant stands, absent where the cell is empty. */
function formulasOf(
  context: AuditContext,
  column: number,
): readonly { row: number; code: string; isCumulative: boolean; formula: string | undefined }[] {
  return context.indicators
    .filter((indicator) => context.input.grid.value(indicator.row, column) !== null)
    .map((indicator) => ({
      row: indicator.row,
      code: indicator.code,
      isCumulative: indicator.aggregation === "cumulative",
      formula: context.input.grid.formula(indicator.row, column),
    }));
}

function* constants(context: AuditContext): Iterable<Sighting> {
  for (const { column } of progressColumns(context)) {
    const cells = formulasOf(context, column);
    const formulas = cells.filter((cell) => cell.formula !== undefined).length;
    if (formulas < FEWEST_NEIGHBOURS || formulas * 2 < cells.length) continue;
    for (const cell of cells) {
      if (cell.formula !== undefined) continue;
      const value = context.input.grid.value(cell.row, column);
      yield { cell: context.cell(cell.row, column), code: cell.code, data: { valor: typeof value === "number" ? value : String(value) } };
    }
  }
}

/** Neighbours look at the same columns of their own row; a formula that looks elsewhere was dragged or edited wrong. */
function* unlikeNeighbours(context: AuditContext): Iterable<Sighting> {
  for (const { column } of progressColumns(context)) {
    const cells = formulasOf(context, column).flatMap(({ row, code, isCumulative, formula }) => {
      // A cumulative row may add up its years, from the one after its own baseline on: it has no neighbour to be like.
      if (formula === undefined || (isCumulative && addsUpYears(formula, row, context))) return [];
      return [{ row, code, shape: shapeOf(formula, row) }];
    });
    const usual = usualShape(cells);
    for (const { row, code, shape } of cells) {
      if (usual !== undefined && shape !== usual)
        yield { cell: context.cell(row, column), code, data: { usa: cellsOf(shape, row), vecinas: cellsOf(usual, row) } };
    }
  }
}

/** Whether a formula takes logros esperados of more than one year of its row. */
function addsUpYears(formula: string, row: number, { input }: AuditContext): boolean {
  const targets = input.matrix.columns.filter(({ role }) => role === "target").map(({ column }) => column);
  const areas = referencesOf(formula).flatMap(({ sheet, address }) => (sheet === undefined ? (parseRect(address) ?? []) : []));
  return (
    targets.filter((column) => areas.some((area) => area.row === row && area.column <= column && column < area.column + area.columns))
      .length > 1
  );
}

/** The shape of more than half of the cells; undefined where they are too few to tell, or there is no such one. */
function usualShape(cells: readonly { readonly shape: string }[]): string | undefined {
  if (cells.length < FEWEST_NEIGHBOURS) return undefined;
  const uses = new Map<string, number>();
  for (const { shape } of cells) uses.set(shape, (uses.get(shape) ?? 0) + 1);
  return [...uses].find(([, count]) => count * 2 > cells.length)?.[0];
}

/** Columns a formula looks at, with the row offset where it is not its own row: «K P» or «K P+1». */
function shapeOf(formula: string, row: number): string {
  const parts = new Set<string>();
  for (const reference of referencesOf(formula)) {
    const area = parseRect(reference.address);
    if (!area) continue;
    const offset = area.row - row;
    const name = reference.address.replace(/[$\d]/g, "");
    parts.add(
      `${reference.sheet === undefined ? "" : `${reference.sheet}!`}${name}${offset === 0 ? "" : offset > 0 ? `+${offset}` : offset}`,
    );
  }
  return [...parts].sort().join(" ");
}

/** The cells that a shape names in a row: «K12», «P13». */
function cellsOf(shape: string, row: number): readonly string[] {
  return shape
    .split(" ")
    .filter(Boolean)
    .map((part) => {
      const [, name = part, offset = "0"] = /^(.*?)([+-]\d+)?$/.exec(part) ?? [];
      const [sheet, columns = ""] = name.includes("!") ? name.split("!") : [undefined, name];
      const cells = columns.replace(/[A-Z]+/gi, (letters) => `${letters}${row + 1 + Number(offset)}`);
      return sheet === undefined ? cells : `${sheet}!${cells}`;
    });
}

/** The roll-up of an objective leaves out some of its indicators. */
function* shortRanges(context: AuditContext): Iterable<Sighting> {
  for (const column of progressColumns(context)) {
    for (const result of context.input.results.objectives) {
      const formula = context.input.grid.formula(result.objective.row, column.column);
      if (formula === undefined) continue;
      const touched = rowsTouched(formula, column.column);
      // A formula that never looks at this column computes the mean in another way: its value is judged by resultados.objetivo-no-sale.
      if (touched.length === 0) continue;
      const left = result.indicators.filter(
        ({ indicator }) => !touched.some(([first, last]) => indicator.row >= first && indicator.row <= last),
      );
      if (left.length > 0 && left.length < result.indicators.length) {
        yield {
          cell: context.cell(result.objective.row, column.column),
          code: result.objective.code,
          data: { faltan: left.map(({ indicator }) => indicator.code) },
        };
      }
    }
  }
}

function* otherBooks(context: AuditContext): Iterable<Sighting> {
  for (const { row, column, code } of figureCells(context)) {
    const book = bookOf(context.input.grid.formula(row, column) ?? "");
    if (book !== undefined) yield { cell: context.cell(row, column), code, data: { libro: book } };
  }
}

function* errors(context: AuditContext): Iterable<Sighting> {
  yield* eachAvanceCell(context, (row, column) => {
    const value = context.input.grid.value(row, column);
    // An error pasted as a value is text: «#¡DIV/0!».
    const text = isCellError(value) ? value.error : typeof value === "string" ? value.trim() : "";
    return text.startsWith("#") ? { error: text } : undefined;
  });
}

function* eachAvanceCell(context: AuditContext, look: (row: number, column: number) => Sighting["data"] | undefined): Iterable<Sighting> {
  const { policy } = context.input.matrix;
  const rows = [...policy.nodes.filter((node) => node.kind === "objective"), ...policy.indicators];
  for (const { column } of progressColumns(context)) {
    for (const { row, code } of rows) {
      const data = look(row, column);
      if (data) yield { cell: context.cell(row, column), code, data };
    }
  }
}
