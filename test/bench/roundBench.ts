import { readdirSync } from "node:fs";
import path from "node:path";
import { textTable } from "../../src/cli/print/textTable";
import { builtCli } from "../builtScripts";
import { LAST_YEAR, writeBenchMatrix } from "./benchMatrix";
import { measure, type Job } from "./measure";
import { askInBook, fillForms } from "./roundForms";

/** As many as the sample has, and as many as a large plan. */
export const ROUND_SIZES = [50, 5_000];
/** `reunir` ends with 1 where something waits for a person. */
const SOMETHING_WAITS = 1;

/** The round with the entities, file to file: forms out, filled, back into the matrix; beside what `calcular` takes over the same matrix. */
export async function benchRound(folder: string, sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    const matrix = path.join(folder, `ronda-${size}.xlsx`);
    const forms = path.join(folder, `formatos-${size}`);
    const output = path.join(folder, `reunida-${size}.xlsx`);
    await writeBenchMatrix(matrix, size);
    await askInBook(matrix);
    const calculated = await measure([builtCli(), "calcular", matrix, "--salida", path.join(folder, `calculada-${size}.xlsx`)]);
    const sent = await measure([builtCli(), "repartir", matrix, "--corte", String(LAST_YEAR), "--carpeta", forms]);
    if (typeof sent !== "string") await fillForms(forms);
    const gathered =
      typeof sent === "string" ? sent : await measure([builtCli(), "reunir", matrix, forms, "--salida", output], SOMETHING_WAITS);
    const count = typeof sent === "string" ? 0 : readdirSync(forms).length;
    console.log(
      roundTable(`Ronda: ${size} indicadores, ${count} formatos`, size, { calcular: calculated, repartir: sent, reunir: gathered }),
    );
  }
}

function roundTable(title: string, size: number, jobs: Readonly<Record<string, Job | string>>): string {
  const yardstick = jobs["calcular"];
  const right = { align: "right" as const };
  return textTable(
    [
      { title },
      { title: "ms", ...right },
      { title: "CPU ms", ...right },
      { title: "MB", ...right },
      { title: "indicadores/s", ...right },
      { title: "CPU ÷ calcular", ...right },
    ],
    Object.entries(jobs).map(([name, job]) =>
      typeof job === "string"
        ? [name, job, "", "", "", ""]
        : [
            name,
            job.ms.toFixed(0),
            job.cpuMs.toFixed(0),
            job.peakMb.toFixed(0),
            (size / (job.ms / 1000)).toFixed(0),
            typeof yardstick === "object" ? `${(job.cpuMs / yardstick.cpuMs).toFixed(2)} ×` : "",
          ],
    ),
    120,
  );
}
