import type { Fill } from "../../../engine/actions/fill";
import type { ChangePreview } from "../../../engine/actions/changePreview";
import type { Settings } from "../paneState";

/** What «Aplicar» will do: the plan, and what it changes told beforehand. */
export interface FillPreview {
  readonly fill: Fill;
  readonly changes: ChangePreview;
  /** The rules and readings in force when it was made. */
  readonly settings: Settings;
}
