import { ND, type Figure } from "../domain/figure";
import { periodText } from "../words/periodText";
import type { LedgerChange } from "./ledger";
import type { FollowUpRecord } from "./record";

/** A figure as the ledger writes it: with a point, 85 = 85 %. */
export function ledgerFigure(figure: Figure): string {
  return figure === ND ? ND : String(Number(figure.toPrecision(14)));
}

/** The beginning of a file's fingerprint, as it stands behind its name in the ledger. */
export function shortMark(fingerprint: string): string {
  return `· ${fingerprint.slice(0, 8)}`;
}

/** Name of the file of an entry, without the mark behind it. */
export function fileOfEntry(file: string): string {
  return file.replace(/ · [0-9a-f]{8}$/, "");
}

/** «MINEDU.xlsx · 1f3a90bc»: a file that is sent anew keeps its name, not its fingerprint. */
export function ledgerFile({ file, fingerprint }: FollowUpRecord["origin"]): string {
  return `${file} ${shortMark(fingerprint)}`;
}

/** What a change of the ledger is about. */
export function changeOf(action: string, { code, cut, entity, origin }: FollowUpRecord, before: string, after: string): LedgerChange {
  return { action, code, cut: periodText(cut), before, after, entity, file: ledgerFile(origin) };
}
