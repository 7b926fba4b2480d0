import type { Grid } from "../../../src/engine/grid";
import type { FollowUp } from "../../../src/taskpane/state/followup/followUp";
import { PaneSession } from "../../../src/taskpane/state/paneSession";
import { MemoryHost } from "../../memoryHost";
import { LiveMemoryBook, ManualClock } from "../state/liveBook";

export const NOW = "2024-01-17T10:20:00-05:00";

export interface OpenRound {
  readonly book: LiveMemoryBook;
  readonly session: PaneSession;
  readonly followUp: FollowUp;
  readonly clock: ManualClock;
}

/** A pane over these sheets, with its tab «Seguimiento» in sight. */
export async function openRound(grids: readonly Grid[]): Promise<OpenRound> {
  const book = new LiveMemoryBook(MemoryHost.of(grids));
  const clock = new ManualClock();
  const session = new PaneSession(book, { later: clock.later, today: () => NOW.slice(0, 10), now: () => NOW });
  await session.open();
  const opened = { book, session, clock, followUp: await session.followUp() };
  await follow(opened);
  return opened;
}

/** The tab keeps up with the matrix in front. */
export async function follow({ session, followUp }: Pick<OpenRound, "session" | "followUp">): Promise<void> {
  const { book } = session.store.current();
  if (book.kind !== "ready") throw new Error("no matrix is read");
  await followUp.follow(book.model);
}
