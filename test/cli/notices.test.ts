import { writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { folderOfItsOwn, pntp } from "./calls";

const folder = folderOfItsOwn();
const YEARS = 20;

/** A matrix in which twenty columns say one year under «Logros esperados», and twenty under «Valores obtenidos». */
beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Matriz");
  const many = <T>(value: T): T[] => Array.from({ length: YEARS }, () => value);
  const head = ["Código", "Objetivo prioritario / Indicador", "Responsable de indicador", "Sentido esperado"];
  const blank = many(null).slice(1);
  const rows = [
    [...head, "Línea base", null, "Logros esperados", ...blank, "Valores obtenidos", ...blank],
    [null, null, null, null, "Año", "Valor", ...many(2023), ...many(2023)],
    ["OP.01", "Mejorar el servicio"],
    ["IOP.01.01", "Número de casos atendidos", "Entidad A", "ascendente", 2020, 10, ...many(20), ...many(16)],
  ];
  rows.forEach((row, i) => (sheet.getRow(i + 1).values = row as ExcelJS.CellValue[]));
  writeFileSync(path.join(folder, "anchos.xlsx"), new Uint8Array(await workbook.xlsx.writeBuffer()));
});

it.each([["explicar", "IOP.01.01"], ["laboratorio"], ["informe"], ["tablero"], ["ficha", "IOP.01.01", "--salida", "ficha.xlsx"]])(
  "%s tells three of many doubts, and how many more there are and who shows them",
  async (command, ...words) => {
    const { code, err } = await pntp(folder, [command, "anchos.xlsx", ...words]);
    expect(code).toBe(0);
    const lines = err.trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain("Responde con --columnas");
    expect(lines[3]).toMatch(/^Aviso: hay \d+ avisos más; «pntp revisar» con --json los muestra todos\.$/);
  },
);
