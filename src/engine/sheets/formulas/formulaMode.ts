/** How the Avance cells are written: native formulas (default), plain values («valores»), or PNTP.* functions («funciones»). */
export type FormulaMode = "formulas" | "values" | "functions";
