import { type Rect, quotedSheet, rectAddress } from "../../../engine/address";
import { withReportData } from "../../../engine/actions/settings/reportData";
import type { FillRequest } from "../../../engine/actions/fill";
import { withoutYears } from "../../../engine/actions/unreadFigures";
import { gridOf, readAgain } from "../../../engine/actions/readMatrices";
import type { Grid } from "../../../engine/grid";
import { readRememberedSettings } from "../../../engine/actions/settings/rememberedSettings";
import type { HostProblem } from "../../../engine/host";
import { ruleFindings, rulesInForce, type RuleSources } from "../../../engine/actions/settings/rulesInForce";
import type { RoundBookOutcome } from "../../../engine/actions/followup/roundBook";
import type { Finding } from "../../../engine/domain/finding";
import type { Matrix, ReaderChoices } from "../../../engine/reader/matrix";
import { firstFindingText } from "../../../engine/words/firstFindingTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { settingsTexts } from "../../../engine/words/sheets/settingsTexts";
import type { PaneWorkbook, SelectedCells } from "../../paneWorkbook";
import { buildModel } from "./buildModel";
import type { PaneModel } from "../paneModel";
import type { Settings } from "../paneState";
import type { PaneStore } from "../paneStore";
import { problemOf, type Problem } from "../problem";
import { isSameSettings, readBook, withSheetRead, type BookReading } from "./readBook";
import { RoundReader } from "./roundReader";
import { tellIfSlow, type Later } from "./slowWork";

/** The choices that a selection of the user stands for, or why it cannot be a matrix. */
function choicesFromSelection(
  selected: SelectedCells | undefined,
): { readonly choices: ReaderChoices; readonly at: string } | { readonly why: string } {
  if (selected === undefined) return { why: paneTexts.pointing.nothing };
  const { sheet, area } = selected;
  if (area.rows < 2 || area.columns < 2) return { why: paneTexts.pointing.tooSmall(rectAddress(area)) };
  return { choices: { sheet, area }, at: `${quotedSheet(sheet)}!${rectAddress(area)}` };
}

interface RefreshOptions {
  /** People edited something: the Avance columns may be stale. */
  readonly byPeople: boolean;
  /** Takes the settings from the workbook again. */
  readonly withSettings?: boolean;
}

/** Reads the workbook into the pane, knows which matrix the user works with, and reads again when asked. Writes nothing. */
export class BookReader {
  private last: BookReading | undefined;
  /** Which of several matrices the user chose: its sheet and place. */
  private chosen: { readonly sheet: string; readonly area: Rect } | undefined;
  /** Grows with each reading: the answer to an older question is dropped. */
  private turn = 0;
  private signal = { aborted: false };
  /** The cut of the matrix last shown: with another one, the year that was looked at no longer stands. */
  private cut: string | undefined;
  private readonly rounds: RoundReader;
  /** Why what the workbook keeps of the rounds was not read, as it was told. */
  private unreadRound: string | undefined;

  constructor(
    private readonly workbook: PaneWorkbook,
    private readonly store: PaneStore,
    private readonly later: Later,
  ) {
    this.rounds = new RoundReader(workbook);
  }

  /** The last reading, with the grids the figures come from. */
  get reading(): BookReading | undefined {
    return this.last;
  }

  /** What the workbook keeps of the rounds, as of the last reading. */
  async round(): Promise<RoundBookOutcome | undefined> {
    return this.last && this.rounds.of(this.last);
  }

  /** Whether what is edited in a sheet changes what is read of the rounds. */
  isOfRound(sheet: string): boolean {
    return this.rounds.isIn(sheet);
  }

  /** Where the rules in force come from. */
  get sources(): RuleSources {
    const place = this.last?.place;
    return { settings: { ...this.store.current().settings, ...(place && { place }) } };
  }

  /** What a button asks for the matrix as it was last read, with the choices in force. */
  request(computedOn: string): Omit<FillRequest, "parts" | "mode"> | undefined {
    const { book, settings } = this.store.current();
    if (book.kind !== "ready" || !this.last) return undefined;
    const { matrix, year } = book.model;
    const { summary, answers } = this.last.read;
    const { sources } = this;
    const grid = gridOf(this.last.read, matrix);
    return {
      grid,
      matrix: withReportData(matrix, settings.report),
      year,
      profile: settings.profile,
      sources,
      stamp: { computedOn },
      ...(summary && { summary }),
      ...(answers && { answers }),
    };
  }

