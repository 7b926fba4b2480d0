/** The one matrix of the corpus, as rows of cells for the writers of JavaScript. */
import { readFileSync } from "node:fs";

const { rows, years } = JSON.parse(readFileSync(new URL("./matrix.json", import.meta.url), "utf8"));
const heads = ["Código", "Objetivo / Lineamiento / Servicio / Indicador", "Responsable", "Sentido esperado"];
const avances = ["Avance Tipo 1 (%)", "Avance Tipo 2 (%)"];

/** Corners of the merged headings, from zero: row, column, last row, last column. */
export const MERGES = [...[0, 1, 2, 3].map((c) => [0, c, 1, c]), [0, 4, 0, 5], [0, 6, 0, 8], [0, 9, 0, 11]];

export function groupedRows() {
  return [
    [...heads, "Línea base", null, "Logros esperados", null, null, "Valores obtenidos", null, null, ...avances],
    [null, null, null, null, "Año", "Valor", ...years, ...years, years[1], years[1]],
    ...rows.map(dataRow),
  ];
}

export function flatRows() {
  const named = ["Línea base Año", "Línea base Valor", ...years.map((year) => `Logro esperado ${year}`), ...years.map((year) => `Valor obtenido ${year}`)];
  return [[...heads, ...named, ...avances], ...rows.map(dataRow)];
}

function dataRow({ code, name, responsible, sense, baseYear, base, targets, results }) {
  return sense === undefined ? [code, name, ...Array(12).fill(null)] : [code, name, responsible, sense, baseYear, base, ...targets, ...results, null, null];
}
