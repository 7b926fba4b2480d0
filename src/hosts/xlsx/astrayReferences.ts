import { cellAddress, parseRect, placeAddress, rectAddress, type Rect } from "../../engine/address";
import type { AstrayReference } from "../../engine/host";
import type { Displaced } from "../../engine/ownership/displaced";
import type { CellPlace } from "../../engine/ownership/ownCells";
import type { SheetRefresh } from "../../engine/ownership/refreshSheet";
import { isTraceName } from "../../engine/ownership/traceNames";
import { attributeOf } from "../../opc/xmlTag";
import { childrenNamed, rootOf, tagOf } from "../../opc/xmlText";
import { looksOf } from "./formulaLooks";
import { contains, type SheetCells } from "./sheetCells";
import { formulaCells } from "./standingFormulas";
import type { Workbook } from "./workbook";
import { SheetElements, splitWorksheet } from "./worksheetXml";

/** A sheet of ours that was written anew. */
export interface RefreshedSheet {
  readonly name: string;
  readonly path: string;
  readonly owner: string;
  /** Names that we give in it, which follow their cells. */
  readonly names: readonly string[];
  readonly refresh: SheetRefresh;
}

type Found = Pick<AstrayReference, "points" | "now">;

/**
 * What of hers points to a cell of ours whose content now stands elsewhere: it would give another figure without a word. Only formulas that
 * name the sheet are read, those of hers in it, the names of the workbook, and comments and validations of the sheet.
 */
export function astrayReferences(from: Workbook, sheet: RefreshedSheet, all: readonly RefreshedSheet[]): readonly AstrayReference[] {
  const places = new DisplacedPlaces([...sheet.refresh.displaced, ...sheet.refresh.moves]);
  if (places.isEmpty) return [];
  return [...formulasAstray(from, sheet, all, places), ...namesAstray(from, sheet, places), ...notesAstray(from, sheet, places)];
}

function* formulasAstray(from: Workbook, ours: RefreshedSheet, all: readonly RefreshedSheet[], places: DisplacedPlaces): Generator<AstrayReference> {
  for (const entry of from.part.sheets) {
    const isHome = isSame(entry.name, ours.name);
    const cells = from.grid(entry)?.cells;
    if (!cells?.formulaAt || (!isHome && !mentions(cells, ours.name))) continue;
    const rewritten = all.find(({ name }) => isSame(name, entry.name))?.refresh;
    for (const { row, column, cell } of formulaCells(cells)) {
      if (rewritten?.own.owns(row, column)) continue;
      const text = cells.fileFormula(cell, row, column) ?? "";
      const found = isHome || isNamedIn(text, ours.name) ? firstAstray(text, entry.name, ours.name, places) : undefined;
      if (!found) continue;
      const now = rewritten?.moves.find(({ from: { row: r, column: c } }) => r === row && c === column)?.to ?? { row, column };
      yield { kind: "cell", at: isHome ? cellAddress(now.row, now.column) : placeAddress({ sheet: entry.name, ...now }), ...found };
    }
  }
}

function* namesAstray({ part }: Workbook, refreshed: RefreshedSheet, places: DisplacedPlaces): Generator<AstrayReference> {
  const { name: sheet, owner, names } = refreshed;
  const ours = new Set([...names, owner].map((name) => name.toLowerCase()));
  for (const { name, text } of part.names) {
    if (ours.has(name.toLowerCase()) || name.startsWith("_xlnm.") || isTraceName(owner, name) || !isNamedIn(text, sheet)) continue;
    const found = firstAstray(text, "", sheet, places);
    if (found) yield { kind: "name", at: name, ...found };
  }
}

/** Comments and validations are the user's: we write none. */
function* notesAstray({ pkg }: Workbook, { path }: RefreshedSheet, places: DisplacedPlaces): Generator<AstrayReference> {
  const bytes = pkg.xmlBytes(path);
  if (!bytes) return;
  for (const link of pkg.links(path)) {
    const xml = link.kind === "comments" && link.path !== undefined ? pkg.text(link.path) : undefined;
    for (const [, ref = ""] of xml?.matchAll(/<(?:\w+:)?comment\s[^>]*\bref="([^"]*)"/g) ?? []) {
      const found = places.under(ref);
      if (found) yield { kind: "comment", at: ref, ...found };
    }
  }
  const elements = new SheetElements(splitWorksheet(bytes));
  for (const list of childrenNamed(elements.xml, rootOf(elements.xml), "dataValidations")) {
    for (const validation of childrenNamed(elements.xml, list, "dataValidation")) {
      for (const ref of (attributeOf(tagOf(elements.xml, validation), "sqref") ?? "").split(/\s+/)) {
        const found = places.under(ref);
        if (found) yield { kind: "validation", at: ref, ...found };
      }
    }
  }
}

function firstAstray(formula: string, home: string, sheet: string, places: DisplacedPlaces): Found | undefined {
  for (const look of looksOf(formula, home)) {
    // «Enero:Marzo!A1» goes through sheets: its first and its last are named.
    if (look === "elsewhere" || !look.sheet.split(":").some((name) => isSame(name, sheet))) continue;
    const found = places.in(look.area);
    if (found) return found;
  }
  return undefined;
}

/** What stands elsewhere now, looked up by the cells that people point to. */
class DisplacedPlaces {
  readonly #byCell: ReadonlyMap<string, Displaced>;
  readonly #known = new Map<string, Found | undefined>();

  constructor(private readonly displaced: readonly Displaced[]) {
    this.#byCell = new Map(displaced.map((each) => [cellAddress(each.from.row, each.from.column), each]));
  }

  get isEmpty(): boolean {
    return this.displaced.length === 0;
  }

  under(reference: string): Found | undefined {
    const area = parseRect(reference);
    return area && this.in(area);
  }

  /** An area goes astray when something leaves it: what moves inside it is still there. */
  in(area: Rect): Found | undefined {
    const points = rectAddress(area);
    if (!this.#known.has(points)) this.#known.set(points, area.rows * area.columns === 1 ? this.#cell(points) : this.#area(area, points));
    return this.#known.get(points);
  }

  #cell(points: string): Found | undefined {
    const found = this.#byCell.get(points);
    return found && { points, ...(found.to && { now: cellAddress(found.to.row, found.to.column) }) };
  }

  #area(area: Rect, points: string): Found | undefined {
    const holds = ({ row, column }: CellPlace): boolean => contains(area, row, column);
    const leaves = ({ from, to }: Displaced): boolean => holds(from) && !(to && holds(to));
    return this.displaced.some(leaves) ? { points } : undefined;
  }
}

function mentions(cells: SheetCells, sheet: string): boolean {
  const isNamed = (text: string): boolean => isNamedIn(text, sheet);
  return cells.formulas.some(isNamed) || cells.sharedGroups.some((group) => group !== undefined && isNamed(group.text));
}

function isNamedIn(formula: string, sheet: string): boolean {
  return formula.toLowerCase().includes(sheet.toLowerCase().replaceAll("'", "''"));
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
