import type { StatementForm } from "./forms";

/**
 * Sentence forms that the checker was not tuned on: written after its mechanisms were last changed, scored apart, and not looked at one by one.
 * Once learnt from, a form belongs in developmentForms.ts and a new one is written here.
 */
export const heldOutForms: readonly StatementForm[] = [
  { about: "objectiveIndicator", text: "A nivel del {code}, {entity} informó un resultado de {vo} para {year}. La meta de ese año era {le}; en consecuencia, se cumplió el {at1}." },
  { about: "objectiveIndicator", text: "El {code} cerró con {vo} (meta: {le}); el cumplimiento resultante es {at1}." },
  { about: "objectiveIndicator", text: "Si bien el {code} tenía previsto {le}, solo se alcanzó {vo}, lo que significa un avance del {at1}." },
  { about: "objectiveIndicator", text: "El indicador {short} ({name}) presenta un Avance Tipo 1 de {at1} y un Avance Tipo 2 de {at2}." },
  { about: "objectiveIndicator", text: "Comparado con {prevYear}, cuando el cumplimiento del {code} fue {prevAt1}, en {year} se obtiene {at1}." },
  { about: "service", text: "{service}. {serviceName}. Responsable: {entity}. Meta {year}: {le}. Resultado {year}: {vo}. Cumplimiento {year}: {at1}." },
  { about: "service", text: "El {service} muestra un cumplimiento del {at1}, al haber logrado {vo} respecto de los {le} programados para el año {year}." },
  { about: "service", text: "En el servicio {number}, el cumplimiento asciende a {at1} y en {prevYear} ascendió a {prevAt1}." },
  { about: "service", text: "{entity} comunicó que el {service} registra un valor obtenido de {vo}; el logro esperado para {year} era {le}." },
  { about: "objective", text: "El nivel de avance del {objective} en {year} es {at1}; el del año anterior, {prevAt1}." },
  { about: "objective", text: "Objetivo prioritario {objectiveNumber}: {at1} de Avance Tipo 1 y {at2} de Avance Tipo 2." },
  { about: "counts", text: "Hay {low} indicadores de servicio con nivel bajo, {medium} con nivel medio, {high} con nivel alto y {noData} indicadores de servicio sin dato." },
  { about: "sum", text: "{service} En total, {total} usuarios fueron orientados: {part1} en la sede central, {part2} en Callao y {part3} en línea." },
  { about: "ratio", text: "{service} Se verificó que {part} de las {whole} unidades cumplen el protocolo, vale decir, el {share}." },
];
