import type { PolicyNode } from "../../domain/policy";
import type { RowKind } from "../../reader/matrix";
import { counted } from "../counted";

const NODE_WORDS = { objective: "un objetivo", guideline: "un lineamiento", service: "un servicio" } as const satisfies Record<
  PolicyNode["kind"],
  string
>;

const ROW_WORDS: Readonly<Partial<Record<RowKind, string>>> = {
  header: "es de la cabecera",
  total: "es un total: no se usa para calcular",
  note: "es una nota: no lleva avance",
  blank: "está vacía",
};

/** Words of «Explicar» in the pane; its sentences are in words/rules. */
export const explainPaneTexts = {
  card: "Ficha y trayectoria",
  makeCard: (code: string) => `Hacer la hoja «Ficha ${code}»`,
  hint: "Selecciona en la hoja la fila de un indicador o de un objetivo, y aquí se explica de dónde sale su cifra.",
  pick: "Buscar indicador, objetivo o conteo",
  pickHint: "Código, nombre o entidad",
  found: (count: number) => counted(count, "resultado", "resultados"),
  previous: "Anterior",
  next: "Siguiente",
  type1: "Avance Tipo 1",
  target: "Logro esperado",
  actual: "Valor obtenido",
  history: "Año por año",
  needed: "Qué haría falta",
  rules: "Reglas que se aplican",
  findings: (count: number) => (count === 1 ? "Un hallazgo en esta fila" : `${count} hallazgos en esta fila`),
  facts: "Lo que dice su fila",
  /** The row that is selected has nothing of its own to explain: what it is, and what does have a figure. */
  nodeRow: (row: number, kind: PolicyNode["kind"], code: string, isIn: number) =>
    `La fila ${row} (${code}) es ${NODE_WORDS[kind]}: no lleva avance. ` +
    (isIn === 0 ? "No tiene indicadores en la matriz." : isIn === 1 ? "Lo lleva su indicador:" : `Lo llevan sus ${isIn} indicadores:`),
  plainRow: (row: number, kind: RowKind) =>
    `La fila ${row} ${ROW_WORDS[kind] ?? "no es de un indicador ni de un objetivo: no lleva avance"}.`,
  outside: (row: number, area: string) => `La fila ${row} está fuera de la matriz (${area}).`,
} as const;