  /** Reads everything, as when the pane opens. `settings`: in force instead of those the workbook remembers. */
  async read(settings?: Settings): Promise<void> {
    const turn = ++this.turn;
    this.signal = { aborted: false };
    this.store.send({ on: "readingStarted" });
    const onProgress = (done: number, doing: string): void => {
      if (turn === this.turn) this.store.send({ on: "progressed", done, doing });
    };
    try {
      const work = readBook(this.workbook, { ...(settings && { settings }), onProgress, signal: this.signal });
      const reading = await tellIfSlow(work, this.later, () => this.store.send({ on: "tookASecond" }));
      if (turn !== this.turn) return;
      this.show(reading, false);
      if (reading.refused.length > 0) {
        const text = settingsTexts.refused(reading.place?.sheet ?? settingsTexts.sheet, reading.refused);
        this.store.send({ on: "remarked", remark: { tone: "warning", text } });
      }
      const hidden = hiddenRules(reading);
      if (hidden) this.store.send({ on: "remarked", remark: { tone: "warning", text: firstFindingText(hidden) } });
    } catch (error) {
      if (turn === this.turn) this.store.send({ on: "readingFailed", problem: problemOf(error) });
    }
  }

  /** Reads again behind what is shown; what was shown stays when it cannot be read. */
  async refresh({ byPeople, withSettings = false }: RefreshOptions): Promise<Problem | undefined> {
    const turn = ++this.turn;
    const { book, settings } = this.store.current();
    try {
      const known = this.last;
      // Only the matrix's own sheet: what people edit elsewhere does not change it.
      const sheet = book.kind === "ready" && !withSettings && known ? book.model.matrix.sheet : undefined;
      const read = await readBook(this.workbook, {
        isBackground: byPeople,
        ...(!withSettings && { settings, sheet, remembered: known?.remembered }),
      });
      if (turn !== this.turn) return undefined;
      const isThere = read.read.outcome.matrices.length > 0;
      if (sheet !== undefined && known && isThere) this.show(withSheetRead(known, read, sheet), byPeople);
      else if (sheet === undefined) this.show(read, byPeople);
      else this.show(await readBook(this.workbook, { settings, isBackground: byPeople }), byPeople);
      return undefined;
    } catch (error) {
      return problemOf(error);
    }
  }

  /** Why what was made under these settings no longer holds: other rules are in force by now, here or in the workbook (another window writes it too). */
  async rulesProblem(basis: Settings): Promise<HostProblem | undefined> {
    const { settings } = this.store.current();
    const now = await readRememberedSettings(this.workbook, { isBackground: true });
    const holds = isSameSettings(settings, basis) && (!this.last || isSameSettings(this.last.remembered, now));
    return holds ? undefined : { code: "sourcesChanged", message: paneTexts.settings.changed(now.place?.sheet) };
  }

  cancel(): void {
    this.signal.aborted = true;
  }

  chooseMatrix({ sheet, area }: Matrix): void {
    this.chosen = { sheet, area };
    if (this.last) this.show(this.last, false);
    this.store.send({ on: "taskClosed" });
  }

  /** Leaves what was chosen aside and looks at the whole workbook. */
  async lookEverywhere(): Promise<void> {
    this.chosen = undefined;
    await this.read({ profile: this.store.current().settings.profile, choices: {} });
  }

  setYear(year: number): void {
    const { book, settings } = this.store.current();
    if (book.kind === "ready") this.showMatrix(book.model.matrix, book.matrices, settings, false, year);
    this.store.send({ on: "taskClosed" });
  }

  /** Takes the user's selection as the matrix. */
  async usePointed(): Promise<void> {
    try {
      const selected = await this.workbook.selected();
      const found = choicesFromSelection(selected);
      const why = "why" in found ? found.why : this.partOfMatrix(found);
      if ("why" in found || why !== undefined) {
        this.store.send({ on: "pointingFailed", why: why ?? paneTexts.pointing.nothing });
        return;
      }
      this.chosen = undefined;
      await this.read({ ...this.store.current().settings, choices: found.choices });
      const { book } = this.store.current();
      // She pointed at it to say what it is: its columns are what comes next, recognised or not.
      if (book.kind === "ready" || (book.kind === "noMatrix" && book.nearMiss?.table))
        this.store.send({ on: "pageOpened", page: "columns" });
      else if (book.kind === "noMatrix") this.store.send({ on: "pointingFailed", why: paneTexts.pointing.notMatrix(found.at) });
    } catch (error) {
      this.store.send({ on: "pointingFailed", why: problemOf(error).message });
    }
  }

