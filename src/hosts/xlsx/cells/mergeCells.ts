import { parseRect, rectAddress } from "../../../engine/address";
import { attributeOf } from "../../../opc/xml/xmlTag";
import { childrenNamed } from "../../../opc/xml/xmlText";
import type { SheetElements } from "./worksheetXml";

/** Takes these merged areas («M4:N4») out of the sheet's list; a list left empty goes with them, as Excel wants it. */
export function dropMerges(elements: SheetElements, gone: ReadonlySet<string>): void {
  const list = elements.find("mergeCells");
  if (!list || gone.size === 0) return;
  const all = childrenNamed(elements.xml, list, "mergeCell");
  const kept = all.filter((merge) => !gone.has(addressOf(elements.text(merge))));
  if (kept.length === 0) return elements.replace(list, "");
  if (kept.length === all.length) return;
  elements.editInside("mergeCells", (splices, standing) => {
    for (const merge of childrenNamed(splices.xml, standing, "mergeCell")) {
      if (gone.has(addressOf(splices.xml.slice(merge.start, merge.end)))) splices.remove(merge);
    }
    splices.setAttribute(standing, "count", kept.length);
  });
}

function addressOf(merge: string): string {
  const area = parseRect(attributeOf(merge, "ref") ?? "");
  return area ? rectAddress(area) : "";
}
