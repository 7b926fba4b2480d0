import type { Place } from "../address";
import { isEmpty } from "./held";
import { typedIn, type HeldCell } from "./ownEdits";
import { staysAsItIs } from "./remarks";
import type { InversePlan, InverseStep, LayoutChange, NameChange, RemoveSheet, RestoreBands, RestoreCells, SheetKey } from "./steps";
import { restorable, type Restorable, type SheetNow } from "./whatStays";

/** A workbook in which something is put back; what hosts write may wait until all is decided. */
export interface BookNow {
  /** The sheet of that id, whatever its name is by now. */
  sheet(key: SheetKey): StandingSheet | undefined;
  /** Text of a name, null where there is none. */
  nameText(change: NameChange): string | null;
  /** One that spells names its own way tells what is the same. */
  isSameName(a: string | null, b: string | null): boolean;
  restoreName(change: NameChange): void;
}

export interface StandingSheet extends SheetNow {
  readonly name: string;
  readonly isProtected: boolean;
  restoreCells(back: Restorable, step: RestoreCells): void;
  restoreBands(step: RestoreBands): void;
  /** Its name among people («el gráfico …») where she changed it since: then it stays. */
  restoreLayout(change: LayoutChange): string | undefined;
  /** Cells with content, of a sheet that may have to go. */
  contents(): readonly HeldCell[];
  /** Anything but contents that is hers in it, or that keeps it where it is. */
  whyItStays(step: RemoveSheet): string | undefined;
  remove(): void;
}

export interface TakenBack {
  readonly cells: number;
  readonly kept: readonly Place[];
  readonly remarks: readonly string[];
}

/** Decides, step by step, what is put back and what is hers by now; each host writes it its own way. */
export function takeBack({ steps }: InversePlan, book: BookNow): TakenBack {
  const work = new TakingBack(book);
  for (const step of steps) work.carryOut(step);
  return { cells: work.cells, kept: work.kept, remarks: [...work.remarks] };
}

class TakingBack {
  cells = 0;
  readonly kept: Place[] = [];
  readonly remarks = new Set<string>();
  /** Sheets left as they are, by id, and names that point into them. */
  readonly #staying = new Set<string>();
  readonly #stayingNames = new Set<string>();

  constructor(private readonly book: BookNow) {}

  carryOut(step: InverseStep): void {
    if (step.step === "restoreNames") return step.names.forEach((change) => this.#restoreName(change));
    const sheet = this.book.sheet(step.sheet);
    if (step.step === "removeSheet") return sheet && this.#removeSheet(sheet, step);
    if (!sheet) return void this.remarks.add(staysAsItIs.gone(step.sheet.name));
    if (this.#staying.has(step.sheet.id)) return;
    if (sheet.isProtected) return this.#leave(step.sheet.id, staysAsItIs.protected(sheet.name), ownNames(step));
    if (step.step === "restoreCells") this.#restoreCells(sheet, step);
    else if (step.step === "restoreBands") sheet.restoreBands(step);
    else
      for (const change of step.parts) {
        const stays = sheet.restoreLayout(change);
        if (stays !== undefined) this.remarks.add(staysAsItIs.layout(sheet.name, stays));
      }
  }

  #restoreCells(sheet: StandingSheet, step: RestoreCells): void {
    const back = restorable(step, sheet);
    if (back.isMoved) return this.#leave(step.sheet.id, staysAsItIs.moved(sheet.name), ownNames(step));
    sheet.restoreCells(back, step);
    this.cells += back.cells.length;
    this.kept.push(...back.kept.map((place) => ({ sheet: sheet.name, ...place })));
  }

  #removeSheet(sheet: StandingSheet, step: RemoveSheet): void {
    const left = step.cells.map(({ row, column, left: held }) => ({ row, column, held }));
    const typed = typedIn(
      { cells: left, same: sheet.same },
      sheet.contents().filter(({ held }) => !isEmpty(held)),
    );
    const why = typed.length > 0 ? staysAsItIs.typed(sheet.name, typed) : sheet.whyItStays(step);
    const isRenamed = sheet.name !== step.sheet.name;
    if (why !== undefined) this.#leave(step.sheet.id, why, step.names);
    else if (isRenamed) this.#leave(step.sheet.id, staysAsItIs.renamed(sheet.name), step.names);
    else sheet.remove();
  }

  #restoreName(change: NameChange): void {
    const now = this.book.nameText(change);
    if (this.#stayingNames.has(change.name) || this.book.isSameName(now, change.back)) return;
    if (this.book.isSameName(now, change.left) || now?.includes("#REF!") || now === null) this.book.restoreName(change);
    else this.remarks.add(staysAsItIs.name(change.name));
  }

  #leave(id: string, remark: string, names: readonly string[]): void {
    this.#staying.add(id);
    this.remarks.add(remark);
    for (const name of names) this.#stayingNames.add(name);
  }
}

function ownNames(step: InverseStep): readonly string[] {
  return step.step === "restoreCells" ? (step.own?.names ?? []) : [];
}
