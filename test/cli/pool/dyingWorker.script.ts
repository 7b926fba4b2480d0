import { serveJobs } from "../../../src/cli/pool/serveJobs";

/** A worker for the test of the pool: does what each job asks. */
serveJobs(async (job: string) => {
  if (job === "ends") process.exit(7);
  if (job === "throws") throw new Error("por dentro");
  if (job === "fills the memory") {
    const kept: unknown[] = [];
    for (;;) kept.push(new Array<number>(1000).fill(kept.length));
  }
  return `${job} hecho`;
});
