import { initialState, type PaneState } from "./paneState";
import type { PaneEvent } from "./paneEvent";
import { reducePane } from "./reducePane";

/** Holds the state of the pane, and tells whoever listens when it changes. */
export class PaneStore {
  private state: PaneState = initialState;
  private readonly listeners = new Set<() => void>();

  readonly current = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  send(event: PaneEvent): void {
    const next = reducePane(this.state, event);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
