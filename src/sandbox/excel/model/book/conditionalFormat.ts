import type { Rect } from "../../../../engine/address";
import type { ConditionalLook } from "../../../../hosts/xlsx/looks/look";
import type { ConditionalRule, FormatTrouble } from "./conditionalFormatData";

/** A conditional format of a sheet; its priority is its place in the sheet's list. */
export interface ConditionalFormatModel {
  readonly id: string;
  areas: readonly Rect[];
  rule: ConditionalRule;
  look: ConditionalLook;
  stopIfTrue: boolean;
  readonly trouble?: FormatTrouble;
}
