import type {
  Aggregation,
  Direction,
  FigureRole,
  IndicatorLevel,
  IndicatorPart,
  Indicator,
  Measure,
  PolicyNode,
  ReadingKind,
} from "../domain/policy";
import type { Band, NdReason, ProgressWarning } from "../domain/results";

/**
 * How the tables write what the engine knows by a word of its own: a fixed list for each, in Spanish, lower case and without accents. Other
 * programs rest on them: a word changes only with the version of the tables.
 */
export const nodeCodes = { objective: "objetivo", guideline: "lineamiento", service: "servicio" } as const satisfies Record<
  PolicyNode["kind"],
  string
>;

export const levelCodes = { objective: "objetivo", service: "servicio" } as const satisfies Record<IndicatorLevel, string>;

export const directionCodes = {
  ascending: "ascendente",
  descending: "descendente",
  ceiling: "maximo_permisible",
  floor: "minimo_permisible",
} as const satisfies Record<Direction, string>;

export const aggregationCodes = { cumulative: "acumulado", nonCumulative: "no_acumulado" } as const satisfies Record<Aggregation, string>;

export const unitCodes = { percent: "porcentaje", number: "numero" } as const satisfies Record<Indicator["unit"], string>;

export const measureCodes = {
  count: "conteo",
  share: "parte_de_un_total",
  rate: "tasa",
  change: "variacion",
  amount: "cantidad",
} as const satisfies Record<Measure, string>;

export const roleCodes = { baseline: "linea_base", target: "logro_esperado", actual: "valor_obtenido" } as const satisfies Record<
  FigureRole,
  string
>;

export const partCodes = { group: "desglose", numerator: "numerador", denominator: "denominador" } as const satisfies Record<
  IndicatorPart["kind"],
  string
>;

/** What stood in the cell: ND, nothing, 0, «no aplica», a text that is no figure, an error of Excel are different things. */
export const kindCodes = {
  number: "numero",
  textNumber: "numero_en_texto",
  nd: "nd",
  notApplicable: "no_aplica",
  blank: "vacio",
  error: "error",
  malformed: "ilegible",
  uncalculated: "sin_calcular",
  noColumn: "sin_columna",
} as const satisfies Record<ReadingKind, string>;

export const bandCodes = { low: "bajo", medium: "medio", high: "alto", noData: "sin_dato" } as const satisfies Record<Band, string>;

export const reasonCodes = {
  "baseline-nd": "linea_base_nd",
  "baseline-blank": "linea_base_vacia",
  "baseline-unreadable": "linea_base_ilegible",
  "baseline-uncalculated": "linea_base_sin_calcular",
  "target-nd": "logro_esperado_nd",
  "target-blank": "logro_esperado_vacio",
  "target-unreadable": "logro_esperado_ilegible",
  "target-uncalculated": "logro_esperado_sin_calcular",
  "target-no-column": "logro_esperado_sin_columna",
  "actual-nd": "valor_obtenido_nd",
  "actual-blank": "valor_obtenido_vacio",
  "actual-unreadable": "valor_obtenido_ilegible",
  "actual-uncalculated": "valor_obtenido_sin_calcular",
  "actual-no-column": "valor_obtenido_sin_columna",
  "not-applicable": "no_aplica",
  "target-zero": "logro_esperado_0",
  "target-equals-baseline": "logro_esperado_igual_a_linea_base",
  "opposite-signs": "signos_contrarios",
  "negative-values": "valores_negativos",
  "nd-inside-sum": "falta_un_dato_en_la_suma",
  "aggregation-unsaid": "agregacion_sin_decir",
  "no-baseline-year": "sin_anio_de_linea_base",
  "year-not-after-baseline": "anio_no_posterior_a_linea_base",
  "out-of-range": "numero_fuera_de_rango",
  "all-nd": "todos_los_indicadores_nd",
  "no-indicators": "sin_indicadores",
} as const satisfies Record<NdReason, string>;

export const warningCodes = {
  "actual-zero-descending": "valor_obtenido_0_descendente",
  "target-zero-descending": "logro_esperado_0_descendente",
  "direction-assumed": "sentido_supuesto_ascendente",
} as const satisfies Record<ProgressWarning, string>;

/** The word of the engine for a word of the tables; undefined where it is none of the list. */
export function decoded<Word extends string>(codes: Readonly<Record<Word, string>>, written: unknown): Word | undefined {
  return (Object.keys(codes) as Word[]).find((word) => codes[word] === written);
}
