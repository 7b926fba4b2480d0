import { recordsOf, type RoundBook } from "../../../engine/followup/book";
import { boardOf, ownersOf } from "../../../engine/followup/board";
import { readRoundBook, roundSteps } from "../../../engine/actions/followup/roundBook";
import type { RoundCut } from "../../../engine/followup/cut";
import type { FillRequest } from "../../../engine/actions/fill";
import { sourcesOf } from "../../../engine/actions/matrixSources";
import type { Plan } from "../../../engine/plan";
import { boardTexts } from "../../../engine/words/followup/boardTexts";
import { periodText } from "../../../engine/words/periodText";
import { sha256 } from "../../../hosts/sha256";
import type { PaneWorkbook } from "../../paneWorkbook";
import type { BookReader } from "../book/bookReader";
import { madeIn, type BookWriter } from "../book/bookWriter";
import type { PaneModel } from "../paneModel";
import type { PaneStore } from "../paneStore";
import { problemOf } from "../problem";
import { offeredCuts, proposedCut } from "./cuts";
import { FollowUpStore, type FollowUpState } from "./followUpState";
import type { PlannedWork } from "./plannedWork";

/** The round with the entities over one workbook: who delivered, forms out, answers in, the cut closed. It comes on demand. */
export class FollowUp {
  readonly store = new FollowUpStore();
  private model: PaneModel | undefined;
  private book: RoundBook | undefined;
  /** Whether she chose the cut: until then the proposed one stands. */
  private isChosen = false;
  /** Grows with each reading: the answer to an older one is dropped. */
  private turn = 0;

  constructor(
    private readonly workbook: PaneWorkbook,
    private readonly pane: PaneStore,
    private readonly reader: BookReader,
    private readonly writer: BookWriter,
    private readonly now: () => string,
  ) {}

  /** Keeps up with the matrix in front: reads what its workbook holds of the rounds, behind what is shown. */
  async follow(model: PaneModel): Promise<void> {
    if (model === this.model) return;
    const isOther = this.model !== undefined && this.model.matrix.sheet !== model.matrix.sheet;
    this.model = model;
    if (isOther) this.store.set({ round: { kind: "reading" } });
    const turn = ++this.turn;
    try {
      const read = await readRoundBook(this.workbook, sha256, { isBackground: true });
      if (turn !== this.turn) return;
      if (!read.ok) return this.store.set({ round: { kind: "problem", message: read.message } });
      this.book = read.book;
      this.show();
    } catch (error) {
      if (turn === this.turn) this.store.set({ round: { kind: "problem", message: problemOf(error).message } });
    }
  }

  /** «Corte»: the board of another one. */
  chooseCut(cut: RoundCut): void {
    this.isChosen = true;
    this.store.set({ cut });
    this.show();
  }

  /** «Pasar a una hoja»: what making or refreshing «Seguimiento PNTP» would write. Writes nothing. */
  async previewBoard(): Promise<void> {
    const problem = await this.reader.refresh({ byPeople: false });
    if (problem) return this.pane.send({ on: "refused", problem });
    try {
      const request = this.reader.request(this.writer.today());
      const read = await readRoundBook(this.workbook, sha256);
      if (!read.ok) return this.pane.send({ on: "refused", problem: { code: "unreadable", message: read.message } });
      const { cut } = this.store.current();
      if (request === undefined || cut === undefined) return;
      const { matrix, grid } = request;
      const { steps } = roundSteps({ matrix, grid, book: read.book, cut, at: this.now(), sha256 });
      await this.tell({ title: boardTexts.planTitle(periodText(cut)), steps, sources: sourcesOf(matrix, grid) }, request, []);
    } catch (error) {
      this.pane.send({ on: "refused", problem: problemOf(error) });
    }
  }

  /** Writes what was shown, unless the matrix, the sheets of the round or the rules changed since. */
  async apply({ plan, expected, settings, sheet, cells }: PlannedWork): Promise<void> {
    const outcome = await this.writer.write(plan.title, settings, (options) => this.workbook.apply(plan, { ...options, expected }));
    if (outcome.ok) this.pane.send({ on: "written", done: { sheet, cells: cells.length, ...madeIn(outcome.report) } });
    else this.pane.send({ on: "refused", problem: outcome.problem });
    await this.reader.refresh({ byPeople: true });
  }

  /** Shows what a plan will write, before it is written. */
  private async tell(plan: Plan, { matrix, grid }: Pick<FillRequest, "matrix" | "grid">, cells: PlannedWork["cells"]): Promise<void> {
    const steps = plan.steps.flatMap((step) => (step.step === "putSheet" ? [step] : []));
    const standing = await Promise.all(steps.map(({ owner }) => this.workbook.findName(owner)));
    const planned: PlannedWork = {
      plan,
      expected: [grid],
      settings: this.pane.current().settings,
      sheet: matrix.sheet,
      cells,
      sheets: steps.map(({ name }, index) => ({ name: standing[index]?.sheet ?? name, refreshed: standing[index] !== undefined })),
      notes: [],
      separator: matrix.decimal.separator,
    };
    this.pane.send({ on: "planReady", planned });
  }

  private show(): void {
    const { model, book } = this;
    if (model === undefined || book === undefined) return;
    const { policy } = model.matrix;
    const reported = recordsOf(book).map(({ cut }) => cut);
    const { cut: chosen } = this.store.current();
    const cut = this.isChosen && chosen ? chosen : proposedCut(model, reported);
    const round: FollowUpState["round"] = { kind: "ready", board: boardOf(policy, ownersOf(policy), book, cut), ledger: book.ledgerState };
    this.store.set({ cuts: offeredCuts(model), cut, round });
  }
}
