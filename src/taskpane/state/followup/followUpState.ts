import type { CutCheck } from "../../../engine/actions/followup/verifyRound";
import type { Board } from "../../../engine/followup/board";
import type { RoundCut } from "../../../engine/followup/cut";
import type { EntityReading } from "../../../engine/followup/entities";
import type { Inbox } from "../../../engine/followup/inbox";
import type { InboxDecisions } from "./inboxGroups";

/** What the tab «Seguimiento» knows of the round. */
export interface FollowUpState {
  /** Cuts one can ask for, newest first. */
  readonly cuts: readonly RoundCut[];
  readonly cut: RoundCut | undefined;
  readonly round: RoundView;
  readonly sending: Sending;
  readonly gathered?: Gathered;
  /** What became of the last «Repartir». */
  readonly sent?: SentOut;
}

export type RoundView =
  | { readonly kind: "reading" }
  /** Why its sheets were not read, in a sentence. */
  | { readonly kind: "problem"; readonly message: string }
  | ReadyRound;

export interface ReadyRound {
  readonly kind: "ready";
  readonly board: Board;
  readonly entities: EntityReading;
  /** What was decided of how the matrix names its entities, and what the forms lack, in sentences. */
  readonly told: readonly string[];
  /** Columns of the cut that the matrix has not: «Valor obtenido 2024». */
  readonly lacks: readonly string[];
  readonly ledger: LedgerSight;
  /** Every cut that was closed. */
  readonly cuts: readonly CutCheck[];
}

/** Whether the ledger is whole, and what it answers for, in sentences. */
export interface LedgerSight {
  readonly isEmpty: boolean;
  readonly isWhole: boolean;
  readonly sentence: string;
  /** Rows of the registry that it tells otherwise; sheets that are hidden, or taken for one of ours. */
  readonly notices: readonly string[];
}

/** The inbox, and what was decided of it so far. */
export interface Gathered {
  readonly inbox: Inbox;
  readonly decisions: InboxDecisions;
  /** The matrix changed since the files were held against it. */
  readonly isStale: boolean;
}

/** What «Repartir» is to do, as it was typed. */
export interface Sending {
  /** Keys of the entities that get no form. */
  readonly without: ReadonlySet<string>;
  /** AAAA-MM-DD; empty: no day. */
  readonly until: string;
  readonly contact: string;
}

export interface SentOut {
  readonly kind: "done" | "problem";
  readonly message: string;
}

const unread: FollowUpState = {
  cuts: [],
  cut: undefined,
  round: { kind: "reading" },
  sending: { without: new Set(), until: "", contact: "" },
};

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

  /** Without the inbox, or without what was said of the last forms. */
  without(part: "gathered" | "sent"): void {
    const next: { -readonly [Key in keyof FollowUpState]: FollowUpState[Key] } = { ...this.#state };
    if (part === "gathered") delete next.gathered;
    else delete next.sent;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
