import { printProgress } from "../../planted/matrix/cleanSheet";
import { setFigures } from "../../planted/matrix/fault";
import { PlantedSheet, type ProgressStyle, type RowKind, type SheetRow } from "../../planted/matrix/plantedSheet";

/** A small matrix of 2020–2023 in which there is nothing to find; each example changes one thing in it. */
export function fixedSheet(progress: ProgressStyle = "none"): PlantedSheet {
  const sheet = new PlantedSheet([2020, 2021, 2022, 2023], progress, 0);
  const add = (kind: RowKind, code: string, name: string): SheetRow => {
    const row: SheetRow = { kind, code, name, targets: {}, actuals: {} };
    sheet.rows.push(row);
    return row;
  };
  const indicator = (code: string, name: string, baseline: number, isPercent = false): void => {
    const row = add(code.startsWith("IOP") ? "objectiveIndicator" : "serviceIndicator", code, name);
    Object.assign(row, { responsible: "MIMP", type: "Cobertura", direction: "ascendente", aggregation: "no acumulado" });
    const cell = (share: number): number | string => (isPercent ? `${(baseline * share).toFixed(1)}%` : Math.round(baseline * share));
    setFigures(row, sheet, { baseline: cell(1), targets: [cell(1), cell(1.1), cell(1.2), cell(1.3)], actuals: [cell(1.15), cell(1.25)] });
  };
  add("objective", "OP.01", "Prevenir la trata de personas");
  indicator("IOP.01.01", "Número de distritos con plan de prevención", 180);
  indicator("IOP.01.02", "Número de operativos de prevención", 340);
  add("guideline", "LN.01.01", "Fortalecer la vigilancia preventiva");
  add("service", "SS.01.01.01", "Servicio de orientación a la población");
  indicator("ISS.01.01.01.01", "Número de personas orientadas", 1200);
  indicator("ISS.01.01.01.02", "Porcentaje de personas satisfechas con la orientación", 58, progress !== "formulas");
  add("service", "SS.01.01.02", "Servicio de campañas informativas");
  indicator("ISS.01.01.02.01", "Número de campañas por redes sociales", 130);
  add("objective", "OP.02", "Atender a las víctimas");
  indicator("IOP.02.01", "Número de víctimas atendidas", 450);
  indicator("IOP.02.02", "Número de víctimas reintegradas", 90);
  add("guideline", "LN.02.01", "Optimizar la cobertura de los servicios");
  add("service", "SS.02.01.01", "Servicio de acogida temporal");
  indicator("ISS.02.01.01.01", "Número de víctimas acogidas", 260);
  if (progress !== "none") printProgress(sheet);
  return sheet;
}

/** The row of a code. */
export function rowOf(sheet: PlantedSheet, code: string): SheetRow {
  const row = sheet.rows.find((candidate) => candidate.code === code);
  if (!row) throw new Error(`no such row: ${code}`);
  return row;
}
