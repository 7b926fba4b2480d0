import { counted, enumerated } from "../counted";

/** Words of the consolidated, for its sheets and for the command line. */
export const portfolioTexts = {
  title: "Consolidado de políticas",
  planTitle: "Consolidar matrices",
  table: "IndicadoresPNTP",
  subtitle: (policies: number, years: readonly number[], left: number): string =>
    [
      counted(policies, "política o plan", "políticas y planes"),
      `${years.length === 1 ? "corte" : "cortes"} ${enumerated(years.map(String))}`,
      ...(left === 0 ? [] : [`${counted(left, "archivo quedó fuera", "archivos quedaron fuera")}: ver «Archivos PNTP»`]),
    ].join(" · "),
  strip: {
    policies: ["Políticas y planes", "en este consolidado"],
    indicators: ["Indicadores", "de todas ellas"],
    share: ["Con dato", "de los indicadores que aplican en su corte"],
    low: ["Objetivos en bajo", "por su Avance Tipo 1"],
  },
  policiesSection: "Políticas, de la de menor avance a la de mayor",
  policyHeaders: {
    number: "N.º",
    policy: "Política o plan",
    cut: "Corte",
    mean: "Promedio de objetivos",
    low: "Objetivos en bajo",
    medium: "Objetivos en medio",
    high: "Objetivos en alto",
    noData: "Objetivos sin dato",
    rating: "Valoración",
    indicators: "Indicadores",
    there: "Con dato",
    share: "% con dato",
    file: "Archivo",
  },
  total: "Total",
  notes: [
    "Promedio de objetivos: promedio simple del Avance Tipo 1 de los objetivos que lo tienen. Cada política se calcula con las reglas de su libro.",
    "Con dato: indicadores con valor obtenido en el corte; los que no aplican no se cuentan en el porcentaje.",
  ],
  ruleNote: (number: number, rules: readonly string[]): string => `La política ${number} se calculó con otras reglas: ${rules.join("; ")}.`,
  mixedCuts: "Hay cortes de distintos años: compara con cuidado.",
  chartSection: "Indicadores por nivel",
  chartTitle: (shown: number, all: number): string =>
    shown < all ? `Indicadores por nivel: las ${shown} de menor avance, de ${all}` : "Indicadores por nivel de cada política",
  chartDescription: (told: string): string => `Barras de 100 % con los indicadores de cada política por nivel. ${told}`,
  dataTitle: "Datos del gráfico",
  dataLabel: "Política",
  footerLeft: (policies: number): string => `Consolidado · ${counted(policies, "política o plan", "políticas y planes")}`,
  footerRight: "Página &P de &N",

  objectives: {
    title: "Objetivos de todas las políticas",
    lines: (count: number): readonly string[] => [
      `${counted(count, "objetivo", "objetivos")}, del de menor Avance Tipo 1 al de mayor; al final, los que no tienen dato.`,
    ],
    headers: ["N.º", "Política o plan", "Corte", "Código", "Objetivo", "Avance Tipo 1 (%)", "Avance Tipo 2 (%)", "Nivel", "Considerados"],
    considered: (some: number, all: number): string => `${some} de ${all}`,
  },
  entities: {
    title: "Entidades a través de las políticas",
    lines: (count: number, folded: number): readonly string[] => [
      `${counted(count, "entidad", "entidades")}, primero la que debe más valores. Una entidad con todo lo que le toca en todas las políticas.`,
      ...(folded === 0
        ? []
        : [
            `${counted(folded, "entidad está escrita", "entidades están escritas")} de varias formas: se cuentan como una, y abajo se ven las otras formas.`,
          ]),
    ],
    headers: [
      "N.º",
      "Entidad",
      "Políticas",
      "Indicadores",
      "Con dato",
      "Sin dato",
      "% con dato",
      "Bajo",
      "Medio",
      "Alto",
      "Debe el valor de (política: códigos)",
      "Se escribe también",
    ],
    nobody: "(sin responsable)",
    owes: (byPolicy: readonly (readonly [number, readonly string[]])[]): string =>
      byPolicy.map(([policy, codes]) => `${policy}: ${codes.join(", ")}`).join("; "),
    more: (count: number): string => `y ${count} más`,
  },
  indicators: {
    title: "Indicadores de todas las políticas",
    lines: (count: number): readonly string[] => [
      `${counted(count, "indicador", "indicadores")}, en una tabla para filtrar, hacer tablas dinámicas o conectar Power BI.`,
    ],
    headers: [
      "N.º",
      "Política o plan",
      "Corte",
      "Código",
      "Indicador",
      "Entidad",
      "Logro esperado",
      "Valor obtenido",
      "Avance Tipo 1 (%)",
      "Avance Tipo 2 (%)",
      "Nivel",
      "Motivo de ND",
      "De",
      "Objetivo",
      "Responsable",
      "Sentido",
      "Unidad",
      "Línea base",
      "Archivo",
      "Con dato",
      "N.º de entidades",
    ],
    level: { objective: "Objetivo", service: "Servicio" },
    unit: { percent: "%", number: "Número" },
    data: { there: "Sí", missing: "No", notApplicable: "No aplica" },
  },
  files: {
    title: "Archivos",
    lines: (read: number, left: number): readonly string[] => [
      `${counted(read, "leído", "leídos")}${left === 0 ? "" : `; ${counted(left, "quedó fuera", "quedaron fuera")}: lo que hay que hacer está a su lado`}.`,
      "Lo que un libro pregunta se responde en su panel de PNTP, que lo recuerda en el libro; o se corrige en la hoja.",
    ],
    headers: ["Archivo", "Estado", "Política o plan", "Qué pasó"],
    state: { read: "Leído", left: "Fuera", repeated: "Repetido" },
  },
  sameMatrix: (other: string): string => `Es la misma matriz que «${other}»: se cuenta una sola vez.`,
  otherVersion: (other: string): string =>
    `«${other}» es de la misma política y el mismo corte, con otras cifras: parecen dos versiones, y aquí están las dos.`,
} as const;
