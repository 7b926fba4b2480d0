import { columnName } from "../../../engine/address";
import { planFill } from "../../../engine/actions/fillProgress";
import { planClose } from "../../../engine/actions/followup/closeCut";
import { planCutColumns } from "../../../engine/actions/followup/planCutColumns";
import { currentCut, planBoard } from "../../../engine/actions/followup/planBoard";
import { readRoundBook } from "../../../engine/actions/followup/roundBook";
import { sourcesOf } from "../../../engine/actions/matrixSources";
import type { RoundBook } from "../../../engine/followup/book";
import type { RoundCut } from "../../../engine/followup/cut";
import { cutColumnTexts } from "../../../engine/words/followup/cutColumnTexts";
import { cutTexts } from "../../../engine/words/followup/cutTexts";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { sha256 } from "../../../hosts/sha256";
import type { PaneWorkbook } from "../../paneWorkbook";
import type { BookReader } from "../book/bookReader";
import { madeIn, type BookWriter } from "../book/bookWriter";
import type { PaneModel } from "../paneModel";
import type { PaneStore } from "../paneStore";
import { problemOf, type Problem } from "../problem";
import { offeredCuts } from "./cuts";
import { FollowUpStore } from "./followUpState";
import { Gatherer } from "./gatherer";
import { readyRound } from "./readyRound";
import type { Planning, PlannedWork } from "./plannedWork";
import { Sender } from "./sender";

/** The round with the entities over one workbook: who delivered, forms out, answers in, the cut closed. It comes on demand. */
export class FollowUp {
  readonly store = new FollowUpStore();
  readonly gatherer: Gatherer;
  readonly sender: Sender;
  private model: PaneModel | undefined;
  private book: RoundBook | undefined;
  /** Whether she chose the cut, or the forms did: until then the current one stands. */
  private isChosen = false;
  /** Grows with each reading: the answer to an older one is dropped. */
  private turn = 0;

  constructor(
    private readonly workbook: PaneWorkbook,
    private readonly pane: PaneStore,
    private readonly reader: BookReader,
    private readonly writer: BookWriter,
    private readonly now: () => string,
  ) {
    this.gatherer = new Gatherer(this, pane, writer);
    this.sender = new Sender(this, pane, writer, workbook);
  }

  /** Keeps up with the matrix in front: reads what its workbook holds of the rounds, behind what is shown. */
  async follow(model: PaneModel): Promise<void> {
    if (model === this.model) return;
    const isOther = this.model !== undefined && this.model.matrix.sheet !== model.matrix.sheet;
    if (this.model !== undefined && !isSameMatrix(this.model, model)) this.gatherer.matrixChanged();
    this.model = model;
    if (isOther) this.store.set({ round: { kind: "reading" } });
    const turn = ++this.turn;
    try {
      const read = await this.reader.round();
      if (turn !== this.turn || read === undefined) return;
      if (!read.ok) return this.store.set({ round: { kind: "problem", message: read.message } });
      this.book = read.book;
      this.show();
    } catch (error) {
      if (turn === this.turn) this.store.set({ round: { kind: "problem", message: problemOf(error).message } });
    }
  }

  /** «Corte»: the board of another one, and the inbox held against it. */
  chooseCut(cut: RoundCut): void {
    this.gatherer.matrixChanged();
    this.lookAt(cut);
  }

  /** The board of a cut. */
  lookAt(cut: RoundCut): void {
    this.isChosen = true;
    this.store.set({ cut });
    this.store.without("sent");
    this.show();
  }

  /** «Pasar a una hoja»: what making or refreshing «Seguimiento PNTP» would write. Writes nothing. */
  async previewBoard(): Promise<void> {
    await this.plan((planning) => ({ plan: { ...planBoard(planning).plan, sources: sourcesOf(planning.matrix, planning.grid) } }));
  }

  /** «Cerrar corte»: the sheet of its figures as they are signed. What is not settled is told, and kept in it. */
  async previewClose(): Promise<void> {
    await this.plan((planning) => {
      const { grid, matrix, profile, summary, cut } = planning;
      const computed = planFill({ grid, matrix, year: cut.year, profile, parts: FIGURES_ALONE, ...(summary && { summary }) });
      if (!computed.ok) return computed.problem;
      const made = planClose({ ...planning, fill: computed.fill, accepts: { missing: true, pending: true } });
      if (!made.ok) return made;
      const plan = { ...made.plan, sources: sourcesOf(matrix, grid) };
      const { open } = made.closed;
      const notes = [followUpTexts.close.unsettled(open), followUpTexts.close.mark(made.fingerprint)];
      return { plan, notes, ...(open !== cutTexts.nothingOpen && { consent: followUpTexts.close.consent }) };
    });
  }

