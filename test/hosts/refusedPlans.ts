import type { HostProblemCode } from "../../src/engine/host";
import type { Rect } from "../../src/engine/address";
import type { CellWrite, PlanStep, PutSheet } from "../../src/engine/plan";
import type { ContractSheet } from "./contract";

/** A plan that no host carries out: what is wrong, and the one sentence that says so. */
export interface RefusedPlan {
  readonly about: string;
  readonly sheets: readonly ContractSheet[];
  readonly steps: readonly PlanStep[];
  readonly code: HostProblemCode;
  readonly message: string;
}

const matrix: ContractSheet = {
  name: "Matriz",
  rows: [
    ["Código", "LE"],
    ["IOP.01.01", 50],
    [null, null],
  ],
};
const closed: ContractSheet = { name: "Cerrada", rows: [[1]], isProtected: true };
const merge: Rect = { row: 1, column: 3, rows: 2, columns: 1 };

function write(sheet: string, ...cells: CellWrite[]): PlanStep {
  return { step: "writeCells", sheet, cells };
}

export function ourSheet(name: string, cells: readonly CellWrite[] = [{ row: 0, column: 0, value: "Prueba" }]): PutSheet {
  const print = { orientation: "portrait", area: { row: 0, column: 0, rows: 2, columns: 2 }, footer: { left: "", right: "" } } as const;
  return { step: "putSheet", name, owner: "PNTP_Prueba", content: { cells, columnWidths: [20], showGridlines: true, print } };
}

const good = { row: 1, column: 3, value: 1 };

export const REFUSED_PLANS: readonly RefusedPlan[] = [
  {
    about: "a sheet that is not there",
    sheets: [matrix],
    steps: [write("Matriz", good), write("Otra", good)],
    code: "sheetMissing",
    message:
      "No encuentro la hoja «Otra» en el libro: quizá se renombró o se eliminó. No se escribió nada. Revisa el nombre y calcula de nuevo.",
  },
  {
    about: "cells of a sheet that the plan itself makes, which are its content",
    sheets: [matrix],
    steps: [ourSheet("Prueba PNTP"), write("Prueba PNTP", good)],
    code: "sheetMissing",
    message:
      "No encuentro la hoja «Prueba PNTP» en el libro: quizá se renombró o se eliminó. No se escribió nada. Revisa el nombre y calcula de " +
      "nuevo.",
  },
  {
    about: "a protected sheet, after one that is not",
    sheets: [matrix, closed],
    steps: [write("Matriz", good), write("Cerrada", good)],
    code: "sheetProtected",
    message:
      "La hoja «Cerrada» está protegida y no se escribe en ella. No se escribió nada. Desprotégela en Revisar › Desproteger hoja y calcula " +
      "de nuevo.",
  },
  {
    about: "colours in a protected sheet",
    sheets: [matrix, closed],
    steps: [{ step: "formatBands", sheet: "Cerrada", rules: [] }],
    code: "sheetProtected",
    message:
      "La hoja «Cerrada» está protegida y no se escribe en ella. No se escribió nada. Desprotégela en Revisar › Desproteger hoja y calcula " +
      "de nuevo.",
  },
  {
    about: "a cell under a merged area",
    sheets: [{ ...matrix, merges: [merge] }],
    steps: [write("Matriz", { row: 0, column: 3, value: "Avance" }), write("Matriz", { row: 2, column: 3, formula: "=B2", value: 50 })],
    code: "mergedCell",
    message:
      "La celda Matriz!D3 está dentro de las celdas combinadas D2:D3 y lo que se escriba en ella no se vería. No se escribió nada. " +
      "Sepáralas en Inicio › Combinar y centrar › Separar celdas y calcula de nuevo.",
  },
  {
    about: "a row beyond the last",
    sheets: [matrix],
    steps: [write("Matriz", { row: 1_048_576, column: 0, value: 1 })],
    code: "beyondLimits",
    message:
      "Hay que escribir fuera de los límites de Excel en la hoja «Matriz» (fila 1048577, columna 1; el máximo es 1 048 576 filas y 16 384 " +
      "columnas). No se escribió nada. Deja espacio moviendo la matriz hacia arriba o hacia la izquierda.",
  },
  {
    about: "a text longer than a cell takes",
    sheets: [matrix],
    steps: [write("Matriz", { row: 1, column: 3, value: "x".repeat(32_768) })],
    code: "beyondLimits",
    message:
      "El contenido para Matriz!D2 es más largo de lo que Excel admite en una celda (32 767 caracteres; 8192 si es una fórmula). No se " +
      "escribió nada. Acorta el texto de origen y calcula de nuevo.",
  },
  {
    about: "a formula longer than a cell takes, in a sheet of ours",
    sheets: [matrix],
    steps: [write("Matriz", good), ourSheet("Prueba PNTP", [{ row: 3, column: 1, formula: `=${"1+".repeat(4_096)}1` }])],
    code: "beyondLimits",
    message:
      "El contenido para 'Prueba PNTP'!B4 es más largo de lo que Excel admite en una celda (32 767 caracteres; 8192 si es una fórmula). No " +
      "se escribió nada. Acorta el texto de origen y calcula de nuevo.",
  },
  {
    about: "what is no number",
    sheets: [matrix],
    steps: [write("Matriz", { row: 1, column: 3, value: Infinity })],
    code: "unsupported",
    message:
      "El valor para Matriz!D2 no es un número que Excel pueda guardar. No se escribió nada. Avísanos con el libro adjunto: es una falla " +
      "nuestra.",
  },
];
