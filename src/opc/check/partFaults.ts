import { TRANSITIONAL } from "../xml/namespaces";
import { readEvents } from "../xml/xmlEvents";
import { XmlFault } from "../xml/xmlFault";
import { asUtf8 } from "../xml/xmlEncoding";
import { splitAround } from "../xml/splitAround";
import { faultInside } from "./cellBytes";
import { SchemaWalk } from "./schemaWalk";

/** What a part is, as far as its check needs it. */
export interface CheckedPart {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What is not as it must be in a part, in words; and the ids of links that it uses. */
export interface PartFaults {
  /** False: no program reads it; nothing else is known then. */
  readonly isWellFormed: boolean;
  readonly faults: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
}

const ROOTS: readonly (readonly [typeEnd: string, root: string])[] = [
  ["spreadsheetml.worksheet+xml", "x:worksheet"],
  ["spreadsheetml.styles+xml", "x:styleSheet"],
  ["spreadsheetml.table+xml", "x:table"],
  ["wordprocessingml.document.main+xml", "w:document"],
  ["wordprocessingml.template.main+xml", "w:document"],
  ["ms-word.document.macroEnabled.main+xml", "w:document"],
  ["ms-word.template.macroEnabledTemplate.main+xml", "w:document"],
  ["wordprocessingml.styles+xml", "w:styles"],
  ["wordprocessingml.header+xml", "w:hdr"],
  ["wordprocessingml.footer+xml", "w:ftr"],
  ["sheet.main+xml", "x:workbook"],
  ["sheet.macroEnabled.main+xml", "x:workbook"],
  ["template.main+xml", "x:workbook"],
  ["template.macroEnabled.main+xml", "x:workbook"],
  ["officedocument.drawing+xml", "xdr:wsDr"],
  ["drawingml.chart+xml", "c:chartSpace"],
  ["relationships+xml", "rel:Relationships"],
];

/** What may be too much to read is refused when the file is opened. */
const NO_LIMITS = { elements: Infinity, depth: Infinity };
const UNREADABLE: PartFaults = { isWellFormed: false, faults: new Set(), references: new Set() };

/** Reads a part as the strictest of programs would. `cells`: false leaves out the cells of a sheet, which are nearly all of it. */
export function partFaults({ contentType, bytes }: CheckedPart, cells = true): PartFaults {
  try {
    const text = asUtf8(bytes);
    const isSheet = contentType.endsWith("spreadsheetml.worksheet+xml");
    const walk = isSheet ? walkSheet(text, cells) : walkText(decode(text));
    const expected = ROOTS.find(([end]) => contentType.endsWith(end))?.[1];
    const faults = new Set(walk.faults);
    if (expected !== undefined && walk.root !== expected) faults.add(`empieza con <${walk.root}> y no con <${expected}>`);
    return { isWellFormed: true, faults, references: walk.references };
  } catch (fault) {
    if (fault instanceof XmlFault) return UNREADABLE;
    throw fault;
  }
}

function walkText(xml: string): SchemaWalk {
  const walk = new SchemaWalk();
  readEvents(xml, walk, NO_LIMITS);
  return walk;
}

/** The cells in their bytes, what is around them as text. */
function walkSheet(bytes: Uint8Array, cells: boolean): SchemaWalk {
  const { scope, tagEnd, innerEnd } = splitAround(bytes, "sheetData", TRANSITIONAL.sheet);
  const walk = walkText(decode(bytes.subarray(0, tagEnd)) + decode(bytes.subarray(innerEnd)));
  if (cells && faultInside(bytes.subarray(tagEnd, innerEnd), scope) >= 0) throw new XmlFault("damaged");
  return walk;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault("damaged"); // bytes that are no text: nothing else can go wrong in it
  }
}
