import { rectAddress, type Rect } from "../../../engine/address";
import { QUIET_TABLE, type SheetTable } from "../../../engine/plan";
import { CONTENT_TYPE } from "../../../opc/contentTypes";
import type { Package } from "../../../opc/package";
import { childOrder } from "../../../opc/schema/schemaTable";
import { XML_HEAD, type Namespaces } from "../../../opc/xml/namespaces";
import { TextSplices } from "../../../opc/xml/textSplices";
import { fragmentFor } from "../../../opc/xml/xmlFragment";
import { attributeOf, escapeXml, withAttribute } from "../../../opc/xml/xmlTag";
import { childOf, childrenNamed, rootOf, tagOf } from "../../../opc/xml/xmlText";
import { escapeXstring, unescapeXstring } from "../cells/cellText";

export interface NewTable extends SheetTable {
  readonly id: number;
  readonly columns: readonly string[];
}

export function newTable({ id, name, area, style = QUIET_TABLE, columns }: NewTable, { sheet }: Namespaces): string {
  const ref = rectAddress(area);
  const items = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${columnText(column)}"/>`);
  return (
    `${XML_HEAD}<table xmlns="${sheet}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${items.join("")}</tableColumns>` +
    `<tableStyleInfo name="${escapeXml(style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

/**
 * The table over another area: columns keep their ids by their names, what was filtered or sorted is shown whole (the rows are others), and
 * a row of totals goes, since new rows may stand there.
 */
export function refreshedTable(xml: string, area: Rect, columns: readonly string[]): string {
  const splices = new TextSplices(xml);
  const root = rootOf(xml);
  const ref = rectAddress(area);
  const gone = ["headerRowCount", "totalsRowCount", "insertRow", "insertRowShift"];
  for (const name of gone) splices.setAttribute(root, name, undefined);
  splices.setAttribute(root, "totalsRowShown", 0);
  splices.setAttribute(root, "ref", ref);
  splices.putChild(root, "autoFilter", `<x:autoFilter ref="${ref}"/>`, childOrder("x:Table"));
  splices.putChild(root, "sortState", "", childOrder("x:Table"));
  const list = childOf(xml, root, "tableColumns");
  if (!list) return xml;
  const standing = new Map(
    childrenNamed(xml, list, "tableColumn").map((column) => {
      const tag = tagOf(xml, column);
      return [unescapeXstring(attributeOf(tag, "name") ?? "").toLowerCase(), tag] as const;
    }),
  );
  let last = Math.max(0, ...[...standing.values()].map((tag) => Number(attributeOf(tag, "id") ?? 0)));
  const items = columns.map((column) => {
    const tag = standing.get(column.toLowerCase());
    if (tag === undefined) return fragmentFor(list, `<x:tableColumn id="${++last}" name="${columnText(column)}"/>`);
    const bare = ["totalsRowFunction", "totalsRowLabel"].reduce((text, name) => withAttribute(text, name, undefined), tag);
    const named = withAttribute(bare, "name", escapeXstring(column).replaceAll("\n", "_x000a_"));
    return named.endsWith("/>") ? named : `${named.slice(0, -1)}/>`;
  });
  splices.replace(list.tagEnd, list.innerEnd, items.join(""));
  splices.setAttribute(list, "count", columns.length);
  return splices.toString();
}

/** Ids of all tables of a workbook: no two have the same. */
export function tableIds(pkg: Package): readonly number[] {
  return tableTags(pkg).map((tag) => Number(attributeOf(tag, "id") ?? 0));
}

export function tableNames(pkg: Package): readonly string[] {
  return tableTags(pkg).flatMap((tag) => [attributeOf(tag, "displayName") ?? "", attributeOf(tag, "name") ?? ""]);
}

function tableTags(pkg: Package): string[] {
  return pkg.paths().flatMap((path) => {
    const xml = pkg.contentType(path) === CONTENT_TYPE.table ? pkg.text(path) : undefined;
    return xml === undefined ? [] : [tagOf(xml, rootOf(xml))];
  });
}

/** In an attribute a line break has a spelling of its own. */
function columnText(column: string): string {
  return escapeXml(escapeXstring(column).replaceAll("\n", "_x000a_"));
}
