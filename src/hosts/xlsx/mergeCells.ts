import { parseRect, rectAddress } from "../../engine/address";
import { attributeOf, withAttribute } from "../../opc/xmlTag";
import { childrenOf, rootOf } from "../../opc/xmlText";
import type { SheetElements } from "./worksheetXml";

/** Takes these merged areas («M4:N4») out of the sheet's list; a list left empty goes with them, as Excel wants it. */
export function dropMerges(elements: SheetElements, gone: ReadonlySet<string>): void {
  const list = elements.find("mergeCells");
  if (!list) return;
  const all = childrenOf(elements.xml, list).map((element) => elements.text(element));
  const kept = all.filter((merge) => !gone.has(addressOf(merge)));
  if (kept.length === all.length) return;
  if (kept.length === 0) return elements.replace(list, "");
  const text = elements.text(list);
  const root = rootOf(text);
  const tag = withAttribute(text.slice(0, root.tagEnd), "count", kept.length);
  elements.replace(list, `${tag}${kept.join("")}${text.slice(root.innerEnd)}`);
}

function addressOf(merge: string): string {
  const area = parseRect(attributeOf(merge, "ref") ?? "");
  return area ? rectAddress(area) : "";
}
