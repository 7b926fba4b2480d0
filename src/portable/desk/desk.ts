import type { HostProblem } from "../../engine/host";
import { portableTexts } from "../../engine/words/pane/portableTexts";
import { copyName } from "../../hosts/xlsx/copyName";
import { openXlsx } from "../../hosts/xlsx/openXlsx";
import { problemOf } from "../../taskpane/state/problem";
import { PaneSession } from "../../taskpane/state/paneSession";
import { downloadBook, saveBookAs, type HandedOut } from "../book/handOut";
import { nextPaint } from "../book/nextPaint";
import { XlsxPaneWorkbook } from "../book/xlsxPaneWorkbook";

/** A workbook on the desk, with the pane that works on it. */
export interface OpenBook {
  /** Which of those opened on this page it is: the same file can be opened twice. */
  readonly turn: number;
  readonly name: string;
  readonly book: XlsxPaneWorkbook;
  readonly session: PaneSession;
}

/** A file somebody wants to open; read only once it is sure that it will be opened. */
export interface Candidate {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** All that the page shows, apart from the pane and the sheet. */
export interface DeskState {
  readonly open?: OpenBook;
  readonly opening?: string;
  /** Why a file was not opened. */
  readonly problem?: { readonly title: string; readonly message: string };
  /** It would take the place of work that is not saved. */
  readonly waiting?: Candidate;
  readonly handedOut?: HandedOut & { readonly unsigned?: boolean };
}

/** One workbook at a time: opened, worked on, handed back. What is not saved gives way only when she says so. */
export class Desk {
  #state: DeskState = {};
  /** Whether the book came with a signature. */
  #wasSigned = false;
  #turns = 0;
  readonly #listeners = new Set<() => void>();

  readonly state = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get hasUnsaved(): boolean {
    return this.#state.open?.book.view().isChanged ?? false;
  }

  /** Opens a file, or asks first where that would lose work. */
  async want(candidate: Candidate): Promise<void> {
    if (this.hasUnsaved) this.#show({ waiting: candidate });
    else await this.#take(candidate);
  }

  /** Her answer to the question: what waits is opened. */
  async goOn(): Promise<void> {
    const { waiting } = this.#state;
    if (waiting) await this.#take(waiting);
  }

  /** Her other answer: all stays as it is. */
  stay(): void {
    this.#show({ waiting: undefined });
  }

  refuse(message: string): void {
    this.#show({ problem: { title: "", message } });
  }

  closeProblem(): void {
    this.#show({ problem: undefined, handedOut: undefined });
  }

  /** Her copy, as a download. */
  async save(): Promise<boolean> {
    return this.#handOut(async (name, make) => {
      await nextPaint();
      return downloadBook(name, make());
    });
  }

  async saveAs(): Promise<boolean> {
    return this.#handOut(saveBookAs);
  }

  /** «Matriz-pntp.xlsx»; a copy is called as it is. */
  get nameOfCopy(): string {
    const name = this.#state.open?.name ?? "";
    return /-pntp(?:\.\w+)?$/i.test(name) ? name : copyName(name);
  }

  async #handOut(give: (name: string, make: () => Uint8Array) => Promise<HandedOut>): Promise<boolean> {
    const { open } = this.#state;
    if (!open) return false;
    const { book } = open;
    const { revision, isChanged } = book.view();
    const wasSigned = isChanged && this.#wasSigned;
    try {
      const handedOut = await give(this.nameOfCopy, () => book.save());
      if (handedOut.done === "calledOff") return false;
      if (handedOut.done !== "failed") book.handedOver(revision);
      this.#show({ handedOut: { ...handedOut, ...(wasSigned && { unsigned: true }) } });
      return handedOut.done !== "failed";
    } catch (fault) {
      this.#show({ handedOut: { done: "failed", why: problemOf(fault).message } });
      return false;
    }
  }

  async #take({ name, read }: Candidate): Promise<void> {
    this.#show({ opening: name, problem: undefined, waiting: undefined, handedOut: undefined });
    await nextPaint();
    const bytes = await read().catch(() => undefined);
    if (!bytes) return this.#notOpened(name, portableTexts.notRead);
    const outcome = openXlsx(bytes);
    if (!outcome.ok) return this.#notOpened(name, outcome.problem.message);
    this.#state.open?.session.close();
    const book = new XlsxPaneWorkbook(outcome.host);
    this.#wasSigned = book.isSigned;
    const session = new PaneSession(book);
    this.#show({ opening: undefined, open: { turn: ++this.#turns, name, book, session } });
    await session.open();
    const found = session.store.current().book;
    if (found.kind === "ready") book.bringForward(found.model.matrix.sheet);
  }

  #notOpened(name: string, message: HostProblem["message"]): void {
    this.#show({ opening: undefined, problem: { title: portableTexts.notOpened(name), message } });
  }

  #show(change: { readonly [Field in keyof DeskState]?: DeskState[Field] | undefined }): void {
    const next = Object.entries({ ...this.#state, ...change }).filter(([, value]) => value !== undefined);
    this.#state = Object.fromEntries(next);
    for (const listener of this.#listeners) listener();
  }
}
