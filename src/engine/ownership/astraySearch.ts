import { cellAddress, parseRect, rectAddress, type Rect } from "../address";
import type { Displaced } from "./displaced";
import { looksOf } from "./formulaLooks";
import type { CellPlace } from "./ownCells";
import type { SheetRefresh } from "./refreshSheet";
import { isInside } from "./sheetTrace";
import { isTraceName } from "./traceNames";

/** Something of the user that points to a cell of ours which holds something else now. */
export interface AstrayReference {
  readonly kind: "cell" | "name" | "comment" | "validation";
  /** «Mía!A1», «K46» in the sheet itself, or the name. */
  readonly at: string;
  /** Where it points, «E43», and where that stands now, if it can be told. */
  readonly points: string;
  readonly now?: string;
}

type Found = Pick<AstrayReference, "points" | "now">;

/** Looks for what points to cells of a sheet of ours whose content stands elsewhere now: it would give another figure without a word. */
export class AstraySearch {
  readonly #displaced: readonly Displaced[];
  readonly #byCell: ReadonlyMap<string, Displaced>;
  readonly #known = new Map<string, Found | undefined>();

  /** `sheet`: its name as formulas have it. */
  constructor(
    private readonly sheet: string,
    private readonly refresh: SheetRefresh,
  ) {
    this.#displaced = [...refresh.displaced, ...refresh.moves];
    this.#byCell = new Map(this.#displaced.map((each) => [cellAddress(each.from.row, each.from.column), each]));
  }

  get isNeedless(): boolean {
    return this.#displaced.length === 0;
  }

  /** Formulas of hers in the sheet itself, where they stand now. */
  ownFormulas(): readonly AstrayReference[] {
    const moved = new Map(this.refresh.moves.map(({ from, to }) => [cellAddress(from.row, from.column), to]));
    return this.refresh.own.hers.flatMap(({ row, column, formula }): AstrayReference[] => {
      const found = formula === undefined ? undefined : this.inFormula(formula, this.sheet);
      const now = moved.get(cellAddress(row, column)) ?? { row, column };
      return found ? [{ kind: "cell", at: cellAddress(now.row, now.column), ...found }] : [];
    });
  }

  /** Names of the workbook but those that we give, which follow their cells. */
  names(
    all: readonly { readonly name: string; readonly text: string }[],
    owner: string,
    given: readonly string[],
  ): readonly AstrayReference[] {
    const ours = new Set([...given, owner].map((name) => name.toLowerCase()));
    const hers = all.filter(({ name }) => !ours.has(name.toLowerCase()) && !name.startsWith("_xlnm.") && !isTraceName(owner, name));
    return hers.flatMap(({ name, text }): AstrayReference[] => {
      const found = this.isNamedIn(text) ? this.inFormula(text, "") : undefined;
      return found ? [{ kind: "name", at: name, ...found }] : [];
    });
  }

  isNamedIn(formula: string): boolean {
    return formula.toLowerCase().includes(this.sheet.toLowerCase().replaceAll("'", "''"));
  }

  /** The first that it looks at and that is elsewhere now; `home`: the sheet it stands in. */
  inFormula(formula: string, home: string): Found | undefined {
    for (const look of looksOf(formula, home)) {
      // «Enero:Marzo!A1» goes through sheets: its first and its last are named.
      if (look === "elsewhere" || !look.sheet.split(":").some((name) => name.toLowerCase() === this.sheet.toLowerCase())) continue;
      const found = this.#under(look.area);
      if (found) return found;
    }
    return undefined;
  }

  under(reference: string): Found | undefined {
    const area = parseRect(reference);
    return area && this.#under(area);
  }

  #under(area: Rect): Found | undefined {
    const points = rectAddress(area);
    if (!this.#known.has(points)) this.#known.set(points, area.rows * area.columns === 1 ? this.#cell(points) : this.#area(area, points));
    return this.#known.get(points);
  }

  #cell(points: string): Found | undefined {
    const found = this.#byCell.get(points);
    return found && { points, ...(found.to && { now: cellAddress(found.to.row, found.to.column) }) };
  }

  /** An area goes astray when something leaves it: what moves inside it is still there. */
  #area(area: Rect, points: string): Found | undefined {
    const holds = ({ row, column }: CellPlace): boolean => isInside(area, row, column);
    return this.#displaced.some(({ from, to }) => holds(from) && !(to && holds(to))) ? { points } : undefined;
  }
}
