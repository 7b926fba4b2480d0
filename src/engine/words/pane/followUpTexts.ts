import type { Verdict } from "../../followup/inbox";
import { counted } from "../counted";

/** Words of the tab «Seguimiento». The names of its main controls are fixed: people and guides rely on them. */
export const followUpTexts = {
  cut: "Corte",
  loading: "Leyendo el seguimiento…",
  steps: "La ronda con las entidades",
  stepsNote: "Reparte un formato a cada entidad y, cuando vuelvan, reúnelos aquí.",
  inboxHolds: (files: number, waiting: number) =>
    waiting === 0
      ? `En la bandeja: ${counted(files, "archivo", "archivos")}, nada por decidir.`
      : `En la bandeja: ${counted(files, "archivo", "archivos")}, ${counted(waiting, "valor por decidir", "valores por decidir")}.`,
  inboxStands: (files: number) => `En la bandeja: ${counted(files, "archivo", "archivos")}.`,

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
    waits: "entregó, y está por resolver",
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
    consent: "Cerrar así; la hoja del corte lo dirá",
    mark: (fingerprint: string) => `Huella del corte: ${fingerprint}. Anótala fuera del libro: con ella se comprueba después.`,
  },

  ledger: {
    title: "Bitácora",
    whole: "Entera",
    broken: "Rota",
    count: (count: number) =>
      count === 0 ? "Todavía no tiene apuntes." : `${counted(count, "apunte", "apuntes")}, encadenados del primero al último.`,
  },

  verdicts: { new: "Nuevo", same: "Igual", changes: "Cambia", asks: "Pregunta", refused: "No se toma", missing: "Falta" } satisfies Record<
    Verdict,
    string
  >,

  gather: {
    open: "Reunir lo que volvió",
    title: "Reunir",
    intro: "Los formatos que las entidades devolvieron. Nada se escribe hasta que lo apliques.",
    choose: "Elegir archivos",
    hint: "o suéltalos aquí: .xlsx, carpetas o un .zip con ellos",
    dropHere: "Suelta aquí los archivos o la carpeta",
    reading: "Leer los formatos",
    readingFile: (name: string, at: number, all: number) => `Leyendo ${name} (${at} de ${all})`,
    unreadable: "El navegador no lo pudo leer: puede haberse movido, cambiado o borrado. Elígelo otra vez.",
    cancelled: "Se dejó de leer: la bandeja quedó como estaba.",
    inbox: "Bandeja",
    files: (count: number) => counted(count, "archivo", "archivos"),
    empty: "Quitar todo",
    emptied: "La bandeja está vacía.",
    acceptNew: (count: number) => `Aceptar todo lo nuevo (${count})`,
    counts: {
      new: (count: number) => counted(count, "nuevo", "nuevos"),
      same: (count: number) => counted(count, "igual", "iguales"),
      changes: (count: number) => counted(count, "cambia", "cambian"),
      asks: (count: number) => counted(count, "pregunta", "preguntas"),
      refused: (count: number) => counted(count, "no se toma", "no se toman"),
      missing: (count: number) => counted(count, "falta", "faltan"),
    } satisfies Record<Verdict, (count: number) => string>,
    notRead: "No se leyó",
    removeFile: (name: string) => `Quitar ${name}`,
    remove: "Quitar",
    accept: (code: string) => `Aceptar ${code}`,
    take: (code: string) => `Tomar el valor nuevo de ${code}`,
    leave: "Dejarlo pendiente",
    at: (cell: string) => `celda ${cell}`,
    before: "Antes:",
    becomes: "Después:",
    arrow: "→",
    still: (same: number, missing: number) =>
      [
        ...(same > 0 ? [`${counted(same, "valor igual", "valores iguales")} a lo que hay`] : []),
        ...(missing > 0 ? [`${missing} sin llenar`] : []),
      ].join(" · "),
    notBack: (count: number) => `Sin formato de vuelta · ${count}`,
    preview: (count: number) => (count === 0 ? "Ver lo que se escribirá" : `Ver lo que se escribirá (${count})`),
    nothingNew: "No hay nada que escribir: la matriz y el registro ya lo tienen todo.",
    waiting: (values: number, files: number) =>
      `Queda por resolver: ${[
        ...(values > 0 ? [counted(values, "valor", "valores")] : []),
        ...(files > 0 ? [counted(files, "archivo que no se leyó", "archivos que no se leyeron")] : []),
      ].join(" y ")}. Se anota en «Seguimiento PNTP» hasta que se resuelva.`,
    paragraphs: (count: number) => counted(count, "párrafo para el informe", "párrafos para el informe"),
    none: "No tomar ninguno",
    sameAs: (name: string) => `Es el mismo archivo que «${name}»: se leyó una vez.`,
    nothing: "Acepta lo nuevo o responde una pregunta para escribirlo.",
  },

  planned: {
    changed: "La matriz o las reglas cambiaron después de la vista previa: no se escribió nada. Pide otra vez la vista previa.",
    title: "Esto se escribirá",
    matrix: "Valores de la matriz",
    cells: (count: number) => counted(count, "celda", "celdas"),
    none: "Ninguna celda de la matriz cambia.",
    noValue: "Ningún valor que ya está cambia.",
    columns: "Columnas del corte",
    list: "Valor por valor",
    indicator: "Indicador",
    before: "Ahora",
    after: "Después",
    empty: "vacío",
  },
} as const;
