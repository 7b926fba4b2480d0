import { quotedSheet, rectAddress } from "../../../engine/address";
import type { ReaderChoices } from "../../../engine/reader/matrix";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import type { SelectedCells } from "../../paneWorkbook";

/** The choices that a selection of the user stands for, or why it cannot be a matrix. */
export function choicesFromSelection(
  selected: SelectedCells | undefined,
): { readonly choices: ReaderChoices; readonly at: string } | { readonly why: string } {
  if (selected === undefined) return { why: paneTexts.pointing.nothing };
  const { sheet, area } = selected;
  if (area.rows < 2 || area.columns < 2) return { why: paneTexts.pointing.tooSmall(rectAddress(area)) };
  return { choices: { sheet, area }, at: `${quotedSheet(sheet)}!${rectAddress(area)}` };
}
