import type { ColumnOf, TableName } from "../schemas";
import { columnsOf, type Field, type Table } from "../table";
import { exportTexts } from "../../words/export/exportTexts";
import { tableTexts } from "../../words/export/tableTexts";

type Said = { readonly title: string; readonly description: string };

/** Every table and column is told; one without its words does not compile. */
const texts: { readonly [Name in TableName]: Said & { readonly columns: Readonly<Record<ColumnOf<Name>, Said>> } } = tableTexts;

/** Version of the tables: the first number changes where a reader of former ones would go wrong. */
const VERSION = "1.0.0";

export interface PackageFacts {
  /** As in the rows. */
  readonly name: string;
  readonly title: string | undefined;
  readonly year: number;
}

/** `datapackage.json` of an export in CSV: Frictionless Data Package v1, a Tabular Data Resource for each table. */
export function dataPackageText(tables: readonly Table[], { name, title, year }: PackageFacts): string {
  const descriptor = {
    profile: "tabular-data-package",
    name: slug(name),
    title: exportTexts.packageTitle(title, year),
    description: exportTexts.packageDescription,
    version: VERSION,
    resources: tables.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resourceOf({ name, schema }: Table) {
  const said = texts[name as TableName];
  const columns: Readonly<Record<string, Said>> = said.columns;
  const { key, reference } = schema;
  return {
    profile: "tabular-data-resource",
    name,
    path: `${name}.csv`,
    title: said.title,
    description: said.description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true, skipInitialSpace: false },
    schema: {
      fields: columnsOf(schema).map((column) => fieldOf(column, schema.fields[column], columns[column])),
      missingValues: [""],
      primaryKey: key,
      ...(reference && {
        foreignKeys: [{ fields: reference.columns, reference: { resource: reference.table, fields: reference.columns } }],
      }),
    },
  };
}

function fieldOf(name: string, field: Field | undefined, said: Said | undefined) {
  const { type = "string", required, values, least, unit } = field ?? {};
  const constraints = { ...(required && { required }), ...(values && { enum: values }), ...(least !== undefined && { minimum: least }) };
  return { name, type, ...said, ...(unit !== undefined && { unit }), ...(Object.keys(constraints).length > 0 && { constraints }) };
}

/** A package is called by lower-case letters, digits, «.», «_» and «-». */
function slug(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9._-]+/g, "-").replace(/^-+|-+$/g, "") || "matriz";
}
