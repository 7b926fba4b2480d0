import { cellAddress } from "../../../engine/address";
import { isCellError, type CellValue } from "../../../engine/grid";
import { escapeXstring } from "./cellText";
import type { FileWrite } from "./cellEdits";
import { attributeOf, escapeText, withAttribute } from "../../../opc/xml/xmlTag";

/** What a cell is to hold, ready to be written. */
export interface CellContent {
  /** Text of <f>, as files write it. */
  readonly formula?: string;
  /** The formula spills by itself: its place among the cell metadata of xl/metadata.xml, as `cm` counts. */
  readonly metadata?: number | undefined;
  readonly value: CellValue;
  /** Cell format; 0 is the default one. */
  readonly style: number;
}

/** A whole <c> element. Texts are written in place, so that the table of shared strings stays as it was. */
export function cellXml(prefix: string, row: number, column: number, { formula, metadata, value, style }: CellContent): string {
  const p = prefix;
  const address = cellAddress(row, column);
  const start = `<${p}c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  const cm = metadata === undefined ? "" : ` cm="${metadata}"`;
  const kindOfFormula = metadata === undefined ? "" : ` t="array" ref="${address}"`;
  const f = formula === undefined ? "" : `<${p}f${kindOfFormula}>${escapeText(formula)}</${p}f>`;
  const whole = (kind: string, text: string) => `${start}${kind}${cm}>${f}<${p}v>${text}</${p}v></${p}c>`;
  if (value === null) return f === "" ? `${start}/>` : `${start}${cm}>${f}</${p}c>`;
  if (typeof value === "number") return whole("", numberText(value));
  if (typeof value === "boolean") return whole(' t="b"', value ? "1" : "0");
  if (isCellError(value)) return whole(' t="e"', escapeText(value.error));
  const text = escapeText(escapeXstring(value));
  if (f !== "") return whole(' t="str"', text);
  return `${start} t="inlineStr"><${p}is><${p}t${keepsSpace(value)}>${text}</${p}t></${p}is></${p}c>`;
}

/** A cell put back as the file spelled it; one that tells its text by number, only while that number is the same text. */
export function spelledCell(
  { row, column, value, spelling }: FileWrite,
  style: number,
  sharedTexts: readonly string[],
): string | undefined {
  if (spelling === undefined) return undefined;
  const tag = /^<[^>]*[^/>]\/?>/.exec(spelling)?.[0] ?? "";
  const number = /<(?:\w+:)?v>(\d+)</.exec(spelling)?.[1];
  if (attributeOf(tag, "t") === "s" && sharedTexts[Number(number)] !== value) return undefined;
  const placed = withAttribute(withAttribute(tag, "r", cellAddress(row, column)), "s", style === 0 ? undefined : style);
  return placed + spelling.slice(tag.length);
}

function numberText(value: number): string {
  return Object.is(value, -0) ? "0" : String(value);
}

function keepsSpace(text: string): string {
  return /^\s|\s$|[\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : "";
}
