import { planSummary } from "../../../engine/actions/buildSummary";
import { planBands } from "../../../engine/actions/colourBands";
import { planConversion } from "../../../engine/actions/convertFormulas";
import { visibilityOf } from "../../../engine/actions/settings/decisionPlace";
import type { FillOutcome, FillRequest } from "../../../engine/actions/fill";
import { planFill } from "../../../engine/actions/fillProgress";
import { describeChanges } from "../../../engine/actions/previewChanges";
import { gridOf } from "../../../engine/actions/readMatrices";
import { buildSettingsSheet } from "../../../engine/actions/settings/workbookSettings";
import { readDismissals } from "../../../engine/actions/settings/readDismissals";
import { withDismissals, type ReviewedFinding } from "../../../engine/audit/dismissals";
import type { ApplyOptions, ApplyOutcome, ApplyReport, HostProblem } from "../../../engine/host";
import type { Plan, PutSheet } from "../../../engine/plan";
import type { FormulaMode } from "../../../engine/sheets/formulas/formulaMode";
import { findingsSheetTexts } from "../../../engine/words/sheets/findingsSheetTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { howToShow } from "../../../engine/words/visibilityWord";
import type { PaneWorkbook } from "../../paneWorkbook";
import type { BookReader } from "./bookReader";
import type { DoneWork, Remark, Settings } from "../paneState";
import type { PaneStore } from "../paneStore";
import { problemOf, type Problem } from "../problem";
import type { SheetDraft } from "./sheetDraft";
import { tellIfSlow, type Later } from "./slowWork";

/** Prepares what a button writes, shows it, and writes it only when told to. */
export class BookWriter {
  private signal = { aborted: false };
  /** How the preview that is shown was made. */
  private build: Build = planFill;

  constructor(
    private readonly workbook: PaneWorkbook,
    private readonly store: PaneStore,
    private readonly reader: BookReader,
    private readonly later: Later,
    private readonly today: () => string,
  ) {}

  /** «Calcular avances»: reads the matrix as it is now and shows what would be written. Writes nothing. */
  async calculate(): Promise<void> {
    await this.prepare(planFill);
  }

  /** «Resumen»: the same, for the summary sheet alone. */
  async calculateSummary(): Promise<void> {
    await this.prepare(planSummary);
  }

  /** «Colorear»: the same, for the band colours alone. */
  async calculateColours(): Promise<void> {
    await this.prepare(planBands);
  }

  /** «Convertir»: the same, for what the Avance cells that are filled become. */
  async calculateConversion(mode: FormulaMode): Promise<void> {
    await this.prepare((request) => planConversion({ ...request, mode }));
  }

  /** «Aplicar»: writes what the preview said, unless the matrix changed meanwhile. */
  async apply(): Promise<void> {
    const { task } = this.store.current();
    if (task.kind !== "preview") return;
    const {
      fill: { plan, request },
      changes,
    } = task.preview;
    const outcome = await this.write(plan.title, (options) => this.workbook.apply(plan, { ...options, expected: [request.grid] }));
    if (outcome.ok) {
      const remarks = [
        ...(outcome.report.remarks ?? []),
        ...[changes.losses.formulas].flatMap((text) => (request.keepFormulas ? (text ?? []) : [])),
      ];
      const made = madeIn({ ...outcome.report, ...(remarks.length > 0 && { remarks }) });
      this.store.send({ on: "written", done: { sheet: request.matrix.sheet, cells: changes.cellsWritten, ...made } });
    } else this.store.send({ on: "refused", problem: outcome.problem });
    await this.reader.refresh({ byPeople: !outcome.ok && outcome.problem.code === "sourcesChanged" });
  }

  /** «Deshacer»: the workbook as it was before «Aplicar», but for what the planner did since. */
  async undo(): Promise<void> {
    let kept = 0;
    const outcome = await this.write(paneTexts.undo, async () => {
      const undone = await this.workbook.undo();
      kept = undone.kept ?? 0;
      return undone;
    });
    if (outcome.ok) this.store.send({ on: "undone", kept, remarks: outcome.report.remarks ?? [] });
    else this.store.send({ on: "refused", problem: outcome.problem, wasUndoing: true });
    await this.reader.refresh({ byPeople: false });
  }

