import type { LayoutChange, Look, RestoreLayout, SheetKey } from "../../../engine/inverse/steps";
import type { Package } from "../../../opc/package";
import { relationshipsPath } from "../../../opc/relationships";
import { childrenOf, rootOf } from "../../../opc/xml/xmlText";
import { dropTwins } from "../parts/dataBars";
import { SheetElements, splitWorksheet } from "../cells/worksheetXml";

/** Elements of a sheet that are told apart: cells, merges and colours have steps of their own, the size is counted again. */
const TOLD_APART = new Set(["sheetData", "mergeCells", "conditionalFormatting", "dimension"]);
/** The parts of charts, with their drawing, and of tables, put back together or not at all. */
export const CHARTS = "charts";

/** What a refresh changed of a sheet of ours beside its cells: elements of the sheet, charts. */
export function layoutSteps(before: Package, after: Package, path: string, sheet: SheetKey): RestoreLayout[] {
  const [was, is] = [before, after].map((pkg) => pkg.xmlBytes(path) ?? new Uint8Array(0)) as [Uint8Array, Uint8Array];
  const parts = [...elementChanges(was, is), ...chartChanges(before, after, path)];
  return parts.length > 0 ? [{ step: "restoreLayout", sheet, parts }] : [];
}

/** The elements of one name, as they stand; null where there is none. */
export function elementText(elements: SheetElements, local: string): string | null {
  return elements.all(local).length === 0
    ? null
    : elements
        .all(local)
        .map((element) => elements.text(element))
        .join("");
}

function elementChanges(was: Uint8Array, is: Uint8Array): LayoutChange[] {
  const [former, present] = [was, is].map((bytes) => new SheetElements(splitWorksheet(bytes))) as [SheetElements, SheetElements];
  // The twins of bars of ours go and come with the colours.
  for (const elements of [former, present]) dropTwins(elements);
  const locals = [former, present].flatMap((elements) => childrenOf(elements.xml, rootOf(elements.xml)).map(({ local }) => local));
  return [...new Set(locals)]
    .filter((local) => !TOLD_APART.has(local))
    .flatMap((part) => changeOf(part, asLook(elementText(present, part)), asLook(elementText(former, part))));
}

function chartChanges(before: Package, after: Package, path: string): LayoutChange[] {
  const paths = new Set([before, after].flatMap((pkg) => [...drawnParts(pkg, path)]));
  const changed = [...paths].filter((part) => before.text(part) !== after.text(part));
  const pick = (pkg: Package): Look => Object.fromEntries(changed.map((part) => [part, partText(pkg, part)]));
  return changed.length > 0 ? [{ part: CHARTS, left: pick(after), back: pick(before) }] : [];
}

/** Text of a part after its type; null where there is none. */
export function partText(pkg: Package, path: string): string | null {
  const text = pkg.text(path);
  return text === undefined ? null : `${path.endsWith(".rels") ? "" : (pkg.contentType(path) ?? "")}\n${text}`;
}

/** The tables and the drawing of a sheet, its charts, their looks, and the links that lead to them. */
function drawnParts(pkg: Package, sheet: string): ReadonlySet<string> {
  const found = new Set<string>([relationshipsPath(sheet)]);
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path).add(relationshipsPath(path));
    for (const link of pkg.links(path)) if (link.path !== undefined && /^chart/.test(link.kind)) follow(link.path);
  };
  for (const link of pkg.links(sheet)) if ((link.kind === "drawing" || link.kind === "table") && link.path !== undefined) follow(link.path);
  return found;
}

function changeOf(part: string, left: Look | null, back: Look | null): LayoutChange[] {
  return JSON.stringify(left) === JSON.stringify(back) ? [] : [{ part, left, back }];
}

function asLook(xml: string | null): Look | null {
  return xml === null ? null : { xml };
}
