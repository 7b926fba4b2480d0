import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { WORKER_MARK, type AnswerMessage, type JobMessage } from "./workers";

/** Whether this is a worker of ours, and not what a person started. */
export function isWorker(): boolean {
  return !isMainThread && workerData === WORKER_MARK;
}

/** Answers jobs until the thread that gives them ends this one; what is thrown is told, and the next job is taken. */
export function serveJobs<Job, Answer>(work: (job: Job) => Promise<Answer>): void {
  parentPort?.on("message", ({ index, job }: JobMessage<Job>) => {
    const say = (message: AnswerMessage<Answer>): void => parentPort?.postMessage(message);
    work(job).then(
      (answer) => say({ index, answer }),
      (error: unknown) => say({ index, failed: error instanceof Error ? error.message : String(error) }),
    );
  });
}
