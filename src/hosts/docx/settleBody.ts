import { elementsIn, XmlNode } from "../../opc/xml/xmlTree";
import { wordElement } from "./fragment";
import type { KeptTexts } from "./proseControls";
import { REPORT_BOOKMARK } from "./read/scanBody";
import { KEPT, W } from "./read/wordNames";

/** Puts the kept texts in their places, a bookmark around the whole, and gives every bookmark and content control its own number. */
export function settleBody(document: XmlNode, kept: KeptTexts): void {
  const body = document.child(W, "body");
  if (!body) throw new RangeError("a document of ours without a body");
  numberBookmarks(body);
  putKept(body, kept);
  const last = body.elements.at(-1);
  const id = String(FIRST_BOOKMARK - 1);
  const end = wordElement("bookmarkEnd", { id });
  if (last?.is(W, "sectPr")) body.replaceChild(last, [end, last]);
  else body.children.push(end);
  body.children.unshift(wordElement("bookmarkStart", { id, name: REPORT_BOOKMARK }));
  numberControls(body);
}

const FIRST_BOOKMARK = 600_001;
/** Far from the small numbers people's own controls have. */
const FIRST_CONTROL = 710_000_001;

function putKept(body: XmlNode, kept: KeptTexts): void {
  for (const parent of elementsIn(body)) {
    if (!parent.children.some((child) => child instanceof XmlNode && child.is(KEPT, "kept"))) continue;
    parent.children = parent.children.flatMap((child) =>
      child instanceof XmlNode && child.is(KEPT, "kept") ? tidied(kept.contents[Number(child.attribute("", "n"))] ?? []) : [child],
    );
  }
}

/** Bookmarks and sections of the earlier document would repeat those of this one. */
function tidied(nodes: readonly (XmlNode | string)[]): readonly (XmlNode | string)[] {
  const root = new XmlNode("", "");
  root.children = [...nodes];
  for (const parent of elementsIn(root)) {
    parent.children = parent.children.filter((child) => !(child instanceof XmlNode && child.uri === W && UNREPEATED.has(child.local)));
  }
  return root.children;
}

const UNREPEATED = new Set(["bookmarkStart", "bookmarkEnd", "sectPr"]);

/** The library gives all of them one number; none stands inside another. */
function numberBookmarks(body: XmlNode): void {
  let number = FIRST_BOOKMARK - 1;
  for (const node of elementsIn(body)) {
    if (node.is(W, "bookmarkStart")) node.setAttribute(W, "id", String(++number), "w");
    else if (node.is(W, "bookmarkEnd")) node.setAttribute(W, "id", String(number), "w");
  }
}

function numberControls(body: XmlNode): void {
  let number = FIRST_CONTROL;
  for (const node of elementsIn(body)) {
    if (!node.is(W, "sdtPr")) continue;
    const others = node.elements.filter((child) => !child.is(W, "id"));
    const isBefore = (child: XmlNode): boolean => child.uri === W && BEFORE_ID.has(child.local);
    node.children = [
      ...others.filter(isBefore),
      wordElement("id", { val: String(number++) }),
      ...others.filter((child) => !isBefore(child)),
    ];
  }
}

/** What the schema puts before the number of a control. */
const BEFORE_ID = new Set(["rPr", "alias", "tag"]);
