import { planSummary } from "../../../engine/actions/buildSummary";
import { planBands } from "../../../engine/actions/colourBands";
import { planConversion } from "../../../engine/actions/convertFormulas";
import type { FillOutcome, FillRequest } from "../../../engine/actions/fill";
import { planFill } from "../../../engine/actions/fillProgress";
import { describeChanges } from "../../../engine/actions/previewChanges";
import { buildSettingsSheet } from "../../../engine/actions/settings/workbookSettings";
import type { ApplyOptions, ApplyOutcome, ApplyReport, Undone } from "../../../engine/host";
import type { Plan, PutSheet } from "../../../engine/plan";
import type { FormulaMode } from "../../../engine/sheets/formulas/formulaMode";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import type { PaneWorkbook } from "../../paneWorkbook";
import type { BookReader } from "./bookReader";
import { isBusy, type DoneWork, type Settings } from "../paneState";
import type { PaneStore } from "../paneStore";
import { problemOf, type Refusal } from "../problem";
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
    readonly today: () => string,
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
      settings,
    } = task.preview;
    const outcome = await this.write(plan.title, settings, (options) =>
      this.workbook.apply(plan, { ...options, expected: [request.grid] }),
    );
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

  /** «Deshacer el último cambio»: shows what would be put back, and what stays. Writes nothing. */
  async seeUndo(): Promise<void> {
    if (isBusy(this.store.current())) return;
    this.store.send({ on: "writingStarted", title: paneTexts.undoLast });
    const seen = await this.workbook.undoSight().catch((error: unknown) => ({ ok: false as const, problem: problemOf(error) }));
    if (seen.ok) this.store.send({ on: "undoSeen", sight: seen.sight });
    else this.store.send({ on: "refused", problem: seen.problem, wasUndoing: true });
  }

  /** «Deshacer»: the workbook as it was before that change, but for what the planner did since. */
  async undo(): Promise<void> {
    const { undoneText } = await import("../../../engine/words/pane/undoTexts");
    let undone: Undone = { cells: [], refreshed: [], removed: [], recoloured: [], kept: [] };
    const outcome = await this.write(paneTexts.undo, undefined, async () => {
      const done = await this.workbook.undo();
      undone = done.undone ?? undone;
      return done;
    });
    const remarks = outcome.ok ? (outcome.report.remarks ?? []) : [];
    const isWhole = remarks.length + undone.kept.length === 0;
    if (outcome.ok) this.store.send({ on: "undone", text: undoneText(undone, remarks), isWhole });
    else this.store.send({ on: "refused", problem: outcome.problem, wasUndoing: true });
    await this.reader.refresh({ byPeople: false });
  }

  cancel(): void {
    this.signal.aborted = true;
  }

  /** Takes the settings, and remembers them in the workbook (sheet «Configuración PNTP»), unless somebody changed those meanwhile. */
  async saveSettings(settings: Settings): Promise<void> {
    const sheet = buildSettingsSheet(settings.profile, settings.choices, settings.report);
    const outcome = await this.putSheet(paneTexts.settings.saving, this.store.current().settings, sheet);
    const isOvertaken = !outcome.ok && outcome.problem.code === "sourcesChanged";
    this.store.send({ on: "taskClosed" });
    this.store.send({ on: "pageClosed" });
    await this.reader.read(isOvertaken ? undefined : settings);
    const why = outcome.ok ? "" : outcome.problem.message;
    const notSaved = isOvertaken ? paneTexts.settings.overtaken : paneTexts.settings.notSaved(why);
    const text = outcome.ok ? paneTexts.settings.saved(outcome.report.sheets[0]?.name ?? "") : notSaved;
    this.store.send({ on: "remarked", remark: { tone: outcome.ok ? "success" : "warning", text } });
  }

  /** Makes or refreshes the sheet of a draft, unless the matrix or the rules changed since. */
  async makeSheet({ plan, grid, settings }: SheetDraft): Promise<void> {
    const outcome = await this.write(plan.title, settings, (options) => this.workbook.apply(plan, { ...options, expected: [grid] }));
    if (outcome.ok) this.store.send({ on: "written", done: { sheet: "", cells: 0, ...madeIn(outcome.report) } });
    else this.store.send({ on: "refused", problem: outcome.problem });
    await this.reader.refresh({ byPeople: !outcome.ok && outcome.problem.code === "sourcesChanged" });
  }

  /** Writes the sample matrix in a new sheet and reads it. */
  async openExample(): Promise<void> {
    const { buildExampleSheet } = await import("../../../engine/actions/exampleSheet");
    const outcome = await this.putSheet(paneTexts.noMatrix.example, this.store.current().settings, buildExampleSheet());
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
    const { settings } = this.store.current();
    const outcome = this.build(request);
    if (outcome.ok)
      this.store.send({ on: "previewReady", preview: { fill: outcome.fill, changes: describeChanges(outcome.fill), settings } });
    else this.store.send({ on: "refused", problem: outcome.problem });
  }

  private putSheet(title: string, basis: Settings, step: PutSheet): Promise<ApplyOutcome | Refusal> {
    const plan: Plan = { title, steps: [step], sources: [] };
    return this.write(title, basis, (options) => this.workbook.apply(plan, options));
  }

  /**
   * Runs one write with progress and cancel, unless other rules than those it was made under (`basis`) are in force by now; whatever a host
   * throws becomes a problem.
   */
  async write(
    title: string,
    basis: Settings | undefined,
    work: (options: ApplyOptions) => Promise<ApplyOutcome>,
  ): Promise<ApplyOutcome | Refusal> {
    return this.run(title, async (options): Promise<ApplyOutcome | Refusal> => {
      const problem = basis && (await this.reader.rulesProblem(basis));
      return problem ? { ok: false, problem } : work(options);
    });
  }

  /** Runs something that may be long with progress and cancel; what it throws becomes a problem. Whoever asks ends the task. */
  async run<Outcome>(
    title: string,
    work: (options: Required<Pick<ApplyOptions, "signal" | "onProgress">>) => Promise<Outcome>,
  ): Promise<Outcome | Refusal> {
    this.signal = { aborted: false };
    this.store.send({ on: "writingStarted", title });
    const onProgress = (done: number, doing: string): void => this.store.send({ on: "progressed", done, doing });
    try {
      return await tellIfSlow(work({ signal: this.signal, onProgress }), this.later, () => this.store.send({ on: "tookASecond" }));
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }
}

type Build = (request: FillRequest) => FillOutcome;

export function madeIn({ sheets, omitted, remarks }: ApplyReport): Pick<DoneWork, "sheets" | "omitted" | "remarks"> {
  return { sheets, ...(omitted && { omitted }), ...(remarks && { remarks }) };
}
