import type { StatementForm } from "./forms";

/**
 * Sentence forms that the checker was never tuned on: written before its first measurement, scored apart, and not looked at one by one.
 * To add a form the checker was made to understand, put it in developmentForms.ts.
 */
export const heldOutForms: readonly StatementForm[] = [
  { about: "objectiveIndicator", text: "Respecto al {code}, la meta anual ascendía a {le} y el resultado fue de {vo}; ello equivale a {at1} de cumplimiento." },
  { about: "objectiveIndicator", text: "{name} ({code}): durante {year} se llegó a {vo}, cuando lo programado era {le}. Su cumplimiento, por tanto, asciende a {at1}." },
  { about: "objectiveIndicator", text: "En cuanto al indicador {short}, con {vo} alcanzado de {le} previsto, el nivel de cumplimiento es {at1}; un año antes había sido {prevAt1}." },
  { about: "objectiveIndicator", text: "Para el {code} se proyectó {le}. Al cierre del año {year}, {entity} reportó {vo}, es decir, el {at1} de lo esperado." },
  { about: "service", text: "{service}.- A cargo de {entity}. Con {vo} frente a una meta de {le}, el servicio registra un cumplimiento de {at1} para el {year}." },
  { about: "service", text: "El servicio {number} ({entity}) cerró {year} con un cumplimiento de {at1}: {vo} obtenido contra {le} programado." },
  { about: "service", text: "{service} {serviceName}. Se mantiene por encima del año anterior ({prevAt1}), pues en {year} su cumplimiento fue {at1}." },
  { about: "service", text: "Respecto de {service}, el valor obtenido fue {vo} y el logro esperado {le}. Cumplimiento: {at1}." },
  { about: "objective", text: "El {objective} muestra un avance promedio de {at1} (Avance Tipo 1) y de {at2} (Avance Tipo 2)." },
  { about: "objective", text: "Con un {at1} de avance en {year}, el objetivo prioritario {objectiveNumber} mejora o retrocede frente al {prevAt1} de {prevYear}." },
  { about: "counts", text: "Al {year}, {low} indicadores de servicio se ubican en el nivel bajo, {medium} en el medio y {high} en el alto, mientras que {noData} no cuentan con dato." },
  { about: "counts", text: "La implementación de los servicios presenta la siguiente distribución: bajo ({low}), medio ({medium}), alto ({high}) y sin dato ({noData})." },
  { about: "sum", text: "{service} Se ejecutaron {total} actividades, distribuidas en Lima ({part1}), Cusco ({part2}) y Puno ({part3})." },
  { about: "ratio", text: "{service} De las {whole} solicitudes recibidas fueron atendidas {part}, lo que equivale al {share}." },
];
