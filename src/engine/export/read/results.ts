import { ND, percent } from "../../domain/figure";
import type { Policy } from "../../domain/policy";
import type { IndicatorResult, Progress, RollUp } from "../../domain/results";
import type { RuleId } from "../../domain/ruleId";
import { exportTexts } from "../../words/export/exportTexts";
import { ruleNames } from "../../words/rules/ruleNames";
import { bandCodes, decoded, reasonCodes, warningCodes } from "../codes";
import type { Table, TableRow } from "../table";
import { figureOf, maybe, wordOf } from "./cells";
import { ExportProblem } from "./problem";
import type { ExportedResults } from "./readExport";

/** The results of the indicators by year, as they were written down. */
export function readResults({ name, rows }: Table, { indicators }: Policy): ReadonlyMap<number, readonly IndicatorResult[]> {
  const byYear = new Map<number, IndicatorResult[]>();
  rows.forEach((row, index) => {
    const indicator = indicators[Number(row["orden"]) - 1];
    if (!indicator) throw new ExportProblem(exportTexts.strayRow(name, index + 1));
    const year = Number(row["anio"]);
    addTo(byYear, year, {
      indicator,
      year,
      reading: { baseline: figureOf(row["linea_base"]), target: figureOf(row["logro_esperado"]), actual: figureOf(row["valor_obtenido"]) },
      progress1: progressOf(row, "avance1", name, index),
      progress2: progressOf(row, "avance2", name, index),
      band: wordOf(bandCodes, row["banda"]),
    });
  });
  return byYear;
}

export function readObjectiveResults({ name, rows }: Table, { nodes }: Policy): ReadonlyMap<number, ExportedResults["objectives"]> {
  const byYear = new Map<number, ExportedResults["objectives"][number][]>();
  rows.forEach((row, index) => {
    const objective = nodes[Number(row["orden"]) - 1];
    if (objective?.kind !== "objective") throw new ExportProblem(exportTexts.strayRow(name, index + 1));
    const year = Number(row["anio"]);
    const rollUp = (column: "avance1" | "avance2", considered: string, total: string): RollUp => ({
      progress: progressOf(row, column, name, index),
      considered: Number(row[considered]),
      total: Number(row[total]),
    });
    addTo(byYear, year, {
      objective,
      year,
      progress1: rollUp("avance1", "considerados", "total"),
      progress2: rollUp("avance2", "considerados_avance2", "total_avance2"),
      band: wordOf(bandCodes, row["banda"]),
    });
  });
  return byYear;
}

function progressOf(row: TableRow, column: "avance1" | "avance2", table: string, index: number): Progress {
  const refuse = (name: string): never => {
    throw new ExportProblem(exportTexts.wrongCell(table, index + 1, name, String(row[name] ?? "")));
  };
  const rule = row[`${column}_regla`];
  if (!isRule(rule)) return refuse(`${column}_regla`);
  const value = row[column];
  if (typeof value === "number") return { value: percent(value), rule, ...maybe("warning", decoded(warningCodes, row[`${column}_aviso`])) };
  const reason = decoded(reasonCodes, row[`${column}_motivo`]);
  return reason === undefined ? refuse(`${column}_motivo`) : { value: ND, rule, reason };
}

function isRule(cell: unknown): cell is RuleId {
  return typeof cell === "string" && cell in ruleNames;
}

function addTo<Item>(byYear: Map<number, Item[]>, year: number, item: Item): void {
  const others = byYear.get(year);
  if (others) others.push(item);
  else byYear.set(year, [item]);
}
