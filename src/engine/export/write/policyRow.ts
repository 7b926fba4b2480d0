import type { TableRow } from "../table";
import type { ColumnOf } from "../schemas";
import type { ExportInput } from "./exportTables";

export function policyRow({ sheet, policy, results }: ExportInput): Omit<TableRow<ColumnOf<"politica">>, "matriz"> {
  const { title, facts = {}, cut } = policy;
  return {
    titulo: title ?? null,
    hoja: sheet,
    anio_de_corte: results.year,
    corte_escrito: cut?.year ?? null,
    corte_escrito_dia: cut?.day ?? null,
    ministerio: facts.ministry ?? null,
    sector: facts.sector ?? null,
    entidad: facts.entity ?? null,
    unidad: facts.unit ?? null,
    nivel_de_gobierno: facts.government ?? null,
    vigencia_desde: facts.span?.from ?? null,
    vigencia_hasta: facts.span?.to ?? null,
    problema_publico: facts.problem ?? null,
    dispositivo_legal: facts.law ?? null,
    resumen: facts.summary ?? null,
    valoracion_puntaje: results.rating.score,
    valoracion_nivel: results.rating.level,
  };
}
