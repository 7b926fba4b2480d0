import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { PutSheet } from "../../../src/engine/plan";
import { findLibreOffice, whenLibreOffice } from "../../requirements";
import { kitchenSink, pack } from "./kitchenSink";
import { edited } from "./packageParts";

const ALL_SHEETS = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1";

/** What LibreOffice makes of a workbook: the rows of each sheet as raw values. */
function sheetsAsLibreOfficeReads(bytes: Uint8Array): Record<string, string[][]> {
  const folder = mkdtempSync(path.join(tmpdir(), "pntp-lo-"));
  try {
    writeFileSync(path.join(folder, "libro.xlsx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "perfil")).href}`;
    execFileSync(findLibreOffice() ?? "", [profile, "--headless", "--convert-to", ALL_SHEETS, "--outdir", folder, path.join(folder, "libro.xlsx")], { stdio: "pipe" });
    const read = (sheet: string) =>
      readFileSync(path.join(folder, `libro-${sheet}.csv`), "utf8")
        .replace(/"[^"]*"/g, (quoted) => quoted.slice(1, -1).replaceAll("\n", " "))
        .split("\n")
        .map((line) => line.split(";"));
    return { Matriz: read("Matriz"), "Resumen PNTP": read("Resumen PNTP") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const summary: PutSheet = {
  step: "putSheet",
  name: "Resumen PNTP",
  owner: "PNTP_Resumen",
  content: {
    cells: [
      { row: 0, column: 0, value: "Promedio" },
      { row: 0, column: 1, formula: "=AVERAGE(Matriz!K4:K6)", style: { numberFormat: "0.0", fill: "#e3f4e1" } },
    ],
    columnWidths: [20, 10],
    showGridlines: false,
    frozenRows: 1,
    print: { orientation: "portrait", area: { row: 0, column: 0, rows: 1, columns: 2 }, footer: { left: "", right: "&P de &N" } },
  },
};

whenLibreOffice(
  "LibreOffice opens the result, computes its formulas and finds the rest as it was",
  async () => {
    const cells = [3, 4, 5].map((row) => ({ row, column: 10, formula: `=IFERROR(D${row + 1}/C${row + 1}*100,"ND")` }));
    const after = await edited(pack(kitchenSink()), { step: "writeCells", sheet: "Matriz", cells: [...cells, { row: 5, column: 1, value: 5 }] }, summary);
    const { Matriz: matriz = [], "Resumen PNTP": resumen = [] } = sheetsAsLibreOfficeReads(after);
    expect(matriz.slice(3, 6).map((row) => Number(row[10]))).toEqual([75, 75, 100]);
    expect(matriz[3]?.slice(0, 5)).toEqual(["OP.01.01", "10.5", "20", "15", "75"]);
    expect(matriz[5]?.[1]).toBe("5");
    expect(resumen[0]?.[0]).toBe("Promedio");
    expect(Number(resumen[0]?.[1])).toBeCloseTo(250 / 3, 9);
  },
  60_000,
);
