import type { Rect } from "../../../engine/address";
import type { Piece } from "../run/packedSync";
import { rangeOf, rectOf, rectProperties } from "./sheetRange";

/** A table as it stands in a sheet of ours. */
export interface FoundTable {
  readonly id: string;
  readonly name: string;
  readonly style: string;
  readonly area: Rect;
}

/** What some cells were asked before; undefined where they were not all asked the same, which Excel does not tell apart. */
export interface FoundValidation {
  readonly area: Rect;
  readonly state: ValidationState | undefined;
}

export interface ValidationState {
  /** undefined: nothing is asked. */
  readonly rule?: Excel.DataValidationRule;
  readonly prompt?: Excel.DataValidationPrompt;
  readonly errorAlert?: Excel.DataValidationErrorAlert;
}

/** The lock, the tables and the validations of a sheet of ours, as they stand. */
export class StandingBeside {
  readonly #tables: Excel.TableCollection;
  #ranges: readonly Excel.Range[] = [];
  #validations: readonly { readonly area: Rect; readonly asked: Excel.DataValidation }[] = [];

  /** Asks in the first request, of a sheet that may not be there. */
  constructor(private readonly sheet: Excel.Worksheet) {
    sheet.protection.load("protected,options");
    this.#tables = sheet.tables.load("items/id,items/name,items/style");
  }

  /** Second request, of one that is there. */
  pieces(areas: readonly Rect[]): Piece[] {
    if (areas.length + this.#tables.items.length === 0) return [];
    return [
      {
        size: 500 * (areas.length + this.#tables.items.length),
        queue: () => {
          this.#ranges = this.#tables.items.map((table) => table.getRange().load(rectProperties));
          this.#validations = areas.map((area) => ({
            area,
            asked: rangeOf(this.sheet, area).dataValidation.load("type,rule,prompt,errorAlert"),
          }));
        },
      },
    ];
  }

  get isProtected(): boolean {
    return this.sheet.protection.protected;
  }

  get lockOptions(): Excel.WorksheetProtectionOptions {
    return this.sheet.protection.options;
  }

  get tables(): readonly FoundTable[] {
    return this.#tables.items.flatMap(({ id, name, style }, index) => {
      const range = this.#ranges[index];
      return range ? [{ id, name, style, area: rectOf(range) }] : [];
    });
  }

  get validations(): readonly FoundValidation[] {
    return this.#validations.map(({ area, asked }) => ({ area, state: stateOf(asked) }));
  }
}

function stateOf({ type, rule, prompt, errorAlert }: Excel.DataValidation): ValidationState | undefined {
  if (type === "Inconsistent" || type === "MixedCriteria") return undefined;
  if (type === "None") return {};
  // Excel answers all kinds, and takes but one.
  const said = Object.fromEntries(Object.entries(rule).filter(([, value]) => (value ?? null) !== null)) as Excel.DataValidationRule;
  return { rule: said, prompt, errorAlert };
}
