import type { PaneEvent } from "./paneEvent";
import type { Book, PaneState, Task, WorkProgress } from "./paneState";

type EventOn<On extends PaneEvent["on"]> = Extract<PaneEvent, { on: On }>;
type Reducers = { readonly [On in PaneEvent["on"]]: (state: PaneState, event: EventOn<On>) => PaneState };

/** The next state of the pane. Free of React, Office and time; what happened is all in the event. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  const reduce = reducers[event.on] as (state: PaneState, event: PaneEvent) => PaneState;
  return reduce(state, event);
}

const idle: Task = { kind: "idle" };

/** One line per thing that can happen. */
const reducers: Reducers = {
  readingStarted: (state) => ({ ...state, book: { kind: "reading" } }),
  readingFailed: (state, { problem }) => ({ ...withoutPage(state), book: { kind: "unreadable", problem }, task: idle }),
  // What a person tells of a table's columns stays before her while the sheet is edited.
  matrixMissing: (state, event) => ({
    ...(state.page === "columns" && event.nearMiss?.table ? state : withoutPage(state)),
    settings: event.settings,
    book: noMatrix(event),
    task: keepIf(state.task, "pointing", "refused"),
  }),
  matricesFound: (state, { matrices, settings }) => ({
    ...withoutPage(state),
    settings,
    book: { kind: "choosing", matrices },
    task: keepIf(state.task, "refused"),
  }),
  matrixRead,
  reviewed,
  modeAsked: (state, { mode }) => ({ ...state, mode }),
  keepAsked: (state, { keeps }) => ({ ...state, keepsFormulas: keeps }),
  previewReady: (state, { preview }) => ({ ...withoutPage(withoutRemark(state)), task: { kind: "preview", preview }, tab: "progress" }),
  fixReady: (state, { fix }) => ({ ...withoutPage(withoutRemark(state)), task: { kind: "fixing", fix }, tab: "findings" }),
  // What it was asked from stays open behind it.
  planReady: (state, { planned }) => ({ ...withoutRemark(state), task: { kind: "planned", planned }, tab: "followUp" }),
  writingStarted: (state, { title }) => ({ ...withoutRemark(state), task: { kind: "writing", title, cancelling: false } }),
  progressed: (state, { done, doing }) => working(state, (before) => ({ done, doing, isSlow: before?.isSlow ?? false })),
  tookASecond: (state) => working(state, (before, title) => ({ done: before?.done ?? 0, doing: before?.doing ?? title, isSlow: true })),
  cancelAsked: (state) => ({ ...state, task: state.task.kind === "writing" ? { ...state.task, cancelling: true } : idle }),
  written: (state, { done }) => ({ ...state, task: { kind: "done", done }, isStale: state.isStale && done.cells === 0 }),
  refused: (state, { problem, wasUndoing }) => ({
    ...state,
    task: problem.code === "cancelled" ? idle : { kind: "refused", problem, ...(wasUndoing && { wasUndoing }) },
  }),
  undoSeen: (state, { sight }) => ({ ...withoutPage(withoutRemark(state)), task: { kind: "undoSeen", sight } }),
  undone: (state, { text, isWhole }) => ({ ...state, task: { kind: "undone", text, isWhole } }),
  taskClosed: (state) => ({ ...state, task: idle }),
  pointingStarted: (state) => ({ ...state, task: { kind: "pointing" } }),
  // Another selection: what was said of the last one no longer holds.
  pointedAt: (state, { at }) => (state.task.kind === "pointing" ? { ...state, task: { kind: "pointing", at } } : state),
  pointingFailed: (state, { why }) => ({
    ...state,
    task: { kind: "pointing", failed: why, ...(state.task.kind === "pointing" && state.task.at !== undefined && { at: state.task.at }) },
  }),
  tabOpened: (state, { tab }) => ({ ...withoutPage(state), tab }),
  pageOpened: (state, { page }) => ({ ...withoutRemark(state), page, task: keepIf(state.task, "writing") }),
  pageClosed: (state) => withoutPage(state),
  focused: (state, { key }) => ({ ...withoutFocus(state), focus: key }),
  // What is explained is the row that is selected, also where there is nothing to explain in it.
  rowSelected: (state, { row, key }) => ({ ...withoutFocus(state), ...(key === undefined ? { otherRow: row } : { focus: key }) }),
  filtered: (state, { filter }) => ({ ...state, filter }),
  textTyped: (state, { pasted }) => ({ ...state, reportText: { ...state.reportText, pasted } }),
  textTaken: (state, { taken }) => ({ ...state, reportText: { pasted: state.reportText.pasted, taken } }),
  // What was found stays in view until the corrected text is checked.
  textCorrected: (state, { taken }) => ({ ...state, reportText: { ...state.reportText, taken } }),
  textRefused: (state, { message }) => ({ ...state, reportText: { pasted: state.reportText.pasted, problem: message } }),
  textReopened: (state) => ({ ...state, reportText: { pasted: state.reportText.pasted } }),
  textChecked: (state, { checked }) =>
    state.reportText.taken === checked.taken ? { ...state, reportText: { ...state.reportText, checked } } : state,
  remarked: (state, { remark }) => ({ ...state, remark }),
  remarkClosed: (state) => withoutRemark(state),
};

function matrixRead(state: PaneState, { matrices, model, settings, isStale }: EventOn<"matrixRead">): PaneState {
  // Until the new review is there, the last one of the same matrix stands: the count does not flicker.
  const before = state.book.kind === "ready" && state.book.model.matrix.sheet === model.matrix.sheet ? state.book : undefined;
  const { findings, lagging, round } = before ?? {};
  return {
    ...state,
    settings,
    book: { kind: "ready", matrices, model, ...(findings && { findings }), ...(lagging && { lagging }), ...(round && { round }) },
    year: model.year,
    task: state.task.kind === "pointing" ? idle : state.task,
    isStale: isStale || state.isStale,
  };
}

function reviewed(state: PaneState, { model, findings, lagging, round }: EventOn<"reviewed">): PaneState {
  if (state.book.kind !== "ready" || state.book.model !== model) return state;
  const { kind, matrices } = state.book;
  return {
    ...state,
    book: { kind, matrices, model, findings, lagging, ...(round && { round }) },
    lagBefore: state.isStale ? state.lagBefore : lagging,
  };
}

function noMatrix({ nearMiss, isEmpty }: EventOn<"matrixMissing">): Book {
  return nearMiss ? { kind: "noMatrix", nearMiss, isEmpty } : { kind: "noMatrix", isEmpty };
}

/** Changes the progress of what is being written or read; where nothing is, the news came late and is dropped. */
function working(state: PaneState, next: (before: WorkProgress | undefined, title: string) => WorkProgress): PaneState {
  const { task, book } = state;
  if (task.kind === "writing") return { ...state, task: { ...task, progress: next(task.progress, task.title) } };
  if (book.kind === "reading") return { ...state, book: { kind: "reading", progress: next(book.progress, "") } };
  return state;
}

function keepIf(task: Task, ...kinds: readonly Task["kind"][]): Task {
  return kinds.includes(task.kind) ? task : idle;
}

type Changing = { -readonly [Key in keyof PaneState]: PaneState[Key] };

function withoutPage(state: PaneState): PaneState {
  const next: Changing = { ...state };
  delete next.page;
  return next;
}

function withoutFocus(state: PaneState): PaneState {
  const next: Changing = { ...state };
  delete next.focus;
  delete next.otherRow;
  return next;
}

function withoutRemark(state: PaneState): PaneState {
  const next: Changing = { ...state };
  delete next.remark;
  return next;
}
