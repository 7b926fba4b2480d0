import type { ColumnRole } from "../reader/matrix";

/**
 * The one list that joins our English identifiers and the official Spanish words. The reader takes its spellings from here, the interface
 * its labels.
 * Spellings are written as fold() leaves them: lower case, no accents. To teach the reader a header, add a line to `headerSpellings`.
 */

/** Official term of each thing the tool speaks about, with its plural and abbreviation. */
// prettier-ignore
export const terms = {
  objective: { one: "objetivo prioritario", many: "objetivos prioritarios", short: "OP" },
  guideline: { one: "lineamiento", many: "lineamientos", short: "LN" },
  service: { one: "servicio", many: "servicios", short: "SS" },
  objectiveIndicator: { one: "indicador de objetivo prioritario", many: "indicadores de objetivo prioritario", short: "IOP" },
  serviceIndicator: { one: "indicador de servicio", many: "indicadores de servicio", short: "ISS" },
  indicator: { one: "indicador", many: "indicadores", short: "" },
  responsible: { one: "responsable de indicador", many: "responsables de indicador", short: "" },
  baseline: { one: "línea base", many: "líneas base", short: "LB" },
  target: { one: "logro esperado", many: "logros esperados", short: "LE" },
  actual: { one: "valor obtenido", many: "valores obtenidos", short: "VO" },
  direction: { one: "sentido esperado", many: "sentidos esperados", short: "" },
  aggregation: { one: "tipo de agregación", many: "tipos de agregación", short: "" },
  progress1: { one: "Avance Tipo 1", many: "Avances Tipo 1", short: "AT1" },
  progress2: { one: "Avance Tipo 2", many: "Avances Tipo 2", short: "AT2" },
  rating: { one: "valoración", many: "valoraciones", short: "" },
  nd: { one: "no determinado", many: "no determinados", short: "ND" },
} as const;

/** Name of each column role, as headers, the pane's map of the matrix and findings say it. */
// prettier-ignore
export const roleNames: Readonly<Record<ColumnRole, string>> = {
  code: "Código",
  name: "Objetivo / Lineamiento / Servicio / Indicador",
  nodeName: "Nombre del objetivo o de la acción",
  objectiveName: "Objetivo prioritario",
  guidelineName: "Lineamiento",
  serviceName: "Servicio",
  responsible: "Responsable de indicador",
  kind: "Tipo de indicador",
  direction: "Sentido esperado",
  aggregation: "Tipo de agregación",
  relevance: "Relevancia",
  baselineYear: "Línea base (año)",
  baselineValue: "Línea base (valor)",
  target: "Logro esperado",
  actual: "Valor obtenido",
  progress1: "Avance Tipo 1 (%)",
  progress2: "Avance Tipo 2 (%)",
  other: "Otra columna",
};

