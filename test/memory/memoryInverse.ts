import { cellAddress, rectAddress, type Rect } from "../../src/engine/address";
import { placeKey, sameHeld } from "../../src/engine/inverse/held";
import type { HeldCell } from "../../src/engine/inverse/ownEdits";
import { staysAsItIs } from "../../src/engine/inverse/remarks";
import type {
  CellRestore,
  Held,
  InversePlan,
  InverseStep,
  LayoutChange,
  Look,
  NameChange,
  RemoveSheet,
  RestoreBands,
  RowAnchor,
} from "../../src/engine/inverse/steps";
import type { BookNow, StandingSheet } from "../../src/engine/inverse/takeBack";
import type { Restorable } from "../../src/engine/inverse/whatStays";
import { cellMark } from "../../src/engine/ownership/cellMark";
import type { CellPlace } from "../../src/engine/ownership/ownCells";
import type { CellMove } from "../../src/engine/ownership/refreshSheet";
import type { BandRule } from "../../src/engine/plan";
import { isOwnLock, type MemoryBook, type MemoryCell, type MemorySheet } from "./memoryBook";

/** Cells of hers that gave way in a sheet of ours, by its id. */
export type MovesBySheet = ReadonlyMap<string, readonly CellMove[]>;

/** The plan that leads from one state of the workbook to the one before: whatever differs. */
export function inverseOf(title: string, before: MemoryBook, after: MemoryBook, refreshed: MovesBySheet): InversePlan {
  const steps = after.sheets.flatMap((sheet): InverseStep[] => {
    const former = before.sheets.find(({ id }) => id === sheet.id);
    return former ? sheetSteps(former, sheet, after, refreshed.get(sheet.id)) : [removal(sheet, after)];
  });
  const names = [...new Set([...before.names.keys(), ...after.names.keys()])].flatMap((name): NameChange[] => {
    const [left, back] = [nameText(after, name), nameText(before, name)];
    return left === back ? [] : [{ name, left, back }];
  });
  return { inverseOf: title, steps: [...steps, ...(names.length > 0 ? [{ step: "restoreNames" as const, names }] : [])] };
}

function sheetSteps(before: MemorySheet, after: MemorySheet, book: MemoryBook, moves: readonly CellMove[] | undefined): InverseStep[] {
  const sheet = { name: after.name, id: after.id };
  const keys = new Set([...before.cells.keys(), ...after.cells.keys()]);
  const cells = [...keys].flatMap((key): CellRestore[] => {
    const [was, is] = [before.cells.get(key), after.cells.get(key)];
    const { row, column } = is ?? was ?? { row: 0, column: 0 };
    const look = { left: lookOf(is?.cell), back: lookOf(was?.cell) };
    const [left, back] = [heldOf(is?.cell), heldOf(was?.cell)];
    const isChanged = !sameHeld(left, back) || left.value !== back.value;
    const isPainted = JSON.stringify(look.left) !== JSON.stringify(look.back);
    return isChanged || isPainted ? [{ row, column, ...(isChanged && { left, back }), ...(isPainted && { look }) }] : [];
  });
  const merges = before.merges.filter((area) => !after.merges.some((other) => rectAddress(other) === rectAddress(area)));
  const own = moves && { own: { names: namesOf(book, after), moves } };
  const anchors = moves ? [] : anchorsOf(after, cells);
  const [left, back] = [besideOf(after), besideOf(before)];
  const isOtherBeside = own !== undefined && JSON.stringify(left) !== JSON.stringify(back);
  const isRuled = JSON.stringify(before.rules) !== JSON.stringify(after.rules);
  return [
    ...(cells.length + merges.length > 0 ? [{ step: "restoreCells" as const, sheet, cells, merges, anchors, ...own }] : []),
    ...(isRuled
      ? [
          {
            step: "restoreBands" as const,
            sheet,
            areas: after.rules.map(({ area }) => area),
            back: before.rules as readonly object[] as Look[],
          },
        ]
      : []),
    ...(isOtherBeside ? [{ step: "restoreLayout" as const, sheet, parts: [{ part: "beside", left, back }] }] : []),
  ];
}

function besideOf({ isProtected, tables, validations }: MemorySheet): Look {
  return { isProtected, tables, validations };
}

function removal(sheet: MemorySheet, book: MemoryBook): RemoveSheet {
  const cells = [...sheet.cells.values()].map(({ row, column, cell }) => ({ row, column, left: heldOf(cell) }));
  return { step: "removeSheet", sheet: { name: sheet.name, id: sheet.id }, cells, names: namesOf(book, sheet), charts: [] };
}

