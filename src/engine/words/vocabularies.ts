import type { ColumnRole } from "../reader/matrix";

/** Headers of the formats of other countries and agencies: what they stand for in the method is likely, never sure, and is asked about. */
export interface Vocabulary {
  /** As told to the planner: «las cabeceras son de …». */
  readonly name: string;
  /** As fold() gives them, without years and parts of years; each is a whole header, never a piece of one. */
  readonly headers: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
}

// prettier-ignore
export const vocabularies: readonly Vocabulary[] = [
  {
    name: "la matriz de indicadores para resultados (México)",
    headers: {
      name: ["denominacion del indicador", "resumen narrativo del indicador"],
      target: [
        "meta anual aprobada", "meta anual modificada", "meta anual original", "meta anual ajustada", "meta al periodo",
        "meta programada al periodo", "meta anual programada", "meta aprobada", "meta modificada",
      ],
      actual: [
        "realizado al periodo", "realizado", "alcanzado al periodo", "avance realizado al periodo", "avance al periodo",
        "avance acumulado anual", "meta alcanzada al periodo",
      ],
      direction: ["comportamiento", "comportamiento del indicador", "comportamiento hacia la meta"],
      other: [
        "nivel", "tipo dimension frecuencia", "dimension", "avance vs modificada", "avance anual vs modificada", "causas", "efectos",
        "medios de verificacion", "objetivos", "supuestos",
      ],
    },
  },
  {
    name: "el plan indicativo o el seguimiento de metas (Colombia)",
    headers: {
      code: ["codigo meta producto", "cod meta producto", "codigo indicador producto", "codigo de la meta"],
      name: ["indicador de producto", "nombre del indicador de producto", "indicador de resultado"],
      target: ["planeado", "total planeado", "meta planeada", "valor planeado", "meta vigencia", "meta de la vigencia"],
      actual: ["total ejecutado", "avance fisico", "logro de la vigencia", "ejecutado de la vigencia"],
      other: ["sector", "transformacion", "eje", "programa pdt", "catalizador", "linea estrategica", "apropiacion definitiva", "pagos", "estado programado no programado"],
    },
  },
  {
    name: "el plan nacional de desarrollo (Costa Rica)",
    headers: {
      target: ["meta del ano", "meta anual programada"],
      actual: ["resultado anual", "resultado del ano", "avance de la meta"],
      responsible: ["institucion responsable", "instituciones responsables"],
      other: ["area", "area estrategica", "intervencion estrategica", "clasificacion", "clasificacion de la meta", "region"],
    },
  },
  {
    name: "un marco de resultados en inglés",
    headers: {
      code: ["indicator id", "indicator code", "indicator number", "indicator no", "ref", "ref no", "code"],
      name: [
        "indicator", "indicators", "indicator name", "performance indicator", "performance indicators", "results indicator", "key indicator",
        "indicator title", "indicator description", "name of indicator",
      ],
      objectiveName: ["objective", "strategic objective", "outcome statement", "goal"],
      baselineYear: ["baseline year", "base year", "baseline date", "year of baseline"],
      baselineValue: ["baseline", "baseline value", "base value", "base line"],
      target: [
        "target", "targets", "target value", "target values", "annual target", "annual targets", "planned", "planned target", "planned value",
        "milestone", "milestones", "cumulative target", "cumulative targets", "cumulative target values", "expected", "expected value",
      ],
      actual: [
        "actual", "actuals", "actual value", "actual values", "actual achieved", "achieved", "achievement", "achieved value", "result",
        "results", "results achieved", "current value", "progress value", "actual result", "actual results", "reported value", "observed value",
      ],
      direction: ["change", "direction", "direction of change", "desired direction", "desired change", "expected direction", "target direction"],
      aggregation: ["c nc", "cumulative non cumulative", "cumulative", "calculation type", "aggregation", "cumulation"],
      responsible: ["responsible", "responsibility", "responsible party", "responsible unit", "implementing agency", "owner", "lead agency"],
      other: [
        "section", "level", "unit", "unit of measure", "unit of measurement", "measure", "met", "percent of target", "percent met", "of target",
        "status", "frequency", "data source", "source", "source of data", "sources of verification", "means of verification", "assumptions",
        "comments", "remarks", "notes", "definition", "disaggregation", "program id", "project", "activity", "method", "collection method",
        "results chain", "type", "variance", "deviation",
      ],
    },
  },
];
