import { computePolicy } from "../../../src/engine/domain/computePolicy";
import type { Policy } from "../../../src/engine/domain/policy";
import type { Profile } from "../../../src/engine/domain/profile";
import { csvText } from "../../../src/engine/export/format/csv";
import { jsonText } from "../../../src/engine/export/format/json";
import type { ExportedFile } from "../../../src/engine/export/read/parseTable";
import { readExport, type Exported } from "../../../src/engine/export/read/readExport";
import type { Table } from "../../../src/engine/export/table";
import { exportTables } from "../../../src/engine/export/write/exportTables";

const WRITERS = { csv: csvText, json: jsonText } as const;

/** A policy as tables, with its results of some years; the last of them is the cut. */
export function tablesOf(policy: Policy, profile: Profile, years: readonly number[]): readonly Table[] {
  const results = years.map((year) => computePolicy(policy, year, profile));
  const cut = results.at(-1);
  if (!cut) throw new Error("no year");
  return exportTables({ name: "matriz", sheet: "Matriz", policy, profile, readingRules: [], results: cut, years: results });
}

export function filesOf(tables: readonly Table[], format: ExportedFile["format"]): Readonly<Record<string, ExportedFile>> {
  return Object.fromEntries(tables.map((table) => [table.name, { format, text: WRITERS[format](table) }]));
}

/** Reads an export back, which must be possible. */
export function readBack(files: Readonly<Record<string, ExportedFile>>): Exported {
  const read = readExport(files);
  if (!read.ok) throw new Error(read.message);
  return read.exported;
}
