import type { RuleId } from "../../domain/ruleId";

/** Where a rule comes from: proved on the 2023 report, read in public code, or a convention of this tool. */
export type RuleSource = "SEED" | "3RD" | "OURS";

/** Number, name and source of each rule of domain/RULES.md (a test keeps both the same). */
export const ruleNames = {
  R1: { name: "Redondeo", source: "OURS" },
  R2: { name: "Ruido binario", source: "OURS" },
  R3: { name: "Ninguna cifra imposible", source: "OURS" },
  P1: { name: "AT1 ascendente", source: "SEED" },
  P2: { name: "AT1 descendente", source: "3RD" },
  P3: { name: "AT1 descendente, complemento", source: "OURS" },
  P4: { name: "AT1 máximo permisible", source: "OURS" },
  P5: { name: "AT1 mínimo permisible", source: "OURS" },
  P6: { name: "AT2", source: "SEED" },
  P7: { name: "Sin tope en las filas de indicador", source: "SEED" },
  P8: { name: "La celda tal como está", source: "SEED" },
  P9: { name: "Un decimal al mostrar", source: "SEED" },
  P10: { name: "Operando ND", source: "OURS" },
  P11: { name: "LE = 0, ascendente", source: "OURS" },
  P12: { name: "VO = 0, ascendente", source: "OURS" },
  P13: { name: "VO = 0, descendente", source: "OURS" },
  P14: { name: "LE = 0, descendente", source: "OURS" },
  P15: { name: "Signos", source: "OURS" },
  P16: { name: "LE = LB", source: "OURS" },
  P17: { name: "Sentido no definido", source: "OURS" },
  P18: { name: "No aplica", source: "OURS" },
  P19: { name: "Número fuera de rango", source: "OURS" },
  P20: { name: "Cambio frente al año anterior", source: "OURS" },
  A1: { name: "Acumulado como total corrido", source: "OURS" },
  A2: { name: "Acumulado como cifras anuales", source: "OURS" },
  A3: { name: "Partes del año de un indicador agregable", source: "OURS" },
  A4: { name: "Partes del año de un indicador no agregable", source: "OURS" },
  A5: { name: "ND dentro de una suma", source: "OURS" },
  A6: { name: "Desde cuándo sumar", source: "OURS" },
  A7: { name: "Fecha de corte", source: "OURS" },
  A8: { name: "Corte escrito", source: "OURS" },
  O1: { name: "Tope antes de promediar", source: "SEED" },
  O2: { name: "Promedio simple", source: "SEED" },
  O3: { name: "ND en el promedio", source: "OURS" },
  O4: { name: "n de N", source: "SEED" },
  O5: { name: "Promedio ponderado por relevancia", source: "3RD" },
  O6: { name: "No aplica en el promedio", source: "OURS" },
  O7: { name: "Solo los objetivos llevan promedio", source: "SEED" },
  O8: { name: "Indicador sin objetivo en la matriz", source: "OURS" },
  O9: { name: "Promedio de los objetivos", source: "OURS" },
  B1: { name: "Niveles", source: "SEED" },
  B2: { name: "Cifra que decide el nivel", source: "OURS" },
  B3: { name: "Sin dato", source: "SEED" },
  B4: { name: "Conteo con los ND aparte", source: "OURS" },
  B5: { name: "Conteo como en el reporte 2023", source: "SEED" },
  B6: { name: "Verde que oculta una caída", source: "OURS" },
  B7: { name: "Rojo que oculta un avance", source: "OURS" },
  B8: { name: "Más que duplica lo esperado", source: "OURS" },
  V1: { name: "Criterios y pesos", source: "OURS" },
  V2: { name: "Puntaje y nivel general", source: "OURS" },
  V3: { name: "Propuesta para los objetivos", source: "OURS" },
  V4: { name: "Propuesta para los servicios", source: "OURS" },
  V5: { name: "Propuesta para el sistema de seguimiento", source: "OURS" },
  V6: { name: "El nivel lo decide la persona", source: "OURS" },
  V7: { name: "Propuesta para el sistema de seguimiento con ronda", source: "OURS" },
  N1: { name: "VO que alcanza un nivel", source: "OURS" },
  N2: { name: "Camino más corto de un objetivo al siguiente nivel", source: "OURS" },
  T1: { name: "Con qué puntos se mira la trayectoria", source: "OURS" },
  T2: { name: "Cambio anual observado", source: "OURS" },
  T3: { name: "Cambio anual necesario", source: "OURS" },
  T4: { name: "Valor proyectado y topes naturales", source: "OURS" },
  T5: { name: "Año de llegada", source: "OURS" },
  T6: { name: "En camino", source: "OURS" },
} as const satisfies Readonly<Record<RuleId, { readonly name: string; readonly source: RuleSource }>>;

/** Source of a rule as the interface says it. */
export const ruleSourceLabel = {
  SEED: "reproduce el reporte 2023",
  "3RD": "tomada de código público",
  OURS: "convención de esta herramienta",
} as const satisfies Record<RuleSource, string>;

/** «P13 · VO = 0, descendente (convención de esta herramienta)». */
export function ruleLabel(id: RuleId): string {
  const { name, source } = ruleNames[id];
  return `${id} · ${name} (${ruleSourceLabel[source]})`;
}
