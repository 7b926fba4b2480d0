import type { Table } from "../table";

/** A table as a list of objects, one a line, so that what changed between two exports is seen line by line. */
export function jsonText({ rows }: Table): string {
  return rows.length === 0 ? "[]\n" : `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}