  /** «Agregar las columnas»: those of the cut that the matrix has not, empty. */
  async previewColumns(): Promise<void> {
    await this.plan((planning) => {
      const made = planCutColumns(planning);
      if (!made.ok) return made.problem;
      const columns = made.created.map(({ role, period, column }) => cutColumnTexts.named(role, period, columnName(column)));
      const hasTargets = made.created.some(({ role }) => role === "target");
      return {
        plan: made.plan,
        columns,
        notes: [cutColumnTexts.empty, cutColumnTexts.printArea, ...(hasTargets ? [cutColumnTexts.targetsAreHers(planning.cut)] : [])],
      };
    });
  }

  /** Writes what was shown, unless the matrix, the sheets of the round or the rules changed since. */
  async apply({ plan, expected, settings, sheet, cells, columns }: PlannedWork): Promise<void> {
    const outcome = await this.writer.write(plan.title, settings, (options) => this.workbook.apply(plan, { ...options, expected }));
    if (outcome.ok) {
      this.gatherer.written();
      this.pane.send({ on: "pageClosed" });
      this.pane.send({ on: "written", done: { sheet, cells: cells.length, columns, ...madeIn(outcome.report) } });
    } else if (outcome.problem.code === "halfDone" || outcome.problem.code === "cancelled") {
      this.pane.send({ on: "refused", problem: outcome.problem });
    } else {
      this.pane.send({ on: "taskClosed" });
      const isOther = outcome.problem.code === "sourcesChanged";
      const text = isOther ? followUpTexts.planned.changed : outcome.problem.message;
      this.pane.send({ on: "remarked", remark: { tone: isOther ? "warning" : "error", text } });
    }
    await this.reader.refresh({ byPeople: true });
  }

  /** What a step is planned from, as it stands now; undefined, and told, where it cannot be read. */
  async planning(): Promise<Planning | undefined> {
    try {
      const problem = await this.reader.refresh({ byPeople: false });
      if (problem) return this.refuse(problem);
      const read = await readRoundBook(this.workbook, sha256);
      if (!read.ok) return this.refuse({ code: "unreadable", message: read.message });
      const request = this.reader.request(this.writer.today());
      const { cut } = this.store.current();
      const { settings, book } = this.pane.current();
      if (request === undefined || cut === undefined || book.kind !== "ready") return undefined;
      const { grid, matrix, summary } = request;
      const { profile, choices } = settings;
      return { ...(summary && { summary }), grid, matrix, profile, choices, settings, book: read.book, cut, at: this.now(), sha256 };
    } catch (error) {
      return this.refuse(problemOf(error));
    }
  }

  /** Shows what a step would write, before it is written; or why it would not. */
  async plan(build: (planning: Planning) => Told | { readonly message: string }): Promise<void> {
    const planning = await this.planning();
    if (planning === undefined) return;
    const told = build(planning);
    if (!("plan" in told)) return this.refuse({ code: "unsupported", message: told.message });
    const { plan, cells = [], columns = [], notes = [], consent } = told;
    const { grid, matrix, settings } = planning;
    const steps = plan.steps.flatMap((step) => (step.step === "putSheet" ? [step] : []));
    const standing = await Promise.all(steps.map(({ owner }) => this.workbook.findName(owner)));
    const sheets = steps.map(({ name }, index) => ({ name: standing[index]?.sheet ?? name, refreshed: standing[index] !== undefined }));
    const { separator } = matrix.decimal;
    this.pane.send({
      on: "planReady",
      planned: {
        ...{ plan, expected: [grid], settings, sheet: matrix.sheet, cells, columns, sheets, notes, separator },
        ...(consent !== undefined && { consent }),
      },
    });
  }

  private refuse({ message }: Problem): undefined {
    this.pane.send({ on: "remarked", remark: { tone: "error", text: message } });
    return undefined;
  }

  private show(): void {
    const { model, book } = this;
    if (model === undefined || book === undefined) return;
    const { cut: chosen } = this.store.current();
    const cut = (this.isChosen ? chosen : currentCut(model.matrix, book)) ?? { year: model.year };
    this.store.set({ cuts: offeredCuts(model, cut), cut, round: readyRound(model, book, cut) });
  }
}

const FIGURES_ALONE = { progress: false, bands: false, summary: false };

/** Another reading of the same: what we write beside the matrix and what she looks at does not make it another one. */
function isSameMatrix(a: PaneModel, b: PaneModel): boolean {
  const facts = ({ matrix: { sheet, policy } }: PaneModel): string => JSON.stringify([sheet, policy]);
  return facts(a) === facts(b);
}

/** A plan and what is told of it. */
type Told = Pick<PlannedWork, "plan"> & Partial<Pick<PlannedWork, "cells" | "columns" | "notes" | "consent">>;
