import { rectAddress, type Rect } from "../../../engine/address";
import { planProblems } from "../../../engine/checks/planProblems";
import type { HostProblem } from "../../../engine/host";
import { freeNames, type NamesOutcome } from "../../../engine/ownership/freeNames";
import { doOverlap, isSameTable, sortTables, widthOf } from "../../../engine/ownership/ownTables";
import { traceOf, type SheetTrace } from "../../../engine/ownership/sheetTrace";
import { traceIn } from "../../../engine/ownership/traceNames";
import type { PutSheet, SheetContent } from "../../../engine/plan";
import { areasOf, isTakenBy, type StandingBand } from "../read/bandFormats";
import { BandSearch } from "../read/bandSearch";
import { CellCapture, type CellState } from "../read/cellCapture";
import { isSupported } from "../run/excelRun";
import { HomeRefresh, reachOf } from "./homeRefresh";
import type { Batch, Piece } from "../run/packedSync";
import type { KnownBook } from "../read/readGrid";
import { join } from "../read/rectangles";
import { AskedAreas, type SheetAreas } from "../undo/sheetAreas";
import { rectOf, rectProperties } from "../read/sheetRange";
import type { FormerBeside, StandingChart } from "../read/sheetTarget";
import { StandingBeside } from "../read/standingBeside";

/** What a sheet of ours asks of the names of the workbook. */
export interface WorkbookNames {
  formulaOf(name: string): string | undefined;
  hasSheet(name: string): boolean;
}

/**
 * What is found of a sheet of ours. Every link of the chain may be a null object: where the sheet does not exist, so are all the things
 * asked of it.
 */
interface FoundHome {
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly charts: Excel.ChartCollection;
  readonly areas: AskedAreas;
  readonly beside: StandingBeside;
}

/** Where a sheet of ours stands already, found through the name that marks it as ours, and how it stands. */
export class SheetHome {
  readonly #bands: BandSearch;
  #found: FoundHome | undefined;
  #cells: CellCapture | undefined;
  #refresh: HomeRefresh | undefined;
  #tables: Excel.TableCollection | undefined;
  #sources: readonly (readonly AskedSource[])[] | undefined;

  /** `workbookNames` are asked once everything was read. */
  constructor(
    private readonly batch: Batch,
    readonly step: PutSheet,
    private readonly known: KnownBook,
    private readonly workbookNames: WorkbookNames,
  ) {
    this.#bands = new BandSearch(() => this.#range().worksheet, areasOf(step.content.bandRules ?? []), known.texts);
  }

