import { counted } from "../counted";

/** Words of the tab «Seguimiento». The names of its main controls are fixed: people and guides rely on them. */
export const followUpTexts = {
  cut: "Corte",
  loading: "Leyendo el seguimiento…",
  board: {
    toSheet: "Pasar a la hoja «Seguimiento PNTP»",
    label: "Completitud del corte",
    share: (share: string) => `${share} %`,
    answered: (answered: number, total: number) => `${answered} de ${counted(total, "indicador", "indicadores")} con respuesta`,
    delivered: (delivered: number, all: number) => `${delivered} de ${counted(all, "entidad entregó", "entidades entregaron")} su formato`,
    noneDelivered: "Ningún formato reunido todavía: es lo que dice la matriz",
    entities: (count: number) => `Entidades · ${count}`,
    of: (answered: number, asked: number) => `${answered} de ${asked}`,
    nobody: "Sin responsable en la matriz",
    deliveredOn: (day: string) => `entregó el ${day}`,
    notDelivered: "no ha entregado",
  },

  sendOut: {
    open: "Repartir formatos",
    title: "Repartir",
    intro: "Un libro de Excel para cada entidad, con solo sus indicadores y las celdas que debe llenar.",
    entities: (chosen: number, all: number) => (chosen === all ? `Entidades · ${all}` : `Entidades · ${chosen} de ${all}`),
    all: "Todas",
    told: "Sobre las entidades y los formatos",
    pastDay: (day: string) => `El ${day}, que los formatos dan como último día, ya pasó.`,
    indicators: (count: number) => `· ${counted(count, "indicador", "indicadores")}`,
    until: "Fecha límite",
    untilHint: "Opcional. Se lee al abrir el formato.",
    contact: "A quién se envía",
    contactHint: "Opcional. Un nombre y un correo, como los leerá la entidad.",
    download: (count: number) => (count === 1 ? "Descargar 1 formato (.zip)" : `Descargar ${count} formatos (.zip)`),
    openEach: (count: number) => (count === 1 ? "Abrir 1 formato como libro nuevo" : `Abrir ${count} formatos como libros nuevos`),
    making: "Hacer los formatos",
    makingOne: (entity: string, at: number, all: number) => `${entity} (${at} de ${all})`,
    openingOne: (entity: string, at: number, all: number) => `Abriendo ${entity} (${at} de ${all})`,
    downloaded: (name: string, count: number) =>
      `Descargado: «${name}», con ${counted(count, "formato", "formatos")}. Envía a cada entidad el suyo.`,
    opened: (count: number) =>
      `${counted(count, "libro nuevo abierto", "libros nuevos abiertos")}. Guarda cada uno y envíalo a su entidad.`,
    cancelled: "Cancelado: no se entregó ningún formato.",
    stopped: (done: number, all: number) => `Cancelado: se abrieron ${done} de ${all} formatos.`,
    zipName: (cut: string) => `Formatos ${cut}.zip`,
  },

  close: {
    title: "Cierre",
    note: "Guarda las cifras como se firman, con su huella; si una cambia después, se avisa.",
    owed: (owed: number) =>
      `${owed === 1 ? "Falta 1 respuesta" : `Faltan ${owed} respuestas`}. Se puede cerrar igual: así queda dicho. Si una cifra cambia después, se avisa.`,
    button: (cut: string) => `Cerrar corte ${cut}`,
    unsettled: (open: string) => `Sin resolver al cerrar: ${open}.`,
    mark: (fingerprint: string) => `Huella del corte: ${fingerprint}. Anótala fuera del libro: con ella se comprueba después.`,
  },

  ledger: {
    title: "Bitácora",
    whole: "Entera",
    broken: "Rota",
    count: (count: number) =>
      count === 0 ? "Todavía no tiene apuntes." : `${counted(count, "apunte", "apuntes")}, encadenados del primero al último.`,
  },

  planned: {
    changed: "La matriz o las reglas cambiaron después de la vista previa: no se escribió nada. Pide otra vez la vista previa.",
    title: "Esto se escribirá",
    matrix: "Valores de la matriz",
    cells: (count: number) => counted(count, "celda", "celdas"),
    none: "Ninguna celda de la matriz cambia.",
    list: "Valor por valor",
    indicator: "Indicador",
    before: "Ahora",
    after: "Después",
    empty: "vacío",
  },
} as const;