/** The first text of each row that the plan did not write. */
export function anchorsOf(sheet: MemorySheet, written: readonly CellRestore[]): RowAnchor[] {
  const rows = new Set(written.map(({ row }) => row));
  const places = new Set(written.filter(({ left }) => left).map(placeKey));
  const first = new Map<number, RowAnchor>();
  for (const { row, column, cell } of [...sheet.cells.values()].sort((a, b) => a.column - b.column)) {
    const mark = typeof cell.value === "string" ? cellMark(cell.value, cell.formula) : undefined;
    if (mark !== undefined && rows.has(row) && !places.has(placeKey({ row, column })) && !first.has(row))
      first.set(row, { row, column, mark });
  }
  return [...first.values()];
}

/** The workbook in memory, as far as an inverse plan asks. */
export function bookNow(book: MemoryBook): BookNow {
  return {
    sheet: ({ id }) => {
      const sheet = book.sheets.find((each) => each.id === id);
      return sheet && new SheetInMemory(book, sheet);
    },
    nameText: ({ name }) => nameText(book, name),
    isSameName: (a, b) => a === b,
    restoreName: ({ name, back }) => {
      if (back === null) book.names.delete(name);
      else book.names.set(name, JSON.parse(back) as { sheet: string; area: Rect });
    },
  };
}

class SheetInMemory implements StandingSheet {
  readonly same = sameHeld;

  constructor(
    private readonly book: MemoryBook,
    private readonly sheet: MemorySheet,
  ) {}

  get name(): string {
    return this.sheet.name;
  }

  get isProtected(): boolean {
    return this.sheet.isProtected && !isOwnLock(this.book, this.sheet);
  }

  get anchors(): readonly RowAnchor[] {
    return [...this.sheet.cells.values()].flatMap(({ row, column, cell }) => {
      const mark = cellMark(cell.value, cell.formula);
      return mark === undefined ? [] : [{ row, column, mark }];
    });
  }

  held(place: CellPlace): Held {
    return heldOf(this.#cell(place));
  }

  look(place: CellPlace): Look {
    return lookOf(this.#cell(place));
  }

  restoreCells({ cells, merges }: Restorable): void {
    for (const { row, column, back, look } of cells) {
      const now = this.#cell({ row, column }) ?? { value: null, format: "General" };
      const content = back ? contentOf({ ...back, value: back.value ?? null }) : contentOf(now);
      const cell = { ...content, ...lookOf(now), ...look } as MemoryCell;
      this.sheet.cells.set(cellAddress(row, column), { row, column, cell });
    }
    this.sheet.merges = [...this.sheet.merges, ...merges];
  }

  restoreBands({ back }: RestoreBands): void {
    this.sheet.rules = back as readonly object[] as BandRule[];
  }

  restoreLayout({ back }: LayoutChange): undefined {
    Object.assign(this.sheet, back);
    return undefined;
  }

  contents(): readonly HeldCell[] {
    return [...this.sheet.cells.values()].map(({ row, column, cell }) => ({ row, column, held: heldOf(cell) }));
  }

  whyItStays(): string | undefined {
    return this.book.sheets.length > 1 ? undefined : staysAsItIs.lastVisible(this.sheet.name);
  }

  remove(): void {
    this.book.sheets.splice(this.book.sheets.indexOf(this.sheet), 1);
  }

  #cell({ row, column }: CellPlace): MemoryCell | undefined {
    return this.sheet.cells.get(cellAddress(row, column))?.cell;
  }
}

function namesOf(book: MemoryBook, { id }: MemorySheet): string[] {
  return [...book.names].flatMap(([name, { sheet }]) => (sheet === id ? [name] : []));
}

function nameText(book: MemoryBook, name: string): string | null {
  const found = book.names.get(name);
  return found ? JSON.stringify(found) : null;
}

function heldOf(cell: MemoryCell | undefined): Held {
  return cell ? { value: cell.value, ...(cell.formula !== undefined && { formula: cell.formula }) } : { value: null };
}

function contentOf({ value, formula }: Pick<MemoryCell, "value" | "formula">): Pick<MemoryCell, "value" | "formula"> {
  return { value, ...(formula !== undefined && { formula }) };
}

function lookOf(cell: MemoryCell | undefined): Look {
  return { format: cell?.format ?? "General", style: cell?.style ?? {} };
}
