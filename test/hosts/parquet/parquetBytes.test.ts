import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { exportedOf } from "../../../src/engine/export/read/readExport";
import { schemas, tableNames, type TableName } from "../../../src/engine/export/schemas";
import type { Table, TableRow } from "../../../src/engine/export/table";
import { parquetBytes } from "../../../src/hosts/parquet/parquetBytes";
import { tablesOf } from "../../engine/export/exported";
import { profiles, tidyPolicies } from "../../engine/export/randomPolicy";

async function rowsIn(bytes: Uint8Array): Promise<readonly TableRow[]> {
  return (await parquetReadObjects({ file: new Uint8Array(bytes).buffer })) as readonly TableRow[];
}

/** The reader that judges takes a mark of byte order at the beginning of a text away. */
test("an export in Parquet read back is the same policy, rules, results and reasons of ND, whatever the matrix holds", async () => {
  await fc.assert(
    fc.asyncProperty(tidyPolicies, profiles, async (policy, profile) => {
      const tables = tablesOf(policy, profile, [policy.periods[0]?.year ?? 2023]);
      const back: Partial<Record<TableName, Table>> = {};
      for (const table of tables) {
        const bytes = parquetBytes(table);
        expect(parquetBytes(table)).toEqual(bytes);
        const rows = await rowsIn(bytes);
        expect(rows).toEqual(table.rows);
        back[table.name as TableName] = { ...table, rows };
      }
      const exported = exportedOf(back as Record<TableName, Table>);
      expect([exported.policy, exported.profile]).toEqual([policy, profile]);
    }),
    { numRuns: 40 },
  );
});

test("a table without rows is a whole file all the same", async () => {
  expect(tableNames).toHaveLength(9);
  for (const name of tableNames)
    expect(await rowsIn(parquetBytes({ name, schema: schemas[name] as Table["schema"], rows: [] }))).toEqual([]);
});
