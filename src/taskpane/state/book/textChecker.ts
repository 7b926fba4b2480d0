import type { Dismissal } from "../../../engine/audit/dismissals";
import type { Judgement } from "../../../engine/audit/narrative/report";
import type { PaneStore } from "../paneStore";
import { problemOf } from "../problem";
import { isCheckDue, type TakenText } from "./reportText";
import type { Later } from "./slowWork";

/** A file as the browser hands it over. */
export interface TextFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Time for «Comprobando…» to be seen before a long text takes the pane's attention. */
const PAINT = 20;

/** Checks the report's text against the matrix in front, and again when the matrix changes. The reading and the checks load on demand. */
export class TextChecker {
  /** Grows with each check asked for: the answer to an older one is dropped. */
  private turn = 0;

  constructor(
    private readonly store: PaneStore,
    private readonly later: Later,
    /** What the workbook keeps as decided. */
    private readonly decisions: () => readonly Dismissal[] = () => [],
  ) {}

  /** What is in the box now; nothing is checked yet. */
  type(pasted: string): void {
    this.store.send({ on: "textTyped", pasted });
  }

  /** «Comprobar»: what is in the box. */
  async checkPasted(): Promise<void> {
    const turn = ++this.turn;
    try {
      const { readPasted } = await import("../../../hosts/texts/readText");
      if (turn === this.turn) this.take({ paragraphs: readPasted(this.store.current().reportText.pasted) });
    } catch (error) {
      this.refuse(turn, problemOf(error).message);
    }
  }

  /** «Elegir archivo»: a .docx, .md or .txt; whatever else it is, it is told why not. */
  async checkFile(file: TextFile): Promise<void> {
    const turn = ++this.turn;
    try {
      const bytes = await file.arrayBuffer().catch(() => undefined);
      if (bytes === undefined) {
        const { narrativeTexts } = await import("../../../engine/words/pane/narrativeTexts");
        return this.refuse(turn, narrativeTexts.notOpened(file.name));
      }
      const { takeFile } = await import("./takenFile");
      const read = await takeFile(file.name, new Uint8Array(bytes));
      if (!read.ok) this.refuse(turn, read.message);
      else if (turn === this.turn) this.take(read.taken);
    } catch (error) {
      this.refuse(turn, problemOf(error).message);
    }
  }

  /** «Corregir»: the right figure in the place of a wrong one, in the copy that the pane holds. Whether it could be done. */
  async correct(judgement: Judgement): Promise<boolean> {
    const { taken } = this.store.current().reportText;
    if (taken?.own === undefined) return false;
    try {
      const { correctedText } = await import("./takenFile");
      const corrected = await correctedText(taken, judgement);
      if (!corrected || this.store.current().reportText.taken !== taken) return false;
      this.store.send({ on: "textCorrected", taken: corrected });
      this.checkSoon();
      return true;
    } catch (error) {
      this.store.send({ on: "remarked", remark: { tone: "error", text: problemOf(error).message } });
      return false;
    }
  }

  /** Takes the last correction back. */
  undoCorrection(): void {
    const { taken } = this.store.current().reportText;
    if (taken?.before === undefined) return;
    this.store.send({ on: "textCorrected", taken: taken.before });
    this.checkSoon();
  }

  /** «Cambiar el texto»: back to the box, with what was pasted in it. */
  reopen(): void {
    this.turn++;
    this.store.send({ on: "textReopened" });
  }

  /** Checks again where the matrix is another than the one the text was checked against. */
  keepUp(): void {
    const { book, reportText } = this.store.current();
    if (book.kind === "ready" && isCheckDue(reportText, book.model)) this.checkSoon();
  }

  private take(taken: TakenText): void {
    this.store.send({ on: "textTaken", taken });
    this.checkSoon();
  }

  private checkSoon(): void {
    const turn = ++this.turn;
    this.later(PAINT, () => void this.check(turn));
  }

  private async check(turn: number): Promise<void> {
    try {
      const [{ checkNarrative }, { reviewAlarms }] = await Promise.all([
        import("../../../engine/audit/narrative/checkNarrative"),
        import("../../../engine/audit/narrative/review/accepted"),
      ]);
      const {
        book,
        reportText: { taken },
      } = this.store.current();
      if (turn !== this.turn || book.kind !== "ready" || taken === undefined) return;
      const { model } = book;
      const { matrix, results, profile } = model;
      const report = checkNarrative({ paragraphs: taken.paragraphs, matrix, results, profile });
      this.store.send({ on: "textChecked", checked: { taken, model, report, alarms: reviewAlarms(report, this.decisions()) } });
    } catch (error) {
      this.refuse(turn, problemOf(error).message);
    }
  }

  private refuse(turn: number, message: string): void {
    if (turn === this.turn) this.store.send({ on: "textRefused", message });
  }
}
