import os from "node:os";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { textTable } from "../../src/cli/print/textTable";
import { builtCli } from "../builtScripts";
import { writeBenchMatrix } from "./benchMatrix";
import { measure } from "./measure";

/** What issue 14 asks for: many books, and few large ones. */
const ROUNDS = [
  { books: 500, indicators: 50 },
  { books: 20, indicators: 5_000 },
] as const;

/** `consolidado` over so much of each round, in threads and one book after another: books a second, peak memory, and the ratio. */
export async function benchPortfolio(folder: string, share: number): Promise<void> {
  const rows: string[][] = [];
  for (const { books, indicators } of ROUNDS) {
    const count = Math.max(2, Math.round(books * share));
    const input = path.join(folder, `libros-${indicators}`);
    mkdirSync(input);
    for (let book = 1; book <= count; book++)
      await writeBenchMatrix(path.join(input, `matriz-${String(book).padStart(3, "0")}.xlsx`), indicators, `Política de medición ${book}`);
    const run = (atOnce: number) =>
      measure([
        builtCli(),
        "consolidado",
        input,
        "--salida",
        path.join(folder, "consolidado.xlsx"),
        "--reemplazar",
        "--a-la-vez",
        String(atOnce),
      ]);
    const one = await run(1);
    const all = await run(os.availableParallelism());
    const title = `${count} libros de ${indicators} indicadores`;
    if (typeof one === "string" || typeof all === "string") rows.push([title, typeof one === "string" ? one : String(all), "", "", ""]);
    else
      rows.push([
        title,
        (count / (all.ms / 1000)).toFixed(1),
        all.peakMb.toFixed(0),
        one.peakMb.toFixed(0),
        `${(one.ms / all.ms).toFixed(2)} ×`,
      ]);
  }
  const right = { align: "right" as const };
  console.log(
    textTable(
      [
        { title: `Consolidado, ${os.availableParallelism()} a la vez` },
        { title: "libros/s", ...right },
        { title: "MB", ...right },
        { title: "MB, uno a uno", ...right },
        { title: "uno a uno / a la vez", ...right },
      ],
      rows,
      120,
    ),
  );
}
