import { planIndicatorCard, type CardOutcome } from "../../engine/actions/buildIndicatorCard";
import { trajectorySentence } from "../../engine/words/sheets/cardTexts";
import { closest } from "../input/closest";
import type { Command } from "../command";
import { Refusal } from "../refusal";
import { runSheetCommand, SHEET_OPTIONS } from "../sheetCommand";

/** `pntp ficha`: the sheet «Ficha <código>» of one indicator, with its series, chart and trajectory, in a copy of the workbook. */
export const ficha: Command = {
  name: "ficha",
  summary: "Agrega o actualiza la hoja «Ficha» de un indicador: datos, serie, gráfico y trayectoria.",
  operands: [
    { name: "ENTRADA.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." },
    { name: "CODIGO", help: "El código del indicador, como está en la matriz (IOP.01.01)." },
  ],
  options: SHEET_OPTIONS,
  run: (call, terminal) =>
    runSheetCommand(
      call,
      terminal,
      (request, { matrix }) => {
        const [, code = ""] = call.operands;
        const outcome = planIndicatorCard({ ...request, code });
        return !outcome.ok && outcome.problem.code === "unknownCode"
          ? unknownCode(outcome.problem.message, code, matrix.policy.indicators)
          : outcome;
      },
      trajectoryText,
    ),
};

function unknownCode(message: string, code: string, indicators: readonly { readonly code: string }[]): Refusal {
  const near = closest(
    code,
    indicators.map((indicator) => indicator.code),
  );
  return near === undefined ? new Refusal(message) : new Refusal(message, `¿Quisiste decir «${near}»?`);
}

function trajectoryText({ trajectory }: CardOutcome & { readonly ok: true }): string {
  return `Trayectoria: ${trajectorySentence(trajectory)}\n`;
}
