import { elementsIn, type XmlNode } from "../../../opc/xml/xmlTree";
import { W } from "./wordNames";

/** Fields that ask another program or file for their text when they are updated. */
const ACTIVE = /^\s*(?:(?:DDE(?:AUTO)?|LINK|DATABASE)\b|(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|INCLUDE)\s+"?\s*(?:\w{1,10}:)?[\\/]{2})/i;

interface OpenField {
  instruction: string;
  isResult: boolean;
  /** What makes it a field, with the element each stands in. */
  readonly marks: { readonly parent: XmlNode; readonly node: XmlNode }[];
}

/** Turns the fields that reach outside into the text they show; says whether there was one. */
export function withoutActiveFields(root: XmlNode): boolean {
  const open: OpenField[] = [];
  const gone: OpenField["marks"] = [];
  let hasSimple = false;
  for (const parent of elementsIn(root)) {
    for (const child of parent.elements) readMark(parent, child, open, gone);
    if (!parent.elements.some(isActiveSimple)) continue;
    hasSimple = true;
    parent.children = parent.children.flatMap((child) => (typeof child !== "string" && isActiveSimple(child) ? child.children : [child]));
  }
  const marks = new Set(gone.map(({ node }) => node));
  for (const parent of new Set(gone.map((mark) => mark.parent)))
    parent.children = parent.children.filter((child) => typeof child === "string" || !marks.has(child));
  return hasSimple || marks.size > 0;
}

function isActiveSimple(node: XmlNode): boolean {
  return node.is(W, "fldSimple") && ACTIVE.test(node.attribute(W, "instr") ?? "");
}

function readMark(parent: XmlNode, node: XmlNode, open: OpenField[], gone: OpenField["marks"]): void {
  const field = open.at(-1);
  if (node.is(W, "instrText")) {
    if (!field || field.isResult) return;
    field.instruction += node.text;
    field.marks.push({ parent, node });
  } else if (node.is(W, "fldChar")) {
    const type = node.attribute(W, "fldCharType");
    if (type === "begin") open.push({ instruction: "", isResult: false, marks: [{ parent, node }] });
    else if (field) {
      field.marks.push({ parent, node });
      field.isResult = true;
      if (type !== "end") return;
      open.pop();
      if (ACTIVE.test(field.instruction)) gone.push(...field.marks);
    }
  }
}
