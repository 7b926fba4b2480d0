import type { Book, PaneState, Task, WorkProgress } from "./paneState";
import type { PaneEvent } from "./paneEvent";

/** The next state of the pane. Free of React, Office and time; what happened is all in the event. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.on) {
    case "readingStarted":
      return { ...state, book: { kind: "reading" } };
    case "readingFailed":
      return { ...withoutPage(state), book: { kind: "unreadable", problem: event.problem }, task: idle };
    case "matrixMissing":
      return { ...withoutPage(state), settings: event.settings, book: noMatrix(event), task: keepIf(state.task, "pointing") };
    case "matricesFound":
      return { ...withoutPage(state), settings: event.settings, book: { kind: "choosing", matrices: event.matrices }, task: idle };
    case "matrixRead":
      return matrixRead(state, event);
    case "modeAsked":
      return { ...state, mode: event.mode };
    case "previewReady":
      return { ...withoutPage(withoutRemark(state)), task: { kind: "preview", preview: event.preview }, tab: "progress" };
    case "writingStarted":
      return { ...withoutRemark(state), task: { kind: "writing", title: event.title, cancelling: false } };
    case "progressed":
      return progressed(state, event.done, event.doing);
    case "tookASecond":
      return tookASecond(state);
    case "cancelAsked":
      return state.task.kind === "writing" ? { ...state, task: { ...state.task, cancelling: true } } : { ...state, task: idle };
    case "written":
      return { ...state, task: { kind: "done", done: event.done }, isStale: false };
    case "refused":
      return { ...state, task: event.problem.code === "cancelled" ? idle : { kind: "refused", problem: event.problem } };
    case "undone":
      return { ...state, task: { kind: "undone", kept: event.kept } };
    case "taskClosed":
      return { ...state, task: idle };
    case "pointingStarted":
      return { ...state, task: { kind: "pointing" } };
    case "pointingFailed":
      return { ...state, task: { kind: "pointing", failed: event.why } };
    case "tabOpened":
      return { ...withoutPage(state), tab: event.tab };
    case "pageOpened":
      return { ...withoutRemark(state), page: event.page, task: keepIf(state.task, "writing") };
    case "pageClosed":
      return withoutPage(state);
    case "focused":
      return { ...state, focus: event.key };
    case "filtered":
      return { ...state, filter: event.filter };
    case "remarked":
      return { ...state, remark: event.remark };
    case "remarkClosed":
      return withoutRemark(state);
  }
}

function noMatrix({ nearMiss, isEmpty }: Extract<PaneEvent, { on: "matrixMissing" }>): Book {
  return nearMiss ? { kind: "noMatrix", nearMiss, isEmpty } : { kind: "noMatrix", isEmpty };
}

const idle: Task = { kind: "idle" };

function matrixRead(state: PaneState, event: Extract<PaneEvent, { on: "matrixRead" }>): PaneState {
  const { matrices, model, findings, settings } = event;
  const isStale = event.isStale || state.isStale;
  const task = state.task.kind === "pointing" ? idle : state.task;
  return { ...state, settings, book: { kind: "ready", matrices, model, findings }, year: model.year, task, isStale };
}

function progressed(state: PaneState, done: number, doing: string): PaneState {
  if (state.task.kind === "writing") return { ...state, task: { ...state.task, progress: advance(state.task.progress, done, doing) } };
  if (state.book.kind === "reading") return { ...state, book: { kind: "reading", progress: advance(state.book.progress, done, doing) } };
  return state;
}

function advance(before: WorkProgress | undefined, done: number, doing: string): WorkProgress {
  return { done, doing, isSlow: before?.isSlow ?? false };
}

function tookASecond(state: PaneState): PaneState {
  if (state.task.kind === "writing") return { ...state, task: { ...state.task, progress: slow(state.task.progress, state.task.title) } };
  if (state.book.kind === "reading") {
    const book: Book = { kind: "reading", progress: slow(state.book.progress, "") };
    return { ...state, book };
  }
  return state;
}

function slow(before: WorkProgress | undefined, doing: string): WorkProgress {
  return { done: before?.done ?? 0, doing: before?.doing ?? doing, isSlow: true };
}

function keepIf(task: Task, kind: Task["kind"]): Task {
  return task.kind === kind ? task : idle;
}

function withoutPage(state: PaneState): PaneState {
  const { page: _page, ...rest } = state;
  return rest;
}

function withoutRemark(state: PaneState): PaneState {
  const { remark: _remark, ...rest } = state;
  return rest;
}
