import { plainName, SPANISH_NAMES } from "./spanishFunctions";

/** Each letter of a formula belongs to one piece: texts, quoted sheets, columns of tables, names, and the rest sign by sign. */
const PIECES = /(?<kept>"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])|(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)(?<call>\s*\()?|(?<sign>[\s\S])/gu;

const IN_FILE: ReadonlyMap<string, string> = new Map(SPANISH_NAMES.map(([here, inFile]) => [plainName(here), inFile]));

/** Logical values as they are written here. */
const LOGICAL: ReadonlyMap<string, string> = new Map([
  ["VERDADERO", "TRUE"],
  ["FALSO", "FALSE"],
]);

/**
 * A formula as a person types it, in the form that files keep: functions by their English names, arguments apart by commas. Both ways of
 * writing are taken, since decimals go with a point here. In a constant of several rows («{1;2}») the semicolon stays.
 */
export function typedFormula(formula: string): string {
  let depth = 0;
  return formula.replace(PIECES, (piece, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { readonly name?: string; readonly call?: string; readonly sign?: string };
    const { name, call, sign } = groups;
    if (name !== undefined) return call === undefined ? (LOGICAL.get(plainName(name)) ?? name) : `${nameInFile(name)}${call}`;
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    return sign === ";" && depth === 0 ? "," : piece;
  });
}

function nameInFile(name: string): string {
  return IN_FILE.get(plainName(name)) ?? name;
}
