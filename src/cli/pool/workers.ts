import os from "node:os";
import { Worker } from "node:worker_threads";

/** Why a job was lost with the worker that had it. */
export type Loss = "outOfMemory" | "failed";

export interface Pool<Job, Answer> {
  /** The script that each worker runs: it serves jobs with `serveJobs`. */
  readonly script: string;
  readonly jobs: readonly Job[];
  readonly size: number;
  /** Megabytes that a worker may keep; it is ended above that, with its job. */
  readonly limitMb?: number;
  /** What stands for the answer of a job that was lost; `why` is what the worker said last. */
  readonly lost: (job: Job, loss: Loss, why: string) => Answer;
  readonly onAnswer?: (answered: number) => void;
}

/** What a worker is sent, and what it says. */
export interface JobMessage<Job> {
  readonly index: number;
  readonly job: Job;
}

export type AnswerMessage<Answer> = { readonly index: number } & ({ readonly answer: Answer } | { readonly failed: string });

/** Marks a worker as ours: the same script is also what a person starts. */
export const WORKER_MARK = "pntp-worker";

/**
 * Answers of all jobs, in their order. Each worker has one job at a time and takes the next when it is done, so that what is kept here are
 * the answers alone. A worker that dies takes its own job with it and no other.
 */
export async function runInWorkers<Job, Answer>(pool: Pool<Job, Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  let answered = 0;
  const settle = (index: number, answer: Answer): void => {
    answers[index] = answer;
    answered += 1;
    pool.onAnswer?.(answered);
  };
  const serve = async (): Promise<void> => {
    while (next < pool.jobs.length) await oneWorker();
  };
  const oneWorker = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(pool.script, {
        workerData: WORKER_MARK,
        ...(pool.limitMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: pool.limitMb } }),
      });
      let current: number | undefined;
      const give = (): void => {
        current = next < pool.jobs.length ? next++ : undefined;
        if (current === undefined) return void worker.terminate();
        worker.postMessage({ index: current, job: pool.jobs[current] });
      };
      const lose = (loss: Loss, why: string): void => {
        if (current === undefined) return;
        settle(current, pool.lost(pool.jobs[current] as Job, loss, why));
        current = undefined;
      };
      worker.on("message", (message: AnswerMessage<Answer>) => {
        if ("answer" in message) settle(message.index, message.answer);
        else lose("failed", message.failed);
        give();
      });
      worker.on("error", (error: NodeJS.ErrnoException) =>
        lose(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "outOfMemory" : "failed", error.message),
      );
      worker.on("exit", (code) => {
        lose("failed", `exit ${code}`);
        resolve();
      });
      give();
    });
  await Promise.all(Array.from({ length: Math.min(pool.size, pool.jobs.length) }, serve));
  return answers;
}

/** Half of the memory of the computer for all workers, and for each at least what a large book takes. */
export function workerLimitMb(size: number): number {
  return Math.max(1024, Math.floor(os.totalmem() / 2 ** 21 / size));
}