/** How headers spell each role. A header is read by the phrase that stands first in it, the longest one where two start together. */
// prettier-ignore
export const headerSpellings: Readonly<Record<ColumnRole, readonly string[]>> = {
  code: [
    "codigo", "cod", "codigos", "id", "codigo del indicador", "codigo de indicador", "cod indicador", "codigo iop", "codigo iss",
    "codigo ioei", "codigo iaei",
  ],
  name: [
    "indicador", "indicadores", "nombre del indicador", "nombre de indicador", "nombre de los indicadores", "denominacion",
    "denominacion del indicador", "nombre", "descripcion del indicador",
    "objetivo lineamiento servicio indicador", "objetivo prioritario lineamiento servicio indicador",
    "objetivos prioritarios lineamientos servicios indicadores", "enunciado", "enunciado del indicador",
    "objetivo estrategico accion estrategica indicador", "oei aei indicador", "oei aei", "objetivo accion estrategica indicador",
    "elemento", "descripcion",
  ],
  /** Its headers are those of a name: it is told by the column of the indicator's name beside it. */
  nodeName: [],
  objectiveName: [
    "objetivo prioritario", "objetivos prioritarios", "objetivo", "objetivos", "op", "objetivo estrategico",
    "objetivo estrategico institucional", "objetivo estrategico sectorial", "objetivo estrategico regional",
    "objetivo estrategico local", "objetivos estrategicos", "oei", "oes", "oer", "oel", "nombre del objetivo",
  ],
  guidelineName: ["lineamiento", "lineamientos", "ln", "lineamiento de politica", "nombre del lineamiento"],
  serviceName: [
    "servicio", "servicios", "ss", "servicio estandar", "nombre del servicio", "accion estrategica", "acciones estrategicas",
    "accion estrategica institucional", "accion estrategica sectorial",
    "accion estrategica regional", "accion estrategica local", "aei", "aes", "aer", "ael",
  ],
  responsible: [
    "responsable", "responsables", "responsable de indicador", "responsable del indicador", "entidad responsable", "entidad",
    "entidades responsables", "unidad responsable", "unidad organica responsable",
    "unidad organica", "unidad de organizacion", "unidad organizacional", "organo responsable", "unidad de organizacion responsable", "uo responsable", "institucion responsable",
    "sector responsable", "entidad proveedora", "responsable de la medicion", "responsable de medicion",
    "responsable del servicio", "proveedor del servicio", "entidad a cargo", "resp", "respons",
  ],
  kind: [
    "tipo de indicador", "tipo del indicador", "estandar de cumplimiento", "tipo indicador", "tipo de indicador estandar de cumplimiento",
    "estandar", "tipo",
  ],
  direction: [
    "sentido esperado", "sentido", "sentido del indicador", "sentido esperado del indicador", "tendencia esperada", "tendencia",
    "direccion esperada", "comportamiento esperado",
  ],
  aggregation: [
    "tipo de agregacion", "tipo de acumulacion", "agregacion", "tipo agregacion", "agregabilidad", "forma de agregacion", "acumulado no acumulado",
    "agregable no agregable", "agregable", "acumulable",
  ],
  relevance: ["relevancia", "nivel de relevancia", "orden de relevancia", "puntaje de relevancia"],
  baselineYear: [
    "ano de linea base", "ano de la linea base", "ano linea base", "ano base", "ano lb", "ano de linea de base", "ano linea de base",
    "linea base ano", "linea de base ano", "lb ano",
  ],
  baselineValue: [
    "linea base", "linea de base", "lineas base", "lb", "valor de linea base", "valor de la linea base", "valor linea base", "valor base",
    "valor lb", "valor de linea de base", "linea base valor", "linea de base valor", "lb valor",
    "linea base ano valor", "valor inicial", "base", "lin base", "l b", "linea base del indicador",
  ],
  target: [
    "logro esperado", "logros esperados", "le", "l e", "meta", "metas", "meta esperada", "metas esperadas", "valor esperado",
    "valores esperados", "prog", "progr", "meta fisica", "meta fisica anual", "programado anual", "meta aprobada", "meta modificada",
    "meta reprogramada", "planeado", "planeada", "meta programada", "metas programadas", "programado", "resultado esperado",
    "resultados esperados", "valor programado", "valores programados", "valor meta", "meta anual", "logro esperado anual",
    "meta fisica programada", "logro programado", "logros programados", "metas del indicador", "meta del indicador", "logro esp",
    "l esperado",
  "planificado", "previsto", "proyectado", "valor proyectado", "esperado", "programacion", "programados",
  ],
  actual: [
    "valor obtenido", "valores obtenidos", "vo", "v o", "resultado", "resultados", "resultado obtenido", "resultados obtenidos",
    "logro obtenido", "logros obtenidos", "logro alcanzado", "logros alcanzados", "ejec", "ejecucion fisica", "ejecucion fisica anual", "ejecutado", "ejecutado anual", "valor ejecutado",
    "valores ejecutados", "meta ejecutada", "metas ejecutadas", "valor alcanzado", "valores alcanzados", "meta alcanzada",
    "metas alcanzadas", "meta lograda", "metas logradas", "valor logrado", "logro ejecutado", "logro real", "valor real",
    "valor observado", "valores observados", "valor reportado", "obtenido", "alcanzado", "meta obtenida", "metas obtenidas",
    "meta fisica ejecutada", "valor obt", "val obtenido", "v obtenido", "logrado", "real", "resultado alcanzado", "ejecucion", "ejecutados",
  ],
  progress1: [
    "avance tipo 1", "avance tipo i", "avance tipo uno", "at1", "at 1", "at i", "avance 1", "avance i", "tipo 1", "tipo i", "avance t1",
  ],
  progress2: [
    "avance tipo 2", "avance tipo ii", "avance tipo dos", "at2", "at 2", "at ii", "avance 2", "avance ii", "tipo 2", "tipo ii", "avance t2",
  ],
  /** Columns that matrices carry and the method does not use. */
  other: [
    "observaciones", "observacion", "observado por", "comentarios", "comentario", "nota", "notas", "medio de verificacion",
    "medios de verificacion", "verificacion", "presupuesto", "pia", "pim", "devengado", "certificado", "compromiso",
    "ejecucion presupuestal", "ejecucion financiera", "avance financiero", "avance presupuestal", "meta financiera", "meta presupuestal",
    "monto", "costo", "soles", "s", "fuente", "fuentes", "fuente de datos", "fuente de informacion",
    "base de datos", "unidad de medida", "unidad", "unidad de medicion", "parametro de medicion", "um", "u m", "metodo de calculo", "formula", "formula de calculo", "justificacion", "sustento",
    "limitaciones", "evidencia", "evidencias", "supuestos", "especificaciones tecnicas", "definicion",
    "n", "no", "nro", "num", "item", "orden", "ubigeo", "departamento", "provincia", "distrito", "ambito", "ambito de control", "cobertura",
    "desagregacion", "nivel de desagregacion", "variable de desagregacion", "dominio", "sexo", "area de residencia",
    "poblacion", "poblacion objetivo", "beneficiarios", "frecuencia", "periodicidad", "fecha", "fecha de corte",
    "fecha de reporte", "estado", "semaforo", "banda", "nivel de cumplimiento", "situacion", "alerta", "contacto", "correo", "telefono",
    "ue", "unidad ejecutora", "centro de costo", "centro de costos", "pliego", "sector", "actividad operativa", "actividad", "tarea", "categoria", "programa presupuestal", "proyecto", "eje", "pilar", "ods",
    "diferencia", "brecha", "variacion", "desviacion", "medidas correctivas", "alternativas de mejora", "resultado de la revision",
    "numerador", "denominador", "enlace", "link", "codigo del objetivo", "codigo de objetivo", "codigo del lineamiento",
    "codigo del servicio", "codigo de servicio", "codigo de la accion estrategica", "codigo op", "codigo oei", "codigo aei", "codigo ss",
    "codigo ubigeo", "codigo presupuestal", "codigo de la actividad", "codigo poi", "datos historicos", "valor historico",
    "valores historicos", "serie historica",
  ],
};

