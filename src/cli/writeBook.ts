import type { ApplyReport } from "../engine/host";
import type { Plan } from "../engine/plan";
import type { XlsxHost } from "../hosts/xlsx/xlsxHost";
import type { OutputFile } from "./output/outputFile";
import { writeOutput } from "./output/writeOutput";
import type { ProgressLine } from "./progressLine";
import { Refusal } from "./refusal";

/** Applies the plan and writes the whole workbook to the output; answers what was done, or why nothing was written. */
export async function writeBook(host: XlsxHost, plan: Plan, output: OutputFile, progress: ProgressLine): Promise<ApplyReport | Refusal> {
  const applied = await host.apply(plan, { onProgress: (done, doing) => progress.tell(0.5 + done * 0.3, doing) });
  if (!applied.ok) return new Refusal(applied.problem.message);
  progress.tell(0.8, "Escribiendo el archivo");
  return (await writeOutput(output, host.save())) ?? applied.report;
}
