import { runInWorkers } from "../../../src/cli/pool/workers";
import { builtTestScript } from "../../builtScripts";

test.each([1, 3])("with %i workers: answers in the order of the jobs; one that dies takes its own job and no other", async (size) => {
  const jobs = ["a", "ends", "b", "throws", "fills the memory", "c", "d"];
  const counts: number[] = [];
  const answers = await runInWorkers<string, string>({
    script: builtTestScript("test/cli/pool/dyingWorker.script.ts"),
    jobs,
    size,
    limitMb: 64,
    lost: (job, loss) => `${job}: ${loss}`,
    onAnswer: (answered) => counts.push(answered),
  });
  expect(answers).toEqual(["a hecho", "ends: failed", "b hecho", "throws: failed", "fills the memory: outOfMemory", "c hecho", "d hecho"]);
  expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
