import { isKnown, type Figure } from "../../domain/figure";
import type { Policy } from "../../domain/policy";
import type { PolicyResults, Progress } from "../../domain/results";
import { bandCodes, levelCodes, reasonCodes, warningCodes } from "../codes";
import type { ColumnOf } from "../schemas";
import type { TableRow } from "../table";

/** The figures of every indicator for a year, as they are: unrounded, uncapped. */
export function resultRows({ year, indicators }: PolicyResults): readonly Omit<TableRow<ColumnOf<"resultados">>, "matriz">[] {
  return indicators.map(({ indicator, reading, progress1, progress2, band }, index) => ({
    orden: index + 1,
    clave: indicator.key,
    nivel: levelCodes[indicator.level],
    anio: year,
    linea_base: figureOf(reading.baseline),
    logro_esperado: figureOf(reading.target),
    valor_obtenido: figureOf(reading.actual),
    avance1: figureOf(progress1.value),
    avance1_motivo: reasonOf(progress1),
    avance1_aviso: "warning" in progress1 && progress1.warning ? warningCodes[progress1.warning] : null,
    avance1_regla: progress1.rule,
    avance2: figureOf(progress2.value),
    avance2_motivo: reasonOf(progress2),
    avance2_regla: progress2.rule,
    banda: bandCodes[band],
  }));
}

export function objectiveResultRows(
  { year, objectives }: PolicyResults,
  { nodes }: Policy,
): readonly Omit<TableRow<ColumnOf<"resultados_de_objetivos">>, "matriz">[] {
  const order = new Map(nodes.map((node, index) => [node, index + 1]));
  return objectives.map(({ objective, progress1, progress2, band }) => ({
    orden: order.get(objective) ?? null,
    clave: objective.key,
    anio: year,
    avance1: figureOf(progress1.progress.value),
    avance1_motivo: reasonOf(progress1.progress),
    avance1_regla: progress1.progress.rule,
    considerados: progress1.considered,
    total: progress1.total,
    avance2: figureOf(progress2.progress.value),
    avance2_motivo: reasonOf(progress2.progress),
    avance2_regla: progress2.progress.rule,
    considerados_avance2: progress2.considered,
    total_avance2: progress2.total,
    banda: bandCodes[band],
  }));
}

function figureOf(figure: Figure): number | null {
  return isKnown(figure) ? figure : null;
}

function reasonOf(progress: Progress): string | null {
  return "reason" in progress ? reasonCodes[progress.reason] : null;
}
