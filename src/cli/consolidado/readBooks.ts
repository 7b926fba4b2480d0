import { runInWorkers, workerLimitMb, type Loss } from "../pool/workers";
import { summarizeFile, type SummaryAnswer, type SummaryJob } from "./summarizeFile";

/** How books are read: so many at once in threads of `script`; without one, here, one after another. */
export interface ReadingWay {
  readonly atOnce: number;
  readonly script: string | undefined;
}

/** Reads every book, each by itself: one that fails, whatever its fault, is its own answer. In the order of the jobs. */
export async function readBooks(
  jobs: readonly SummaryJob[],
  { atOnce, script }: ReadingWay,
  onAnswer: (answered: number) => void,
): Promise<readonly SummaryAnswer[]> {
  if (script !== undefined && jobs.length > 1) {
    const size = Math.min(atOnce, jobs.length);
    return runInWorkers({ script, jobs, size, limitMb: workerLimitMb(size), lost: (_, loss, why) => lostAnswer(loss, why), onAnswer });
  }
  const answers: SummaryAnswer[] = [];
  for (const job of jobs) {
    answers.push(
      await summarizeFile(job).catch((error: unknown) => lostAnswer("failed", error instanceof Error ? error.message : String(error))),
    );
    onAnswer(answers.length);
  }
  return answers;
}

function lostAnswer(loss: Loss, why: string): SummaryAnswer {
  return {
    ok: false,
    lines:
      loss === "outOfMemory"
        ? ["Leerlo necesita más memoria de la que hay para un libro.", "Divide el libro, o repite la orden con --a-la-vez 1."]
        : [`pntp falló con este libro por un defecto suyo: ${why}`, "Envíalo a quien mantiene pntp, si se puede."],
  };
}
