import { parquetWriteBuffer, type BasicType } from "hyparquet-writer";
import { columnsOf, type FieldType, type Table, type TableCell } from "../../engine/export/table";

const TYPES = { string: "STRING", integer: "INT32", number: "DOUBLE", boolean: "BOOLEAN" } as const satisfies Record<FieldType, BasicType>;

/** A table as a Parquet file: the types of its columns, null where nothing stands, and the same table always the same bytes. */
export function parquetBytes({ schema, rows }: Table): Uint8Array {
  const columnData = columnsOf(schema).map((name) => {
    const { type = "string", required = false } = schema.fields[name] ?? {};
    return { name, type: TYPES[type], nullable: !required, data: rows.map((row): TableCell => row[name] ?? null) };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "pntp" }));
}
