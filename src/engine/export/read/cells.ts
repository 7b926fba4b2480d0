import { ND, type Figure } from "../../domain/figure";
import type { TableCell } from "../table";
import { decoded } from "../codes";

/** `{ [key]: value }` where there is one, else nothing: a field that says nothing is not there. */
export function maybe<Key extends string, Value>(key: Key, value: Value | null | undefined): { readonly [K in Key]?: Value } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

export function textOf(cell: TableCell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

export function maybeText<Key extends string>(key: Key, cell: TableCell | undefined): { readonly [K in Key]?: string } {
  return maybe(key, typeof cell === "string" ? cell : undefined);
}

export function maybeNumber<Key extends string>(key: Key, cell: TableCell | undefined): { readonly [K in Key]?: number } {
  return maybe(key, typeof cell === "number" ? cell : undefined);
}

export function figureOf(cell: TableCell | undefined): Figure {
  return typeof cell === "number" ? cell : ND;
}

/** The word of the engine; the schema has made sure that there is one. */
export function wordOf<Word extends string>(codes: Readonly<Record<Word, string>>, cell: TableCell | undefined): Word {
  const word = decoded(codes, cell);
  if (word === undefined) throw new Error(`A word of the tables that was checked is not known: ${String(cell)}`);
  return word;
}
