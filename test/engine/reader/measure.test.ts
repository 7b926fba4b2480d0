import { measureOf } from "../../../src/engine/reader/rows/measure";

test.each([
  ["Número de distritos con plan", "number", "count"],
  ["N° de planes de reducción del riesgo", "number", "count"],
  ["NUMERO DE CASOS", "number", "count"],
  ["Cantidad promedio de atenciones", "number", "amount"],
  ["Número de horas dictadas", "number", "amount"],
  ["Monto ejecutado en soles", "number", "amount"],
  ["Índice de percepción", "number", "amount"],
  ["Porcentaje de personas capacitadas", "percent", "share"],
  ["Cobertura del servicio", "percent", "share"],
  ["Tasa de operadores certificados", "percent", "rate"],
  ["Tasa de homicidios por cada 100 mil habitantes", "number", "rate"],
  ["Tasa de variación de denuncias", "percent", "change"],
  ["Porcentaje de reduccion de la espera", "percent", "change"],
  ["Crecimiento de las atenciones", "number", "change"],
  ["Porcentaje de productos con tasación", "percent", "share"],
] as const)("«%s», in %s, is a %s", (name, unit, measure) => {
  expect(measureOf(name, unit)).toBe(measure);
});
