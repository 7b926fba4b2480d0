/** A cell of a table of ours; null is «nothing stands here», and is neither 0 nor an empty text. */
export type TableCell = string | number | boolean | null;

export type FieldType = "string" | "integer" | "number" | "boolean";

/** A column: what it may hold. Its title and description are in words/export. */
export interface Field {
  readonly type: FieldType;
  /** Never null. */
  readonly required?: true;
  /** The only texts it may hold. */
  readonly values?: readonly string[];
  /** Least number it may hold. */
  readonly least?: number;
  /** Unit of its figures, where it is the same in every row. */
  readonly unit?: string;
}

/** The columns of a table in their order, what tells its rows apart, and to which table it leads. */
export interface TableSchema<Column extends string = string> {
  readonly fields: Readonly<Record<Column, Field>>;
  readonly key: readonly Column[];
  /** Columns whose values are a row of another table, where they have the same names. */
  readonly reference?: { readonly table: string; readonly columns: readonly Column[] };
}

export type TableRow<Column extends string = string> = Readonly<Record<Column, TableCell>>;

/** A table with its rows, in the order of the matrix. */
export interface Table<Column extends string = string> {
  readonly name: string;
  readonly schema: TableSchema<Column>;
  readonly rows: readonly TableRow<Column>[];
}

export function columnsOf<Column extends string>({ fields }: TableSchema<Column>): readonly Column[] {
  return Object.keys(fields) as Column[];
}
