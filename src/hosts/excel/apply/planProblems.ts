import { cellAddress, MAX_COLUMNS, MAX_ROWS } from "../../../engine/address";
import type { HostProblem } from "../../../engine/host";
import type { CellWrite, Plan } from "../../../engine/plan";
import type { BeforeState, WriteTarget } from "../undo/beforeState";
import { contains } from "../read/rectangles";
import type { SheetHome } from "./sheetHome";
import type { SheetIds } from "../read/sheetIds";

/** Why a plan cannot be carried out as the workbook stands now, or undefined. Nothing has been written when this is asked. */
export function findProblem(before: BeforeState, ids: SheetIds): HostProblem | undefined {
  if (before.isReadOnly) {
    return {
      code: "readOnly",
      message: "El libro está abierto en solo lectura: no se escribió nada. Guarda una copia con otro nombre y calcula de nuevo en ella.",
    };
  }

  const userSheets = [
    ...new Set([...before.splits, ...[...before.writes, ...before.bands].map(({ step }) => step)].map(({ sheet }) => sheet)),
  ];
  for (const name of userSheets) {
    const problem = sheetProblem(before, name, ids);
    if (problem) return problem;
  }
  return before.writes.map(cellProblem).find(Boolean) ?? before.sources.problem ?? homeProblem(before);
}

/** What can be told of a plan without asking Excel: cells beyond the last row or column of a sheet. */
export function findLimitProblem(plan: Plan): HostProblem | undefined {
  for (const step of plan.steps) {
    if (step.step !== "writeCells") continue;
    const outside = step.cells.some(({ row, column }) => row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS);
    if (outside)
      return {
        code: "beyondLimits",
        message:
          `No hay sitio en la hoja «${step.sheet}»: faltan filas o columnas. No se escribió nada. Borra las columnas ` +
          "vacías del final y calcula de nuevo.",
      };
  }
  return undefined;
}

function sheetProblem(before: BeforeState, name: string, ids: SheetIds): HostProblem | undefined {
  const id = ids.idOf(name);
  const sheet = id === undefined ? before.sheetByName(name) : before.sheetById(id);
  if (!sheet)
    return {
      code: "sheetMissing",
      message: `La hoja «${name}» ya no está en el libro: no se escribió nada. Elige la hoja de la matriz y calcula de nuevo.`,
    };
  if (sheet.name !== name)
    return {
      code: "sheetMissing",
      message:
        `La hoja «${name}» ahora se llama «${sheet.name}»: no se escribió nada. Calcula de nuevo para que las fórmulas ` +
        "lleven el nombre nuevo.",
    };
  if (sheet.protection.protected) return protectedSheet(name);
  return undefined;
}

function cellProblem({ step, merges }: WriteTarget): HostProblem | undefined {
  const covered = step.cells.find(
    (cell) => isWritten(cell) && merges.some((merge) => contains(merge, cell) && (merge.row !== cell.row || merge.column !== cell.column)),
  );
  if (!covered) return undefined;
  const at = { sheet: step.sheet, row: covered.row, column: covered.column };
  return {
    code: "mergedCell",
    at,
    message:
      `La celda ${cellAddress(at.row, at.column)} de «${step.sheet}» está combinada con otras: no se escribió nada. ` +
      "Descombínala y calcula de nuevo.",
  };
}

/** Our own sheets: refreshed in place where they stand, made where they do not. */
function homeProblem(before: BeforeState): HostProblem | undefined {
  const locked = before.homes.find((home) => home.exists && home.isProtected);
  if (locked) return protectedSheet(locked.name);

  const used = before.homes.map((home) => home.refresh?.problem ?? nameProblem(home)).find(Boolean);
  if (used) return used;

  const wanted = before.homes.find((home) => !home.exists && !home.step.optional);
  if (!wanted || !before.isStructureProtected) return undefined;
  return {
    code: "sheetProtected",
    message:
      `La estructura del libro está protegida: no se puede crear la hoja «${wanted.step.name}». No se escribió nada. ` +
      "Desprotégela en Revisar › Proteger libro, y calcula de nuevo.",
  };
}

/** A name that we cannot do without and that the user gave to something else. */
function nameProblem(home: SheetHome): HostProblem | undefined {
  const { names } = home;
  if (names.ok) return undefined;
  return {
    code: "unsupported",
    message:
      `El libro ya tiene un nombre «${names.taken}» que apunta a otra parte, y PNTP lo necesita para su hoja: no se ` +
      "escribió nada. Cámbialo o elimínalo en Fórmulas › Administrador de nombres y calcula de nuevo.",
  };
}

function protectedSheet(name: string): HostProblem {
  return {
    code: "sheetProtected",
    message:
      `La hoja «${name}» está protegida: no se escribió nada en ella. Desprotégela en Revisar › Desproteger hoja, o ` +
      "crea solo el resumen.",
  };
}

function isWritten({ formula, value }: CellWrite): boolean {
  return formula !== undefined || value !== undefined;
}
