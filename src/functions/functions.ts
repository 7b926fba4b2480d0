import { ANSWERS } from "./answers";
import { answerCall } from "./functionCall";

/*
 * The PNTP functions as Excel sees them. Their help (descriptions, arguments, examples) is what stands here: generateMetadata.ts turns it into functions.json, with the default limits of the levels for {medio} and {alto}.
 * Names and order of the arguments are kept in people's workbooks: they never change. Where they stand in the sheet tells an empty cell from a 0.
 */

/**
 * Avance Tipo 1 (%): cuánto del logro esperado se obtuvo. Da ND si falta un dato. Acepta rangos y se desborda. Ejemplo: =PNTP.AVANCE1(R5;M5;"ascendente")
 * @customfunction AVANCE1
 * @requiresParameterAddresses
 * @param valor_obtenido Valor obtenido del año: número, texto como 85%, o ND. Una celda o un rango.
 * @param logro_esperado Logro esperado del mismo año, en la misma unidad. Una celda o un rango del mismo tamaño.
 * @param sentido Opcional. ascendente (si se omite), descendente, máximo permisible o mínimo permisible. Una celda o un rango.
 */
export function avance1(
  valor_obtenido: unknown[][],
  logro_esperado: unknown[][],
  sentido?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerCall(ANSWERS.AVANCE1, [valor_obtenido, logro_esperado, sentido], invocation);
}

/**
 * Avance Tipo 2 (%): cuánto del tramo entre la línea base y el logro esperado se recorrió. Da ND si falta un dato. Acepta rangos y se desborda. Ejemplo: =PNTP.AVANCE2(R5;M5;H5)
 * @customfunction AVANCE2
 * @requiresParameterAddresses
 * @param valor_obtenido Valor obtenido del año: número, texto como 85%, o ND. Una celda o un rango.
 * @param logro_esperado Logro esperado del mismo año. Una celda o un rango del mismo tamaño.
 * @param linea_base Valor de la línea base. Una celda o un rango del mismo tamaño.
 */
export function avance2(
  valor_obtenido: unknown[][],
  logro_esperado: unknown[][],
  linea_base: unknown[][],
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerCall(ANSWERS.AVANCE2, [valor_obtenido, logro_esperado, linea_base], invocation);
}

/**
 * Un bloque completo de una vez: por cada fila da Avance Tipo 1, Avance Tipo 2 y banda, en tres columnas. Ejemplo: =PNTP.AVANCES(R5:R54;M5:M54;H5:H54;E5:E54)
 * @customfunction AVANCES
 * @requiresParameterAddresses
 * @param valores_obtenidos Columna de valores obtenidos del año, una fila por indicador.
 * @param logros_esperados Columna de logros esperados del mismo año.
 * @param lineas_base Columna de valores de línea base.
 * @param sentidos Opcional. Columna de sentidos esperados, o uno solo para todos. Si se omite, ascendente.
 */
export function avances(
  valores_obtenidos: unknown[][],
  logros_esperados: unknown[][],
  lineas_base: unknown[][],
  sentidos?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerCall(ANSWERS.AVANCES, [valores_obtenidos, logros_esperados, lineas_base, sentidos], invocation);
}

/**
 * Banda de un Avance Tipo 1: Bajo, Medio, Alto o Sin dato. Acepta rangos y se desborda. Ejemplo: =PNTP.BANDA(S5)
 * @customfunction BANDA
 * @requiresParameterAddresses
 * @param avance Avance Tipo 1 en porcentaje (77.5), o ND. Una celda o un rango.
 * @param medio_desde Opcional. Desde qué avance es Medio; {medio} si se omite.
 * @param alto_desde Opcional. Desde qué avance es Alto; {alto} si se omite.
 */
export function banda(
  avance: unknown[][],
  medio_desde?: unknown,
  alto_desde?: unknown,
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerCall(ANSWERS.BANDA, [avance, medio_desde, alto_desde], invocation);
}

/**
 * Avance de un objetivo prioritario: promedio de los avances de sus indicadores, cada uno entre 0 y 100. Ejemplo: =PNTP.PROMEDIO_OP(S5:S7)
 * @customfunction PROMEDIO_OP
 * @requiresParameterAddresses
 * @param avances Avances de los indicadores del objetivo, en porcentaje o ND. Las celdas vacías no cuentan.
 * @param nd Opcional. Los ND se omiten (omitir) o cuentan como 0 (cero); omitir si no se escribe.
 * @param relevancias Opcional. Relevancia de cada indicador (1 es la mayor): da el promedio ponderado.
 */
export function promedioOp(
  avances: unknown[][],
  nd?: unknown,
  relevancias?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerCall(ANSWERS.PROMEDIO_OP, [avances, nd, relevancias], invocation);
}