/** Headers that could be more than one thing: the reader takes none of them by itself and asks. */
// prettier-ignore
export const doubtfulHeaders: Readonly<Record<string, readonly ColumnRole[]>> = {
  avance: ["progress1", "progress2", "actual"],
  avances: ["progress1", "progress2", "actual"],
  "avance anual": ["progress1", "actual"],
  "nivel de avance": ["progress1", "actual"],
  "porcentaje de avance": ["progress1", "progress2"],
  "avance del indicador": ["progress1", "actual"],
  "grado de avance": ["progress1", "progress2"],
  cumplimiento: ["progress1", "actual"],
  "porcentaje de cumplimiento": ["progress1", "actual"],
  "grado de cumplimiento": ["progress1", "actual"],
  logro: ["target", "actual"],
  logros: ["target", "actual"],
  valor: ["baselineValue", "target", "actual"],
};

/** What stands over the card of one indicator, and the labels of its lines. */
export const cardTitle = /^(?:anexo[^:]*: )?ficha (?:tecnica )?(?:de |del |de los )?indicador(?:es)?$|^ficha tecnica$/;
// prettier-ignore
export const cardLabels: ReadonlySet<string> = new Set([
  "nombre del indicador", "nombre", "definicion", "objetivo/accion", "objetivo", "accion estrategica", "justificacion", "responsable del indicador",
  "responsable", "limitaciones del indicador", "limitaciones", "metodo de calculo", "formula de calculo", "formula", "sentido esperado",
  "sentido esperado del indicador", "tipo de agregacion", "parametro de medicion", "unidad de medida", "fuente", "fuente de datos",
  "fuente y bases de datos", "fuente de informacion", "base de datos", "supuestos", "periodicidad", "frecuencia", "frecuencia de medicion",
  "especificaciones tecnicas", "medio de verificacion", "medios de verificacion", "codigo", "codigo del indicador", "observaciones",
]);

