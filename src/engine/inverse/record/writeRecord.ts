import type { Rect } from "../../address";
import type { CellRestore, Held, InverseStep, SheetKey } from "../steps";
import type { KeptStep } from "./keptStep";

/** The form below; another one is not read. */
export const RECORD_VERSION = 1;

/** A step as plain lists, each look told once: thousands of cells share a few. `readRecord` takes nothing but this. */
export function writeRecord({ at, host, plan }: KeptStep): unknown {
  const looks = new Looks();
  const steps = plan.steps.map((step) => stepLine(step, looks));
  return { v: RECORD_VERSION, at, host, title: plan.inverseOf, looks: looks.all, steps };
}

class Looks {
  readonly all: unknown[] = [];
  readonly #places = new Map<string, number>();

  placeOf(look: CellRestore["look"]): number | null {
    if (!look) return null;
    const key = JSON.stringify(look);
    const place = this.#places.get(key) ?? this.all.length;
    if (place === this.all.length) {
      this.all.push({ left: look.left, back: look.back });
      this.#places.set(key, place);
    }
    return place;
  }
}

function stepLine(step: InverseStep, looks: Looks): unknown {
  switch (step.step) {
    case "restoreCells": {
      const { sheet, cells, merges, anchors = [], bystanders = [], own } = step;
      return {
        s: step.step,
        sheet: keyLine(sheet),
        cells: cells.map((cell) => cellLine(cell, looks)),
        merges: merges.map(rectLine),
        anchors: anchors.map(({ row, column, mark }) => [row, column, mark]),
        by: bystanders.map((cell) => cellLine(cell, looks)),
        ...(own && { own: { names: own.names, moves: own.moves.map(({ from, to }) => [from.row, from.column, to.row, to.column]) } }),
      };
    }
    case "restoreBands":
      return { s: step.step, sheet: keyLine(step.sheet), areas: step.areas.map(rectLine), back: step.back };
    case "restoreLayout":
      return { s: step.step, sheet: keyLine(step.sheet), parts: step.parts };
    case "restoreNames":
      return { s: step.step, names: step.names.map(({ sheet, ...name }) => ({ ...name, ...(sheet && { sheet: keyLine(sheet) }) })) };
    case "removeSheet": {
      const cells = step.cells.map(({ row, column, left }) => [row, column, heldLine(left)]);
      const { names, charts, tables, isVeryHidden } = step;
      const more = { ...(tables && { tables }), ...(isVeryHidden && { hidden: true }) };
      return { s: step.step, sheet: keyLine(step.sheet), cells, names, charts, ...more };
    }
  }
}

function keyLine({ name, id }: SheetKey): unknown {
  return [name, id];
}

function rectLine({ row, column, rows, columns }: Rect): unknown {
  return [row, column, rows, columns];
}

function cellLine({ row, column, left, back, look }: CellRestore, looks: Looks): unknown {
  return [row, column, left ? heldLine(left) : 0, back ? heldLine(back) : 0, looks.placeOf(look)];
}

/** How the host spelled it is left out: it is a piece of a file, and what is read back from a workbook may come from anybody. */
function heldLine({ value = null, formula }: Held): unknown {
  return formula === undefined ? [value] : [value, formula];
}
