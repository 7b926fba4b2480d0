import { quotedSheet, rectAddress, type Rect } from "../../engine/address";
import { limaDay, limaTime } from "../../engine/days";
import type { FormulaMode } from "../../engine/sheets/formulas/formulaMode";
import type { PaneWorkbook, SelectedCells } from "../paneWorkbook";
import { BookReader } from "./book/bookReader";
import { BookWriter } from "./book/bookWriter";
import { certaintySight, doubtSights, type CertaintySight, type DoubtSight } from "./book/readingSight";
import type { Matrix } from "../../engine/reader/matrix";
import type { Decider } from "./book/decider";
import type { Fixer } from "./book/fixer";
import type { FollowUp } from "./followup/followUp";
import { SheetDrafter } from "./book/sheetDrafter";
import type { IndicatorFilter } from "./indicatorFilter";
import { type Page, type Tab, isBusy } from "./paneState";
import { PaneStore } from "./paneStore";
import { problemOf } from "./problem";
import { keyAtRow, rowOfKey } from "./rowKeys";
import { browserLater, type Later } from "./book/slowWork";
import { TextChecker } from "./book/textChecker";
import { ourSheets } from "../../engine/words/sheets/ourSheets";

export interface SessionOptions {
  readonly later?: Later;
  /** Day in Lima, AAAA-MM-DD, on which it computes. */
  readonly today?: () => string;
  /** Time in Lima (`limaTime`), of what comes back in a round. */
  readonly now?: () => string;
}

/**
 * A pane open over one workbook: keeps up with it, moves between views, and goes to its cells. Reading, writing and checking the report's
 * text are its helpers.
 */
export class PaneSession {
  readonly store = new PaneStore();
  readonly reader: BookReader;
  readonly writer: BookWriter;
  readonly drafter: SheetDrafter;
  readonly checker: TextChecker;
  private readonly later: Later;
  private readonly now: () => string;
  private opening: Promise<void> | undefined;
  private deciding: Promise<Decider> | undefined;
  private fixing: Promise<Fixer> | undefined;
  private following: Promise<FollowUp> | undefined;
  private callOffRefresh: (() => void) | undefined;
  private stopWatching: (() => void) | undefined;

  constructor(
    private readonly workbook: PaneWorkbook,
    { later = browserLater, today = () => limaDay(Date.now()), now = () => limaTime(Date.now()) }: SessionOptions = {},
  ) {
    this.now = now;
    this.later = later;
    this.reader = new BookReader(workbook, this.store, later);
    this.writer = new BookWriter(workbook, this.store, this.reader, later, today);
    this.drafter = new SheetDrafter(this.store, this.reader, today);
    this.checker = new TextChecker(this.store, later, () => this.reader.reading?.dismissals ?? []);
  }

  /** Reads the workbook for the first time, and follows it from then on. Asked again, it is the same opening. */
  open(): Promise<void> {
    return (this.opening ??= this.readAndWatch());
  }

  private async readAndWatch(): Promise<void> {
    await this.reader.read();
    try {
      this.stopWatching = await this.workbook.watch({
        onChange: (sheet) => this.sheetEdited(sheet),
        onSelect: (selected) => this.cellsSelected(selected),
      });
    } catch (error) {
      this.warn(error);
    }
  }

  /** What people decide on findings is kept by a part that loads on demand. */
  decider(): Promise<Decider> {
    return (this.deciding ??= import("./book/decider").then(
      ({ Decider }) => new Decider(this.workbook, this.store, this.reader, this.writer),
    ));
  }

  /** So is what puts mechanical faults right. */
  fixer(): Promise<Fixer> {
    return (this.fixing ??= import("./book/fixer").then(({ Fixer }) => new Fixer(this.workbook, this.store, this.reader, this.writer)));
  }

  /** And the round with the entities. */
  followUp(): Promise<FollowUp> {
    return (this.following ??= import("./followup/followUp").then(
      ({ FollowUp }) => new FollowUp(this.workbook, this.store, this.reader, this.writer, this.now),
    ));
  }

