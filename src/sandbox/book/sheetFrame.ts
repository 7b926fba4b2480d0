import { parseRect, type Rect } from "../../engine/address";
import type { SheetElements } from "../../hosts/xlsx/cells/worksheetXml";
import type { FileColours } from "../../hosts/xlsx/looks/fileColours";
import type { Look } from "../../hosts/xlsx/looks/look";
import { readSheetLines } from "../../hosts/xlsx/looks/sheetLines";
import { attributeOf, isTrue } from "../../opc/xml/xmlTag";
import { childrenOf, tagOf } from "../../opc/xml/xmlText";
import type { ProtectionData, SheetData } from "../excel/model/book/workbookData";
import { readValidations } from "./sheetValidations";

type Frame = Omit<SheetData, "name" | "cells" | "conditionalFormats" | "page">;

/** What surrounds the cells of a sheet in a file: widths, heights, panes, merges, protection, filter. */
export function readFrame(elements: SheetElements, cells: Uint8Array, looks: readonly Look[], colours: FileColours): Frame {
  const tag = (local: string) => {
    const found = elements.find(local);
    return found && tagOf(elements.xml, found);
  };
  const filter = parseRect(attributeOf(tag("autoFilter") ?? "", "ref") ?? "");
  const protection = tag("sheetProtection");
  const validations = readValidations(elements);
  return {
    ...readSheetLines(elements, cells, looks, colours),
    merges: mergesOf(elements),
    ...(filter && { autoFilter: filter }),
    ...(protection !== undefined && isTrue(attributeOf(protection, "sheet")) && { protection: protectionOf(protection) }),
    ...(validations.length > 0 && { validations }),
  };
}

function mergesOf(elements: SheetElements): Rect[] {
  const found = elements.find("mergeCells");
  return (found ? childrenOf(elements.xml, found) : []).flatMap((merge) => {
    const area = parseRect(attributeOf(tagOf(elements.xml, merge), "ref") ?? "");
    return area ? [area] : [];
  });
}

/** What a file says is locked or not («0»), by Excel's name of it. A password is known to be there, never what it is. */
function protectionOf(tag: string): ProtectionData {
  const options = Object.fromEntries(ALLOWED.map(([option, attribute]) => [option, attributeOf(tag, attribute) === "0"]));
  const hasPassword = attributeOf(tag, "password") !== undefined || attributeOf(tag, "hashValue") !== undefined;
  return { options, ...(hasPassword && { password: "\u0000" }) };
}

const ALLOWED = [
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertRows", "insertRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowSort", "sort"],
  ["allowAutoFilter", "autoFilter"],
] as const;
