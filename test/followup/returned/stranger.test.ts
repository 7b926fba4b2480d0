import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gather, matrixFile, openMatrix } from "./gathered";

/**
 * Forms filled by somebody who did not know the code, as people do who break things, and what she said that a careful person does with
 * each: none of these figures is the one of 2024.
 */
const CASES = [
  { file: "titulos_intercambiados.xlsx", asked: ["ISS.01.01.02.01", "ISS.01.03.03.01", "ISS.03.04.03.01"] },
  { file: "columnas_intercambiadas.xlsx", asked: ["ISS.01.01.02.01", "ISS.01.03.03.01", "ISS.03.04.03.01"] },
  { file: "otra_unidad.xlsx", asked: ["ISS.01.02.04.01"] },
  { file: "negativos.xlsx", asked: ["ISS.01.01.02.01", "ISS.01.02.04.01", "ISS.03.04.03.01"] },
  { file: "otras_escalas.xlsx", asked: ["ISS.01.01.02.01", "ISS.01.02.04.01", "ISS.01.03.03.01", "ISS.03.04.03.01"] },
] as const;

test.each(CASES)("$file: what is not sure to be the figure of the cut is asked about, and does not enter by itself", async (each) => {
  const into = await openMatrix(readFileSync(matrixFile("trata")));
  const bytes = new Uint8Array(readFileSync(join(__dirname, "stranger", each.file)));
  const outcome = await gather(into, [{ name: each.file, bytes }], "2024");
  const items = outcome.ok ? outcome.inbox.items : [];
  expect(items.filter(({ verdict }) => verdict === "asks").map(({ code }) => code)).toEqual(each.asked);
});

test("What a cell of percentages holds is told as it is seen", async () => {
  const into = await openMatrix(readFileSync(matrixFile("trata")));
  const bytes = new Uint8Array(readFileSync(join(__dirname, "stranger", "otras_escalas.xlsx")));
  const outcome = await gather(into, [{ name: "otras_escalas.xlsx", bytes }], "2024");
  const item = outcome.ok ? outcome.inbox.items.find(({ code }) => code === "ISS.01.03.03.01") : undefined;
  expect(item?.data).toEqual({ texto: "712 %" });
});
