import type { HierarchyTerms } from "../hierarchyTerms";
import { bandLabel, misleadingLabel } from "../labels";
import { ourSheets } from "./ourSheets";

/** Words of the sheet «Tablero PNTP». */
export const dashboardTexts = {
  sheet: ourSheets.dashboard.title,
  planTitle: (year: number) => `Tablero PNTP ${year}`,
  title: ({ ofWhole }: HierarchyTerms) => `Tablero ${ofWhole}`,
  untitled: "(la matriz no tiene título)",
  footerRight: "Página &P de &N",

  mean: ({ objectives }: HierarchyTerms) => `Promedio de los ${objectives.toLowerCase()}`,
  meanNote: "Avance Tipo 1 (%)",
  high: "Indicadores en alto",
  ofIndicators: (of: number) => `de ${of} ${of === 1 ? "indicador" : "indicadores"}`,
  misleading: "Nivel que engaña",
  misleadingNote: "caídas en verde y avances en rojo",
  noData: "Sin dato",

  trendHeader: (year: number, before: number | undefined, years: readonly number[], { objective }: HierarchyTerms) => [
    "Código",
    objective,
    `Tipo 1 (%) ${year}`,
    before === undefined ? "Cambio" : `Cambio desde ${before}`,
    "Nivel",
    years.length > 1 ? `${years[0] ?? year}–${years.at(-1) ?? year}` : String(year),
  ],
  noObjectives: ({ objective }: HierarchyTerms) => `La matriz no tiene filas de ${objective.charAt(0).toLowerCase()}${objective.slice(1)}.`,
  moreObjectives: (more: number) =>
    `Primero los de menor avance. Y ${more} ${more === 1 ? "objetivo" : "objetivos"} más, en «Resumen PNTP».`,
  heatHeader: ["Indicadores por responsable", "", bandLabel.low, bandLabel.medium, bandLabel.high, bandLabel.noData],
  noResponsible: "Sin responsable en la matriz",
  otherEntities: (count: number) => `Otros (${count})`,
  allEntities: "Todos",

  objectivesChart: ({ objectives }: HierarchyTerms) => `Avance Tipo 1 de los ${objectives.toLowerCase()} por año (%)`,
  worstChart: (count: number, of: number, { objectives }: HierarchyTerms) =>
    `Los ${count} ${objectives.toLowerCase()} de menor Avance Tipo 1, de ${of} (%)`,
  objectivesDescription: (years: string, figures: string, medium: number, high: number) =>
    `Columnas con el Avance Tipo 1 de cada objetivo en ${years}, y dos líneas con los límites de medio (${medium}) y ` +
    `alto (${high}). ${figures}`,
  mediumLimit: (limit: number) => `Medio desde ${limit}`,
  highLimit: (limit: number) => `Alto desde ${limit}`,
  levelsChart: (year: number) => `Indicadores por nivel, ${year}`,
  levelsDescription: (figures: string) => `Barras de 100 % con los indicadores en cada nivel, los que no tienen dato aparte. ${figures}`,
  levels: ({ ofService }: HierarchyTerms) => ({ objective: "De objetivo", service: ofService }),
  scatterChart: (year: number) => `Avance Tipo 1 y Avance Tipo 2 de cada indicador, ${year}`,
  scatterX: (medium: number, high: number) => `Avance Tipo 1 (%), con los límites de medio (${medium}) y alto (${high})`,
  scatterY: "Avance Tipo 2 (%)",
  scatterDescription: (points: number, green: string, red: string) =>
    `Un punto por cada uno de los ${points} indicadores con ambos avances. ${misleadingLabel.green} (alto, con el valor ` +
    `obtenido peor que la línea base): ${green}. ${misleadingLabel.red} (bajo, con un tercio del camino hecho): ${red}.`,
  plain: "Nivel acorde",
  misleadingGreen: misleadingLabel.green,
  misleadingRed: misleadingLabel.red,
  asBaseline: "Sin cambio (LB)",
  none: "ninguno",
  greenList: `${misleadingLabel.green}: `,
  redList: `${misleadingLabel.red}: `,
  moreListed: (more: number) => ` y ${more} más`,
  way: "Frente a la LB: 1 mejor, −1 peor",
  drawnNote: (isLive: boolean) =>
    "En el cuadro de puntos, lo que se sale de los ejes se dibuja en el borde. " +
    `${isLive ? "Todo son fórmulas sobre la matriz: cambia con ella." : "Algunas cifras son valores a la fecha: ninguna fórmula puede darlas."}`,

  deliveryTitle: (cut: string) => `Entrega de las entidades, corte ${cut}`,
  deliveryNote: (answered: number, total: number, share: number) =>
    `${answered} de ${total} respuestas con dato, o con ND y su motivo: ${Math.round(share)} % completo. Primero, las entidades que más deben.`,
  complete: "Completo",
  entity: "Entidad",
  deliveryStands: "Con dato: reportado, o escrito en la matriz. Valores a la fecha de este tablero; «Seguimiento PNTP» los sigue al día.",
  deliveryChart: "Respuestas de cada entidad",
  deliveryDescription: (answered: number, total: number, told: string) =>
    `Una barra por entidad con sus respuestas: con dato, ND con motivo, en duda y sin respuesta. ${answered} de ${total} respuestas. ${told}.`,

  dataTitle: "Datos de los gráficos",
  dataNote: "Fuera de la página impresa. Son fórmulas sobre la matriz; los gráficos las siguen.",
  objectivesTable: (year: number) => `${year}`,
  code: "Código",
  responsible: "Responsable",
  type1: "Avance Tipo 1 (%)",
  type2: "Avance Tipo 2 (%)",
  band: "Nivel",
  x: "Tipo 1 en el cuadro",
  levelsTable: "Indicadores",
  limitsTable: "Líneas del cuadro",
  yearsTable: "Tipo 1 por año",
} as const;