/** Words that make a column of figures a candidate for a role that no header names, as fold() gives them; it is asked about, never taken. */
export const roleHints = {
  actual:
    /avance|ejecut|realiz|logr|obten|alcanz|result|\breal|cumpl|observ|actual|current|latest|achiev|reported|\bvalor|medicion|al cierre|seguimiento/,
  target: /\bmetas?\b|program|esper|planific|planead|proyect|previst|target|objetivo anual|compromis|planned/,
  baselineValue: /\bbase\b|\bbaseline\b|\binicial\b|\bl\.?b\b/,
} as const;

/** Headers of money, which no indicator's figure is compared with. */
export const moneyHint =
  /\bs\/|soles|\bmonto|presupuest|\bpi[am]\b|devengad|girad|\bcosto|\bpagos?\b|apropiacion|recursos|financ|inversion|usd|us\$|budget|expend/;

/** Spellings that say the role less than surely. */
// prettier-ignore
export const weakSpellings: ReadonlySet<string> = new Set([
  "id", "nombre", "descripcion", "elemento", "enunciado", "tipo", "estandar", "entidad", "unidad organica", "unidad de organizacion", "unidad organizacional", "tendencia", "base",
  "valor inicial", "valor base", "programado", "ejecutado", "resultado", "resultados", "resultado esperado", "resultados esperados",
  "obtenido", "alcanzado", "valor real", "valor reportado", "tipo 1", "tipo i", "tipo 2", "tipo ii", "agregable", "acumulable", "avance 1",
  "avance i", "avance 2", "avance ii", "objetivo", "objetivos", "op", "ln", "ss", "valor meta", "responsable del servicio",
  "proveedor del servicio", "entidad proveedora",
  "prog", "progr", "ejec", "planeado", "planeada", "meta fisica", "ejecucion fisica",
  "planificado", "previsto", "proyectado", "esperado", "logrado", "real", "ejecucion", "programacion",
]);

/** Headers of the two parts of the baseline (línea base: año, valor). */
export const yearSpellings: ReadonlySet<string> = new Set(["ano", "anos", "ejercicio", "periodo"]);
export const valueSpellings: ReadonlySet<string> = new Set(["valor", "valores", "dato", "magnitud", "cifra"]);

/** What a code prefix stands for. `family` ties objective, guideline, service and indicators of the same planning instrument. */
export interface CodePrefix {
  readonly kind: "objective" | "guideline" | "service" | "indicator";
  /** Canonical spelling. */
  readonly prefix: string;
  /** Of an indicator: what it measures. */
  readonly level?: "objective" | "service";
  readonly objective: string;
  readonly guideline?: string;
  readonly service: string;
}

/** Políticas nacionales (OP, LN, SS) and the strategic plans: institucional, sectorial, regional, local. */
// prettier-ignore
export const codePrefixes: ReadonlyMap<string, CodePrefix> = new Map([
  ...family("OP", "SS", "LN"),
  ...["I", "S", "R", "L", "M", ""].flatMap((plan) => family(`OE${plan}`, `AE${plan}`)),
]);

/** Other spellings of a prefix. */
// prettier-ignore
export const prefixSpellings: ReadonlyMap<string, string> = new Map([
  ["L", "LN"], ["LI", "LN"], ["LIN", "LN"], ["LP", "LN"], ["LINEAMIENTO", "LN"], ["LINEAMIENTO DE POLITICA", "LN"],
  ["S", "SS"], ["SE", "SS"], ["SER", "SS"], ["SERV", "SS"], ["SERVICIO", "SS"],
  ["OBJ", "OP"], ["OBJETIVO", "OP"], ["OBJETIVO PRIORITARIO", "OP"],
  ["OBJETIVO ESTRATEGICO", "OE"], ["OBJETIVO ESTRATEGICO INSTITUCIONAL", "OEI"], ["OBJETIVO ESTRATEGICO SECTORIAL", "OES"],
  ["OBJETIVO ESTRATEGICO REGIONAL", "OER"], ["OBJETIVO ESTRATEGICO LOCAL", "OEL"],
  ["ACCION ESTRATEGICA", "AE"], ["ACCION ESTRATEGICA INSTITUCIONAL", "AEI"], ["ACCION ESTRATEGICA SECTORIAL", "AES"],
  ["ACCION ESTRATEGICA REGIONAL", "AER"], ["ACCION ESTRATEGICA LOCAL", "AEL"],
  ["IS", "ISS"], ["ISE", "ISS"], ["ISER", "ISS"],
]);

