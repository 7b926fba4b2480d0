import { planDashboard } from "../../engine/actions/buildDashboard";
import type { Command } from "../command";
import { runSheetCommand, SHEET_OPTIONS } from "../sheetCommand";

/** `pntp tablero`: the sheet «Tablero PNTP», with native charts, in a copy of the workbook; the matrix stays as it is. */
export const tablero: Command = {
  name: "tablero",
  summary:
    "Agrega o actualiza la hoja «Tablero PNTP»: una página A4 con gráficos de Excel, y otra con la entrega de las entidades si hubo ronda.",
  operands: [{ name: "ENTRADA.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." }],
  options: SHEET_OPTIONS,
  run: (call, terminal) => runSheetCommand(call, terminal, planDashboard),
};
