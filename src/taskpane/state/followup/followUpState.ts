import type { Board } from "../../../engine/followup/board";
import type { RoundCut } from "../../../engine/followup/cut";
import type { LedgerState } from "../../../engine/followup/ledger";

/** What the tab «Seguimiento» knows of the round. */
export interface FollowUpState {
  /** Cuts one can ask for, newest first. */
  readonly cuts: readonly RoundCut[];
  readonly cut: RoundCut | undefined;
  readonly round: RoundView;
}

export type RoundView =
  | { readonly kind: "reading" }
  /** Why its sheets were not read, in a sentence. */
  | { readonly kind: "problem"; readonly message: string }
  | { readonly kind: "ready"; readonly board: Board; readonly ledger: LedgerState };

const unread: FollowUpState = { cuts: [], cut: undefined, round: { kind: "reading" } };

/** Holds what the tab knows, and tells whoever listens when it changes. */
export class FollowUpStore {
  #state: FollowUpState = unread;
  readonly #listeners = new Set<() => void>();

  readonly current = (): FollowUpState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<FollowUpState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
