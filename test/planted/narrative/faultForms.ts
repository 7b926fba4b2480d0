import type { ContradictionRule } from "../../../src/engine/audit/narrative/report";

/** What a planted fault is: a contradiction rule of the checker, or a figure that must be judged not to tie. */
export type FaultKind = ContradictionRule | "cifra.nd-por-numero" | "cifra.numero-por-nd" | "cifra.tabla";

/** A sentence that is right or wrong according to what fills it. */
export interface FaultForm {
  readonly kind: FaultKind;
  readonly text: string;
}

/** Sentence forms for the faults that are not one wrong figure; the checker may be tuned on these. */
export const developmentFaultForms: readonly FaultForm[] = [
  { kind: "narrativa.cifra-mal-formada", text: "El {code} alcanzó un cumplimiento de {at1} en el año {year}." },
  {
    kind: "narrativa.cifra-mal-formada",
    text: "{service} {entity} reportó un avance; el cumplimiento fue del {at1}, según el informe remitido.",
  },
  { kind: "narrativa.cifra-mal-formada", text: "{service}: se obtuvo un cumplimiento de {at1}." },
  { kind: "narrativa.letras-y-cifras", text: "{service} Se realizaron {words} ({digits}) talleres con gobiernos locales." },
  { kind: "narrativa.letras-y-cifras", text: "{service} En ese marco, {words} ({digits}) equipos fueron acreditados por {entity}." },
  { kind: "narrativa.letras-y-cifras", text: "{service} Se suscribió convenios con {digits} ({words}) municipalidades." },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Se realizaron {total} eventos: {part1} en Lima, {part2} en Cusco y {part3} en Puno.",
  },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Se atendió a {total} víctimas ({part1} mujeres, {part2} hombres y {part3} menores).",
  },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Participaron {part1} fiscales, {part2} policías y {part3} jueces, haciendo un total de {total} personas.",
  },
  { kind: "narrativa.x-de-y", text: "{service} Se atendieron {part} de {whole} denuncias ({share})." },
  { kind: "narrativa.x-de-y", text: "{service} De los {whole} casos presentados, {part} fueron resueltos, lo que representa el {share}." },
  { kind: "narrativa.x-de-y", text: "{service} Se capacitó a {part} operadores de un total de {whole}, es decir, al {share}." },
  { kind: "narrativa.sin-dato-y-cero", text: "{code}: no se cuenta con información para el año {year}." },
  { kind: "narrativa.sin-dato-y-cero", text: "El {code} figura sin dato en el año {year}, por demora de {entity}." },
  { kind: "narrativa.sin-dato-y-cero", text: "Sobre el {code}, {entity} no remitió información." },
  { kind: "narrativa.encabezado-ajeno", text: "{objective} {objectiveName}" },
  { kind: "narrativa.encabezado-ajeno", text: "Objetivo prioritario {objectiveNumber}: {objectiveName}" },
  { kind: "narrativa.servicio-sin-parrafo", text: "En este objetivo destacan los servicios {list}." },
  { kind: "narrativa.servicio-sin-parrafo", text: "Los servicios N° {list} presentan información en el año {year}." },
  { kind: "narrativa.texto-de-plantilla", text: "{service} La entidad a cargo es {template}." },
  { kind: "narrativa.texto-de-plantilla", text: "Las actividades se describen a continuación: {template}." },
  { kind: "cifra.nd-por-numero", text: "El {code} obtuvo un cumplimiento de {at1} en el año {year}." },
  { kind: "cifra.nd-por-numero", text: "{service} Cumplimiento en el año {year}: {at1}." },
  { kind: "cifra.nd-por-numero", text: "El valor obtenido del {code} en el año {year} fue {vo}." },
  { kind: "cifra.numero-por-nd", text: "El {code} obtuvo un cumplimiento de {at1} en el año {year}." },
  { kind: "cifra.numero-por-nd", text: "{code}: el cumplimiento es {at1}." },
  { kind: "cifra.tabla", text: "{code} | {le} | {vo} | {at1}" },
  { kind: "cifra.tabla", text: "{name} | {le} | {vo} | {at1}" },
  // Held out at first; measured once (93.5 % found, 2.3 % false alarms), then learnt from.
  { kind: "narrativa.cifra-mal-formada", text: "En el {code}, el resultado del año {year} equivale a un {at1} de cumplimiento." },
  { kind: "narrativa.letras-y-cifras", text: "{service} {entity} informó la apertura de {words} ({digits}) nuevos locales." },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Las atenciones llegaron a {total}, desagregadas en {part1} presenciales, {part2} telefónicas y {part3} virtuales.",
  },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Hubo {part1} casos en Piura, {part2} en Tumbes y {part3} en Loreto, sumando {total}.",
  },
  { kind: "narrativa.x-de-y", text: "{service} En total, {part} de los {whole} locales fueron fiscalizados, equivalente al {share}." },
  { kind: "narrativa.sin-dato-y-cero", text: "Respecto del {code}, no se dispone de datos del año {year}." },
  { kind: "narrativa.encabezado-ajeno", text: "Cumplimiento del {objective}: {objectiveName}" },
  { kind: "narrativa.servicio-sin-parrafo", text: "Se describe lo avanzado en los servicios {list}:" },
  { kind: "narrativa.texto-de-plantilla", text: "{service} Nota: {template}." },
  { kind: "cifra.nd-por-numero", text: "Para el {code} se registra un cumplimiento {at1} en {year}." },
  { kind: "cifra.numero-por-nd", text: "Se reporta, para el {code}, un {at1} de cumplimiento en el año {year}." },
  { kind: "cifra.tabla", text: "{code} {name} | {le} | {vo} | {at1}" },
  // The second held-out set; measured once (85.4 % found, no false alarm), then learnt from.
  { kind: "narrativa.cifra-mal-formada", text: "Con ello, el {service} logra un {at1} de cumplimiento en {year}." },
  { kind: "narrativa.letras-y-cifras", text: "{service} Fueron {words} ({digits}) las regiones visitadas por {entity}." },
  { kind: "narrativa.letras-y-cifras", text: "{service} Se contó con la participación de {digits} ({words}) gobiernos regionales." },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Se difundieron {total} mensajes, entre ellos {part1} en radio, {part2} en televisión y {part3} en redes.",
  },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Intervinieron {part1} efectivos de Lima, {part2} de Puno y {part3} de Cusco; en total, {total}.",
  },
  { kind: "narrativa.x-de-y", text: "{service} {part} de {whole} comisarías cuentan con el protocolo, que equivale al {share}." },
  { kind: "narrativa.sin-dato-y-cero", text: "El {code} no tiene datos disponibles para {year}." },
  { kind: "narrativa.encabezado-ajeno", text: "{objective}. {objectiveName}" },
  { kind: "narrativa.servicio-sin-parrafo", text: "Los mejores avances se observan en los servicios {list}." },
  { kind: "narrativa.texto-de-plantilla", text: "{service} Fuente: {template}." },
  { kind: "cifra.nd-por-numero", text: "En {year} el cumplimiento del {code} fue {at1}." },
  { kind: "cifra.numero-por-nd", text: "El {code} cumplió el {at1} de lo esperado en {year}." },
  { kind: "cifra.tabla", text: "{code} - {name} | {le} | {vo} | {at1}" },
  // The third held-out set; measured once (94.1 % found, 0.6 % false alarms), then learnt from.
  { kind: "narrativa.cifra-mal-formada", text: "{service} Al cierre de {year}, se cumplió el {at1} de la meta." },
  { kind: "narrativa.letras-y-cifras", text: "{service} Durante el periodo se instalaron {words} ({digits}) mesas de trabajo." },
  { kind: "narrativa.letras-y-cifras", text: "{service} {entity} cuenta con {digits} ({words}) sedes habilitadas." },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Se capacitó a {total} servidores: {part1} de Lima; {part2} de Arequipa; y {part3} de Tacna.",
  },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} La entidad ejecutó {total} operativos ({part1} diurnos, {part2} nocturnos y {part3} mixtos).",
  },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Acudieron {part1} alcaldes, {part2} regidores y {part3} gerentes, lo que hace un total de {total} autoridades.",
  },
  { kind: "narrativa.x-de-y", text: "{service} De {whole} expedientes ingresados, {part} concluyeron, lo cual representa un {share}." },
  { kind: "narrativa.x-de-y", text: "{service} Respondieron {part} de las {whole} entidades consultadas ({share} del total)." },
  { kind: "narrativa.sin-dato-y-cero", text: "{entity} no reportó información del {code} para el año {year}." },
  { kind: "narrativa.sin-dato-y-cero", text: "El valor del {code} en {year} figura como no disponible." },
  { kind: "narrativa.encabezado-ajeno", text: "{objective} - {objectiveName}" },
  { kind: "narrativa.encabezado-ajeno", text: "Objetivo prioritario N° {objectiveNumber} “{objectiveName}”" },
  { kind: "narrativa.servicio-sin-parrafo", text: "A continuación se detallan los servicios {list}, que muestran los mayores avances." },
  { kind: "narrativa.texto-de-plantilla", text: "{service} Responsable del reporte: {template}." },
  { kind: "cifra.nd-por-numero", text: "{service} El valor obtenido en {year} es {vo}." },
  { kind: "cifra.nd-por-numero", text: "El {code} cerró {year} con un cumplimiento de {at1}." },
  { kind: "cifra.numero-por-nd", text: "En {year}, el {code} llegó a un cumplimiento de {at1}." },
  { kind: "cifra.tabla", text: "{name} ({code}) | {le} | {vo} | {at1}" },
];