/**
 * Cuántos avances de un rango están en una banda. Las celdas vacías no cuentan. Ejemplo: =PNTP.CONTAR_BANDA(S5:S54;"alto")
 * @customfunction CONTAR_BANDA
 * @requiresParameterAddresses
 * @param avances Avances Tipo 1 en porcentaje, o ND.
 * @param banda bajo, medio, alto, sin dato o total.
 * @param nd_en_bajo Opcional. sí: los ND cuentan en bajo, como en el reporte 2023; no: aparte (si se omite).
 * @param medio_desde Opcional. Desde qué avance es Medio; {medio} si se omite.
 * @param alto_desde Opcional. Desde qué avance es Alto; {alto} si se omite.
 */
export function contarBanda(
  avances: unknown[][],
  banda: unknown,
  nd_en_bajo?: unknown,
  medio_desde?: unknown,
  alto_desde?: unknown,
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerCall(ANSWERS.CONTAR_BANDA, [avances, banda, nd_en_bajo, medio_desde, alto_desde], invocation);
}

/**
 * Valoración general de la política: puntaje de 1 a 3 con los niveles de sus tres criterios (pesos 4, 4 y 2). Ejemplo: =PNTP.VALORACION(1;2;3) da 1.8
 * @customfunction VALORACION
 * @requiresParameterAddresses
 * @param nivel_objetivos Nivel de avance de los objetivos: 1 inicial, 2 intermedio o 3 avanzado (número o palabra).
 * @param nivel_servicios Nivel de implementación de los servicios: 1, 2 o 3.
 * @param nivel_seguimiento Nivel del sistema de seguimiento: 1, 2 o 3.
 * @param resultado Opcional. puntaje (si se omite), puntos o nivel.
 */
export function valoracion(
  nivel_objetivos: unknown,
  nivel_servicios: unknown,
  nivel_seguimiento: unknown,
  resultado?: unknown,
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerCall(ANSWERS.VALORACION, [nivel_objetivos, nivel_servicios, nivel_seguimiento, resultado], invocation);
}

/**
 * Nivel de un puntaje de valoración: Inicial, Intermedio o Avanzado. Ejemplo: =PNTP.NIVEL(1.8) da Intermedio
 * @customfunction NIVEL
 * @requiresParameterAddresses
 * @param puntaje Puntaje entre 1 y 3, como el que da PNTP.VALORACION.
 * @param intermedio_desde Opcional. Desde qué puntaje es Intermedio; 5/3 si se omite.
 * @param avanzado_desde Opcional. Desde qué puntaje es Avanzado; 7/3 si se omite.
 */
export function nivel(
  puntaje: unknown,
  intermedio_desde?: unknown,
  avanzado_desde?: unknown,
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerCall(ANSWERS.NIVEL, [puntaje, intermedio_desde, avanzado_desde], invocation);
}

/**
 * Valor obtenido que hace falta para llegar a una banda: el menor si es ascendente, el mayor si es descendente. Ejemplo: =PNTP.VALOR_NECESARIO(M5;E5;"alto")
 * @customfunction VALOR_NECESARIO
 * @requiresParameterAddresses
 * @param logro_esperado Logro esperado del año. Una celda o un rango.
 * @param sentido Opcional. ascendente (si se omite), descendente, máximo permisible o mínimo permisible.
 * @param banda Opcional. alto (si se omite) o medio.
 * @param medio_desde Opcional. Desde qué avance es Medio; {medio} si se omite.
 * @param alto_desde Opcional. Desde qué avance es Alto; {alto} si se omite.
 */
export function valorNecesario(
  logro_esperado: unknown[][],
  sentido?: unknown[][],
  banda?: unknown,
  medio_desde?: unknown,
  alto_desde?: unknown,
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerCall(ANSWERS.VALOR_NECESARIO, [logro_esperado, sentido, banda, medio_desde, alto_desde], invocation);
}

/**
 * Explica en palabras cómo sale el avance de un indicador, con la regla usada. Ejemplo: =PNTP.EXPLICAR(R5;M5;H5;E5)
 * @customfunction EXPLICAR
 * @requiresParameterAddresses
 * @param valor_obtenido Valor obtenido del año.
 * @param logro_esperado Logro esperado del mismo año.
 * @param linea_base Opcional. Valor de la línea base: añade el Avance Tipo 2.
 * @param sentido Opcional. ascendente (si se omite), descendente, máximo permisible o mínimo permisible.
 */
export function explicar(
  valor_obtenido: unknown,
  logro_esperado: unknown,
  linea_base?: unknown,
  sentido?: unknown,
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  return answerCall(ANSWERS.EXPLICAR, [valor_obtenido, logro_esperado, linea_base, sentido], invocation);
}
