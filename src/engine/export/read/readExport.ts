import type { Policy } from "../../domain/policy";
import type { Profile } from "../../domain/profile";
import type { IndicatorResult, ObjectiveResult } from "../../domain/results";
import { exportTexts } from "../../words/export/exportTexts";
import { schemas, tableNames, type TableName } from "../schemas";
import type { Table, TableSchema } from "../table";
import { parseTable, type ExportedFile } from "./parseTable";
import { readPolicy } from "./policy";
import { ExportProblem } from "./problem";
import { readObjectiveResults, readResults } from "./results";
import { readRules } from "./rules";

/** What an export says: the matrix as meaning, the rules, and the results as they were written down. */
export interface Exported {
  readonly name: string;
  readonly sheet: string;
  readonly policy: Policy;
  readonly profile: Profile;
  /** The cut year. */
  readonly year: number;
  readonly results: readonly ExportedResults[];
}

/** The results of a year. */
export interface ExportedResults {
  readonly year: number;
  readonly indicators: readonly IndicatorResult[];
  readonly objectives: readonly Omit<ObjectiveResult, "indicators">[];
}

export type ExportRead = { readonly ok: true; readonly exported: Exported } | { readonly ok: false; readonly message: string };

/** Reads an export back: the same matrix, rules and results that it was made of. */
export function readExport(files: Readonly<Record<string, ExportedFile>>): ExportRead {
  try {
    return { ok: true, exported: exportedOf(tablesOf(files)) };
  } catch (error) {
    if (error instanceof ExportProblem) return { ok: false, message: error.message };
    throw error;
  }
}

/** The same of tables that are parsed already, as those of another format. */
export function exportedOf(tables: Readonly<Record<TableName, Table>>): Exported {
  const [said, ...others] = tables.politica.rows;
  if (said === undefined || others.length > 0) throw new ExportProblem(exportTexts.noRow);
  const policy = readPolicy(tables, said);
  const results = readResults(tables.resultados, policy);
  const objectives = readObjectiveResults(tables.resultados_de_objetivos, policy);
  const years = [...new Set([...results.keys(), ...objectives.keys()])].sort((a, b) => a - b);
  return {
    name: String(said["matriz"]),
    sheet: String(said["hoja"]),
    policy,
    profile: readRules(tables.reglas),
    year: Number(said["anio_de_corte"]),
    results: years.map((year) => ({ year, indicators: results.get(year) ?? [], objectives: objectives.get(year) ?? [] })),
  };
}

function tablesOf(files: Readonly<Record<string, ExportedFile>>): Readonly<Record<TableName, Table>> {
  const entries = tableNames.map((name) => {
    const file = files[name];
    if (!file) throw new ExportProblem(exportTexts.missingTable(name));
    return [name, parseTable(name, schemas[name] as TableSchema, file)] as const;
  });
  return Object.fromEntries(entries) as Record<TableName, Table>;
}
