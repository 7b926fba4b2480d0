import { percentCell, type TestCell } from "../gridOf";

/** Matrices of which a column of figures has a name that tells nothing by itself. */
export type Rows = readonly (readonly TestCell[])[];

/** «Meta», «Avance» and «% Avance» of two years and of the whole term. */
export const yearByYear: Rows = [
  [
    "Sector",
    "Indicador",
    "Línea base",
    "Meta 2024",
    "Avance 2024",
    "% Avance 2024",
    "Meta 2025",
    "Avance 2025",
    "% Avance 2025",
    "Avance del período",
    "Observaciones",
  ],
  ["Salud", "Tasa de cobertura de vacunas", 38.8, 43.2, 40.2, 93.1, 47.6, 46.2, 97.1, 46.2, "—"],
  ["Salud", "Tasa de cobertura de controles", 51.8, 53.6, 52, 97, 55.3, 59.7, 108, 59.7, "—"],
  ["Agua", "Tasa de hogares con conexión", 24.8, 27.5, 25.6, 93.1, 30.1, 30.1, 100, 30.1, "—"],
  ["Agua", "Tasa de hogares con desagüe", 61.2, 64, 80, 125, 66.9, 46.8, 70, 46.8, "—"],
];

/** Two targets, of which the printed percentage says which one counts. */
export const twoTargets: Rows = [
  ["Ejercicio fiscal 2025"],
  [],
  [
    "Nivel",
    "Denominación del indicador",
    "Sentido",
    "Meta anual aprobada",
    "Meta anual modificada",
    "Realizado al periodo",
    "Avance % anual vs modificada",
  ],
  ["Fin", "Porcentaje de acciones concluidas del fin", "ascendente", 49.07, 53.98, 51.82, 96],
  ["Propósito", "Porcentaje de acciones concluidas del propósito", "ascendente", 66.35, 66.35, 69.67, 105],
  ["Componente", "Porcentaje de acciones concluidas del componente", "ascendente", 84.43, 84.43, 67.54, 80],
  ["Actividad", "Porcentaje de acciones concluidas de la actividad", "ascendente", 91.3, 100.43, 60.26, 60],
];

/** Nothing in the headers: only the arithmetic and the scale. */
export const namelessColumns: Rows = [
  ["Código", "Indicador", "Línea base", "Logro esperado 2025", "Dic. 2025", "Cociente", "Peso", "Ppto. (S/)", "N°"],
  ["IOP.01.01", "Número de personas atendidas", 100, 120, 90, 0.75, 10, 1500000, 1],
  ["IOP.01.02", "Número de personas capacitadas", 200, 240, 264, 1.1, 20, 2700000, 2],
  ["IOP.01.03", "Número de talleres", 10, 40, 10, 0.25, 5, 350000, 3],
];

/** Money executed beside physical figures; a percentage that no other column confirms. */
export const moneyBeside: Rows = [
  ["Código", "Indicador", "Sentido", "Línea base", "Programado 2025", "Se logró 2025", "Presupuesto ejecutado 2025", "% de avance 2025"],
  ["IOP.01.01", "Porcentaje de casos resueltos", "ascendente", 40, 50, 45, 1200345.5, percentCell(0.4)],
  ["IOP.01.02", "Porcentaje de denuncias atendidas", "ascendente", 30, 60, 66, 800000, percentCell(0.9)],
  ["IOP.01.03", "Porcentaje de locales adecuados", "ascendente", 10, 20, 5, 99000, percentCell(0.3)],
];

export const planOnly: Rows = [
  ["Código", "Descripción", "Nombre del indicador", "Línea de base", null, "Logros esperados", null, "Unidad responsable"],
  [null, null, null, "Año", "Valor", 2027, 2028, null],
  ["OEI.01", "Mejorar la calidad", "Porcentaje de personas atendidas", 2025, 55.1, 50.2, 45.3, "Gerencia"],
  ["AEI.01.01", "Servicio oportuno", "Porcentaje de casos resueltos", 2025, 63.5, 67.2, 70.9, "Oficina"],
  ["AEI.01.02", "Servicio completo", "Porcentaje de casos cerrados", 2025, 33.7, 30.1, 26.5, "Oficina"],
];

/** Quarters beside the year, all called «Avance». */
export const quartersBeside: Rows = [
  [
    "Código",
    "Indicador",
    "Sentido",
    "Línea base",
    "Meta anual 2025",
    "Avance 1er trim",
    "Avance 2do trim",
    "Avance 3er trim",
    "Avance 4to trim",
    "Avance acumulado anual",
  ],
  ["IOP.01.01", "Porcentaje de casos resueltos", "ascendente", 40, 50, 12, 20, 33, 45, 45],
  ["IOP.01.02", "Porcentaje de denuncias atendidas", "ascendente", 30, 60, 15, 30, 40, 66, 66],
  ["IOP.01.03", "Porcentaje de locales adecuados", "ascendente", 10, 20, 1, 3, 4, 5, 5],
];

export const noTargets: Rows = [
  ["Código", "Indicador", "Sentido", "Línea base", "Valor obtenido 2025", "Cuota", "Peso"],
  ["IOP.01.01", "Número de personas atendidas", "ascendente", 100, 90, 120, 1],
  ["IOP.01.02", "Número de personas capacitadas", "ascendente", 200, 264, 240, 3],
  ["IOP.01.03", "Número de talleres", "ascendente", 10, 10, 40, 2],
];
