import { sourcesOf } from "../../../engine/actions/matrixSources";
import { visibilityOf } from "../../../engine/actions/settings/decisionPlace";
import { gridOf } from "../../../engine/actions/readMatrices";
import { readDismissals } from "../../../engine/actions/settings/readDismissals";
import { goneDismissals, isOnText, withDismissals, type Dismissal, type ReviewedFinding } from "../../../engine/audit/dismissals";
import type { ReviewedAlarm } from "../../../engine/audit/narrative/review/accepted";
import type { ApplyOutcome, HostProblem } from "../../../engine/host";
import { findingsPaneTexts } from "../../../engine/words/pane/findingsPaneTexts";
import { findingsSheetTexts } from "../../../engine/words/sheets/findingsSheetTexts";
import { ourSheets } from "../../../engine/words/sheets/ourSheets";
import { howToShow } from "../../../engine/words/visibilityWord";
import type { PaneWorkbook } from "../../paneWorkbook";
import type { Remark } from "../paneState";
import type { PaneStore } from "../paneStore";
import type { Problem, Refusal } from "../problem";
import type { BookReader } from "./bookReader";
import { madeIn, type BookWriter } from "./bookWriter";

/** What a person decides on findings and on alarms of the report's text, kept in «Hallazgos PNTP» of the workbook. */
export class Decider {
  constructor(
    private readonly workbook: PaneWorkbook,
    private readonly store: PaneStore,
    private readonly reader: BookReader,
    private readonly writer: BookWriter,
  ) {}

  /** Writes «Hallazgos PNTP», with what was set aside and why. */
  async writeFindings(findings: readonly ReviewedFinding[]): Promise<void> {
    const outcome = await this.put(findings, {});
    if (outcome?.ok) this.store.send({ on: "written", done: { sheet: "", cells: 0, ...madeIn(outcome.report) } });
    else if (outcome) await this.refuse(outcome.problem);
  }

  /** «No aplica» of one or many, with one reason and one write; or undefined to consider them again. */
  async decide(findings: readonly ReviewedFinding[], about: readonly ReviewedFinding[], reason: string | undefined): Promise<void> {
    const wanted = new Set(about.map(({ finding }) => finding));
    const decided = ({ finding, evidence }: ReviewedFinding): ReviewedFinding =>
      reason === undefined ? { finding, evidence } : { finding, evidence, dismissed: reason };
    const outcome = await this.put(findings, { onMatrix: (each) => (wanted.has(each.finding) ? decided(each) : each) });
    if (outcome) await this.tell(outcome, findingsPaneTexts.decided);
  }

  /** «Está bien así» of an alarm of the text, where `told` is what its row says of it; or undefined to take it back. */
  async accept(alarm: ReviewedAlarm, told: string | undefined): Promise<void> {
    const [{ acceptanceOf, isSameDecision }, { narrativeTexts }] = await Promise.all([
      import("../../../engine/audit/narrative/review/accepted"),
      import("../../../engine/words/pane/narrativeTexts"),
    ]);
    const decision = acceptanceOf(alarm, narrativeTexts.accept, told ?? "");
    const findings = await this.findings();
    const outcome =
      findings &&
      (await this.put(findings, {
        onText: (kept) => [...kept.filter((each) => !isSameDecision(each, decision)), ...(told === undefined ? [] : [decision])],
      }));
    if (outcome) await this.tell(outcome, told === undefined ? narrativeTexts.takenBack : narrativeTexts.accepted);
  }

  /** The sheet holds all findings: where the review of the matrix has not ended yet, it is made now. */
  private async findings(): Promise<readonly ReviewedFinding[] | undefined> {
    const { book } = this.store.current();
    const { reading, sources } = this.reader;
    if (book.kind !== "ready" || !reading) return undefined;
    if (book.findings) return book.findings;
    const { model } = book;
    const { dismissals } = reading;
    const [{ reviewModel }, round] = await Promise.all([import("./reviewModel"), this.reader.round()]);
    const grid = gridOf(reading.read, model.matrix);
    return reviewModel({ model, grid, dismissals, sources, ...(round?.ok && { round: round.book }) }).findings;
  }

  private async tell(outcome: ApplyOutcome | Refusal, text: (sheet: string) => string): Promise<void> {
    this.store.send({ on: "taskClosed" });
    const remark: Remark = outcome.ok
      ? await this.decidedIn(outcome.report.sheets[0]?.name ?? "", text)
      : { tone: "error", text: outcome.problem.message };
    this.store.send({ on: "remarked", remark });
    await this.reader.refresh({ byPeople: !outcome.ok });
  }

  private async refuse(problem: Problem | HostProblem): Promise<void> {
    this.store.send({ on: "refused", problem });
    await this.reader.refresh({ byPeople: problem.code === "sourcesChanged" });
  }

  /** What is set aside in a hidden sheet does not hold: better told now than found later. */
  private async decidedIn(sheet: string, text: (sheet: string) => string): Promise<Remark> {
    const visibility = visibilityOf(sheet, await this.workbook.listSheets());
    if (visibility === "visible") return { tone: "success", text: text(sheet) };
    return { tone: "warning", text: `${findingsPaneTexts.decidedHidden(sheet)} ${howToShow(visibility)}.` };
  }

  /** Writes «Hallazgos PNTP» with what is decided now, over what was decided before here or typed in the sheet itself. */
  private async put(
    findings: readonly ReviewedFinding[],
    {
      onMatrix = (each) => each,
      onText = (kept) => kept,
    }: {
      readonly onMatrix?: (each: ReviewedFinding) => ReviewedFinding;
      readonly onText?: (kept: readonly Dismissal[]) => readonly Dismissal[];
    },
  ): Promise<ApplyOutcome | Refusal | undefined> {
    const { book, settings } = this.store.current();
    const { reading } = this.reader;
    if (book.kind !== "ready" || !reading) return undefined;
    const { buildFindingsSheet } = await import("../../../engine/sheets/findings/findingsSheet");
    const { matrix, year } = book.model;
    const grid = gridOf(reading.read, matrix);
    return this.writer.write(findingsSheetTexts.sheet, settings, async (options) => {
      const isThere = (await this.workbook.findName(ourSheets.findings.owner)) !== undefined;
      const kept = isThere ? await readDismissals(this.workbook) : [];
      const found = findings.map(({ finding }) => finding);
      const typed = isThere ? withDismissals(found, kept) : findings;
      const gone = goneDismissals(found, kept);
      const step = buildFindingsSheet({ matrix, year, findings: typed.map(onMatrix), onText: onText(kept.filter(isOnText)), gone });
      // Findings tell cells: of another matrix than the one that was checked they would tell the wrong ones.
      const sources = sourcesOf(matrix, grid);
      return this.workbook.apply({ title: step.name, steps: [step], sources }, { ...options, expected: [grid] });
    });
  }
}
