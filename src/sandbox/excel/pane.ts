import { WireObject } from "./wire/wireObject";
import { oneOf } from "./objects/arguments";

const STATES = ["Inactive", "Background", "Visible"] as const;
export type PaneState = (typeof STATES)[number];

/** Whether the task pane is open; the add-in can open and close it, and so can the person. */
export class Pane {
  #state: PaneState = "Visible";
  startState: PaneState = "Inactive";
  readonly #listeners = new Set<(state: PaneState) => void>();

  get state(): PaneState {
    return this.#state;
  }

  set state(state: PaneState) {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }

  listen(listener: (state: PaneState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Office.addin.showAsTaskpane and hide. */
export class AppRuntimeService extends WireObject {
  static override readonly className = "AppRuntimeService";
  readonly pane: Pane;

  constructor(pane: Pane) {
    super();
    this.pane = pane;
  }

  getAppRuntimeState() {
    return this.pane.state;
  }

  setAppRuntimeState(state: unknown) {
    this.pane.state = oneOf(STATES, state);
  }
}

/** Office.addin.setStartupBehavior. */
export class AppRuntimePersistenceService extends WireObject {
  static override readonly className = "AppRuntimePersistenceService";
  readonly pane: Pane;

  constructor(pane: Pane) {
    super();
    this.pane = pane;
  }

  getAppRuntimeStartState() {
    return this.pane.startState;
  }

  setAppRuntimeStartState(state: unknown) {
    this.pane.startState = oneOf(STATES, state);
  }
}
