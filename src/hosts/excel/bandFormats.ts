import { BAND_MARK, type BandRule } from "../../engine/plan";
import type { Piece } from "./packedSync";
import { rangeOf } from "./sheetRange";

/** One of our conditional formats as it stands in the workbook. `address` may name several areas, where rows were inserted or moved. */
export interface StandingBand {
  readonly id: string;
  readonly address: string;
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

const properties = [
  "items/id", "items/type", "items/customOrNullObject/rule/formula", "items/customOrNullObject/format/fill/color",
  "items/customOrNullObject/format/font/color", "items/customOrNullObject/format/font/bold", "items/customOrNullObject/format/font/italic",
].join(",");

/** Finds our conditional formats in a sheet: those whose formula carries the mark. Other people's are not even looked at. */
export class BandSearch {
  #formats: Excel.ConditionalFormatCollection | undefined;
  #areas: { readonly format: Excel.ConditionalFormat; readonly areas: Excel.RangeAreas }[] = [];

  constructor(private readonly sheet: () => Excel.Worksheet) {}

  /** First request: all the formats of the sheet. */
  listPiece(): Piece {
    return {
      size: 20_000,
      queue: () => {
        this.#formats = this.sheet().getRange().conditionalFormats;
        this.#formats.load(properties);
      },
    };
  }

  get ids(): readonly string[] {
    return this.#ours().map(({ id }) => id);
  }

  /** Second request: where ours stand. */
  areasPiece(): Piece {
    return {
      size: 500 * this.#ours().length,
      queue: () => {
        this.#areas = this.#ours().map((format) => ({ format, areas: format.getRanges() }));
        this.#areas.forEach(({ areas }) => areas.load("address"));
      },
    };
  }

  standing(): readonly StandingBand[] {
    return this.#areas.map(({ format, areas }) => {
      const { rule, format: look } = format.customOrNullObject;
      return { id: format.id, address: areas.address, formula: rule.formula, fill: look.fill.color, color: look.font.color, bold: look.font.bold, italic: look.font.italic };
    });
  }

  #ours(): Excel.ConditionalFormat[] {
    return this.#formats?.items.filter((format) => String(format.type) === "Custom" && format.customOrNullObject.rule.formula.includes(BAND_MARK)) ?? [];
  }
}

/** Takes ours away and puts the rules, the first one on top. */
export function bandsPiece(sheet: () => Excel.Worksheet, old: readonly string[], rules: readonly BandRule[]): Piece {
  return {
    size: old.length * 300 + rules.length * 1500,
    queue: () => {
      removeBands(sheet(), old);
      for (const { area, ...rule } of [...rules].reverse()) addBand(rangeOf(sheet(), area), rule);
    },
  };
}

/** Puts back bands as they stood. */
export function restoreBandsPiece(sheet: () => Excel.Worksheet, present: readonly string[], bands: readonly StandingBand[]): Piece {
  return {
    size: (present.length + bands.length) * 1500,
    queue: () => {
      removeBands(sheet(), present);
      for (const { address, ...band } of [...bands].reverse()) addBand(sheet().getRanges(withoutSheet(address)), band);
    },
  };
}

function removeBands(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}

/** Excel puts each new format on top of the earlier ones, hence the reversed order of the callers. */
function addBand(target: Excel.Range | Excel.RangeAreas, { formula, fill, color, bold = false, italic = false }: Pick<BandRule, "formula" | "fill" | "color" | "bold" | "italic">): void {
  const { custom } = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  custom.format.fill.color = fill;
  custom.format.font.color = color;
  if (bold) custom.format.font.bold = true;
  if (italic) custom.format.font.italic = true;
}

/** «Hoja1!A1:B2,Hoja1!D4» → «A1:B2,D4». Commas inside quoted sheet names do not separate. */
export function withoutSheet(address: string): string {
  return address.replace(/(?:'(?:[^']|'')*'|[^,!']+)!/g, "");
}
