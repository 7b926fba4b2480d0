import type { FormPlans, PlannedForm } from "../../../engine/actions/followup/planForms";
import type { ApplyOptions } from "../../../engine/host";
import { formsProblemText } from "../../../engine/words/followup/formsToldTexts";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { periodText } from "../../../engine/words/periodText";
import { download } from "../../parts/handOver";
import type { PaneWorkbook } from "../../paneWorkbook";
import type { BookWriter } from "../book/bookWriter";
import type { PaneStore } from "../paneStore";
import type { FollowUp } from "./followUp";
import type { Sending } from "./followUpState";
import type { Planning } from "./plannedWork";
import { breath, calledOff, refusal } from "./longWork";

const texts = followUpTexts.sendOut;

type Options = Required<Pick<ApplyOptions, "signal" | "onProgress">>;

/** «Repartir»: makes the forms of a cut and hands them over. */
export class Sender {
  constructor(
    private readonly round: FollowUp,
    private readonly pane: PaneStore,
    private readonly writer: BookWriter,
    private readonly workbook: PaneWorkbook,
  ) {}

  /** Whether a form can be opened as a workbook of its own. */
  get canOpen(): boolean {
    return this.workbook.createWorkbook !== undefined;
  }

  /** What it is to do. */
  choose(change: Partial<Sending>): void {
    const { sending } = this.round.store.current();
    this.round.store.set({ sending: { ...sending, ...change } });
    this.round.store.without("sent");
  }

  /** The forms of the chosen entities as one .zip, or each as a workbook of its own where a pane hands no files over. */
  async sendOut(canDownload: boolean): Promise<void> {
    const planning = await this.round.planning();
    if (planning === undefined) return;
    const { sending, round } = this.round.store.current();
    if (round.kind !== "ready") return;
    const entities = round.entities.entities.filter(({ key }) => !sending.without.has(key)).map(({ name }) => name);
    const [until, contact] = [sending.until.trim(), sending.contact.trim()];
    const { planForms } = await import("../../../engine/actions/followup/planForms");
    const outcome = planForms({ ...planning, entities, ...(until !== "" && { until }), ...(contact !== "" && { contact }) });
    const done = await this.writer.run(texts.making, (options) => this.handOver(outcome, planning, canDownload, options));
    this.pane.send({ on: "taskClosed" });
    const sent =
      typeof done === "string" ? ({ kind: "done", message: done } as const) : ({ kind: "problem", message: done.problem.message } as const);
    this.round.store.set({ sent });
  }

  private async handOver(
    outcome: FormPlans,
    { cut, matrix: { sheet } }: Planning,
    canDownload: boolean,
    options: Options,
  ): Promise<string> {
    if (!outcome.ok) throw refusal("unsupported", formsProblemText(outcome.problem, sheet));
    const { forms } = outcome;
    const made: (readonly [name: string, bytes: Uint8Array])[] = [];
    const { bookOfPlan } = await import("../../../hosts/xlsx/bookOfPlan");
    for (const [index, { form, file, plan }] of forms.entries()) {
      options.onProgress(index / forms.length, texts.makingOne(form.entity, index + 1, forms.length));
      await breath();
      if (options.signal.aborted) throw calledOff(texts.cancelled);
      made.push([file, await bookOfPlan(plan)]);
    }
    if (!canDownload) return this.openEach(forms, made, options);
    const { packFiles } = await import("../../../opc/zip/packFiles");
    const name = texts.zipName(periodText(cut));
    download(name, packFiles(made), "zip");
    return texts.downloaded(name, made.length);
  }

  /** Each as a workbook of its own, one after another: Excel opens them in windows. */
  private async openEach(
    forms: readonly PlannedForm[],
    made: readonly (readonly [string, Uint8Array])[],
    options: Options,
  ): Promise<string> {
    for (const [index, [, bytes]] of made.entries()) {
      options.onProgress(index / made.length, texts.openingOne(forms[index]?.form.entity ?? "", index + 1, made.length));
      if (options.signal.aborted) throw calledOff(texts.stopped(index, made.length));
      await this.workbook.createWorkbook?.(bytes);
    }
    return texts.opened(made.length);
  }
}