/** Forms of the same that the checker was not tuned on: written without looking at what it does with them, scored apart. */
export const heldOutFaultForms: readonly FaultForm[] = [
  { kind: "narrativa.cifra-mal-formada", text: "El {service} presenta un avance del {at1} respecto a la meta de {year}." },
  { kind: "narrativa.cifra-mal-formada", text: "Para {year}, {entity} informó que el {code} cumplió al {at1}." },
  { kind: "narrativa.letras-y-cifras", text: "{service} Se aprobaron {words} ({digits}) directivas internas." },
  { kind: "narrativa.letras-y-cifras", text: "{service} El equipo está formado por {digits} ({words}) especialistas." },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} La Línea 100 recibió {total} llamadas: {part1} de mujeres, {part2} de varones y {part3} anónimas.",
  },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Fueron rescatadas {total} personas, de ellas {part1} en Loreto, {part2} en Puno y {part3} en Lima.",
  },
  {
    kind: "narrativa.partes-no-suman",
    text: "{service} Se contó con {part1} fiscales, {part2} peritos y {part3} psicólogos, que suman {total} profesionales.",
  },
  { kind: "narrativa.x-de-y", text: "{service} Del total de {whole} víctimas, {part} recibieron atención, es decir el {share}." },
  { kind: "narrativa.x-de-y", text: "{service} {part} de {whole} operativos contaron con presencia fiscal ({share})." },
  { kind: "narrativa.x-de-y", text: "{service} El {share} ({part} de {whole}) de los casos fue concluido." },
  { kind: "narrativa.sin-dato-y-cero", text: "En el caso del {code} no se tiene información de {year}." },
  { kind: "narrativa.sin-dato-y-cero", text: "{entity} indicó que el {code} está sin información para {year}." },
  { kind: "narrativa.encabezado-ajeno", text: "Avance del {objective} “{objectiveName}”" },
  { kind: "narrativa.encabezado-ajeno", text: "{objective}.- {objectiveName}" },
  { kind: "narrativa.servicio-sin-parrafo", text: "Sobresalen los servicios {list} por su nivel de cumplimiento." },
  { kind: "narrativa.texto-de-plantilla", text: "{service} El área responsable fue {template}." },
  { kind: "cifra.nd-por-numero", text: "El {code} presenta {at1} de cumplimiento en {year}." },
  { kind: "cifra.nd-por-numero", text: "{service} Para {year}, el valor obtenido es {vo}." },
  { kind: "cifra.numero-por-nd", text: "{service} El cumplimiento llegó al {at1} en {year}." },
  { kind: "cifra.tabla", text: "{code}. {name} | {le} | {vo} | {at1}" },
];
