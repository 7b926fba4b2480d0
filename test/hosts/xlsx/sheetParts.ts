import type { Rect } from "../../../src/engine/address";
import type { CellValue } from "../../../src/engine/grid";
import type { CellValidation, CellWrite, PutSheet, SheetContent } from "../../../src/engine/plan";

const OUTLINE = { weight: "thin", color: "#1f3b5c" } as const;

export function area(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, rows, columns };
}

export function cell(row: number, column: number, value: CellValue, style?: CellWrite["style"]): CellWrite {
  return { row, column, value, ...(style && { style }) };
}

export function sheetOf(name: string, owner: string, cells: readonly CellWrite[], more: Partial<SheetContent> = {}): PutSheet {
  const print = { orientation: "portrait", area: area(0, 0, 4, 4), footer: { left: "", right: "&P de &N" } } as const;
  return { step: "putSheet", name, owner, content: { cells, columnWidths: [14, 12, 30], showGridlines: false, print, ...more } };
}

export const FIGURE: CellValidation = {
  area: area(3, 1, 2),
  rule: { kind: "custom", formula: '=OR(ISNUMBER(B4),UPPER(TRIM(B4))="ND")' },
  prompt: { title: "Valor obtenido", text: "Un número,\no ND y el motivo." },
  error: { style: "stop", title: "No es una cifra", text: "Escribe un número o ND." },
};
export const REASON: CellValidation = {
  area: area(3, 2, 2),
  rule: { kind: "list", options: ["Aún no se mide", "Encuesta «2024»", "Otro"] },
  error: { style: "warning", title: "Otro motivo", text: "No está en la lista. ¿Lo dejas así?" },
};
export const UNIT: CellValidation = { area: area(3, 3, 2), rule: { kind: "list", source: "='Listas PNTP'!$A$1:$A$2" } };
export const PARAGRAPH: CellValidation = { area: area(6, 0), rule: { kind: "textLength", max: 600 } };
export const HINT: CellValidation = {
  area: area(0, 0),
  rule: { kind: "any" },
  prompt: { title: "Reporte", text: "Llena las celdas claras." },
};

/** A form: locked but for the cells to fill. */
export const FORM = sheetOf(
  "Reporte",
  "PNTP_Reporte",
  [
    cell(0, 0, "Reporte", { bold: true, size: 14 }),
    ...["Código", "Valor obtenido", "Motivo", "Unidad"].map((text, column) => cell(2, column, text)),
    ...[3, 4].flatMap((row) => [
      cell(row, 0, `IOP.01.0${row - 2}`),
      cell(row, 1, null, { fill: "#eef4fb", border: OUTLINE, unlocked: true }),
      cell(row, 2, null, { border: OUTLINE, unlocked: true }),
      { row, column: 4, formula: `=IF(ISNUMBER(B${row + 1}),B${row + 1}/2,"falta")`, value: "falta" },
    ]),
  ],
  { isProtected: true, validations: [FIGURE, REASON, UNIT, PARAGRAPH, HINT], inputs: [area(3, 1, 2, 2)] },
);
export const LISTS = sheetOf("Listas PNTP", "PNTP_Listas", [cell(0, 0, "%"), cell(1, 0, "casos")], { visibility: "veryHidden" });

/** A table with so many rows. */
export function register(rows: readonly (readonly [code: string, value: number])[], headers = ["Código", "Valor\nobtenido"]): PutSheet {
  const cells = [
    cell(0, 0, "Registro", { bold: true }),
    ...headers.map((text, column) => cell(2, column, text, { bold: true })),
    ...rows.flatMap(([code, value], at) => [cell(3 + at, 0, code), cell(3 + at, 1, value)]),
  ];
  return sheetOf("Registro PNTP", "PNTP_Registro", cells, {
    tables: [{ name: "PNTP_TablaRegistro", area: area(2, 0, rows.length + 1, headers.length), style: "TableStyleLight9" }],
  });
}
