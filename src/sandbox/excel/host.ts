import type { Rect } from "../../engine/address";
import { CustomFunctions, CustomFunctionsService } from "./customFunctions";
import { EventMessages, type MessageEntry } from "./events";
import { Faults, faultError } from "./faults";
import type { SheetModel } from "./model/book/sheet";
import type { WorkbookModel } from "./model/book/workbook";
import { loadWorkbook } from "./model/book/load";
import { ConditionalFormatCollection } from "./objects/looks/conditionalFormatCollection";
import type { HostObjects } from "./objects/hostObjects";
import { Range } from "./objects/range/range";
import { RangeAreas } from "./objects/range/rangeAreas";
import { TableScopedCollection } from "./objects/sheet/tableCollection";
import { Workbook } from "./objects/workbook";
import { Worksheet } from "./objects/sheet/worksheet";
import { AppRuntimePersistenceService, AppRuntimeService, Pane } from "./pane";
import { PLATFORMS, type Platform } from "./platform";
import { EventType } from "./objects/eventType";
import { AddinInternalService, Ribbon } from "./ribbon";
import { UserUndo } from "./userUndo";
import { HostError } from "./wire/hostError";
import { Interpreter } from "./wire/interpreter";
import type { RequestBody, ResponseBody } from "./wire/message";
import type { WireObject } from "./wire/wireObject";
import { MessageCategory } from "./events";

export interface ExcelHostOptions {
  readonly workbook?: WorkbookModel;
  /** Language of the interface and of cell texts. */
  readonly locale?: string;
  /** Which Excel this is; the one on the web where it is not said. */
  readonly platform?: Platform;
}

/** Bits of a request's flags. */
const WRITES = 1;
const DELAY_FOR_CELL_EDIT = 64;

/** Methods that do the same whatever the formulas give: a calculation before each would be one for every line of a batch. */
const BLIND: ReadonlySet<string> = new Set([
  "Activate",
  "Select",
  "Clear",
  "ClearAll",
  "Merge",
  "Unmerge",
  "FreezeAt",
  "FreezeRows",
  "FreezeColumns",
  "Unfreeze",
  "Protect",
  "Unprotect",
  "SetPrintArea",
  "SetPrintTitleRows",
  "SetPrintTitleColumns",
]);

/** Stands in for Excel: answers Office.js' requests over a workbook, sends it events, calls its functions and presses its buttons. */
export class ExcelHost implements HostObjects {
  readonly locale: string;
  readonly faults = new Faults();
  readonly undo = new UserUndo();
  platform: Platform;
  readonly functions: CustomFunctions;
  readonly ribbon: Ribbon;
  readonly pane = new Pane();
  /** Errors that are bugs of the sandbox or of the add-in's use of it, for tests to find none. */
  readonly bugs: unknown[] = [];
  eventsEnabled = true;
  /** Workbooks the add-in opened beside this one (Excel.createWorkbook): bytes in base 64, or undefined for an empty one. */
  readonly newWorkbooks: (string | undefined)[] = [];
  /** What the page does with them. */
  onNewWorkbook: (base64: string | undefined) => void = () => {};
  #book: WorkbookModel;
  #stopListening: () => void;
  readonly #events = new EventMessages();
  readonly #interpreter: Interpreter;
  readonly #sinks = new Set<(entries: readonly MessageEntry[]) => void>();
  readonly #selectionSinks = new Set<() => void>();
  readonly #services: Readonly<Record<string, WireObject>>;
  #queued: MessageEntry[] = [];
  #flushing: Promise<void> | undefined = undefined;
  #last: Promise<unknown> = Promise.resolve();
  #endCellEdit: (() => void)[] = [];

