import { readFileSync } from "node:fs";
import { join } from "node:path";
import { typedInOffice } from "../../lo/typedInOffice";
import { whenLibreOffice } from "../../requirements";
import { gather, matrixFile, openMatrix } from "./gathered";

whenLibreOffice(
  "A form that somebody fills and saves in LibreOffice comes back with her answers, and what is locked stays",
  async () => {
    const form = readFileSync(join(__dirname, "base/pei/Gerencia de Salud 2024.xlsx"));
    const typed = (cell: string, text: string) => ({ sheet: "Reporte", cell, text });
    const bytes = await typedInOffice(form, [
      typed("$H$8", "63.4%"),
      typed("$N$8", "Padrón nominal"),
      typed("$H$9", "16"),
      typed("$I$10", "205"),
      typed("$J$10", "400"),
      typed("$H$11", "ND"),
      typed("$O$11", "No se recogió el dato"),
      // The target is locked.
      typed("$E$8", "10%"),
      { sheet: "Párrafos", cell: "$C$6", text: "Se equiparon tres establecimientos." },
    ]);
    const pei = await openMatrix(readFileSync(matrixFile("pei")));
    const outcome = await gather(pei, [{ name: "salud.xlsx", bytes }]);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { items, paragraphs } = outcome.inbox;
    expect(items.map(({ code, verdict, why, record }) => [code, verdict, why, record?.value])).toEqual([
      ["IOEI.01.01", "new", "value", 63.4],
      ["IAEI.01.01.01", "new", "value", 16],
      ["IAEI.01.01.02", "new", "fromQuotient", 51.25],
      ["IAEI.01.02.01", "new", "noData", "ND"],
      ["IAEI.03.01.03", "missing", "blank", undefined],
    ]);
    expect(items[0]?.record?.source).toBe("Padrón nominal");
    expect(items[3]?.record?.reason).toBe("No se recogió el dato");
    expect(paragraphs.map(({ node, entity, text }) => [node, entity, text])).toEqual([
      ["AEI.01.01", "Gerencia de Salud", "Se equiparon tres establecimientos."],
    ]);
  },
  180_000,
);