function family(objective: string, service: string, guideline?: string): [string, CodePrefix][] {
  const tree = { objective, service, ...(guideline === undefined ? {} : { guideline }) };
  const entries: CodePrefix[] = [
    { kind: "objective", prefix: objective, ...tree },
    { kind: "service", prefix: service, ...tree },
    { kind: "indicator", prefix: `I${objective}`, level: "objective", ...tree },
    { kind: "indicator", prefix: `I${service}`, level: "service", ...tree },
  ];
  if (guideline !== undefined)
    entries.push(
      { kind: "guideline", prefix: guideline, ...tree },
      { kind: "indicator", prefix: `I${guideline}`, level: "service", ...tree },
    );
  return entries.map((entry) => [entry.prefix, entry]);
}

/** Sentido esperado, as fold() gives it. */
// prettier-ignore
export const directionSpellings: ReadonlyMap<string, "ascending" | "descending" | "ceiling" | "floor" | "undefined"> = new Map([
  ...spelt("ascending",
    "ascendente", "ascendent", "asc", "asc.", "creciente", "crecimiento", "incremento", "incrementar", "aumento", "aumentar", "aumenta",
    "increase", "increasing", "ascending", "up", "+", "higher is better", "positivo", "mayor es mejor", "sube", "a", "\u2191", "\u25b2",
  ),
  ...spelt("descending",
    "descendente", "descendent", "desc", "desc.", "des", "decreciente", "decrecimiento", "reduccion", "reducir", "disminucion", "disminuir",
    "decrease", "decreasing", "descending", "down", "lower is better", "disminuye", "negativo", "menor es mejor", "baja", "d", "\u2193", "\u25bc",
  ),
  ...spelt("ceiling",
    "maximo permisible", "maximo permitido", "max. permisible", "max permisible", "maximo", "techo", "tope", "no mayor que",
    "no definido (maximo permisible)", "no definido - maximo permisible",
  ),
  ...spelt("floor",
    "minimo permisible", "minimo permitido", "min. permisible", "min permisible", "minimo", "piso", "no menor que",
    "no definido (minimo permisible)", "no definido - minimo permisible",
  ),
  ...spelt("undefined",
    "no definido", "no definida", "indefinido", "sin definir", "constante", "estable", "mantener", "se mantiene", "mantenimiento",
    "no aplica", "na", "n.a.", "n/a", "nd", "n.d.", "-", "s/d",
  ),
]);

/** Tipo de agregación, as fold() gives it. */
// prettier-ignore
export const aggregationSpellings: ReadonlyMap<string, "cumulative" | "nonCumulative"> = new Map([
  ...spelt("cumulative",
    "acumulado", "acumulada", "acumulable", "acumulativo", "acumulativa", "agregable", "agregado", "si", "a", "acum", "acum.", "suma",
    "c", "cumulative", "sumatoria", "sumar", "se suma", "suma simple", "flujo", "flujos",
  ),
  ...spelt("nonCumulative",
    "no acumulado", "no acumulada", "no acumulable", "no acumulativo", "no agregable", "no agregado", "no agregada", "no", "na", "no acum",
    "no acum.", "nc", "non cumulative", "non-cumulative", "capacidad", "no se suma", "stock", "saldo", "ultimo valor", "ultimo dato", "valor final",
  ),
]);

function spelt<Meaning extends string>(meaning: Meaning, ...spellings: string[]): [string, Meaning][] {
  return spellings.map((spelling) => [spelling, meaning]);
}

