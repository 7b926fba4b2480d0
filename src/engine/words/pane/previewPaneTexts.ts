import { counted, enumerated } from "../counted";

/** Words of the preview in the pane; its sentences, for every front, are in previewTexts. */
export const previewPaneTexts = {
  willWrite: "Esto se escribirá",
  progress: "Avance Tipo 1 y Tipo 2",
  cells: (count: number) => (count === 1 ? "1 celda" : `${count} celdas`),
  newColumns: (columns: readonly string[]) =>
    columns.length === 1
      ? `Columna nueva junto a la matriz: ${enumerated(columns)}.`
      : `Columnas nuevas junto a la matriz: ${enumerated(columns)}.`,
  bands: "Colores de nivel",
  sheetNew: "nueva",
  sheetRefreshed: "se actualiza",
  sheet: (name: string) => `Hoja «${name}»`,
  split: (areas: readonly string[]) =>
    areas.length === 1
      ? `Separar las celdas combinadas ${areas[0] ?? ""}`
      : `Separar ${areas.length} combinaciones: ${enumerated(areas.slice(0, 6))}${areas.length > 6 ? "…" : ""}`,
  shownOtherwise: (count: number, cells: string) =>
    count === 1
      ? `La celda ${cells} muestra otra cifra que la que guarda o la que da su fórmula. Míralo en «Hallazgos» antes de aplicar.`
      : `${count} celdas muestran otra cifra que la que guardan o la que da su fórmula: ${cells}. Míralo en «Hallazgos» antes de aplicar.`,
  splitWhy:
    "Tapan celdas de Avance: sin separarlas, esas cifras no se guardarían y los promedios que las cuentan darían " +
    "otra. «Deshacer» las vuelve a combinar.",
  /** «41 vacías y 65 con contenido: 55 números escritos a mano y 10 …»: the parts add up to the cells written. */
  standing: ({ empty, typed, herFormulas, others }: Readonly<Record<"empty" | "typed" | "herFormulas" | "others", number>>) => {
    const parts = [
      ...(typed > 0 ? [counted(typed, "número escrito a mano", "números escritos a mano")] : []),
      ...(herFormulas > 0 ? [counted(herFormulas, "fórmula tuya", "fórmulas tuyas")] : []),
      ...(others > 0 ? [counted(others, "con ND, texto o lo que escribió PNTP", "con ND, texto o lo que escribió PNTP")] : []),
    ];
    const filled = typed + herFormulas + others;
    const blank = empty > 0 ? [counted(empty, "celda vacía", "celdas vacías")] : [];
    const held = filled > 0 ? [`${filled} con contenido`] : [];
    return `${enumerated([...blank, ...held])}${parts.length > 0 ? `: ${enumerated(parts)}` : ""}.`;
  },
  show: "Mostrar",
  shows: {
    changes: (count: number) => `Las que cambian (${count})`,
    levels: (count: number) => `Solo las que cambian de nivel (${count})`,
    all: (count: number) => `Todas (${count})`,
  },
  noneShown: "Ninguna cifra cambia de nivel.",
  row: "Fila",
  before: "Ahora",
  after: "Quedará",
  figure: "Avance",
  level: "Nivel",
  levels: (count: number) => `Cómo quedan los niveles · ${counted(count, "cifra", "cifras")}`,
  levelsNote: "Los colores siguen a las cifras que hay en la columna; ninguna cifra cambia.",
  changes: (changed: number, figures: number) => `Qué cambia · ${changed} de ${counted(figures, "cifra", "cifras")}`,
  nothing: (filled: number) =>
    "Ninguna cifra cambia frente a lo que ya está " +
    `escrito${filled === 0 ? "." : `; ${filled === 1 ? "se llena 1 celda vacía" : `se llenan ${filled} celdas vacías`}.`}`,
  alsoFilled: (filled: number) => `Además, ${filled === 1 ? "se llena 1 celda vacía" : `se llenan ${filled} celdas vacías`}.`,
  firstTime: (figures: number) =>
    `Las columnas Avance están vacías: ${figures === 1 ? "se escribe 1 cifra" : `se escriben ${figures} cifras`} por primera vez.`,
  type: (type: 1 | 2) => `Tipo ${type}`,
  keep: "Conservar mis fórmulas",
  herFormulas: (count: number) => (count === 1 ? "1 fórmula tuya" : `${count} fórmulas tuyas`),
  kept: "Se quedan como están. Donde dan otra cifra, los promedios y el resumen llevan la de PNTP.",
  replaced: "Se reemplazan; quedan en «Deshacer».",
  gives: (shows: string, computed: string | undefined) =>
    computed === undefined ? `da ${shows}, como PNTP` : `da ${shows} · PNTP ${computed}`,
} as const;
