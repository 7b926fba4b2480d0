import { gridOf, percentCell, type TestCell } from "../engine/gridOf";
import type { Grid } from "../../src/engine/grid";

/**
 * A small matrix with one row of each kind: two objectives, a guideline, a service, numbers, percentages, texts, ND, a blank and a
 * descending indicator.
 */
export function smallMatrix({
  withColumns = true,
  isProtected = false,
}: { readonly withColumns?: boolean; readonly isProtected?: boolean } = {}): Grid {
  const tail = (...cells: readonly TestCell[]): readonly TestCell[] => (withColumns ? cells : []);
  return gridOf(
    [
      ["Política Nacional de Prueba"],
      [],
      [
        "Código",
        "Objetivo / Indicador",
        "Responsable",
        "Sentido esperado",
        "Línea base",
        "",
        "Logros esperados",
        "",
        "Valores obtenidos",
        "",
        ...tail("Avance Tipo 1 (%)", "Avance Tipo 2 (%)"),
      ],
      ["", "", "", "", "Año", "Valor", 2022, 2023, 2022, 2023, ...tail(2023, 2023)],
      ["OP.01", "Prevenir", null, null, null, null, null, null, null, null, ...tail(80, null)],
      ["IOP.01.01", "Distritos con plan", "MININTER", "ascendente", 2020, 10, 20, 40, 16, 30, ...tail(75, 66.7)],
      [
        "IOP.01.02",
        "Casos resueltos",
        "Ministerio Público",
        "ascendente",
        2020,
        "50%",
        "60%",
        "85%",
        "55%",
        "62,2%",
        ...tail(96, { value: 34.9, formula: "=ROUND((J7-F7)/(H7-F7)*100,1)" }),
      ],
      ["LN.01.01", "Coordinar", null, null, null, null, null, null, null, null, ...tail(null, null)],
      ["SS.01.01.01", "Servicio de orientación", null, null, null, null, null, null, null, null, ...tail(null, null)],
      ["ISS.01.01.01.01", "Personas orientadas", "MIMP", "ascendente", 2020, 100, 150, 200, 140, "ND", ...tail("ND", "ND")],
      ["OP.02", "Atender", null, null, null, null, null, null, null, null, ...tail(null, null)],
      ["IOP.02.01", "Días de espera", "Ministerio Publico", "descendente", 2020, 40, 35, 30, 36, 35, ...tail(null, null)],
      [
        "IOP.02.02",
        "Cobertura",
        "MIMP",
        "ascendente",
        2020,
        percentCell(0.2),
        percentCell(0.3),
        percentCell(0.5),
        percentCell(0.25),
        percentCell(0.6),
        ...tail(null, null),
      ],
    ],
    { sheet: "Matriz 2023", merges: withColumns ? ["E3:F3", "G3:H3", "I3:J3"] : ["E3:F3", "G3:H3", "I3:J3"], isProtected },
  );
}
