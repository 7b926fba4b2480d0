import type { NdReason, ProgressWarning } from "../domain/results";

/** Why a figure is ND, as one sentence for the planner: what is missing, and what to do where something can be done. */
export const ndReasonText = {
  "baseline-nd": "La línea base es ND: el Avance Tipo 2 no se puede calcular.",
  "baseline-blank": "La línea base está vacía: escribe el valor, o ND si no se conoce.",
  "baseline-unreadable": "La línea base no se puede leer como número: corrige la celda.",
  "baseline-uncalculated": "La línea base es una fórmula sin calcular: abre el libro en Excel y guárdalo.",
  "target-nd": "El logro esperado es ND: no hay meta con qué comparar.",
  "target-blank": "El logro esperado está vacío: escribe la meta del año, o ND si no se fijó.",
  "target-unreadable": "El logro esperado no se puede leer como número: corrige la celda.",
  "target-uncalculated": "El logro esperado es una fórmula sin calcular: abre el libro en Excel y guárdalo.",
  "target-no-column": "La matriz no tiene columna de logro esperado para este año.",
  "actual-nd": "El valor obtenido es ND: la entidad no reportó el dato.",
  "actual-blank": "El valor obtenido está vacío: escribe el dato, o ND si no se tiene; vacío no es 0.",
  "actual-unreadable": "El valor obtenido no se puede leer como número: corrige la celda.",
  "actual-uncalculated": "El valor obtenido es una fórmula sin calcular: abre el libro en Excel y guárdalo.",
  "actual-no-column": "La matriz no tiene columna de valor obtenido para este año.",
  "not-applicable": "No aplica este año: el indicador no cuenta en el promedio.",
  "target-zero": "El logro esperado es 0 y el sentido es ascendente: no se puede dividir entre 0; revisa la meta.",
  "target-equals-baseline": "El logro esperado es igual a la línea base: no hay tramo por recorrer y el Avance Tipo 2 no existe.",
  "opposite-signs": "El valor obtenido y el logro esperado tienen signo contrario: su razón no mide avance; revisa las dos celdas.",
  "negative-values": "El valor obtenido o el logro esperado es negativo: su razón no mide avance; revisa las dos celdas.",
  "nd-inside-sum": "Falta un dato dentro de la suma (una parte del año o un año anterior): completa la serie.",
  "aggregation-unsaid":
    "El año está en partes y nada dice si se suman o si vale la última: responde, o escribe el tipo de agregación en una columna.",
  "no-baseline-year": "El indicador se suma por años y no tiene año de línea base: no se sabe desde cuándo sumar.",
  "year-not-after-baseline": "El indicador se suma desde el año siguiente a la línea base, y este año no es posterior a ella.",
  "out-of-range": "El resultado es un número que Excel no puede escribir: revisa los datos de la fila.",
  "all-nd": "Ningún indicador del objetivo tiene avance este año.",
  "no-indicators": "El objetivo no tiene indicadores en la matriz.",
} as const satisfies Record<NdReason, string>;

/** The same reason in a few words, for a table cell beside ND. */
export const ndReasonShort = {
  "baseline-nd": "línea base ND",
  "baseline-blank": "línea base vacía",
  "baseline-unreadable": "línea base ilegible",
  "baseline-uncalculated": "línea base sin calcular",
  "target-nd": "logro esperado ND",
  "target-blank": "logro esperado vacío",
  "target-unreadable": "logro esperado ilegible",
  "target-uncalculated": "logro esperado sin calcular",
  "target-no-column": "sin columna de logro esperado",
  "actual-nd": "valor obtenido ND",
  "actual-blank": "valor obtenido vacío",
  "actual-unreadable": "valor obtenido ilegible",
  "actual-uncalculated": "valor obtenido sin calcular",
  "actual-no-column": "sin columna de valor obtenido",
  "not-applicable": "no aplica",
  "target-zero": "logro esperado 0",
  "target-equals-baseline": "logro esperado igual a la línea base",
  "opposite-signs": "signos contrarios",
  "negative-values": "valores negativos",
  "nd-inside-sum": "falta un dato en la suma",
  "aggregation-unsaid": "agregación sin decir",
  "no-baseline-year": "sin año de línea base",
  "year-not-after-baseline": "año no posterior a la línea base",
  "out-of-range": "número fuera de rango",
  "all-nd": "todos los indicadores en ND",
  "no-indicators": "sin indicadores",
} as const satisfies Record<NdReason, string>;

/** The convention of this tool that a figure rests on, as one sentence. */
export const progressWarningText = {
  "actual-zero-descending": "Valor obtenido 0 con sentido descendente: se toma 100 por regla de esta herramienta (P13).",
  "target-zero-descending":
    "Logro esperado 0 con sentido descendente: se toma 100 si el valor obtenido es 0, y 0 si no, por regla de esta herramienta (P14).",
  "direction-assumed": "El sentido esperado no está definido: se calculó como ascendente (P17).",
} as const satisfies Record<ProgressWarning, string>;
