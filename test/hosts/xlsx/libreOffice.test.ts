import type { PutSheet } from "../../../src/engine/plan";
import { recalculatedSheets, type RecalculatedValue } from "../../lo/libreOffice";
import { whenLibreOffice } from "../../requirements";
import { kitchenSink, pack } from "./kitchenSink";
import { edited } from "./packageParts";

/** What LibreOffice makes of a workbook: the rows of each sheet. */
async function sheetsAsLibreOfficeReads(bytes: Uint8Array): Promise<(sheet: string) => readonly (readonly RecalculatedValue[])[]> {
  const sheets = (await recalculatedSheets(new Map([["libro.xlsx", bytes]])))("libro.xlsx");
  return (sheet) => sheets?.get(sheet) ?? [];
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

whenLibreOffice("LibreOffice opens the result, computes its formulas and finds the rest as it was", async () => {
  const cells = [3, 4, 5].map((row) => ({ row, column: 10, formula: `=IFERROR(D${row + 1}/C${row + 1}*100,"ND")` }));
  const after = await edited(
    pack(kitchenSink()),
    { step: "writeCells", sheet: "Matriz", cells: [...cells, { row: 5, column: 1, value: 5 }] },
    summary,
  );
  const rowsOf = await sheetsAsLibreOfficeReads(after);
  const matriz = rowsOf("Matriz");
  expect(matriz.slice(3, 6).map((row) => row[10])).toEqual([75, 75, 100]);
  expect(matriz[3]?.slice(0, 5)).toEqual(["OP.01.01", 10.5, 20, 15, 75]);
  expect(matriz[5]?.[1]).toBe(5);
  expect(rowsOf("Resumen PNTP")[0]?.[0]).toBe("Promedio");
  expect(rowsOf("Resumen PNTP")[0]?.[1]).toBeCloseTo(250 / 3, 9);
});
