import { elementsIn, type XmlNode } from "../../../opc/xml/xmlTree";
import { REMOTE } from "./remotePlaces";
import { W } from "./wordNames";

/** Fields that ask another program for their text when they are updated. */
const ASKS_A_PROGRAM = /^\s*(?:DDE(?:AUTO)?|LINK|DATABASE)\b/i;
/** Fields that bring in a file: of another place, whatever switches stand before it. */
const BRINGS_A_FILE = /^\s*(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|INCLUDE|RD)\b/i;
const HAS_A_NAME = /^\s*[^\s"]+[\s"]/;

interface Field {
  instruction: string;
  isResult: boolean;
  /** Another field stands in the instruction, and makes part of it. */
  hasInner: boolean;
  /** … of the name: what the field is, nobody can read. */
  hidesName: boolean;
  isGone: boolean;
  /** The field in whose instruction it stands. */
  readonly within: Field | undefined;
  /** What makes it a field, with the element each stands in. */
  readonly marks: { readonly parent: XmlNode; readonly node: XmlNode }[];
}

/** Turns the fields that reach outside into the text they show; says whether there was one. */
export function withoutActiveFields(root: XmlNode): boolean {
  const fields: Field[] = [];
  const open: Field[] = [];
  let hasSimple = false;
  for (const parent of elementsIn(root)) {
    for (const child of parent.elements) readMark(parent, child, open, fields);
    if (!parent.elements.some(isActiveSimple)) continue;
    hasSimple = true;
    parent.children = parent.children.flatMap((child) => (typeof child !== "string" && isActiveSimple(child) ? child.children : [child]));
  }
  // From the outer ones inwards: with an instruction goes what makes it.
  for (const field of fields) field.isGone = isActive(field) || field.within?.isGone === true;
  const gone = fields.filter(({ isGone }) => isGone).flatMap(({ marks }) => marks);
  const nodes = new Set(gone.map(({ node }) => node));
  for (const parent of new Set(gone.map((mark) => mark.parent)))
    parent.children = parent.children.filter((child) => typeof child === "string" || !nodes.has(child));
  return hasSimple || nodes.size > 0;
}

function isActive({ instruction, hasInner, hidesName }: Pick<Field, "instruction" | "hasInner" | "hidesName">): boolean {
  if (hidesName || ASKS_A_PROGRAM.test(instruction)) return true;
  return BRINGS_A_FILE.test(instruction) && (hasInner || REMOTE.test(instruction));
}

function isActiveSimple(node: XmlNode): boolean {
  return node.is(W, "fldSimple") && isActive({ instruction: node.attribute(W, "instr") ?? "", hasInner: false, hidesName: false });
}

function readMark(parent: XmlNode, node: XmlNode, open: Field[], fields: Field[]): void {
  const field = open.at(-1);
  /** In whose instruction we are: what an inner field shows is part of it too. */
  const told = field?.isResult ? field.within : field;
  if (node.is(W, "instrText") || node.is(W, "t")) {
    if (!told) return;
    told.instruction += node.text;
    told.marks.push({ parent, node });
  } else if (node.is(W, "fldChar")) {
    const type = node.attribute(W, "fldCharType");
    if (type === "begin") {
      if (told) told.hasInner = true;
      if (told && !HAS_A_NAME.test(told.instruction)) told.hidesName = true;
      const inner: Field = {
        instruction: "",
        isResult: false,
        hasInner: false,
        hidesName: false,
        isGone: false,
        within: told,
        marks: [{ parent, node }],
      };
      fields.push(inner);
      open.push(inner);
    } else if (field) {
      field.marks.push({ parent, node });
      field.isResult = true;
      if (type === "end") open.pop();
    }
  }
}
