import type { RoundBookOutcome } from "../../../engine/actions/followup/roundBook";
import type { RoundBook } from "../../../engine/followup/book";
import type { PaneWorkbook } from "../../paneWorkbook";
import type { BookReading } from "./readBook";

/** What the workbook keeps of the rounds with the entities: read once for each reading of the book, whoever asks for it. */
export class RoundReader {
  private known: { readonly reading: BookReading; readonly outcome: Promise<RoundBookOutcome> } | undefined;
  private sheets: ReadonlySet<string> = new Set();

  constructor(private readonly workbook: PaneWorkbook) {}

  of(reading: BookReading): Promise<RoundBookOutcome> {
    if (this.known?.reading !== reading) this.known = { reading, outcome: this.read() };
    return this.known.outcome;
  }

  /** Whether it stands in that sheet, as far as it was read. */
  isIn(sheet: string): boolean {
    return this.sheets.has(sheet);
  }

  private async read(): Promise<RoundBookOutcome> {
    const [{ readRoundBook }, { sha256 }] = await Promise.all([
      import("../../../engine/actions/followup/roundBook"),
      import("../../../hosts/sha256"),
    ]);
    const outcome = await readRoundBook(this.workbook, sha256, { isBackground: true });
    if (outcome.ok) this.sheets = new Set(sheetsOf(outcome.book));
    return outcome;
  }
}

function sheetsOf({ sheets, cuts }: RoundBook): readonly string[] {
  return [...Object.values(sheets), ...cuts.map(({ sheet }) => sheet)];
}
