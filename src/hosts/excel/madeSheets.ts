import type { PutSheet } from "../../engine/plan";
import type { BeforeState } from "./beforeState";
import type { Piece } from "./packedSync";
import { spanOf, type SheetHome } from "./sheetHome";
import { nameFormula, type Renaming } from "./sheetTarget";

export interface SettledHome {
  readonly home: SheetHome;
  /** Name the sheet has, or will get. */
  readonly name: string;
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** Where the sheets of ours go, and what carries a name of theirs. */
export interface Homes {
  readonly settled: readonly SettledHome[];
  readonly renamings: readonly Renaming[];
  /** Names of the sheets that have to be made. */
  readonly made: readonly string[];
  readonly names: readonly DefinedName[];
}

/** Where each of our sheets goes: where it stands, or under a free name. */
export function homesOf(before: BeforeState): Homes {
  const settled = settle(before);
  return {
    settled,
    renamings: settled.map(({ home, name }) => ({ wanted: home.step.name, name })).filter(({ wanted, name }) => wanted !== name),
    made: settled.filter(({ home }) => !home.exists).map(({ name }) => name),
    names: settled.flatMap(({ home, name }) => definedNames(home.step, name)),
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
      for (const { name, formula } of names) {
        if (standing.has(name.toLowerCase())) workbook.names.getItem(name).formula = formula;
        else workbook.names.add(name, formula);
      }
    },
  };
}

function settle(before: BeforeState): SettledHome[] {
  const taken = new Set(before.sheets.items.map(({ name }) => name.toLocaleLowerCase("es")));
  return before.homes.map((home) => {
    if (home.exists) return { home, name: home.name };
    let name = home.step.name;
    for (let number = 2; taken.has(name.toLocaleLowerCase("es")); number++) name = `${home.step.name} (${number})`;
    taken.add(name.toLocaleLowerCase("es"));
    return { home, name };
  });
}

function definedNames(step: PutSheet, sheet: string): DefinedName[] {
  const cells = Object.entries(step.content.names ?? {}).map(([name, area]) => ({ name, formula: nameFormula(sheet, area) }));
  return [{ name: step.owner, formula: nameFormula(sheet, spanOf(step)) }, ...cells];
}
