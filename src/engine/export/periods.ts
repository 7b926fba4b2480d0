import type { Period } from "../domain/policy";
import type { TableCell } from "./table";

/** Name of the period of a línea base whose year nobody says: a key must say something. */
const NO_YEAR = "sin_anio";

type PeriodColumn = "periodo" | "anio" | "mes_desde" | "mes_hasta";

/** «2023», «2023-01/2023-06» as ISO 8601 writes a stretch of time, and the same in numbers. */
export function periodColumns(period: Period | undefined): Readonly<Record<PeriodColumn, TableCell>> {
  const { year, months } = period ?? {};
  return { periodo: periodName(period), anio: year ?? null, mes_desde: months?.[0] ?? null, mes_hasta: months?.[1] ?? null };
}

export function periodName(period: Period | undefined): string {
  if (period === undefined) return NO_YEAR;
  const { year, months } = period;
  return months === undefined ? String(year) : months.map((month) => `${year}-${String(month).padStart(2, "0")}`).join("/");
}

/** The period of a row; undefined where it has no year. */
export function periodOf({ anio, mes_desde: from, mes_hasta: to }: Readonly<Record<PeriodColumn, TableCell>>): Period | undefined {
  if (typeof anio !== "number") return undefined;
  return typeof from === "number" && typeof to === "number" ? { year: anio, months: [from, to] } : { year: anio };
}
