import { placeAddress, rectAddress } from "../../../engine/address";
import { AstraySearch, type AstrayReference } from "../../../engine/ownership/astraySearch";
import type { SheetRefresh } from "../../../engine/ownership/refreshSheet";
import type { SheetCells } from "../cells/sheetCells";
import { formulaCells } from "../standingFormulas";
import type { Workbook } from "../workbook";
import { SheetElements, splitWorksheet } from "../cells/worksheetXml";
import { standingValidations } from "./ownedValidations";

/** A sheet of ours that was written anew. */
export interface RefreshedSheet {
  readonly name: string;
  readonly path: string;
  readonly owner: string;
  /** Names that we give in it, which follow their cells. */
  readonly names: readonly string[];
  readonly refresh: SheetRefresh;
}

/** What of hers points to cells whose content moved: formulas that name the sheet and those in it, names, comments and validations. */
export function astrayReferences(from: Workbook, sheet: RefreshedSheet, all: readonly RefreshedSheet[]): readonly AstrayReference[] {
  const search = new AstraySearch(sheet.name, sheet.refresh);
  if (search.isNeedless) return [];
  const names = search.names(from.part.names, sheet.owner, sheet.names);
  return [...search.ownFormulas(), ...otherFormulas(from, sheet, all, search), ...names, ...notes(from, sheet, search)];
}

/** Formulas of other sheets; those of ours that were written anew are no longer what they were. */
function* otherFormulas(
  from: Workbook,
  ours: RefreshedSheet,
  all: readonly RefreshedSheet[],
  search: AstraySearch,
): Generator<AstrayReference> {
  for (const entry of from.part.sheets) {
    const cells = isSame(entry.name, ours.name) ? undefined : from.grid(entry)?.cells;
    if (!cells?.formulaAt || !mentions(cells, search)) continue;
    const rewritten = all.find(({ name }) => isSame(name, entry.name))?.refresh;
    for (const { row, column, cell } of formulaCells(cells)) {
      if (rewritten?.own.owns(row, column)) continue;
      const text = cells.fileFormula(cell, row, column) ?? "";
      const found = search.isNamedIn(text) ? search.inFormula(text, entry.name) : undefined;
      if (!found) continue;
      const now = rewritten?.moves.find(({ from: { row: r, column: c } }) => r === row && c === column)?.to ?? { row, column };
      yield { kind: "cell", at: placeAddress({ sheet: entry.name, ...now }), ...found };
    }
  }
}

/** Comments are the user's: we write none. Validations, but for ours. */
function* notes({ pkg }: Workbook, { path, refresh }: RefreshedSheet, search: AstraySearch): Generator<AstrayReference> {
  const bytes = pkg.xmlBytes(path);
  if (!bytes) return;
  for (const link of pkg.links(path)) {
    const xml = link.kind === "comments" && link.path !== undefined ? pkg.text(link.path) : undefined;
    for (const [, ref = ""] of xml?.matchAll(/<(?:\w+:)?comment\s[^>]*\bref="([^"]*)"/g) ?? []) {
      const found = search.under(ref);
      if (found) yield { kind: "comment", at: ref, ...found };
    }
  }
  for (const { areas, mark } of standingValidations(new SheetElements(splitWorksheet(bytes)))) {
    if (refresh.before.validations.some((ours) => ours.mark === mark)) continue;
    for (const ref of areas.map(rectAddress)) {
      const found = search.under(ref);
      if (found) yield { kind: "validation", at: ref, ...found };
    }
  }
}

function mentions(cells: SheetCells, search: AstraySearch): boolean {
  const isNamed = (text: string): boolean => search.isNamedIn(text);
  return cells.formulas.some(isNamed) || cells.sharedGroups.some((group) => group !== undefined && isNamed(group.text));
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
