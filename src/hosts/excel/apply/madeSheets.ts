import type { PutSheet } from "../../../engine/plan";
import { freeSheetName } from "../../../engine/ownership/freeSheetName";
import { traceOf } from "../../../engine/ownership/sheetTrace";
import { isTraceName, traceNames } from "../../../engine/ownership/traceNames";
import type { BeforeState } from "./beforeState";
import type { Piece } from "../run/packedSync";
import { spanOf, type SheetHome } from "./sheetHome";
import { nameFormula, type Renaming } from "../read/sheetTarget";

export interface SettledHome {
  readonly home: SheetHome;
  /** Name the sheet has, or will get. */
  readonly name: string;
}

export interface DefinedName {
  /** The sheet of ours that it belongs to. */
  readonly sheet: string;
  readonly name: string;
  readonly formula: string;
  /** Remembers what was written; no name for people. */
  readonly isHidden?: boolean;
}

/** Where the sheets of ours go, and what carries a name of theirs. */
export interface Homes {
  readonly settled: readonly SettledHome[];
  readonly renamings: readonly Renaming[];
  readonly names: readonly DefinedName[];
  /** Optional sheets that a locked structure does not take. */
  readonly omitted: readonly string[];
}

/** Where each of our sheets goes: where it stands, or under a free name. */
export function homesOf(before: BeforeState): Homes {
  const isOmitted = (home: SheetHome): boolean => !home.exists && home.step.optional === true && before.isStructureProtected;
  const settled = settle(
    before,
    before.homes.filter((home) => !isOmitted(home)),
  );
  return {
    settled,
    omitted: before.homes.filter(isOmitted).map(({ step }) => step.name),
    renamings: settled.map(({ home, name }) => ({ wanted: home.step.name, name })).filter(({ wanted, name }) => wanted !== name),
    names: settled.flatMap(({ home, name: sheet }) => definedNames(home, sheet, before).map((name) => ({ sheet, ...name }))),
  };
}

/** Makes a sheet that is not there yet. */
export function makePieces(workbook: Excel.Workbook, before: BeforeState, { home, name }: SettledHome): Piece[] {
  if (home.exists) return [];
  const after = home.step.position && before.sheetByName(home.step.position.after);
  const queue = (): void => {
    const made = workbook.worksheets.add(name);
    if (after) made.position = after.position + 1;
  };
  return [{ size: 500, queue }];
}

export function namesPiece(workbook: Excel.Workbook, names: readonly DefinedName[], before: BeforeState): Piece {
  const standing = new Set(before.names.items.map(({ name }) => name.toLowerCase()));
  return {
    size: names.length * 500,
    queue: () => {
      for (const { name, formula, isHidden } of names) {
        if (standing.has(name.toLowerCase())) workbook.names.getItem(name).formula = formula;
        else {
          const added = workbook.names.add(name, formula);
          if (isHidden) added.visible = false;
        }
      }
    },
  };
}

function settle(before: BeforeState, homes: readonly SheetHome[]): SettledHome[] {
  const taken = before.sheets.items.map(({ name }) => name);
  return homes.map((home) => {
    if (home.exists) return { home, name: home.name };
    const name = freeSheetName(home.step.name, taken);
    taken.push(name);
    return { home, name };
  });
}

function definedNames({ step: asked, names }: SheetHome, sheet: string, before: BeforeState): Omit<DefinedName, "sheet">[] {
  const step = names.ok && asked.content.names ? { ...asked, content: { ...asked.content, names: names.names } } : asked;
  const cells = Object.entries(step.content.names ?? {}).map(([name, area]) => ({ name, formula: nameFormula(sheet, area) }));
  return [{ name: step.owner, formula: nameFormula(sheet, spanOf(step)) }, ...cells, ...rememberingNames(step, before)];
}

/** What is kept of the content, so that the next time ours is told from hers; a name that is left over says nothing any more. */
function rememberingNames({ owner, content }: PutSheet, before: BeforeState): Omit<DefinedName, "sheet">[] {
  const names = traceNames(owner, traceOf(content)).map((name) => ({ ...name, isHidden: true }));
  const kept = new Set(names.map(({ name }) => name.toLowerCase()));
  const left = before.names.items.filter(({ name }) => isTraceName(owner, name) && !kept.has(name.toLowerCase()));
  return [...names, ...left.map(({ name }) => ({ name, formula: '=""', isHidden: true }))];
}