  close(): void {
    this.stopWatching?.();
    this.callOffRefresh?.();
  }

  /** «Cancelar»: leaves the preview, or stops what is being read or written. */
  cancel(): void {
    if (this.store.current().task.kind === "writing") this.writer.cancel();
    else if (isBusy(this.store.current())) this.reader.cancel();
    this.store.send({ on: "cancelAsked" });
  }

  /** The questions about a matrix that have answers. */
  doubts(matrix: Matrix): readonly DoubtSight[] {
    return doubtSights(matrix, this.store.current().settings.choices);
  }

  certainty(matrix: Matrix): CertaintySight {
    return certaintySight(matrix);
  }

  setMode(mode: FormulaMode): void {
    this.store.send({ on: "modeAsked", mode });
    this.store.send({ on: "taskClosed" });
  }

  closeTask(): void {
    this.store.send({ on: "taskClosed" });
  }

  closeRemark(): void {
    this.store.send({ on: "remarkClosed" });
  }

  openTab(tab: Tab): void {
    this.store.send({ on: "tabOpened", tab });
  }

  openPage(page: Page): void {
    this.store.send({ on: "pageOpened", page });
  }

  closePage(): void {
    this.store.send({ on: "pageClosed" });
  }

  filter(filter: IndicatorFilter): void {
    this.store.send({ on: "filtered", filter });
  }

  startPointing(): void {
    this.store.send({ on: "pointingStarted" });
    void this.workbook.selected().then(
      (selected) => selected && this.cellsSelected(selected),
      (error: unknown) => this.warn(error),
    );
  }

  /** Selects cells in the sheet. */
  async select(sheet: string, area: Rect): Promise<void> {
    try {
      await this.workbook.select(sheet, area);
    } catch (error) {
      this.warn(error);
    }
  }

  /** Selects the row of an indicator or objective in the sheet, and tells of it in «Explicar». */
  async selectRow(key: string): Promise<void> {
    this.focus(key);
    const { book } = this.store.current();
    const row = book.kind === "ready" ? rowOfKey(book.model.matrix, key) : undefined;
    if (book.kind === "ready" && row) await this.select(book.model.matrix.sheet, row);
  }

  /** Tells of an indicator or objective in «Explicar». */
  focus(key: string): void {
    this.store.send({ on: "focused", key });
  }

  private cellsSelected({ sheet, area }: SelectedCells): void {
    const { book, task } = this.store.current();
    if (task.kind === "pointing") this.store.send({ on: "pointedAt", at: `${quotedSheet(sheet)}!${rectAddress(area)}` });
    const { row } = area;
    if (book.kind !== "ready" || book.model.matrix.sheet !== sheet) return;
    this.store.send({ on: "rowSelected", row, key: keyAtRow(book.model.matrix, row) });
  }

  /** Waits for the typing to rest; what was edited outside the matrix, its settings and its rounds does not matter. */
  private sheetEdited(sheet: string | undefined): void {
    const { book } = this.store.current();
    const isSettings = sheet === ourSheets.settings.title;
    const isAside = sheet !== undefined && !isSettings && !this.reader.isOfRound(sheet);
    if (book.kind === "ready" && sheet !== book.model.matrix.sheet && isAside) return;
    this.callOffRefresh?.();
    this.callOffRefresh = this.later(400, () => {
      if (isBusy(this.store.current())) this.sheetEdited(sheet);
      else void this.keepUp(isSettings);
    });
  }

  private async keepUp(withSettings: boolean): Promise<void> {
    const problem = await this.reader.refresh({ byPeople: true, withSettings });
    if (problem) this.store.send({ on: "remarked", remark: { tone: "warning", text: problem.message } });
  }

  private warn(error: unknown): void {
    this.store.send({ on: "remarked", remark: { tone: "warning", text: problemOf(error).message } });
  }
}
