import type { Rect } from "../../../../engine/address";
import type { Borders } from "./look";

/** A conditional format as plain data; the first of a sheet has priority 0. */
export interface ConditionalFormatData {
  readonly areas: readonly Rect[];
  readonly rule: ConditionalRule;
  readonly format?: ConditionalLook;
  readonly stopIfTrue?: boolean;
  readonly trouble?: FormatTrouble;
}

/**
 * What Excel can no longer tell of a rule: «duplicated» in the rules manager, it does not give rule, look nor place (office-js #6835);
 * «restored» by Ctrl+Z after the add-in deleted it, it gives nothing at all (office-js #6396).
 */
export type FormatTrouble = "duplicated" | "restored";

/** Kinds the sandbox can make; of others («other») it only knows that they are there. */
export type ConditionalRule =
  | { readonly type: "Custom"; readonly formula: string }
  | { readonly type: "CellValue"; readonly operator: string; readonly formula1: string; readonly formula2?: string }
  | { readonly type: "ContainsText"; readonly operator: string; readonly text: string }
  | { readonly type: "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria" };

export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Borders;
}
