import type { FunctionId } from "./answers";
import { avance1, avance2, avances, banda, contarBanda, explicar, nivel, promedioOp, valoracion, valorNecesario } from "./functions";

/** The functions by their ids, as functions.json lists them. Ids are kept in people's workbooks: they never change. */
export const FUNCTIONS = {
  AVANCE1: avance1,
  AVANCE2: avance2,
  AVANCES: avances,
  BANDA: banda,
  PROMEDIO_OP: promedioOp,
  CONTAR_BANDA: contarBanda,
  VALORACION: valoracion,
  NIVEL: nivel,
  VALOR_NECESARIO: valorNecesario,
  EXPLICAR: explicar,
} as const satisfies Record<FunctionId, unknown>;

/** Tells Excel which code answers each function; called once when the runtime starts. */
export function registerFunctions(): void {
  for (const [id, answer] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, answer);
}
