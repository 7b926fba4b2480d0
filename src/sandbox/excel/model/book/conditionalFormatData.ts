import type { Rect } from "../../../../engine/address";
import type { FileRule } from "../../../../hosts/xlsx/looks/conditionalFormats";
import type { ConditionalLook } from "../../../../hosts/xlsx/looks/look";

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
export type ConditionalRule = FileRule | { readonly type: "ContainsText"; readonly operator: string; readonly text: string };
