import { withRowsMoved } from "../../../engine/formula/formulaTokens";
import type { RowsNow } from "../../../engine/inverse/rowsNow";
import { withoutSheet, type StandingBand } from "../read/bandFormats";

/** Rules where their rows stand now; one whose rows nobody knows is left out. */
export function bandsMoved(bands: readonly StandingBand[], rows: RowsNow | undefined): readonly StandingBand[] {
  if (!rows?.hasMoved) return bands;
  return bands.flatMap((band) => {
    const address = withRowsMoved(`=${withoutSheet(band.address)}`, (row) => rows.of(row))?.slice(1);
    const formula = band.formula && withRowsMoved(band.formula, (row) => rows.of(row));
    return address === undefined || (band.formula && formula === undefined) ? [] : [{ ...band, address, formula }];
  });
}
