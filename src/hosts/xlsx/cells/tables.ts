import { parseRect, type Rect } from "../../../engine/address";
import { escapeXstring, unescapeXstring } from "./cellText";
import type { Package } from "../../../opc/package";
import { TextSplices } from "../../../opc/xml/textSplices";
import { attributeOf, withAttribute } from "../../../opc/xml/xmlTag";
import { childOf, childrenOf, rootOf, tagOf } from "../../../opc/xml/xmlText";

/** A table («Dar formato como tabla») of a sheet. Its header cells must say what its columns are called, or Excel repairs the file. */
export interface SheetTable {
  readonly path: string;
  readonly name: string;
  readonly area: Rect;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

export function readTables(pkg: Package, sheetPath: string): SheetTable[] {
  return pkg.links(sheetPath).flatMap((link) => {
    const xml = link.kind === "table" && link.path !== undefined ? pkg.text(link.path) : undefined;
    const table = xml === undefined ? undefined : readTable(xml, link.path ?? "");
    return table ? [table] : [];
  });
}

/** Gives a column the name its header cell is about to show. */
export function renameTableColumn(pkg: Package, table: SheetTable, index: number, name: string): void {
  const xml = pkg.text(table.path) ?? "";
  const list = childOf(xml, rootOf(xml), "tableColumns");
  const column = list && childrenOf(xml, list)[index];
  if (!column) return;
  const splices = new TextSplices(xml);
  splices.replace(column.start, column.tagEnd, withAttribute(tagOf(xml, column), "name", escapeXstring(name).replaceAll("\n", "_x000a_")));
  pkg.setText(table.path, splices.toString());
}

function readTable(xml: string, path: string): SheetTable | undefined {
  const root = rootOf(xml);
  const tag = tagOf(xml, root);
  const area = parseRect(attributeOf(tag, "ref") ?? "");
  const list = childOf(xml, root, "tableColumns");
  if (!area || !list) return undefined;
  return {
    path,
    name: attributeOf(tag, "displayName") ?? attributeOf(tag, "name") ?? "",
    area,
    headerRows: Number(attributeOf(tag, "headerRowCount") ?? 1),
    totalsRows: Number(attributeOf(tag, "totalsRowCount") ?? 0),
    columns: childrenOf(xml, list).map((column) => unescapeXstring(attributeOf(tagOf(xml, column), "name") ?? "")),
  };
}