/** First words of a row that adds up others instead of being an indicator. */
export const totalSpellings: readonly string[] = [
  "total",
  "totales",
  "subtotal",
  "sub total",
  "sub-total",
  "promedio",
  "suma",
  "sumatoria",
  "media",
  "numero de indicadores",
  "n° de indicadores",
  "cantidad de indicadores",
  "total general",
  "total indicadores",
];

/** Whole names of rows that describe the column above them. */
// prettier-ignore
export const statisticSpellings: ReadonlySet<string> = new Set([
  "mediana", "moda", "maximo", "maxima", "minimo", "minima", "valor maximo", "valor minimo", "max", "min", "variacion", "variacion %",
  "variacion porcentual", "variacion anual", "variacion total", "tasa de variacion", "tasa de crecimiento", "desviacion", "desviacion estandar", "desviacion tipica",
  "desv est", "varianza", "coeficiente de variacion", "error estandar", "rango", "recorrido", "diferencia", "brecha", "brecha %", "brecha total",
  "cuartil 1", "cuartil 2", "cuartil 3", "percentil 25", "percentil 50", "percentil 75", "conteo", "recuento",
]);

/** What a legend calls the levels of progress; the parts of an indicator may be called so too. */
// prettier-ignore
export const levelSpellings: ReadonlySet<string> = new Set([
  "bajo", "medio", "alto", "muy bajo", "muy alto", "medio bajo", "medio alto", "regular", "critico", "optimo", "bueno", "malo", "deficiente",
  "avance bajo", "avance medio", "avance alto", "nivel bajo", "nivel medio", "nivel alto", "rojo", "amarillo", "ambar", "naranja", "verde",
]);

/** Names of the sheets this tool makes: they are never read as matrices. */
export const ownSheetNames: readonly string[] = [
  "resumen pntp",
  "hallazgos pntp",
  "tablero pntp",
  "reglas pntp",
  "perfil pntp",
  "ficha",
  "laboratorio pntp",
  "no aplica pntp",
];

/** Months as headers write them. */
// prettier-ignore
export const monthSpellings: ReadonlyMap<string, number> = new Map([
  ["enero", "ene", "january", "jan"], ["febrero", "feb", "february"], ["marzo", "mar", "march"], ["abril", "abr", "april", "apr"],
  ["mayo", "may"], ["junio", "jun", "june"], ["julio", "jul", "july"], ["agosto", "ago", "august", "aug"],
  ["setiembre", "septiembre", "set", "sep", "sept", "september"], ["octubre", "oct", "october"], ["noviembre", "nov", "november"],
  ["diciembre", "dic", "december", "dec"],
].flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** Spellings of «no determinado / no disponible» (ND), as fold() gives them; signs alone («-», «…») are known to numberText. */
// prettier-ignore
export const ndSpellings: ReadonlySet<string> = new Set([
  "nd", "n.d", "n.d.", "n. d.", "n/d", "n-d", "n d", "#n/d", "#nd", "nd.", "nd%",
  "sd", "s.d", "s.d.", "s. d.", "s/d", "s/dato", "sin dato", "sin datos", "sin data",
  "s.i", "s.i.", "s. i.", "s/i", "s/inf", "s/inf.", "s/informacion", "sin informacion", "sin info", "sin registro", "sin reporte",
  "sin avance", "sin medicion",
  "no determinado", "no determinada", "no disponible", "no definido", "no hay dato", "no hay datos", "no hay informacion", "no se dispone",
  "no se cuenta con informacion",
  "no reporta", "no reporto", "no reportado", "no registra", "no medido", "no se midio", "no se reporto", "por determinar", "por definir",
  "por confirmar", "por reportar", "por calcular", "en calculo", "no cuantificado", "no cuantificada",
  "en proceso", "en proceso de calculo", "pendiente",
]);

/** Spellings of «no aplica» (NA), which is not ND, as fold() gives them. */
// prettier-ignore
export const notApplicableSpellings: ReadonlySet<string> = new Set([
  "na", "n.a", "n.a.", "n. a.", "n/a", "#n/a", "no aplica", "no aplicable", "no corresponde", "n/c", "n.c.", "no procede",
  "np", "n.p", "n.p.", "n. p.", "n/p", "no programado", "no programada", "no se programo", "no programo", "sin programacion", "sin programar",
  "sin meta programada", "no tiene programacion", "no hubo programacion",
]);
