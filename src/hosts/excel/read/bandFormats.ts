import { parseRect, type Rect } from "../../../engine/address";
import type { BandRule } from "../../../engine/plan";
import type { Piece } from "../run/packedSync";
import { cellCount, intersect } from "./rectangles";
import { rangeOf } from "./sheetRange";

/** One of our conditional formats as it stands in the workbook. `address` may name several areas, where rows were inserted or moved. */
export interface StandingBand {
  readonly id: string;
  readonly address: string;
  /**
   * Relative to the first cell of the first area; undefined where Excel does not tell it, "" where colours of ours stopped before giving
   * it.
   */
  readonly formula: string | undefined;
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly isBar?: boolean;
}

/**
 * Formulas of the rules we made, by the rule's id. A formula is told relative to the range its rule was fetched through (office-js #5194),
 * so what we know we do not read back.
 */
export class BandTexts {
  readonly #byId = new Map<string, string>();

  of(id: string): string | undefined {
    return this.#byId.get(id);
  }

  remember(id: string, formula: string): void {
    this.#byId.set(id, formula);
  }
}

type Look = Pick<BandRule, "formula" | "fill" | "color" | "bold" | "italic" | "isBar">;

/** Takes ours away and puts the rules, the first one on top. */
export function bandsPiece(
  sheet: () => Excel.Worksheet,
  old: readonly StandingBand[],
  rules: readonly BandRule[],
  texts: BandTexts,
): Piece {
  return paintPiece(
    sheet,
    old,
    rules.map(({ area, ...look }) => ({ look, target: () => rangeOf(sheet(), area) })),
    texts,
  );
}

/** Puts back bands as they stood. */
export function restoreBandsPiece(
  sheet: () => Excel.Worksheet,
  present: readonly StandingBand[],
  bands: readonly StandingBand[],
  texts: BandTexts,
): Piece {
  const told = bands.flatMap(({ formula, address, ...look }) =>
    formula === undefined || formula === "" ? [] : [{ look: { ...look, formula }, target: () => rangesAt(sheet(), address) }],
  );
  return paintPiece(sheet, present, told, texts);
}

interface PaintedBand {
  readonly look: Look;
  readonly target: () => Excel.Range | Excel.RangeAreas;
}

function paintPiece(sheet: () => Excel.Worksheet, old: readonly StandingBand[], bands: readonly PaintedBand[], texts: BandTexts): Piece {
  let made: { readonly format: Excel.ConditionalFormat; readonly formula: string }[] = [];
  return {
    size: old.length * 300 + bands.length * 1500,
    queue: () => {
      for (const { id, address } of old) rangesAt(sheet(), address).conditionalFormats.getItem(id).delete();
      made = [...bands].reverse().map(({ look, target }) => ({ formula: look.formula, format: addBand(target(), look) }));
    },
    settle: () => made.forEach(({ format, formula }) => texts.remember(format.id, formula)),
  };
}

/** Excel puts each new format on top of the earlier ones, hence the reversed order of the caller. */
function addBand(target: Excel.Range | Excel.RangeAreas, look: Look): Excel.ConditionalFormat {
  if (look.isBar === true) return addBar(target, look);
  const { formula, fill, color, bold = false, italic = false } = look;
  const format = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { custom } = format;
  custom.rule.formula = formula;
  if (fill) custom.format.fill.color = fill;
  if (color) custom.format.font.color = color;
  if (bold) custom.format.font.bold = true;
  if (italic) custom.format.font.italic = true;
  format.load("id");
  return format;
}

/** A bar of one colour from 0 on, without its figure. Its top, with our mark, goes first: a bar that stops half-made is known by it. */
function addBar(target: Excel.Range | Excel.RangeAreas, { formula, fill }: Look): Excel.ConditionalFormat {
  const format = target.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  const { dataBar } = format;
  dataBar.upperBoundRule = { type: Excel.ConditionalFormatRuleType.formula, formula };
  dataBar.lowerBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: "0" };
  dataBar.showDataBarOnly = true;
  dataBar.axisFormat = Excel.ConditionalDataBarAxisFormat.none;
  dataBar.barDirection = Excel.ConditionalDataBarDirection.leftToRight;
  dataBar.positiveFormat.fillColor = fill;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.negativeFormat.matchPositiveFillColor = true;
  format.load("id");
  return format;
}

/** The very range a rule stands on: through it Excel finds the rule also where others share its cells (office-js #5222). */
export function rangesAt(sheet: Excel.Worksheet, address: string): Excel.Range | Excel.RangeAreas {
  const local = withoutSheet(address);
  return local.includes(",") ? sheet.getRanges(local) : sheet.getRange(local);
}

/** «Hoja1!A1:B2,Hoja1!D4» → «A1:B2,D4». Commas inside quoted sheet names do not separate. */
export function withoutSheet(address: string): string {
  return address.replace(/(?:'(?:[^']|'')*'|[^,!']+)!/g, "");
}

/** Where the rules of a sheet are looked for when the whole of it cannot be listed. */
export function areasOf(rules: readonly BandRule[]): Rect[] {
  return rules.map(({ area }) => area);
}

/** Whether clearing these areas, which share no cell, takes all of a rule away: what stands beyond them keeps it. */
export function isTakenBy(cleared: readonly Rect[], { address }: Pick<StandingBand, "address">): boolean {
  return withoutSheet(address)
    .split(",")
    .every((text) => {
      const area = parseRect(text);
      const taken = (rect: Rect): number => cleared.reduce((sum, each) => sum + cellCount(intersect(rect, each) ?? NOTHING), 0);
      return area !== undefined && taken(area) === cellCount(area);
    });
}

const NOTHING: Rect = { row: 0, column: 0, rows: 0, columns: 0 };