  constructor({ workbook = loadWorkbook(), locale = "es-PE", platform = PLATFORMS.web }: ExcelHostOptions = {}) {
    this.locale = locale;
    this.platform = platform;
    this.#book = workbook;
    this.#stopListening = this.#follow(workbook);
    const send = (entry: MessageEntry) => this.#send([entry]);
    this.functions = new CustomFunctions(send, () => this.book);
    this.ribbon = new Ribbon(send);
    this.#services = {
      "Microsoft.ExcelServices.CustomFunctions": new CustomFunctionsService(this.functions),
      "Microsoft.InternalService.AddinInternalService": new AddinInternalService(this.ribbon),
      "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(this.pane),
      "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(this.pane),
    };
    this.#interpreter = new Interpreter({
      root: () => new Workbook(this),
      service: (name) => this.#services[name],
      beforeRead: async () => this.book.calculator.settled?.(),
      readsResults: (method) => !BLIND.has(method),
      onUse: (member) => this.undo.use(member, this.platform),
      onBug: (error) => this.bugs.push(error),
    });
    this.pane.listen((state) => {
      const message = JSON.stringify({ visibility: state === "Visible" ? "Visible" : "Hidden" });
      this.#send([{ messageCategory: MessageCategory.event, messageType: EventType.paneVisibilityChanged, targetId: "", message }]);
    });
  }

  get book(): WorkbookModel {
    return this.#book;
  }

  /** Opens another workbook in place of this one. */
  set book(book: WorkbookModel) {
    this.#stopListening();
    this.#book = book;
    this.#stopListening = this.#follow(book);
  }

  /** Objects the add-in has tracked and not yet released. */
  get trackedObjects(): number {
    return this.#interpreter.referenceCount;
  }

  /** Answers one request; requests are answered one after the other. */
  execute(text: string, flags = 0): Promise<ResponseBody> {
    const answer = this.#last.then(() => this.#answer(text, flags));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Resolves when every request so far is answered and every event so far delivered. */
  async idle(): Promise<void> {
    await this.#last;
    await this.book.calculator.settled?.();
    while (this.#flushing) await this.#flushing;
  }

  /** The person leaves the cell being edited: requests that waited for it go on. */
  endCellEdit(): void {
    this.faults.cellEditMode = false;
    for (const goOn of this.#endCellEdit.splice(0)) goOn();
  }

  /** Event messages for one add-in; returns how to stop them. */
  connect(sink: (entries: readonly MessageEntry[]) => void): () => void {
    this.#sinks.add(sink);
    return () => this.#sinks.delete(sink);
  }

  /** Office 2013's DocumentSelectionChanged, which Workbook.onSelectionChanged still uses. */
  connectSelection(sink: () => void): () => void {
    this.#selectionSinks.add(sink);
    return () => this.#selectionSinks.delete(sink);
  }

  range(sheet: SheetModel, area: Rect): Range {
    return new Range(this, sheet, area);
  }

  rangeAreas(sheet: SheetModel, areas: readonly Rect[]): RangeAreas {
    return new RangeAreas(this, sheet, areas);
  }

  worksheet(sheet: SheetModel): Worksheet {
    return new Worksheet(this, sheet);
  }

  conditionalFormats(sheet: SheetModel, areas: readonly Rect[]): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this, sheet, areas);
  }

  tablesIn(sheet: SheetModel, area: Rect, fullyContained: boolean): TableScopedCollection {
    return new TableScopedCollection(this, sheet, area, fullyContained);
  }

  register(eventType: number, targetId: string): void {
    this.#events.register(eventType, targetId);
  }

  unregister(eventType: number, targetId: string): void {
    this.#events.unregister(eventType, targetId);
  }

  eventRange(referenceId: string): Range | undefined {
    const found = this.#events.range(referenceId);
    return found && !found.sheet.isDeleted ? this.range(found.sheet, found.area) : undefined;
  }

  openNewWorkbook(base64: string | undefined): void {
    this.newWorkbooks.push(base64);
    this.onNewWorkbook(base64);
  }

  requireFocus(): void {
    if (this.faults.otherWorkbook)
      throw new HostError("InactiveWorkbook", "The operation isn't possible while another workbook is active.");
  }

  async #answer(text: string, flags: number): Promise<ResponseBody> {
    const body = JSON.parse(text) as RequestBody;
    const writes = (flags & WRITES) !== 0;
    const bytes = text.length;
    const planned = this.faults.record({ body, bytes, writes });
    try {
      await this.#requireReady({ bytes, writes, flags });
      if (planned && planned.when !== "after" && typeof planned.when !== "number") throw faultError(planned);
      const failAt = planned && typeof planned.when === "number" ? { failAt: { action: planned.when, error: faultError(planned) } } : {};
      const response = await this.#run(body, failAt);
      if (planned?.when === "after") throw faultError(planned);
      this.#requireSmall(response);
      return response;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Results: [], Error: { Code: error.code, Message: error.message, HttpStatusCode: error.httpStatus } };
    }
  }

  /** Actions run as the add-in's: the person's edits in between are told apart since the interpreter only waits between actions. */
  #run(body: RequestBody, options: { failAt?: { action: number; error: HostError } }): Promise<ResponseBody> {
    return this.#interpreter.execute(body, { ...options, around: (act) => this.book.as("addIn", act) });
  }

  async #requireReady({ bytes, writes, flags }: { bytes: number; writes: boolean; flags: number }): Promise<void> {
    const { requestLimit } = this.faults;
    if (requestLimit !== undefined && bytes > requestLimit)
      throw new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    if (this.faults.cellEditMode) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0)
        throw new HostError(
          "InvalidOperationInCellEditMode",
          "Excel is in cell-editing mode. Please exit the edit mode and then try again.",
        );
      await new Promise<void>((resolve) => this.#endCellEdit.push(resolve));
    }
    if (writes && this.faults.viewOnly)
      throw new HostError("AccessDenied", "You cannot perform the requested operation: the workbook is open for viewing.");
  }

  #requireSmall(response: ResponseBody): void {
    const { responseLimit } = this.faults;
    if (responseLimit === undefined || JSON.stringify(response).length <= responseLimit) return;
    throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
  }

  #follow(book: WorkbookModel): () => void {
    return book.listen((change, origin) => {
      if (change.kind === "cells" && origin === "user") this.undo.steps++;
      if (change.kind === "selection" && this.eventsEnabled) for (const sink of [...this.#selectionSinks]) queueMicrotask(sink);
      if (this.eventsEnabled) this.#send(this.#events.entriesFor(change, origin));
    });
  }

  /** Never inside a request: events go out when what is running has been answered. */
  #send(entries: readonly MessageEntry[]): void {
    if (entries.length === 0) return;
    this.#queued.push(...entries);
    this.#flushing ??= this.#last
      .then(() => delay(0))
      .then(() => {
        this.#flushing = undefined;
        const sent = this.#queued;
        this.#queued = [];
        for (const sink of [...this.#sinks]) sink(sent);
      });
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
