import { dataDateText } from "../dateTexts";
import type { ColumnRole } from "../../reader/matrix";

/** Words of the task pane. The names of the main controls are fixed: people and guides rely on them. */
export const paneTexts = {
  app: "PNTP",
  untitled: "Matriz de indicadores",
  calculate: "Calcular avances",
  apply: "Aplicar",
  cancel: "Cancelar",
  undo: "Deshacer",
  undoLast: "Deshacer el último cambio",
  everywhere: "Buscar en todo el libro",
  year: "Año",
  sheet: "Hoja",
  mode: "Modo",
  close: "Cerrar",
  retry: "Actualizar",
  back: "Volver",
  options: "Opciones",
  tabsLabel: "Partes del panel",
  openColumns: "Columnas de la matriz",
  openRules: "Reglas de cálculo",
  seeColumns: "Ver columnas",

  tabs: { progress: "Avance", findings: "Hallazgos", explain: "Explicar", report: "Informe", followUp: "Seguimiento" },
  modes: { formulas: "Fórmulas", values: "Valores", functions: "Funciones PNTP" } satisfies Record<
    "formulas" | "values" | "functions",
    string
  >,
  modeNotes: {
    formulas: "Fórmulas nativas: se ven y se recalculan sin el complemento.",
    values: "Números fijos: no cambian aunque cambie la matriz.",
    functions: "Funciones PNTP: quien no tenga el complemento verá #¿NOMBRE?.",
  } satisfies Record<"formulas" | "values" | "functions", string>,
  unsure: (reasons: string) => `Por qué no es segura: ${reasons}`,
  cut: (year: number, cut: string) => `Corte ${year} · ${dataDateText(cut)}`,
  indicators: (count: number) => (count === 1 ? "1 indicador" : `${count} indicadores`),
  objectives: (count: number) => (count === 1 ? "1 objetivo" : `${count} objetivos`),
  years: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  decimal: (separator: "." | ",") => (separator === "." ? "punto decimal" : "coma decimal"),
  knownColumns: (known: number, all: number) => (known === all ? `${all} columnas reconocidas` : `${known} de ${all} columnas reconocidas`),
  matrixAt: (at: string) => `Matriz en ${at}`,
  matrixOption: (sheet: string, area: string) => `${sheet} · ${area}`,

  reading: "Leyendo el libro…",
  loadingPanel: "Abriendo…",
  bug: (detail: string) =>
    `PNTP encontró un fallo propio y no escribió nada (${detail}). Pulsa «Actualizar»; si se repite, avisa a quien ` +
    "instaló el complemento con esta frase.",
  cancelledTitle: "Lectura cancelada",
  unreadableTitle: "No pude leer el libro",

  noMatrix: {
    title: "No encuentro una matriz de indicadores en este libro",
    looked: "Busco una fila con Código, Línea base, Logros esperados y Valores obtenidos, y debajo las filas de los indicadores.",
    emptyBook: "Las hojas de este libro están vacías.",
    showClosest: "Ver en la hoja",
    point: "Señalar la matriz",
    example: "Abrir un ejemplo",
    tellColumns: "Decir qué es cada columna",
    exampleNote: "El ejemplo se escribe en una hoja nueva de este libro; se puede borrar.",
  },
  pointing: {
    title: "Señala la matriz",
    steps: "Selecciona en la hoja la tabla completa, desde la fila de cabecera hasta el último indicador.",
    now: (at: string) => `Selección: ${at}`,
    use: "Usar la selección",
    nothing: "No hay celdas seleccionadas. Selecciona la tabla en la hoja y vuelve a pulsar «Usar la selección».",
    tooSmall: (at: string) => `La selección (${at}) es de una sola celda. Selecciona la tabla completa, con su cabecera.`,
    insideMatrix: (at: string, matrix: string) =>
      `La selección (${at}) es solo una parte de la matriz ${matrix}, que es la que se está leyendo. Para leer otra tabla, selecciónala ` +
      "completa, con su cabecera.",
    notMatrix: (at: string) => `En ${at} no hay datos de los que leer una matriz. Selecciona la tabla, con su cabecera.`,
  },
  choosing: { title: (count: number) => `Hay ${count} matrices en este libro`, ask: "¿Con cuál trabajo?", choose: "Usar esta matriz" },
  parts: { parts: "Son partes del indicador de encima", indicators: "Son indicadores" },
  aggregations: { cumulative: "Se suman", nonCumulative: "Vale la última" },
  doubt: {
    title: (count: number) => (count === 1 ? "Una duda sobre la matriz" : `${count} dudas sobre la matriz`),
    isThis: "Es esta",
    candidate: (letter: string, header: string) => `Columna ${letter} · ${header === "" ? "sin cabecera" : header}`,
    isSo: "Es esto",
    areThese: "Son estas",
    none: "Ninguna de ellas",
    noneOf: "Ninguna",
    cutYear: (year: number) => `Corte ${year}`,
    more: (count: number) => (count === 1 ? "Hay 1 duda más en «Hallazgos»." : `Hay ${count} dudas más en «Hallazgos».`),
  },
  stale: {
    title: "Hay cambios en la hoja",
    preview: "La matriz cambió después de la vista previa. Calcula de nuevo.",
    text: (cells: number) =>
      `Las cifras de abajo ya los incluyen; ${cells === 1 ? "1 celda de Avance" : `${cells} celdas de Avance`}, todavía no.`,
  },

  objectivesTitle: "Objetivos prioritarios · Avance Tipo 1",
  noObjectives: "La matriz no tiene filas de objetivos: las cifras son solo por indicador.",
  /** An objective whose indicators are all of its services, or of none. */
  noOwn: "Sin indicadores propios",
  considered: (considered: number, total: number) => `${considered} de ${total}`,
  consideredLong: (considered: number, total: number) => `Con dato ${considered} de ${total} indicadores`,
  type2: (figure: string) => `Tipo 2: ${figure}`,
  against: (figure: string, year: number) => `${figure} frente a ${year}`,
  same: (year: number) => `Igual que en ${year}`,
  wasNd: (year: number) => `${year}: ND`,
  rose: "sube",
  fell: "baja",
  levels: { objective: "Indicadores de objetivo", service: "Indicadores de servicio" },
  levelCount: (level: string, count: number) => `${level} · ${count}`,
  ndAsLow: (count: number) =>
    `De los bajos, ${count} ${count === 1 ? "no tiene" : "no tienen"} dato: se cuentan ahí como en el reporte 2023 (regla B5).`,
  moversTitle: (year: number) => `Lo que más cambió frente a ${year}`,
  noDataTitle: (count: number) => `Sin dato · ${count}`,
  indicatorsTitle: "Todos los indicadores",
  search: "Buscar",
  searchHint: "Código, nombre o entidad",
  band: "Nivel",
  level: "Indicadores de",
  entity: "Entidad",
  all: "Todas",
  allLevels: "Todos",
  levelNames: { objective: "Objetivo", service: "Servicio" },
  shown: (shown: number, total: number) => {
    const all = total === 1 ? "1 indicador" : `${total} indicadores`;
    return shown === total ? all : `${shown} de ${all}`;
  },
  noneShown: "Ningún indicador cumple el filtro.",
  clearFilter: "Quitar filtros",
  more: (count: number) => `Ver ${count} más`,
  explainIt: "Explicar esta cifra",
  goToCell: (cell: string) => `Ir a la celda ${cell}`,
  goToRow: (row: number) => `Seleccionar la fila ${row} en la hoja`,

  writing: { cancelling: "Cancelando… el libro quedará como estaba.", percent: (done: number) => `${Math.round(done * 100)} %` },
  done: {
    title: "Listo.",
    cells: (count: number, sheet: string) => (count === 1 ? `1 celda en ${sheet}` : `${count} celdas en ${sheet}`),
    columns: (names: readonly string[], sheet: string) => `${names.length === 1 ? "columna" : "columnas"} ${names.join(" y ")} en ${sheet}`,
    created: (name: string) => `hoja ${name} creada`,
    refreshed: (name: string) => `hoja ${name} actualizada`,
    renamed: (wanted: string) => `Ya había una hoja «${wanted}» que no es de PNTP: se dejó como estaba.`,
    goToSummary: "Ir al resumen",
    goToSheet: "Ir a la hoja",
    undoneTitle: "Deshecho.",
  },
  refused: {
    title: "No se escribió nada",
    notUndone: "No se deshizo",
    halfDone: "Quedó a medias",
    calculateAgain: "Calcular de nuevo",
    onlySummary: "Crear solo el resumen",
  },
  office: {
    waiting: "Esperando a Excel…",
    stillWaiting:
      "Excel todavía no responde; el panel sigue esperando y se abre solo. Si pasan varios minutos, cierra el panel y ábrelo de nuevo.",
    noPart: {
      title: "No se pudo cargar una parte del panel",
      why: "La red no entregó un archivo de PNTP, del mismo servidor que este panel.",
      steps: ["Revisa tu conexión.", "Cierra el panel y ábrelo de nuevo.", "Si sigue igual, avisa a quien publicó PNTP en tu institución."],
    },
    noLibrary: {
      title: "No se pudo cargar lo que une el panel con Excel",
      why: "El panel necesita un archivo de Microsoft (appsforoffice.microsoft.com) y la red no lo entregó.",
      steps: [
        "Revisa tu conexión.",
        "Cierra el panel y ábrelo de nuevo.",
        "Si sigue igual, pide a tu área de sistemas que permita esa dirección.",
      ],
    },
  },

  notInExcel: {
    title: "Este panel funciona dentro de Excel",
    why: "Se abrió en un navegador, sin un libro al que mirar.",
    steps: ["Abre tu libro en Excel.", "En la cinta, abre la pestaña «PNTP».", "Pulsa «Panel»."],
    sandbox: "Sin Excel, usa PNTP en el navegador:",
  },

  report: {
    title: "Lo que puedes entregar",
    summary: "Resumen",
    summaryNote:
      "Una hoja A4 lista para imprimir: objetivos, bandas por nivel y entidad, indicadores sin dato y valoración. Se recalcula sola.",
    dashboard: "Tablero",
    dashboardNote: "Una página A4 con estos gráficos de Excel, que siguen a la matriz, y los indicadores por responsable.",
    makeDashboard: "Hacer la hoja «Tablero PNTP»",
    rating: "Valoración",
    score: (score: string) => `${score} de 3`,
    points: (points: number) => (points === 1 ? "1 punto" : `${points} puntos`),
    proposed: "propuesta de la herramienta",
    chosen: "decidido en las reglas",
    ratingNote: "El nivel de cada criterio se decide en «Reglas de cálculo»; aquí se propone según las cifras.",
  },
  columns: {
    title: "Columnas de la matriz",
    intro: "Así leí cada columna. Corrige la que no sea; pulsa la letra para verla en la hoja.",
    tableIntro: (sheet: string) =>
      `No reconozco la matriz de «${sheet}» por sus cabeceras. Di qué es cada columna: hacen falta un logro esperado y un valor obtenido, ` +
      "con su año. Pulsa la letra para verla en la hoja.",
    toConfirm: (count: number) => (count === 1 ? "1 columna por confirmar" : `${count} columnas por confirmar`),
    likely: (count: number) => (count === 1 ? "1 columna leída como probable" : `${count} columnas leídas como probables`),
    sure: (count: number) => (count === 1 ? "1 columna leída sin duda" : `${count} columnas leídas sin duda`),
    withoutFigures: (count: number) => (count === 1 ? "1 columna sin cifras" : `${count} columnas sin cifras`),
    proposed: "Propuesta",
    role: (letter: string) => `Contenido de la columna ${letter}`,
    period: (letter: string) => `Periodo de la columna ${letter}`,
    noPeriod: "Sin año",
    header: (header: string) => (header === "" ? "(sin cabecera)" : header),
    select: (letter: string) => `Seleccionar la columna ${letter}`,
    yours: "Decidida por ti",
    effect: "Con estas columnas",
    unreadable:
      "Con estas columnas la matriz no se puede leer: hace falta el nombre de los indicadores, y al menos un logro esperado y un valor " +
      "obtenido con su año.",
    save: "Guardar",
    discard: "Quitar mis correcciones",
  },
  settings: {
    saving: "Guardar configuración",
    saved: (sheet: string) => `Guardado en la hoja «${sheet}».`,
    notSaved: (why: string) => `Vale mientras el panel esté abierto, pero no se pudo guardar en el libro. ${why}`,
    overtaken:
      "Las reglas del libro cambiaron desde que se leyeron (las guardó otra ventana o alguien editó su hoja): las tuyas no se guardaron. " +
      "Mira las que rigen ahora y, si hace falta, cámbialas y guarda otra vez.",
    changed: (sheet: string | undefined) =>
      sheet === undefined
        ? "Las reglas cambiaron desde que se leyó el libro, que ya no guarda las suyas: no se escribió nada. Calcula de nuevo."
        : `Las reglas de «${sheet}» cambiaron desde que se leyeron: no se escribió nada. Calcula de nuevo.`,
  },
  roles: {
    code: "Código",
    name: "Nombre",
    nodeName: "Nombre del objetivo o de la acción",
    objectiveName: "Objetivo prioritario",
    guidelineName: "Lineamiento",
    serviceName: "Servicio",
    responsible: "Responsable",
    kind: "Tipo de indicador",
    direction: "Sentido esperado",
    aggregation: "Tipo de agregación",
    relevance: "Relevancia",
    baselineYear: "Línea base: año",
    baselineValue: "Línea base: valor",
    target: "Logro esperado",
    actual: "Valor obtenido",
    progress1: "Avance Tipo 1",
    progress2: "Avance Tipo 2",
    other: "Otra (no se usa)",
  } satisfies Record<ColumnRole, string>,
} as const;
