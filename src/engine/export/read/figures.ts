import type { Baseline, Period, Series } from "../../domain/policy";
import { exportTexts } from "../../words/export/exportTexts";
import { kindCodes, roleCodes } from "../codes";
import { periodName } from "../periods";
import type { Table, TableRow } from "../table";
import { figureOf, maybeNumber, wordOf } from "./cells";
import { ExportProblem } from "./problem";

/** The figures of an indicator or part by the name that its rows have; `told` is what it is called where one is missing. */
export type FiguresOf = (
  name: string,
  told: string,
  periods: readonly Period[],
) => { readonly baseline: Baseline; readonly targets: Series; readonly actuals: Series };

export function figuresIn({ rows }: Table, nameOf: (row: TableRow) => string): FiguresOf {
  const byPlace = new Map<string, TableRow>();
  for (const row of rows) {
    const isBaseline = row["rol"] === roleCodes.baseline;
    byPlace.set(placeOf(nameOf(row), String(row["rol"]), isBaseline ? "" : String(row["periodo"])), row);
  }
  return (name, told, periods) => {
    const rowOf = (role: keyof typeof roleCodes, period: string): TableRow => {
      const row = byPlace.get(placeOf(name, roleCodes[role], period));
      if (!row) throw new ExportProblem(exportTexts.missingFigure(told, roleCodes[role], period));
      return row;
    };
    const series = (role: "target" | "actual"): Series => seriesOf(periods.map((period) => rowOf(role, periodName(period))));
    return { baseline: baselineOf(rowOf("baseline", "")), targets: series("target"), actuals: series("actual") };
  };
}

function placeOf(...parts: readonly string[]): string {
  return parts.join(" ");
}

function baselineOf(row: TableRow): Baseline {
  const factor = Number(row["factor"]);
  return {
    ...maybeNumber("year", row["anio"]),
    value: figureOf(row["valor"]),
    kind: wordOf(kindCodes, row["lectura"]),
    ...(factor !== 1 && { factor }),
  };
}

function seriesOf(rows: readonly TableRow[]): Series {
  const factors = rows.map((row) => Number(row["factor"]));
  return {
    figures: rows.map((row) => figureOf(row["valor"])),
    kinds: rows.map((row) => wordOf(kindCodes, row["lectura"])),
    ...(factors.some((factor) => factor !== 1) && { factors }),
  };
}
