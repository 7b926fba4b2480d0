import { inExcel } from "./excelRun";
import type { Batch } from "./packedSync";

type Job = (batch: Batch) => Promise<unknown>;

interface WaitingJob {
  readonly doing: string;
  readonly job: Job;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads asked for in the same turn (`Promise.all`) share their requests: ten sheets and five names cost as many trips to Excel as one.
 * Each job goes on as if it were alone; a trip is made when every job waits for one.
 */
export class SharedTurn {
  #waiting: WaitingJob[] = [];

  run<T>(doing: string, job: (batch: Batch) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ doing, job, resolve: (value) => resolve(value as T), reject });
      if (this.#waiting.length === 1) queueMicrotask(() => void this.#runWaiting());
    });
  }

  async #runWaiting(): Promise<void> {
    const jobs = this.#waiting;
    this.#waiting = [];
    const failed = jobs.length === 1 ? jobs : await runTogether(jobs);
    for (const { doing, job, resolve, reject } of failed) await inExcel(doing, job).then(resolve, reject);
  }
}

/**
 * Runs the jobs over one context, and gives back those that failed: one bad request spoils the trip for all, so each of them is then run
 * alone.
 */
async function runTogether(jobs: readonly WaitingJob[]): Promise<WaitingJob[]> {
  const failed = new Set<WaitingJob>();
  try {
    await inExcel("leer el libro", async (context) => {
      const trip = new SharedTrip(context, jobs.length);
      await Promise.all(
        jobs.map(async (each) => {
          const batch: Batch = { workbook: context.workbook, sync: () => trip.sync() };
          await each.job(batch).then(each.resolve, () => failed.add(each));
          trip.leave();
        }),
      );
    });
  } catch {
    return [...jobs];
  }
  return [...failed];
}

/** One trip to Excel for all the jobs that are still at work. */
class SharedTrip {
  #waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private jobs: number,
  ) {}

  sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#goWhenAllWait();
    });
  }

  leave(): void {
    this.jobs -= 1;
    this.#goWhenAllWait();
  }

  #goWhenAllWait(): void {
    if (this.#waiting.length === 0 || this.#waiting.length < this.jobs) return;
    const travellers = this.#waiting;
    this.#waiting = [];
    this.context.sync().then(
      () => travellers.forEach(({ resolve }) => resolve()),
      (error: unknown) => travellers.forEach(({ reject }) => reject(error)),
    );
  }
}
