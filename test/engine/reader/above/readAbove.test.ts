import { readAbove, type Said } from "../../../../src/engine/reader/above/readAbove";
import { writtenCut } from "../../../../src/engine/reader/above/saidCut";
import { gridOf, type TestCell } from "../../gridOf";

const DATE = { value: 46_022, format: "dd/mm/yyyy" };

function said(rows: readonly (readonly TestCell[])[], sheet = "Matriz"): Said {
  return readAbove(gridOf([...rows, ["Código", "Indicador", "Línea base"]], { sheet }), 0, rows.length);
}

/** What is taken as the cut: its day, or its year; «·» where none is. */
function cut(rows: readonly (readonly TestCell[])[], sheet?: string): string {
  const found = writtenCut(said(rows, sheet).years);
  return found === undefined ? "·" : `${found.day ?? found.year} ${found.as}`;
}

const CUTS: readonly (readonly [about: string, rows: readonly (readonly TestCell[])[], cut: string])[] = [
  ["label and value in one cell", [["Fecha de corte: 31/12/2025"]], "2025-12-31 cut"],
  ["without a colon", [["Fecha de corte 31/12/2025"]], "2025-12-31 cut"],
  ["label in one cell, text in the next", [["Fecha de corte", null, "31 de diciembre de 2025"]], "2025-12-31 cut"],
  ["label in one cell, an Excel date in the next", [["Fecha de corte:", DATE]], "2025-12-31 cut"],
  [
    "labels in a row, values in the row below",
    [
      ["Sector", "Pliego", "Fecha de corte"],
      ["99", "001", DATE],
    ],
    "2025-12-31 cut",
  ],
  ["«Al 31 de diciembre de 2025»", [["Al 31 de diciembre de 2025"]], "2025-12-31 cut"],
  ["capitals, in parentheses", [["REPORTE DE SEGUIMIENTO (AL 31 DE DICIEMBRE DE 2025)"]], "2025-12-31 cut"],
  ["«Corte: II semestre 2025»", [["Corte: II semestre 2025"]], "2025-12-31 cut"],
  ["«Corte: I semestre 2025»", [["Corte: I Semestre 2025"]], "2025-06-30 cut"],
  ["«Año reporte: 2025» beside others (Anexo B-7)", [["Año reporte: 2025", "Unidad: Todas", "Nivel de avance: Todos"]], "2025 cut"],
  ["«Ejercicio fiscal 2025»", [["Ejercicio Fiscal 2025"]], "2025 cut"],
  ["a number after «Año:»", [["Año:", 2025]], "2025 cut"],
  ["«Periodo de reporte: enero - junio 2025»", [["Periodo de reporte: enero - junio 2025"]], "2025-06-30 cut"],
  ["«Periodo reportado» with two days", [["Período reportado:", "01/01/2025 al 31/12/2025"]], "2025-12-31 cut"],
  [
    "several things in one cell (the sample)",
    [["Ministerio rector: Ministerio del Interior · Corte: 31 de diciembre de 2023"]],
    "2023-12-31 cut",
  ],
  ["«con corte al 30 de junio de 2025»", [["Matriz de seguimiento con corte al 30 de junio de 2025"]], "2025-06-30 cut"],
  ["«Información al IV trimestre 2025»", [["Información al IV trimestre de 2025"]], "2025-12-31 cut"],
  ["«Datos a diciembre del 2025»", [["Datos a diciembre del 2025"]], "2025-12-31 cut"],
  ["«Del 1 de enero al 31 de diciembre de 2025»", [["Del 1 de enero al 31 de diciembre de 2025"]], "2025-12-31 cut"],
  ["«Actualizado al 31/12/2025»", [["Actualizado al 31/12/2025"]], "2025-12-31 cut"],
  ["a report of a year on a policy to another", [["Evaluación anual 2024 de la Política Nacional de Cultura al 2030"]], "2024 report"],
  ["the title of a report", [["SEGUIMIENTO DEL POI 2025 - METAS FÍSICAS"]], "2025 report"],
  ["a report of a half", [["Evaluación de resultados PEI, I Semestre 2025"]], "2025-06-30 report"],
  ["the cut wins over the title", [["Reporte de cumplimiento 2024"], ["Fecha de corte: 31/12/2025"]], "2025-12-31 cut"],
  ["of one year, the one that says its day", [["Año reporte: 2025"], ["Corte: I semestre 2025"]], "2025-06-30 cut"],
  [
    "the day of the values beside the day of the report",
    [["Valores al 31 de diciembre de 2024 — Reporte elaborado el 14/03/2025"]],
    "2024-12-31 cut",
  ],
  // Titles of published evaluations of Peruvian entities.
  [
    "PCM, 2020",
    [["INFORME DE EVALUACIÓN DE IMPLEMENTACIÓN DEL PLAN OPERATIVO INSTITUCIONAL (POI) 2020 VERSIÓN 3 – I SEMESTRE"]],
    "2020-06-30 report",
  ],
  [
    "Villa El Salvador, 2015",
    [["Monitoreo al IV Trimestre del Plan Operativo Institucional 2015 con Enfoque de Resultados"]],
    "2015-12-31 cut",
  ],
  [
    "Cayma, 2011",
    [["EVALUACIÓN DEL PLAN OPERATIVO INSTITUCIONAL CORRESPONDIENTE AL 1 TRIMESTRE DEL EJERCICIO FISCAL 2011."]],
    "2011-03-31 cut",
  ],
  ["MEF, 2013", [["EJECUCION PRESUPUESTAL AL SEGUNDO TRIMESTRE 2013 EJERCICIO FISCAL 2013"]], "2013-06-30 cut"],
  ["CEPLAN, 2025", [["Reporte de Seguimiento POI 2025 primer semestre"]], "2025-06-30 report"],
  ["a site's foot", [["(Información actualizada al mes de Febrero del 2023)"]], "2023-02-28 cut"],
  ["a site's clock", [["Información actualizada al 30/09/2026 14:05"]], "2026-09-30 cut"],
  ["the other way round", [["Reporte elaborado el 14/03/2025 con datos al 31/12/2024"]], "2024-12-31 cut"],
  ["after the name of the sector", [["Matriz de seguimiento — Sector de Ejemplo — Al IV trimestre 2024"]], "2024-12-31 cut"],
  ["a quarter's end alone in its cell", [["31 de diciembre de 2025"]], "2025-12-31 cut"],
  ["«Fecha: 31/12/2025»", [["Fecha: 31/12/2025"]], "2025-12-31 cut"],
  ["«Datos al 2025»", [["Datos al 2025"]], "2025 cut"],

  [
    "a table of years above, across",
    [
      ["Año", 2023, 2024, 2025],
      ["PIM (S/)", 100, 120, 90],
    ],
    "·",
  ],
  [
    "a table of years above, downwards",
    [
      ["Año", "PIM (S/)"],
      [2023, 100],
      [2024, 120],
      [2025, 90],
    ],
    "·",
  ],
  ["the day a sheet was brought up to date is no month's end", [["Actualizado al 15/01/2026"]], "2026-01-15 report"],
  ["no year at all", [["Ministerio del Interior"], ["Matriz de indicadores"]], "·"],
  ["the span of a plan", [["Periodo PEI :", "2023 - 2026"]], "·"],
  ["the span in a title", [["Matriz de Plan Estratégico Institucional 2024 - 2028"]], "·"],
  ["the span of a report's plan", [["Reporte de seguimiento del Plan Estratégico Institucional 2023 - 2026"]], "·"],
  ["a decree", [["Aprobado por D.S. 009-2023-MIMP"]], "·"],
  ["a decree in parentheses", [["Política Nacional de Igualdad de Género (Decreto Supremo N° 008-2019-MIMP)"]], "·"],
  [
    "two decrees",
    [["Aprobada con Decreto Supremo N° 012-2021-EJE, publicado el 18 de noviembre de 2021 y modificada por D.S. N° 003-2026-EJE"]],
    "·",
  ],
  ["a year that a plan is extended to", [["Seguimiento del Plan Estratégico Institucional 2024-2028 Ampliado al 2030"]], "·"],
  ["a day of approval", [["PEI aprobado el 12/03/2023 con R.M. 123-2023"]], "·"],
  ["a label of approval", [["Fecha de aprobación:", "31/12/2023"]], "·"],
  ["a day of printing", [["Fecha de impresión: 15/01/2026 10:32"], ["Generado el 31/12/2026"]], "·"],
  ["a letter's day", [["Lima, 15 de marzo de 2026"]], "·"],
  ["«Fecha: 15/01/2026»", [["Fecha: 15/01/2026"]], "·"],
  ["the horizon of a policy", [["Política Nacional de Juventud al 2030"]], "·"],
  ["the horizon of a report's policy", [["Reporte de la Política Nacional de Igualdad de Género al 2030"]], "·"],
  ["«Agenda 2030», «Visión 2050»", [["Plan alineado a la Agenda 2030 y a la Visión 2050"]], "·"],
  ["validity", [["Vigencia al 31 de diciembre de 2027"], ["Norma con vigencia al 31 de diciembre de 2027"]], "·"],
  ["a target's day", [["Metas al 31/12/2026"]], "·"],
  ["the baseline", [["Línea base: 2019"], ["Año base: 2021"]], "·"],
  ["an amount", [["Presupuesto: S/ 2,025.50"]], "·"],
];