  cancel(): void {
    this.signal.aborted = true;
  }

  /** Takes the settings, and remembers them in the workbook (sheet «Configuración PNTP»). */
  async saveSettings(settings: Settings): Promise<void> {
    const outcome = await this.putSheet(paneTexts.settings.saving, buildSettingsSheet(settings.profile, settings.choices));
    this.store.send({ on: "taskClosed" });
    this.store.send({ on: "pageClosed" });
    await this.reader.read(settings);
    const text = outcome.ok
      ? paneTexts.settings.saved(outcome.report.sheets[0]?.name ?? "")
      : paneTexts.settings.notSaved(outcome.problem.message);
    this.store.send({ on: "remarked", remark: { tone: outcome.ok ? "success" : "warning", text } });
  }

  /** Writes «Hallazgos PNTP», with what was set aside and why. */
  async writeFindings(findings: readonly ReviewedFinding[]): Promise<void> {
    const outcome = await this.putFindings(findings, (each) => each);
    if (outcome?.ok) this.store.send({ on: "written", done: { sheet: "", cells: 0, ...madeIn(outcome.report) } });
    else if (outcome) this.store.send({ on: "refused", problem: outcome.problem });
  }

  /** «No aplica», with its reason, or undefined to consider it again; remembered in «Hallazgos PNTP». */
  async decide(findings: readonly ReviewedFinding[], about: ReviewedFinding, reason: string | undefined): Promise<void> {
    const { finding, evidence } = about;
    const decided: ReviewedFinding = reason === undefined ? { finding, evidence } : { finding, evidence, dismissed: reason };
    const outcome = await this.putFindings(findings, (each) => (each.finding === finding ? decided : each));
    if (outcome === undefined) return;
    this.store.send({ on: "taskClosed" });
    const remark: Remark = outcome.ok
      ? await this.decidedIn(outcome.report.sheets[0]?.name ?? "")
      : { tone: "error", text: outcome.problem.message };
    this.store.send({ on: "remarked", remark });
    await this.reader.refresh({ byPeople: false });
  }

  /** What is set aside in a hidden sheet does not hold: better told now than found later. */
  private async decidedIn(sheet: string): Promise<Remark> {
    const visibility = visibilityOf(sheet, await this.workbook.listSheets());
    if (visibility === "visible") return { tone: "success", text: paneTexts.findings.decided(sheet) };
    return { tone: "warning", text: `${paneTexts.findings.decidedHidden(sheet)} ${howToShow(visibility)}.` };
  }

  /** «Tablero PNTP» as it would be made from the matrix as it was last read. Writes nothing. */
  async draftDashboard(): Promise<SheetDraft | undefined> {
    const { planDashboard } = await import("../../../engine/actions/buildDashboard");
    const outcome = this.draft(planDashboard);
    return outcome?.ok ? { plan: outcome.plan } : undefined;
  }

  /** «Ficha» of an indicator, likewise. */
  async draftCard(code: string): Promise<SheetDraft | undefined> {
    const [{ planIndicatorCard }, { trajectorySentence }] = await Promise.all([
      import("../../../engine/actions/buildIndicatorCard"),
      import("../../../engine/words/sheets/cardTexts"),
    ]);
    const outcome = this.draft((request) => planIndicatorCard({ ...request, code }));
    return outcome?.ok ? { plan: outcome.plan, note: trajectorySentence(outcome.trajectory) } : undefined;
  }

  /** Makes or refreshes the sheet of a draft, unless the matrix changed since. */
  async makeSheet(plan: Plan): Promise<void> {
    const { reading } = this.reader;
    const { book } = this.store.current();
    if (!reading || book.kind !== "ready") return;
    const grid = gridOf(reading.read, book.model.matrix);
    const outcome = await this.write(plan.title, (options) => this.workbook.apply(plan, { ...options, expected: [grid] }));
    if (outcome.ok) this.store.send({ on: "written", done: { sheet: "", cells: 0, ...madeIn(outcome.report) } });
    else this.store.send({ on: "refused", problem: outcome.problem });
    await this.reader.refresh({ byPeople: !outcome.ok && outcome.problem.code === "sourcesChanged" });
  }

