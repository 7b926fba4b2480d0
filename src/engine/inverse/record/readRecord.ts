import type { Place } from "../../address";
import type { CellValue } from "../../grid";
import { BAND_MARK } from "../../plan";
import type { CellRestore, Change, Held, InverseStep, Look, NameChange, OwnSheetChange, SheetKey } from "../steps";
import { cardSheet, ourSheets } from "../../words/sheets/ourSheets";
import { MOST_KEPT_CELLS, type KeptStep } from "./keptStep";
import { looksOutside } from "./safeFormula";
import { NotOurs, cellOf, fieldsOf, listOf, lookOf, rectOf, textOf, type Told } from "./told";
import { RECORD_VERSION } from "./writeRecord";

/** A step as it was read from a workbook. */
export interface ReadStep {
  readonly step: KeptStep;
  /** Cells that held a formula which may look outside of the workbook: it is not put back from what anybody may have written. */
  readonly withheld: readonly Place[];
}

/**
 * Takes a record of ours, whoever sent the book. Everything in it is held against the form of `writeRecord` and against what we could have
 * written; undefined where anything differs: then nothing of it is used.
 */
export function readRecord(told: unknown): ReadStep | undefined {
  try {
    return new Reading().step(told);
  } catch (error) {
    if (error instanceof NotOurs) return undefined;
    throw error;
  }
}

const MOST_SHEETS = 200;
const MOST_NAMES = 2_000;
const LONGEST_NAME = 255;
const OUR_TITLES: readonly string[] = Object.values(ourSheets).map(({ title }) => title);
const OUR_NAME = /^PNTP_[\p{L}\d_.]+$/u;
/** Names of ours hold an area, or texts (the trace of a sheet); one whose sheet is gone, #REF!. */
const NAMED_AREA = /^=(?:'(?:[^'[\]\\/:|]|'')+'|[\p{L}\d_.]+)!\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/u;
const NAMED_TEXTS = /^="[^"]*"(?:&"[^"]*")*$/;
const NAMED_LOST = /^=(?:'(?:[^'[\]\\/:|]|'')+'!|[\p{L}\d_.]+!)?#REF!$/u;
const AREAS = /^(?:(?:'(?:[^']|'')*'|[^,'!]*)!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/u;

class Reading {
  readonly #withheld: Place[] = [];
  #looks: readonly Change<Look>[] = [];