describe("the cut written above a table", () => {
  test.each(CUTS)("%s", (_about, rows, expected) => expect(cut(rows)).toBe(expected));

  test.each([
    ["2025", "2025 report"],
    ["Año 2025", "2025 report"],
    ["POI_2025", "2025 report"],
    ["Seguimiento 2025", "2025 report"],
    ["Dic-2025", "2025-12-31 report"],
    ["2025-I", "2025-06-30 report"],
    ["Matriz", "·"],
    ["PEI 2024-2028", "·"],
    ["PEI 2024", "·"],
    ["Hoja1", "·"],
  ])("a sheet called «%s»", (sheet, expected) => expect(cut([[null]], sheet)).toBe(expected));

  test("a year that is not said to be of the figures is named, no cut", () => {
    expect(said([["Matriz del PEI 2024"]]).years).toMatchObject([{ as: "named", year: 2024, cell: "Matriz!A1" }]);
  });
});

describe("who a table is of", () => {
  test("the Anexo B-7 as CEPLAN's system exports it", () => {
    const { title, facts } = said([
      ["Anexo B-7"],
      ["Reporte de seguimiento del Plan Estratégico Institucional 2023 - 2026"],
      ["Periodo PEI :", "2023 - 2026"],
      ["Nivel de Gobierno :", "E - Gobierno Nacional"],
      ["Sector :", "26 - DEFENSA"],
      ["Pliego :", "026 - MINISTERIO DE DEFENSA"],
      ["Unidad ejecutora :", "001 - ADMINISTRACIÓN GENERAL"],
      ["Año reporte: 2025", "Unidad: Todas", "Nivel de avance: Todos"],
    ]);
    expect(title).toBe("Reporte de seguimiento del Plan Estratégico Institucional 2023 - 2026");
    expect(facts).toEqual({
      span: { from: 2023, to: 2026 },
      government: "E - Gobierno Nacional",
      sector: "26 - DEFENSA",
      entity: "026 - MINISTERIO DE DEFENSA",
      unit: "001 - ADMINISTRACIÓN GENERAL",
    });
  });

  test("in one cell, with and without separators", () => {
    expect(said([["Sector: 07 INTERIOR   Pliego: 007 M. DEL INTERIOR | U.E.: 001 OGA"]]).facts).toEqual({
      sector: "07 INTERIOR",
      entity: "007 M. DEL INTERIOR",
      unit: "001 OGA",
    });
    expect(said([["Sector: 07 Pliego: 007"]]).facts).toEqual({ sector: "07", entity: "007" });
  });

  test("a ministry by its label, or alone on its line", () => {
    expect(said([["Ministerio rector: Ministerio del Interior · Corte: 31/12/2023"]]).facts.ministry).toBe("Ministerio del Interior");
    expect(said([["MINISTERIO DE LA MUJER Y POBLACIONES VULNERABLES"]]).facts.ministry).toBe(
      "MINISTERIO DE LA MUJER Y POBLACIONES VULNERABLES",
    );
  });

  test("values typed below their labels", () => {
    expect(
      said([
        ["Sector", "Pliego"],
        ["26 Defensa", "026"],
      ]).facts,
    ).toEqual({ sector: "26 Defensa", entity: "026" });
  });

  test("«Todas» is nobody", () =>
    expect(
      said([
        ["Unidad ejecutora:", "Todas"],
        ["Sector:", "-"],
      ]).facts,
    ).toEqual({}));

  test.each([
    [[["Ministerio del Interior"], ["Nombre de la política:", "Política Nacional X"]], "Política Nacional X"],
    [[["Política: Política Nacional X"]], "Política Nacional X"],
    [[["Política Nacional X"], ["Matriz de seguimiento"]], "Política Nacional X"],
    [[["MINISTERIO DE EJEMPLO — Política Nacional X al 2030"]], "Política Nacional X al 2030"],
    [[["Política Nacional X — seguimiento anual"]], "Política Nacional X"],
    [[["Fecha de corte: 31/12/2025"], ["Al 31 de diciembre de 2025"]], undefined],
  ] as const)("the name of the policy (%#)", (rows, title) => expect(said(rows).title).toBe(title));
});
