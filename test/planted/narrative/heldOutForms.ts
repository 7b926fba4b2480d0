import type { StatementForm } from "./forms";

/**
 * Sentence forms that the checker was not tuned on: written after its mechanisms were last changed, scored apart, and not looked at one by one.
 * Once learnt from, a form belongs in developmentForms.ts and a new one is written here.
 */
export const heldOutForms: readonly StatementForm[] = [
  { about: "objectiveIndicator", text: "Al término de {year}, el {code} reporta {vo}, mientras que el logro esperado para el mismo año era de {le}; así, el cumplimiento se sitúa en {at1}." },
  { about: "objectiveIndicator", text: "Como se aprecia, el {code} pasó de {prevAt1} de cumplimiento en {prevYear} a {at1} en {year}." },
  { about: "objectiveIndicator", text: "Frente a la meta de {le}, el {code} logró {vo} (cumplimiento: {at1})." },
  { about: "objectiveIndicator", text: "El {code} «{name}», cuya línea base es {lb}, tuvo en {year} un valor obtenido de {vo} y un logro esperado de {le}." },
  { about: "objectiveIndicator", text: "El Avance Tipo 1 del {code} es {at1}; el Avance Tipo 2, {at2}." },
  { about: "service", text: "{service} {serviceName}. {entity} precisó que en {year} se obtuvo {vo}, habiéndose previsto {le}. De este modo, el cumplimiento del servicio fue de {at1}." },
  { about: "service", text: "{service}: {at1} de cumplimiento en {year} ({prevAt1} en {prevYear})." },
  { about: "service", text: "A diferencia de {prevYear}, año en que el {service} cumplió el {prevAt1}, en {year} su cumplimiento es de {at1}." },
  { about: "service", text: "El servicio {number} tenía una meta de {le} para {year} y alcanzó {vo}, lo que da como resultado un cumplimiento de {at1}." },
  { about: "service", text: "{service} Durante el año se obtuvo un valor de {vo} respecto al logro esperado de {le}, con lo cual se llegó al {at1} de cumplimiento." },
  { about: "objective", text: "En promedio, los indicadores del {objective} muestran un avance de {at1}; el año anterior fue de {prevAt1}." },
  { about: "objective", text: "{objective}: {at1} (Avance Tipo 1) y {at2} (Avance Tipo 2)." },
  { about: "counts", text: "En cuanto a los indicadores de servicio: {high} están en nivel alto, {medium} en nivel medio, {low} en nivel bajo y {noData} sin dato." },
  { about: "sum", text: "{service} Se entregaron {total} cartillas, de las que {part1} correspondieron a Tumbes, {part2} a Loreto y {part3} a Ucayali." },
  { about: "ratio", text: "{service} De un total de {whole} docentes, {part} aprobaron el curso ({share})." },
];
