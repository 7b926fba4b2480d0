import { placeAddress } from "../../address";
import { otherFigure } from "../../audit/shown/otherFigure";
import type { RoundBook } from "../../followup/book";
import type { KeptCut } from "../../followup/closedCut";
import { registryFaults } from "../../followup/integrity/registryFaults";
import { lookOf, type AlikeSheet, type HiddenPart, type RoundSight, type ShownOtherwise } from "../../followup/integrity/roundSight";
import type { LedgerEntry } from "../../followup/ledger";
import type { Grid } from "../../grid";
import type { ReadOptions, SheetInfo, WorkbookHost } from "../../host";
import { cutSheet, ourSheets } from "../../words/sheets/ourSheets";
import { closings, cutName } from "./keptCuts";

/** How a sheet is read as one of the round's; undefined where it is none. */
export interface RoundReaders {
  readonly registry: (grid: Grid) => RoundBook["registry"] | undefined;
  readonly ledger: (grid: Grid) => RoundBook["ledger"] | undefined;
  readonly cut: (grid: Grid) => KeptCut | undefined;
}

export interface SightRequest {
  readonly sheets: readonly SheetInfo[];
  /** The sheets of ours, as they were read. */
  readonly own: readonly Grid[];
  /** Those whose figures are signed or counted. */
  readonly figures: readonly Grid[];
  readonly ledger: RoundBook["ledger"];
  readonly readers: RoundReaders;
}

/** What of the round's sheets is not seen as it is, and what may be taken for one of them. */
export async function readRoundSight(
  host: WorkbookHost,
  request: SightRequest,
  options: Pick<ReadOptions, "isBackground">,
): Promise<RoundSight> {
  const { sheets, own, figures } = request;
  const owned = new Set(own.map(({ sheet }) => sheet));
  const alike = sheets.flatMap(({ name, visibility }) => {
    const like = owned.has(name) ? undefined : likeOf(name);
    return like === undefined ? [] : [{ sheet: name, visibility, like }];
  });
  const grids = await Promise.all(alike.map(({ sheet }) => host.readGrid(sheet, options)));
  return {
    hidden: own.flatMap((grid) => hiddenIn(grid, sheets)),
    alike: alike.map((each, index): AlikeSheet => ({ ...each, reads: readsAs(grids[index], request) })),
    shown: figures.flatMap(shownOtherwise),
  };
}

/** Sheets that the ledger, the records and the signed figures stand in; a copy of another one takes nobody in. */
const LOOKS = [ourSheets.ledger, ourSheets.registry, ourSheets.board, ourSheets.paragraphs].map(({ title }) => ({
  title,
  look: lookOf(title),
}));

/** «Corte 2024 PNTP», as `lookOf` leaves it: 0 and 1 are letters there. */
const CUT_LOOK = /^corte([oi2-9]{4})(i{0,2})pntp/;

/** The sheet of ours that a name may be taken for. */
function likeOf(name: string): string | undefined {
  const look = lookOf(name);
  const [, year, half = ""] = CUT_LOOK.exec(look) ?? [];
  if (year !== undefined) {
    const cut = year.replaceAll("o", "0").replaceAll("i", "1");
    return cutSheet(half === "" ? cut : `${cut}-${half.toUpperCase()}`).title;
  }
  return LOOKS.find((each) => look.startsWith(each.look))?.title;
}

function readsAs(grid: Grid | undefined, { ledger, readers }: SightRequest): AlikeSheet["reads"] {
  if (grid === undefined) return "words";
  const entries = ledger.flatMap(({ item }) => item ?? []);
  const cut = readers.cut(grid);
  if (cut) {
    const isSigned = cut.fingerprint === cut.computed && closings(entries).get(cutName(cut))?.after === cut.fingerprint;
    return isSigned ? "copy" : "other";
  }
  const registry = readers.registry(grid);
  if (registry) return registryFaults({ registry, ledger }).every(({ how }) => how === "gone") ? "copy" : "other";
  const copied = readers.ledger(grid);
  if (!copied) return "words";
  const standing = new Set(entries.map(entryText));
  return copied.every(({ item }) => item !== undefined && standing.has(entryText(item))) ? "copy" : "other";
}

function entryText(entry: LedgerEntry): string {
  const { number, at, action, code, cut, before, after, entity, file, mark } = entry;
  return JSON.stringify([number, at, action, code, cut, before, after, entity, file, mark]);
}

function hiddenIn({ sheet, area, hiddenRows, hiddenColumns }: Grid, sheets: readonly SheetInfo[]): readonly HiddenPart[] {
  const visibility = sheets.find(({ name }) => name === sheet)?.visibility ?? "visible";
  const rows = [...hiddenRows].filter((row) => row >= area.row && row < area.row + area.rows).length;
  const columns = [...hiddenColumns].filter((column) => column >= area.column && column < area.column + area.columns).length;
  return visibility === "visible" && rows === 0 && columns === 0 ? [] : [{ sheet, visibility, rows, columns }];
}

/** Cells of one sheet that are told. */
const MOST_SHOWN = 100;

function shownOtherwise(grid: Grid): readonly ShownOtherwise[] {
  const found: ShownOtherwise[] = [];
  const { area, sheet, conditionalFormats = [] } = grid;
  for (let row = area.row; row < area.row + area.rows && found.length < MOST_SHOWN; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = grid.value(row, column);
      if (typeof value !== "number") continue;
      const holding = conditionalFormats.filter(({ areas }) =>
        areas.some((each) => row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns),
      );
      for (const format of [grid.numberFormat(row, column), ...holding.map((each) => each.format)]) {
        const other = otherFigure(format, value);
        if (other === undefined) continue;
        found.push({ sheet, cell: placeAddress({ sheet, row, column }), shown: other.shown, holds: value });
        break;
      }
    }
  }
  return found;
}
