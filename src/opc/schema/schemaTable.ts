import { CHART_SCHEMA } from "./chartSchema";
import { PACKAGE_SCHEMA } from "./packageSchema";
import { WORD_SCHEMA } from "./wordSchema";
import { WORKBOOK_SCHEMA } from "./workbookSchema";

/** What may stand inside an element, and on its tag. */
export interface SchemaType {
  /** Children by name; those of another vocabulary with its prefix («a:graphic»). */
  readonly children: ReadonlyMap<string, SchemaChild>;
  /** Anything may stand inside. */
  readonly isOpen: boolean;
  /** Attributes by name, and whether they must be there. */
  readonly attributes: ReadonlyMap<string, boolean>;
}

export interface SchemaChild {
  readonly name: string;
  /** Equal for those whose order among themselves is free. */
  readonly place: number;
  /** Name of its type («x:Row»), where the table has it. */
  readonly type: string | undefined;
  readonly isRepeatable: boolean;
  readonly isRequired: boolean;
}

/**
 * The tables are lines «type: children @ attributes», wrapped: children in their order, «?» optional, «*» and «+» repeated, in parentheses
 * where they go in any order, «=Type» where the table says what is inside; attributes with «!» are required. «<element> type» are document
 * elements. They keep the prefixes of `xmlFragment.ts`.
 */
const { roots, types } = readTables([WORKBOOK_SCHEMA, WORD_SCHEMA, CHART_SCHEMA, PACKAGE_SCHEMA]);

/** Type of a document element («x:worksheet»). */
export function rootType(element: string): string | undefined {
  return roots.get(element);
}

export function schemaType(name: string): SchemaType | undefined {
  return types.get(name);
}

/** The children of a type in the order in which they must stand. */
export function childOrder(type: string): readonly string[] {
  const found = types.get(type);
  if (!found) throw new RangeError(`the schema table has no type «${type}»`);
  return [...found.children.keys()];
}

function readTables(tables: readonly string[]): { roots: Map<string, string>; types: Map<string, SchemaType> } {
  const roots = new Map<string, string>();
  const types = new Map<string, SchemaType>();
  for (const line of tables.flatMap((table) => table.trim().replaceAll("\n  ", " ").split("\n"))) {
    const root = /^<(.+)> (.+)$/.exec(line);
    if (root) roots.set(root[1] ?? "", root[2] ?? "");
    else {
      const [head = "", attributes = ""] = line.split("@");
      const end = head.indexOf(": ");
      const name = end < 0 ? head.trim().replace(/:$/, "") : head.slice(0, end);
      types.set(name, readType(name.slice(0, name.indexOf(":")), end < 0 ? "" : head.slice(end + 2), attributes));
    }
  }
  return { roots, types };
}

function readType(vocabulary: string, children: string, attributes: string): SchemaType {
  const found = new Map<string, SchemaChild>();
  let isOpen = false;
  let place = 0;
  for (const [, group, single, mark = ""] of children.matchAll(/(?:\(([^)]*)\)|([\w:=]+))([?*+]?)/g)) {
    for (const written of (group ?? single ?? "").split(" ")) {
      const [name = "", type] = written.split("=");
      if (name === "any") isOpen = true;
      const isRepeatable = mark === "*" || mark === "+";
      const isRequired = group === undefined && (mark === "" || mark === "+");
      const typeName =
        type === undefined || type.includes(":") ? type : `${name.includes(":") ? name.slice(0, name.indexOf(":")) : vocabulary}:${type}`;
      found.set(name, { name, place, type: typeName, isRepeatable, isRequired });
    }
    place++;
  }
  const named = attributes.trim().split(/\s+/).filter(Boolean);
  return { children: found, isOpen, attributes: new Map(named.map((name) => [name.replace("!", ""), name.endsWith("!")])) };
}