  private draft<Outcome>(build: (request: Omit<FillRequest, "parts" | "mode">) => Outcome): Outcome | undefined {
    const request = this.reader.request(this.today());
    return request && build(request);
  }

  /** Writes «Hallazgos PNTP» with what is decided now, over what was decided before here or typed in the sheet itself. */
  private async putFindings(
    findings: readonly ReviewedFinding[],
    decide: (each: ReviewedFinding) => ReviewedFinding,
  ): Promise<ApplyOutcome | Refusal | undefined> {
    const { book } = this.store.current();
    if (book.kind !== "ready") return undefined;
    const { buildFindingsSheet, FINDINGS_OWNER } = await import("../../../engine/sheets/findings/findingsSheet");
    const { matrix, year } = book.model;
    return this.write(findingsSheetTexts.sheet, async (options) => {
      const isThere = (await this.workbook.findName(FINDINGS_OWNER)) !== undefined;
      const typed = isThere
        ? withDismissals(
            findings.map(({ finding }) => finding),
            await readDismissals(this.workbook),
          )
        : findings;
      const step = buildFindingsSheet({ matrix, year, findings: typed.map(decide) });
      return this.workbook.apply({ title: step.name, steps: [step], sources: [] }, options);
    });
  }

  /** Writes the sample matrix in a new sheet and reads it. */
  async openExample(): Promise<void> {
    const { buildExampleSheet } = await import("../../../engine/actions/exampleSheet");
    const outcome = await this.putSheet(paneTexts.noMatrix.example, buildExampleSheet());
    this.store.send({ on: "taskClosed" });
    if (outcome.ok) await this.reader.read();
    else this.store.send({ on: "remarked", remark: { tone: "error", text: outcome.problem.message } });
  }

  /** «Conservar mis fórmulas»: the preview with them kept, or replaced. */
  keepFormulas(keeps: boolean): void {
    const { task } = this.store.current();
    this.store.send({ on: "keepAsked", keeps });
    if (task.kind === "preview") this.preview({ ...task.preview.fill.request, keepFormulas: keeps });
  }

  private async prepare(build: Build): Promise<void> {
    const problem = await this.reader.refresh({ byPeople: false });
    const { mode, keepsFormulas } = this.store.current();
    if (problem) this.store.send({ on: "refused", problem });
    const request = problem ? undefined : this.reader.request(this.today());
    if (!request) return;
    this.build = build;
    // Merges over the Avance cells are split only once the preview's box says so.
    this.preview({ ...request, mode, splitMerges: true, keepFormulas: keepsFormulas });
  }

  private preview(request: FillRequest): void {
    const outcome = this.build(request);
    if (outcome.ok) this.store.send({ on: "previewReady", preview: { fill: outcome.fill, changes: describeChanges(outcome.fill) } });
    else this.store.send({ on: "refused", problem: outcome.problem });
  }

  private putSheet(title: string, step: PutSheet): Promise<ApplyOutcome | Refusal> {
    const plan: Plan = { title, steps: [step], sources: [] };
    return this.write(title, (options) => this.workbook.apply(plan, options));
  }

  /** Runs one write with progress and cancel; whatever a host throws becomes a problem. */
  private async write(title: string, work: (options: ApplyOptions) => Promise<ApplyOutcome>): Promise<ApplyOutcome | Refusal> {
    this.signal = { aborted: false };
    this.store.send({ on: "writingStarted", title });
    try {
      const writing = work({ signal: this.signal, onProgress: (done, doing) => this.store.send({ on: "progressed", done, doing }) });
      return await tellIfSlow(writing, this.later, () => this.store.send({ on: "tookASecond" }));
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }
}

type Build = (request: FillRequest) => FillOutcome;

function madeIn({ sheets, omitted, remarks }: ApplyReport): Pick<DoneWork, "sheets" | "omitted" | "remarks"> {
  return { sheets, ...(omitted && { omitted }), ...(remarks && { remarks }) };
}

interface Refusal {
  readonly ok: false;
  readonly problem: Problem | HostProblem;
}
