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

  ledger: {
    title: "Bitácora",
    whole: "Entera",
    broken: "Rota",
    count: (count: number) =>
      count === 0 ? "Todavía no tiene apuntes." : `${counted(count, "apunte", "apuntes")}, encadenados del primero al último.`,
    breaks: (number: number) =>
      `Se rompe en el apunte N.º ${number}: alguien cambió, quitó o agregó algo después de escrito. Compárala con la copia que guarda otra persona.`,
  },

  planned: {
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
