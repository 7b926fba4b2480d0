import { columnName } from "../../../src/engine/address";
import type { CellWrite, Plan, PutSheet } from "../../../src/engine/plan";
import type { CellData, SheetData, WorkbookData } from "../../../src/sandbox/excel/model/book/workbookData";

/** Columns of the matrix below: code, name, target, actual, Avance Tipo 1, note of the user. */
export const COLUMN = { code: 1, name: 2, target: 3, actual: 4, progress: 5, note: 6 } as const;
const FIRST_ROW = 4;

/**
 * A small matrix with what a planner's sheet has around it: fills, formats, someone else's conditional format, a formula, text that looks
 * like a formula.
 */
export function matrixSheet(indicators: number, more: Partial<SheetData> = {}): SheetData {
  const cells: CellData[] = [
    { row: 1, column: 1, value: "Política nacional de prueba", style: { bold: true } },
    ...["Código", "Indicador", "Logro esperado 2023", "Valor obtenido 2023", "Avance Tipo 1 (%) 2023", "Nota"].map((value, index) => ({
      row: 3,
      column: 1 + index,
      value,
      style: header,
    })),
  ];
  for (let index = 0; index < indicators; index++) {
    const row = FIRST_ROW + index;
    cells.push(
      { row, column: COLUMN.code, value: `IOP.01.${String(index + 1).padStart(2, "0")}` },
      { row, column: COLUMN.name, value: `Indicador ${index + 1}` },
      { row, column: COLUMN.target, value: 50 },
      { row, column: COLUMN.actual, value: index % 7 === 3 ? "ND" : index + 1 },
      {
        row,
        column: COLUMN.progress,
        ...(index % 2 === 0 && { value: index }),
        style: { fill: "#ddebf7", numberFormat: "0.00", borders: { bottom: thin } },
      },
      { row, column: COLUMN.note, value: index % 5 === 0 ? "85%" : "=no es fórmula" },
    );
  }
  return {
    name: "Matriz",
    cells,
    conditionalFormats: [
      {
        areas: [{ row: FIRST_ROW, column: COLUMN.actual, rows: indicators, columns: 1 }],
        rule: { type: "Custom", formula: "=$E5>40" },
        format: { fill: "#ffff00" },
      },
    ],
    ...more,
  };
}

export function book(indicators = 6, more: Partial<SheetData> = {}, others: readonly SheetData[] = []): WorkbookData {
  return { sheets: [matrixSheet(indicators, more), ...others] };
}

/** The plan of the main button in little: Avance as formulas over the column that stands there, a new column, colours, and a summary. */
export function fillPlan(indicators: number): Plan {
  const cells: CellWrite[] = [];
  for (let index = 0; index < indicators; index++) {
    const row = FIRST_ROW + index;
    const line = row + 1;
    cells.push({
      row,
      column: COLUMN.progress,
      formula: `=IF(ISNUMBER(E${line}),E${line}/D${line}*100,"ND")`,
      value: 2,
      style: { numberFormat: "0.0" },
    });
    cells.push({
      row,
      column: COLUMN.note + 1,
      value: index % 2 === 0 ? index / 4 : "ND",
      style: { like: { row, column: COLUMN.progress }, numberFormat: "0.0", align: "right" },
    });
  }
  const progress = { row: FIRST_ROW, column: COLUMN.progress, rows: indicators, columns: 1 };
  return {
    title: "Calcular avances 2023",
    sources: [{ sheet: "Matriz", area: { row: 3, column: 1, rows: indicators + 1, columns: 4 } }],
    steps: [
      {
        step: "writeCells",
        sheet: "Matriz",
        cells: [
          { row: 3, column: COLUMN.note + 1, value: "Avance Tipo 2 (%) 2023", style: { like: { row: 3, column: COLUMN.progress } } },
          ...cells,
        ],
      },
      {
        step: "formatBands",
        sheet: "Matriz",
        rules: [
          { area: progress, formula: `=AND(ISNUMBER(F5),F5>=95)+N("PNTP")`, fill: "#e3f4e1", color: "#0b5a0b" },
          { area: progress, formula: `=AND(ISNUMBER(F5),F5<75)+N("PNTP")`, fill: "#fde7e9", color: "#8a1520", bold: true },
        ],
      },
      summaryStep(indicators),
    ],
  };
}

/** A sheet of ours with a little of everything. */
export function summaryStep(indicators: number): PutSheet {
  const rows = Math.min(indicators, 10) + 3;
  return {
    step: "putSheet",
    name: "Resumen PNTP",
    owner: "PNTP_Resumen",
    content: {
      cells: [
        { row: 0, column: 0, value: "Resumen PNTP", style: { bold: true, size: 16 } },
        { row: 2, column: 0, value: "Indicador", style: headerStyle },
        { row: 2, column: 1, value: "Avance", style: headerStyle },
        ...Array.from({ length: rows - 3 }, (_, index): CellWrite[] => [
          { row: 3 + index, column: 0, value: `Indicador ${index + 1}` },
          {
            row: 3 + index,
            column: 1,
            formula: `=Matriz!F${FIRST_ROW + index + 1}`,
            value: 1,
            style: { numberFormat: "0.0", borderBottom: { weight: "thin", color: "#d0d0d0" } },
          },
        ]).flat(),
      ],
      columnWidths: [30, 12, 12],
      bandRules: [
        {
          area: { row: 3, column: 1, rows: rows - 3, columns: 1 },
          formula: `=AND(ISNUMBER(B4),B4<75)+N("PNTP")`,
          fill: "#fde7e9",
          color: "#8a1520",
        },
      ],
      frozenRows: 3,
      showGridlines: false,
      print: {
        orientation: "portrait",
        area: { row: 0, column: 0, rows, columns: 3 },
        titleRows: [0, 2],
        pageBreaks: [5, 7],
        footer: { left: "Datos al 2023-12-31", right: "&P de &N" },
      },
      names: { PNTP_Media: { row: 3, column: 1, rows: 1, columns: 1 } },
      hyperlinks: [{ row: 3, column: 0, to: "Matriz!B5", tip: "Ir a la matriz" }],
      charts: [
        {
          id: "PNTP_Avances",
          kind: "column",
          title: "Avance por indicador",
          description: "Columnas con el avance de cada indicador",
          anchor: { row: rows + 1, column: 0, rows: 10, columns: 3 },
          series: [
            {
              name: "Avance",
              categoriesRef: `'Resumen PNTP'!$A$4:$A$${rows}`,
              valuesRef: `'Resumen PNTP'!$B$4:$B$${rows}`,
              categories: [],
              values: [],
              color: "#1f3b5c",
            },
          ],
          axis: { min: 0, max: 100 },
          legend: false,
          labels: true,
        },
      ],
      tabColor: "#1f3b5c",
    },
  };
}

/** «F5», zero-based row and column. */
export function at(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

const thin = { style: "Continuous", weight: "Thin", color: "#808080" } as const;
const header = { fill: "#1f3b5c", fontColor: "#ffffff", bold: true } as const;
const headerStyle = { fill: "#1f3b5c", color: "#ffffff", bold: true, wrap: true, align: "center" } as const;
