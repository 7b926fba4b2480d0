import { elementsIn, XmlNode } from "../../../opc/xml/xmlTree";
import { REMOTE } from "./remotePlaces";
import { W } from "./wordNames";

/** Fields that ask another program for their text when they are updated. */
const ASKS_A_PROGRAM = /^\s*(?:DDE(?:AUTO)?|LINK|DATABASE)\b/i;
/** Fields that bring in a file: of another place, whatever switches stand before it. */
const BRINGS_A_FILE = /^\s*(?:INCLUDEPICTURE|IMPORT|RD)\b/i;
/** … the text of a file, which stays in the document that is sent: of any place. */
const BRINGS_A_TEXT = /^\s*INCLUDE(?:TEXT)?\b/i;
/** A button of the text, that runs what it names; behind the name stands what is shown of it. */
const BUTTON = /^\s*MACROBUTTON\b(?:\s+[^\s"]+\s?)?/i;
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

/** A field that brings something of outside, or one that runs a macro. */
export type ActiveField = "field" | "macros";

/** Turns the fields that reach outside, or run something, into the text they show; gives what there was. */
export function withoutActiveFields(root: XmlNode, isGone: (kind: ActiveField) => boolean): ReadonlySet<ActiveField> {
  const found = new Set<ActiveField>();
  const isLeftOut = (field: Told): boolean => {
    const kind = activeKind(field);
    if (!kind || !isGone(kind)) return false;
    found.add(kind);
    return true;
  };
  const isSimpleGone = (node: XmlNode): boolean => node.is(W, "fldSimple") && isLeftOut(simple(node));
  // Inner ones first.
  for (const parent of elementsIn(root).reverse()) {
    const gone = new Set(parent.elements.filter(isSimpleGone));
    if (gone.size > 0)
      parent.children = parent.children.flatMap((child) => (typeof child !== "string" && gone.has(child) ? child.children : [child]));
  }
  const { fields } = readFields(root);
  // From the outer ones inwards: with an instruction goes what makes it.
  for (const field of fields) field.isGone = isLeftOut(field) || field.within?.isGone === true;
  const gone = fields.filter((field) => field.isGone);
  for (const field of gone) showButton(field);
  dropMarks(gone.flatMap(({ marks }) => marks));
  return found;
}

/** Whether every field of a piece ends in it, and nothing of a field stands outside of one. */
export function hasWholeFields(root: XmlNode): boolean {
  const { open, stray } = readFields(root);
  return open.length + stray.length === 0;
}

/**
 * A piece that is put elsewhere, without what makes half a field: joined with another half it would be one that nobody has looked at. Its
 * text stays.
 */
export function withoutHalfFields(root: XmlNode): void {
  const { open, stray } = readFields(root);
  const isText = ({ node }: Mark): boolean => node.is(W, "t");
  dropMarks([...open.flatMap(({ marks }) => marks), ...stray].filter((mark) => !isText(mark)));
}

type Mark = Field["marks"][number];
type Told = Pick<Field, "instruction" | "hasInner" | "hidesName">;

function readFields(root: XmlNode): {
  readonly fields: readonly Field[];
  readonly open: readonly Field[];
  readonly stray: readonly Mark[];
} {
  const [fields, open, stray]: [Field[], Field[], Mark[]] = [[], [], []];
  for (const parent of elementsIn(root)) for (const child of parent.elements) readMark(parent, child, open, fields, stray);
  return { fields, open, stray };
}

function dropMarks(marks: readonly Mark[]): void {
  const nodes = new Set(marks.map(({ node }) => node));
  for (const parent of new Set(marks.map((mark) => mark.parent)))
    parent.children = parent.children.filter((child) => typeof child === "string" || !nodes.has(child));
}

/** What a button shows is part of its instruction: it stays as text, in the place of the first piece. */
function showButton({ instruction, marks }: Field): void {
  const name = BUTTON.exec(instruction)?.[0];
  const shown = name === undefined ? "" : instruction.slice(name.length).trim();
  const first = marks.find(({ node }) => node.is(W, "instrText"));
  if (shown === "" || !first) return;
  const text = new XmlNode(W, "t", [], first.node.prefix);
  text.children = [shown];
  first.parent.replaceChild(first.node, [text]);
}

function activeKind({ instruction, hasInner, hidesName }: Told): ActiveField | undefined {
  if (hidesName || ASKS_A_PROGRAM.test(instruction) || BRINGS_A_TEXT.test(instruction)) return "field";
  if (BUTTON.test(instruction)) return "macros";
  return BRINGS_A_FILE.test(instruction) && (hasInner || REMOTE.test(instruction)) ? "field" : undefined;
}

function simple(node: XmlNode): Told {
  return { instruction: node.attribute(W, "instr") ?? "", hasInner: false, hidesName: false };
}

function readMark(parent: XmlNode, node: XmlNode, open: Field[], fields: Field[], stray: Mark[]): void {
  const field = open.at(-1);
  /** In whose instruction we are: what an inner field shows is part of it too. */
  const told = field?.isResult ? field.within : field;
  if (node.is(W, "instrText") || node.is(W, "t")) {
    if (!told && node.is(W, "instrText")) stray.push({ parent, node });
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
    } else stray.push({ parent, node });
  }
}
