import { parseArea } from "../model/rect";
import type { SheetModel } from "../model/book/sheet";
import { invalidArgument, itemNotFound } from "../wire/hostError";
import type { CellArea } from "./hostObjects";

/** Arguments as they come from the wire are anything: each is checked here before it is used. */
export function textArgument(value: unknown): string {
  if (typeof value === "string") return value;
  throw invalidArgument();
}

export function numberArgument(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument();
}

export function integerArgument(value: unknown): number {
  if (Number.isInteger(value)) return value as number;
  throw invalidArgument();
}

export function booleanArgument(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument();
}

/** One of the words of an enumeration, in any letter case as Excel takes them. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  const found = typeof value === "string" ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}

const COLOUR_NAMES: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
};

/** «#1f4e79», «1f4e79» or a colour name → «#1F4E79»; empty text stays empty. */
export function colourArgument(value: unknown): string {
  const text = textArgument(value).trim();
  if (text === "") return "";
  const named = COLOUR_NAMES[text.toLowerCase()];
  if (named) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex === undefined) throw invalidArgument();
  return `#${hex.toUpperCase()}`;
}

export function isCellArea(value: unknown): value is CellArea {
  return typeof value === "object" && value !== null && "sheet" in value && "area" in value;
}

/** A Range, or an address with or without sheet name («Hoja1!B4:C9»), read in a workbook from one of its sheets. */
export function areaArgument(value: unknown, sheet: SheetModel, findSheet: (name: string) => SheetModel | undefined): CellArea {
  if (isCellArea(value)) return { sheet: value.sheet, area: value.area };
  const text = textArgument(value).replace(/^=/, "");
  const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.*)$/s.exec(text) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const target = name === undefined ? sheet : findSheet(name);
  const area = parseArea(address);
  if (!target) throw itemNotFound();
  if (!area) throw invalidArgument();
  return { sheet: target, area };
}
