import { isStillOurs, lockFor, takeLock } from "./lockFile";
import { takeAway } from "./takeAway";
import { endingWithProcess } from "./temporaryFile";

/** Another order of ours is writing the same file. */
export class TurnTaken extends Error {
  constructor(readonly lock: string) {
    super("another process of ours is writing this file");
    this.name = "TurnTaken";
  }
}

const PATIENCE_MS = 5000;
const LOOK_AGAIN_MS = 50;

/**
 * Compares and replaces while no other order of ours does: a lock beside the file, for that moment only. Throws `TurnTaken` when it does
 * not come free, or when `work`, which asks last of all, finds that it is no longer ours.
 */
export async function inTurn<T>(target: string, isNew: boolean, work: (checkTurn: () => void) => Promise<T>): Promise<T> {
  const lock = lockFor(target, isNew);
  const givenUp = Date.now() + PATIENCE_MS;
  while (!takeLock(lock)) {
    if (Date.now() > givenUp) throw new TurnTaken(lock.path);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return endingWithProcess(lock.path, async () => {
    let isOurs = true;
    try {
      return await work(() => {
        isOurs = isStillOurs(lock);
        if (!isOurs) throw new TurnTaken(lock.path);
      });
    } finally {
      if (isOurs) takeAway(lock.path);
    }
  });
}
