import type { Policy } from "../../domain/policy";
import type { Profile } from "../../domain/profile";
import type { PolicyResults } from "../../domain/results";
import { schemas, tableNames, type ColumnOf, type TableName } from "../schemas";
import type { Table, TableRow, TableSchema } from "../table";
import { figureRows, indicatorRows, nodeRows, partFigureRows, partRows } from "./indicatorRows";
import { policyRow } from "./policyRow";
import { objectiveResultRows, resultRows } from "./resultRows";
import { ruleRows, type ReadingRule } from "./ruleRows";

export interface ExportInput {
  /** What every row says it is of: the name of the file, usually. */
  readonly name: string;
  readonly sheet: string;
  readonly policy: Policy;
  readonly profile: Profile;
  /** Answers that decided how the sheet was read. */
  readonly readingRules: readonly ReadingRule[];
  /** Of the cut year. */
  readonly results: PolicyResults;
  /** Of every year that is told, the cut among them, in order. */
  readonly years: readonly PolicyResults[];
}

/** The rows of every table; a column that a table does not have does not compile. */
export type TableRows = { readonly [Name in TableName]: readonly Omit<TableRow<ColumnOf<Name>>, "matriz">[] };

/** A matrix and its results as tidy tables: the same matrix under the same rules gives the same tables. */
export function exportTables(input: ExportInput): readonly Table[] {
  const { policy, profile, years } = input;
  const rows: TableRows = {
    politica: [policyRow(input)],
    reglas: ruleRows(profile, input.readingRules),
    nodos: nodeRows(policy),
    indicadores: indicatorRows(policy),
    cifras: figureRows(policy),
    partes: partRows(policy),
    cifras_de_partes: partFigureRows(policy),
    resultados: years.flatMap(resultRows),
    resultados_de_objetivos: years.flatMap((results) => objectiveResultRows(results, policy)),
  };
  return tableNames.map((name) => ({
    name,
    schema: schemas[name] as TableSchema,
    rows: rows[name].map((row): TableRow => ({ matriz: input.name, ...row })),
  }));
}
