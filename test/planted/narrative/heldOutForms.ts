import type { StatementForm } from "./forms";

/**
 * Sentence forms that the checker was not tuned on: written without looking at what it does with them, scored apart, not looked at one by one.
 * Once learnt from, a form belongs in developmentForms.ts and a new one is written here. First measurements so far are told there.
 */
export const heldOutForms: readonly StatementForm[] = [
  { about: "objectiveIndicator", text: "El {code} ({entity}) evidencia un valor obtenido de {vo}, inferior o superior al logro esperado de {le}, con lo que su cumplimiento es {at1}." },
  { about: "objectiveIndicator", text: "En lo que concierne al {code}, se tenía como meta {le} y se reportó {vo}, lo que arroja un cumplimiento de {at1}." },
  { about: "objectiveIndicator", text: "{name}: el {code} obtuvo un cumplimiento del {at1} en {year} y del {prevAt1} en {prevYear}." },
  { about: "objectiveIndicator", text: "De acuerdo con {entity}, el {code} muestra un resultado de {vo} en {year}, partiendo de una línea base de {lb}." },
  { about: "objectiveIndicator", text: "El {at1} de cumplimiento del {code} en {year} resulta de un valor obtenido de {vo} sobre un logro esperado de {le}." },
  { about: "objectiveIndicator", text: "Avance Tipo 1 del {code}: {at1}. Avance Tipo 2: {at2}." },
  { about: "service", text: "{service} {serviceName}. La entidad responsable ({entity}) registró {vo}, siendo {le} lo esperado; por ello, el cumplimiento fue de {at1} en el año {year}." },
  { about: "service", text: "Sobre el servicio {number}: logro esperado {le}; valor obtenido {vo}; cumplimiento {at1}." },
  { about: "service", text: "El cumplimiento del servicio {number} en {year} fue de {at1}, mientras que en {prevYear} fue de {prevAt1}." },
  { about: "service", text: "{service} En {year} se registra un avance de {at1}, tras haberse alcanzado {vo} de una meta de {le}." },
  { about: "service", text: "{service} {entity}: {vo} obtenido y {le} esperado. El nivel de cumplimiento es de {at1}." },
  { about: "service", text: "{service} {serviceName}: obtuvo {at1} de cumplimiento, respecto del {prevAt1} alcanzado en el año {prevYear}." },
  { about: "objective", text: "El avance del {objective} en el año {year} es de {at1}, en comparación con el {prevAt1} del año {prevYear}." },
  { about: "objective", text: "Por su parte, el objetivo prioritario {objectiveNumber} obtiene un Avance Tipo 1 de {at1} y un Avance Tipo 2 de {at2}." },
  { about: "objective", text: "Para {year} el promedio de avance del {objective} se ubica en {at1}." },
  { about: "counts", text: "En el año {year}, de los {total} indicadores de servicio, {high} tienen nivel alto, {medium} nivel medio, {low} nivel bajo y {noData} no tienen dato." },
  { about: "counts", text: "Nivel alto: {high} indicadores de servicio. Nivel medio: {medium} indicadores de servicio. Nivel bajo: {low} indicadores de servicio." },
  { about: "sum", text: "{service} Se brindaron {total} asesorías: {part1} a mujeres, {part2} a varones y {part3} a organizaciones." },
  { about: "sum", text: "{service} Del total de {total} inspecciones, {part1} se hicieron en Lima, {part2} en Ica y {part3} en Cusco." },
  { about: "sum", text: "{service} Se sumaron {part1} charlas en colegios, {part2} en mercados y {part3} en terminales, en total {total}." },
  { about: "ratio", text: "{service} Se inspeccionó a {part} de {whole} empresas, lo que supone el {share}." },
  { about: "ratio", text: "{service} Fueron sancionados {part} de los {whole} establecimientos intervenidos (el {share})." },
];