  /** A selection inside the matrix that is read already, without its header, says nothing new: told, not silently taken for the whole. */
  private partOfMatrix({ choices: { sheet, area }, at }: { readonly choices: ReaderChoices; readonly at: string }): string | undefined {
    const { book } = this.store.current();
    const matrices = book.kind === "ready" ? book.matrices : [];
    const around = matrices.find(
      (matrix) => matrix.sheet === sheet && area && isInside(area, matrix.area) && area.row > matrix.headerRows[1],
    );
    return around && paneTexts.pointing.insideMatrix(at, `${quotedSheet(around.sheet)}!${rectAddress(around.area)}`);
  }

  /** What the pane would show under other settings; nothing is kept. Undefined where no matrix would be read. */
  tryOut({ profile, choices }: Settings): PaneModel | undefined {
    const { book, settings, year } = this.store.current();
    if (!this.last) return undefined;
    const isRead = book.kind === "ready" && choices === settings.choices;
    const matrix = isRead ? book.model.matrix : this.pick(readAgain(this.last.read, choices).matrices);
    return matrix && buildModel(matrix, profile, year);
  }

  private show(reading: BookReading, byPeople: boolean): void {
    this.last = reading;
    const {
      settings,
      read: {
        outcome: { matrices, nearMiss },
      },
    } = reading;
    const matrix = this.pick(matrices);
    if (matrices.length === 0)
      this.store.send({ on: "matrixMissing", settings, isEmpty: reading.read.grids.length === 0, ...(nearMiss && { nearMiss }) });
    else if (matrix === undefined) this.store.send({ on: "matricesFound", matrices, settings });
    else this.showMatrix(matrix, matrices, settings, byPeople, this.store.current().year);
  }

  private showMatrix(matrix: Matrix, matrices: readonly Matrix[], settings: Settings, byPeople: boolean, year: number | undefined): void {
    const before = this.store.current().book;
    const cut = JSON.stringify(matrix.policy.cut);
    const asked = this.cut === cut ? year : undefined;
    this.cut = cut;
    const model = buildModel(matrix, settings.profile, asked);
    const grid = this.last?.read.grids.find(({ sheet }) => sheet === matrix.sheet);
    if (model === undefined || grid === undefined) {
      this.store.send({ on: "matrixMissing", settings, isEmpty: false, nearMiss: withoutYears(matrix) });
      return;
    }
    const isStale = byPeople && before.kind === "ready" && !isSamePolicy(before.model.matrix, matrix);
    this.store.send({ on: "matrixRead", matrices, model, settings, isStale });
    void this.review(model, grid);
  }

  /** The checks come after the figures, in a part of the pane that loads on demand. */
  private async review(model: PaneModel, grid: Grid): Promise<void> {
    const { dismissals = [] } = this.last ?? {};
    const { sources } = this;
    try {
      const [{ reviewModel }, { shownGrid }, read] = await Promise.all([import("./reviewModel"), import("./shownGrid"), this.round()]);
      const shown = await shownGrid(this.workbook, grid);
      const review = reviewModel({ model, grid: shown, dismissals, sources, ...(read?.ok && { round: read.book }) });
      this.store.send({ on: "reviewed", model, ...review });
      // Once for as long as it stands so: without them the review says nothing of the rounds.
      const unread = read?.ok === false ? read.message : undefined;
      if (unread !== undefined && unread !== this.unreadRound)
        this.store.send({ on: "remarked", remark: { tone: "warning", text: unread } });
      this.unreadRound = unread;
    } catch (error) {
      this.store.send({ on: "remarked", remark: { tone: "warning", text: problemOf(error).message } });
    }
  }

  /** The only matrix, or the one the user chose where it still stands. */
  private pick(matrices: readonly Matrix[]): Matrix | undefined {
    if (matrices.length === 1) return matrices[0];
    const { chosen } = this;
    return chosen && matrices.find(({ sheet, area }) => sheet === chosen.sheet && overlap(area, chosen.area));
  }
}

/** Rules that a hidden sheet changes: the figures must not be read before they are known. */
function hiddenRules({ settings, place }: BookReading): Finding | undefined {
  return ruleFindings(rulesInForce(settings.profile, { settings: { ...settings, ...(place && { place }) } })).find(
    ({ severity }) => severity === "warning",
  );
}

function isInside(part: Rect, whole: Rect): boolean {
  return (
    part.row >= whole.row &&
    part.column >= whole.column &&
    part.row + part.rows <= whole.row + whole.rows &&
    part.column + part.columns <= whole.column + whole.columns
  );
}

function overlap(a: Rect, b: Rect): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** Whether two readings say the same: what we write ourselves (Avance columns, colours) is no part of the policy. */
function isSamePolicy(a: Matrix, b: Matrix): boolean {
  return JSON.stringify(a.policy) === JSON.stringify(b.policy);
}
