import type { Gathering } from "../../../engine/actions/followup/planGather";
import type { Inbox } from "../../../engine/followup/inbox";
import type { Matrix } from "../../../engine/reader/matrix";
import type { HandedFile } from "../../parts/droppedFiles";
import type { BookWriter } from "../book/bookWriter";
import type { PaneStore } from "../paneStore";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import type { FollowUp } from "./followUp";
import type { Gathered } from "./followUpState";
import { decidedInbox, noDecisions, stillMeant, withAllNew, type InboxDecisions } from "./inboxGroups";
import { calledOff } from "./longWork";
import type { PlannedCell } from "./plannedWork";
import { breathing, bytesOfEach, joinedFiles } from "./returnedByPane";

const texts = followUpTexts.gather;

/** «Reunir»: reads the files that came back, keeps what is decided of each value, and shows what would be written. */
export class Gatherer {
  private files: readonly HandedFile[] = [];
  private isReading = false;
  private isPreviewed = false;

  constructor(
    private readonly round: FollowUp,
    private readonly pane: PaneStore,
    private readonly writer: BookWriter,
  ) {}

  /** Files chosen or dropped, beside those that are there already; one of the same name takes the place of the old one. */
  async take(files: readonly HandedFile[]): Promise<void> {
    if (files.length > 0) await this.read(joinedFiles(this.files, files));
  }

  async remove(name: string): Promise<void> {
    // A file of a .zip goes with its .zip: «formatos.zip › MINEDU.xlsx».
    const rest = this.files.filter((file) => file.name !== name && !name.startsWith(`${file.name} › `));
    if (rest.length === 0) this.empty();
    else await this.read(rest);
  }

  empty(): void {
    this.files = [];
    this.round.store.without("gathered");
  }

  /** The matrix or the cut is another one: the files are held against it again once somebody looks at them. */
  matrixChanged(): void {
    const { gathered } = this.round.store.current();
    if (gathered) this.set({ isStale: true });
  }

  async readAgain(): Promise<void> {
    await this.read(this.files);
  }

  /** What was decided is in the workbook now. */
  written(): void {
    this.isPreviewed = false;
    if (this.round.store.current().gathered) this.set({ decisions: noDecisions, isStale: true });
  }

  accept(key: string, isAccepted: boolean): void {
    const { accepted } = this.decisions;
    this.decide({ accepted: new Set(isAccepted ? [...accepted, key] : [...accepted].filter((each) => each !== key)) });
  }

  acceptAllNew(): void {
    const { gathered } = this.round.store.current();
    if (gathered) this.decide(withAllNew(gathered.inbox.items, gathered.decisions));
  }

  /** Without a token the question is left for later. */
  answer(key: string, token: string | undefined): void {
    const answers = new Map(this.decisions.answers);
    if (token === undefined) answers.delete(key);
    else answers.set(key, token);
    this.decide({ answers });
  }

  /** Whether the inbox is seen again after its preview: the keyboard goes on from where that was asked for. */
  comesBack(): boolean {
    const { isPreviewed } = this;
    this.isPreviewed = false;
    return isPreviewed;
  }

  /** Shows what would be written of what was decided. */
  async preview(): Promise<void> {
    const { planGather } = await import("../../../engine/actions/followup/planGather");
    const { gathered } = this.round.store.current();
    if (gathered === undefined) return;
    this.isPreviewed = true;
    const inbox = decidedInbox(gathered.inbox, gathered.decisions);
    await this.round.plan((planning) => {
      const outcome = planGather({ ...planning, inbox, accept: "new" });
      if (!outcome.ok) return outcome;
      const { gathering } = outcome;
      if (!gathering.hasNews) return { message: texts.nothingNew };
      return {
        plan: gathering.plan,
        cells: cellsOf(gathering, inbox, planning.matrix),
        notes: [...gathering.told, ...waiting(gathering.inbox)],
      };
    });
  }

  private async read(files: readonly HandedFile[]): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      const inbox = await this.inboxOf(files);
      if (inbox) this.show(files, inbox);
    } finally {
      this.isReading = false;
    }
  }

  private show(files: readonly HandedFile[], inbox: Inbox): void {
    const isFirst = this.files.length === 0;
    const { decisions } = this;
    this.files = files;
    this.round.store.set({ gathered: { inbox, decisions: stillMeant(decisions, inbox), isStale: false } });
    if (isFirst) this.round.lookAt(inbox.cut);
  }

  /** The files held against the matrix as it is now; undefined, and told, where it was called off. */
  private async inboxOf(files: readonly HandedFile[]): Promise<Inbox | undefined> {
    const planning = await this.round.planning();
    if (planning === undefined) return undefined;
    const { cut, ...context } = planning;
    const outcome = await this.writer.run(texts.reading, async (reading) => {
      const [{ readInbox }, { returnedFiles }] = await Promise.all([
        import("../../../engine/actions/followup/gather"),
        import("../../../hosts/returnedFiles"),
      ]);
      const port = breathing(returnedFiles(), reading.signal);
      const judge = (asked: Partial<Pick<typeof planning, "cut">>) =>
        readInbox(bytesOfEach(files, reading), { ...context, ...asked, ...reading, port });
      // The first forms say of which cut they are; where they do not agree, it is the one that is looked at.
      const own = this.files.length === 0 ? await judge({}) : undefined;
      const read = own?.ok ? own : await judge({ cut });
      if (reading.signal.aborted || !read.ok) throw calledOff(texts.cancelled);
      return read;
    });
    this.pane.send({ on: "taskClosed" });
    if (outcome.ok) return outcome.inbox;
    this.pane.send({ on: "remarked", remark: { tone: "warning", text: outcome.problem.message } });
    const { gathered } = this.round.store.current();
    if (gathered) {
      this.set({ isStale: false });
      this.round.lookAt(gathered.inbox.cut);
    }
    return undefined;
  }

  private get decisions(): InboxDecisions {
    return this.round.store.current().gathered?.decisions ?? noDecisions;
  }

  private decide(change: Partial<InboxDecisions>): void {
    this.set({ decisions: { ...this.decisions, ...change } });
  }

  private set(change: Partial<Gathered>): void {
    const { gathered } = this.round.store.current();
    if (gathered) this.round.store.set({ gathered: { ...gathered, ...change } });
  }
}

/** What of the matrix gets a value, and from whom. */
function cellsOf({ written }: Gathering, { items }: Inbox, { policy }: Matrix): readonly PlannedCell[] {
  const percents = new Set(policy.indicators.flatMap(({ unit, code }) => (unit === "percent" ? [code] : [])));
  const entities = new Map(items.flatMap(({ record }) => (record ? [[record.code, record.entity] as const] : [])));
  return written.map(({ code, cell, before, after }) => {
    const from = entities.get(code);
    return { code, cell, before: before ?? null, after, percent: percents.has(code), ...(from !== undefined && { from }) };
  });
}

/** What stays for later, said before it is written down on the board. */
function waiting({ items, files }: Inbox): readonly string[] {
  const count = items.filter(({ verdict }) => verdict === "asks" || verdict === "changes" || verdict === "refused").length;
  const unread = files.filter(({ refusal }) => refusal !== undefined).length;
  return count + unread === 0 ? [] : [texts.waiting(count, unread)];
}