  /** First request: is it there, and which of our things does it hold. */
  findPieces(): Piece[] {
    const find: Piece = {
      size: 5_000,
      queue: () => {
        const range = this.#range();
        const sheet = range.worksheet;
        range.load(rectProperties);
        sheet.load("id,name");
        const charts = sheet.charts.load("items/name,items/series/items/name");
        this.#found = { range, sheet, charts, areas: new AskedAreas(sheet), beside: new StandingBeside(sheet) };
        if (this.step.content.tables?.length) this.#tables = this.batch.workbook.tables.load("items/name");
      },
    };
    return [find, this.#bands.listPiece()];
  }

  /** Second request, only where it is there: everything that is going to be replaced. */
  capturePieces(): Piece[] {
    if (!this.exists) return [];
    this.#cells = new CellCapture(() => this.#now.sheet, [this.reach], true, true);
    const asked = [...(this.#trace?.validations ?? []), ...(this.step.content.validations ?? [])].map(({ area }) => area);
    const beside = this.#now.beside.pieces(distinct(asked));
    return [...this.#cells.pieces(), ...beside, ...this.#bands.detailPieces(), ...(isSupported("1.15") ? [this.#sourcesPiece()] : [])];
  }

  /** Third request: colours of an earlier session. */
  textPieces(): Piece[] {
    return this.exists ? this.#bands.textPieces() : [];
  }

  get exists(): boolean {
    return !this.#now.range.isNullObject;
  }

  get id(): string {
    return this.#now.sheet.id;
  }

  get name(): string {
    return this.#now.sheet.name;
  }

  /** By her: a lock that we remember as ours does not stop us. One with a password is refused when it is opened. */
  get isProtected(): boolean {
    return this.#now.beside.isProtected && this.#trace?.isProtected !== true;
  }

  get beside(): FormerBeside {
    const { isProtected, lockOptions, tables, validations } = this.#now.beside;
    const before = this.#trace;
    return {
      isProtected,
      lockOptions,
      wasLocked: before?.isProtected === true,
      tables,
      ownTables: before?.tables ?? [],
      validations,
      asksTheSame: JSON.stringify(before?.validations ?? []) === JSON.stringify(traceOf(this.step.content).validations),
    };
  }

  /** Why its tables cannot be put; undefined where they can. */
  get tableProblem(): HostProblem | undefined {
    const { tables: wanted = [] } = this.step.content;
    if (wanted.length === 0) return undefined;
    const { tables, ownTables } = this.exists ? this.beside : { tables: [], ownTables: [] };
    const { matches, hers } = sortTables(tables, wanted, ownTables);
    for (const { wanted: each, table } of matches) {
      const area = { ...each.area, columns: widthOf(each, table) };
      const inTheWay = hers.find((other) => doOverlap(other.area, area));
      if (inTheWay) return planProblems.tableInTheWay({ sheet: this.name, ...inTheWay.area }, inTheWay.name);
      const isTaken = this.#tables?.items.some(({ name }) => isSameTable(name, each.name)) === true;
      if (!table && (isTaken || this.workbookNames.formulaOf(each.name) !== undefined)) return planProblems.nameTaken(each.name);
    }
    return undefined;
  }

  /** What was kept of the last time it was written. */
  get #trace(): SheetTrace | undefined {
    return traceIn(this.step.owner, (name) => this.workbookNames.formulaOf(name));
  }

  /** What we wrote last time. */
  get area(): Rect {
    return rectOf(this.#now.range);
  }

  /** What we wrote last time, what we are going to write, and the columns beside it. */
  get reach(): Rect {
    return reachOf(join(this.area, spanOf(this.step)));
  }

  /** How it is written anew; undefined where it has to be made. */
  get refresh(): HomeRefresh | undefined {
    if (!this.exists) return undefined;
    const { name, area, reach } = this;
    const formulaOf = (wanted: string) => this.workbookNames.formulaOf(wanted);
    return (this.#refresh ??= new HomeRefresh(
      this.step,
      { name, area, reach, formulaOf, at: (row, column) => this.at(row, column) },
      spanOf(this.step),
    ));
  }

  /** Names for its main cells; one that the user gave to something else is hers, and what points to nothing any more is free. */
  get names(): NamesOutcome {
    const isHers = (name: string): boolean => {
      const formula = this.workbookNames.formulaOf(name);
      if (formula === undefined || formula.includes("#REF!")) return false;
      const sheet = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
      const target = (sheet?.[1] ?? sheet?.[2])?.replaceAll("''", "'");
      const isGone = target !== undefined && !this.workbookNames.hasSheet(target);
      return !isGone && !(this.exists && target?.toLocaleLowerCase("es") === this.name.toLocaleLowerCase("es"));
    };
    const { owner, content } = this.step;
    return isHers(owner) ? { ok: false, taken: owner } : freeNames(content, isHers);
  }

  /** What its cells are to hold. */
  get content(): SheetContent {
    return this.refresh?.content ?? this.step.content;
  }

  get bands(): readonly StandingBand[] {
    return this.#bands.standing;
  }

  /** Whether rules of ours reach over cells that are not cleared: there they would stand beside the new ones. */
  get keepsColours(): boolean {
    const cleared = this.refresh?.cleared ?? [];
    return this.exists && this.bands.some((band) => !isTakenBy(cleared, band));
  }

  get charts(): readonly StandingChart[] {
    return this.#now.charts.items.map(({ name, series }, index) => ({
      name,
      series: series.items.length,
      names: series.items.map((each) => each.name),
      sources:
        this.#sources?.[index]?.map(({ values, categories }) => ({ values: values.value, categories: categories.value })) ??
        this.known.charts.of(this.name, name),
    }));
  }

  get areas(): SheetAreas {
    return this.#now.areas.found;
  }

  at(row: number, column: number): CellState | undefined {
    return this.#cells?.at(row, column);
  }

  #range(): Excel.Range {
    return this.batch.workbook.names.getItemOrNullObject(this.step.owner).getRangeOrNullObject();
  }

  get #now(): FoundHome {
    if (!this.#found) throw new Error("a sheet's home is asked about before it was read");
    return this.#found;
  }

  #sourcesPiece(): Piece {
    return {
      size: 2_000,
      queue: () => {
        this.#sources = this.#now.charts.items.map(({ series }) =>
          series.items.map((each) => ({
            values: each.getDimensionDataSourceString(Excel.ChartSeriesDimension.values),
            categories: each.getDimensionDataSourceString(Excel.ChartSeriesDimension.categories),
          })),
        );
      },
    };
  }
}

/** Each area once. */
function distinct(areas: readonly Rect[]): readonly Rect[] {
  return [...new Map(areas.map((area) => [rectAddress(area), area])).values()];
}

interface AskedSource {
  readonly values: OfficeExtension.ClientResult<string>;
  readonly categories: OfficeExtension.ClientResult<string>;
}

/** Rectangle around everything a sheet's content says; at least its first cell. */
export function spanOf({ content }: PutSheet): Rect {
  let rows = content.print.area.row + content.print.area.rows;
  let columns = content.print.area.column + content.print.area.columns;
  for (const cell of content.cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}