  step(told: Told): ReadStep {
    const { v, at, host, title, looks, steps } = fieldsOf(told);
    if (v !== RECORD_VERSION || (host !== "excel" && host !== "xlsx")) throw new NotOurs();
    const moment = textOf(at, 40);
    if (Number.isNaN(Date.parse(moment))) throw new NotOurs();
    this.#looks = listOf(looks, changedLook, MOST_KEPT_CELLS);
    const plan = { inverseOf: textOf(title, 200), steps: listOf(steps, (each) => this.#stepOf(each), MOST_SHEETS * 4) };
    return { step: { at: moment, host, plan }, withheld: this.#withheld };
  }

  #stepOf(told: Told): InverseStep {
    const step = fieldsOf(told);
    switch (step["s"]) {
      case "restoreCells":
        return this.#restoreCells(step);
      case "restoreBands":
        return {
          step: "restoreBands",
          sheet: keyOf(step["sheet"]),
          areas: listOf(step["areas"], rectOf, 5_000),
          back: bandsOf(step["back"]),
        };
      case "restoreLayout":
        return { step: "restoreLayout", sheet: keyOf(step["sheet"]), parts: listOf(step["parts"], layoutOf, 20) };
      case "restoreNames":
        return { step: "restoreNames", names: listOf(step["names"], nameOf, MOST_NAMES) };
      case "removeSheet":
        return removalOf(step);
      default:
        throw new NotOurs();
    }
  }

  #restoreCells({ sheet: of, cells: all, merges, anchors, by, own }: Readonly<Record<string, unknown>>): InverseStep {
    const sheet = keyOf(of);
    const cells = listOf(all, (each) => this.#cellOf(each, sheet, own !== undefined), MOST_KEPT_CELLS);
    return {
      step: "restoreCells",
      sheet,
      cells: cells.flatMap((cell) => cell ?? []),
      merges: listOf(merges, rectOf, 10_000),
      anchors: listOf(anchors, anchorOf, MOST_KEPT_CELLS),
      bystanders: listOf(by, (each) => this.#cellOf(each, sheet, true), MOST_KEPT_CELLS).flatMap((cell) => cell ?? []),
      ...(own !== undefined && { own: ownOf(own) }),
    };
  }

  /** undefined: what it held is not put back. In a sheet of hers nothing comes back but in place of what we left there. */
  #cellOf(told: Told, { name }: SheetKey, isOwn: boolean): CellRestore | undefined {
    const line = listOf(told, (each) => each, 5);
    const place = cellOf(line);
    const [, , leftLine, backLine, lookPlace] = line;
    const [left, back] = [leftLine, backLine].map((each) => (each === 0 ? undefined : heldOf(each)));
    const look = lookPlace === null ? undefined : this.#looks[Number(lookPlace)];
    if (lookPlace !== null && !look) throw new NotOurs();
    if (back && !left && !isOwn) throw new NotOurs();
    if (back?.formula !== undefined && looksOutside(back.formula)) {
      this.#withheld.push({ sheet: name, ...place });
      return undefined;
    }
    return { ...place, ...(left && { left }), ...(back && { back }), ...(look && { look }) };
  }
}

function heldOf(told: Told): Held {
  const line = listOf(told, (each) => each, 2);
  const value = valueOf(line[0]);
  if (line.length < 2) return { value };
  const formula = textOf(line[1], 8_192);
  if (!formula.startsWith("=") || formula.length < 2) throw new NotOurs();
  return { value, formula };
}

function valueOf(told: Told): CellValue {
  if (told === null || typeof told === "boolean") return told;
  if (typeof told === "number" && Number.isFinite(told)) return told;
  if (typeof told === "string") return textOf(told);
  const { error } = fieldsOf(told);
  if (!/^#[A-Z/0!?_]{2,20}$/.test(textOf(error, 30))) throw new NotOurs();
  return { error: textOf(error) };
}

function changedLook(told: Told): Change<Look> {
  const { left, back } = fieldsOf(told);
  return { left: lookOf(left), back: lookOf(back) };
}

function keyOf(told: Told): SheetKey {
  const [name, id] = listOf(told, (each) => textOf(each, LONGEST_NAME), 2);
  if (!name || id === undefined || /[[\]\\/?*:]/.test(name)) throw new NotOurs();
  return { name, id };
}

function anchorOf(told: Told): { readonly row: number; readonly column: number; readonly mark: string } {
  const line = listOf(told, (each) => each, 3);
  return { ...cellOf(line), mark: textOf(line[2], 60) };
}

function ownOf(told: Told): OwnSheetChange {
  const { names, moves } = fieldsOf(told);
  const own = listOf(names, ourName, MOST_NAMES);
  if (own.length === 0) throw new NotOurs();
  const moved = listOf(
    moves,
    (each) => {
      const line = listOf(each, (part) => part, 4);
      return { from: cellOf(line), to: cellOf(line.slice(2)) };
    },
    20_000,
  );
  return { names: own, moves: moved };
}

/** Our colours carry our mark, and compute over their own sheet. */
function bandsOf(told: Told): Look[] {
  return listOf(told, (each) => lookOf(each, 0), 5_000).map((band) => {
    const { formula, address } = band;
    const isOurs =
      formula === undefined || formula === "" || (typeof formula === "string" && formula.includes(BAND_MARK) && !looksOutside(formula));
    const isPlace = address === undefined || (typeof address === "string" && address.split(",").every((area) => AREAS.test(area)));
    if (!isOurs || !isPlace) throw new NotOurs();
    return band;
  });
}

function layoutOf(told: Told): { readonly part: string; readonly left: Look | null; readonly back: Look | null } {
  const { part, left, back } = fieldsOf(told);
  return { part: textOf(part, 60), left: left === null ? null : lookOf(left, 6), back: back === null ? null : lookOf(back, 6) };
}

function ourName(told: Told): string {
  const name = textOf(told, LONGEST_NAME);
  if (!OUR_NAME.test(name)) throw new NotOurs();
  return name;
}

function nameOf(told: Told): NameChange {
  const { name, left, back, sheet, isHidden } = fieldsOf(told);
  return {
    name: ourName(name),
    left: left === null ? null : textOf(left, 8_192),
    back: back === null ? null : namedText(back),
    ...(sheet !== undefined && { sheet: keyOf(sheet) }),
    ...(isHidden === true && { isHidden }),
  };
}

function namedText(told: Told): string {
  const text = textOf(told, 8_192);
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (![NAMED_AREA, NAMED_TEXTS, NAMED_LOST].some((form) => form.test(formula))) throw new NotOurs();
  return text;
}

/** A name that a plan gave: where a sheet of hers had it, with a number. */
function isOurTitle(name: string): boolean {
  const title = name.replace(/ \(\d+\)$/, "");
  return OUR_TITLES.includes(title) || title.startsWith(cardSheet("").title);
}

function removalOf({ sheet: of, cells, names, charts, tables, hidden }: Readonly<Record<string, unknown>>): InverseStep {
  const sheet = keyOf(of);
  if (!isOurTitle(sheet.name)) throw new NotOurs();
  return {
    step: "removeSheet",
    sheet,
    cells: listOf(
      cells,
      (each) => {
        const line = listOf(each, (part) => part, 3);
        return { ...cellOf(line), left: heldOf(line[2]) };
      },
      MOST_KEPT_CELLS,
    ),
    names: listOf(names, ourName, MOST_NAMES),
    charts: listOf(charts, (each) => textOf(each, LONGEST_NAME), 200),
    ...(hidden === true && { isVeryHidden: true }),
    ...(tables !== undefined && { tables: listOf(tables, (each) => textOf(each, LONGEST_NAME), 200) }),
  };
}
