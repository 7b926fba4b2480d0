import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Package } from "datapackage";
import fc from "fast-check";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { csvText } from "../../../src/engine/export/format/csv";
import { dataPackageText } from "../../../src/engine/export/format/dataPackage";
import { textAsItWas } from "../../../src/engine/export/format/safeText";
import type { Table } from "../../../src/engine/export/table";
import { seedPolicy } from "../domain/policyOf";
import { tablesOf } from "./exported";
import { profiles, tidyPolicies } from "./randomPolicy";

const folder = mkdtempSync(path.join(os.tmpdir(), "pntp-frictionless-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writePackage(tables: readonly Table[], descriptor: string): Promise<Package> {
  for (const table of tables) writeFileSync(path.join(folder, `${table.name}.csv`), csvText(table));
  writeFileSync(path.join(folder, "datapackage.json"), descriptor);
  return Package.load(path.join(folder, "datapackage.json"), { basePath: folder });
}

const facts = { name: "Política «Ñandú» 2023", title: undefined, year: 2023 };

/** It takes away blanks around a text, and the reader gives none. */
test("Frictionless' own library takes every package for valid: types, lists of words, keys, relations, rows", async () => {
  await fc.assert(
    fc.asyncProperty(tidyPolicies, profiles, async (policy, profile) => {
      const tables = tablesOf(policy, profile, [policy.periods[0]?.year ?? 2023]);
      const made = await writePackage(tables, dataPackageText(tables, facts));
      expect([made.valid, made.errors]).toEqual([true, []]);
      expect(made.resources).toHaveLength(tables.length);
      for (const [index, resource] of made.resources.entries()) {
        const rows = (await resource.read({ keyed: true })).map((row) =>
          Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, typeof cell === "string" ? textAsItWas(cell) : cell])),
        );
        expect(rows).toEqual(tables[index]?.rows);
        expect(await resource.checkRelations()).toBe(true);
      }
    }),
    { numRuns: 15 },
  );
});

test("and it is a judge: a word of no list, a key that repeats and a row of no indicator are refused", async () => {
  const tables = tablesOf(seedPolicy(), defaultProfile, [2023]);
  const spoil = async (name: string, edit: (rows: Table["rows"]) => Table["rows"]): Promise<string> => {
    const spoilt = tables.map((table) => (table.name === name ? { ...table, rows: edit(table.rows) } : table));
    const made = await writePackage(spoilt, dataPackageText(spoilt, facts));
    const resource = made.getResource(name);
    return resource.read({ relations: true }).then(
      () => "taken",
      () => "refused",
    );
  };
  expect(await spoil("cifras", (rows) => rows)).toBe("taken");
  expect(await spoil("cifras", ([first, ...rows]) => [{ ...first, lectura: "quizá" }, ...rows])).toBe("refused");
  expect(await spoil("cifras", (rows) => [...rows.slice(0, 1), ...rows])).toBe("refused");
  expect(await spoil("cifras", ([first, ...rows]) => [{ ...first, orden: 999 }, ...rows])).toBe("refused");
});
