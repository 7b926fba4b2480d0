import { rectAddress } from "../../../engine/address";
import { placeKey, sameHeld } from "../../../engine/inverse/held";
import { rowAnchors } from "../../../engine/inverse/rowAnchors";
import type {
  CellRestore,
  InversePlan,
  InverseStep,
  Look,
  NameChange,
  OwnSheetChange,
  RemoveSheet,
  SheetKey,
} from "../../../engine/inverse/steps";
import type { CompactGrid } from "../cells/compactGrid";
import { SheetElements, splitWorksheet } from "../cells/worksheetXml";
import { readTables } from "../cells/tables";
import { chartFrames } from "../charts/drawingXml";
import { bandsIn } from "../parts/bandFormats";
import type { SheetEntry } from "../parts/workbookPart";
import type { Workbook } from "../workbook";
import { mentions } from "../parts/sheetNames";
import { heldIn, placesIn, spellingsOf } from "./fileCells";
import { layoutSteps } from "./layoutChanges";

/** What the draft knows of the sheets of ours that it wrote anew, by their part. */
export type RefreshedSheets = ReadonlyMap<string, OwnSheetChange>;

/** The plan that leads from one state of the file to the one before: whatever differs. */
export function invert(inverseOf: string, before: Workbook, after: Workbook, refreshed: RefreshedSheets): InversePlan {
  const steps = after.part.sheets.flatMap((entry): InverseStep[] => {
    const { path } = entry;
    if (path === undefined || !entry.isWorksheet) return [];
    if (!before.pkg.has(path)) return [removal(after, entry, path)];
    return before.pkg.version(path) === after.pkg.version(path) ? [] : sheetSteps(before, after, entry, path, refreshed.get(path));
  });
  const names = nameChanges(before, after);
  return { inverseOf, steps: [...steps, ...(names.length > 0 ? [{ step: "restoreNames" as const, names }] : [])] };
}

function sheetSteps(before: Workbook, after: Workbook, entry: SheetEntry, path: string, own: OwnSheetChange | undefined): InverseStep[] {
  const former = before.part.sheets.find((sheet) => sheet.path === path);
  const [was, is] = [former && before.grid(former), after.grid(entry)];
  if (!was || !is) return [];
  const sheet = keyOf(entry);
  const cells = cellChanges(before, after, was, is, path);
  const standing = new Set(is.merges.map(rectAddress));
  const merges = was.merges.filter((area) => !standing.has(rectAddress(area)));
  const anchors = own
    ? []
    : rowAnchors(
        is,
        cells,
        cells.filter(({ left }) => left),
      );
  const [bandsWere, bandsAre] = [before, after].map((book) => bandsIn(elementsOf(book, path), (index) => book.formats.bandLook(index)));
  const isRepainted = JSON.stringify(bandsWere) !== JSON.stringify(bandsAre);
  return [
    ...(cells.length + merges.length > 0 ? [{ step: "restoreCells" as const, sheet, cells, merges, anchors, ...(own && { own }) }] : []),
    ...(isRepainted ? [{ step: "restoreBands" as const, sheet, areas: [], back: bandsWere as readonly object[] as Look[] }] : []),
    ...(own ? layoutSteps(before.pkg, after.pkg, path, sheet) : []),
  ];
}

function cellChanges(before: Workbook, after: Workbook, was: CompactGrid, is: CompactGrid, path: string): CellRestore[] {
  const places = new Map([...placesIn(was), ...placesIn(is)].map((place) => [placeKey(place), place]));
  const changes = [...places.values()].flatMap((place): CellRestore[] => {
    const [left, back] = [heldIn(is, place), heldIn(was, place)];
    const [painted, plain] = [is.cellFormat(place.row, place.column), was.cellFormat(place.row, place.column)];
    const isWritten = !sameHeld(left, back);
    if (!isWritten && painted === plain) return [];
    const look = { left: { format: after.looks.of(painted) }, back: { format: before.looks.of(plain) } };
    return [{ ...place, ...(isWritten && { left, back }), ...(painted !== plain && { look }) }];
  });
  const spelled = spellingsOf(
    splitWorksheet(before.pkg.xmlBytes(path) ?? new Uint8Array(0)).cells,
    new Set(changes.filter(({ back }) => back).map(placeKey)),
  );
  return changes.map((change) => {
    const spelling = spelled.get(placeKey(change));
    return spelling === undefined || !change.back ? change : { ...change, back: { ...change.back, spelling } };
  });
}

function removal(book: Workbook, entry: SheetEntry, path: string): RemoveSheet {
  const grid = book.grid(entry);
  const cells = grid ? [...placesIn(grid)].map((place) => ({ ...place, left: heldIn(grid, place) })) : [];
  const names = book.part.names.filter(({ text }) => mentions(text, entry.name)).map(({ name }) => name);
  const drawing = book.pkg.links(path).find(({ kind }) => kind === "drawing")?.path;
  const charts = chartFrames((drawing && book.pkg.text(drawing)) ?? "<x/>").flatMap(({ id }) => id ?? []);
  const tables = readTables(book.pkg, path).map(({ name }) => name);
  return { step: "removeSheet", sheet: keyOf(entry), cells, names, charts, ...(tables.length > 0 && { tables }) };
}

function nameChanges(before: Workbook, after: Workbook): NameChange[] {
  const [was, is] = [namesOf(before), namesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): NameChange[] => {
    const [left, back] = [is.get(key), was.get(key)];
    const { name = "", sheet, isHidden = false } = back ?? left ?? {};
    // Names of a sheet that the plan made go with it.
    const isOfMade = sheet !== undefined && !before.part.sheets.some(({ sheetId }) => String(sheetId) === sheet.id);
    if (isOfMade || left?.text === back?.text) return [];
    return [{ name, left: left?.text ?? null, back: back?.text ?? null, ...(sheet && { sheet }), ...(isHidden && { isHidden }) }];
  });
}

interface NamedText {
  readonly name: string;
  readonly text: string;
  readonly sheet?: SheetKey;
  readonly isHidden: boolean;
}

function namesOf({ part }: Workbook): ReadonlyMap<string, NamedText> {
  return new Map(
    part.names.map(({ name, text, localSheet, isHidden }) => {
      const entry = localSheet === undefined ? undefined : part.sheets[localSheet];
      return [`${name.toLowerCase()} ${entry?.sheetId ?? ""}`, { name, text, isHidden, ...(entry && { sheet: keyOf(entry) }) }];
    }),
  );
}

function keyOf({ name, sheetId }: SheetEntry): SheetKey {
  return { name, id: String(sheetId) };
}

function elementsOf({ pkg }: Workbook, path: string): SheetElements {
  return new SheetElements(splitWorksheet(pkg.xmlBytes(path) ?? new Uint8Array(0)));
}
