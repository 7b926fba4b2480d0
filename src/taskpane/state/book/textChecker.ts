import { narrativeTexts } from "../../../engine/words/pane/narrativeTexts";
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
      if (bytes === undefined) return this.refuse(turn, narrativeTexts.notOpened(file.name));
      const { readText } = await import("../../../hosts/texts/readText");
      const read = readText(file.name, new Uint8Array(bytes));
      if (!read.ok) this.refuse(turn, read.message);
      else if (turn === this.turn) this.take({ file: file.name, paragraphs: read.paragraphs });
    } catch (error) {
      this.refuse(turn, problemOf(error).message);
    }
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
      const { checkNarrative } = await import("../../../engine/audit/narrative/checkNarrative");
      const {
        book,
        reportText: { taken },
      } = this.store.current();
      if (turn !== this.turn || book.kind !== "ready" || taken === undefined) return;
      const { model } = book;
      const { matrix, results, profile } = model;
      this.store.send({
        on: "textChecked",
        checked: { taken, model, report: checkNarrative({ paragraphs: taken.paragraphs, matrix, results, profile }) },
      });
    } catch (error) {
      this.refuse(turn, problemOf(error).message);
    }
  }

  private refuse(turn: number, message: string): void {
    if (turn === this.turn) this.store.send({ on: "textRefused", message });
  }
}
